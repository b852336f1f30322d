"""Projects that the program makes by itself: from a set, beside dropped files, and the copy of the sample.

Each gets a name of its own; no file that is there is ever written over.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from reviewer.domain.errors import ReviewerError
from reviewer.ui.i18n import joined, notice_words, translate
from reviewer.ui.program.file_names import PROJECT_SUFFIX, free_name
from reviewer.ui.program.host import Host
from reviewer.ui.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    from reviewer.workspace.sets import TakenIn
    from reviewer.workspace.workspace import Workspace


class NewProjects(QObject):
    """Makes projects in another thread and has them opened."""

    def __init__(self, host: Host, tasks: Tasks) -> None:
        """Make projects for the program."""
        super().__init__(tasks)
        self._host = host
        self._tasks = tasks
        self._news: tuple[Path, str, str] | None = None
        self._making_sample: Task[Path] | None = None

    def open_sample(self, folder: Path) -> None:
        """Open a private copy of the sample project; it is made at the first time and kept."""
        path = folder / f"sample{PROJECT_SUFFIX}"
        if path.exists():
            self._host.load(path)
            return
        if self._making_sample is not None:
            return
        words = translate("Program", "Making the sample project…")

        def work(progress: Progress) -> Path:
            from reviewer.ui.program.deferred import build_sample  # noqa: PLC0415 - it lies behind the first window

            progress.report(0, 0, words)
            folder.mkdir(parents=True, exist_ok=True)
            build_sample(path)
            return path

        self._host.say(words)
        self._making_sample = self._tasks.run(work, self._host.load, self._host.refuse)
        self._making_sample.ended.connect(self._sample_ended)

    def open_set(self, path: Path) -> None:
        """Open an annotation set as a new project, beside it or, where that cannot be, among the documents."""
        words = translate("Program", "Making a project of {name}…", name=path.name)

        def work(progress: Progress) -> "tuple[Path, TakenIn]":
            progress.report(0, 0, words)
            return project_of(path, progress)

        self._host.say(words)
        self._tasks.run(work, lambda made: self._open_made(path, *made), self._host.refuse)

    def tell_news(self, shown: Path) -> None:
        """Say of a project that is shown now where it came from; once, and of none but the one just made."""
        news, self._news = self._news, None
        if news is not None and news[0] == shown:
            self._host.say(news[1], news[2])

    def _sample_ended(self) -> None:
        self._making_sample = None

    def _open_made(self, path: Path, project: Path, done: "TakenIn") -> None:
        words = translate("Program", "{project} was made of {name}.", project=project, name=path.name)
        if done.problems:
            left_out = translate("Program", "%n record(s) could not be taken", n=len(done.problems))
            words = joined((words, f"{left_out}: {notice_words(done.problems[0].told)}"))
        self._news = (project, words, "warning" if done.problems else "plain")
        self._host.load(project)


def project_of(path: Path, progress: Progress) -> "tuple[Path, TakenIn]":
    """Make a project of a set; where it lies, and what of the set it holds.

    Raises ReviewerError, with no project made, when the set cannot be read or no folder takes one.
    """
    from reviewer.workspace.sets import read_set, take_in  # noqa: PLC0415 - formats cost much to import

    def tell(n: int, of: int) -> None:
        progress.step(n, of, path.name)

    workspace = _made_near(path)
    try:
        workspace.keeps_backups = False  # there is nothing in it yet
        done = take_in(workspace, read_set(workspace, path), path.name, tell)
    except ReviewerError:
        workspace.close()
        workspace.path.unlink()
        raise
    workspace.close()
    return workspace.path, done


def _made_near(path: Path) -> "Workspace":
    from reviewer.workspace.workspace import Workspace  # noqa: PLC0415 - it lies behind the first window

    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    try:
        return Workspace.create(free_name(path.absolute().parent, path.stem))
    except ReviewerError:
        # A stick that cannot be written to, an attachment in a folder of its own.
        documents.mkdir(parents=True, exist_ok=True)
        return Workspace.create(free_name(documents, path.stem))

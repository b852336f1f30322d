"""How a project comes into the window: at once, or in steps while the person looks on."""

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import Notice, notice
from reviewer.ui.i18n import translate
from reviewer.ui.program.host import Host
from reviewer.ui.program.preload import Preload
from reviewer.ui.program.steps import Steps
from reviewer.ui.tasks import Tasks
from reviewer.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from reviewer.ui.program.opening import Opening
    from reviewer.workspace.workspace import Workspace


class Shower(Host, Protocol):
    """The program, which shows what was opened."""

    def showing(self, workspace: "Workspace") -> Generator[None, None, None]:
        """Show an open project in steps."""

    def welcome_to(self, why_read_only: Notice) -> None:
        """Say what there is to say about the project that has just been shown."""


class ProjectLoader(QObject):
    """Opens one project at a time; the one asked for last is the one that comes."""

    def __init__(self, host: Shower, tasks: Tasks) -> None:
        """Open projects for the program; nothing is imported yet."""
        super().__init__(tasks)
        self._host = host
        self._tasks = tasks
        self._preload = Preload(tasks, self)
        self._opening: Opening | None = None
        self._steps: Steps | None = None

    def prepare(self) -> None:
        """Bring in what a project takes, before one is asked for."""
        self._preload.begin()

    def load(self, path: Path) -> None:
        """Open a project for somebody who waits for it: the window says so at once and never stands still."""
        if not path.exists():
            self._tell_missing(path)
            return
        if self._host.workspace is None:
            self._host.window.show_opening(path.stem)
        self._preload.when_ready(lambda: self._open(path, self._present_in_steps))

    def open(self, path: Path) -> bool:
        """Open a project at once. False when it cannot be opened."""
        return self._open(path, self._present)

    def locate(self, old: str) -> None:
        """Ask where a project lies that is not where it was."""

        def found(path: Path) -> None:
            self._host.recent.moved(old, path)
            self.load(path)

        self._host.ask_path(translate("Program", "Where is {name}?", name=Path(old).name), found, saving=False)

    def stop(self) -> None:
        """Let nothing arrive any more that is under way."""
        if self._opening is not None:
            self._opening.stop()
        if self._steps is not None:
            self._steps.stop()
        self._preload.forget()

    def move_to(self, window: MainWindow) -> None:
        """Go on in another window, as a change of language makes one."""
        if self._opening is not None:
            self._opening.move_to(window)

    def _open(self, path: Path, then: "Callable[[Workspace, Notice], None]") -> bool:
        from reviewer.ui.program.deferred import Opening  # noqa: PLC0415 - it lies behind the first window

        self.stop()
        opening = Opening(path, self._tasks, self._host.window)
        opening.opened.connect(then)
        opening.refused.connect(partial(self._refused, path))
        self._opening = opening
        return opening.begin()

    def _present(self, workspace: "Workspace", why_read_only: Notice) -> None:
        for _ in self._presenting(workspace, why_read_only):
            pass

    def _present_in_steps(self, workspace: "Workspace", why_read_only: Notice) -> None:
        self._steps = Steps(self._presenting(workspace, why_read_only), self)

    def _presenting(self, workspace: "Workspace", why_read_only: Notice) -> Generator[None, None, None]:
        try:
            yield from self._host.showing(workspace)
        except ReviewerError as error:
            self._refused(workspace.path, error)
        except GeneratorExit:  # something else is opened instead, or the program ends
            raise
        except BaseException:  # a mistake of ours, which others tell
            if self._host.workspace is None:
                self._host.window.show_welcome()
            raise
        else:
            self._host.welcome_to(why_read_only)

    def _refused(self, path: Path, error: ReviewerError) -> None:
        from reviewer.ui.program.deferred import offer_rescue  # noqa: PLC0415 - as above

        if self._host.workspace is None:
            self._host.window.show_welcome()
        if error.code == "missing":
            self._tell_missing(path)
        elif not offer_rescue(self._host, self._tasks, path, error):
            self._host.refuse(error)

    def _tell_missing(self, path: Path) -> None:
        from reviewer.ui.program.rescue import offer_rescue  # noqa: PLC0415 - as above, and the rest is not needed

        if self._host.workspace is None:
            self._host.window.show_welcome()
        words = notice("{path} is not there: moved, or on a disk that is not connected.", path=path)
        locate = translate("Program", "Locate…"), lambda: self.locate(str(path))
        offer_rescue(self._host, self._tasks, path, ReviewerError(words, code="missing"), [locate])

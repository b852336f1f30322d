"""The way back to a backup, and out of a damaged file: also while the project itself cannot be opened."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reviewer.domain.errors import ReviewerError
from reviewer.ui.i18n import joined, notice_words, translate
from reviewer.ui.program.file_names import free_name
from reviewer.ui.program.host import Host
from reviewer.ui.sheets.backups import BackupsView, Source, backups_sheet
from reviewer.ui.tasks import Progress, Tasks
from reviewer.ui.widgets.inline_message import Offer
from reviewer.workspace.safekeeping import Backup, Recovered, backups_for, backups_of, recover, restore, restore_beside

_LOST = frozenset({"damaged_project", "not_a_project", "missing", "empty"})
"""Codes of errors after which a backup may be what is wanted."""


def show_backups(host: Host, tasks: Tasks) -> BackupsView | None:
    """Show the backups of the open project; None without one."""
    project = host.project
    if project is None:
        return None
    path, backing_up = project.workspace.path, project.backing_up
    view = BackupsView(Source(path.stem, lambda: backups_of(path), backing_up.make, lambda: backing_up.failure), tasks)
    backing_up.changed.connect(view.refresh)
    _show(host, tasks, path, view)
    return view


def show_backups_of(host: Host, tasks: Tasks, project: Path) -> BackupsView:
    """Show the backups of a project that cannot be opened."""
    view = BackupsView(Source(project.stem, lambda: backups_for(project)), tasks)
    _show(host, tasks, project, view)
    return view


def _show(host: Host, tasks: Tasks, project: Path, view: BackupsView) -> None:
    sheet = backups_sheet(host.window, view)

    def restore_it(made: Backup) -> None:
        sheet.shut()
        _restore(host, tasks, project, made)

    view.restore_asked.connect(restore_it)
    view.folder_asked.connect(_show_folder)


def offer_rescue(host: Host, tasks: Tasks, project: Path, error: ReviewerError, others: Sequence[Offer] = ()) -> bool:
    """Say why a project cannot be opened, with what can still be done, `others` first; False where that is nothing."""
    if error.code not in _LOST:
        return False
    restoring, words, kept = list(others), notice_words(error.message), backups_for(project)
    if kept:
        restoring.append((translate("Rescue", "Restore a backup…"), lambda: show_backups_of(host, tasks, project)))
    if error.code == "damaged_project" or (restoring and error.code == "not_a_project"):
        restoring.append(
            (translate("Rescue", "Recover what can be read…"), lambda: recover_beside(host, tasks, project))
        )
    if error.code == "damaged_project" and not kept:  # its own words advise to restore one
        words = translate(
            "Rescue",
            "{name} is damaged or was changed by another program. It was not opened and left as it is. There is no "
            "backup of it; recover what it still holds into a new project.",
            name=project.name,
        )
    if restoring:
        host.line.say(words, "error", others=restoring)
    return bool(restoring)


def recover_beside(host: Host, tasks: Tasks, broken: Path) -> None:
    """Save what a damaged project still holds into a new one beside it, and open that; elsewhere where it must be."""
    target = free_name(broken.parent, translate("Rescue", "{name} (recovered)", name=broken.stem))

    def into(path: Path, *, last: bool) -> None:
        def work(progress: Progress) -> Recovered:
            words = translate("Rescue", "Recovering…")
            return recover(broken, path, lambda done, of: progress.step(done, of, words))

        def failed(error: ReviewerError) -> None:
            if last or error.code != "not_saved":
                host.say(notice_words(error.message), "error")
            else:
                _ask(host, path.stem, lambda chosen: into(chosen, last=True))

        host.say(translate("Rescue", "Recovering what {name} still holds…", name=broken.name))
        tasks.run(work, lambda done: _tell(host, broken, done), failed)

    into(target, last=False)


def _restore(host: Host, tasks: Tasks, project: Path, made: Backup) -> None:
    def into(work: Callable[[], Path], *, last: bool) -> None:
        def done(path: Path) -> None:
            if host.open(path):
                words = translate(
                    "Rescue", "This is the backup, as {name}. The project itself is as it was.", name=path.stem
                )
                host.say(words)

        def failed(error: ReviewerError) -> None:
            if last or error.code != "not_saved":
                host.say(notice_words(error.message), "error")
            else:
                _ask(host, project.stem, lambda chosen: into(lambda: restore(made, chosen), last=True))

        tasks.run(lambda _progress: work(), done, failed)

    into(lambda: restore_beside(made, project.parent), last=False)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _ask(host: Host, name: str, then: Callable[[Path], None]) -> None:
    """Ask for a place where something can be written."""
    host.ask_path(translate("Rescue", "The folder takes no files. Save it where?"), then, saving=True, name=name)


def _tell(host: Host, broken: Path, done: Recovered) -> None:
    if not host.open(done.path):
        return
    lost = sum(done.lost.values())
    saved = (
        translate("Rescue", "%n article(s)", n=done.saved["articles"]),
        translate("Rescue", "%n claim(s)", n=done.saved["claims"]),
        translate("Rescue", "%n relation(s).", n=done.saved["relations"]),
    )
    parts = [
        translate("Rescue", "Recovered from {name}:", name=broken.name),
        translate("Rescue", ", ").join(saved),
        translate("Rescue", "%n record(s) were lost.", n=lost) if lost else "",
        translate("Rescue", "%n text(s) have gaps, shown as �.", n=done.texts) if done.texts else "",
        translate("Rescue", "%n tag(s) were left out: nothing tells what they were on.", n=done.unsure)
        if done.unsure
        else "",
        "" if done.whole else translate("Rescue", "Some pages could not be read."),
        "" if done.history else translate("Rescue", "The history was lost."),
    ]
    complete = done.whole and not (lost or done.texts or done.unsure)
    host.say(joined(parts), "plain" if complete else "warning")

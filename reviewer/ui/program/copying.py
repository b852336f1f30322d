"""Copies of the open project: asked for, advised because of where its file lies, or made because the file is gone."""

from collections.abc import Callable
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.ui import settings as declared
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.program.host import Host
from reviewer.ui.settings import Settings

_MOST_REMEMBERED = 200


def ask_copy(host: Host) -> None:
    """Ask where a copy should go; work goes on in it only where the project's own file is gone."""

    def done(path: Path) -> None:
        workspace = host.workspace
        if workspace is None or not _copied(host, path):
            return
        if workspace.left_behind:
            host.open(path)
        else:
            words = translate("Program", "Copied."), "plain", translate("Program", "Open the copy")
            host.say(*words, lambda: _open(host, path))

    _ask_where(host, done)


def say_place(host: Host, settings: Settings) -> None:
    """Say that the project lies where another program or computer also writes; once for each project."""
    workspace = host.workspace
    if workspace is None or workspace.read_only:
        return
    around = workspace.surroundings
    told = settings.get(declared.PLACES_TOLD)
    if around.kind == "local" or workspace.project in told:
        return
    settings.set(declared.PLACES_TOLD, [*told, workspace.project][-_MOST_REMEMBERED:])
    if around.kind == "cloud":
        words = translate(
            "Program",
            "{name} lies in a {service} folder, which can hold up your work or leave two versions of it. "
            "A folder of this computer alone is safer.",
            name=workspace.path.name,
            service=around.name,
        )
    else:
        words = translate(
            "Program",
            "{name} lies on another computer or a shared disk: without connection nothing can be saved. "
            "A folder of this computer is safer.",
            name=workspace.path.name,
        )
    host.say(words, "warning", translate("Program", "Copy to a local place…"), lambda: _ask_local_copy(host))


def _ask_local_copy(host: Host) -> None:
    """Ask where a copy should go, and go on in it."""

    def done(path: Path) -> None:
        workspace = host.workspace
        if workspace is not None and _copied(host, path) and host.open(path):
            left = workspace.path.parent.name
            host.say(
                translate("Program", "You work in the copy now. The project in {folder} stays as it was.", folder=left)
            )

    _ask_where(host, done)


def _ask_where(host: Host, then: Callable[[Path], None]) -> None:
    if host.workspace is not None:
        title = translate("Program", "Copy project to")
        host.ask_path(title, then, saving=True, name=host.workspace.path.stem)


def _copied(host: Host, path: Path) -> bool:
    if host.workspace is None:
        return False
    try:
        host.workspace.copy_to(path)
    except ReviewerError as error:
        host.say(notice_words(error.message), "error")
        return False
    return True


def _open(host: Host, path: Path) -> None:
    host.open(path)

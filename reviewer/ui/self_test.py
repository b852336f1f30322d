"""The installed program tries itself: a line a step, so that a broken package says where it broke."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationType
from reviewer.ui.icons import icon_names
from reviewer.ui.program import Program
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.events import link_event, link_new_event
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.sets import read_set, take_in, write_set
from reviewer.workspace.workspace import Workspace

_ONE = "Harbour opens\n\nThe harbour opened on 3 May 2031, the port office said.\n"
_OTHER = "Harbour stays shut\n\nThe harbour did not open on 3 May 2031, pilots said.\n"


def run_self_test(program: Program, out: TextIO) -> int:
    """Make, fill, export, reopen and check a project in a window; 0 when every step went well.

    A step that fails raises, so that the traceback names it.
    """
    with TemporaryDirectory(prefix="reviewer-self-test-") as name:
        folder = Path(name)
        path = folder / "test.reviewer"
        program.create(path)
        _step(out, "make a project", program.project is not None)
        _fill(program, folder, out)
        program.window.resize(1280, 800)
        program.window.show()
        QApplication.processEvents()
        _step(out, "draw the window", not program.window.grab().isNull() and bool(icon_names()))
        workspace = program.project.workspace if program.project is not None else Workspace.open(path)
        workspace.keeps_backups = False
        written = folder / "test.reviewset"
        write_set(workspace, "reviewset", written)
        _step(out, "export", written.stat().st_size > 0)
        program.close_project()
        program.open(path)
        reopened = program.project
        _step(out, "reopen", reopened is not None and reopened.workspace.ask.counts().claims == 2)  # noqa: PLR2004 - as filled
        _step(out, "check", reopened is not None and reopened.workspace.ask.integrity() == "ok")
        program.close_project()
        _import(folder / "copy.reviewer", written, out)
    return 0


def _fill(program: Program, folder: Path, out: TextIO) -> None:
    if program.project is None:
        return
    workspace = program.project.workspace
    files = [folder / "one.txt", folder / "other.txt"]
    for file, text in zip(files, (_ONE, _OTHER), strict=True):
        file.write_text(text, encoding="utf-8")
    added = add_files(workspace, files)
    _step(out, "add articles", [result.status for result in added] == ["added", "added"])
    claims = []
    for result in added:
        if result.article is not None:
            text = workspace.ask.text(result.article)
            claims.append(tag_claim(workspace, result.article, [(text.index("The harbour"), text.rindex("."))]))
    _step(out, "tag claims", len(claims) == len(added))
    event, _ = link_new_event(workspace, claims[0].id, "The harbour opens", "2031-05-03")
    link_event(workspace, claims[1].id, event.id)
    relate(workspace, RelationType.CONTRADICTS, claims[0].id, claims[1].id)
    _step(out, "link and flag", workspace.ask.counts().open_contradictions == 1)
    workspace.undo()
    workspace.redo()
    _step(out, "undo and redo", workspace.ask.counts().open_contradictions == 1)


def _import(path: Path, written: Path, out: TextIO) -> None:
    workspace = Workspace.create(path)
    try:
        take_in(workspace, read_set(workspace, written))
        counts = workspace.ask.counts()
        _step(out, "import", (counts.articles, counts.claims, counts.relations) == (2, 2, 1))
    finally:
        workspace.close()


class SelfTestFailed(Exception):  # noqa: N818 - the name of what happened
    """A step did not do what it should: the package is broken."""


def _step(out: TextIO, name: str, good: bool) -> None:  # noqa: FBT001 - the outcome is what is reported
    out.write(f"{'ok' if good else 'FAILED'}  {name}\n")
    if not good:
        raise SelfTestFailed(name)

"""The installed program tries itself: a line a step, so that a broken package says where it broke."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationType
from reviewer.exchange.formats import BUILTIN
from reviewer.exchange.telling import Telling
from reviewer.resources import data_path
from reviewer.ui import settings as declared
from reviewer.ui.crash import heading
from reviewer.ui.icons import icon_names
from reviewer.ui.printing.printer import PdfPrinter
from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.ui.start.self_watch import Watch
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.events import link_event, link_new_event
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.commands.tags import add_tag
from reviewer.workspace.sets import read_set, take_in, write_set
from reviewer.workspace.workspace import Workspace

_WINDOW = (1440, 900)
_PAGE = """<html lang="en"><head><title>Harbour opens</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>Harbour opens</h1><p>The harbour opened on 3 May 2031, the port office said in a statement to the press.</p>
<p>Ferries were to follow within the week, as soon as the pilots had tried the new channel.</p></article></body></html>
"""


class SelfTestFailed(Exception):  # noqa: N818 - the name of what happened
    """A step did not do what it should: the package is broken."""


def run_self_test(program: Program, settings: Settings, watch: Watch, out: TextIO) -> int:
    """Make, fill, export, reopen and check a project in a window; 0 when every step went well, else 1.

    What the watch saw during a step fails it too. The first step that fails is the last.
    """
    out.write(f"{heading()}\n")
    with (
        TemporaryDirectory(prefix="reviewer-self-test-", ignore_cleanup_errors=True) as name,
        _own_places(Path(name) / "places"),
    ):
        test = _SelfTest(program, settings, Path(name))
        try:
            for step, words in test.steps():
                _do(step, words, watch, out)
        except SelfTestFailed as failure:
            out.write(f"FAILED  {failure}\n")
            return 1
        finally:
            program.close_project()
            QApplication.processEvents()
    return 0


@contextmanager
def _own_places(folder: Path) -> Iterator[None]:
    """Keep in `folder` what the program remembers and makes by itself: a test leaves nothing with the person."""
    before = dict(os.environ)
    os.environ["REVIEWER_DATA"] = str(folder)
    os.environ.pop("REVIEWER_BACKUPS", None)
    try:
        yield
    finally:
        os.environ.update({name: before[name] for name in ("REVIEWER_DATA", "REVIEWER_BACKUPS") if name in before})
        if "REVIEWER_DATA" not in before:
            del os.environ["REVIEWER_DATA"]


def _do(step: Callable[[], object], words: str, watch: Watch, out: TextIO) -> None:
    good: object = False
    with watch:
        good = step()
        QApplication.processEvents()
    if not good or watch.wrong:
        raise SelfTestFailed("\n".join([words, *watch.wrong]))
    out.write(f"ok  {words}\n")
    out.flush()


class _SelfTest:
    """The steps, each of which says whether it went well."""

    def __init__(self, program: Program, settings: Settings, folder: Path) -> None:
        self._program = program
        self._settings = settings
        self._folder = folder
        self._path = folder / "test.reviewer"

    def steps(self) -> tuple[tuple[Callable[[], object], str], ...]:
        return (
            (self._show_window, "open the window"),
            (lambda: self._program.create(self._path), "make a project"),
            (self._add_articles, "add the sample articles"),
            (self._add_page, "add a saved web page"),
            (self._mark_in_window, "read two articles and mark a claim in the window"),
            (self._mark, "mark claims and tag them"),
            (self._link, "link claims to an event"),
            (self._flag, "flag a contradiction, undo, redo"),
            (self._search, "search"),
            *(
                (lambda name=known.name: self._export(name), f"export {known.name}")
                for known in BUILTIN
                if known.writes
            ),
            (self._draw, "draw the window in both languages and themes"),
            (self._reopen, "reopen"),
            (self._check, "check"),
            (self._import, "import"),
        )

    @property
    def _project(self) -> OpenProject:
        project = self._program.project
        if project is None:
            message = "no project is open"
            raise LookupError(message)
        return project

    @property
    def _workspace(self) -> Workspace:
        return self._project.workspace

    def _show_window(self) -> bool:
        self._program.window.resize(*_WINDOW)
        self._program.window.show()
        QApplication.processEvents()
        return self._program.window.isVisible() and bool(icon_names())

    def _add_articles(self) -> bool:
        self._workspace.keeps_backups = False
        added = add_files(self._workspace, sorted(data_path("sample/articles").iterdir()))
        self._articles = [result.article for result in added if result.article is not None]
        return bool(added) and all(result.status == "added" for result in added)

    def _add_page(self) -> bool:
        page = self._folder / "page.html"
        page.write_text(_PAGE, encoding="utf-8")
        (added,) = add_files(self._workspace, [page])
        article = self._workspace.ask.article(added.article) if added.article is not None else None
        return article is not None and article.title == "Harbour opens" and bool(article.furniture)

    def _mark_in_window(self) -> bool:
        desk = self._project.desk
        desk.open(self._articles[0])
        desk.open(self._articles[1], beside=True)
        QApplication.processEvents()
        self._program.perform("tag_claim")
        return len(desk.panes) > 1 and self._workspace.ask.counts().claims == 1

    def _mark(self) -> bool:
        self._claims = []
        for article in self._articles:
            text = self._workspace.ask.text(article)
            start = text.rindex("\n", 0, len(text.rstrip())) + 1
            claim = tag_claim(self._workspace, article, [(start, len(text.rstrip()))])
            add_tag(self._workspace, claim.id, "tried")
            self._claims.append(claim.id)
        return self._workspace.ask.counts().claims == len(self._claims) + 1

    def _link(self) -> bool:
        event, _ = link_new_event(self._workspace, self._claims[0], "The harbour opens", "2031-05-03")
        for claim in self._claims[1:]:
            link_event(self._workspace, claim, event.id)
        return len(self._workspace.ask.claims_of_event(event.id)) == len(self._claims)

    def _flag(self) -> bool:
        relate(self._workspace, RelationType.CONTRADICTS, self._claims[0], self._claims[1])
        flagged = self._workspace.ask.counts().open_contradictions
        self._workspace.undo()
        undone = self._workspace.ask.counts().open_contradictions
        self._workspace.redo()
        return (flagged, undone, self._workspace.ask.counts().open_contradictions) == (1, 0, 1)

    def _search(self) -> bool:
        return self._workspace.ask.search("harbour").total > 0

    def _export(self, name: str) -> int:
        path = self._folder / f"exported-{name}"
        write_set(self._workspace, name, path, telling=Telling(printer=PdfPrinter()))
        files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
        return sum(file.stat().st_size for file in files)

    def _draw(self) -> bool:
        seen = set()
        for language, theme in (("en", "light"), ("zh_CN", "light"), ("zh_CN", "dark")):
            self._settings.set(declared.LANGUAGE, language)
            self._settings.set(declared.THEME, theme)
            QApplication.processEvents()
            self._workspace.keeps_backups = False
            picture = self._program.window.grab().toImage()
            corner: QColor = picture.pixelColor(picture.width() - 1, picture.height() - 1)
            seen.add((self._program.window.actions_.action("quit").text(), corner.name()))
        return len(seen) == 3  # noqa: PLR2004 - every picture differs from the others

    def _reopen(self) -> bool:
        self._before = self._workspace.ask.counts()
        self._program.close_project()
        return self._program.open(self._path) and self._workspace.ask.counts() == self._before

    def _check(self) -> bool:
        self._workspace.keeps_backups = False
        return self._workspace.ask.integrity() == "ok"

    def _import(self) -> bool:
        with closing(Workspace.create(self._folder / "copy.reviewer")) as workspace:
            workspace.keeps_backups = False
            take_in(workspace, read_set(workspace, self._folder / "exported-reviewset"))
            counts = workspace.ask.counts()
        return (counts.articles, counts.claims, counts.relations) == (
            self._before.articles,
            self._before.claims,
            self._before.relations,
        )

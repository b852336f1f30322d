"""What the window says where something is missing or refused."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.models.record_model import ROW
from reviewer.ui.panels.articles.article_delegate import ArticleDelegate
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from tests.ui.conftest import OTHER, Start


def _new(start: Start, tmp_path: Path) -> OpenProject:
    program = start(Settings())
    assert program.create(tmp_path / "new")
    assert program.project is not None
    QApplication.processEvents()
    return program.project


def _add(project: OpenProject, qtbot: QtBot, *files: Path) -> str:
    line = project.page.message
    line.hide()
    project.adding.add(files)
    qtbot.waitUntil(line.isVisible)
    return line.text


def _says(project: OpenProject, words: str) -> bool:
    labels = project.page.findChildren(QLabel)
    return any(label.isVisible() and label.text() == words for label in labels)


def test_a_project_without_articles_asks_for_files(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    project = _new(start, tmp_path)
    project.page.window().resize(1280, 800)
    qtbot.waitUntil(lambda: _says(project, "Drop files here"))
    assert project.page.shows("articles")
    file = tmp_path / "one.txt"
    file.write_text(OTHER, encoding="utf-8")
    _add(project, qtbot, file)
    assert project.panes.isVisible()
    assert not project.nothing_open.isVisible()
    project.desk.close(0)
    qtbot.waitUntil(lambda: _says(project, "No article is open"))


def test_refused_files_are_named_and_the_others_kept(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    project = _new(start, tmp_path)
    good, bad, empty = (tmp_path / name for name in ("good.txt", "bad.txt", "empty.txt"))
    good.write_text(OTHER, encoding="utf-8")
    bad.write_bytes(bytes(range(256)) * 40)
    empty.write_bytes(b"")
    text = _add(project, qtbot, good, bad, empty)
    assert "bad.txt" in text
    assert "empty.txt" in text
    assert project.workspace.ask.counts().articles == 1
    assert "already here" in _add(project, qtbot, good)


def test_a_missing_date_opens_its_field(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    project = _new(start, tmp_path)
    file = tmp_path / "plain.txt"
    file.write_text("Harbour news\n\nThe pilots met and said nothing of when.\n", encoding="utf-8")
    assert "1 without a date" in _add(project, qtbot, file)
    field = project.panel.inspector.article.published.line
    button = next(b for b in project.page.message.findChildren(QAbstractButton) if b.text() == "date?")
    button.click()
    qtbot.waitUntil(field.hasFocus)
    project.panes.frames[0].pane.setFocus()
    view = project.articles.list
    index = view.model().index(0, 0)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ArticleDelegate)
    place = delegate.date_place(view.visualRect(index), index.data(ROW)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(field.hasFocus)

"""The annotations in a window that has no room for them beside all panes."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.ui.window.project_page import ProjectPage
from tests.ui.conftest import Start


@pytest.fixture
def opened(start: Start, sample_file: Path, tmp_path: Path, qtbot: QtBot) -> OpenProject:
    """Three articles in a window just wide enough for them and not for the annotations."""
    program = start(Settings())
    program.open(Path(shutil.copy(sample_file, tmp_path / "sample.reviewer")))
    project = program.project
    assert project is not None
    articles = [article.id for article in project.workspace.ask.articles()]
    project.desk.restore(tuple(articles[:3]))
    # Characters are as wide as the fonts that are installed make them.
    for width in range(1200, 2600, 40):
        program.window.resize(width, 900)
        QApplication.processEvents()
        if project.page.folds.panes == 3:
            break
    qtbot.waitUntil(lambda: not project.page.shows("panel"))
    return project


def standing(project: OpenProject) -> list[int]:
    return [frame.number for frame in project.panes.seated()]


def covered(page: ProjectPage) -> bool:
    """Whether the annotations lie over a pane."""
    panel = page.parts.panel
    left = panel.mapTo(page, panel.rect().topLeft()).x()
    panes = page.parts.panes
    return left < panes.mapTo(page, panes.rect().topRight()).x()


def test_panes_make_room_for_annotations_that_are_asked_for_and_come_back(opened: OpenProject) -> None:
    page = opened.page
    assert standing(opened) == [1, 2, 3]
    opened.desk.activate(2)
    opened.perform("toggle_panel")
    assert page.shows("panel")
    assert not covered(page)
    assert 3 in standing(opened), "the one that is read"
    assert len(standing(opened)) < 3
    assert opened.panes.tabs.isVisible()
    assert page.parts.panel.isAncestorOf(page.window().focusWidget()), "it gets the keys"
    opened.perform("toggle_panel")
    assert not page.shows("panel")
    assert standing(opened) == [1, 2, 3]
    assert page.parts.panes.isAncestorOf(page.window().focusWidget())


def test_both_panes_of_the_selected_relation_stay_where_two_have_room(opened: OpenProject) -> None:
    ask, articles = opened.workspace.ask, opened.desk.panes
    ends = {article: {claim.id for claim in ask.claims_of_article(article)} for article in articles}
    far = next(
        relation
        for relation in ask.relations()
        if {relation.a, relation.b} & ends[articles[0]] and {relation.a, relation.b} & ends[articles[2]]
    )
    opened.desk.activate(0)
    opened.desk.select(Selected(Kind.RELATION, far.id))
    opened.perform("toggle_panel")
    assert standing(opened) in ([1, 3], [1])
    assert standing(opened) == [1, 3] or opened.page.folds.panes == 1


def test_annotations_that_have_room_again_are_held_no_longer(opened: OpenProject) -> None:
    opened.perform("toggle_panel")
    opened.desk.close(2)
    QApplication.processEvents()
    assert opened.page.shows("panel")
    assert standing(opened) == [1, 2]
    opened.desk.open(opened.workspace.ask.articles()[3].id, beside=True)
    assert len(standing(opened)) == 3, "a third pane has its room as it had before"
    assert not opened.page.shows("panel")


def test_where_not_even_one_pane_has_room_they_are_a_drawer_that_escape_shuts(
    opened: OpenProject, qtbot: QtBot
) -> None:
    page = opened.page
    page.setFixedWidth(620)
    qtbot.waitUntil(lambda: page.folds.panes == 1)
    opened.perform("toggle_panel")
    assert page.shows("panel")
    assert covered(page)
    QTest.keyClick(opened.panel.tabs, Qt.Key.Key_Escape)
    assert not page.shows("panel")
    for shown in (True, False):
        opened.perform("toggle_panel")
        assert page.shows("panel") is shown

"""How lists and inspector share the panel, and what becomes of the row that is clicked meanwhile."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.annotation.list_view import ListView
from reviewer.workspace.commands.claims import tag_claim
from tests.ui.working_desk import WorkingDesk

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(work: WorkingDesk) -> ListView:
    """The list of claims, long enough to fill the panel."""
    article = work.article(0)
    for start in range(0, 200, 10):
        tag_claim(work.workspace, article, [(start, start + 10)])
    work.panel.show_list("claims")
    QApplication.processEvents()
    return work.panel.lists["claims"].view


def row(view: ListView, position: int) -> QRect:
    return view.visualRect(view.model().index(position, 0))


def lowest(view: ListView) -> int:
    """The last row that is wholly in sight."""
    return max(n for n in range(view.model().rowCount()) if row(view, n).bottom() < view.viewport().height())


def click(view: ListView, position: int) -> None:
    QTest.mouseClick(view.viewport(), _LEFT, _NONE, row(view, position).center())


def chosen(view: ListView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedRows())


def in_sight(view: ListView, position: int) -> bool:
    return row(view, position).top() >= 0 and row(view, position).bottom() < view.viewport().height()


def test_the_lists_have_the_room_while_nothing_is_selected(work: WorkingDesk, view: ListView) -> None:
    lists, inspector = work.panel.splitter.sizes()
    assert lists > 4 * inspector
    assert inspector == work.panel.inspector.shut_height(work.panel.width())
    click(view, 0)
    lists, inspector = work.panel.splitter.sizes()
    assert inspector > lists
    work.desk.select()
    assert work.panel.splitter.sizes()[0] > 4 * work.panel.splitter.sizes()[1]


def test_a_row_that_stays_in_sight_stays_under_the_mouse(work: WorkingDesk, view: ListView) -> None:
    before = row(view, 1)
    click(view, 1)
    assert work.panel.splitter.is_open, "at once"
    assert row(view, 1) == before


def test_a_row_further_down_stays_until_no_second_click_can_follow_and_then_comes_into_sight(
    work: WorkingDesk, view: ListView, qtbot: QtBot
) -> None:
    position = lowest(view)
    before = row(view, position)
    click(view, position)
    assert not work.panel.splitter.is_open
    assert row(view, position) == before
    qtbot.waitUntil(lambda: work.panel.splitter.is_open)
    assert in_sight(view, position)
    assert chosen(view) == [position]


def test_a_double_click_far_down_opens_that_row(work: WorkingDesk, view: ListView) -> None:
    position = lowest(view)
    place = row(view, position).center()
    click(view, position)
    QTest.mouseDClick(view.viewport(), _LEFT, _NONE, place)
    assert work.panel.splitter.is_open
    assert chosen(view) == [position]
    assert work.pane().hasFocus(), "it was opened in the text"
    assert in_sight(view, position)


def test_what_is_selected_in_a_text_opens_the_inspector_at_once_and_its_row_is_in_sight(
    work: WorkingDesk, view: ListView
) -> None:
    position = view.model().rowCount() - 1
    work.desk.select()
    claims = work.ask.claims_of_article(work.article(0))
    work.desk.select(Selected(Kind.CLAIM, claims[position].id))
    assert work.panel.splitter.is_open
    assert chosen(view) == [position]
    assert in_sight(view, position)


def test_rows_do_not_move_while_the_mouse_is_down(work: WorkingDesk, view: ListView, qtbot: QtBot) -> None:
    position = lowest(view)
    handle = work.window.windowHandle()
    place = view.viewport().mapTo(work.window, row(view, position).center())
    QTest.mousePress(handle, _LEFT, _NONE, place)
    qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 100)
    assert not work.panel.splitter.is_open
    QTest.mouseRelease(handle, _LEFT, _NONE, place)
    qtbot.waitUntil(lambda: work.panel.splitter.is_open)
    assert chosen(view) == [position]


def test_the_height_that_the_person_gave_to_the_lists_comes_back(work: WorkingDesk, view: ListView) -> None:
    division = work.panel.splitter
    heights: list[int] = []
    division.dragged.connect(heights.append)
    click(view, 0)
    division.moveSplitter(333, 1)
    assert heights == [333]
    work.desk.select()
    work.window.resize(1300, 700)
    click(view, 0)
    assert division.sizes()[0] == 333
    assert not heights[1:], "only what a hand does is kept"

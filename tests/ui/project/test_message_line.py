"""The line at the foot of the panes says what undo and redo did, and goes when what it offers is over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind, Message, Selected, Tone
from reviewer.ui.panels.reading.ruler import Ruler
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.events import create_event
from tests.ui.conftest import Start


def _opened(start: Start, project: Path) -> OpenProject:
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    return program.project


def test_undo_and_redo_say_what_they_did(start: Start, project: Path) -> None:
    opened = _opened(start, project)
    line = opened.page.message
    create_event(opened.workspace, "Harbour opens")
    opened.perform("undo")
    assert line.text == "Undone: New event “Harbour opens”"
    QTest.mouseClick(next(b for b in line.findChildren(QPushButton) if b.text() == "Redo"), Qt.MouseButton.LeftButton)
    assert line.text == "Done again: New event “Harbour opens”"
    assert len(opened.workspace.ask.events()) == 1
    opened.perform("undo")
    opened.perform("redo")
    assert line.text == "Done again: New event “Harbour opens”"


def test_a_line_goes_when_what_it_would_undo_is_no_longer_the_last(start: Start, project: Path, qtbot: QtBot) -> None:
    opened = _opened(start, project)
    event = create_event(opened.workspace, "Harbour opens")
    opened.desk.select(Selected(Kind.EVENT, event.id))
    opened.perform("delete_record")
    assert opened.page.message.text == "1 event deleted"
    tag_claim(opened.workspace, opened.desk.panes[0], [(0, 7)])
    qtbot.waitUntil(lambda: not opened.page.message.isVisible())


def test_undo_takes_the_place_of_the_line_that_offered_it(start: Start, project: Path) -> None:
    opened = _opened(start, project)
    event = create_event(opened.workspace, "Harbour opens")
    opened.desk.select(Selected(Kind.EVENT, event.id))
    opened.perform("delete_record")
    opened.perform("undo")
    assert opened.page.message.isVisible()
    assert opened.page.message.text == "Undone: Delete event “Harbour opens”"


@pytest.mark.parametrize(("tone", "stays"), [(Tone.WARNING, True), (Tone.PLAIN, False)])
def test_what_only_tells_of_a_success_goes_with_the_next_action_and_a_warning_stays(
    start: Start, project: Path, tone: Tone, *, stays: bool
) -> None:
    opened = _opened(start, project)
    opened.desk.say(Message("Confirmed", tone))
    assert opened.page.message.isVisible()
    create_event(opened.workspace, "Harbour opens")
    QApplication.processEvents()
    assert opened.page.message.isVisible() is stays


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_the_line_and_the_find_bar_stand_over_each_other_whichever_came_first(start: Start, project: Path) -> None:
    opened = _opened(start, project)
    line = opened.page.message
    frame = opened.panes.active_frame
    assert frame is not None
    create_event(opened.workspace, "Harbour opens")
    opened.perform("undo")
    low = line.geometry()
    opened.perform("find")
    QApplication.processEvents()
    assert not _on_screen(line).intersects(_on_screen(frame.find_field))
    line.hide()
    opened.perform("redo")
    assert not _on_screen(line).intersects(_on_screen(frame.find_field))
    QTest.keyClick(frame.find_field, Qt.Key.Key_Escape)
    assert line.geometry().bottom() == low.bottom()


def test_the_overview_of_a_text_is_never_painted_over_the_line(start: Start, project: Path) -> None:
    opened = _opened(start, project)
    opened.desk.say(Message("This project is open elsewhere.", Tone.WARNING))
    QApplication.processEvents()
    line = opened.page.message
    over = QRect(line.mapTo(opened.page, QPoint(0, 0)), line.size())
    crossed = [
        ruler
        for ruler in opened.panes.findChildren(Ruler)
        if ruler.isVisible() and over.intersects(QRect(ruler.mapTo(opened.page, QPoint(0, 0)), ruler.size()))
    ]
    assert crossed
    for ruler in crossed:
        ruler.update()
    QApplication.processEvents()
    window = opened.page.window()
    shown = window.screen().grabWindow(window.winId()).toImage()
    inside = line.mapTo(window, QPoint(4, 4)) * shown.devicePixelRatio()
    for ruler in crossed:
        x = round(ruler.mapTo(window, ruler.rect().center()).x() * shown.devicePixelRatio())
        assert shown.pixelColor(x, round(inside.y())) == shown.pixelColor(round(inside.x()) + 6, round(inside.y()))
        # At scale 2 Qt painted it over the line now and then, each time it could paint it alone.
        assert not ruler.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

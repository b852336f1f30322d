"""The history, walked by clicks."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.domain.changes import Action
from reviewer.domain.event import EventStatus
from reviewer.ui.panels.history.model import ACTION
from reviewer.ui.panels.history.panel import HistoryPanel
from reviewer.ui.words import moment_words
from reviewer.workspace.commands import events
from tests.ui.conftest import Sample


def actions(panel: HistoryPanel) -> list[Action]:
    return [panel.model.index(row).data(ACTION) for row in range(panel.model.rowCount())]


def test_a_click_goes_back_and_another_forward_again(sample: Sample, qtbot: QtBot) -> None:
    panel = HistoryPanel(sample.bridge, sample.theme)
    qtbot.addWidget(panel)
    panel.chosen.connect(sample.workspace.go_to)
    panel.show()
    first = actions(panel)[0]
    events.create_event(sample.workspace, "A visit")
    events.create_event(sample.workspace, "Another visit")
    qtbot.waitUntil(lambda: actions(panel)[1].subject == "A visit")
    count = len(sample.workspace.ask.events())

    place = panel.list.visualRect(panel.model.index(2)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(sample.workspace.ask.events()) == count - 2
    qtbot.waitUntil(lambda: [action.undone for action in actions(panel)[:3]] == [True, True, False])
    assert actions(panel)[2].number == first.number

    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert len(sample.workspace.ask.events()) == count


def test_an_edit_names_its_field_and_the_new_value(sample: Sample, qtbot: QtBot) -> None:
    panel = HistoryPanel(sample.bridge, sample.theme)
    qtbot.addWidget(panel)
    event = sample.workspace.ask.events()[0]
    events.edit_event(sample.workspace, event.id, when="2016-06-14")
    events.edit_event(sample.workspace, event.id, status=EventStatus.CANCELLED)
    events.edit_event(sample.workspace, event.id, note="")
    events.edit_event(sample.workspace, event.id, participants=("Ada", "Bo"))
    panel.show()
    lines = [panel.model.index(row).data() for row in range(panel.model.rowCount())]
    assert lines[:3] == [
        "Edit event Participants: Ada, Bo",
        "Edit event Status: cancelled",
        "Edit event When: 14 Jun 2016",
    ]


def test_moments_read_as_dates_do_elsewhere() -> None:
    assert moment_words(datetime(2016, 6, 14, 19, 5).astimezone()) == "14 Jun 2016, 19:05"

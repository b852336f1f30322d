"""The history, walked by clicks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.domain.changes import Action
from reviewer.ui.panels.history.model import ACTION
from reviewer.ui.panels.history.panel import HistoryPanel
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

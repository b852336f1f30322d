"""The history: walked by clicks, read, and single records brought back."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.changes import Action, Record
from reviewer.domain.event import EventStatus
from reviewer.ui.gate import Gate
from reviewer.ui.panels.history.changes_page import look_up
from reviewer.ui.panels.history.model import ACTION
from reviewer.ui.panels.history.panel import HistoryPanel
from reviewer.ui.panels.history.telling import told_fields
from reviewer.ui.words import field_word, moment_words
from reviewer.workspace.commands import articles, claims, events
from tests.ui.conftest import Sample


@pytest.fixture
def panel(sample: Sample, qtbot: QtBot) -> HistoryPanel:
    gate = Gate(sample.workspace, lambda: None)
    made = HistoryPanel(sample.bridge, sample.desk, sample.theme, sample.tasks, gate)
    gate.setParent(made)
    qtbot.addWidget(made)
    made.chosen.connect(sample.workspace.go_to)
    return made


def actions(panel: HistoryPanel) -> list[Action]:
    return [panel.model.index(row).data(ACTION) for row in range(panel.model.rowCount())]


def shows(panel: HistoryPanel, number: int) -> bool:
    return panel.changes.shown is not None and panel.changes.shown.action.number == number


def words(panel: HistoryPanel) -> str:
    return "\n".join(label.text() for label in panel.changes.findChildren(QLabel))


def buttons(panel: HistoryPanel) -> list[QPushButton]:
    return panel.changes.findChildren(QPushButton)


def test_a_click_goes_back_and_another_forward_again(sample: Sample, panel: HistoryPanel, qtbot: QtBot) -> None:
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


def test_what_the_last_action_changed_is_shown_at_once(sample: Sample, panel: HistoryPanel, qtbot: QtBot) -> None:
    claim = sample.workspace.ask.claims()[0]
    claims.edit_claim(sample.workspace, claim.id, note="Ask the pilots")
    panel.show()
    number = actions(panel)[0].number
    qtbot.waitUntil(lambda: shows(panel, number))
    assert claim.statement in words(panel)
    assert "Ask the pilots" in words(panel)


def test_the_keys_and_the_resting_pointer_look_at_other_actions(
    sample: Sample, panel: HistoryPanel, qtbot: QtBot
) -> None:
    for title in ("First visit", "Second visit", "Third visit"):
        events.create_event(sample.workspace, title)
    panel.show()
    newest = actions(panel)[0].number
    qtbot.waitUntil(lambda: shows(panel, newest))
    panel.list.setCurrentIndex(panel.model.index(1))
    qtbot.waitUntil(lambda: shows(panel, newest - 1) and "Second visit" in words(panel))
    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shows(panel, newest - 2) and "First visit" in words(panel))
    assert len(sample.workspace.ask.events()) >= 3


def test_one_record_comes_back_and_the_rest_stays(sample: Sample, panel: HistoryPanel, qtbot: QtBot) -> None:
    gone = sample.workspace.ask.articles()[0]
    had = len(sample.workspace.ask.claims_of_article(gone.id))
    articles.delete_article(sample.workspace, gone.id)
    number = sample.workspace.history(1)[0].number
    later = events.create_event(sample.workspace, "Done since")
    panel.show()
    panel.list.setCurrentIndex(panel.model.row_of(number))
    qtbot.waitUntil(lambda: shows(panel, number))
    back = next(button for button in buttons(panel) if button.accessibleDescription() == gone.title)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert len(sample.workspace.ask.claims_of_article(gone.id)) == had > 0
    assert sample.workspace.ask.event(later.id) is not None
    assert gone.title in sample.messages[-1].text
    qtbot.waitUntil(lambda: gone.title not in [button.accessibleDescription() for button in buttons(panel)])


def test_a_record_comes_back_by_keys_alone(sample: Sample, panel: HistoryPanel, qtbot: QtBot) -> None:
    claim = sample.workspace.ask.claims()[0]
    claims.edit_claim(sample.workspace, claim.id, statement="Something else")
    ended: list[bool] = []
    panel.overlay.ended.connect(ended.append)
    beside = QPushButton("beside")
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(panel)
    column.addWidget(beside)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    panel.list.setFocus()
    number = actions(panel)[0].number
    qtbot.waitUntil(lambda: shows(panel, number))
    (back,) = buttons(panel)
    for _ in range(2):
        QTest.keyClick(panel.list, Qt.Key.Key_Tab)
        assert back.hasFocus()
        QTest.keyClick(back, Qt.Key.Key_Tab)
        assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Tab)
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert sample.workspace.ask.claim(claim.id) == replace(claim, modified=sample.workspace.ask.claims()[0].modified)
    qtbot.waitUntil(lambda: [button.text() for button in buttons(panel)] == ["Bring back as it was after"])
    assert panel.list.hasFocus()
    assert ended == []
    panel.setParent(None)  # each widget is closed by itself


def test_what_was_left_for_another_way_is_listed_and_can_come_back(
    sample: Sample, panel: HistoryPanel, qtbot: QtBot
) -> None:
    lost = events.create_event(sample.workspace, "Lost visit")
    sample.workspace.undo()
    events.create_event(sample.workspace, "Another visit")
    panel.show()
    left = actions(panel)[1]
    assert (left.subject, left.dropped) == ("Lost visit", True)
    place = panel.list.visualRect(panel.model.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Another visit" in [event.title for event in sample.workspace.ask.events()]
    qtbot.waitUntil(lambda: shows(panel, left.number))
    QTest.mouseClick(buttons(panel)[0], Qt.MouseButton.LeftButton)
    assert sample.workspace.ask.event(lost.id) is not None


def test_nothing_is_offered_that_could_not_be_written(sample: Sample, panel: HistoryPanel, qtbot: QtBot) -> None:
    events.edit_event(sample.workspace, sample.workspace.ask.events()[0].id, note="Twice")
    panel.show()
    number = actions(panel)[0].number
    qtbot.waitUntil(lambda: shows(panel, number))
    assert buttons(panel)
    panel.changes.set_writable(writable=False)
    assert not buttons(panel)


def test_every_action_of_the_sample_is_told_in_words(sample: Sample) -> None:
    for action in sample.workspace.history(10_000):
        for card in look_up(sample.workspace, action).cards:
            assert not any("UUID(" in told.after or "=" in told.after for told in card.fields)


@pytest.mark.parametrize("kind", get_args(Record))
def test_every_field_of_every_kind_has_a_name(kind: type[Record]) -> None:
    assert all(field_word(name) for name in told_fields(kind))


def test_a_long_history_is_read_as_somebody_scrolls(sample: Sample, panel: HistoryPanel) -> None:
    event = sample.workspace.ask.events()[0]
    for number in range(520):
        events.edit_event(sample.workspace, event.id, note=str(number))
    every = len(sample.workspace.history(10_000))
    panel.show()
    assert panel.model.rowCount() < every
    while panel.model.canFetchMore(panel.list.rootIndex()):
        panel.list.scrollToBottom()
        panel.model.fetchMore(panel.list.rootIndex())
    assert [action.number for action in actions(panel)] == list(range(every, 0, -1))


def test_an_edit_names_its_field_and_the_new_value(sample: Sample, panel: HistoryPanel) -> None:
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

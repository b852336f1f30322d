"""What floats at the text for the mouse: the bar at a selection, the card over a mark."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.card_lines import CardLine
from reviewer.ui.panels.reading.hovering import HoverCard
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.widgets.selection_bar import SelectionBar
from tests.ui.panels.reading.scene import QUOTES, TEXTS, Scene, open_both

BARE = "in person"


def bar_of(scene: Scene) -> SelectionBar:
    bar = scene.area.findChild(SelectionBar)
    assert isinstance(bar, SelectionBar)
    return bar


def card_of(scene: Scene) -> HoverCard:
    card = scene.area.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    return card


def drag_over(pane: AnyPane, words: str, text: str) -> None:
    start = text.index(words)
    rects = pane.rects_of(start, start + len(words))
    viewport, none = pane.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, QPoint(rects[0].left(), rects[0].center().y()))
    QTest.mouseMove(viewport, rects[-1].center())
    end = QPoint(rects[-1].right() + 1, rects[-1].center().y())
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, end)
    assert pane.selected_text() == words


def press(bar: SelectionBar, words: str) -> None:
    button = next(b for b in bar.findChildren(QAbstractButton) if b.accessibleName() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def in_area(scene: Scene, pane: AnyPane, rect: QRect) -> QRect:
    return rect.translated(pane.viewport().mapTo(scene.area, QPoint(0, 0)))


@pytest.fixture
def pane(scene: Scene) -> AnyPane:
    open_both(scene)
    pane = scene.area.frames[0].pane
    pane.setFocus()
    return pane


def test_a_selection_by_mouse_brings_the_bar_and_keeps_the_keys_in_the_text(scene: Scene, pane: AnyPane) -> None:
    drag_over(pane, BARE, TEXTS[0])
    bar = bar_of(scene)
    assert bar.isVisible()
    assert pane.hasFocus()
    start = TEXTS[0].index(BARE)
    assert not any(bar.geometry().intersects(in_area(scene, pane, rect)) for rect in pane.rects_of(start, start + 9))
    texts = [button.text() for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    assert texts == ["Claim  C", "Event  E", "Contradicts  X", "Tag  T"]


def test_keys_scrolling_and_clicks_take_the_bar_away(scene: Scene, pane: AnyPane) -> None:
    bar = bar_of(scene)
    drag_over(pane, BARE, TEXTS[0])
    QTest.keyClick(pane, Qt.Key.Key_Shift)
    assert not bar.isVisible()
    drag_over(pane, BARE, TEXTS[0])
    pane.scroll_by(40)
    assert not bar.isVisible()
    drag_over(pane, BARE, TEXTS[0])
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 400))
    assert not bar.isVisible()
    QTest.keySequence(pane, "Shift+Right")
    assert pane.selection() is not None
    assert not bar.isVisible(), "a selection by keys needs no bar"


def test_the_bar_makes_a_claim_first_where_there_is_none(scene: Scene, pane: AnyPane) -> None:
    asked = QSignalSpy(scene.area.action_requested)
    drag_over(pane, BARE, TEXTS[0])
    press(bar_of(scene), "Event")
    assert [asked.at(index)[0] for index in range(asked.count())] == ["tag_claim", "link_event"]
    assert not bar_of(scene).isVisible()


def test_the_bar_takes_the_claim_that_is_there(scene: Scene, pane: AnyPane) -> None:
    asked = QSignalSpy(scene.area.action_requested)
    drag_over(pane, "Brandt will chair", TEXTS[0])
    press(bar_of(scene), "Contradicts")
    assert [asked.at(index)[0] for index in range(asked.count())] == ["contradict"]
    assert scene.desk.selected == Selected(Kind.CLAIM, scene.claims[0].id)


def test_the_card_says_what_a_claim_is(scene: Scene, pane: AnyPane, qtbot: QtBot) -> None:
    start = TEXTS[0].index(QUOTES[0])
    rects = pane.rects_of(start, start + len(QUOTES[0]))
    QTest.mouseMove(pane.viewport(), rects[0].center())
    card = card_of(scene)
    assert not card.isVisible(), "not before the mouse has rested"
    qtbot.waitUntil(card.isVisible, timeout=3000)
    assert card.lines() == [
        CardLine(QUOTES[0], "title"),
        CardLine("Harbour Daily · asserted", "secondary"),
        CardLine(f"Pacific Ledger: {QUOTES[1]}", "", "≠", "contradiction"),
    ]
    labels = card.findChildren(QLabel)
    assert [label.text() for label in labels] == [line.words for line in card.lines()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels), "no line is cut"
    assert not any(card.geometry().intersects(in_area(scene, pane, rect)) for rect in rects)
    QTest.mouseMove(pane.viewport(), QPoint(3, 500))
    assert not card.isVisible()


def test_the_card_never_lies_over_a_selection(scene: Scene, pane: AnyPane, qtbot: QtBot) -> None:
    start = TEXTS[0].index(QUOTES[0])
    pane.select(0, len(TEXTS[0]) - 20)
    QTest.mouseMove(pane.viewport(), pane.rects_of(start, start + 5)[0].center())
    qtbot.wait(700)
    assert not card_of(scene).isVisible()

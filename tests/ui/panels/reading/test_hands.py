"""A person's hands on the pane: what mouse and keys select, and where motions lead, in every kind of text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.caret import Motion, Walker
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.pieces import LONGEST

Opener = Callable[..., AnyPane]
LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
PARAGRAPHS = (
    "Ferry talks open at Kessel Bay, and the pilots wait.",
    "The 🚢 of the minister, 𠮷野, sailed on Sunday with every pilot on board.",
    "两岸商定求救专线。部长出席了会谈。",
    "שלום עולם, the pilots said.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n\n" + "The coast guard kept its own count of night crossings.\n" * 80


def at(pane: AnyPane, words: str) -> QPoint:
    start = TEXT.index(words)
    return pane.rects_of(start, start + len(words))[0].center()


def double_click(pane: AnyPane, point: QPoint) -> None:
    """As a hand does it; the button stays down."""
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point)
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, point)
    # QTest lets the button go after a double click; a drag begins before that.
    QTest.mousePress(pane.viewport(), LEFT, NONE, point)


def test_shift_click_extends_to_either_side_of_where_the_selection_began(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.set_caret(TEXT.index("open"))
    QTest.mouseClick(pane.viewport(), LEFT, SHIFT, at(pane, "Bay"))
    assert pane.selected_text().startswith("open at Kessel B")
    QTest.mouseClick(pane.viewport(), LEFT, SHIFT, at(pane, "Ferry"))
    assert pane.selected_text().endswith("ry talks ")
    selection = pane.selection()
    assert selection is not None
    assert selection[1] == TEXT.index("open")


def test_a_triple_click_that_is_dragged_takes_whole_paragraphs(opened: Opener) -> None:
    pane = opened(TEXT)
    double_click(pane, at(pane, "minister"))
    QTest.mouseMove(pane.viewport(), at(pane, "pilots said"))
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, at(pane, "pilots said"))
    assert pane.selected_text() == "\n\n".join(PARAGRAPHS[1:4])


def test_home_and_end_go_to_the_ends_of_the_line_that_is_seen(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.set_caret(TEXT.index("sailed"))
    line = pane.caret_rect().top()
    QTest.keyClick(pane, Qt.Key.Key_Home)
    start = pane.caret()
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert pane.caret_rect().top() == line
    QTest.keySequence(pane, "Shift+Home")
    selection = pane.selection()
    assert selection is not None
    assert selection[0] == start
    assert start <= TEXT.index("sailed") < selection[1]


def test_pages_go_down_and_back_with_the_caret_in_sight(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.set_caret(3)
    carets = [pane.caret()]
    for _ in range(4):
        QTest.keyClick(pane, Qt.Key.Key_PageDown)
        carets.append(pane.caret())
        assert pane.viewport().rect().contains(pane.caret_rect())
    assert all(before < after for before, after in pairwise(carets))
    for caret in carets[-2::-1]:
        QTest.keyClick(pane, Qt.Key.Key_PageUp)
        assert pane.caret() == caret
    QTest.keySequence(pane, "Shift+PgDown")
    assert pane.selection() == (carets[0], carets[1])


@pytest.mark.parametrize(
    ("to_ends", "stops"),
    [(False, ["talks", "open", "at"]), (True, [" talks", " open", " at"])],
    ids=["others", "macOS"],
)
def test_word_motions_stop_where_the_platform_stops(opened: Opener, to_ends: bool, stops: list[str]) -> None:  # noqa: FBT001 - a parameter
    pane = opened(TEXT)
    walker = Walker(pane._sheet, to_word_ends=to_ends)  # noqa: SLF001 - the motions of another platform
    position = 0
    for stop in stops:
        position = walker.go(Motion.NEXT_WORD, position)
        assert TEXT[position:].startswith(stop)
    assert TEXT[walker.go(Motion.PREVIOUS_WORD, position) :].startswith(stops[-2].strip())


def test_words_are_walked_there_and_back_in_every_script(opened: Opener) -> None:
    pane = opened("\n".join(PARAGRAPHS))
    there = [0]
    while True:
        QTest.keySequence(pane, "Ctrl+Right")
        if pane.caret() == there[-1]:
            break
        there.append(pane.caret())
    assert there[-1] == len("\n".join(PARAGRAPHS))
    assert there == sorted(there)
    back = [pane.caret()]
    while back[-1] > 0:
        QTest.keySequence(pane, "Ctrl+Left")
        assert pane.caret() < back[-1]
        back.append(pane.caret())


@pytest.mark.parametrize("opened", ["own"], indirect=True)
@pytest.mark.parametrize(
    "line", ["kept its own count ", "两岸商定求救专线🚢", "x"], ids=["Latin", "Chinese", "no space"]
)
def test_a_line_of_a_megabyte_is_one_line(opened: Opener, line: str) -> None:
    text = line * (1_000_000 // len(line.encode()))
    pane = opened(text)
    for keys in ("PgDown", "PgDown", "End", "Right", "Shift+Down", "Ctrl+End"):
        QTest.keySequence(pane, keys)
    assert pane.caret() == len(text)
    assert pane.viewport().rect().contains(pane.caret_rect())
    QTest.keySequence(pane, "PgUp")
    assert pane.caret() < len(text)
    QTest.keySequence(pane, "Ctrl+Home")
    double_click(pane, pane.rects_of(0, 1)[0].center())
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, pane.rects_of(0, 1)[0].center())
    assert pane.selection() == (0, len(text)), "three clicks take the whole line"
    assert pane.selected_text() == text


@pytest.mark.parametrize("opened", ["own"], indirect=True)
def test_a_drag_out_of_the_window_goes_on_through_a_cut_line(opened: Opener, qtbot: QtBot) -> None:
    text = "两岸商定 kept its own 🚢 count " * 2000
    pane = opened(text)
    viewport = pane.viewport()
    QTest.mousePress(viewport, LEFT, NONE, pane.rects_of(40, 41)[0].center())
    QTest.mouseMove(viewport, QPoint(150, 300))
    QTest.mouseMove(viewport, QPoint(150, 1500))
    qtbot.waitUntil(lambda: pane.caret() > LONGEST + 500, timeout=15_000)
    QTest.mouseRelease(viewport, LEFT, NONE, QPoint(150, 1500))
    selection = pane.selection()
    assert selection is not None
    QTest.keySequence(pane, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == text[slice(*selection)]


@pytest.mark.parametrize("opened", ["own"], indirect=True)
def test_larger_text_keeps_the_line_at_the_top_and_what_is_selected(opened: Opener) -> None:
    pane = opened(TEXT)
    position = TEXT.index("The coast guard") + 500
    pane.scroll_to(position, position + 1, at=0)
    pane.select(position, position + 9)
    usual = pane.rects_of(position, position + 9)
    pane.zoom(4)
    assert pane.rects_of(position, position + 9)[0].height() > usual[0].height()
    assert abs(pane.y_of(position)) < usual[0].height()
    assert pane.selected_text() == TEXT[position : position + 9]
    pane.zoom(0)
    assert [rect.size() for rect in pane.rects_of(position, position + 9)] == [rect.size() for rect in usual]

"""What is measured on the page is true of the standard widget: one layout, two ways to ask."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.pieces import LONGEST
from reviewer.ui.panels.reading.plain.pane import PlainPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

_WORDS = ("ferry ", "🚢", "𠮷野", "两岸商定", "e\u0301tude ", "\t", "\u2028", "\ufdd0", "\u00a0", "\n", "\n\n", "\x07")
TEXTS = st.lists(st.sampled_from(_WORDS), max_size=60).map("".join)


@pytest.fixture
def pane(qapp: QApplication, qtbot: QtBot) -> PlainPane:
    chosen = Settings()
    theme = Theme(chosen)
    theme.install(qapp)
    pane = PlainPane(theme, chosen)
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show()
    qapp.processEvents()
    return pane


def misplaced(pane: PlainPane, text: str) -> list[tuple[int, str]]:
    """The positions where Qt's caret does not stand where ours does."""
    units, document = Utf16Map(text), pane.document()
    found = []
    for position in range(len(text) + 1):
        if text[max(position - 1, 0) : position].isspace() and not text[position : position + 1].strip():
            continue
        if text[position : position + 1] in {"\u0301", "\u2028"}:
            continue  # an accent is no place for a caret; space at the end of a line hangs out
        pane.set_caret(position)
        ours = pane.caret_rect()
        cursor = QTextCursor(document)
        cursor.setPosition(units.to_utf16(pane.caret()))
        qts = pane.cursorRect(cursor)
        if not ours.isEmpty() and (
            abs(ours.left() - qts.left()) > 2 or abs(ours.center().y() - qts.center().y()) > ours.height() / 2
        ):
            found.append((position, f"{ours} {qts}"))
    return found


@given(text=TEXTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_caret_of_qt_stands_where_ours_stands(pane: PlainPane, text: str) -> None:
    pane.show_article(UUID(int=1), text, ())
    assert misplaced(pane, text) == []
    assert pane.document().characterCount() == len(text.encode("utf-16-le")) // 2 + 1


def test_a_paragraph_cut_in_pieces_breaks_where_they_do(pane: PlainPane) -> None:
    text = "Begin\n" + "The coast guard 🚢 kept its own count of crossings. " * (LONGEST // 25) + "\nEnd"
    pane.show_article(UUID(int=1), text, ())
    pane.scroll_to(LONGEST, LONGEST + 1, at=200)
    units, document = Utf16Map(text), pane.document()
    apart = []
    for position in range(LONGEST - 100, LONGEST + 100):
        cursor = QTextCursor(document)
        cursor.setPosition(units.to_utf16(position))
        ours = pane.rects_of(position, position + 1)
        if ours and abs(ours[0].center().y() - pane.cursorRect(cursor).center().y()) >= 12:
            apart.append(position)
    # Where a piece ends within a line, Qt's caret may stand behind the last character instead of before the next.
    assert len(apart) <= 1
    assert document.blockCount() == 3


def test_a_screen_reader_that_moves_the_cursor_moves_the_caret(pane: PlainPane) -> None:
    text = "The 🚢 of the minister\n\n\nsailed."
    pane.show_article(UUID(int=1), text, ())
    told: list[int] = []
    pane.caret_moved.connect(told.append)
    cursor = pane.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selected_text() == "🚢"
    assert told == [5]


def test_furniture_is_dimmed_in_its_place_and_said(pane: PlainPane) -> None:
    text = "Title\n\nAdvertisement\nShare this\n\nThe talks began."
    start = text.index("Advert")
    pane.show_article(UUID(int=1), text, ((start, text.index("The talks")),))
    block = pane.document().findBlock(start)
    pane.blockBoundingRect(block)
    (dimmed,) = block.layout().formats()
    assert dimmed.format.foreground().color() == Inks(Theme(Settings())).pale
    assert pane.rects_of(start, start + 5), "it is not folded away"
    pane.set_furniture(())
    pane.blockBoundingRect(block)
    assert block.layout().formats() == []


def test_a_line_longer_than_what_is_cut_at_once_is_shown_whole_and_again(pane: PlainPane, qapp: QApplication) -> None:
    line = "The harbour opened on Sunday, 港口周日开放. " * 2_000
    for number in (1, 2):
        pane.show_article(UUID(int=number), line, ())
        qapp.processEvents()
        pane.set_caret(len(line))
        qapp.processEvents()
        assert pane.document().characterCount() == len(line) + 1

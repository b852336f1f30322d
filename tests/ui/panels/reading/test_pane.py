"""The pane by mouse and keys, in a real window."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.domain.relation import RelationType, Stance
from reviewer.ui.panels.reading.kinds import AnyPane, make_pane
from reviewer.ui.panels.reading.mark import Label, Mark, MarkKind, RelationMark, Sign
from reviewer.ui.settings import SINGLE_KEYS, STANDARD_TEXT, Settings
from reviewer.ui.theme import Theme

Opener = Callable[..., AnyPane]
TEXT = (
    "Ferry talks open at Kessel Bay\n\n"
    "The 🚢 of the minister, 𠮷野, sailed on Sunday. She said: “No e\u0301tude\u00a0yet.” It rained.\n"
    "Advertisement\nShare this\n"
    "两岸商定求救专线。部长出席了会谈。\n\n"
    "שלום עולם, the pilots said.\n" + "The coast guard kept its own count of night crossings. " * 60
)
CLAIM, OTHER, RELATION, EVENT = (UUID(int=number) for number in range(10, 14))


def claim(start: int, end: int, mark: UUID = CLAIM) -> Mark:
    sign, label = Sign(RELATION, Stance.CONTRADICTS), Label(EVENT, "R1")
    return Mark(mark, MarkKind.CLAIM, ((start, end),), (sign,), (label,), "claim, R1")


def click(pane: AnyPane, point: QPoint, **keys: Qt.KeyboardModifier) -> None:
    modifier = keys.get("modifier", Qt.KeyboardModifier.NoModifier)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def middle_of(pane: AnyPane, start: int, end: int) -> QPoint:
    return pane.rects_of(start, end)[0].center()


def drag(pane: AnyPane, start: QPoint, end: QPoint) -> None:
    viewport = pane.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * step / 5)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


@pytest.mark.parametrize("words", ["🚢", "𠮷野", "e\u0301tude\u00a0yet", "Sunday", "求救专线", "pilots"])
def test_a_double_click_or_a_drag_copies_the_stored_text(opened: Opener, words: str) -> None:
    pane = opened(TEXT)
    start = TEXT.index(words)
    rects = pane.rects_of(start, start + len(words))
    drag(pane, QPoint(rects[0].left(), rects[0].center().y()), QPoint(rects[-1].right() + 1, rects[-1].center().y()))
    assert pane.selection() == (start, start + len(words))
    QTest.keySequence(pane, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == words


def test_double_click_takes_the_word_triple_the_paragraph(opened: Opener) -> None:
    pane = opened(TEXT)
    start = TEXT.index("minister")
    point = middle_of(pane, start, start + 8)
    click(pane, point)
    QTest.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert pane.selected_text() == "minister"
    click(pane, point)
    assert pane.selected_text() == TEXT.split("\n")[2]


def test_shift_click_extends_from_the_caret(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.set_caret(6)
    click(pane, middle_of(pane, 18, 19), modifier=Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection() is not None
    assert pane.selection() in {(6, 18), (6, 19)}


def test_the_caret_walks_through_everything_and_back(opened: Opener) -> None:
    text = TEXT[:260]
    pane = opened(text)
    places = [pane.caret()]
    for _ in range(len(text)):
        QTest.keyClick(pane, Qt.Key.Key_Right)
        if pane.caret() == places[-1]:
            break
        places.append(pane.caret())
    seen = {place for place in places if text[place : place + 1] not in {"", "\n"}}
    assert text.index("𠮷") in seen
    assert text.index("\u0301") not in seen, "an accent is no place for a caret"
    QTest.keySequence(pane, "Ctrl+Home")
    assert pane.caret() == 0
    QTest.keySequence(pane, "Ctrl+End")
    assert pane.caret() == len(text)


def test_words_lines_and_selections_by_keys(opened: Opener) -> None:
    pane = opened(TEXT)
    QTest.keySequence(pane, "Ctrl+Right")
    assert pane.caret() == 6
    QTest.keySequence(pane, "Shift+End")
    assert pane.selected_text() == "talks open at Kessel Bay"
    QTest.keyClick(pane, Qt.Key.Key_Left)
    assert pane.selection() is None
    assert pane.caret() == 6
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert TEXT.index("The 🚢") <= pane.caret() < TEXT.index("minister,")
    QTest.keyClick(pane, Qt.Key.Key_Up)
    assert pane.caret() == 6
    QTest.keySequence(pane, "Ctrl+A")
    assert pane.selected_text() == TEXT


def test_s_selects_the_sentence_and_then_the_paragraph(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.set_caret(TEXT.index("She said") + 3)
    QTest.keyClick(pane, Qt.Key.Key_S)
    assert pane.selected_text() == "She said: “No e\u0301tude\u00a0yet.”"
    QTest.keyClick(pane, Qt.Key.Key_S)
    assert pane.selected_text() == TEXT.split("\n")[2]


@pytest.mark.parametrize("standard", [False, True])
def test_letters_become_actions_unless_turned_off(qtbot: QtBot, standard: bool) -> None:  # noqa: FBT001 - a parameter
    settings = Settings()
    settings.set(STANDARD_TEXT, standard)
    pane = make_pane(Theme(settings), settings)
    qtbot.addWidget(pane)
    pane.show_article(UUID(int=1), TEXT, ())
    pane.show()
    names: list[str] = []
    pane.action_requested.connect(names.append)
    QTest.keyClick(pane, Qt.Key.Key_C)
    QTest.keyClick(pane, Qt.Key.Key_E)
    assert names == ["tag_claim", "link_event"]
    settings.set(SINGLE_KEYS, value=False)
    QTest.keyClick(pane, Qt.Key.Key_C)
    assert names == ["tag_claim", "link_event"]


def test_clicks_tell_what_they_hit(opened: Opener, qtbot: QtBot) -> None:
    pane = opened(TEXT)
    start = TEXT.index("sailed")
    pane.set_marks([claim(start, start + 16)])
    rect = pane.rects_of(start, start + 16)[0]
    with qtbot.waitSignal(pane.mark_clicked) as clicked:
        click(pane, rect.center())
    assert clicked.args == [CLAIM]
    with qtbot.waitSignal(pane.event_label_clicked) as label:
        click(pane, QPoint(pane.viewport().width() - 45, rect.center().y()))
    assert label.args == [EVENT]
    rects = pane.rects_of(start, start + 16)
    with qtbot.waitSignal(pane.relation_sign_clicked) as sign:
        click(pane, QPoint(18, (rects[0].top() + rects[-1].bottom()) // 2))
    assert sign.args == [RELATION]


def test_a_mark_paints_and_goes_again_without_moving_text(opened: Opener) -> None:
    pane = opened(TEXT)
    plain = picture(pane)
    start = TEXT.index("sailed")
    pane.apply_marks([claim(start, start + 6)], [])
    marked = picture(pane)
    fill = Theme(Settings()).color("claim_fill")
    rect = pane.rects_of(start, start + 6)[0]
    assert marked.pixelColor(rect.left() + 1, rect.top() + 4) == fill
    assert marked.pixelColor(rect.left() - 2, rect.top() + 4) != fill
    assert marked.pixelColor(rect.right() + 2, rect.top() + 4) != fill
    pane.apply_marks([], [CLAIM])
    assert picture(pane) == plain


def test_the_selected_relation_colours_its_claims(opened: Opener) -> None:
    pane = opened(TEXT)
    start = TEXT.index("sailed")
    pane.set_marks([claim(start, start + 16)])
    pane.set_relation(RelationMark(RELATION, RelationType.CONTRADICTS, (CLAIM, OTHER), ((start, start + 6),)))
    rect = pane.rects_of(start + 7, start + 9)[0]
    theme = Theme(Settings())
    assert picture(pane).pixelColor(rect.center().x(), rect.top() + 3) == theme.color("contradiction_fill")
    pane.set_relation(None)
    assert picture(pane).pixelColor(rect.center().x(), rect.top() + 3) == theme.color("claim_fill")


@pytest.mark.parametrize("opened", ["own"], indirect=True)
def test_furniture_folds_unfolds_and_opens_for_what_is_looked_for(opened: Opener) -> None:
    start, end = TEXT.index("Advertisement"), TEXT.index("两岸")
    pane = opened(TEXT, ((start, end),))
    assert pane.rects_of(start, start + 5) == []
    pane.scroll_to(start, start + 5)
    assert pane.is_fold_open(pane.folds[0])
    assert pane.rects_of(start, start + 5)
    pane.set_fold_open(pane.folds[0], opened=False)
    below = pane.rects_of(end, end + 2)[0]
    click(pane, QPoint(below.left() + 30, below.top() - 24))
    assert pane.is_fold_open(pane.folds[0])


@pytest.mark.parametrize("opened", ["own"], indirect=True)
def test_scrolling_goes_past_both_ends_only_when_asked(opened: Opener) -> None:
    pane = opened(TEXT)
    pane.scroll_to(0, 5, at=200)
    assert pane.y_of(0) == 200
    assert pane.scroll_by(-50) == 0, "by hand it goes no further out"
    assert pane.scroll_by(60) == 60, "but back in"
    pane.scroll_to(len(TEXT) - 5, len(TEXT), at=1 / 3)
    assert pane.y_of(len(TEXT) - 1) == pytest.approx(pane.viewport().height() / 3, abs=1)
    assert pane.scroll_by(50) == 0


def test_what_is_found_near_the_top_is_shown_without_a_gap_above_the_text(opened: Opener) -> None:
    text = "The fog lay on the strait. " * 400
    pane = opened(text)
    top = pane.y_of(0)
    pane.scroll_to(len(text) - 1, len(text))
    pane.scroll_to(5, 8)
    assert pane.y_of(0) == top


def test_scrolled_pixels_equal_painted_pixels(opened: Opener, qtbot: QtBot) -> None:
    pane = opened(TEXT)
    start = TEXT.index("sailed")
    pane.set_marks([claim(start, start + 120)])
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    for distance in (37, 160, -23, 11):
        pane.scroll_by(distance)
        qtbot.wait(1)
    scrolled = picture(pane)
    pane.viewport().update()
    qtbot.wait(20)
    assert picture(pane) == scrolled


def test_a_new_width_keeps_the_line_at_the_top(opened: Opener, qtbot: QtBot) -> None:
    pane = opened(TEXT)
    position = TEXT.rindex("The coast") - 500
    pane.scroll_to(position, position + 1, at=0)
    pane.resize(300, 600)
    qtbot.wait(1)
    assert -pane.viewport().height() / 10 < pane.y_of(position) < pane.viewport().height() / 10


def test_drag_beyond_the_edge_scrolls(opened: Opener, qtbot: QtBot) -> None:
    pane = opened(TEXT)
    viewport = pane.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 500))
    QTest.mouseMove(viewport, QPoint(120, 560))
    QTest.mouseMove(viewport, QPoint(120, 700))
    qtbot.waitUntil(lambda: pane.y_of(0) < -200, timeout=4000)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(120, 700))
    selection = pane.selection()
    assert selection is not None
    assert pane.selected_text() == TEXT[slice(*selection)]


def test_ten_megabytes_open_and_show_their_end(opened: Opener) -> None:
    text = "\n\n".join(f"Paragraph {number} 🚢 两岸 " + "of the long report " * 20 for number in range(24_000))
    assert len(text.encode()) > 9_000_000
    pane = opened(text)
    pane.set_marks([claim(len(text) - 40, len(text) - 10)])
    QTest.keySequence(pane, "Ctrl+End")
    assert pane.caret() == len(text)
    assert pane.rects_of(len(text) - 40, len(text) - 10)


def picture(pane: AnyPane) -> QImage:
    return pane.viewport().grab().toImage()

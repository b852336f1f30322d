import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.ui.deeds.claim import worded
from reviewer.ui.desk_values import Kind, Selected
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key


def test_c_in_a_claim_selects_it_instead_of_making_another(work: WorkingDesk) -> None:
    claim = work.claim("Commissioner Ada Brandt will chair the Ostan side")
    work.put_caret("Ada Brandt will")
    work.press(Key.Key_C)
    assert work.ask.claims() == [claim]
    assert work.desk.selected == Selected(Kind.CLAIM, claim.id)


def test_c_takes_the_selection_without_the_space_at_its_ends(work: WorkingDesk) -> None:
    text = work.ask.text(work.article(0))
    start = text.index(" seven of the nine pledges 🛟 ")
    work.put_caret("The two premiers")
    work.pane().select(start, start + len(" seven of the nine pledges 🛟 "))
    work.press(Key.Key_C)
    assert work.ask.claims()[0].quote == "seven of the nine pledges 🛟"


def test_what_was_selected_is_selected_no_more_once_it_is_a_claim(work: WorkingDesk) -> None:
    work.put_caret("Ada Brandt will")
    work.press(Key.Key_S)
    work.press(Key.Key_C)
    claim = work.ask.claims()[0]
    assert work.pane().selection() is None
    assert work.pane().caret() == claim.mentions[0].anchors[0].start
    assert work.desk.selected == Selected(Kind.CLAIM, claim.id)


def test_alt_shift_arrow_moves_the_end_by_a_word(work: WorkingDesk) -> None:
    claim = work.claim("Commissioner Ada Brandt will chair")
    work.put_caret("Ada Brandt will")
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    QTest.keyClick(work.pane(), Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert work.ask.claims()[0].quote == "Commissioner Ada Brandt will chair the"
    QTest.keyClick(work.pane(), Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert work.ask.claims()[0].quote == "Commissioner Ada Brandt will chair"


@pytest.mark.parametrize(
    ("selected", "quote"),
    [
        ("ven of the ni", "seven of the nine"),
        ("eve", "seven"),
        ("n of th", "seven of the"),
        (" of the nine pledges", "of the nine pledges"),
    ],
)
def test_c_completes_the_words_that_the_mouse_has_cut(work: WorkingDesk, selected: str, quote: str) -> None:
    text = work.ask.text(work.article(0))
    start = text.index(selected, text.index("kept"))
    work.put_caret("The two premiers")
    work.pane().select(start, start + len(selected))
    work.press(Key.Key_C)
    (claim,) = work.ask.claims()
    assert claim.quote == quote
    assert claim.statement.casefold() == quote
    work.pane().select(start, start + len(selected))
    work.press(Key.Key_C)
    assert work.ask.claims() == [claim]


def test_worded_drops_what_is_only_space_and_puts_in_order() -> None:
    assert worded("a  b", [(1, 3), (0, 4)]) == ((0, 4),)
    assert worded("one two three", [(10, 11), (1, 2)]) == ((0, 3), (8, 13))


def test_worded_completes_words_in_chinese_by_the_character() -> None:
    text = "他说Ministry的人会来。"
    assert worded(text, [(1, 2)]) == ((1, 2),)
    assert worded(text, [(4, 11)]) == ((2, 11),)

from PySide6.QtCore import Qt

from reviewer.ui.desk_values import Kind, Selected
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key


def test_j_and_k_walk_in_reading_order(work: WorkingDesk) -> None:
    later = work.claim("seven of the nine pledges")
    first = work.claim("The transport minister of Velland reached Marrow")
    work.pane().set_caret(0)
    work.read()
    work.press(Key.Key_J)
    assert work.desk.selected == Selected(Kind.CLAIM, first.id)
    work.press(Key.Key_J)
    assert work.desk.selected == Selected(Kind.CLAIM, later.id)
    work.press(Key.Key_K)
    assert work.desk.selected == Selected(Kind.CLAIM, first.id)


def test_n_says_when_nothing_is_open(work: WorkingDesk) -> None:
    work.press(Key.Key_N)
    assert work.messages[-1].text == "No open contradiction is left."

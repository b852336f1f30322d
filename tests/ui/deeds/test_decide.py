from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import Explanation, RelationStatus, RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.workspace.commands.events import link_new_event
from reviewer.workspace.commands.relations import relate
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key
S = RelationStatus


def contradiction(work: WorkingDesk, a: str = "seven of the nine pledges", b: str = "five of the nine pledges") -> UUID:
    one, other = work.claim(a), work.claim(b, pane=1)
    return relate(work.workspace, RelationType.CONTRADICTS, one.id, other.id).id


def status(work: WorkingDesk, relation: UUID) -> RelationStatus:
    found = work.ask.relation(relation)
    assert found is not None
    return found.status


def test_a_confirms_and_d_dismisses_what_n_opened(work: WorkingDesk) -> None:
    relation = contradiction(work)
    work.read()
    work.press(Key.Key_N, Key.Key_A)
    assert status(work, relation) is S.CONFIRMED
    work.press(Key.Key_D)
    assert status(work, relation) is S.DISMISSED


def test_f_closes_two_different_events_at_once(work: WorkingDesk) -> None:
    relation = contradiction(work)
    for claim in work.ask.claims():
        link_new_event(work.workspace, claim.id, f"Round of {claim.quote}", "2031")
    work.desk.open_relation(relation)
    work.press(Key.Key_F)
    found = work.ask.relation(relation)
    assert found is not None
    assert (found.status, found.explained) == (S.EXPLAINED, Explanation.DIFFERENT_EVENT)


def test_f_asks_which_of_the_four_and_a_digit_answers(work: WorkingDesk) -> None:
    relation = contradiction(work)
    work.desk.open_relation(relation)
    work.press(Key.Key_F)
    assert status(work, relation) is S.OPEN
    work.press(Key.Key_3)
    found = work.ask.relation(relation)
    assert found is not None
    assert (found.status, found.explained) == (S.EXPLAINED, Explanation.DIFFERENT_THING)
    assert QApplication.focusWidget() is work.pane()


def test_f_with_a_different_event_asks_for_the_missing_one(work: WorkingDesk) -> None:
    relation = contradiction(work)
    first = work.ask.claims()[0]
    link_new_event(work.workspace, first.id, "First round", "2031")
    work.desk.open_relation(relation)
    work.press(Key.Key_F, Key.Key_1)
    assert status(work, relation) is S.EXPLAINED
    assert work.palette() is not None
    work.press(Key.Key_Enter)
    assert all(work.ask.links_of_claim(claim.id) for claim in work.ask.claims())


def test_r_asks_which_prevails_and_then_why(work: WorkingDesk) -> None:
    relation = contradiction(work)
    work.desk.open_relation(relation)
    work.press(Key.Key_R, Key.Key_2)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "counted by the ministry")
    work.press(Key.Key_Return)
    found = work.ask.relation(relation)
    assert found is not None
    assert (found.status, found.prevails) == (S.RESOLVED, found.b)
    assert found.reason == "counted by the ministry"


def test_several_are_one_step_to_undo(work: WorkingDesk) -> None:
    relations = [
        contradiction(work),
        contradiction(work, "Commissioner Ada Brandt will chair", "Commissioner Ada Brandt did not chair"),
    ]
    work.desk.select(*(Selected(Kind.RELATION, relation) for relation in relations))
    work.read()
    work.press(Key.Key_D)
    assert [status(work, relation) for relation in relations] == [S.DISMISSED, S.DISMISSED]
    action = work.messages[-1].action
    assert action is not None
    action()
    assert [status(work, relation) for relation in relations] == [S.OPEN, S.OPEN]


def test_r_says_why_it_does_nothing_for_several(work: WorkingDesk) -> None:
    one = contradiction(work)
    a, _ = work.ask.claims()
    other = relate(work.workspace, RelationType.CORROBORATES, a.id, work.claim("five", pane=1).id).id
    work.desk.select(Selected(Kind.RELATION, one), Selected(Kind.RELATION, other))
    work.deeds.perform("resolve")
    assert work.messages[-1].text.startswith("Select one relation alone")
    assert {status(work, one), status(work, other)} == {S.OPEN}

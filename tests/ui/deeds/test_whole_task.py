"""The whole task by the keyboard: claim, event, contradiction, in as few presses as promised."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.ui.desk_values import Kind
from reviewer.workspace.commands.events import create_event, link_event
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key


def test_six_keys_make_a_claim_link_it_and_flag_a_contradiction(work: WorkingDesk) -> None:
    other = work.claim("Commissioner Ada Brandt did not chair the Ostan side of the ferry talks", pane=1)
    event = create_event(work.workspace, "Ferry talks", "2031-03")
    link_event(work.workspace, other.id, event.id)
    work.put_caret("Commissioner Ada Brandt will")

    work.press(Key.Key_C, Key.Key_E, Key.Key_1)
    claim = work.ask.claims_of_article(work.article(0))[0]
    assert claim.speaker == "state news office"
    assert [link.event for link in work.ask.links_of_claim(claim.id)] == [event.id]
    work.press(Key.Key_X)
    palette = work.palette()
    assert palette is not None
    guessed = palette.role
    work.press(Key.Key_1)
    assert work.palette() is palette
    work.press(Key.Key_Enter)

    relation = work.ask.relations()[0]
    assert (relation.type, relation.status) == (RelationType.CONTRADICTS, RelationStatus.OPEN)
    assert {relation.a, relation.b} == {claim.id, other.id}
    assert relation.kind is not None
    assert relation.kind.value == guessed
    assert work.desk.selected is not None
    assert (work.desk.selected.kind, work.desk.selected.id) == (Kind.RELATION, relation.id)
    assert QApplication.focusWidget() is work.pane(0)


def test_undo_to_the_start_and_redo_to_the_end(work: WorkingDesk) -> None:
    work.claim("The two premiers kept five of the nine pledges on ferry safety.", pane=1)
    start = work.workspace.history()[0].number
    work.put_caret("The two premiers kept seven")
    work.press(Key.Key_C, Key.Key_E, Key.Key_Enter, Key.Key_X, Key.Key_Enter)
    done = (work.ask.claims(), work.ask.events(), work.ask.links(), work.ask.relations(), work.ask.points())
    assert [len(records) for records in done] == [2, 1, 1, 1, 1]

    work.workspace.go_to(start)
    assert (len(work.ask.claims()), work.ask.events(), work.ask.relations()) == (1, [], [])
    while work.workspace.redo() is not None:
        pass

    again = (work.ask.claims(), work.ask.events(), work.ask.links(), work.ask.relations(), work.ask.points())
    assert again == done

from collections.abc import Callable
from dataclasses import replace

import pytest

from reviewer.domain.event import Event
from reviewer.domain.ids import new_id
from reviewer.store.engine import Connection
from reviewer.store.errors import RuleBroken
from reviewer.store.transaction import Transaction
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, everything, put_event, put_small


def noting(event: Event, note: str) -> Callable[[Transaction], Event]:
    return lambda tx: tx.put(replace(event, note=note))


def test_a_write_outside_an_action_is_refused(workspace: Workspace) -> None:
    workspace.perform("fill", put_small)
    stranger = Connection(str(workspace.path))
    for statement in (
        "UPDATE claim SET note = 'x'",
        "DELETE FROM tag",
        "INSERT INTO annotator (uid, name) SELECT uid, 1 FROM tag",
    ):
        with pytest.raises(RuleBroken, match="in an action only"):
            stranger.run(statement)
    assert stranger.rows("SELECT * FROM open_step") == []
    stranger.close()


def test_nothing_is_open_after_undo_redo_and_failure(workspace: Workspace) -> None:
    workspace.perform("fill", put_small)

    def fail(tx: Transaction) -> None:
        put_event(tx)
        raise KeyError

    with pytest.raises(KeyError):
        workspace.perform("fail", fail)
    workspace.undo()
    workspace.redo()
    stranger = Connection(str(workspace.path))
    assert stranger.rows("SELECT * FROM open_step") == []
    stranger.close()


def test_an_action_tells_what_when_and_by_whom(workspace: Workspace) -> None:
    workspace.perform("create_event", put_event, "Reopening")
    workspace.annotator = "bo"
    workspace.perform("fill", put_small)
    newest, oldest = workspace.history()
    assert (oldest.label, oldest.subject, oldest.annotator, oldest.undone) == (
        "create_event",
        "Reopening",
        "anna",
        False,
    )
    assert (newest.label, newest.annotator) == ("fill", "bo")
    assert newest.number > oldest.number
    assert newest.at >= oldest.at
    assert workspace.history(1) == [newest]


def test_a_new_action_drops_what_was_undone_but_the_journal_keeps_it(workspace: Workspace) -> None:
    workspace.perform("one", put_event)
    two = workspace.perform("two", put_event)
    workspace.undo()
    assert [(action.label, action.undone) for action in workspace.history()] == [("two", True), ("one", False)]
    workspace.perform("three", put_event)
    assert workspace.redoable() is None
    assert workspace.redo() is None
    told = [(action.label, action.undone, action.dropped) for action in workspace.history()]
    assert told == [("three", False, False), ("two", True, True), ("one", False, False)]
    last = workspace.history(2)[-1]
    assert [action.label for action in workspace.history(5, before=last.number)] == ["one"]
    assert workspace.ask.event(two.id) is None
    stranger = Connection(str(workspace.path))
    assert stranger.column("SELECT label FROM action ORDER BY number") == ["one", "two", "three"]
    images = stranger.column("SELECT image FROM change WHERE op = 'delete' AND tbl = 'event'")
    assert any(two.id.hex.upper() in image for image in images)
    stranger.close()


def test_a_command_without_effect_keeps_what_can_be_redone(workspace: Workspace) -> None:
    event = workspace.perform("one", put_event)
    workspace.perform("two", put_event)
    workspace.undo()
    workspace.perform("nothing", lambda tx: tx.put(event))
    redoable = workspace.redoable()
    assert redoable is not None
    assert redoable.label == "two"

    def there_and_back(tx: Transaction) -> None:
        tx.delete(put_event(tx, "passing"))

    workspace.perform("nothing", there_and_back)
    assert [action.label for action in workspace.history()] == ["two", "one"]


def test_undo_survives_a_restart(workspace: Workspace) -> None:
    empty = everything(workspace.ask)
    small = workspace.perform("fill", put_small)
    filled = everything(workspace.ask)
    workspace.perform("delete_article", lambda tx: tx.delete(small.articles[0]))
    workspace.undo()
    workspace.close()
    again = Workspace.open(workspace.path)
    assert everything(again.ask) == filled
    again.redo()
    assert again.ask.relations() == []
    again.undo()
    again.undo()
    assert everything(again.ask) == empty
    assert again.undo() is None
    again.redo()
    assert everything(again.ask) == filled
    assert again.ask.integrity() == "ok"
    again.close()


def test_going_to_any_point_of_the_history(workspace: Workspace) -> None:
    states = [everything(workspace.ask)]
    event = workspace.perform("create_event", put_event)
    states.append(everything(workspace.ask))
    for number in range(5):
        event = workspace.perform("edit_event", noting(event, f"{number}"))
        states.append(everything(workspace.ask))
    for number in (3, 0, 6, 1, 5, 5, 2):
        workspace.go_to(number)
        assert everything(workspace.ask) == states[number]
    for number in (7, -1, 99):
        with pytest.raises(LookupError):
            workspace.go_to(number)
    assert everything(workspace.ask) == states[2]


def test_a_name_that_goes_and_comes_again_in_one_action_takes_nothing_along(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)

    def again(tx: Transaction) -> None:
        outlet = workspace.ask.outlet(article.outlet)
        assert outlet is not None
        tx.delete(outlet)
        tx.put(replace(outlet, id=new_id()))
        tx.put(replace(article, note="seen"))

    states = [everything(workspace.ask)]
    workspace.perform("again", again)
    states.append(everything(workspace.ask))
    for _ in range(2):
        workspace.undo()
        assert everything(workspace.ask) == states[0]
        workspace.redo()
        assert everything(workspace.ask) == states[1]

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reviewer.domain.changes import ChangeSet
from reviewer.domain.event import Event
from reviewer.store.transaction import Transaction
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, everything, put_claim, put_event


def noting(event: Event, note: str) -> Callable[[Transaction], Event]:
    return lambda tx: tx.put(replace(event, note=note))


def test_a_command_gives_back_its_result_and_is_saved(workspace: Workspace) -> None:
    event = workspace.perform("create_event", put_event, "Reopening")
    saved = workspace.last_saved
    assert saved is not None
    assert (datetime.now(UTC) - saved).total_seconds() < 60
    assert workspace.ask.event(event.id) == event
    assert event.annotator == "anna"
    undoable = workspace.undoable()
    assert undoable is not None
    assert (undoable.label, undoable.subject) == ("create_event", "Reopening")
    assert workspace.redoable() is None
    undone = workspace.undo()
    assert undone is not None
    assert (undone.number, undone.undone) == (undoable.number, True)
    assert workspace.redoable() == undone
    assert workspace.redo() == undoable


def test_a_command_that_fails_leaves_nothing(workspace: Workspace) -> None:
    before = everything(workspace.ask)
    news: list[ChangeSet] = []
    workspace.subscribe(news.append)

    def fail(tx: Transaction) -> None:
        put_event(tx)
        raise KeyError

    with pytest.raises(KeyError):
        workspace.perform("fail", fail)
    assert everything(workspace.ask) == before
    assert (news, workspace.history(), workspace.last_saved) == ([], [], None)
    workspace.perform("create_event", put_event)
    assert len(news) == 1


def test_a_command_may_ask_and_sees_what_it_has_written(workspace: Workspace) -> None:
    def run(tx: Transaction) -> tuple[int, int]:
        before = len(workspace.ask.events())
        event = put_event(tx)
        assert tx.get(Event, event.id) == event
        others: list[int] = []
        thread = threading.Thread(target=lambda: others.append(len(workspace.ask.events())))
        thread.start()
        thread.join()
        assert others == [0]
        return before, len(workspace.ask.events())

    assert workspace.perform("create_event", run) == (0, 1)


def test_a_command_within_a_command_is_part_of_its_action(workspace: Workspace) -> None:
    def outer(tx: Transaction) -> None:
        event = put_event(tx)
        workspace.perform("edit_event", noting(event, "inner"))
        with pytest.raises(RuntimeError):
            workspace.undo()

    workspace.perform("outer", outer)
    assert [action.label for action in workspace.history()] == ["outer"]
    assert [event.note for event in workspace.ask.events()] == ["inner"]
    workspace.undo()
    assert workspace.ask.events() == []


def test_listeners_hear_of_every_change_once_and_in_order(workspace: Workspace) -> None:
    heard: list[tuple[str, int]] = []
    stop = workspace.subscribe(lambda changes: heard.append(("one", changes.action)))
    workspace.subscribe(lambda changes: heard.append(("two", changes.action)))
    workspace.perform("create_event", put_event)
    stop()
    stop()
    workspace.perform("create_event", put_event)
    workspace.undo()
    assert heard == [("one", 1), ("two", 1), ("two", 2), ("two", 2)]


def test_what_a_listener_does_is_heard_after_what_it_heard(workspace: Workspace) -> None:
    heard: list[tuple[str, int]] = []

    def answer(changes: ChangeSet) -> None:
        heard.append(("one", changes.action))
        if changes.action == 1:
            workspace.perform("answer", put_event)

    workspace.subscribe(answer)
    workspace.subscribe(lambda changes: heard.append(("two", changes.action)))
    workspace.perform("create_event", put_event)
    assert heard == [("one", 1), ("two", 1), ("one", 2), ("two", 2)]


def test_a_listener_that_fails_does_not_silence_what_comes_after(workspace: Workspace) -> None:
    def fail(_: ChangeSet) -> None:
        raise KeyError

    stop = workspace.subscribe(fail)
    with pytest.raises(KeyError):
        workspace.perform("create_event", put_event)
    stop()
    heard: list[int] = []
    workspace.subscribe(lambda changes: heard.append(changes.action))
    workspace.perform("create_event", put_event)
    assert heard == [2]
    assert workspace.ask.counts().events == 2


def test_commands_of_several_threads_wait_for_one_another(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    heard: list[int] = []
    workspace.subscribe(lambda changes: heard.append(changes.action))

    def work() -> None:
        for _ in range(10):
            workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workspace.ask.counts().claims == 30
    assert heard == list(range(2, 32))
    workspace.go_to(0)
    assert workspace.ask.annotators() == []


def test_nothing_to_undo_or_redo(workspace: Workspace) -> None:
    assert workspace.undo() is None
    assert workspace.redo() is None
    assert workspace.history() == []
    workspace.go_to(0)

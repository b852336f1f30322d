"""Actions that are done in parts: one line in the history, one undo, and others may come between."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.article import Article
from reviewer.domain.errors import ReviewerError
from reviewer.store.transaction import Transaction
from reviewer.workspace.open_action import OpenAction
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, everything, put_claim, put_event

# Adds an article after another, tells of each, and never ends by itself.
ADDING = """
import os, sys
from itertools import count
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article

workspace = Workspace.open(Path(sys.argv[1]))
action = workspace.begin("add_articles")
for number in count(1):
    action.perform(lambda tx: add_article(tx, f"Report {number}."), "first")
    os.write(1, f"{number}\\n".encode())
"""


@pytest.fixture
def adding(workspace: Workspace) -> OpenAction:
    return workspace.begin("add_articles")


def report(number: int, outlet: str = "Bay News") -> Callable[[Transaction], Article]:
    return lambda tx: add_article(tx, f"Report {number}.", f"Report {number}", outlet)


def lines(workspace: Workspace) -> list[tuple[str, str]]:
    """The history as it is read, the oldest line first."""
    return [(action.label, action.subject) for action in reversed(workspace.history()) if not action.dropped]


def test_many_parts_are_one_line_and_one_undo(workspace: Workspace, adding: OpenAction) -> None:
    heard: list[tuple[int, int]] = []
    workspace.subscribe(lambda news: heard.append((news.action, len(workspace.ask.articles()))))
    empty = everything(workspace.ask)
    assert lines(workspace) == []
    adding.perform(report(1), "Report 1")
    assert lines(workspace) == [("add_articles", "Report 1")]
    adding.perform(report(2), "Report 2")
    adding.perform(report(3), "Report 3")
    assert lines(workspace) == [("add_articles", "3")]
    full = everything(workspace.ask)
    for _ in range(2):
        workspace.undo()
        assert everything(workspace.ask) == empty
        workspace.redo()
        assert everything(workspace.ask) == full
    assert heard == [(1, 1), (1, 2), (1, 3), (1, 0), (1, 3), (1, 0), (1, 3)]


def test_a_part_that_changes_nothing_or_fails_is_none(workspace: Workspace, adding: OpenAction) -> None:
    def fail(tx: Transaction) -> None:
        add_article(tx, "Half.")
        raise KeyError

    adding.perform(lambda _tx: None, "nothing")
    adding.perform(report(1), "Report 1")
    adding.perform(lambda _tx: None, "nothing")
    with pytest.raises(KeyError):
        adding.perform(fail, "half")
    assert lines(workspace) == [("add_articles", "Report 1")]
    assert [article.title for article in workspace.ask.articles()] == ["Report 1"]


def test_what_is_done_meanwhile_is_undone_first(workspace: Workspace, adding: OpenAction) -> None:
    first = adding.perform(report(1))
    workspace.perform("tag_claim", lambda tx: put_claim(tx, first.id, text="Report 1."))
    adding.perform(report(2))
    assert [label for label, _ in lines(workspace)] == ["add_articles", "tag_claim"]
    all_of_it = everything(workspace.ask)
    workspace.undo()
    assert workspace.ask.claims() == []
    assert len(workspace.ask.articles()) == 2
    adding.perform(report(3))
    redoable = workspace.redoable()
    assert redoable is not None
    assert redoable.label == "tag_claim"
    workspace.undo()
    assert workspace.ask.articles() == []
    workspace.redo()
    workspace.redo()
    assert len(workspace.ask.articles()) == 3
    assert everything(workspace.ask) != all_of_it
    assert len(workspace.ask.claims()) == 1


def test_after_a_deletion_the_rest_is_an_action_of_its_own(workspace: Workspace, adding: OpenAction) -> None:
    first = adding.perform(report(1), "Report 1")
    workspace.perform("delete_article", lambda tx: tx.delete(first))
    adding.perform(report(1), "Report 1")
    adding.perform(report(2), "Report 2")
    assert lines(workspace) == [("add_articles", "Report 1"), ("delete_article", ""), ("add_articles", "2")]
    counts = []
    while workspace.undo():
        counts.append(len(workspace.ask.articles()))
    assert counts == [0, 1, 0]


def test_undone_while_under_way_it_is_over(workspace: Workspace, adding: OpenAction) -> None:
    adding.perform(report(1))
    workspace.undo()
    with pytest.raises(ReviewerError, match="undone while it was under way"):
        adding.perform(report(2))
    workspace.redo()
    adding.perform(report(2))
    workspace.undo()
    assert workspace.ask.articles() == []
    workspace.redo()
    assert len(workspace.ask.articles()) == 2
    workspace.undo()
    workspace.perform("create_event", put_event)
    with pytest.raises(ReviewerError):
        adding.perform(report(3))
    assert [label for label, _ in lines(workspace)] == ["create_event"]


def test_parts_are_in_the_name_of_who_began(workspace: Workspace, adding: OpenAction) -> None:
    adding.perform(report(1))
    workspace.annotator = "bo"
    assert adding.perform(report(2)).annotator == "anna"


def test_a_part_only_adds_articles(workspace: Workspace, adding: OpenAction) -> None:
    first = adding.perform(report(1))
    with pytest.raises(RuntimeError, match="only adds"):
        adding.perform(lambda tx: tx.delete(first))
    assert workspace.ask.articles() == [first]


def test_killed_in_the_middle_it_can_be_undone_as_one(workspace: Workspace) -> None:
    workspace.close()
    process = subprocess.Popen(
        [sys.executable, "-c", ADDING, str(workspace.path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    with process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(5)]
        process.kill()
        told += process.stdout.readlines()
    again = Workspace.open(workspace.path)
    there = len(again.ask.articles())
    assert int(told[-1]) <= there <= int(told[-1]) + 1
    assert lines(again) == [("add_articles", str(there))]
    again.undo()
    assert again.ask.articles() == []
    again.redo()
    assert len(again.ask.articles()) == there
    assert again.ask.integrity() == "ok"
    again.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("meanwhile")


MEANWHILE = ("add", "add elsewhere", "claim", "delete", "outlet", "undo", "redo")


@given(deeds=st.lists(st.sampled_from(MEANWHILE), min_size=3, max_size=14))
def test_whatever_is_done_meanwhile_everything_can_be_undone_and_redone(folder: Path, deeds: list[str]) -> None:
    path = folder / "any.reviewer"
    path.unlink(missing_ok=True)
    with closing(Workspace.create(path)) as workspace:
        workspace.annotator = "anna"
        empty = everything(workspace.ask)
        adding = workspace.begin("add_articles")
        for number, deed in enumerate(deeds):
            adding = do(workspace, adding, deed, number)
        while workspace.redo():
            pass
        states = [everything(workspace.ask)]
        while workspace.undo():
            states.append(everything(workspace.ask))
        assert states[-1] == empty
        for state in reversed(states[:-1]):
            workspace.redo()
            assert everything(workspace.ask) == state
        assert workspace.redo() is None
        assert workspace.ask.integrity() == "ok"


def do(workspace: Workspace, adding: OpenAction, deed: str, number: int) -> OpenAction:
    articles = workspace.ask.articles()
    # A deleted article comes again, and outlets that somebody made meanwhile are named by new articles.
    if deed.startswith("add"):
        known = {article.title for article in articles}
        fresh = next(each for each in range(20) if f"Report {each}" not in known)
        try:
            adding.perform(report(fresh, "Bay News" if deed == "add" else "Coast Times"))
        except ReviewerError:
            return workspace.begin("add_articles")
    elif deed == "claim" and articles:
        workspace.perform(deed, lambda tx: put_claim(tx, articles[-1].id, 0, 6, text="Report"))
    elif deed == "delete" and articles:
        workspace.perform(deed, lambda tx: tx.delete(articles[0]))
    elif deed == "outlet" and articles:
        edited = replace(articles[0], outlet="Coast Times", note=str(number))
        workspace.perform(deed, lambda tx: tx.put(edited))
    elif deed == "undo":
        workspace.undo()
    elif deed == "redo":
        workspace.redo()
    return adding

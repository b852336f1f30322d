"""What an action changed, told long after."""

import tempfile
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, put_claim, put_small
from tests.store.test_histories import State, act_and_remember

Told = dict[object, tuple[Record | None, Record | None]]


def differences(before: State, after: State) -> Told:
    """What differs between two states, by id; that a tag or its name changed counts as the tag's change alone."""
    old = {record.id: record for records in before.values() for record in records}
    new = {record.id: record for records in after.values() for record in records}
    return {
        key: (old.get(key), new.get(key))
        for key in old.keys() | new.keys()
        if old.get(key) != new.get(key) and untagged(old.get(key)) != untagged(new.get(key))
    }


def untagged(record: Record | None) -> Record | None:
    return replace(record, tags=()) if isinstance(record, Claim | Relation) else record


@settings(max_examples=3)
@given(st.integers(0, 1 << 30))
def test_every_action_of_a_history_is_told_as_it_was(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(Workspace.create(Path(folder) / "a.reviewer")) as workspace:
        states = act_and_remember(workspace, Random(seed))  # noqa: S311 - dice, not secrets
        numbers = sorted(states)
        workspace.go_to(numbers[20])  # what was taken back is told too
        for before, number in pairwise(numbers):
            told = {change.id: (change.before, change.after) for change in workspace.changed_by(number).changes}
            wanted = differences(states[before], states[number])
            assert wanted.items() <= told.items()
            assert all(untagged(told[key][0]) == untagged(told[key][1]) for key in told.keys() - wanted.keys())


def test_an_edit_of_tags_and_places_is_told(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    claim = small.claims[0]
    changed = workspace.perform("edit", lambda tx: tx.put(replace(claim, tags=("boats",), mentions=claim.mentions[:1])))
    number = workspace.history(1)[0].number
    workspace.perform("delete", lambda tx: tx.delete(small.articles[0]))
    told = [change for change in workspace.changed_by(number).changes if isinstance(change.record, Claim)]
    assert [(change.before, change.after) for change in told] == [(claim, changed)]


def test_only_so_many_are_listed_and_all_are_counted(workspace: Workspace) -> None:
    article = workspace.perform("add", add_article)
    workspace.perform("mark", lambda tx: [put_claim(tx, article.id) for _ in range(9)])
    number = workspace.history(1)[0].number
    told = workspace.changed_by(number, 4)
    assert (len(told.changes), told.total) == (4, 9)


def test_an_action_that_never_was_is_refused(workspace: Workspace) -> None:
    with pytest.raises(LookupError):
        workspace.changed_by(7)

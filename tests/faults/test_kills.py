"""SIGKILL at random moments of work: whatever was acknowledged is there afterwards, and nothing is half there."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from reviewer.store.locks import lock_path
from reviewer.workspace.workspace import Workspace
from tests.faults.children import Child
from tests.faults.deeds import PROJECT, add_files, hasty_add_files, hasty_sessions, sessions
from tests.faults.trials import Deed

Figure = Callable[[str], None]
FILES = 25


Once = Callable[[int, random.Random], tuple[set[Any], set[Any]]]
"""Kills once, by its number and dice; what had been told as safe, and what is there afterwards."""


def losses(once: Once, kills: int, *, until_seen: bool) -> tuple[int, int]:
    """How much was acknowledged, and how much of that was lost."""
    dice = random.Random(kills)  # noqa: S311 - dice, not secrets
    acknowledged = lost = 0
    for number in range(kills):
        told, found = once(number, dice)
        acknowledged += len(told)
        lost += len(told - found)
        if until_seen and lost:
            break
    return acknowledged, lost


def lost_in_sessions(folder: Path, deed: Deed, kills: int, *, until_seen: bool = False) -> tuple[int, int]:
    """How many actions of one long-suffering project were acknowledged and lost; what is left is whole each time."""
    path = folder / PROJECT
    Workspace.create(path).close()

    def once(_number: int, dice: random.Random) -> tuple[set[int], set[int]]:
        with Child(deed, path) as child:
            told = {child.next(), *child.killed_after(dice.uniform(0, 0.05))}
        workspace = Workspace.open(path)
        titles = {int(event.title) for event in workspace.ask.events()}
        assert workspace.ask.integrity() == "ok"
        counts = workspace.ask.counts()
        assert counts.events == counts.claims == counts.event_links == counts.tags == len(titles)
        assert sum(not action.undone for action in workspace.history(limit=100_000)) == counts.events
        workspace.close()
        assert list(folder.iterdir()) == [path], "a clean close leaves one file, whatever the kill had left"
        return told, titles

    return losses(once, kills, until_seen=until_seen)


@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.faults)])
def test_nothing_acknowledged_is_lost(tmp_path: Path, kills: int, figure: Figure) -> None:
    acknowledged, lost = lost_in_sessions(tmp_path, sessions, kills)
    figure(f"work: {kills} kills, {acknowledged} actions acknowledged, {lost} lost")
    assert acknowledged > kills
    assert lost == 0


def test_an_acknowledgement_that_comes_too_soon_is_seen(tmp_path: Path, figure: Figure) -> None:
    acknowledged, lost = lost_in_sessions(tmp_path, hasty_sessions, 60, until_seen=True)
    figure(f"work, sabotaged (told before the commit): {acknowledged} acknowledged, {lost} lost")
    assert lost > 0


def lost_in_imports(folder: Path, deed: Deed, kills: int, *, until_seen: bool = False) -> tuple[int, int]:
    """The same for adding a folder of articles."""
    articles = folder / "articles"
    articles.mkdir()
    for number in range(FILES):
        paragraph = f"On day {number} the harbour was open, the port office said. "
        (articles / f"{number}.txt").write_text(f"Day {number}\n\n{paragraph * (number % 7 * 20 + 1)}\n", "utf-8")

    def once(number: int, dice: random.Random) -> tuple[set[UUID], set[UUID]]:
        path = folder / f"{number}.reviewer"
        Workspace.create(path).close()
        with Child(deed, path, articles) as child:
            assert child.next() == "begun"
            told = {child.next(), *child.killed_after(dice.uniform(0, 0.2))} - {"done"}
        workspace = Workspace.open(path)
        found = {article.id for article in workspace.ask.articles()}
        assert workspace.ask.integrity() == "ok"
        assert all(workspace.ask.text(article) for article in found)
        assert [action.label for action in workspace.history()] == ["add_articles"] * bool(found)
        # The rest can be added afterwards, and one undo takes back what the killed one had added.
        if found:
            workspace.undo()
            assert workspace.ask.articles() == []
        workspace.close()
        assert not lock_path(path).exists()
        return told, found

    return losses(once, kills, until_seen=until_seen)


@pytest.mark.parametrize("kills", [4, pytest.param(60, marks=pytest.mark.faults)])
def test_articles_told_as_added_are_there(tmp_path: Path, kills: int, figure: Figure) -> None:
    acknowledged, lost = lost_in_imports(tmp_path, add_files, kills)
    figure(f"adding articles: {kills} kills, {acknowledged} told as added, {lost} lost")
    assert acknowledged >= kills
    assert lost == 0


def test_articles_told_as_they_are_read_are_seen(tmp_path: Path, figure: Figure) -> None:
    acknowledged, lost = lost_in_imports(tmp_path, hasty_add_files, 60, until_seen=True)
    figure(f"adding articles, sabotaged (told when read): {acknowledged} told, {lost} lost")
    assert lost > 0

"""The whole task on a sentence, by the keyboard: claim, event, contradiction in six presses, and no window between."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewer.domain.claim import Modality
from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver

ASSERTED, PLANNED, POSSIBLE = Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE


@dataclass(frozen=True)
class Pair:
    """Two sentences that are at odds: the numbers of their articles, words by which each is found, what C reads."""

    here: int
    words: str
    there: int
    other_words: str
    speaker: str
    modality: Modality


SAMPLE = [
    Pair(5, "five of the nine pledges", 4, "seven of nine pledges", "", ASSERTED),
    Pair(2, "flood line will connect", 5, "open since June", "Ilse Horn", PLANNED),
    Pair(5, "no third round", 4, "the third round", "two people close to the Lisk delegation", POSSIBLE),
]
CORPUS = [
    Pair(0, "cited the", 3, "would be in the", "Ministry of Public Security", ASSERTED),
    Pair(1, "attaches great", 0, "will tackle details", "Guo shengkun", ASSERTED),
    Pair(2, "Mayorkas said", 3, "difficult to make", "Alejandro Mayorkas", ASSERTED),
    Pair(3, "would aim to", 0, "expressed his", "Shi Yinhong", PLANNED),
    Pair(4, "failed to reach", 2, "hoping to take", "U.S officials", ASSERTED),
]


def _prepare(person: Driver, files: list[Path], pair: Pair) -> None:
    """Lay both articles side by side and mark the other claim, with a new event, all in the window."""
    Workspace.create(person.folder / "talks.reviewer").close()
    person.start(person.folder / "talks.reviewer")
    person.add([files[pair.here]])
    person.wait(lambda: len(person.project.panes.frames) == 1)
    person.add([files[pair.there]])
    panel = person.project.articles
    there = 1 - (panel.model.position(person.article(0)) or 0)
    person.click_row(panel.list, there)
    person.press("Ctrl+Enter")
    person.click_text(_words(person, pair.other_words, 1), pane=1)
    person.press("C E Enter")


def _words(person: Driver, words: str, pane: int) -> str:
    assert words in person.ask.text(person.article(pane)), words
    return words


def _whole_task(person: Driver, files: list[Path], pair: Pair) -> None:
    _prepare(person, files, pair)
    [other] = person.ask.claims()
    [event] = person.ask.events()
    person.click_text(pair.words, pane=0)
    person.presses = 0

    person.press("C E 1 X 1 Enter")

    assert person.presses <= 8
    [claim] = person.ask.claims_of_article(person.article(0))
    assert pair.words in claim.quote
    assert (claim.speaker or "", claim.modality) == (pair.speaker, pair.modality)
    assert [link.event for link in person.ask.links_of_claim(claim.id)] == [event.id]
    [relation] = person.ask.relations()
    assert (relation.type, relation.status) == (RelationType.CONTRADICTS, RelationStatus.OPEN)
    assert {relation.a, relation.b} == {claim.id, other.id}
    assert relation.kind is not None
    assert "1 open ≠" in person.status()
    assert "2 claims" in person.status()
    # The letters go to the text again, and the claim stands out where it was made.
    assert person.pane(0).hasFocus()
    mark = person.pane(0).mark(claim.id)
    assert mark is not None
    assert mark.ranges == tuple((anchor.start, anchor.end) for anchor in claim.mentions[0].anchors)


@pytest.mark.parametrize("pair", SAMPLE, ids=lambda pair: pair.words.replace(" ", "-"))
def test_six_presses_on_the_sample(person: Driver, sample_articles: list[Path], pair: Pair) -> None:
    _whole_task(person, sample_articles, pair)


@pytest.mark.parametrize("pair", CORPUS, ids=lambda pair: pair.words.replace(" ", "-"))
def test_six_presses_on_real_articles(person: Driver, corpus: Path, pair: Pair) -> None:
    _whole_task(person, sorted(corpus.glob("*.txt")), pair)

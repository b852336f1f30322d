"""The five real articles, annotated as an analyst would: out in every format, opened by its tool, and back.

Nothing of the articles' words stands here: claims are the sentences that a rule picks.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Reliability
from reviewer.domain.claim import Claim
from reviewer.domain.event import Role
from reviewer.domain.relation import Explanation, RelationKind, RelationStatus, RelationType
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from reviewer.text.sentences import sentences
from reviewer.workspace import sets
from reviewer.workspace.commands import articles, claims, events, relations, tags
from reviewer.workspace.workspace import Workspace
from tests.conftest import CORPUS
from tests.exchange.consumers import CONSUMERS, places_in, texts_of, words_found

CLAIMS_OF_ARTICLE = 8
SHORTEST, LONGEST = 40, 400
KEPT_ELSEWHERE = ("w3c", "csv")
"""Formats that carry no texts: whoever reads them has the articles."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real articles are not here (../shared/corpus)")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> AnnotationSet:
    """The project as a set."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.reviewer"
    with closing(Workspace.create(path, "Cyber dialogue")) as workspace:
        annotate(workspace)
        return whole(workspace)


def whole(workspace: Workspace) -> AnnotationSet:
    """All of a project, with the texts at hand when it is closed."""
    found = sets.collect(workspace)
    return replace(found, contents=dict(found.contents), decisions=dict(found.decisions))


def annotate(workspace: Workspace) -> None:
    """Two annotators go through the articles."""
    workspace.annotator = "anna"
    added = [one.article for one in articles.add_files(workspace, [CORPUS])]
    stored = [article for article in added if article]
    by_article = [list(tagged(workspace, article, "anna" if n % 2 else "bo")) for n, article in enumerate(stored)]
    several_places(workspace, by_article)
    report(workspace, by_article)
    relate(workspace, by_article)
    outlet = next(one.outlet for one in workspace.ask.articles() if one.outlet)
    articles.rate_outlet(workspace, outlet, Reliability.B)


def tagged(workspace: Workspace, article: UUID, annotator: str) -> Iterator[Claim]:
    """Some sentences of the body as claims, every third one with tags, a grade and a note."""
    workspace.annotator = annotator
    text = workspace.ask.text(article)
    body = [range_ for range_ in sentences(text) if SHORTEST < range_[1] - range_[0] < LONGEST]
    for number, (start, end) in enumerate(body[:: max(1, len(body) // CLAIMS_OF_ARTICLE)][:CLAIMS_OF_ARTICLE]):
        claim = claims.tag_claim(workspace, article, [(start, end)])
        if number % 3 == 0:
            tags.add_tag(workspace, claim.id, ("to check", "=formula", "中文")[number % 2 + number // 6])
            claim = claims.edit_claim(workspace, claim.id, credibility=number % 6 + 1, note="Look again.\n-- later")
        yield claim


def several_places(workspace: Workspace, by_article: Sequence[Sequence[Claim]]) -> None:
    """In each article one claim in two pieces, across what stands between, and one that stands twice."""
    for found in by_article:
        text = workspace.ask.text(found[0].article)
        first, second = found[1].mentions[0].anchors[0], found[2].mentions[0].anchors[0]
        claims.tag_claim(workspace, found[0].article, [(first.start, first.start + 12), (second.end - 10, second.end)])
        word = re.search(r"\w{4,}", text[second.start : second.end])
        assert word
        start = second.start + word.start()
        claims.add_mention(workspace, found[0].id, [(start, start + len(word[0]))])


def report(workspace: Workspace, by_article: Sequence[Sequence[Claim]]) -> None:
    """Two events that all articles report, a part of the first; both are mentioned in two articles."""
    talks = events.create_event(workspace, "Talks on cyber crime", "2016-06-14", place="Beijing", participants=("US",))
    visit = events.create_event(workspace, "State visit", "2015-09", parent=talks.id)
    for number, found in enumerate(by_article):
        for claim in found[:4]:
            events.link_event(workspace, claim.id, talks.id, (Role.REPORTS, Role.BACKGROUND)[number % 2])
        events.link_event(workspace, found[5].id, visit.id, Role.DENIES)
        anchor = found[6].mentions[0].anchors[0]
        event = (talks, visit)[number % 2].id
        events.mark_event_mention(workspace, event, found[6].article, [(anchor.start, anchor.start + 6)])


def relate(workspace: Workspace, by_article: Sequence[Sequence[Claim]]) -> None:
    """Relations of each type and status between neighbouring articles, and one within each."""
    for number, (here, there) in enumerate(pairwise(by_article)):
        workspace.annotator = ("bo", "anna")[number % 2]
        contradiction = relations.relate(
            workspace, RelationType.CONTRADICTS, here[0].id, there[0].id, RelationKind.NUMBER, "“Two” or <three> & more"
        )
        relations.relate(workspace, RelationType.CORROBORATES, here[1].id, there[1].id)
        relations.relate(workspace, RelationType.UPDATES, there[3].id, here[3].id)
        relations.relate(workspace, RelationType.CONTRADICTS, here[4].id, here[5].id)
        if number % 3 == 0:
            relations.resolve(workspace, contradiction.id, there[0].id, "The later one.")
        elif number % 3 == 1:
            relations.explain(workspace, contradiction.id, Explanation.WORDING, "Said otherwise.")
        else:
            relations.dismiss(workspace, contradiction.id)


def test_the_project_holds_what_is_hard_to_carry(made: AnnotationSet) -> None:
    homes = {claim.id: claim.article for claim in made.claims}
    assert len(made.articles) == 5
    assert len(made.claims) >= 30
    assert any(homes[one.a] != homes[one.b] for one in made.relations)
    assert any(homes[one.a] == homes[one.b] for one in made.relations)
    assert {one.type for one in made.relations} == set(RelationType)
    assert {RelationStatus.RESOLVED, RelationStatus.EXPLAINED, RelationStatus.DISMISSED, RelationStatus.OPEN} == {
        one.status for one in made.relations
    }
    assert any(len(claim.mentions) > 1 for claim in made.claims)
    assert any(len(claim.mentions[0].anchors) > 1 for claim in made.claims)
    assert {claim.annotator for claim in made.claims} == {"anna", "bo"}
    assert len({tag for claim in made.claims for tag in claim.tags}) > 1
    assert all(event.mentions for event in made.events)


@pytest.mark.parametrize("name", CONSUMERS)
def test_its_tool_opens_every_format_and_finds_every_place(name: str, made: AnnotationSet, tmp_path: Path) -> None:
    path = tmp_path / f"corpus{by_name(name).extension}"
    by_name(name).write(made, path)
    assert words_found(name, path, texts_of(made)) == places_in(made, name)


@pytest.mark.parametrize("known", [known for known in BUILTIN if known.reads], ids=lambda known: known.name)
def test_an_empty_project_gets_what_the_format_says_it_keeps(
    known: Format, made: AnnotationSet, tmp_path: Path
) -> None:
    path = tmp_path / f"corpus{known.extension}"
    known.write(made, path)
    with closing(Workspace.create(tmp_path / "empty.reviewer")) as workspace:
        workspace.annotator = "cleo"
        if known.name in KEPT_ELSEWHERE:
            articles.add_files(workspace, [CORPUS])
        taken = sets.take_in(workspace, sets.read_set(workspace, path), path.name)
        assert taken.problems == ()
        back = whole(workspace)
        again = sets.take_in(workspace, sets.read_set(workspace, path), path.name)
        assert again.nothing
    assert {one.id for one in back.articles} == {one.id for one in made.articles}
    assert texts_of(back) == texts_of(made)
    assert comparable(back, known.name) == comparable(made, known.name)


def comparable(found: AnnotationSet, name: str) -> dict[str, object]:
    """All records by id; of a table what a table holds."""
    if name != "csv":
        kinds = ("claims", "events", "links", "points", "relations")
        return {kind: {one.id: one for one in getattr(found, kind)} for kind in kinds}
    return {
        "claims": {
            claim.id: replace(
                claim, values=(), point=None, mentions=tuple(replace(one, id=claim.id) for one in claim.mentions)
            )
            for claim in found.claims
        },
        "events": {event.id: replace(event, mentions=()) for event in found.events},
        "links": {(link.claim, link.event, link.role) for link in found.links},
        "relations": {relation.id: relation for relation in found.relations},
    }

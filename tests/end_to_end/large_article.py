"""A project whose first article has 1 MB and thousands of claims, so that every deed on it is a deed at full size."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink
from reviewer.domain.ids import new_id
from reviewer.domain.relation import Relation, RelationKind, RelationType
from reviewer.ingest.readers import read_bytes
from reviewer.text.anchors import make_anchor
from reviewer.workspace.commands.articles import add_article, edit_article
from reviewer.workspace.workspace import Transaction, Workspace
from tests.long_text import text_of

MEGABYTE = 1_000_000
_EVENTS = 40
_SMALL_PART = 20
"""The second article is so many times smaller than the first."""


@dataclass(frozen=True, slots=True)
class Large:
    """Bytes of the first article's text in UTF-8, and annotations on it: claims, and a link for every third."""

    bytes: int = MEGABYTE
    annotations: int = 10_000


def large_article(path: Path, large: Large, seed: int = 5) -> None:
    """Make the project: the large article, a smaller one, events, and relations between claims of both."""
    rng = Random(seed)  # noqa: S311 - the same project every time is the point
    claims = round(large.annotations * 0.75)
    with closing(Workspace.create(path, "Large")) as workspace:
        ends = [
            _article(workspace, rng, outlet, large.bytes // part, claims // part)
            for outlet, part in (("Harbour Daily", 1), ("Pacific Ledger", _SMALL_PART))
        ]
        workspace.perform("relate", lambda tx: _relate(tx, rng, *ends))


def _article(workspace: Workspace, rng: Random, outlet: str, size: int, claims: int) -> list[UUID]:
    text = f"{outlet}\n\n{text_of(size, rng)}"
    added = add_article(workspace, read_bytes(f"{outlet}.txt", text.encode()))
    article = added.article
    assert article is not None
    edit_article(workspace, article, outlet=outlet, published="2031-03-02", title=f"{outlet} on the ferry talks")
    stored = workspace.ask.text(article)
    return workspace.perform("tag_claim", lambda tx: _claims(tx, rng, article, stored, claims))


def _claims(tx: Transaction, rng: Random, article: UUID, text: str, count: int) -> list[UUID]:
    """Claims all over a text, lying four deep in places; every third is about an event."""
    events = [_event(tx, number) for number in range(_EVENTS)]
    made = []
    for number in range(count):
        start = rng.randrange(len(text) - 200)
        anchor = make_anchor(text, start, start + rng.randrange(20, 180))
        claim = Claim(
            id=new_id(),
            article=article,
            mentions=(Mention(new_id(), article, (anchor,)),),
            statement=anchor.exact,
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
        tx.put(claim)
        made.append(claim.id)
        if number % 3 == 0:
            event = rng.choice(events)
            link = EventLink(
                id=new_id(), claim=claim.id, event=event, annotator=tx.annotator, created=tx.now, modified=tx.now
            )
            tx.put(link)
    return made


def _event(tx: Transaction, number: int) -> UUID:
    event = Event(
        id=new_id(),
        title=f"Round {number} of the ferry talks",
        short_name=f"R{number}",
        when=f"2031-{number % 12 + 1:02}",
        annotator=tx.annotator,
        created=tx.now,
        modified=tx.now,
    )
    return tx.put(event).id


def _relate(tx: Transaction, rng: Random, one: list[UUID], other: list[UUID]) -> None:
    for b in other:
        relation = Relation(
            id=new_id(),
            type=rng.choice(list(RelationType)),
            a=rng.choice(one),
            b=b,
            kind=rng.choice(list(RelationKind)),
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
        tx.put(relation)

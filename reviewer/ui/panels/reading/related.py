"""Relations as panes and gutters show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from reviewer.domain.claim import QUOTE_GAP, Claim
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.text.telling import told_apart
from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.mark import Connector, RelationMark
from reviewer.ui.panels.reading.marks import MarkBook, sign_of
from reviewer.ui.words import word
from reviewer.workspace.questions import Questions


def connectors_between(
    relations: Iterable[Relation], left: MarkBook, right: MarkBook, *, explained: bool
) -> list[Connector]:
    """Those relations with one claim in the left and one in the right article; dismissed ones are no connectors."""
    found = []
    for relation in relations:
        if relation.status is RelationStatus.DISMISSED:
            continue
        if relation.status is RelationStatus.EXPLAINED and not explained:
            continue
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            begin, end = left.range_of(one), right.range_of(other)
            if begin is not None and end is not None:
                found.append(Connector(sign_of(relation, one), begin, end))
                break
    return found


def relation_marks(ask: Questions, relation_id: UUID, articles: Sequence[UUID]) -> dict[UUID, RelationMark]:
    """The relation as each of the articles shows it, by article; empty when it is not there any more."""
    relation = ask.relation(relation_id)
    a, b = (ask.claim(relation.a), ask.claim(relation.b)) if relation is not None else (None, None)
    if relation is None or a is None or b is None:
        return {}
    differing: dict[UUID, tuple[Range, ...]] = {}
    # Claims that agree say the same in their own words: there is nothing to point at.
    agree = relation.type is RelationType.CORROBORATES
    one, other = ((), ()) if agree else told_apart(a, b)
    for claim, ranges in ((a, one), (b, other)):
        differing[claim.article] = differing.get(claim.article, ()) + _in_article(claim, ranges)
    explained = relation.status is RelationStatus.EXPLAINED
    settled = relation.status is RelationStatus.RESOLVED
    return {
        article: RelationMark(
            relation.id, relation.type, (relation.a, relation.b), tuple(sorted(differing[article])), explained, settled
        )
        for article in articles
        if article in differing
    }


@dataclass(frozen=True, slots=True)
class Told:
    """A relation in a few words: what it is, what its claims say, and what a line of them alone would not tell."""

    head: str
    claims: tuple[str, ...]
    rest: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """Everything, as a tool tip says it."""
        return [self.head, *self.claims]


def told(ask: Questions, relation_id: UUID, left: UUID | None = None, panes: tuple[int, int] | None = None) -> Told:
    """Tell of a relation; the claim of the article `left` comes first. `panes` are named where they lie apart."""
    relation = ask.relation(relation_id)
    if relation is None:
        return Told("", (), ())
    apart = (translate("Reading", "panes {one} and {other}", one=panes[0], other=panes[1]),) if panes else ()
    kind = (word(relation.kind),) if relation.kind else ()
    head = " · ".join([word(relation.type), *kind, word(relation.status), *apart])
    claims = [claim for claim in (ask.claim(relation.a), ask.claim(relation.b)) if claim is not None]
    claims.sort(key=lambda claim: claim.article != left)
    settled = (word(relation.status),) if relation.status.settled else ()
    return Told(head, tuple(claim.statement for claim in claims), settled + apart)


def _in_article(claim: Claim, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Ranges of a claim's quote as ranges of its article's text; the quote's parts may stand apart there."""
    found: list[Range] = []
    offset = 0
    for anchor in claim.mentions[0].anchors:
        length = anchor.end - anchor.start
        for begin, end in ranges:
            first, last = max(begin - offset, 0), min(end - offset, length)
            if first < last:
                found.append((anchor.start + first, anchor.start + last))
        offset += length + len(QUOTE_GAP)
    return tuple(found)

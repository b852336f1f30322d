"""Whether a record that differs was changed by the others, by us, or by both."""

from typing import Any, Protocol
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Relation
from reviewer.store.past import Versions
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_items import Category, Decisions, Item, differing_fields

_Signed = Article | Claim | Event | EventLink | Point | Relation
_NONE = Versions()


class _Plan(Protocol):
    records: list[Record]
    items: list[Item]


class Judge:
    """Collects records that differ and judges them together, by what the journal knows of ours.

    What the set says is *older* when ours was just so once; it is a *change* when ours is what the set started from;
    everything else is a conflict, and stays as it is here unless somebody decides.
    """

    def __init__(self, ask: Questions, plan: _Plan, decisions: Decisions) -> None:
        """Write what is decided into `plan`."""
        self._ask = ask
        self._plan = plan
        self._decisions = decisions
        self._pairs: list[tuple[str, _Signed, _Signed, str, bool]] = []

    def differ(self, kind: str, theirs: _Signed, ours: _Signed, subject: str, *, clashes: bool) -> None:
        """Judge a pair later; `clashes`: they are two records where only one can be."""
        self._pairs.append((kind, theirs, ours, subject, clashes))

    def finish(self) -> None:
        """Judge all pairs."""
        ids: dict[type[Record], list[UUID]] = {}
        for _, _, ours, _, _ in self._pairs:
            ids.setdefault(type(ours), []).append(ours.id)
        known = {record_type: self._ask.versions(record_type, found) for record_type, found in ids.items()}
        for kind, theirs, ours, subject, clashes in self._pairs:
            past = known[type(ours)].get(ours.id, _NONE)
            category = Category.CONFLICT if clashes else judged(theirs, ours, past)
            if category is Category.CHANGED or (
                category is Category.CONFLICT and self._decisions.takes_theirs(ours.id)
            ):
                self._plan.records.append(theirs)
            self._plan.items.append(Item(category, kind, ours.id, subject, ours=ours, theirs=theirs))


def judged(theirs: _Signed, ours: _Signed, past: Versions) -> Category:
    """Changed, older or in conflict: which version of ours the set's is nearest to tells where it comes from."""
    if any(content_of(theirs) == content_of(version) for version in past.earlier):
        return Category.OLDER
    if content_of(theirs) == content_of(ours):
        return Category.CHANGED if theirs.modified > ours.modified else Category.OLDER
    if theirs.modified <= ours.modified:
        return Category.CONFLICT
    apart = len(differing_fields(theirs, ours))
    nearest = min((len(differing_fields(theirs, version)) for version in past.earlier), default=apart + 1)
    if nearest < apart or (nearest == apart and past.edited):
        return Category.CONFLICT
    return Category.CHANGED


def content_of(record: Record) -> dict[str, Any]:
    """What a record says, but for its id and who wrote it when."""
    aside = {"id", "annotator", "created", "modified"}
    return {name: getattr(record, name) for name in type(record).__slots__ if name not in aside}

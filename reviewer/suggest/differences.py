"""In what two claims differ and in what they agree, each finding with its weight and a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from reviewer.domain.claim import Claim, Modality, Value, ValueKind
from reviewer.domain.relation import RelationKind, RelationType
from reviewer.suggest.places import place_of
from reviewer.suggest.reasons import Day, Reason, Why, because, quoted
from reviewer.suggest.terms import Terms, people_of, stem
from reviewer.suggest.values import event_dates
from reviewer.suggest.vocabulary import ANTONYMS, JUDGEMENT_WORDS, OUTCOME_WORDS, ROLE_ACTIONS
from reviewer.text.edtf import overlaps
from reviewer.text.ordinals import find_ordinals

_JUDGEMENT_STEMS = frozenset(stem(word) for word in JUDGEMENT_WORDS)
_OUTCOME_STEMS = frozenset(stem(word) for word in OUTCOME_WORDS)
_ROLE_STEMS = frozenset(stem(word) for word in ROLE_ACTIONS)
_ANTONYM_STEMS = tuple((stem(one), stem(other)) for one, other in ANTONYMS)
_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing two claims differ or agree in."""

    kind: RelationKind
    weight: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found, the heaviest first."""

    conflicts: tuple[Finding, ...]
    agreements: tuple[Finding, ...]
    fallback: RelationKind

    @property
    def conflict(self) -> float:
        """How much they differ."""
        return sum(finding.weight for finding in self.conflicts)

    @property
    def agreement(self) -> float:
        """How much they agree."""
        return sum(finding.weight for finding in self.agreements)

    def kind_for(self, relation_type: RelationType) -> RelationKind:
        """The likeliest of the nine kinds for a relation of this type."""
        first, second = self.conflicts, self.agreements
        if relation_type is RelationType.CORROBORATES:
            return second[0].kind if second else RelationKind.WORDING
        return first[0].kind if first else self.fallback


def compare(one: Claim, other: Claim, own: Terms, theirs: Terms) -> Comparison:
    """Compare two claims by their values and by the words of their statements."""
    findings = [
        *_numbers(one, other),
        *_rounds(one, other),
        *_dates(one, other),
        *_places(one, other),
        *_polarity(one, other),
        *_antonyms(own, theirs),
        *_people(one, other, own, theirs),
        *_modality(one, other),
    ]
    conflicts = sorted((found for differs, found in findings if differs), key=lambda found: -found.weight)
    agreements = sorted((found for differs, found in findings if not differs), key=lambda found: -found.weight)
    return Comparison(tuple(conflicts), tuple(agreements), _fallback(own, theirs))


_Judged = tuple[bool, Finding]


def _numbers(one: Claim, other: Claim) -> Iterator[_Judged]:
    for mine in _of_kind(one, ValueKind.NUMBER):
        for their in _of_kind(other, ValueKind.NUMBER):
            named = bool(mine.attribute) and stem(mine.attribute) == stem(their.attribute)
            if mine.unit != their.unit or (mine.attribute and their.attribute and not named):
                continue
            about = f" {mine.attribute}" if named else ""
            if _compatible(mine, their):
                reason = because(Why.BOTH, one=f"{mine.text}{about}")
                yield False, Finding(RelationKind.NUMBER, 0.8 if named else 0.5, reason)
            elif named or mine.unit:
                reason = because(Why.EITHER, one=mine.text, other=f"{their.text}{about}")
                yield True, Finding(RelationKind.NUMBER, 1.0 if named else 0.5, reason)


def _compatible(mine: Value, their: Value) -> bool:
    """Whether one number can satisfy both: "at least 5" and "7" can."""
    try:
        one, other = Decimal(mine.normalised), Decimal(their.normalised)
    except InvalidOperation:
        return mine.text == their.text
    if one == other:
        return not {mine.comparator, their.comparator} & {"<", ">"} or mine.comparator == their.comparator
    small, large = (mine, their) if one < other else (their, mine)
    return (
        small.comparator in {">", ">="} or large.comparator in {"<", "<="} or "~" in {mine.comparator, their.comparator}
    )


def _rounds(one: Claim, other: Claim) -> Iterator[_Judged]:
    """The first dialogue is not the second round: these are two events, whatever else both say alike."""
    mine, theirs = find_ordinals(one.statement), find_ordinals(other.statement)
    if mine and theirs and {found.number for found in mine}.isdisjoint(found.number for found in theirs):
        said = [claim.statement[found[0].start : found[0].end] for claim, found in ((one, mine), (other, theirs))]
        yield True, Finding(RelationKind.NUMBER, 0.4, because(Why.EITHER, one=said[0], other=said[1]))


def _dates(one: Claim, other: Claim) -> Iterator[_Judged]:
    mine, theirs = event_dates(one), event_dates(other)
    if not mine or not theirs:
        return
    for value in mine:
        if any(_meet(value.normalised, their.normalised) for their in theirs):
            yield False, Finding(RelationKind.DATE, 0.5, because(Why.SAME_TIME, day=Day(value.normalised)))
            return
    reason = because(Why.EITHER, one=Day(mine[0].normalised), other=Day(theirs[0].normalised))
    yield True, Finding(RelationKind.DATE, 0.6, reason)


@lru_cache(maxsize=16_384)
def _meet(one: str, other: str) -> bool:
    return overlaps(one, other)


def _places(one: Claim, other: Claim) -> Iterator[_Judged]:
    mine, their = place_of(one.statement), place_of(other.statement)
    if not mine or not their:
        return
    if not {stem(word) for word in mine.split()}.isdisjoint(stem(word) for word in their.split()):
        yield False, Finding(RelationKind.PLACE, 0.15, because(Why.SAME_PLACE, one=mine))
    else:
        yield True, Finding(RelationKind.PLACE, 0.35, because(Why.EITHER, one=mine, other=their))


def _polarity(one: Claim, other: Claim) -> Iterator[_Judged]:
    if one.polarity is not other.polarity:
        yield True, Finding(RelationKind.NEGATION, 0.7, because(Why.DENIED))


def _antonyms(own: Terms, theirs: Terms) -> Iterator[_Judged]:
    for first, second in _ANTONYM_STEMS:
        for low, high in ((first, second), (second, first)):
            if low in own.words and high in theirs.words and high not in own.words and low not in theirs.words:
                outcome = low in _OUTCOME_STEMS or high in _OUTCOME_STEMS
                kind = RelationKind.OUTCOME if outcome else RelationKind.JUDGEMENT
                opposites = {"one": quoted([own.surface[low]]), "other": quoted([theirs.surface[high]])}
                yield True, Finding(kind, 0.75, because(Why.AGAINST, **opposites))
                return


def _people(one: Claim, other: Claim, own: Terms, theirs: Terms) -> Iterator[_Judged]:
    shared = own.names & theirs.names
    if shared:
        yield False, Finding(RelationKind.PERSON, 0.2, because(Why.BOTH_NAME, one=max(sorted(shared), key=len).title()))
    only_mine, only_theirs = _unknown_to(theirs, one.statement), _unknown_to(own, other.statement)
    acting = own.words & theirs.words & _ROLE_STEMS
    if only_mine and only_theirs and (acting or len(own.words & theirs.words) >= _ALIKE):
        kind = RelationKind.ROLE if acting else RelationKind.PERSON
        reason = because(Why.EITHER, one=only_mine, other=only_theirs)
        yield True, Finding(kind, 0.6 if acting else 0.3, reason)


def _unknown_to(others: Terms, statement: str) -> str:
    """The first person in the statement none of whose names the other text has."""
    return next((name for name in people_of(statement) if others.names.isdisjoint(name.lower().split())), "")


def _modality(one: Claim, other: Claim) -> Iterator[_Judged]:
    """That both are put the same way says nothing: most claims are."""
    if one.modality is not other.modality and Modality.ASSERTED in {one.modality, other.modality}:
        yield True, Finding(RelationKind.OUTCOME, 0.1, because(Why.AGAINST, one=one.modality, other=other.modality))


def _fallback(own: Terms, theirs: Terms) -> RelationKind:
    words = own.words | theirs.words
    if words & _OUTCOME_STEMS:
        return RelationKind.OUTCOME
    return RelationKind.JUDGEMENT if words & _JUDGEMENT_STEMS else RelationKind.WORDING


def _of_kind(claim: Claim, kind: ValueKind) -> list[Value]:
    return [value for value in claim.values if value.kind is kind]

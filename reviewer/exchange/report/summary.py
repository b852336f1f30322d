"""What a decision-maker reads first: how much is contested between whom, how far they are trusted, what is left out."""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.exchange.index import Index
from reviewer.exchange.report.sayings import Sayings
from reviewer.exchange.report.words import Words
from reviewer.exchange.telling import Scope

_MOST_NAMES = 8
"""Sources that a sentence names; a list of hundreds is no sentence."""


def counts(annotations: AnnotationSet, words: Words) -> tuple[str, ...]:
    """How much of what there is: "1 event"."""
    types = Counter(relation.type for relation in annotations.relations)
    return words.counts(
        {
            "articles": len(annotations.articles),
            "claims": len(annotations.claims),
            "events": len(annotations.events),
            "contradictions": types[RelationType.CONTRADICTS],
            "corroborations": types[RelationType.CORROBORATES],
            "updates": types[RelationType.UPDATES],
            "dismissed": _dismissed(annotations),
        }
    )


def glance(told: list[Relation], index: Index, sayings: Sayings, words: Words) -> tuple[str, ...]:
    """Sentences: how many contradictions of which status between how many sources, and how far those are trusted."""
    if not told:
        return ()
    statuses = Counter(relation.status for relation in told)
    listed = words.list_joint.join(f"{number:,} {words.name(status)}" for status, number in statuses.items())
    claims = dict.fromkeys(claim for relation in told for claim in (relation.a, relation.b))
    sources = Counter(sayings.source(claim) for claim in claims)
    sentences = [
        words.verdict.format(
            contradictions=words.count("contradictions", len(told)),
            sources=words.count("sources", len(sources)),
            statuses=listed,
        )
    ]
    if not statuses[RelationStatus.OPEN]:
        sentences.append(words.none_open)
    called = {sayings.source(claim): claim for claim in claims}
    return (*sentences, *_trust([called[name] for name, _ in sources.most_common()], index, sayings))


def scope(annotations: AnnotationSet, chosen: Scope | None, words: Words) -> tuple[str, ...]:
    """Sentences: by what the set was chosen, and what that leaves out."""
    sentences = [words.everything]
    if chosen is not None and chosen.filters:
        parts = [f"{words.name(key)} {words.name(value)}" for key, value in chosen.filters]
        sentences = [words.chosen_by.format(filters=words.list_joint.join(parts))]
        there = {"articles": chosen.articles, "claims": chosen.claims, "events": chosen.events}
        there["relations"] = chosen.relations
        here = {name: len(getattr(annotations, name)) for name in there}
        missing = [
            words.of_all.format(some=f"{total - here[name]:,}", all=words.count(name, total))
            for name, total in there.items()
            if total > here[name]
        ]
        left_out = words.left_out.format(counts=words.list_joint.join(missing))
        sentences.append(left_out if missing else words.nothing_left_out)
    if dismissed := _dismissed(annotations):
        sentences.append(words.dismissed_untold.format(count=words.count("dismissed", dismissed)))
    return tuple(sentences)


def _trust(claims: Iterable[UUID], index: Index, sayings: Sayings) -> list[str]:
    """How far the sources of some claims are trusted; only outlets are graded, so articles without one stand apart."""
    words = sayings.words
    by_outlet = {claim: index.outlet_of(index.claims[claim]) for claim in claims}
    known = {sayings.called(claim): index.grade(outlet) for claim, outlet in by_outlet.items() if outlet}
    graded = [(called, grade) for called, grade in known.items() if grade]
    ungraded = [called for called, grade in known.items() if not grade]
    titles = [
        sayings.called(claim)
        for claim, outlet in by_outlet.items()
        if not outlet and index.title_of(index.claims[claim])
    ]
    sentences = []
    if graded:
        told = [f"{called} {grade} ({words.reliability.get(grade, '')})" for called, grade in graded]
        more = " …" if len(told) > _MOST_NAMES else ""
        sentences.append(words.graded.format(grades=words.list_joint.join(told[:_MOST_NAMES]) + more))
    if ungraded:
        sentences.append(words.ungraded_sources.format(names=_some(ungraded, words)))
    if titles:
        sentences.append(words.without_outlet.format(names=_some(titles, words)))
    # A name that was cut ends in dots of its own.
    return [sentence.replace("….", "…") for sentence in sentences]


def _some(names: list[str], words: Words) -> str:
    return words.list_joint.join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _dismissed(annotations: AnnotationSet) -> int:
    return sum(relation.status is RelationStatus.DISMISSED for relation in annotations.relations)

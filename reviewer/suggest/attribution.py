"""The chain of who said it, for a range of an article: from whoever the outlet heard it from to the first speaker."""

import re
from dataclasses import dataclass

from reviewer.domain.claim import AttributionStep
from reviewer.suggest.names import is_pronoun, speaker_name
from reviewer.suggest.passage import Passage, Sentence, passage_at
from reviewer.suggest.pronouns import antecedent
from reviewer.suggest.reporting import Reporting
from reviewer.text.dates import find_dates

# How much of a range a reporting clause has to cover to count for it.
_MAIN_COVER = 0.5
_BURIED_COVER = 0.95
_PULL_QUOTE_SIGNATURE = re.compile(r"\n+(?P<name>[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+){1,3}), [a-z][\w ]{2,40}(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A reporting clause that covers the range, in code points of the article."""

    start: int
    end: int
    reporting: Reporting


@dataclass(frozen=True, slots=True)
class Attribution:
    """The chain, and the clauses it was read from: those are no part of the statement."""

    steps: tuple[AttributionStep, ...] = ()
    clauses: tuple[Clause, ...] = ()


def attribute(text: str, start: int, end: int, published: str, language: str) -> Attribution:
    """Who said what stands at text[start:end]; `published` (EDTF) dates words such as "on Monday"."""
    passage = passage_at(text, start)
    clauses: list[Clause] = []
    for sentence in passage.overlapping(start, end):
        clauses = _covering(sentence, start, end)
        if clauses:
            break
    if not clauses:
        clauses = _around_quote(passage, start)
    steps: list[AttributionStep] = []
    for clause in clauses:
        steps += _steps(text, clause, published, language)
    if not steps:
        steps = _signature(text, passage)
    return Attribution(_without_repeats(steps), tuple(clauses))


def _covering(sentence: Sentence, start: int, end: int) -> list[Clause]:
    """The clauses of a sentence that cover the part of the range in it, outermost first."""
    low, high = max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start

    def shared(first: int, last: int) -> int:
        return max(0, min(high, last) - max(low, first))

    chosen: list[Reporting] = []
    for clause in sentence.reporting:
        rest = high - low - sum(shared(each.start, each.end) for each in (*chosen, clause))
        inside = shared(clause.content_start, clause.content_end)
        if rest > 0 and inside / rest >= (_MAIN_COVER if clause.main else _BURIED_COVER):
            chosen.append(clause)
    return [Clause(sentence.start + each.start, sentence.start + each.end, each) for each in chosen]


def _around_quote(passage: Passage, start: int) -> list[Clause]:
    """For a sentence inside a longer quotation: the clause behind the quotation or, failing that, before it."""
    quote = passage.quote_at(start)
    if quote is None:
        return []
    behind = [
        Clause(sentence.start + clause.start, sentence.start + clause.end, clause)
        for sentence in passage.overlapping(quote[1] - 1, quote[1])
        for clause in sentence.reporting
        if sentence.start + clause.end >= quote[1] - 1
    ]
    if behind:
        return behind
    before = [sentence for sentence in passage.sentences if sentence.start < quote[0]]
    for sentence in reversed(before):
        if sentence.reporting:
            return [Clause(sentence.start + each.start, sentence.start + each.end, each) for each in sentence.reporting]
    return []


def _steps(text: str, clause: Clause, published: str, language: str) -> list[AttributionStep]:
    words = text[clause.start : clause.end]
    dates = find_dates(words, published, language)
    date = dates[0].edtf if dates else ""
    steps = []
    for source in clause.reporting.sources:
        name = antecedent(text, clause.start) if is_pronoun(source.phrase) else ""
        name = name or speaker_name(source.phrase, text)
        steps.append(AttributionStep((name,), source.verb, date))
        date = ""
    return steps


def _signature(text: str, passage: Passage) -> list[AttributionStep]:
    """A pull quote's own line below it: "Shi Yinhong, professor"."""
    found = _PULL_QUOTE_SIGNATURE.match(text, passage.end, passage.end + 120)
    return [AttributionStep((found["name"],))] if found else []


def _without_repeats(steps: list[AttributionStep]) -> tuple[AttributionStep, ...]:
    kept: list[AttributionStep] = []
    for step in steps:
        if step.names[0] and all(step.names != earlier.names for earlier in kept):
            kept.append(step)
    return tuple(kept)

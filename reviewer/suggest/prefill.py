"""What `C` fills in: statement, who said it, modality, polarity, dates and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.article import Article
from reviewer.domain.claim import AttributionStep, Modality, Polarity, Value
from reviewer.suggest.attribution import Clause, attribute
from reviewer.suggest.modality import modality_of, polarity_of
from reviewer.suggest.statement import statement_of
from reviewer.suggest.values import values_of
from reviewer.text.words import whole_words


@dataclass(frozen=True, slots=True)
class Prefill:
    """The fields of a new claim; the analyst corrects what is wrong."""

    statement: str
    attribution: tuple[AttributionStep, ...]
    modality: Modality
    polarity: Polarity
    values: tuple[Value, ...]


def prefill(article: Article, text: str, ranges: Sequence[tuple[int, int]]) -> Prefill:
    """Read a claim at `ranges` (half-open, code points in `text`, in order); who said it may stand outside them.

    Words that the ends of a range cut are read whole. The outlet itself is the article's and no step of the
    attribution.
    """
    ranges = whole_words(text, ranges)
    read = words_of(article, text, ranges)
    return Prefill(
        statement=read.statement,
        attribution=read.attribution,
        modality=modality_of(read.statement),
        polarity=polarity_of(read.statement),
        values=values_of(article, text, ranges, [(clause.start, clause.end) for clause in read.clauses]),
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What is claimed at some ranges and by whom; `clauses` are where the article says the latter."""

    statement: str
    attribution: tuple[AttributionStep, ...]
    clauses: tuple[Clause, ...]


def words_of(article: Article, text: str, ranges: Sequence[tuple[int, int]]) -> Said:
    """The statement and the attribution of a claim at ranges of whole words."""
    found = attribute(text, ranges[0][0], ranges[-1][1], article.published, article.language)
    cuts = [(clause.start, clause.end) for clause in found.clauses if not clause.reporting.keeps]
    outlet = article.outlet.casefold()
    return Said(
        statement=statement_of(text, ranges, cuts),
        attribution=tuple(step for step in found.steps if not outlet or step.names[0].casefold() != outlet),
        clauses=found.clauses,
    )

"""Which passages of an article are worth a claim: few of them, each with its score and a reason.

What is found hangs on the article alone, so it can be kept for as long as that stays as it is; which of it stands
there as a claim already, or was dismissed, is asked afterwards and lets nothing else move up.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.article import Article
from reviewer.domain.claim import Value
from reviewer.domain.ids import place_id
from reviewer.suggest.attribution import Clause
from reviewer.suggest.passage import passage_at
from reviewer.suggest.prefill import Said, words_of
from reviewer.suggest.reasons import Reason
from reviewer.suggest.suggested import SuggestedClaim
from reviewer.suggest.terms import stem
from reviewer.suggest.values import values_of
from reviewer.suggest.worth import Told, worth_of
from reviewer.text.headline import title_line
from reviewer.text.page_lines import Line, lines
from reviewer.text.words import whole_words, words

REACH = 200_000
"""So many code points of an article are looked through: a second's work, and far more than news is long."""
APART = 420
"""Of so many code points of prose at most one is suggested."""
_LEAST = 0.35
_SHORTEST, _SHORTEST_CHINESE, _LONGEST = 5, 10, 320
_ALIKE = 0.7
_CHINESE_WEIGHT = 3
_PAIRS = {"“": "”", "「": "」", "『": "』", '"': '"', "(": ")", "（": "）", "[": "]", "《": "》"}
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_CLOSING = re.compile(r"[.,!?。，！？]?(?P<mark>[”」』\")）\]》])")

Range = tuple[int, int]


def suggest_claims(
    article: Article, text: str, wanted: Callable[[], bool] = lambda: True
) -> tuple[SuggestedClaim, ...]:
    """The passages worth a claim, in the order of the text; the same for the same article and text.

    Titles, page furniture and captions are none. `wanted` is asked now and then; when it says no, () is given.
    """
    prose = 0
    found: list[_Candidate] = []
    for line in _prose(article, text):
        weight = _CHINESE_WEIGHT if _is_chinese(line.words) else 1
        prose += weight * len(line.words)
        for sentence in _sentences(text, line):  # of an endless line there are thousands
            if not wanted():
                return ()
            candidate = _candidate(article, text, *sentence)
            if candidate is not None:
                found.append(candidate)
    ranked = sorted(found, key=lambda each: (-each.score, each.start))
    chosen: list[_Candidate] = []
    for candidate in ranked:
        if not wanted():
            return ()
        if len(chosen) * APART >= prose or candidate.score < _LEAST:
            break
        if all(_unlike(candidate, other) for other in chosen):
            chosen.append(candidate)
    return tuple(_suggested(article, text, each) for each in sorted(chosen, key=lambda each: each.start))


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    score: float
    reasons: tuple[Reason, ...]
    said: Said
    stems: frozenset[str]


def _prose(article: Article, text: str) -> Iterator[Line]:
    """The lines that an outlet wrote as its report."""
    title = title_line(text)
    named = _plain(article.title)
    for line in lines(text[:REACH]):
        if not line.is_prose or line.is_caption or line.is_page_phrase or line.heads_related:
            continue
        if title is not None and (line.start, line.end) == title and not line.ends_sentence:
            continue
        if named and _plain(line.words) == named:
            continue
        if any(start < line.end and line.start < end for start, end in article.furniture):
            continue
        yield line


def _candidate(article: Article, text: str, start: int, end: int) -> _Candidate | None:
    """The sentence, if anything speaks for it."""
    if not _ends(text[start:end]):
        return None
    said = words_of(article, text, [(start, end)])
    if not _fits(said.statement):
        return None
    told = Told(
        statement=said.statement,
        speaker=_speaker(said),
        values=_outside(said.clauses, values_of(article, text, [(start, end)], ())),
    )
    score, reasons = worth_of(told)
    return _Candidate(start, end, score, reasons, said, _stems(said.statement)) if reasons else None


def _outside(clauses: Sequence[Clause], values: Sequence[Value]) -> tuple[Value, ...]:
    """The values without those of who says it and when."""
    return tuple(
        value
        for value in values
        if value.start is None or not any(clause.start <= value.start < clause.end for clause in clauses)
    )


def _sentences(text: str, line: Line) -> Iterator[Range]:
    """The sentences of a line; of an endless line a window at a time."""
    at = line.start
    while at < line.end:
        passage = passage_at(text, at)
        inside = [(each.start, each.end) for each in passage.sentences if each.start >= at and each.end <= line.end]
        last = passage.end >= line.end
        if not last and len(inside) > 1:
            inside = inside[:-1]  # the window may have cut it
        yield from inside
        at = line.end if last or not inside else inside[-1][1]
        while at < line.end and text[at].isspace():
            at += 1


def _suggested(article: Article, text: str, chosen: _Candidate) -> SuggestedClaim:
    """Narrow a sentence to what is claimed, wherever the rest is found from there."""
    whole, said = (chosen.start, chosen.end), chosen.said
    start, end = _narrowed(text, whole, said.clauses)
    if (start, end) != whole:
        narrow = words_of(article, text, whole_words(text, [(start, end)]))
        if (narrow.statement, narrow.attribution) != (said.statement, said.attribution):
            start, end = whole
    return SuggestedClaim(
        id=place_id(article.id, start, end),
        article=article.id,
        start=start,
        end=end,
        score=chosen.score,
        reasons=chosen.reasons,
        statement=said.statement,
        speaker=_speaker(said),
    )


def _narrowed(text: str, sentence: Range, clauses: Sequence[Clause]) -> Range:
    """The sentence without who says it and without its stop; the whole where that would leave it in pieces."""
    start, end = sentence
    for clause in clauses:
        if clause.reporting.keeps or clause.end <= start or end <= clause.start:
            continue
        if not words(text, start, max(clause.start, start)):
            start = min(clause.end, end)
        elif not words(text, min(clause.end, end), end):
            end = max(clause.start, start)
        else:
            return sentence
    inside = words(text, start, end)
    if not inside:
        return sentence
    return _with_pairs(text, (start, end), (inside[0][0], inside[-1][1]))


def _with_pairs(text: str, around: Range, bare: Range) -> Range:
    """The words with those brackets and quotation marks at their ends whose partners are among them."""
    (low, high), (first, last) = around, bare
    before, behind = text[low:first].rstrip()[-1:], _CLOSING.match(text, last, high)
    if before in _PAIRS and _is_open(text[first:last], _PAIRS[before], before):
        first = text.rindex(before, low, first)
    if behind:
        opening = next(opening for opening, closing in _PAIRS.items() if closing == behind["mark"])
        if _is_open(text[first:last], opening, behind["mark"]):
            last = behind.end()
    return first, last


def _is_open(inner: str, mark: str, partner: str) -> bool:
    """Whether a bracket or quotation mark stands among the words without its partner."""
    return inner.count(mark) % 2 == 1 if mark == partner else inner.count(mark) > inner.count(partner)


def _speaker(said: Said) -> str:
    return said.attribution[-1].names[0] if said.attribution else ""


def _stems(statement: str) -> frozenset[str]:
    return frozenset(stem(statement[start:end]) for start, end in words(statement))


def _unlike(one: _Candidate, other: _Candidate) -> bool:
    """Whether two sentences say different things: pages repeat captions and leads word by word."""
    return len(one.stems & other.stems) < _ALIKE * max(len(one.stems), len(other.stems), 1)


def _fits(statement: str) -> bool:
    if len(statement) > _LONGEST:
        return False
    if _is_chinese(statement):
        return len(statement) >= _SHORTEST_CHINESE
    return len(statement.split()) >= _SHORTEST


def _ends(sentence: str) -> bool:
    """Whether it is a whole sentence, and no question."""
    bare = sentence.rstrip("\"'”’」』)）]】")
    return bare.endswith((".", "!", "。", "！", "…", "；", ";", ","))


def _is_chinese(line: str) -> bool:
    return not line.isascii() and len(_IDEOGRAPH.findall(line)) * 4 > len(line)


def _plain(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())

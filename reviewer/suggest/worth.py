"""What makes a sentence worth a claim: somebody's words, a day, a number, a plan, a denial, a judgement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.domain.claim import DateOf, Modality, Polarity, Value, ValueKind
from reviewer.suggest.happenings import happening
from reviewer.suggest.modality import main_clause, modality_of, polarity_of
from reviewer.suggest.reasons import Day, Reason, Why, because, quoted
from reviewer.suggest.terms import stem, terms
from reviewer.suggest.vocabulary import JUDGEMENT_WORDS, OUTCOME_WORDS
from reviewer.text.ordinals import find_ordinals

MOST_REASONS = 2
_JUDGING = frozenset(map(stem, JUDGEMENT_WORDS | OUTCOME_WORDS))
_JUDGING_CHINESE = re.compile("成功|失败|成果|破裂|达成|突破|共识|脆弱|空洞|进展|困难|重要|恢复|中止|暂停|拒绝")
_HAPPENING_CHINESE = re.compile(
    "举行|会谈|会晤|会见|签署|宣布|启动|建立|访问|爆炸|袭击|沉没|碰撞|开幕|发射|选举|同意|承诺"
)
_DEED = re.compile(
    r"\b(?:agreed|pledged|promised|signed|announced|launched|met|visited|arrived|called (?:on|for|off)|urged|refused"
    r"|suspended|resumed|postponed|cancelled|canceled|charged|accused|arrested|sentenced|killed|injured|elected"
    r"|appointed|resigned|died|opened|closed|sank|collided|crashed|attacked|led|chaired|thanked|reached|rejected)\b"
)
_ANAPHORIC = re.compile(r"^(?:this|these|those|it|that|such|there|here)\b", re.IGNORECASE)
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|us|our|[Yy]ou|your)\b|我|你")
_SAYS_A_DAY = re.compile(r"[A-Z0-9\u3400-\u9fff]")
_LONG = 240
_LONGEST_NAME = 5

_REPORTED, _NAMED, _DATED, _COUNTED, _MANNER, _DENIED, _JUDGED, _HAPPENS = 0.25, 0.1, 0.2, 0.15, 0.2, 0.2, 0.15, 0.2
_VAGUE, _WORDY = 0.15, 0.1
_FEW = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it would be claimed: without the reporting clause, with who says it and what can be compared."""

    statement: str
    speaker: str
    values: tuple[Value, ...]


def worth_of(told: Told) -> tuple[float, tuple[Reason, ...]]:
    """How much a sentence is worth, 0 to 1, and the weightiest reasons; no reason where nothing speaks for it."""
    found = sorted(_findings(told), key=lambda each: -each[0])
    against = (_VAGUE if _is_vague(told.statement) else 0) + (_WORDY if len(told.statement) > _LONG else 0)
    score = round(min(max(sum(weight for weight, _ in found) - against, 0.0), 1.0), 2)
    return score, tuple(reason for _, reason in found[:MOST_REASONS])


def _findings(told: Told) -> Iterator[tuple[float, Reason]]:
    if told.speaker:
        named = not told.speaker[:1].islower() and len(told.speaker.split()) <= _LONGEST_NAME
        yield _REPORTED + _NAMED * named, because(Why.SAID, who=told.speaker)
    day = next((value for value in told.values if _dates_it(value)), None)
    if day is not None:
        yield _DATED, because(Why.DATED, day=Day(day.normalised) if day.normalised else quoted([day.text]))
    number = next((value for value in told.values if _counts(value)), None)
    if number is not None:
        yield _COUNTED, because(Why.COUNTED, words=quoted([f"{number.text} {_counted(number)}".strip()]))
    elif rounds := find_ordinals(told.statement):
        # Which of several rounds it was can be compared as a number can.
        yield _COUNTED, because(Why.COUNTED, words=quoted([told.statement[rounds[0].start : rounds[0].end]]))
    manner = modality_of(told.statement)
    if manner is not Modality.ASSERTED:
        yield _MANNER, because(Why.MANNER, how=manner)
    if polarity_of(told.statement) is Polarity.NEGATED:
        yield _DENIED, because(Why.NOT_SO)
    judged = _judged(told.statement)
    if judged:
        yield _JUDGED, because(Why.JUDGED, words=quoted([judged]))
    happens = _happens(told.statement)
    if happens:
        yield _HAPPENS, because(Why.HAPPENS, words=quoted([happens]))


def _dates_it(value: Value) -> bool:
    """Whether a date is of what happened, and says something: a bare "today" does not while nobody knows the day."""
    if value.kind is not ValueKind.DATE or value.of is DateOf.SAYING:
        return False
    return bool(value.normalised) or _SAYS_A_DAY.search(value.text) is not None


def _counts(value: Value) -> bool:
    """Whether a number is one to compare: "two sides" is none."""
    if value.kind is not ValueKind.NUMBER:
        return False
    return bool(value.unit) or value.normalised not in {"0", "1", "2"}


def _counted(value: Value) -> str:
    return value.attribute if value.attribute and value.attribute not in value.text else ""


def _judged(statement: str) -> str:
    """The word that judges or tells an outcome, in the main clause."""
    clause = main_clause(statement)
    chinese = _JUDGING_CHINESE.search(clause)
    if chinese:
        return chinese.group()
    own = terms(clause)
    found = sorted(own.words & _JUDGING, key=lambda word: clause.find(own.surface[word]))
    return own.surface[found[0]] if found else ""


def _happens(statement: str) -> str:
    chinese = _HAPPENING_CHINESE.search(statement)
    if chinese:
        return chinese.group()
    found = happening(statement)
    if found is not None and found.sure:
        return found.phrase
    deed = _DEED.search(main_clause(statement))
    return deed.group() if deed else ""


def _is_vague(statement: str) -> bool:
    """Whether it points at what stands elsewhere, or speaks to somebody."""
    return bool(_ANAPHORIC.match(statement)) or len(_OWN_WORDS.findall(statement)) >= _FEW

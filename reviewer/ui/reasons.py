"""Reasons of suggestions in the interface's language."""

from collections.abc import Sequence

from reviewer.domain.claim import Modality
from reviewer.suggest.reasons import Day, Reason, Told, Why, Words, filled
from reviewer.ui.i18n import later, translate, translate_marked
from reviewer.ui.words import date_words, word

_WHY = {
    Why.NOTHING_YET: later("Reasons", "nothing in common yet"),
    Why.LITTLE: later("Reasons", "little in common"),
    Why.USED: later("Reasons", "used a moment ago"),
    Why.TITLE_WORDS: later("Reasons", "shares {words} with the title"),
    Why.CLAIM_WORDS: later("Reasons", "shares {words} with a claim there"),
    Why.NAMES: later("Reasons", "names {words}"),
    Why.SAME_DAY: later("Reasons", "same day: {day}"),
    Why.SAME_TIME: later("Reasons", "same time: {day}"),
    Why.ARTICLE_DAY: later("Reasons", "article of that day: {day}"),
    Why.SAME_ROUND: later("Reasons", "same round"),
    Why.SAME_SENTENCE: later("Reasons", "a claim in the same sentence is linked to it"),
    Why.SAME_ARTICLE: later("Reasons", "this article has a claim there"),
    Why.READ_FROM: later("Reasons", "{day} (read from {words})"),
    Why.NO_DATE: later("Reasons", "no date in the claim"),
    Why.SAME_EVENT: later("Reasons", "same event"),
    Why.SAME_WORDS: later("Reasons", "shares {words}"),
    Why.BOTH: later("Reasons", "both {one}"),
    Why.EITHER: later("Reasons", "{one} or {other}"),
    Why.AGAINST: later("Reasons", "{one} against {other}"),
    Why.SAME_PLACE: later("Reasons", "same place: {one}"),
    Why.DENIED: later("Reasons", "one says it is not so"),
    Why.BOTH_NAME: later("Reasons", "both name {one}"),
    Why.SAID: later("Reasons", "said by {who}"),
    Why.DATED: later("Reasons", "when: {day}"),
    Why.COUNTED: later("Reasons", "counts {words}"),
    Why.MANNER: later("Reasons", "tells what is {how}"),
    Why.NOT_SO: later("Reasons", "says it is not so"),
    Why.JUDGED: later("Reasons", "judges: {words}"),
    Why.HAPPENS: later("Reasons", "about {words}"),
}


def reason_words(reasons: Sequence[Reason]) -> str:
    """Reasons in one line."""
    return " · ".join(map(_said, reasons))


def _said(reason: Reason) -> str:
    values = {name: _told(value) for name, value in reason.values}
    return filled(translate_marked("Reasons", _WHY[reason.why]), values)


def _told(told: Told) -> str:
    match told:
        case Day(edtf):
            return date_words(edtf)
        case Words(words):
            return translate("Reasons", ", ").join(translate("Reasons", "“{word}”", word=each) for each in words)
        case Modality():
            return word(told)
    return told

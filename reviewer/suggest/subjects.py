"""Whose verb it is: the words in front of a saying verb that name the speaker."""

import re

from reviewer.suggest.cues import LEADING_SUBORDINATES, SENTENCE_STARTERS
from reviewer.suggest.names import person_names

MOST_WORDS = 12
_ADVERBIAL_WORDS = 8
_BOUNDARY = re.compile(
    r"[,;:]\s+|[\"”」]\s*|\s+[–—-]{1,2}\s+|—|\b(?:that|which|after|because|but|and that|while|as)\s+"
)
_EMBEDDING = re.compile(r"(?:that|which|after|because|while|as)\s+$")
_FRONT = re.compile(r"[\s\"“”.]*(?:(?:But|And|So|Yet|Meanwhile|However|Then|Also)\s+)?")
_APPOSITION = re.compile(r"(?:[A-Z]\w+ (?:\w+ )*of |the |an? |who |[a-z]+ )")
_SINGLE_SPEAKER = re.compile(r"[A-Z]|he$|she$|they$|some$|police$|media$|\w+s$")
_NEVER_SPEAKS = re.compile(
    r"(?:what|why|how|which|who|whose|where|when|there|this|that|these|not|as|if)\b|.*ly$", re.IGNORECASE
)
_NEVER_ALONE = SENTENCE_STARTERS - {"he", "she", "they", "some"}


def subject_of(sentence: str, verb_start: int) -> tuple[int, str, bool]:
    """Where the subject of a verb starts, its words, and whether it is the sentence's own subject."""
    stretch = sentence[:verb_start].rstrip()
    limit = len(stretch) - 1 if stretch.endswith(",") else len(stretch)
    boundaries = [match for match in _BOUNDARY.finditer(stretch[:limit]) if match.end() < limit]
    start = boundaries[-1].end() if boundaries else 0
    if stretch.endswith(",") and boundaries and _is_apposition(stretch[start:limit]):
        start = boundaries[-2].end() if len(boundaries) > 1 else 0
    front = _FRONT.match(stretch[start:limit])
    start += front.end() if front else 0
    phrase = _first_subject(stretch[start:limit].strip())
    lead = sentence[:start]
    main = not _EMBEDDING.search(lead)
    return start, phrase if _may_speak(phrase.split(", ")[0]) else "", main


def _is_apposition(words: str) -> bool:
    """What stands between a name and its verb: "Deputy Secretary of Homeland Security", "a retired pilot"."""
    return _APPOSITION.match(words) is not None and len(words.split()) > 1


def _may_speak(phrase: str) -> bool:
    words = phrase.split()
    if not words or len(words) > MOST_WORDS or "\x00" in phrase:
        return False
    if len(words) == 1 and (phrase.lower() in _NEVER_ALONE or not _SINGLE_SPEAKER.match(phrase)):
        return False
    return _NEVER_SPEAKS.match(phrase) is None


def _first_subject(phrase: str) -> str:
    """The subject of two verbs stands before the first: "Ada Brandt received them and" → "Ada Brandt"."""
    if not phrase.endswith((" and", " but")):
        return phrase
    named = person_names(phrase)
    return phrase[: named[0][1]] if named else phrase.rsplit(" ", maxsplit=1)[0]


def fronted(sentence: str, start: int, floor: int = 0) -> tuple[int, bool]:
    """Where the cut before a subject starts: short adverbials in front of it go too, whole clauses stay.

    Nothing before `floor` is looked at. The second part says that something before the subject is kept as content.
    """
    front = sentence[floor:start].strip(' ,"“”')
    if not front:
        return floor, False
    words = front.split()
    first = words[0].lower()
    clause = first in LEADING_SUBORDINATES and len(words) > _ADVERBIAL_WORDS
    if clause or "\x00" in front or (len(words) > _ADVERBIAL_WORDS and first not in {"on", "in", "at"}):
        return start, True
    return floor, False

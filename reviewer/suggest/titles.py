"""A short title for what a claim reports: "Second round of talks in Beijing"."""

import re

from reviewer.suggest.cues import LEADING_SUBORDINATES, PLACE_WORDS
from reviewer.suggest.places import place_of
from reviewer.suggest.vocabulary import STOP_WORDS
from reviewer.text.wordlists import word_set

LONGEST = 60
_APPOSED = 2
_HEADS = (
    *(
        "round of talks",
        "round of dialogue",
        "round of the talks",
        "round of the dialogue",
        "joint dialogue",
        "dialogue",
    ),
    *(
        "talks",
        "meeting",
        "summit",
        "visit",
        "conference",
        "agreement",
        "deal",
        "accord",
        "treaty",
        "election",
        "hearing",
    ),
    *("attack", "attacks", "shooting", "explosion", "blast", "earthquake", "crash", "strike", "protest", "hotline"),
    *("investigation", "trial", "release", "launch", "speech", "dinner", "exercise", "drill", "collision", "sinking"),
    *("vote", "ceremony", "delegation", "mechanism", "report", "statement", "distress line", "line"),
)
_MODIFIER = r"(?:[A-Za-z][\w'’.\-]*\s+)"
_NOUN = re.compile(
    rf"(?P<front>{_MODIFIER}{{0,4}}?)(?P<head>{'|'.join(sorted(_HEADS, key=len, reverse=True))})\b", re.IGNORECASE
)
_NOT_A_MODIFIER = STOP_WORDS | word_set(
    """
    held hold holds launched launch start started starts end ended ends conducting conducted attend attended
    signed covers cover reached reach led join joined including called met says new takes took place tackle
    tackled establish prepare preparing prepared suspend suspended aim chaired open opened opens moderated
    establishing
    """,
)
_DEEDS = {
    "met": "Meeting of",
    "visited": "Visit of",
    "arrived": "Arrival of",
    "signed": "Signing by",
    "agreed": "Agreement of",
    "charged": "Charges by",
    "resigned": "Resignation of",
    "died": "Death of",
}
_DEED = re.compile(rf"^(?P<who>[^,;]{{2,40}}?)\s+(?:will |would |have |has |had )?(?P<deed>{'|'.join(_DEEDS)})\b")
_CHINESE_NOUN = re.compile(
    r"(?P<noun>(?:第[一二三四五六七八九十]+[轮次]|首[轮次])?[\u3400-\u9fff]{0,10}?(?:对话|会谈|会晤|会议|谈判|协议|访问|热线|选举|地震|爆炸))"
)
_CJK = re.compile(r"[\u3400-\u9fff]")


def title_of(statement: str) -> str:
    """At most `LONGEST` characters, a noun phrase where one is found, the statement's beginning otherwise."""
    if _CJK.search(statement):
        noun = _CHINESE_NOUN.search(statement)
        title = noun.group("noun") if noun else re.split(r"[，。；]", statement)[0]
        return title[:LONGEST]
    place = place_of(statement)
    deed = _DEED.match(statement)
    if deed and deed["who"].split()[0].lower() in LEADING_SUBORDINATES:
        deed = None
    title = f"{_DEEDS[deed['deed']]} {_lowered(deed['who'])}" if deed else _noun_phrase(statement)
    title = title or _beginning(statement)
    if place and place not in title and not place.startswith("the ") and len(title) + len(place) + 4 <= LONGEST:
        title = f"{title} in {place}"
    return _cut(title[:1].upper() + title[1:])


def _noun_phrase(statement: str) -> str:
    for found in _NOUN.finditer(statement):
        kept: list[str] = []
        for word in reversed(found["front"].split()):
            if word.lower() in _NOT_A_MODIFIER or word.endswith((",", "'s", "’s")):
                break
            kept.insert(0, word)
        phrase = " ".join([*kept, found["head"]])
        if kept or " " in found["head"]:
            return phrase
    return ""


def _lowered(phrase: str) -> str:
    phrase = re.sub(r"^(?:The|the|A|An)\s+", "", phrase)
    first, _, rest = phrase.partition(" ")
    known = first.lower() in PLACE_WORDS or first.isupper() or (rest[:1].isupper() and len(phrase.split()) <= 3)  # noqa: PLR2004 - a name has up to three words
    return phrase if known or not rest else f"{first.lower()} {rest}"


def _beginning(statement: str) -> str:
    words = re.sub(r"^(?:The|A|An)\s+", "", statement)
    parts = re.split(r"[,;:]\s", words)
    if len(parts) > _APPOSED and len(parts[0].split()) < _APPOSED + 1:
        return _cut(f"{parts[0]} {parts[2]}")
    return _cut(parts[0])


def _cut(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", maxsplit=1)[0].rstrip(" ,;:") + "…"

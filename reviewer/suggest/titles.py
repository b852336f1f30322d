"""A short title for what a claim reports: "Second round of talks in Beijing", "Guo Shengkun in the US"."""

import re

from reviewer.suggest.cues import LEADING_SUBORDINATES, PLACE_WORDS
from reviewer.suggest.happenings import happening
from reviewer.suggest.names import is_pronoun, person_names
from reviewer.suggest.places import place_of

LONGEST = 60
_APPOSED = 2
_LEAST_WORDS = 3
_LONGEST_NAME = 3
_DEEDS = {
    "met": "Meeting of",
    "meet": "Meeting of",
    "visited": "Visit of",
    "arrived": "Arrival of",
    "agreed": "Agreement of",
    "charged": "Charges by",
    "resigned": "Resignation of",
    "died": "Death of",
}
_AUXILIARY = r"(?:(?:will|would|have|has|had|did|was|were|is|are|to|be|been|also|not|never|expected|due)\s+)*"
_DEED = re.compile(rf"^(?P<who>[^,;:]{{2,48}}?)\s+{_AUXILIARY}(?P<deed>{'|'.join(_DEEDS)})\b(?!\s+(?:with\s+)?by)")
_STAY = re.compile(
    rf"\b{_AUXILIARY}(?:be|stay(?:s|ed)?|arrive[sd]?|remain(?:s|ed)?|was|is)\s+(?:in|at)\s+"
    r"(?P<place>(?:the\s+)?[A-Z][\w.\-]+(?:\s+[A-Z][\w\-]+)?)"
)
_VISIT = re.compile(r"\bvisit(?:s|ed|ing)?\s+(?P<place>(?:the\s+)?[A-Z][\w.\-]+)")
_LED = re.compile(
    r"\b(?:led|leads?|leading|head(?:s|ed)?)\s+(?:(?:a|an|the|his|her|their)\s+)?"
    r"(?P<what>(?:\w+\s+)?(?:delegation|side|team|group)|representatives)\b(?!['’])"
)
_SIGNED = re.compile(
    r"\bsign(?:s|ed|ing)?\s+(?:(?:a|an|the)\s+)?(?P<what>\w[\w\-]*(?:\s+(?!with\b|after\b)[\w\-]+){0,3})"
)
_LOOSE_END = re.compile(r"\s(?:after|before|with|in|on|at|by|to|for|and|of|the|a|an|her|his|their)$")
_CLAUSE_END = re.compile(r"\s(?:that|which|who|because|although|though|so that|but|if|when|while|after)\s")
_CHINESE_NOUN = re.compile(
    r"(?P<noun>(?:第[一二三四五六七八九十]+[轮次]|首[轮次])?[\u3400-\u9fff]{0,10}?(?:对话|会谈|会晤|会议|谈判|协议|访问|热线|选举|地震|爆炸))"
)
_CJK = re.compile(r"[\u3400-\u9fff]")


def title_of(statement: str) -> str:
    """At most `LONGEST` characters, a noun phrase where one is found, the statement's beginning otherwise."""
    if not statement.isascii() and _CJK.search(statement):
        return (chinese_noun(statement) or re.split(r"[，。；]", statement)[0])[:LONGEST]
    place = place_of(statement)
    found = happening(statement)
    sure, vague = (found.whole, "") if found and found.sure else ("", found.whole if found else "")
    title = _deed(statement) or _movement(statement) or sure or _signing(statement) or vague or _beginning(statement)
    known = not place or place in title or place.startswith("the ")
    if not known and len(title) + len(place) + 4 <= LONGEST:
        title = f"{title} in {place}"
    return _cut(title[:1].upper() + title[1:])


def chinese_noun(statement: str) -> str:
    """What happens, in a Chinese statement: 第二轮会谈; "" when nothing is named."""
    noun = _CHINESE_NOUN.search(statement)
    return noun["noun"] if noun else ""


def _deed(statement: str) -> str:
    """Of "Senior officials met" make "Meeting of senior officials"."""
    deed = _DEED.match(statement)
    if not deed or deed["who"].split()[0].lower() in LEADING_SUBORDINATES:
        return ""
    others = deed["who"].split(" and ")
    named = " and ".join(other for other in others if not is_pronoun(other))
    if not named:
        return ""
    noun = _DEEDS[deed["deed"]]
    return f"{noun.removesuffix(' of')} with {named}" if named != deed["who"] else f"{noun} {_lowered(named)}"


def _movement(statement: str) -> str:
    """Who is where, who goes where, who leads whom."""
    stay, visit, led = _STAY.search(statement), _VISIT.search(statement), _LED.search(statement)
    people = [(start, name) for start, _, name in person_names(statement)] if stay or led else []
    if stay and any(start < stay.start() for start, _ in people):
        return f"{people[0][1]} in {stay['place'].rstrip('.')}"
    if visit:
        return f"Visit to {visit['place'].rstrip('.')}"
    if led and any(start < led.start() for start, _ in people):
        what = "delegation" if led["what"] == "representatives" else led["what"]
        return f"{what} led by {people[0][1]}"
    return ""


def _signing(statement: str) -> str:
    signed = _SIGNED.search(statement)
    if not signed:
        return ""
    what = signed["what"]
    while _LOOSE_END.search(what):
        what = _LOOSE_END.sub("", what)
    return f"Signing of {what}"


def _lowered(phrase: str) -> str:
    phrase = re.sub(r"^(?:The|A|An)\s+(?!two\b)|^(?:the|a|an)\s+", "", phrase)
    first, _, rest = phrase.partition(" ")
    place = re.sub("['’]s?$", "", first.lower()) in PLACE_WORDS
    name = rest[:1].isupper() and len(phrase.split()) <= _LONGEST_NAME
    known = place or first.isupper() or name
    return phrase if known or not rest else f"{first.lower()} {rest}"


def _beginning(statement: str) -> str:
    words = re.sub(r"^(?:The|A|An)\s+", "", statement)
    parts = re.split(r"[,;:]\s", words)
    if len(parts) > _APPOSED and len(parts[0].split()) < _APPOSED + 1:
        return _cut(f"{parts[0]} {parts[2]}")
    clause = _CLAUSE_END.split(parts[0])[0]
    while _LOOSE_END.search(clause):
        clause = _LOOSE_END.sub("", clause)
    return _cut(clause if len(clause.split()) >= _LEAST_WORDS else parts[0])


def _cut(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", maxsplit=1)[0].rstrip(" ,;:") + "…"

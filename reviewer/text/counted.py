"""What a number counts or measures, and how it is bounded: the words around it."""

import re

from reviewer.text.wordlists import word_set

_COMPARATORS = (
    (re.compile(r"(?:at least|no fewer than|no less than|not less than|a minimum of)\s+\Z", re.IGNORECASE), ">="),
    (re.compile(r"(?:at most|no more than|not more than|up to|as many as|a maximum of)\s+\Z", re.IGNORECASE), "<="),
    (re.compile(r"(?:more than|over|above|exceeding|greater than|upwards of)\s+\Z", re.IGNORECASE), ">"),
    (re.compile(r"(?:fewer than|less than|under|below)\s+\Z", re.IGNORECASE), "<"),
    (
        re.compile(
            r"(?:about|around|approximately|approx\.|some|roughly|nearly|almost|close to|an estimated|circa)\s+\Z",
            re.IGNORECASE,
        ),
        "~",
    ),
)
_REACH = 40
_WORD = re.compile(r"[ \t\u00a0-]+([^\W\d_][\w’'-]*)")
_STOPS = word_set(
    "a about after against ago also among an and are as at be been before but by can could do during each for "
    "from had has have he her higher his if in into is it its later less lower may more must near not of off on "
    "or other our out over per said says she should since so than that the their them they this those through to "
    "today under until up was we were what when where which while who will with would yesterday"
)
_SUFFERED = (
    "killed|dead|died|injured|wounded|hurt|missing|arrested|detained|charged|rescued|evacuated|infected|displaced"
)
_SUFFERED_AFTER = re.compile(
    rf"(?:\s+(?:other|more|of\s+them))?(?:\s+[\w’'-]+){{0,3}}?\s+(?:(?:were|was|are|is|have|has|had|been|being|left|reported|also)\s+)*"
    rf"(?P<what>{_SUFFERED})\b",
    re.IGNORECASE,
)
_SUFFERED_BEFORE = re.compile(
    r"\b(?P<what>kill|injur|wound|arrest|detain|rescu|evacuat|displac|infect)(?:ed|ing|s|es|e)\s+(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_SUFFERED_NAMES = {
    "kill": "dead", "killed": "dead", "died": "dead", "injur": "injured", "hurt": "injured",
    "wound": "injured", "wounded": "injured", "arrest": "arrested", "detain": "arrested", "detained": "arrested",
    "rescu": "rescued", "evacuat": "evacuated", "displac": "displaced", "infect": "infected",
}  # fmt: skip
_NAMED_BEFORE = re.compile(r"\b(?P<what>magnitude|age|aged)(?:\s+of)?\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)
_TOLL_BEFORE = re.compile(r"\bdeath toll\b[^.;]{0,30}\Z", re.IGNORECASE)
_AGE_AFTER = re.compile(r"-years?-old\b|\s+years?\s+old\b|-old\b|\s+old\b", re.IGNORECASE)
_ENDS_OF_VERBS = ("ed", "ing")
_CHINESE_STATES = {"死": "dead", "伤": "injured"}
_CHINESE_NOUN = re.compile(r"(?P<noun>[\u4e00-\u9fff]{1,4})")
_CHINESE_SUFFERED = re.compile(r"(?:[\u4e00-\u9fff]{0,4}?)(?P<what>死亡|遇难|丧生|受伤|失踪|被捕)")
_CHINESE_SUFFERED_NAMES = {
    "死亡": "dead",
    "遇难": "dead",
    "丧生": "dead",
    "受伤": "injured",
    "失踪": "missing",
    "被捕": "arrested",
}


def comparator_before(text: str, start: int) -> str:
    """The bound that the words before a number set, "=" without any."""
    before = text[max(0, start - _REACH) : start]
    return next((sign for pattern, sign in _COMPARATORS if pattern.search(before)), "=")


def attribute_of(text: str, start: int, end: int) -> str:
    """What the number at text[start:end] counts: "dead", "age", or the last noun of the words behind; "" if unsure."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + 2 * _REACH]
    suffered = _SUFFERED_AFTER.match(after) or _SUFFERED_BEFORE.search(before)
    if suffered:
        word = suffered["what"].lower()
        return _SUFFERED_NAMES.get(word, word)
    if _TOLL_BEFORE.search(before):
        return "dead"
    if _AGE_AFTER.match(after) or (text[start:end].lower().endswith("year") and after.startswith("-old")):
        return "age"
    named = _NAMED_BEFORE.search(before)
    if named:
        return "age" if named["what"].lower() == "aged" else named["what"].lower()
    return _noun_behind(after)


def chinese_attribute(text: str, end: int, measure: str) -> str:
    """What a Chinese number with its measure word counts."""
    if measure in _CHINESE_STATES:
        return _CHINESE_STATES[measure]
    suffered = _CHINESE_SUFFERED.match(text, end)
    if suffered:
        return _CHINESE_SUFFERED_NAMES[suffered["what"]]
    if measure in {"人", "国"}:
        return measure
    noun = _CHINESE_NOUN.match(text, end)
    return noun["noun"][:2] if noun and measure else ""


def _noun_behind(after: str) -> str:
    """The last word before the phrase ends: "Chinese military officers with …" → "officers"."""
    noun, position = "", 0
    while True:
        found = _WORD.match(after, position)
        if not found or (
            noun.endswith("s") and found[1].islower() and len(noun) > len("us") and not noun.endswith("ss")
        ):
            return noun.lower()
        word = found[1]
        if word.lower() in _STOPS or (noun and word.lower().endswith(_ENDS_OF_VERBS)):
            return noun.lower()
        noun, position = word, found.end()

"""From the words a speaker is introduced with to a name: "U.S. ambassador to China Max Baucus" → "Max Baucus"."""

import re
from functools import lru_cache

from reviewer.suggest.cues import (
    CALENDAR_WORDS,
    CHINESE_TITLES,
    ORGANISATION_WORDS,
    OUTLET_ALIASES,
    PLACE_WORDS,
    PRONOUNS,
    ROLE_WORDS,
    SENTENCE_STARTERS,
    SURNAMES,
)

# How far into a long article the full form of a name is looked for, in code points.
REACH = 200_000
_LONGEST_NAME = 4
_NAME_AFTER_OFFICE = 2
_BESIDE = frozenset({"in", "at", "near", "from", "with", "close", "by", "on"})
_OFFICE_OF = (["of"], ["to"], ["for"])
_WORD = re.compile(r"[^\W\d_](?:[\w'’.\-]*\w)?")
_NOT_A_NAME = ROLE_WORDS | PLACE_WORDS | CALENDAR_WORDS
_DETERMINER = re.compile(r"^(?:the|an?|his|her|their|its|our|all of the|all the|also|even)\s+", re.IGNORECASE)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CHINESE_TITLE_WORDS = "|".join(sorted(CHINESE_TITLES, key=len, reverse=True))
_CHINESE_PERSON = re.compile(rf".*(?:{_CHINESE_TITLE_WORDS})([\u3400-\u9fff·]{{2,12}})$")
_CHINESE_LEAD = re.compile(
    r"^(?:同时|此外|另外|对此|随后|当天|当日|今天|昨天|[周星期]{1,2}[一二三四五六日天]|\d+月\d+日|\d+日|但|而|并|还|也|则|,|，)+",
)
_CHINESE_TRAIL = re.compile(
    r"(?:还|也|则|又|再次|同时|当天|当日|今天|昨天|周[一二三四五六日天]|星期[一二三四五六日天]|\d+月\d+日|\d+日|在.{1,12}[上中时])+$"
)
_CAPITALISED_PAIR = r"(?:[A-Z][\w'’\-]+|[A-Z]\.)"


def is_pronoun(phrase: str) -> bool:
    """True for "he", "They", "他" and the like."""
    return phrase.strip().lower() in PRONOUNS


def speaker_name(phrase: str, text: str = "") -> str:
    """The name in a phrase that introduces a speaker, in the fullest form that `text` gives it.

    A phrase that names nobody ("State media", "U.S officials") stays as it stands, without its article.
    """
    phrase = " ".join(phrase.replace("\x00", " ").split()).strip(" ,;:—–-\"“”'‘")
    if _CHINESE.search(phrase):
        return _chinese_name(phrase, text)
    alias = OUTLET_ALIASES.get(phrase.lower())
    if alias:
        return alias
    phrase = phrase.split(", ", maxsplit=1)[0]
    if not re.match(r"The [A-Z]\w+$", phrase):
        phrase = _DETERMINER.sub("", phrase)
    alias = OUTLET_ALIASES.get(phrase.lower())
    if alias:
        return alias
    own = _own_name(phrase)
    return full_name(own, text) if own else phrase


def _own_name(phrase: str) -> str:
    """The run of capitalised words the phrase ends with, without office and place; "" when nothing is left."""
    tokens = phrase.split()
    run: list[str] = []
    while tokens and tokens[-1][:1].isupper() and not tokens[-1].endswith(("'s", "’s")):
        run.insert(0, tokens.pop())
    office, alone = tokens[-2:], len(run) == 1
    while run and run[0].lower().rstrip(".,") in _NOT_A_NAME and not _is_organisation(run):
        tokens.append(run.pop(0))
    if office[1:] in _OFFICE_OF:
        if alone or office[0].lower() in ORGANISATION_WORDS:
            return ""
        run = run[-_NAME_AFTER_OFFICE:]
    whole_phrase = not tokens
    if tokens and tokens[-1] in _BESIDE:
        return ""
    introduced = any(token.lower().strip(".,") in ROLE_WORDS | PLACE_WORDS for token in tokens)
    possessed = bool(tokens) and tokens[-1].endswith(("'s", "’s"))
    if run and len(run) <= _LONGEST_NAME and (whole_phrase or introduced or possessed):
        return " ".join(run)
    return ""


def _is_organisation(run: list[str]) -> bool:
    return run[-1].lower() in ORGANISATION_WORDS


def full_name(name: str, text: str) -> str:
    """The longest form under which the article introduces a one-word name: "Baucus" → "Max Baucus"."""
    if _CHINESE.search(name):
        return _full_chinese_form(name, text[:REACH])
    if not name or " " in name or name.lower() in OUTLET_ALIASES or name.isupper():
        return name
    return _full_form(name, text[:REACH])


@lru_cache(maxsize=512)
def _full_form(name: str, text: str) -> str:
    escaped = re.escape(name)
    pattern = re.compile(rf"({_CAPITALISED_PAIR}(?: [A-Z]\.)?) {escaped}\b(?!['’]s [A-Z])|\b{escaped} ([A-Z]?[\w\-]+)")
    for found in pattern.finditer(text):
        before, after = found.group(1), found.group(2)
        if before and _may_be_given(before.split()[0]):
            return f"{before} {name}"
        if after and after[0].isupper() and _may_be_given(after):
            return f"{name} {after}"
    return name


def _may_be_given(word: str) -> bool:
    lowered = word.lower().rstrip(".")
    return not (
        lowered in _NOT_A_NAME
        or lowered in SENTENCE_STARTERS
        or word.isupper()
        or lowered.endswith(("'s", "’s", "ese"))
    )


def person_names(text: str) -> list[tuple[int, int, str]]:
    """Where two or three capitalised words look like a person's name, with the name, in order of place."""
    found: list[tuple[int, int, str]] = []
    for run in re.finditer(rf"\b{_CAPITALISED_PAIR}(?: {_CAPITALISED_PAIR})*", text):
        words = list(_WORD.finditer(run.group()))
        while words and not _may_be_given(words[0].group()):
            words.pop(0)
        kept = [word for word in words if _may_be_given(word.group())]
        if len(kept) == len(words) and 1 < len(words) < _LONGEST_NAME:
            start, end = run.start() + words[0].start(), run.start() + words[-1].end()
            found.append((start, end, text[start:end]))
    return found


def looks_like_person(name: str) -> bool:
    """True when every word of a name may be part of a person's own name."""
    if _CHINESE.search(name):
        return "·" in name or (1 < len(name) <= _LONGEST_NAME and name[0] in SURNAMES)
    words = name.split()
    return bool(words) and all(word[:1].isupper() and _may_be_given(word) for word in words)


def _chinese_name(phrase: str, text: str) -> str:
    phrase = phrase.replace(" ", "")
    phrase = re.split(r"[，,。；;：:”」]", phrase)[-1]
    phrase = _CHINESE_TRAIL.sub("", _CHINESE_LEAD.sub("", phrase))
    named = _CHINESE_PERSON.match(phrase)
    return full_name(named.group(1) if named else phrase, text)


@lru_cache(maxsize=512)
def _full_chinese_form(name: str, text: str) -> str:
    """The form with a dot of a foreign name: 多兰 → 马雷克·多兰."""
    if "·" in name or not text:
        return name
    found = re.search(rf"(?:{_CHINESE_TITLE_WORDS})([\u3400-\u9fff]{{1,6}}·{re.escape(name)})", text)
    return found.group(1) if found else name

"""Short names of events: "R1" for a first round, else "Jun14", else a word of the title, at most six characters."""

from collections.abc import Sequence
from string import ascii_lowercase

from reviewer.suggest.terms import terms
from reviewer.text.edtf import sort_key
from reviewer.text.humane import humanise

LONGEST = 6
_WITH_DAY = 2
_INITIALS = 4
_LEAST_LETTERS = 3
_SEASONS = ("spring", "summer", "autumn", "winter")
_SHORTER = {
    "meeting": "Meet",
    "dialogue": "Dialog",
    "agreement": "Accord",
    "conference": "Conf",
    "delegation": "Deleg",
    "election": "Vote",
    "investigation": "Probe",
    "earthquake": "Quake",
    "explosion": "Blast",
    "shooting": "Shots",
    "hotline": "Line",
    "exercise": "Drill",
    "signing": "Signed",
}
"""Words for what happens that are too long themselves."""


def short_name(title: str, when: str, taken: Sequence[str] = ()) -> str:
    """At most six characters, unlike all of `taken`; `when` is EDTF."""
    ordinals = sorted(terms(title).ordinals)
    base = f"R{ordinals[0]}" if ordinals else _from_date(when) or _from_words(title)
    return _unique(base[:LONGEST] or "E", {name.casefold() for name in taken})


def _from_date(when: str) -> str:
    begin = when.split("/", maxsplit=1)[0].rstrip("?~%")
    if not begin or sort_key(begin) is None:
        return ""
    parts = [part for part in humanise(begin).split() if part not in {"day", "about"}]
    month = next((part for part in parts if part.isalpha()), "")
    if not month:
        return parts[-1] if parts and parts[-1][:4].isdigit() else ""
    day = parts[0] if parts[0].isdigit() and len(parts[0]) <= _WITH_DAY else ""
    return month.capitalize() if month in _SEASONS else month[:3] + day


def _from_words(title: str) -> str:
    """A word that can be read: what happens, else the first one short enough; initials where there is neither."""
    found = list(terms(title).surface.values())
    if found and not found[0].isascii():
        return found[0]
    said = [_SHORTER[word.lower()] for word in found if word.lower() in _SHORTER]
    short = [word for word in found if _LEAST_LETTERS <= len(word) <= LONGEST and word.isalpha()]
    named = [word for word in short if word[0].isupper()]
    word = next(iter([*said, *named, *short]), "")
    return word[:1].upper() + word[1:] or "".join(word[0].upper() for word in found[:_INITIALS])


def _unique(base: str, taken: set[str]) -> str:
    if base.casefold() not in taken:
        return base
    for letter in ascii_lowercase[1:]:
        name = base[: LONGEST - 1] + letter
        if name.casefold() not in taken:
            return name
    number = 2
    while f"E{number}".casefold() in taken:
        number += 1
    return f"E{number}"

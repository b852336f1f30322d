"""English abbreviations: which full stops end no sentence."""

import re

from reviewer.text.wordlists import word_set

# Always followed by what they belong to.
_NEVER_LAST = word_set(
    "mr mrs ms mx messrs dr prof gov lt.gov sen rep gen lt col capt cmdr sgt cpl pvt maj adm brig supt insp det rev "
    "hon pres amb atty sec asst dep st ste mt ft vs viz cf e.g i.e eg ie al ca approx"
)
# An abbreviation only before a number.
_BEFORE_NUMBER = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts fig figs vol ch pp p para sect ver"
)
# May end a sentence; does so when a word follows that likes to begin one.
_MAYBE_LAST = word_set(
    "inc ltd corp co bros llc plc jr sr esq etc dept univ assn ave blvd rd est ariz calif colo conn fla ill ind kan "
    "mass mich minn mont neb nev okla ore pa tenn tex va vt wash wis wyo"
)
_BEGINNERS = word_set(
    "a after all also although an and another as at because before both but by china's despite during each earlier "
    "even every for from he her here his how however i if in instead it its last later many may meanwhile more most my "
    "nearly no none nor not nothing now of officials on once one only or other others our over she since so some still "
    "such that the their then there these they this those though through thus to today under until we what when where "
    "whether which while who why with yet you"
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_INITIAL = re.compile(r"(?!I)[^\W\d_a-z]")
_WORD = re.compile(r"[\s\"'“‘(\[]*([^\W_][\w'’]*)")


def ends_no_sentence(before: str, following: str) -> bool:
    """Whether the full stop after `before` belongs to it; `following` is the text behind it."""
    low = before.rstrip(".").lower()
    word = _WORD.match(following)
    next_word = word[1] if word else ""
    if low in _NEVER_LAST:
        return True
    if low in _BEFORE_NUMBER:
        return next_word[:1].isdigit()
    if _INITIAL.fullmatch(before):
        return next_word.lower() not in _BEGINNERS
    if low in _MAYBE_LAST or _DOTTED.fullmatch(before):
        return next_word.lower() not in _BEGINNERS
    return False

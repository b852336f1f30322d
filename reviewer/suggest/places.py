"""Where something is said to happen: "in Beijing", 在北京举行."""

import re
from functools import lru_cache

from reviewer.suggest.cues import CALENDAR_WORDS
from reviewer.suggest.modality import main_clause

_PLACE = re.compile(r"\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z][\w'’.\-]+(?:\s+[A-Z][\w'’\-]+){0,2})")
_GOING = re.compile(
    r"\b(?:visit\w*|trip|travel\w*|head\w*|fl[ey]\w*|sail\w*|went|return\w*)\s+to\s+(?P<place>(?:the\s+)?[A-Z][\w.\-]+)",
)
_CHINESE_PLACE = re.compile(r"在(?P<place>[\u3400-\u9fff]{2,6}?)(?:举行|召开|进行|会晤|开幕|签署|结束)")
_NEVER = CALENDAR_WORDS | {
    "ambassador",
    "minister",
    "president",
    "secretary",
    "vice",
    "spring",
    "summer",
    "autumn",
    "winter",
}
_ELSEWHERE = re.compile(r"\b(?:during|forged|since)\b")


@lru_cache(maxsize=16_384)
def place_of(statement: str) -> str:
    """The place the words "in …", "visit to …" or 在…举行 give in the main clause, "" when there is none."""
    chinese = _CHINESE_PLACE.search(statement)
    if chinese:
        return chinese["place"]
    clause = _ELSEWHERE.split(main_clause(statement))[0]
    for found in (*_PLACE.finditer(clause), *_GOING.finditer(clause)):
        words = found["place"].split()
        while words and words[-1].lower().rstrip(".") in _NEVER:
            words.pop()
        place = re.sub(r"(?:['’]s|[.'’])$", "", " ".join(words))
        if place and place != "the" and not any(word.lower().rstrip(".") in _NEVER for word in words):
            return place
    return ""

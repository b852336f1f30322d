"""The lines of a `.ann` file: what each is, and how it is written."""

import re
from dataclasses import dataclass, field
from itertools import filterfalse, zip_longest

CLAIM = "Claim"
EVENT = "Event"
SAME = "Same_claim"
RELATIONS = {"contradicts": "Contradicts", "corroborates": "Corroborates", "updates": "Updates"}
ATTRIBUTES = {"modality": "Modality", "credibility": "Credibility"}
NEGATED = "Negated"
NOTE = "AnnotatorNotes"
CONFIGURATION = "annotation.conf"

CONFIGURATION_TEXT = f"""\
[entities]
{CLAIM}
{EVENT}

[relations]
Contradicts\tArg1:{CLAIM}, Arg2:{CLAIM}, <REL-TYPE>:symmetric
Corroborates\tArg1:{CLAIM}, Arg2:{CLAIM}, <REL-TYPE>:symmetric
Updates\tArg1:{CLAIM}, Arg2:{CLAIM}
{SAME}\tArg1:{CLAIM}, Arg2:{CLAIM}, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
{NEGATED}\tArg:{CLAIM}
Modality\tArg:{CLAIM}, Value:asserted|planned|possible|conditional
Credibility\tArg:{CLAIM}, Value:1|2|3|4|5|6
"""
"""Tells brat which types there are."""

# brat reads with `codecs`, which ends lines where str.splitlines does; no fragment may reach over such a place.
_BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_TEXT_BOUND = re.compile(r"(T\S+)\t(\S+) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)\t(.*)")
_ATTRIBUTE = re.compile(r"[AM]\S+\t(\S+) (\S+)(?: (\S+))?\s*")
_RELATION = re.compile(r"(R\S+)\t(\S+) [^:\s]+:(\S+) [^:\s]+:(\S+)\s*")
_NOTE = re.compile(r"#\S*\t(\S+) (\S+)\t(.*)")
_EQUIVALENT = re.compile(r"\*\t(\S+) (\S+(?: \S+)+)\s*")

Range = tuple[int, int]


def fragments(text: str, start: int, end: int) -> list[Range]:
    """The range without its line ends, piece by piece; a range of nothing else is one piece."""
    if not _BREAKS.search(text, start, end):
        return [(start, end)]
    pieces: list[Range] = []
    begin = start
    for found in _BREAKS.finditer(text, start, end):
        pieces.append((begin, found.start()))
        begin = found.end()
    pieces.append((begin, end))
    return [piece for piece in pieces if piece[0] < piece[1]] or [(start, end)]


def joined(text: str, pieces: list[Range]) -> list[Range]:
    """Pieces that only line ends part, put together again: the inverse of `fragments` for what was one selection."""
    whole: list[Range] = []
    for start, end in pieces:
        if whole and _BREAKS.fullmatch(text, whole[-1][1], start):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def words(text: str, pieces: list[Range]) -> str:
    """What stands in the fourth field: the pieces, a space between two."""
    return _BREAKS.sub(" ", " ".join([text[start:end] for start, end in pieces]))


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space; they are looked at no further than they are alike."""
    if one == other:
        return True
    letters = (filterfalse(str.isspace, text) for text in (one, other))
    return all(a == b for a, b in zip_longest(*letters))


@dataclass(frozen=True, slots=True)
class TextBound:
    """A `T` line."""

    id: str
    type: str
    pieces: list[Range]
    words: str


@dataclass(slots=True)
class Standoff:
    """A `.ann` file, sorted by what its lines are; `others` are those of kinds that claims have no use for."""

    text_bounds: list[TextBound] = field(default_factory=list)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    relations: list[tuple[str, str, str, str]] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    equivalents: list[list[str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def parse(data: str) -> Standoff:
    """Sort the lines of a file; nothing is judged here."""
    found = Standoff()
    for each in data.split("\n"):
        line = each.rstrip("\r")
        if match := _TEXT_BOUND.fullmatch(line):
            pieces = [(int(start), int(end)) for start, end in (one.split() for one in match[3].split(";"))]
            found.text_bounds.append(TextBound(match[1], match[2], pieces, match[4]))
        elif match := _ATTRIBUTE.fullmatch(line):
            found.attributes.setdefault(match[2], {})[match[1]] = match[3] or ""
        elif match := _RELATION.fullmatch(line):
            found.relations.append((match[1], match[2], match[3], match[4]))
        elif match := _NOTE.fullmatch(line):
            found.notes.setdefault(match[2], []).append(match[3])
        elif match := _EQUIVALENT.fullmatch(line):
            found.equivalents.append(match[2].split())
        elif line.strip():
            found.others.append(line)
    return found

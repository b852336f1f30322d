"""What a report is made of: values in the reader's words, in the reader's order, before anybody lays them out."""

from dataclasses import dataclass
from uuid import UUID

from reviewer.exchange.report.words import Words


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quote; `differs` marks the words that the other side says otherwise."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as a reader meets it: its words, who says so, and how far they are to be believed.

    `number` is the article's in the list of sources, 0 when it is not there. `grade` is the Admiralty one ("B2").
    """

    id: UUID
    pieces: tuple[Piece, ...]
    statement: str
    chain: str
    source: str
    grade: str
    grade_words: str
    number: int
    title: str
    url: str
    published: str
    language: str
    manner: str
    events: tuple[str, ...]
    relations: tuple[str, ...]
    note: str

    @property
    def quote(self) -> str:
        """Its words alone."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def read_as(self) -> str:
        """The statement, "" where it only repeats words of the quote, whatever letter it begins with."""
        return "" if self.statement.rstrip(_ENDS).casefold() in self.quote.casefold() else self.statement

    @property
    def source_in_short(self) -> str:
        """The source where there is little room: an article's title may be long."""
        return short(self.source, _MOST_LETTERS_OF_SOURCE)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be so, side by side; `history` says who flagged and who decided it, and when.

    `title` is what the two disagree about, `event` what they tell of, "" without any.
    """

    number: int
    title: str
    event: str
    kind: str
    status: str
    reason: str
    note: str
    history: str
    sides: tuple[Said, Said]
    prevails: UUID | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with everybody who reports it, each with a role, and how these reports stand to others, in sentences."""

    title: str
    when: str
    place: str
    status: str
    participants: str
    reports: tuple[tuple[str, Said], ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet with its grade and its claims, article by article; or an article whose outlet nobody knows."""

    name: str
    grade: str
    grade_words: str
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the list of sources; `fingerprint` is the SHA-256 of the file it came from, "" when not at hand."""

    number: int
    title: str
    outlet: str
    grade: str
    author: str
    published: str
    language: str
    translated: str
    url: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole. `glance` are the sentences of the first page, `scope` those about what the set was chosen from."""

    words: Words
    title: str
    glance: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]
    events: tuple[Happening, ...]
    sources: tuple[Source, ...]
    articles: tuple[Listed, ...]
    counts: tuple[str, ...]
    scope: tuple[str, ...]
    annotators: tuple[str, ...]
    as_of: str

    @property
    def foremost(self) -> tuple[Contradiction, ...]:
        """The contradictions that the first page has room for: what is still to be decided comes first."""
        return self.contradictions[:MOST_AT_A_GLANCE]

    @property
    def summary(self) -> str:
        """Counts and time in one line."""
        as_of = [self.words.as_of.format(time=self.as_of)] if self.as_of else []
        return " · ".join([*self.counts, *as_of])


MOST_AT_A_GLANCE = 8
_MOST_LETTERS = 100
_MOST_LETTERS_OF_SOURCE = 36
_ENDS = ".。…"


def short(text: str, most: int = _MOST_LETTERS) -> str:
    """As much of a text as a row at a glance has room for, in whole words where there are spaces."""
    if len(text) <= most:
        return text
    cut = text[: most + 1].rfind(" ")
    return f"{text[: cut if cut > most // 2 else most].rstrip()}…"

"""Paper: what a report puts on pages, block after block, before anybody lays it out in Word or prints it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Style(StrEnum):
    """What a paragraph is; whoever lays it out gives it a font and its distances."""

    TITLE = "Title"
    CHAPTER = "Heading1"
    HEADING = "Heading2"
    NORMAL = "Normal"
    LEAD = "Lead"
    QUOTE = "Quote"
    SMALL = "Small"

    @property
    def level(self) -> int:
        """How deep it stands in the outline, from 1; 0 for text."""
        return {Style.CHAPTER: 1, Style.HEADING: 2}.get(self, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; `mark` is for those that another quote says otherwise."""

    text: str
    bold: bool = False
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in one style; with `keep` it stands on the page of what follows."""

    style: Style
    runs: tuple[Run, ...]
    keep: bool = False

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `shares` say how wide each column is of the whole, `head` stands on top of every page of it."""

    shares: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Cell, ...] = ()


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole report. `blocks` may be gone through several times; `page` has `{page}` and `{pages}` in it."""

    title: str
    author: str
    language: str
    page: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Place:
    """A heading on paper: `page` counts from 0, `top` is in points from the page's upper edge."""

    title: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class RareCharacters:
    """Characters beyond U+FFFF in the order in which a font first drew them; `font` is its name in the file."""

    font: str
    characters: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF file and what its maker knows of it; `undrawn` are characters that no font here could draw."""

    data: bytes
    places: tuple[Place, ...] = ()
    rare: tuple[RareCharacters, ...] = ()
    undrawn: str = ""


class Printer(Protocol):
    """Whoever can print: a window system has fonts, this floor has none."""

    def __call__(self, sheet: Sheet, /) -> Printed:
        """The sheet as PDF; it may be called from any thread."""


def words(style: Style, *runs: str | Run, keep: bool = False) -> Paragraph:
    """A paragraph of plain words and runs; empty ones are left out."""
    made = (run if isinstance(run, Run) else Run(run) for run in runs)
    return Paragraph(style, tuple(run for run in made if run.text), keep)


def bold(text: str) -> Run:
    """Words in bold."""
    return Run(text, bold=True)


def dotted(parts: Iterable[str]) -> str:
    """Facts in one line; those nobody knows are left out."""
    return " · ".join(filter(None, parts))

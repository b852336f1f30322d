"""One assertion in one article."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from reviewer.domain.anchor import Mention

QUOTE_GAP = " … "
"""What stands in a quote for the words between two parts of a discontinuous mention."""


class Modality(StrEnum):
    """How the claim is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class Polarity(StrEnum):
    """Whether the claim says that something is so or is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class ValueKind(StrEnum):
    """What a value in a claim is."""

    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    PERSON = "person"


class DateOf(StrEnum):
    """What a date in a claim dates."""

    EVENT = "event"
    SAYING = "saying"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something a claim states that can be compared: "Tuesday" → 2016-06-14, "five officers" → 5.

    `normalised` is EDTF for dates, a decimal number for numbers, the plain name otherwise.
    `attribute` says what is counted or named ("injured", "officers"); `comparator` is one of
    "=", ">=", "<=", ">", "<", "~". `start` and `end` are code points in the article's text, None when the
    analyst typed the value. `of` is set for dates. `confirmed`: an analyst set or accepted it.
    """

    kind: ValueKind
    text: str
    normalised: str = ""
    attribute: str = ""
    unit: str = ""
    comparator: str = "="
    start: int | None = None
    end: int | None = None
    of: DateOf | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class AttributionStep:
    """One link of who-said-that-who-said; `date` is EDTF."""

    names: tuple[str, ...]
    verb: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion in one article, standing there once or several times.

    `attribution` runs from whoever the outlet heard it from to whoever said it first; the outlet
    itself is the article's and does not stand in it. `credibility` is the Admiralty number 1–6.
    """

    id: UUID
    article: UUID
    mentions: tuple[Mention, ...]
    statement: str
    attribution: tuple[AttributionStep, ...] = ()
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.AFFIRMED
    values: tuple[Value, ...] = ()
    credibility: int | None = None
    tags: tuple[str, ...] = ()
    point: UUID | None = None
    note: str = ""
    annotator: str
    created: datetime
    modified: datetime

    @property
    def reported(self) -> bool:
        """True when the outlet passes on what somebody else says."""
        return bool(self.attribution)

    @property
    def speaker(self) -> str:
        """Who said it first, "" when the outlet itself does."""
        return ", ".join(self.attribution[-1].names) if self.attribution else ""

    @property
    def start(self) -> int:
        """The first code point of its first mention."""
        return self.mentions[0].anchors[0].start

    @property
    def quote(self) -> str:
        """The words of its first mention, the gaps of a discontinuous one as " … "."""
        return QUOTE_GAP.join(anchor.exact for anchor in self.mentions[0].anchors)

"""What the signals of the desk carry: what is selected, where to look, what to say."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from reviewer.ui.kinds import Kind

__all__ = ["Align", "Caret", "Kind", "Message", "Range", "Reveal", "Selected", "Spot", "Tone"]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Selected:
    """The record that the inspector shows."""

    kind: Kind
    id: UUID


@dataclass(frozen=True, slots=True)
class Reveal:
    """Bring a range of code points of the article in a pane into sight; `focus` puts the caret there."""

    pane: int
    article: UUID
    start: int
    end: int
    focus: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """One claim of an aligned pair: its pane and its range of code points there."""

    pane: int
    article: UUID
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Align:
    """Bring both claims of a relation to one height."""

    relation: UUID
    a: Spot
    b: Spot


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the reader is in the active pane; `ranges` is the selection, empty when there is none."""

    article: UUID
    position: int
    ranges: tuple[Range, ...] = ()


class Tone(StrEnum):
    """How a message looks."""

    PLAIN = "plain"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """A line for the person at the screen, with one thing to do about it; never a modal.

    `code` is that of the ReviewerError it tells of. `stands` says whether the line still holds after a change of the
    project; it goes when that is false.
    """

    text: str
    tone: Tone = Tone.PLAIN
    action_text: str = ""
    action: Callable[[], None] | None = None
    code: str = ""
    stands: Callable[[], bool] | None = None

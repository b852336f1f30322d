"""Where something stands in an article's stored text."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Anchor:
    """A half-open range of code points in the stored text, with its quote.

    The quote and its context follow the W3C position and quote selectors
    (Web Annotation Data Model, sections 4.2.4 and 4.2.5).
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a claim or an event stands; several anchors make it discontinuous."""

    id: UUID
    article: UUID
    anchors: tuple[Anchor, ...]

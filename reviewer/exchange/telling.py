"""How a set is told to people: in which language, what it was chosen from, and who prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from reviewer.exchange.sheet import Printer


@dataclass(frozen=True, slots=True)
class Scope:
    """What a filter chose from: its parts as (key, value), and how much the whole project holds.

    `deciders` are those who decided relations, by the relation: its record knows who flagged it.
    """

    filters: tuple[tuple[str, str], ...] = ()
    articles: int = 0
    claims: int = 0
    events: int = 0
    relations: int = 0
    deciders: Mapping[UUID, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Telling:
    """`language` is "en" or begins with "zh"; without a `scope` the set is all there is; only PDF needs a printer."""

    language: str = "en"
    scope: Scope | None = None
    printer: Printer | None = None


PLAIN = Telling()

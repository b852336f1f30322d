"""How a set is told to people: in which language, what it was chosen from, and who prints."""

from collections.abc import Callable
from dataclasses import dataclass

from reviewer.domain.claim import Claim
from reviewer.domain.relation import RelationKind
from reviewer.exchange.sheet import Printer


@dataclass(frozen=True, slots=True)
class Scope:
    """What a filter chose from: its parts as (key, value), and how much the whole project holds."""

    filters: tuple[tuple[str, str], ...] = ()
    articles: int = 0
    claims: int = 0
    events: int = 0
    relations: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    """`language` is "en" or begins with "zh"; without a `scope` the set is all there is; only PDF needs a printer.

    `question` names what two claims disagree about where they answer no point together, as the window names it.
    """

    language: str = "en"
    scope: Scope | None = None
    printer: Printer | None = None
    question: Callable[[Claim, Claim, RelationKind | None], str] | None = None


PLAIN = Telling()

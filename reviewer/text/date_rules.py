"""How the rules for dates in words are put together and run."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reviewer.text.edtf import placed, valid
from reviewer.text.found import FoundDate
from reviewer.text.reference import Reference


@dataclass(frozen=True, slots=True)
class Hit:
    """One match of a rule: `hit["day"]` is what its group caught, "" when it caught nothing or the rule has none.

    `ahead`: the words before, in the same clause, speak of what is to come.
    """

    found: re.Match[str]
    known: Reference
    ahead: bool

    def __getitem__(self, group: str) -> str:
        """The text of a group."""
        return (self.found[group] or "") if group in self.found.re.groupindex else ""

    def low(self, group: str) -> str:
        """The text of a group in small letters, runs of white space as one space."""
        return " ".join(self[group].lower().split())


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and what a match means in EDTF ("" when it is no date); a group `date` narrows what is marked."""

    pattern: re.Pattern[str]
    meaning: Callable[[Hit], str]


def apply(
    rules: Iterable[Rule], text: str, known: Reference, looks_ahead: Callable[[str, int], bool]
) -> Iterator[FoundDate]:
    """What every rule reads in the text; rules may overlap."""
    for rule in rules:
        for found in rule.pattern.finditer(text):
            edtf = rule.meaning(Hit(found, known, looks_ahead(text, found.start())))
            if valid(edtf):
                start, end = found.span("date" if "date" in rule.pattern.groupindex else 0)
                yield FoundDate(start, end, text[start:end], edtf if placed(edtf) else "")

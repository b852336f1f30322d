"""How a claim is put forward, and whether it says yes or no: read from its main clause."""

import re

from reviewer.domain.claim import Modality, Polarity
from reviewer.suggest.cues import (
    BINDING_VERBS,
    CLAUSE_ENDS,
    CONDITIONAL,
    LEADING_SUBORDINATES,
    NEGATED,
    PLANNED,
    POSSIBLE,
)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_CONDITIONAL = re.compile("|".join(CONDITIONAL), re.IGNORECASE)
_POSSIBLE = _any_of(POSSIBLE)
_PLANNED = _any_of(PLANNED)
_NEGATED = re.compile("|".join(NEGATED), re.IGNORECASE)
_FRONT = re.compile(rf"\W*(?:{'|'.join(LEADING_SUBORDINATES)})\b[^,]*,\s*(?=\S)", re.IGNORECASE)
_END = re.compile("|".join(re.escape(word) for word in CLAUSE_ENDS))
_BINDING = re.compile(rf"\b(?:{'|'.join(BINDING_VERBS)})$")


def main_clause(statement: str) -> str:
    """The statement without what leads up to its main clause and without the clauses that hang on it.

    What somebody agreed or promised *that* … belongs to the main clause.
    """
    front = _FRONT.match(statement)
    clause = statement[front.end() :] if front else statement
    for end in _END.finditer(clause):
        before = clause[: end.start()].rstrip()
        if end.start() > 0 and not (end.group() == " that " and _BINDING.search(before)):
            return before
    return clause


def modality_of(statement: str) -> Modality:
    """Asserted unless the words say planned, possible or conditional; the last of these that applies counts."""
    clause = main_clause(statement)
    if _CONDITIONAL.search(statement):
        return Modality.CONDITIONAL
    if _POSSIBLE.search(clause):
        return Modality.POSSIBLE
    if _PLANNED.search(clause):
        return Modality.PLANNED
    return Modality.ASSERTED


def polarity_of(statement: str) -> Polarity:
    """Negated when the main clause says no."""
    return Polarity.NEGATED if _NEGATED.search(main_clause(statement)) else Polarity.AFFIRMED

"""An attribution as one cell: `Gull Wire ← 𠮷田, office (told, 2016-06-14)`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reviewer.domain.claim import AttributionStep
from reviewer.exchange.codec import Json
from reviewer.text.edtf import valid

_STEP = " ← "
_is_date = lru_cache(maxsize=4096)(valid)  # a table names few dates many times
_DETAILED = re.compile(r"(?P<names>.+?) \((?P<details>[^()]*)\)", re.DOTALL)


def cell(steps: Iterable[AttributionStep]) -> str:
    """The cell for an attribution: who said it first stands last."""
    return _STEP.join([_step(", ".join(step.names), step.verb, step.date) for step in steps])


def attribution(text: str) -> list[Json]:
    """The steps that a cell tells; a comma parts two names, so one with a comma in it becomes two."""
    return [_parsed(step) for step in text.split(_STEP) if step.strip()]


def _parsed(step: str) -> Json:
    found = _DETAILED.fullmatch(step)
    names, details = (found["names"], found["details"]) if found else (step, "")
    verb, _, date = details.rpartition(", ")
    if not _is_date(date):
        verb, date = details, ""
    return {"names": [name for part in names.split(",") if (name := part.strip())], "verb": verb, "date": date}


def _step(names: str, verb: str, date: str) -> str:
    details = ", ".join(filter(None, (verb, date)))
    return f"{names} ({details})" if details else names

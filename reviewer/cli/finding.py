"""Records by what a person calls them on a command line."""

from collections.abc import Sequence
from typing import NoReturn
from uuid import UUID

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.workspace.questions import Questions


def article_ids(ask: Questions, name: str) -> list[UUID]:
    """The article with this id, or those with this title; ReviewerError when there is none."""
    found = [article.id for article in ask.articles() if name in (str(article.id), article.title)]
    if not found:
        _missing("article", name)
    return found


def event_ids(ask: Questions, name: str) -> list[UUID]:
    """The event with this id, or those with this title or short name; ReviewerError when there is none."""
    found = [event.id for event in ask.events() if name in (str(event.id), event.title, event.short_name)]
    if not found:
        _missing("event", name)
    return found


def known_names(kind: str, wanted: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The names, all of which there are; ReviewerError for one that there is not: a typing error hides everything."""
    for name in wanted:
        if name not in known:
            _missing(kind, name)
    return tuple(wanted)


def _missing(kind: str, name: str) -> NoReturn:
    message = notice("There is no {kind} “{name}” in this project. Nothing was written.", kind=kind, name=name)
    raise ReviewerError(message, code="not-there")

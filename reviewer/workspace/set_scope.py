"""What a report says of the filter that chose its set."""

from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.event import Event
from reviewer.exchange.telling import Scope
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_choice import SetFilter

_MOST_NAMED = 5
"""Articles and events of a filter that are named one by one."""


def scope_of(ask: Questions, chosen: SetFilter | None) -> Scope:
    """The filter's parts by name, and how much there was to choose from."""
    counts = ask.counts()
    filters = _filters(ask, chosen) if chosen else []
    return Scope(tuple(filters), counts.articles, counts.claims, counts.events, counts.relations)


def _filters(ask: Questions, chosen: SetFilter) -> list[tuple[str, str]]:
    articles = [_title(ask.article(each), each) for each in chosen.articles]
    events = [_title(ask.event(each), each) for each in chosen.events]
    named = (
        ("article", _some(articles)),
        ("outlet", chosen.outlets),
        ("tag", chosen.tags),
        ("annotator", chosen.annotators),
        ("status", tuple(map(str, chosen.statuses))),
        ("event", _some(events)),
        ("since", (chosen.since,)),
        ("until", (chosen.until,)),
    )
    return [(key, value) for key, values in named for value in values if value]


def _title(found: Article | Event | None, asked: UUID) -> str:
    return found.title if found else str(asked)


def _some(names: list[str]) -> tuple[str, ...]:
    more = len(names) - _MOST_NAMED
    return (*names[:_MOST_NAMED], f"+ {more}") if more > 0 else tuple(names)

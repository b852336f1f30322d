"""`show`: records as lines, one by one, so that their number does not matter."""

from argparse import Namespace
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from uuid import UUID

from reviewer.cli.output import write_json, write_line, write_text
from reviewer.cli.projects import opened
from reviewer.domain.event import EventLink
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.fields import show_article, show_claim, show_event, show_point, show_relation
from reviewer.workspace.questions import Questions

_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "articles": ("id", "published", "outlet", "title"),
        "claims": ("id", "speaker", "modality", "polarity", "statement"),
        "events": ("id", "when", "short_name", "title"),
        "points": ("id", "title"),
        "relations": ("id", "type", "status", "kind", "a", "b", "reason"),
    }
)
"""What a person sees of each kind without `--json`."""


def show(options: Namespace) -> int:
    """List the records of one kind, in an order that is the same in every copy of the project."""
    with opened(options.project) as workspace:
        for values in _SOURCES[options.kind](workspace.ask, options.text):
            if options.json:
                write_json(values)
                continue
            write_line(*(_cell(values[name]) for name in _COLUMNS[options.kind]))
            if "text" in values:
                write_text(_cell(values["text"]))
    return 0


def _cell(value: Json) -> str:
    return "" if value is None else str(value)


def _articles(ask: Questions, with_text: bool) -> Iterator[Fields]:  # noqa: FBT001 -- one signature for all kinds
    for article in sorted(ask.articles(), key=lambda article: article.id):
        yield show_article(article, ask.text(article.id) if with_text else None)


def _claims(ask: Questions, _with_text: bool) -> Iterator[Fields]:  # noqa: FBT001 -- as above
    """Article by article, and there by position."""
    links: dict[UUID, list[EventLink]] = defaultdict(list)
    for link in sorted(ask.links(), key=lambda link: link.id):
        links[link.claim].append(link)
    for article in sorted(article.id for article in ask.articles()):
        for claim in sorted(ask.claims_of_article(article), key=lambda claim: (claim.start, claim.id)):
            yield show_claim(claim, links.get(claim.id, ()))


def _events(ask: Questions, _with_text: bool) -> Iterator[Fields]:  # noqa: FBT001 -- as above
    claims: dict[UUID, list[UUID]] = defaultdict(list)
    for link in ask.links():
        claims[link.event].append(link.claim)
    for event in sorted(ask.events(), key=lambda event: event.id):
        yield show_event(event, sorted(claims.get(event.id, ())))


def _points(ask: Questions, _with_text: bool) -> Iterator[Fields]:  # noqa: FBT001 -- as above
    for point in sorted(ask.points(), key=lambda point: point.id):
        yield show_point(point, sorted(claim.id for claim in ask.claims_of_point(point.id)))


def _relations(ask: Questions, _with_text: bool) -> Iterator[Fields]:  # noqa: FBT001 -- as above
    for relation in sorted(ask.relations(), key=lambda relation: relation.id):
        yield show_relation(relation)


_SOURCES: Mapping[str, Callable[[Questions, bool], Iterator[Fields]]] = MappingProxyType(
    {
        "articles": _articles,
        "claims": _claims,
        "events": _events,
        "points": _points,
        "relations": _relations,
    }
)

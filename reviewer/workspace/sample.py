"""The sample project, built from the readable files in `data/sample` as an analyst would have made it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from reviewer.domain.article import Reading, Reliability
from reviewer.domain.claim import AttributionStep, Modality, Polarity
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import EventStatus, Role
from reviewer.domain.notice import notice
from reviewer.domain.relation import Explanation, RelationKind, RelationStatus, RelationType
from reviewer.ingest.readers import read_file
from reviewer.resources import data_path
from reviewer.store.leftovers import folder_prefix, sweep
from reviewer.workspace.commands import articles, claims, events, points, relations, tags
from reviewer.workspace.workspace import Workspace

_Table = Mapping[str, Any]


def build_sample(path: Path) -> None:
    """Write the sample project to a new file; whoever opens it has a private copy to try things on.

    It stands at its place when it is whole: half of one, left by a crash, would be opened for ever after. What such a
    crash left beside it is swept away by the next one that is built or opened there.
    """
    if path.exists():
        message = notice(
            "{name} is already there. It was left as it is; choose another name or open it.", name=path.name
        )
        raise ReviewerError(message, code="exists")
    sweep(path.parent)
    with TemporaryDirectory(dir=path.parent, prefix=folder_prefix()) as workshop:
        draft = Path(workshop) / path.name
        _build(draft)
        draft.replace(path)


def _build(path: Path) -> None:
    recipe = tomllib.loads(data_path("sample/sample.toml").read_text(encoding="utf-8"))
    workspace = Workspace.create(path, recipe["title"])
    try:
        workspace.annotator = recipe["annotator"]
        _Builder(workspace).build(recipe)
    finally:
        workspace.close()


class _Builder:
    """Turns the keys of the recipe into ids on the way."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._articles: dict[str, UUID] = {}
        self._events: dict[str, UUID] = {}
        self._claims: dict[str, UUID] = {}

    def build(self, recipe: _Table) -> None:
        for key, table in recipe["articles"].items():
            self._add_article(key, table)
        for outlet, grade in recipe["outlets"].items():
            articles.rate_outlet(self._workspace, outlet, Reliability(grade))
        for key, table in recipe["events"].items():
            self._add_event(key, table)
        for key, table in recipe["claims"].items():
            self._add_claim(key, table)
        for table in recipe["relations"]:
            self._add_relation(table)

    def _add_article(self, key: str, table: _Table) -> None:
        incoming = read_file(data_path(f"sample/articles/{table['file']}"))
        added = articles.add_article(self._workspace, incoming)
        if added.article is None:
            message = f"{table['file']}: {added.why}"
            raise ValueError(message)
        corrected = {field: value for field, value in table.items() if field not in {"file", "state"}}
        found = self._workspace.ask.article(added.article)
        wrong = {field: value for field, value in corrected.items() if getattr(found, field) != value}
        if wrong:
            articles.edit_article(self._workspace, added.article, **wrong)
        articles.set_reading(self._workspace, added.article, Reading(table["state"]))
        self._articles[key] = added.article

    def _add_event(self, key: str, table: _Table) -> None:
        fields = dict(table)
        title = fields.pop("title")
        if "participants" in fields:
            fields["participants"] = tuple(fields["participants"])
        if "status" in fields:
            fields["status"] = EventStatus(fields["status"])
        if "parent" in fields:
            fields["parent"] = self._events[fields["parent"]]
        self._events[key] = events.create_event(self._workspace, title, **fields).id

    def _add_claim(self, key: str, table: _Table) -> None:
        article = self._articles[table["article"]]
        text = self._workspace.ask.text(article)
        parts = [table["quote"], *table.get("continued", [])]
        claim = claims.tag_claim(self._workspace, article, [_range(text, part) for part in parts])
        for more in table.get("more", []):
            claims.add_mention(self._workspace, claim.id, [_range(text, part) for part in more])
        claims.edit_claim(self._workspace, claim.id, **_judgement(table))
        for tag in table.get("tags", []):
            tags.add_tag(self._workspace, claim.id, tag)
        for event, role in table["events"].items():
            events.link_event(self._workspace, claim.id, self._events[event], Role(role))
        self._claims[key] = claim.id

    def _add_relation(self, table: _Table) -> None:
        workspace = self._workspace
        a, b = self._claims[table["a"]], self._claims[table["b"]]
        kind = RelationKind(table["kind"])
        relation = relations.relate(workspace, RelationType(table["type"]), a, b, kind=kind, reason=table["reason"])
        claim = workspace.ask.claim(a)
        if "point" in table and claim is not None and claim.point is not None:
            points.rename_point(workspace, claim.point, table["point"])
        for tag in table.get("tags", []):
            tags.add_tag(workspace, relation.id, tag)
        match table.get("status", RelationStatus.OPEN):
            case RelationStatus.CONFIRMED:
                relations.confirm(workspace, relation.id)
            case RelationStatus.RESOLVED:
                relations.resolve(workspace, relation.id, self._claims[table["prevails"]], table["reason"])
            case RelationStatus.EXPLAINED:
                relations.explain(workspace, relation.id, Explanation(table["explained"]), table["reason"])


def _judgement(table: _Table) -> dict[str, object]:
    """Return what the recipe says of a claim, in the types of the record."""
    steps = (
        AttributionStep(tuple(step["names"]), step.get("verb", ""), step.get("date", ""))
        for step in table.get("attribution", [])
    )
    fields: dict[str, object] = {
        "statement": table["statement"],
        "attribution": tuple(steps),
        "modality": Modality(table.get("modality", Modality.ASSERTED)),
        "polarity": Polarity(table.get("polarity", Polarity.AFFIRMED)),
    }
    return fields | {name: table[name] for name in ("credibility", "note") if name in table}


def _range(text: str, quote: str) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)

"""Reading a `.reviewset`: checked whole before anybody sees a record."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.changes import Record
from reviewer.domain.notice import notice
from reviewer.domain.relation import Decision, Relation
from reviewer.exchange.archive import Archive, opened
from reviewer.exchange.codec import FieldError, Fields, Json
from reviewer.exchange.fields import decision_from
from reviewer.exchange.protocol import IncomingSet, KnownArticles
from reviewer.exchange.reviewset.shape import CONTENT, FORMAT, KINDS, MANIFEST, VERSION, Kind
from reviewer.text.canonical import canonical

_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NAMES = re.compile(rf"manifest\.json|[a-z_]+\.jsonl|texts/{_ID}\.txt|originals/{_ID}")


def accepts(path: Path, head: bytes) -> bool:
    """True for a zip that is called `.reviewset`, or that begins with a member of one."""
    return head.startswith(b"PK") and (path.suffix.lower() == ".reviewset" or b"articles.jsonl" in head[:80])


def read(path: Path, _known: KnownArticles) -> IncomingSet:
    """Everything the set holds; ReviewerError unless every byte is as its manifest says."""
    with opened(path, _NAMES) as archive:
        manifest = _manifest(archive)
        _check_members(archive, manifest)
        found: dict[str, tuple[Record, ...]] = {}
        beside = _Beside()
        for kind in KINDS:
            found[kind.name] = tuple(_records(archive, kind, beside))
        articles = cast("tuple[Article, ...]", found["articles"])
        contents = {
            article.id: _content(archive, article, beside.encodings[article.id])
            for article in articles
            if article.id in beside.encodings
        }
    title = manifest.get("title")
    records = cast("dict[str, Any]", found)  # each kind's reader makes the records of its field
    title = title if isinstance(title, str) else ""
    return IncomingSet(AnnotationSet(title=title, contents=contents, decisions=beside.decisions, **records))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands in a line beside the record: how an article's content was read, who decided a relation."""

    encodings: dict[UUID, Fields] = field(default_factory=dict)
    decisions: dict[UUID, Decision] = field(default_factory=dict)

    def keep(self, record: Record, values: Fields) -> None:
        """Keep it; raises FieldError for what it cannot be."""
        if isinstance(record, Article):
            content = values.get("content")
            if isinstance(content, dict):
                self.encodings[record.id] = content
        elif isinstance(record, Relation):
            decision = decision_from(values)
            if decision:
                self.decisions[record.id] = decision


def _manifest(archive: Archive) -> Fields:
    manifest = _loaded(archive, MANIFEST, archive.read(MANIFEST))
    if manifest.get("format") != FORMAT:
        archive.refuse(notice("its manifest is not that of a set"), "set-damaged")
    version = manifest.get("version")
    if not isinstance(version, int) or version < 1:
        archive.refuse(notice("its manifest names no version"), "set-damaged")
    if version > VERSION:
        why = notice(
            "a newer Reviewer wrote it (version {found}; this one reads {known})", found=version, known=VERSION
        )
        archive.refuse(why, "set-newer")
    return manifest


def _check_members(archive: Archive, manifest: Fields) -> None:
    members = manifest.get("members")
    if not isinstance(members, dict) or set(members) != archive.names - {MANIFEST}:
        archive.refuse(notice("its files are not those its manifest lists"), "set-damaged")
    for name, entry in members.items():
        expected = entry.get("sha256") if isinstance(entry, dict) else None
        if hashlib.sha256(archive.read(name)).hexdigest() != expected:
            archive.refuse(notice("“{name}” is not as it was when the set was written", name=name), "set-damaged")


def _records(archive: Archive, kind: Kind, beside: _Beside) -> Iterator[Record]:
    seen: set[UUID] = set()
    if kind.member not in archive.names:
        return
    for number, line in enumerate(archive.read(kind.member).splitlines(), start=1):
        where = f"{kind.member}:{number}"
        values = _loaded(archive, where, line)
        try:
            record = kind.read(values)
            beside.keep(record, values)
        except FieldError as error:
            archive.refuse(notice("{where}: {what}", where=where, what=error.message), "set-fields")
        if record.id in seen:
            twice = notice("the id {id} stands there twice", id=record.id)
            archive.refuse(notice("{where}: {what}", where=where, what=twice), "set-fields")
        seen.add(record.id)
        yield record


def _content(archive: Archive, article: Article, values: Fields) -> ArticleContent:
    text = archive.read(CONTENT["text"].format(article.id)).decode()
    if canonical(text) != text or len(text) != article.length:
        why = notice("the text of “{title}” is not as the program stores it", title=article.title)
        archive.refuse(why, "set-text")
    original = archive.read(CONTENT["original"].format(article.id))
    return ArticleContent(text, original, str(values.get("media_type", "")), str(values.get("encoding", "")))


def _loaded(archive: Archive, where: str, data: bytes) -> Fields:
    try:
        values: Json = json.loads(data)
    except (ValueError, RecursionError):
        archive.refuse(notice("“{name}” is not JSON", name=where), "set-damaged")
    if not isinstance(values, dict):
        archive.refuse(notice("“{name}” is not an object", name=where), "set-damaged")
    return values

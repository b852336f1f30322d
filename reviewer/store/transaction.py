"""What a command may do to the records of a project: one transaction, records in and records out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from reviewer.domain.article import Article, ArticleContent, Outlet, ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.store.articles import former_content, write_content
from reviewer.store.changes import MOST_LISTED
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_of, keys_by_id
from reviewer.store.kinds import Kind, kind_of
from reviewer.store.times import stored

R = TypeVar("R", bound=Record)
_TICK = timedelta(milliseconds=1)
"""The least by which two moments in a file differ."""


class Transaction:
    """Reads see what the transaction has already written. `now` is its moment, `annotator` who acts.

    Commands make records complete (`created=tx.now`, `annotator=tx.annotator`). `put` changes three things and
    gives back the record as it is stored: moments are cut to milliseconds in UTC, a tag given twice counts once, and
    `modified` becomes `now`, and never earlier than it was, when something else differs and the command left it alone.
    """

    def __init__(self, connection: Connection, annotator: str, now: datetime) -> None:
        """Work on a connection whose transaction and journal step are open."""
        self._connection = connection
        self.annotator = annotator
        self.now = now
        self.added: dict[int, Article] = {}
        """What `add_article` has written, by key, as it was then: as much of it as will be listed."""

    def get(self, record_type: type[R], record_id: UUID) -> R | None:
        """The record as it is now, None when there is none."""
        kind = kind_of(record_type)
        key = key_of(self._connection, kind.table, record_id)
        return None if key is None else kind.load(self._connection, [key]).get(key)

    def put(self, record: R) -> R:
        """Insert a record or change the one with its id; one that is unchanged leaves no trace.

        Names of annotators, outlets and tags that nobody has used yet become known. A deleted article gets the text
        back that it had. Raises LookupError when a record that it names is not there, ValueError for an article that
        never had a text, RuleBroken (`store.errors`) when it breaks a rule of the schema: a second link of the same
        claim and event, a relation of the same two claims.
        """
        kind = kind_of(type(record))
        key = key_of(self._connection, kind.table, record.id)
        return self._put(kind, record, key, None if key is None else kind.load(self._connection, [key])[key])

    def put_all(self, records: Iterable[R]) -> list[R]:
        """Put many records, each once, as `put` does: those of a type are read in one go, which is much faster."""
        given = list(records)
        keys: dict[UUID, int] = {}
        before: dict[UUID, R] = {}
        for record_type in {type(record) for record in given}:
            kind = kind_of(record_type)
            own = keys_by_id(self._connection, kind.table, (each.id for each in given if type(each) is record_type))
            keys |= own
            before |= {record.id: record for record in kind.load(self._connection, own.values()).values()}
        return [
            self._put(kind_of(type(record)), record, keys.get(record.id), before.get(record.id)) for record in given
        ]

    def delete(self, record: Record) -> None:
        """Delete a record and what cannot be without it; one that is not there is no error.

        A claim takes its links and relations, an article its claims, mentions of events and reading states, an event
        its links; points and child events lose an event, claims a point, articles an outlet.
        """
        self._connection.run(f"DELETE FROM {kind_of(type(record)).table} WHERE uid = ?", (record.id.bytes,))

    def add_article(self, article: Article, content: ArticleContent) -> Article:
        """Insert an article with the text and bytes that never change after; `length` is the text's."""
        wanted = _normalised(article)
        if wanted.length != len(content.text):
            wanted = replace(wanted, length=len(content.text))
        columns: dict[str, SqlValue] = {"content_id": write_content(self._connection, content)}
        key = self._insert(kind_of(Article), wanted, columns)
        if len(self.added) <= MOST_LISTED:
            self.added[key] = wanted
        return wanted

    def _put(self, kind: Kind[R], record: R, key: int | None, before: R | None) -> R:
        wanted = _normalised(record)
        if key is None or before is None:
            self._insert(kind, wanted, self._content_of(wanted) if isinstance(wanted, Article) else {})
            return wanted
        if before == wanted:
            return before
        wanted = self._touched(wanted, before)
        if before != wanted:
            self._update(kind, key, wanted, before)
        return wanted

    def _content_of(self, article: Article) -> dict[str, SqlValue]:
        content = former_content(self._connection, article.id)
        if content is None:
            message = f"article {article.id} is new: add_article takes its content with it"
            raise ValueError(message)
        return {"content_id": content}

    def _insert(self, kind: Kind[R], record: R, extra: dict[str, SqlValue]) -> int:
        """Write a record that is not there; its key."""
        columns = {"uid": record.id.bytes, **extra, **kind.columns(self._connection, record)}
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        key = self._connection.run(f"INSERT INTO {kind.table} ({names}) VALUES ({marks})", tuple(columns.values()))
        if kind.write_parts:
            kind.write_parts(self._connection, key, record, None)
        return key

    def _update(self, kind: Kind[R], key: int, record: R, before: R) -> None:
        columns = kind.columns(self._connection, record)
        present = self._connection.rows(f"SELECT {', '.join(columns)} FROM {kind.table} WHERE id = ?", (key,))[0]
        # A column that is set to what it holds would have its indexes written again.
        changed = {name: value for (name, value), old in zip(columns.items(), present, strict=True) if value != old}
        if changed:
            names = ", ".join(f"{name} = ?" for name in changed)
            self._connection.run(f"UPDATE {kind.table} SET {names} WHERE id = ?", (*changed.values(), key))
        if kind.write_parts:
            kind.write_parts(self._connection, key, record, before)

    def _touched(self, record: R, before: R) -> R:
        """Give a changed record its time of change, unless the command has set one."""
        if isinstance(record, Outlet | ReadingState | Tag | Annotator) or isinstance(
            before, Outlet | ReadingState | Tag | Annotator
        ):
            return record
        if record.modified != before.modified:
            return record
        # A clock that was put back, here or at a colleague's, must not let the change look older than what it changed.
        return replace(record, modified=max(self.now, before.modified + _TICK))


def _normalised(record: R) -> R:
    """The record as it will come back from the file."""
    if isinstance(record, Outlet | ReadingState | Tag | Annotator):
        return record
    moments = stored(record.created), stored(record.modified)
    if moments != (record.created, record.modified):
        record = replace(record, created=moments[0], modified=moments[1])
    if isinstance(record, Claim | Relation) and len(set(record.tags)) < len(record.tags):
        record = replace(record, tags=tuple(dict.fromkeys(record.tags)))
    return record

"""Rows of events, of the links from claims to them, and of points."""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.event import Event, EventLink, EventStatus, Point, Role
from reviewer.store import fields
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list, need_key, uid
from reviewer.store.mentions import load_mentions, write_mentions
from reviewer.store.people import ensure_annotator
from reviewer.store.times import from_text, to_text


def load_events(connection: Connection, keys: Iterable[int]) -> dict[int, Event]:
    """Events by key."""
    wanted = list(keys)
    mentions = load_mentions(connection, "event", wanted)
    rows = connection.rows(
        "SELECT e.id, e.uid, e.title, e.short_name, e.type, e.time, e.place, e.participants, p.uid, e.status, e.note, "
        "e.annotator, e.created, e.modified FROM event e LEFT JOIN event p ON p.id = e.parent_id "
        "WHERE e.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    return {
        row[0]: Event(
            id=UUID(bytes=row[1]),
            title=row[2],
            short_name=row[3],
            type=row[4],
            when=row[5],
            place=row[6],
            participants=fields.names(row[7]),
            parent=uid(row[8]),
            status=EventStatus(row[9]),
            mentions=mentions.get(row[0], ()),
            note=row[10],
            annotator=row[11],
            created=from_text(row[12]),
            modified=from_text(row[13]),
        )
        for row in rows
    }


def event_columns(connection: Connection, event: Event) -> dict[str, SqlValue]:
    """What the row of an event holds."""
    ensure_annotator(connection, event.annotator)
    return {
        "title": event.title,
        "short_name": event.short_name,
        "type": event.type,
        "time": event.when,
        "place": event.place,
        "participants": fields.names_text(event.participants),
        "parent_id": need_key(connection, "event", event.parent) if event.parent else None,
        "status": event.status,
        "note": event.note,
        "annotator": event.annotator,
        "created": to_text(event.created),
        "modified": to_text(event.modified),
    }


def write_event_parts(connection: Connection, key: int, event: Event, before: Event | None) -> None:
    """Write the mentions of an event where they differ from those before."""
    write_mentions(connection, "event", key, event.mentions, before.mentions if before else ())


def load_links(connection: Connection, keys: Iterable[int]) -> dict[int, EventLink]:
    """Links from claims to events by key."""
    rows = connection.rows(
        "SELECT l.id, l.uid, c.uid, e.uid, l.role, l.annotator, l.created, l.modified FROM event_link l "
        "JOIN claim c ON c.id = l.claim_id JOIN event e ON e.id = l.event_id "
        "WHERE l.id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {
        row[0]: EventLink(
            id=UUID(bytes=row[1]),
            claim=UUID(bytes=row[2]),
            event=UUID(bytes=row[3]),
            role=Role(row[4]),
            annotator=row[5],
            created=from_text(row[6]),
            modified=from_text(row[7]),
        )
        for row in rows
    }


def link_columns(connection: Connection, link: EventLink) -> dict[str, SqlValue]:
    """What the row of a link holds."""
    ensure_annotator(connection, link.annotator)
    return {
        "claim_id": need_key(connection, "claim", link.claim),
        "event_id": need_key(connection, "event", link.event),
        "role": link.role,
        "annotator": link.annotator,
        "created": to_text(link.created),
        "modified": to_text(link.modified),
    }


def load_points(connection: Connection, keys: Iterable[int]) -> dict[int, Point]:
    """Points by key."""
    rows = connection.rows(
        "SELECT p.id, p.uid, p.title, e.uid, p.annotator, p.created, p.modified FROM point p "
        "LEFT JOIN event e ON e.id = p.event_id WHERE p.id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {
        row[0]: Point(
            id=UUID(bytes=row[1]),
            title=row[2],
            event=uid(row[3]),
            annotator=row[4],
            created=from_text(row[5]),
            modified=from_text(row[6]),
        )
        for row in rows
    }


def point_columns(connection: Connection, point: Point) -> dict[str, SqlValue]:
    """What the row of a point holds."""
    ensure_annotator(connection, point.annotator)
    return {
        "title": point.title,
        "event_id": need_key(connection, "event", point.event) if point.event else None,
        "annotator": point.annotator,
        "created": to_text(point.created),
        "modified": to_text(point.modified),
    }

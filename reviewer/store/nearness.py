"""Records that may have to do with a claim, found by index: ranking them is the affair of `suggest`.

They are so many that the likeliest are among them, and so few that a large project keeps nobody waiting.
"""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.engine import Connection
from reviewer.store.keys import in_order, key_list, key_of
from reviewer.store.kinds import kind_of
from reviewer.store.search_index import PLACES, SEARCHED
from reviewer.store.search_words import telling

RECENT = 300
"""So many of the newest are near to any claim; in a small project that is all of them."""
_OF_A_WORD = 60
_OF_AN_EVENT = 200
_WORDS = 12
_EVENTS = 200
# So many links made last are looked at for events that are in use.
_LINKS = 50


def claims_near(connection: Connection, claim: Claim) -> list[Claim]:
    """Claims of other articles: of the same point and events, with the same words, and the newest."""
    own = {"claim": key_of(connection, "claim", claim.id), "most": _OF_AN_EVENT}
    keys = [
        *connection.column(
            "SELECT o.id FROM claim c JOIN claim o ON o.point_id = c.point_id WHERE c.id = :claim LIMIT :most", own
        ),
        *connection.column(
            "SELECT o.claim_id FROM event_link l JOIN event_link o ON o.event_id = l.event_id "
            "WHERE l.claim_id = :claim ORDER BY o.id DESC LIMIT :most",
            own,
        ),
        *_with_words(connection, Claim, claim.statement),
        *connection.column("SELECT id FROM claim ORDER BY id DESC LIMIT ?", (RECENT,)),
    ]
    elsewhere = connection.column(
        "SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?)) "
        "AND article_id <> (SELECT id FROM article WHERE uid = ?) ORDER BY id",
        (key_list(keys), claim.article.bytes),
    )
    return in_order(elsewhere, dict(kind_of(Claim).load(connection, elsewhere)))


def events_near(connection: Connection, claim: Claim) -> list[Event]:
    """Events with a claim's words or of claims with its words, of its article, linked last, and the newest."""
    near = key_list(_with_words(connection, Claim, claim.statement))
    alike = Counter(
        [
            *connection.column(
                "SELECT event_id FROM event_link WHERE claim_id IN (SELECT value FROM json_each(?))", (near,)
            ),
            *connection.column(
                "SELECT l.event_id FROM claim c JOIN event_link l ON l.claim_id = c.id "
                "WHERE c.article_id = (SELECT id FROM article WHERE uid = ?)",
                (claim.article.bytes,),
            ),
            *_with_words(connection, Event, f"{claim.statement} {claim.quote}"),
        ]
    )
    lately = connection.column("SELECT event_id FROM event_link ORDER BY id DESC LIMIT ?", (_LINKS,))
    newest = connection.column("SELECT id FROM event ORDER BY id DESC LIMIT ?", (_EVENTS,))
    keys = [*dict.fromkeys((*lately, *(key for key, _ in alike.most_common()), *newest))][:_EVENTS]
    return in_order(sorted(keys), dict(kind_of(Event).load(connection, keys)))


def claims_of_events(
    connection: Connection, events: Sequence[UUID], article: UUID, most: int
) -> dict[UUID, list[Claim]]:
    """Of each event at most so many of its claims: those of one article first, then those linked last."""
    found: dict[UUID, list[int]] = {}
    for event in events:
        found[event] = connection.column(
            "SELECT l.claim_id FROM event_link l JOIN claim c ON c.id = l.claim_id "
            "WHERE l.event_id = (SELECT id FROM event WHERE uid = ?) "
            "ORDER BY c.article_id = (SELECT id FROM article WHERE uid = ?) DESC, l.id DESC LIMIT ?",
            (event.bytes, article.bytes, most),
        )
    claims = kind_of(Claim).load(connection, {key for keys in found.values() for key in keys})
    return {event: [claims[key] for key in keys] for event, keys in found.items() if keys}


def _with_words(connection: Connection, record_type: type[Claim] | type[Event], text: str) -> list[int]:
    """The newest that hold one of the longest words of a text: long words tell more."""
    place = SEARCHED.index(record_type)
    last = connection.number(f"SELECT coalesce(max(id), 0) FROM {kind_of(record_type).table}")
    found: list[int] = []
    for word in sorted(telling(text), key=lambda word: (-len(word), word))[:_WORDS]:
        found += connection.column(
            "SELECT rowid / ? FROM search WHERE search MATCH ? AND rowid <= ? AND rowid % ? = ? "
            "ORDER BY rowid DESC LIMIT ?",
            (PLACES, f'"{word}"', last * PLACES + place, PLACES, place, _OF_A_WORD),
        )
    return found

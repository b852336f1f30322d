"""Rows of mentions and their anchors.

The mentions of a claim or an event are always written together, so a change of an anchor never comes without one of
its mention.
"""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.store.engine import Connection
from reviewer.store.keys import key_list, need_key


def load_mentions(connection: Connection, owner: str, keys: Iterable[int]) -> dict[int, tuple[Mention, ...]]:
    """The mentions of claims or events (`owner`), by key of the claim or event, in their order."""
    rows = connection.rows(
        f"SELECT m.{owner}_id, m.uid, a.uid, n.start, n.stop, n.exact, n.prefix, n.suffix "
        "FROM mention m JOIN article a ON a.id = m.article_id JOIN anchor n ON n.mention_id = m.id "
        f"WHERE m.{owner}_id IN (SELECT value FROM json_each(?)) ORDER BY m.{owner}_id, m.position, n.position",
        (key_list(keys),),
    )
    grouped: dict[int, dict[bytes, tuple[bytes, list[Anchor]]]] = {}
    for key, uid, article, *anchor in rows:
        grouped.setdefault(key, {}).setdefault(uid, (article, []))[1].append(Anchor(*anchor))
    return {
        key: tuple(
            Mention(UUID(bytes=uid), UUID(bytes=article), tuple(anchors)) for uid, (article, anchors) in places.items()
        )
        for key, places in grouped.items()
    }


def write_mentions(
    connection: Connection, owner: str, key: int, mentions: tuple[Mention, ...], before: tuple[Mention, ...]
) -> None:
    """Make these the mentions of a claim or event (`owner`) that had those `before`.

    Raises ValueError for one without an anchor.
    """
    if mentions == before:
        return
    if before:
        connection.run(f"DELETE FROM mention WHERE {owner}_id = ?", (key,))
    for position, mention in enumerate(mentions):
        if not mention.anchors:
            message = f"mention {mention.id} has no anchor"
            raise ValueError(message)
        mention_key = connection.run(
            f"INSERT INTO mention (uid, article_id, {owner}_id, position) VALUES (?, ?, ?, ?)",
            (mention.id.bytes, need_key(connection, "article", mention.article), key, position),
        )
        connection.run_many(
            "INSERT INTO anchor (mention_id, position, start, stop, exact, prefix, suffix) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (mention_key, place, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix)
                for place, anchor in enumerate(mention.anchors)
            ],
        )

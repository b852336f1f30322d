"""Rows of claims."""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.store import fields
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list, need_key, uid
from reviewer.store.mentions import load_mentions, write_mentions
from reviewer.store.people import ensure_annotator, load_tag_names, write_tag_names
from reviewer.store.times import from_text, to_text


def load_claims(connection: Connection, keys: Iterable[int]) -> dict[int, Claim]:
    """Claims by key."""
    wanted = list(keys)
    mentions = load_mentions(connection, "claim", wanted)
    tags = load_tag_names(connection, "claim", wanted)
    rows = connection.rows(
        "SELECT c.id, c.uid, a.uid, c.statement, c.attribution, c.modality, c.polarity, c.stated, c.credibility, "
        "p.uid, c.note, c.annotator, c.created, c.modified "
        "FROM claim c JOIN article a ON a.id = c.article_id LEFT JOIN point p ON p.id = c.point_id "
        "WHERE c.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    return {
        row[0]: Claim(
            id=UUID(bytes=row[1]),
            article=UUID(bytes=row[2]),
            mentions=mentions.get(row[0], ()),
            statement=row[3],
            attribution=fields.attribution(row[4]),
            modality=Modality(row[5]),
            polarity=Polarity(row[6]),
            values=fields.values(row[7]),
            credibility=row[8],
            tags=tags.get(row[0], ()),
            point=uid(row[9]),
            note=row[10],
            annotator=row[11],
            created=from_text(row[12]),
            modified=from_text(row[13]),
        )
        for row in rows
    }


def claim_columns(connection: Connection, claim: Claim) -> dict[str, SqlValue]:
    """What the row of a claim holds; raises ValueError for a claim that stands nowhere or in another article."""
    standing = [mention for mention in claim.mentions if mention.article == claim.article and mention.anchors]
    if not standing or len(standing) < len(claim.mentions):
        message = f"claim {claim.id} needs a mention, and all of them with anchors in its article"
        raise ValueError(message)
    ensure_annotator(connection, claim.annotator)
    return {
        "article_id": need_key(connection, "article", claim.article),
        "start": claim.start,
        "statement": claim.statement,
        "attribution": fields.attribution_text(claim.attribution),
        "modality": claim.modality,
        "polarity": claim.polarity,
        "stated": fields.values_text(claim.values),
        "credibility": claim.credibility,
        "point_id": need_key(connection, "point", claim.point) if claim.point else None,
        "note": claim.note,
        "annotator": claim.annotator,
        "created": to_text(claim.created),
        "modified": to_text(claim.modified),
    }


def write_claim_parts(connection: Connection, key: int, claim: Claim, before: Claim | None) -> None:
    """Write the mentions and tags of a claim where they differ from those before."""
    write_mentions(connection, "claim", key, claim.mentions, before.mentions if before else ())
    write_tag_names(connection, "claim", key, claim.tags, before.tags if before else ())

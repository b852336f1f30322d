"""Rows of articles and of what never changes in them: their text and the bytes it was made from."""

import hashlib
import zlib
from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.article import Article, ArticleContent
from reviewer.store import fields
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list
from reviewer.store.people import ensure_annotator, ensure_outlet
from reviewer.store.times import from_text, to_text

# Fields that the row holds under their own names, as they are.
_PLAIN = ("title", "wire_origin", "author", "published", "url", "language", "translated_from", "file_name", "note")
# Fast: an article is compressed while the analyst waits for it to appear.
_PACKING_LEVEL = 1


def load_articles(connection: Connection, keys: Iterable[int]) -> dict[int, Article]:
    """Articles by key."""
    rows = connection.rows(
        "SELECT id, uid, outlet, length, furniture, provenance, annotator, created, modified, "
        f"{', '.join(_PLAIN)} FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {
        key: Article(
            id=UUID(bytes=uid),
            outlet=outlet or "",
            length=length,
            furniture=fields.furniture(furniture),
            provenance=fields.provenance(provenance),
            annotator=annotator,
            created=from_text(created),
            modified=from_text(modified),
            **dict(zip(_PLAIN, plain, strict=True)),
        )
        for key, uid, outlet, length, furniture, provenance, annotator, created, modified, *plain in rows
    }


def article_columns(connection: Connection, article: Article) -> dict[str, SqlValue]:
    """What the row of an article holds, but for its content."""
    ensure_annotator(connection, article.annotator)
    if article.outlet:
        ensure_outlet(connection, article.outlet)
    return {
        **{name: getattr(article, name) for name in _PLAIN},
        "outlet": article.outlet or None,
        "length": article.length,
        "furniture": fields.furniture_text(article.furniture),
        "provenance": fields.provenance_text(article.provenance),
        "annotator": article.annotator,
        "created": to_text(article.created),
        "modified": to_text(article.modified),
    }


def write_content(connection: Connection, content: ArticleContent) -> int:
    """Keep a text and the bytes it was made from; the key of the row."""
    plain = content.text.encode()
    same = content.original == plain
    return connection.run(
        "INSERT INTO content (text, digest, original, packing, media_type, encoding) VALUES (?, ?, ?, ?, ?, ?)",
        (
            content.text,
            hashlib.sha256(plain).digest(),
            None if same else zlib.compress(content.original, _PACKING_LEVEL),
            "same" if same else "zlib",
            content.media_type,
            content.encoding,
        ),
    )


def former_content(connection: Connection, article: UUID) -> int | None:
    """The row of the content that a deleted article had; None when there never was such an article.

    Content is kept for as long as the journal may bring the article back.
    """
    row = connection.row(
        "SELECT image ->> 'content_id' FROM change WHERE tbl = 'article' AND op = 'delete' AND image ->> 'uid' = ? "
        "ORDER BY seq DESC LIMIT 1",
        (article.hex.upper(),),
    )
    return int(row[0]) if row else None


def load_text(connection: Connection, article: UUID) -> str | None:
    """The stored text of an article, None when there is no such article."""
    row = connection.row(
        "SELECT c.text FROM article a JOIN content c ON c.id = a.content_id WHERE a.uid = ?", (article.bytes,)
    )
    return str(row[0]) if row else None


def load_content(connection: Connection, article: UUID) -> ArticleContent | None:
    """The stored text of an article and its original bytes, None when there is no such article."""
    row = connection.row(
        "SELECT c.text, c.original, c.media_type, c.encoding FROM article a JOIN content c ON c.id = a.content_id "
        "WHERE a.uid = ?",
        (article.bytes,),
    )
    if row is None:
        return None
    text, packed, media_type, encoding = row
    original = text.encode() if packed is None else zlib.decompress(packed)
    return ArticleContent(text, original, media_type, encoding)

"""Articles of which only the text is left: made anew around it, so that what was claimed in them is not lost."""

from uuid import UUID

from reviewer.domain.ids import article_id, new_id
from reviewer.store.engine import Connection
from reviewer.store.keys import key_of
from reviewer.store.salvage.filling import Tally
from reviewer.store.times import now, to_text

_LONGEST_TITLE = 200
_NEEDED = "SELECT article_id FROM claim UNION SELECT article_id FROM mention EXCEPT SELECT id FROM article"
_SPARE = (
    "SELECT id FROM content WHERE id NOT IN (SELECT content_id FROM article) AND id NOT IN "
    "(SELECT row FROM (SELECT row, op, max(seq) FROM change WHERE tbl = 'article' GROUP BY row) WHERE op = 'delete')"
)


def make_articles_again(connection: Connection, tally: Tally) -> None:
    """Give texts whose articles are lost new ones, with the title that the text begins with and nothing else known.

    A text belongs to the claims whose quotes stand in it; what was deleted before keeps being so.
    """
    if "article" not in tally.torn:
        return
    spare = set(connection.column(_SPARE))
    for article in connection.column(f"SELECT article_id FROM ({_NEEDED}) WHERE article_id IS NOT NULL"):
        content = next((key for key in _likely(article, spare) if _holds_quotes(connection, article, key)), None)
        if content is not None:
            spare.remove(content)
            _make(connection, tally, article, content)
    for content in sorted(spare):
        if not connection.rows("SELECT 1 FROM article WHERE id = ?", (content,)):
            _make(connection, tally, content, content)


def _likely(article: int, spare: set[int]) -> list[int]:
    """Texts in the order of their nearness: an article and its text are added together and usually bear one number."""
    return sorted(spare, key=lambda key: abs(key - article))[:50]


def _holds_quotes(connection: Connection, article: int, content: int) -> bool:
    text = str((connection.row("SELECT text FROM content WHERE id = ?", (content,)) or ("",))[0])
    quotes = connection.rows(
        "SELECT n.start, n.stop, n.exact FROM mention m JOIN anchor n ON n.mention_id = m.id WHERE m.article_id = ?",
        (article,),
    )
    agreeing = sum(text[start:stop] == exact for start, stop, exact in quotes)
    return agreeing * 2 > len(quotes) or (not quotes and article == content)


def _make(connection: Connection, tally: Tally, article: int, content: int) -> None:
    text = str((connection.row("SELECT text FROM content WHERE id = ?", (content,)) or ("",))[0])
    title = next((line.strip() for line in text.split("\n") if line.strip()), "")[:_LONGEST_TITLE]
    uid: UUID = article_id(text, "")
    if key_of(connection, "article", uid) is not None:  # the same text twice, from two addresses
        uid = new_id()
    at = to_text(now())
    annotator = (connection.row("SELECT name FROM annotator ORDER BY id LIMIT 1") or ("",))[0]
    connection.run(
        "INSERT INTO article (id, uid, content_id, title, wire_origin, author, published, url, language, "
        "translated_from, file_name, note, length, furniture, provenance, annotator, created, modified) "
        "VALUES (?, ?, ?, ?, '', '', '', '', '', '', '', '', ?, '[]', '[]', ?, ?, ?)",
        (article, uid.bytes, content, title, len(text), annotator, at, at),
    )
    tally.mended["article"] += 1

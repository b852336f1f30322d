"""Texts of which a part is lost, and the anchors in them: what the quotes still tell is put back into its place."""

import hashlib
from collections.abc import Iterable

from reviewer.domain.anchor import Anchor
from reviewer.domain.ids import new_id
from reviewer.store.engine import Connection
from reviewer.store.salvage.filling import Tally
from reviewer.text.anchors import make_anchor, place
from reviewer.text.sentences import sentence_at

_LOST = "\ufffd"
_ANCHORS = (
    "SELECT n.id, n.start, n.stop, n.exact, n.prefix, n.suffix, m.id FROM mention m JOIN anchor n "
    "ON n.mention_id = m.id WHERE m.article_id IN (SELECT id FROM article WHERE content_id = ?)"
)


def mend_texts(connection: Connection, tally: Tally, most: int) -> None:
    """Make every article have a text as long as it was, whose lost parts are U+FFFD but for what quotes tell.

    No text is longer than `most` code points.
    """
    lost = connection.rows(
        "SELECT content_id, max(length) FROM article WHERE content_id NOT IN (SELECT id FROM content) "
        "GROUP BY content_id HAVING max(length) <= ?",
        (most,),
    )
    for key, length in lost:
        connection.run(
            "INSERT INTO content (id, text, digest, original, packing, media_type, encoding) "
            "VALUES (?, ?, zeroblob(32), NULL, 'same', 'text/plain', 'utf-8')",
            (key, _LOST * length),
        )
        tally.hurt.add(key)
    for key in sorted(tally.hurt):
        _mend_text(connection, key, most)
    connection.run(
        "UPDATE article SET length = (SELECT length(text) FROM content WHERE id = content_id) "
        "WHERE length <> (SELECT length(text) FROM content WHERE id = content_id)"
    )


def mend_anchors(connection: Connection, tally: Tally) -> None:
    """Make every anchor hold its quote: found again, else the words that stand where it points; others go."""
    for key in connection.column(
        "SELECT DISTINCT content_id FROM article WHERE id IN (SELECT article_id FROM mention)"
    ):
        text = _text(connection, key)
        for anchor, start, stop, exact, prefix, suffix, _ in connection.rows(_ANCHORS, (key,)):
            if text[start:stop] != exact:
                again = _again(text, Anchor(start, stop, exact, prefix, suffix))
                _replace(connection, anchor, again)
                tally.mended["anchor"] += again is not None
                tally.lost["anchor"] += again is None


def give_places(connection: Connection, tally: Tally) -> None:
    """Give claims whose places are lost the sentence in which they began, and let all begin where they stand."""
    homeless = connection.rows(
        "SELECT c.id, c.article_id, c.start, a.content_id FROM claim c JOIN article a ON a.id = c.article_id "
        "WHERE NOT EXISTS (SELECT 1 FROM mention m WHERE m.claim_id = c.id) ORDER BY a.content_id"
    )
    for claim, article, start, content in homeless:
        text = _text(connection, content)
        begin, end = sentence_at(text, min(start, max(len(text) - 1, 0)))
        if begin >= end:
            continue
        mention = connection.run(
            "INSERT INTO mention (uid, article_id, claim_id, position) VALUES (?, ?, ?, 0)",
            (new_id().bytes, article, claim),
        )
        anchor = make_anchor(text, begin, end)
        connection.run(
            "INSERT INTO anchor (mention_id, position, start, stop, exact, prefix, suffix) "
            "VALUES (?, 0, ?, ?, ?, ?, ?)",
            (mention, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix),
        )
        tally.mended["claim"] += 1
    begins = (
        "(SELECT n.start FROM mention m JOIN anchor n ON n.mention_id = m.id WHERE m.claim_id = claim.id "
        "ORDER BY m.position, n.position LIMIT 1)"
    )
    connection.run(f"UPDATE claim SET start = {begins} WHERE start <> {begins}")


def _mend_text(connection: Connection, key: int, most: int) -> None:
    text = _text(connection, key)
    told = connection.number("SELECT coalesce(max(length), 0) FROM article WHERE content_id = ?", (key,))
    length = min(told or len(text), most)
    signs = list(text[:length].ljust(length, _LOST))
    for _, start, stop, exact, prefix, suffix, _ in connection.rows(_ANCHORS, (key,)):
        if stop - start == len(exact):
            _write(signs, start - len(prefix), prefix + exact + suffix)
    mended = "".join(signs)
    connection.run(
        "UPDATE content SET text = ?, digest = ? WHERE id = ?", (mended, hashlib.sha256(mended.encode()).digest(), key)
    )


def _write(signs: list[str], start: int, words: Iterable[str]) -> None:
    """Put a quote where the text is lost; where it is not, the text stays as it is."""
    for place_, sign in enumerate(words, start):
        if 0 <= place_ < len(signs) and signs[place_] == _LOST:
            signs[place_] = sign


def _again(text: str, anchor: Anchor) -> Anchor | None:
    found = place(text, anchor)
    if found is None and anchor.end <= len(text):
        found = anchor.start, anchor.end
    return make_anchor(text, *found) if found else None


def _replace(connection: Connection, key: int, anchor: Anchor | None) -> None:
    if anchor is None:
        connection.run("DELETE FROM anchor WHERE id = ?", (key,))
        return
    connection.run(
        "UPDATE anchor SET start = ?, stop = ?, exact = ?, prefix = ?, suffix = ? WHERE id = ?",
        (anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix, key),
    )


def _text(connection: Connection, key: int) -> str:
    row = connection.row("SELECT text FROM content WHERE id = ?", (key,))
    return str(row[0]) if row else ""

"""Where a quote stands in an article's text: making anchors, and finding their places again."""

from collections.abc import Iterable

from reviewer.domain.anchor import Anchor

CONTEXT = 32
"""Code points of context kept on each side of a quote."""

GAP = " … "
"""What stands for the words left out between the anchors of a discontinuous mention."""

# A quote this long (code points) that stands in a text only once is no look-alike, whatever surrounds it.
_TELLING = 16


def make_anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of text[start:end] with its quote and up to `CONTEXT` code points on each side.

    Raises ValueError for a range that is empty or leaves the text: that is a caller's mistake.
    """
    if not 0 <= start < end <= len(text):
        message = f"no range of the text: {start}–{end} of {len(text)}"
        raise ValueError(message)
    return Anchor(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def place(text: str, anchor: Anchor) -> tuple[int, int] | None:
    """The code-point range where the anchor's quote stands in `text`, None when that is not certain.

    The anchor's own position counts first where quote and context fit; then the one place where quote and
    context (then either side of it) stand together; then the position where at least the quote fits; then a quote that
    occurs once and is long or has no context to contradict it. Several equal places are none: never a look-alike.
    """
    exact, prefix, suffix = anchor.exact, anchor.prefix, anchor.suffix
    if not exact:
        return None
    fits = anchor.start >= 0 and text.startswith(exact, anchor.start)
    own = (anchor.start, anchor.start + len(exact)) if fits else None
    if own and text.endswith(prefix, 0, own[0]) and text.startswith(suffix, own[1]):
        return own
    for before, after in ((prefix, suffix), (prefix, ""), ("", suffix)):
        if before or after:
            found = _only_place(text, before, exact, after)
            if found:
                return found
    if own:
        return own
    if len(exact) >= _TELLING or not (prefix or suffix):
        return _only_place(text, "", exact, "")
    return None


def quote(text: str, anchors: Iterable[Anchor]) -> str:
    """The words under the anchors as they stand in `text`, gaps shown as " … "."""
    return GAP.join(text[anchor.start : anchor.end] for anchor in anchors)


def _only_place(text: str, before: str, exact: str, after: str) -> tuple[int, int] | None:
    whole = before + exact + after
    first = text.find(whole)
    if first < 0 or text.find(whole, first + 1) >= 0:
        return None
    start = first + len(before)
    return start, start + len(exact)

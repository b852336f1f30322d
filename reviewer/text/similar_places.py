"""Where in a text something like a quote may stand: few places, found by the words they share."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from reviewer.text.alignment import Alignment

_TOKEN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff](?=([\u3400-\u9fff\u3040-\u30ff]))|[^\W_]+")
_TOO_COMMON = 100
"""Words that stand oftener than this in the text are looked at the first so many times only."""
_MOST_PLACES = 5
_MARGIN = 24
"""Code points around a place in which its edges are looked for."""


class SimilarPlaces:
    """An index of a text's words, made when it is first needed."""

    def __init__(self, text: str) -> None:
        """Look in this text."""
        self._text = text
        self._index: dict[str, list[int]] | None = None

    def of(self, prefix: str, exact: str, suffix: str) -> Iterator[tuple[int, int]]:
        """Ranges of the text that `exact`, between such neighbours, may be; the likeliest first."""
        needle, before = prefix + exact + suffix, len(prefix)
        for place in self._likely(needle, max(len(exact) // 2, _MARGIN)):
            low = max(place - len(exact) // 2 - _MARGIN, 0)
            window = self._text[low : place + len(needle) + len(exact) + 2 * _MARGIN]
            found = fuzz.partial_ratio_alignment(exact, window)
            if found is None or found.dest_end <= found.dest_start:
                continue
            begins = max(found.dest_start - before, 0)
            stretch = window[begins : found.dest_end + len(suffix)]
            carried = Alignment(needle, stretch).carried(before, before + len(exact))
            if carried:
                yield low + begins + carried[0], low + begins + carried[1]

    def _likely(self, needle: str, width: int) -> Iterator[int]:
        """Places where the needle may begin, by the votes of its words: rare ones count more."""
        index = self._words()
        votes: Counter[int] = Counter()
        for word, at in _tokens(needle):
            places = index.get(word, ())
            for place in places[:_TOO_COMMON]:
                weight = 1000 // len(places)
                bucket = (place - at) // width
                votes[bucket] += weight
                votes[bucket + 1] += weight // 2
        seen: set[int] = set()
        for bucket, _ in votes.most_common(3 * _MOST_PLACES):
            if bucket - 1 not in seen and bucket + 1 not in seen and len(seen) < _MOST_PLACES:
                seen.add(bucket)
                yield bucket * width

    def _words(self) -> dict[str, list[int]]:
        if self._index is None:
            self._index = {}
            for word, place in _tokens(self._text):
                self._index.setdefault(word, []).append(place)
        return self._index


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Words, and pairs of characters where words are not divided."""
    for found in _TOKEN.finditer(text):
        yield (found[0] + (found[1] or "")).casefold(), found.start()

"""Where a quote stands in an article whose text has changed, how sure that is, and how it was found.

The way of an anchor: its own position, the lines that both versions have, the letters within lines that differ, the
exact quote with its context, then whatever is like it. Something that only looks like it never gets a score from
`SURE` on: it is shown to a person.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from reviewer.domain.anchor import Anchor
from reviewer.text.alignment import Alignment
from reviewer.text.anchors import CONTEXT
from reviewer.text.likeness import SAME_WORDS, context, wording
from reviewer.text.similar_places import SimilarPlaces

SURE = 0.8
"""The score from which on a place needs nobody's eyes."""

_WORTH_SHOWING = 0.45
_AMBIGUOUS = 0.4
_UNSURE = 0.75
"""The most that a likeness gets of which quote or context differ much."""
_CLEAR = 0.15
"""How much better the context of the best of several places must fit than that of the next."""
_TELLING = 16
_CLOSE = 12
"""Code points of context that are enough beside words that were there once."""
_LONE = 0.9
"""The score of a quote that stands in the text once, where nothing speaks against its place."""
_BY_CONTEXT = 0.2
"""The score of an exact quote in a context that does not fit at all."""
_MOST_LOOK_ALIKES = 200


class How(StrEnum):
    """How a place was found."""

    POSITION = "position"
    LINES = "lines"
    EDITS = "edits"
    QUOTE = "quote"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Found:
    """A half-open range of code points; `score` is 0 to 1, from `SURE` on it is certain."""

    start: int
    end: int
    score: float
    how: How

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look."""
        return self.score >= SURE


class Reanchoring:
    """Finds anchors of one version of a text in another; `old` is that version, None where only anchors are known."""

    def __init__(self, new: str, old: str | None = None) -> None:
        """Compare the versions, where there are two."""
        self._new = new
        self._old = old
        self._same = old == new
        self.alignment = Alignment(old, new) if old is not None and not self._same else None
        self._similar = SimilarPlaces(new)

    def find(self, anchor: Anchor) -> Found | None:
        """The likeliest place, None where there is none worth showing."""
        if not anchor.exact:
            return None
        old = self._old
        if self._same or old is None or old[anchor.start : anchor.end] != anchor.exact or anchor.start < 0:
            return self._at_own_place(anchor) or self._by_quote(anchor) or self._by_likeness(anchor)
        before, after = old[max(anchor.start - CONTEXT, 0) : anchor.start], old[anchor.end : anchor.end + CONTEXT]
        known = replace(anchor, prefix=before, suffix=after)
        found = self._by_alignment(known)
        if found and found.sure and (found.how is How.LINES or not self._wavers(known)):
            return found
        others = (self._by_quote(known, known), self._by_likeness(known, known))
        best = max((one for one in (found, *others) if one), key=lambda one: one.score, default=None)
        return replace(best, score=min(best.score, _UNSURE)) if best and self._wavers(known) else best

    def _at_own_place(self, anchor: Anchor) -> Found | None:
        start, end = anchor.start, anchor.start + len(anchor.exact)
        if start < 0 or not self._new.startswith(anchor.exact, start):
            return None
        fits = self._new[max(start - len(anchor.prefix), 0) : start] == anchor.prefix
        return Found(start, end, 1.0, How.POSITION) if fits and self._new.startswith(anchor.suffix, end) else None

    def _by_alignment(self, anchor: Anchor) -> Found | None:
        alignment = self.alignment
        if alignment is None:
            return None
        carried = alignment.carried(anchor.start, anchor.end)
        if carried is None:
            return None
        start, end = self._whole_quote(anchor, *self._trimmed(anchor, *carried))
        alike = wording(anchor.exact, self._new[start:end])
        if alike < _WORTH_SHOWING:
            return None
        if alignment.unsteady(anchor.start, anchor.end):
            return None  # which of several equal lines was left out is for the context to tell
        if alignment.whole(anchor.start, anchor.end, CONTEXT):
            return Found(start, end, 1.0, How.LINES)
        sides = self._sides(anchor, start, end)
        # One side that fits is enough for words that stand in the old text once: the lines around speak for the place.
        repeated = self._old is not None and self._old.count(anchor.exact) > 1
        close = replace(anchor, prefix=anchor.prefix[-_CLOSE:], suffix=anchor.suffix[:_CLOSE])
        sides = sides if repeated else [*sides, *self._sides(close, start, end)]
        near = (sum(sides) / len(sides) if repeated else max(sides)) if sides else 0.0
        firm = 1.0 if self._alone(anchor.exact, start, end) else _BY_CONTEXT + (1 - _BY_CONTEXT) * near
        return Found(start, end, min(alike, firm), How.EDITS)

    def _wavers(self, anchor: Anchor) -> bool:
        """Whether the quote stood several times between the same words, and stands there more or less often now."""
        whole = anchor.prefix + anchor.exact + anchor.suffix
        times = self._old.count(whole) if self._old is not None else 1
        return times > 1 and times != self._new.count(whole)

    def _whole_quote(self, anchor: Anchor, start: int, end: int) -> tuple[int, int]:
        """The range, or the exact quote that it is a part of: letters may have gone to a neighbour like it."""
        length = len(anchor.exact)
        found = self._new.find(anchor.exact, max(end - length, 0), start + length)
        return (found, found + length) if found >= 0 else (start, end)

    def _alone(self, exact: str, start: int, end: int) -> bool:
        """Whether the quote stands there as it was, and once in either version."""
        if self._old is None or self._new[start:end] != exact or len(exact) < _TELLING:
            return False
        return all(text.find(exact, text.find(exact) + 1) < 0 for text in (self._old, self._new))

    def _by_quote(self, anchor: Anchor, old: Anchor | None = None) -> Found | None:
        """The exact quote; several that fit equally well are no place for certain."""
        places: list[tuple[float, int]] = []
        start = self._new.find(anchor.exact)
        while start >= 0 and len(places) < _MOST_LOOK_ALIKES:
            end = start + len(anchor.exact)
            if not self._elsewhere(old, start, end):
                places.append((self._nearness(anchor, start, end), start))
            start = self._new.find(anchor.exact, start + 1)
        if not places:
            return None
        places.sort(reverse=True)
        near, start = places[0]
        end = start + len(anchor.exact)
        score = _BY_CONTEXT + (1 - _BY_CONTEXT) * near
        if self._alone(anchor.exact, start, end) or (len(places) == 1 and not (anchor.prefix or anchor.suffix)):
            score = max(score, _LONE)
        if len(places) > 1 and near - places[1][0] < _CLEAR:
            score = _AMBIGUOUS
        return Found(start, start + len(anchor.exact), score, How.QUOTE)

    def _by_likeness(self, anchor: Anchor, old: Anchor | None = None) -> Found | None:
        """What is most like the quote between its neighbours, unless something else is nearly as much."""
        places: list[tuple[float, float, int, int]] = []
        for place in self._similar.of(anchor.prefix, anchor.exact, anchor.suffix):
            start, end = self._trimmed(anchor, *place)
            if start >= end or self._elsewhere(old, start, end):
                continue
            alike, near = wording(anchor.exact, self._new[start:end]), self._nearness(anchor, start, end)
            score = 0.6 * alike + 0.4 * near
            places.append((score if near >= SURE <= alike else min(score, _UNSURE), near, start, end))
        places.sort(reverse=True)
        if not places or places[0][0] < _WORTH_SHOWING:
            return None
        score, _, start, end = places[0]
        rivals = [one for one in places[1:] if one[2] >= end or one[3] <= start]
        if rivals and score - rivals[0][0] < _CLEAR:
            score = min(score, _AMBIGUOUS)
        return Found(start, end, min(score, SAME_WORDS), How.SIMILAR)

    def _elsewhere(self, old: Anchor | None, start: int, end: int) -> bool:
        """Whether other words of the old text stand at that place: a look-alike that was there all along."""
        return (
            old is not None
            and self.alignment is not None
            and self.alignment.from_elsewhere(start, end, old.start, old.end)
            and not self.alignment.unsteady(old.start, old.end)
        )

    def _nearness(self, anchor: Anchor, start: int, end: int) -> float:
        """How well the context fits, 0 to 1; 0 where the anchor has none."""
        sides = self._sides(anchor, start, end)
        return sum(sides) / len(sides) if sides else 0.0

    def _sides(self, anchor: Anchor, start: int, end: int) -> list[float]:
        new = self._new
        sides = []
        if anchor.prefix:
            found = new[max(start - len(anchor.prefix), 0) : start]
            sides.append(1.0 if found == anchor.prefix else context(anchor.prefix, found, before=True))
        if anchor.suffix:
            found = new[end : end + len(anchor.suffix)]
            sides.append(1.0 if found == anchor.suffix else context(anchor.suffix, found, before=False))
        return sides

    def _trimmed(self, anchor: Anchor, start: int, end: int) -> tuple[int, int]:
        """The range without spaces at its edges, where the quote has none there."""
        while start < end and self._new[start].isspace() and not anchor.exact[0].isspace():
            start += 1
        while start < end and self._new[end - 1].isspace() and not anchor.exact[-1].isspace():
            end -= 1
        return start, end

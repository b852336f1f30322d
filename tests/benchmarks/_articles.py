"""Texts and marks to measure with: fixed seeds, mixed Latin, Chinese and emoji, marks four deep."""

import random
from uuid import UUID

from reviewer.domain.relation import Stance
from reviewer.ui.panels.reading.mark import Label, Mark, MarkKind, Sign
from tests.long_text import text_of

KILO = 1000


def make_text(size: int, seed: int = 7, *, one_paragraph: bool = False) -> str:
    """A text of about `size` bytes in UTF-8."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    return text_of(size, rng, " " if one_paragraph else "\n\n")


def make_marks(length: int, count: int, seed: int = 11) -> list[Mark]:
    """Claims that lie four deep where there are enough of them."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    size = max(2, min(120, 4 * length // count))
    marks = []
    for number in range(count):
        start = rng.randrange(max(length - size, 1))
        signs: tuple[Sign, ...] = ()
        if number % 4 == 0:
            signs = (Sign(UUID(int=number + 1), rng.choice(list(Stance))),)
        labels = (Label(UUID(int=number + 1), f"R{number % 9}"),) if number % 3 == 0 else ()
        extent = (start, start + rng.randrange(size // 2, size) + 1)
        marks.append(Mark(UUID(int=number + 10), MarkKind.CLAIM, (extent,), signs, labels))
    return marks

"""Texts and marks to measure with: fixed seeds, mixed Latin, Chinese and emoji, marks four deep."""

import random
from uuid import UUID

from reviewer.domain.relation import RelationType
from reviewer.ui.panels.reading.mark import Label, Mark, MarkKind, Sign

KILO = 1000
_LATIN = (
    *("harbour", "pilots", "settled", "the", "ferry", "talks", "with", "a", "note", "on", "fog", "rules", "while"),
    *("both", "ministers", "promised", "another", "round", "before", "winter", "and", "coast", "guard", "crossings"),
)
_CHINESE = "两岸商定求救专线渡轮会谈部长港口雾天规则冬季之前再次举行"


def make_text(size: int, seed: int = 7, *, one_paragraph: bool = False) -> str:
    """A text of about `size` bytes in UTF-8."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    parts: list[str] = []
    length = 0
    while length < size:
        words = [rng.choice(_LATIN) for _ in range(rng.randrange(30, 70))]
        if rng.random() < 0.15:
            words.append("".join(rng.choice(_CHINESE) for _ in range(30)))
        if rng.random() < 0.03:
            words.append("🚢")
        paragraph = " ".join(words) + ("." if not one_paragraph else ". ")
        length += len(paragraph.encode()) + (0 if one_paragraph else 2)
        parts.append(paragraph)
    return ("" if one_paragraph else "\n\n").join(parts)


def make_marks(length: int, count: int, seed: int = 11) -> list[Mark]:
    """Claims that lie four deep where there are enough of them."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    size = max(2, min(120, 4 * length // count))
    marks = []
    for number in range(count):
        start = rng.randrange(max(length - size, 1))
        signs: tuple[Sign, ...] = ()
        if number % 4 == 0:
            signs = (Sign(UUID(int=number + 1), rng.choice(list(RelationType))),)
        labels = (Label(UUID(int=number + 1), f"R{number % 9}"),) if number % 3 == 0 else ()
        extent = (start, start + rng.randrange(size // 2, size) + 1)
        marks.append(Mark(UUID(int=number + 10), MarkKind.CLAIM, (extent,), signs, labels))
    return marks

"""Words for texts of any length: Latin, some Chinese, some emoji, the same for the same seed."""

from collections.abc import Iterator
from random import Random

_LATIN = (
    *("harbour", "pilots", "settled", "the", "ferry", "talks", "with", "a", "note", "on", "fog", "rules", "while"),
    *("both", "ministers", "promised", "another", "round", "before", "winter", "and", "coast", "guard", "crossings"),
)
_CHINESE = "两岸商定求救专线渡轮会谈部长港口雾天规则冬季之前再次举行"


def sentences(rng: Random) -> Iterator[str]:
    """Long sentences without an end to them, each with its full stop."""
    while True:
        words = [rng.choice(_LATIN) for _ in range(rng.randrange(30, 70))]
        if rng.random() < 0.15:
            words.append("".join(rng.choice(_CHINESE) for _ in range(30)))
        if rng.random() < 0.03:
            words.append("🚢")
        yield f"{' '.join(words)}."


def text_of(size: int, rng: Random, between: str = "\n\n") -> str:
    """Sentences with something between them, until they have `size` bytes in UTF-8 at least."""
    parts: list[str] = []
    length = 0
    for sentence in sentences(rng):
        parts.append(sentence)
        length += len(sentence.encode()) + len(between)
        if length >= size:
            break
    return between.join(parts)

"""Made-up words, English and Chinese, and texts of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

_SENTENCES_OF_A_PARAGRAPH = 5


@dataclass(frozen=True, slots=True)
class Sentences:
    """How sentences are made: least and most words, what stands between them and at the end, bytes of a character."""

    words: tuple[int, int]
    blank: str
    stop: str
    bytes: int


class Words:
    """A vocabulary of made-up words in which few are common and most are rare, as in any language."""

    def __init__(self, rng: Random, words: Sequence[str], sentences: Sentences) -> None:
        """Spread the words unevenly (Zipf): the first is the most common."""
        self._rng = rng
        self._words = words
        self._sentences = sentences
        self._weights = list(accumulate(1 / (place + 3) for place in range(len(words))))

    def some(self, count: int) -> list[str]:
        """Several words."""
        return self._rng.choices(self._words, cum_weights=self._weights, k=count)

    def name(self) -> str:
        """A rare word."""
        return self._words[self._rng.randrange(len(self._words) // 4, len(self._words))].capitalize()

    def text(self, size: int) -> tuple[str, list[tuple[int, int]]]:
        """A text of about `size` bytes in UTF-8, and where its sentences are (code points)."""
        parts: list[str] = []
        places: list[tuple[int, int]] = []
        length = 0
        while length < size // self._sentences.bytes:
            sentence = self._sentence()
            places.append((length, length + len(sentence)))
            gap = "\n\n" if len(places) % _SENTENCES_OF_A_PARAGRAPH == 0 else self._sentences.blank
            parts += (sentence, gap)
            length += len(sentence) + len(gap)
        return "".join(parts), places

    def _sentence(self) -> str:
        first, *rest = self.some(self._rng.randint(*self._sentences.words))
        return self._sentences.blank.join((first.capitalize(), *rest)) + self._sentences.stop


def english(rng: Random) -> Words:
    """Twenty thousand words, the common ones first; `harbour` and `ferry` are among these."""
    heads = ("b", "br", "c", "cl", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v")
    hearts = ("a", "e", "i", "o", "u", "ea", "ou")
    tails = ("", "n", "r", "s", "t", "l", "nd", "rt")
    made = {"".join(rng.choice(part) for part in (heads, hearts, tails) * rng.randint(1, 3)) for _ in range(40_000)}
    common = ["the", "of", "harbour", "and", "to", "ferry", "in", "said", "council", "on", "bridge", "was"]
    rest = sorted(made.difference(common))
    rng.shuffle(rest)
    return Words(rng, [*common, *rest[:20_000]], Sentences((8, 30), " ", ".", bytes=1))


def chinese(rng: Random) -> Words:
    """Five thousand words of one to three characters; `港口` is among the common ones."""
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + 2500)]
    made = {"".join(rng.choices(characters, k=rng.randint(1, 3))) for _ in range(6000)}
    common = ["的", "港口", "在", "渡轮", "说", "会谈", "了", "大桥"]
    rest = sorted(made.difference(common))
    rng.shuffle(rest)
    return Words(rng, [*common, *rest[:5000]], Sentences((6, 20), "", "。", bytes=3))

"""Articles made of invented sentences, and versions of them of which every letter knows where it came from."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reviewer.domain.anchor import Anchor
from reviewer.text.anchors import make_anchor

_WHO = ("The harbour office", "A pilot", "Mayor Ostrel", "The ferry guild", "An engineer", "Minister Vaun", "The court")
_DID = ("said", "denied", "confirmed", "reported", "doubted", "wrote", "told Bay News")
_WHAT = ("the bridge", "the eastern pier", "a cargo of salt", "the night ferry", "the new crane", "the coast road")
_DONE = ("had reopened", "was damaged", "would be sold", "had been searched", "stood empty", "was repaired")
_WHEN = ("on Tuesday", "before noon", "in June", "two weeks later", "at dawn", "during the storm")
_WHY = ("because of the tide", "after a long dispute", "without any notice", "for lack of money", "as planned")
_FURNITURE = ("Advertisement", "READ MORE: the ten best harbours", "Share this page", "Photo: Gull Wire")

Letter = tuple[str, int]
"""A letter, and its place in the text it came from; -1 for one that is new."""


@dataclass(frozen=True)
class Changed:
    """An article, its version, and where letters of the version came from."""

    old: str
    new: str
    origins: tuple[int, ...]

    def truth(self, start: int, end: int) -> tuple[int, int] | None:
        """Where old[start:end] stands now; None when it is gone or in pieces."""
        places = [place for place, origin in enumerate(self.origins) if start <= origin < end]
        if len(places) < 0.7 * (end - start) or places[-1] - places[0] >= 1.5 * (end - start) + 2:
            return None
        return places[0], places[-1] + 1


def article(chance: random.Random, paragraphs: int = 14, *, alike: bool = False) -> str:
    """An article; with `alike`, many sentences differ from one another in one word or number."""
    return "\n".join(_paragraph(chance, alike=alike) for _ in range(paragraphs)) + "\n"


def _paragraph(chance: random.Random, *, alike: bool) -> str:
    if chance.random() < 0.2 and not alike:
        return chance.choice(_FURNITURE)
    return " ".join(sentence(chance, alike=alike) for _ in range(chance.randint(2, 5)))


def sentence(chance: random.Random, *, alike: bool = False) -> str:
    """One invented sentence."""
    many = chance.randint(2, 900)
    if alike:
        who, what = chance.choice(_WHO[:3]), chance.choice(_WHAT[:3])
        return f"{who} said that {what} had been searched {chance.choice(_WHEN[:3])} by {many} men of the ferry guild."
    parts = [chance.choice(words) for words in (_WHO, _DID, _WHAT, _DONE, _WHEN, _WHY)]
    return "{} {} that {} {} {} {}, with {many} people there.".format(*parts, many=many)


def spans(chance: random.Random, text: str, count: int) -> list[Anchor]:
    """Anchors over parts of sentences, none across a line."""
    found: list[Anchor] = []
    while len(found) < count:
        start = chance.randrange(len(text) - 20)
        start = text.rfind(" ", 0, start) + 1
        end = text.find(" ", min(start + chance.randint(15, 140), len(text) - 1))
        if end > start and "\n" not in text[start:end]:
            found.append(make_anchor(text, start, end))
    return found


def version(text: str, *edits: Callable[[list[Letter]], list[Letter]]) -> Changed:
    """The text after these edits."""
    letters: list[Letter] = [(letter, place) for place, letter in enumerate(text)]
    for edit in edits:
        letters = edit(letters)
    return Changed(text, "".join(letter for letter, _ in letters), tuple(origin for _, origin in letters))


def cleaned_up(chance: random.Random) -> Callable[[list[Letter]], list[Letter]]:
    """Furniture taken out, spaces and marks put in order, lines broken elsewhere."""

    def edit(letters: list[Letter]) -> list[Letter]:
        kept: list[Letter] = []
        for line in _lines(letters):
            words = "".join(letter for letter, _ in line).strip()
            if words in _FURNITURE:
                continue
            for letter, origin in line:
                if letter == " " and chance.random() < 0.04:
                    kept.append(("\n" if chance.random() < 0.5 else "\u00a0", origin))
                elif letter == "," and chance.random() < 0.3:
                    continue
                elif letter == " " and chance.random() < 0.03:
                    kept += [(" ", origin), (" ", -1)]
                else:
                    kept.append((letter, origin))
            kept.append(("\n", -1))
        return kept

    return edit


def mistyped(chance: random.Random, rate: float = 0.012) -> Callable[[list[Letter]], list[Letter]]:
    """Letters swapped, left out, doubled and struck wrongly."""

    def edit(letters: list[Letter]) -> list[Letter]:
        kept: list[Letter] = []
        for letter, origin in letters:
            kind = chance.choice(("swap", "drop", "double", "wrong")) if chance.random() < rate else ""
            if not letter.isalpha() or not kind:
                kept.append((letter, origin))
            elif kind == "swap" and kept and kept[-1][0].isalpha():
                kept.insert(-1, (letter, origin))
            elif kind == "double":
                kept += [(letter, origin), (letter, -1)]
            elif kind == "wrong":
                kept.append((chance.choice("aeinrst"), origin))
        return kept

    return edit


def moved(chance: random.Random) -> Callable[[list[Letter]], list[Letter]]:
    """Half of the paragraphs at other places."""

    def edit(letters: list[Letter]) -> list[Letter]:
        lines = _lines(letters)
        places = sorted(chance.sample(range(len(lines)), len(lines) // 2))
        others = chance.sample(places, len(places))
        order = dict(zip(places, others, strict=True))
        return [letter for place in range(len(lines)) for letter in lines[order.get(place, place)]]

    return edit


def without(ranges: Sequence[tuple[int, int]]) -> Callable[[list[Letter]], list[Letter]]:
    """Without these ranges of the old text."""

    def edit(letters: list[Letter]) -> list[Letter]:
        return [one for one in letters if not any(start <= one[1] < end for start, end in ranges)]

    return edit


def _lines(letters: list[Letter]) -> list[list[Letter]]:
    lines: list[list[Letter]] = [[]]
    for letter in letters:
        lines[-1].append(letter)
        if letter[0] == "\n":
            lines.append([])
    return [line for line in lines if line]

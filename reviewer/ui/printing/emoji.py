"""Emoji on paper: Qt puts the picture of each into the file anew, so each is drawn once here and put in by name."""

from collections.abc import Iterator

import regex
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from reviewer.text.utf16 import Utf16Map

_EMOJI = regex.compile(
    r"\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)\p{EMod}?"
    r"(?:\u200D(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F?)\p{EMod}?\uFE0F?)*"
)
_SIDE = 128  # pixels
_OF_SIDE = 0.78  # how tall letters are set in it: pictures reach above and below them
_ROOM = "\u2003"
_FILLER = "\u2060"


def with_room(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text with room of an em for each emoji, and where they stood, in UTF-16 units; its length in them stays."""
    found: list[tuple[int, str]] = []
    places = Utf16Map(text)

    def room(match: "regex.Match[str]") -> str:
        found.append((places.to_utf16(match.start()), match[0]))
        units = places.to_utf16(match.end()) - places.to_utf16(match.start())
        return _ROOM + _FILLER * (units - 1)

    return _EMOJI.sub(room, text), tuple(found)


class Emoji:
    """Pictures of emoji, each drawn once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._drawn: dict[str, QImage] = {}

    def picture(self, emoji: str) -> QImage:
        """The picture of one, as the fonts here draw it."""
        if emoji not in self._drawn:
            image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            font = QFont()
            font.setPixelSize(round(_SIDE * _OF_SIDE))
            painter = QPainter(image)
            painter.setFont(font)
            painter.drawText(QRectF(0, 0, _SIDE, _SIDE), Qt.AlignmentFlag.AlignCenter, emoji)
            painter.end()
            self._drawn[emoji] = image
        return self._drawn[emoji]


def within(places: tuple[tuple[int, str], ...], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Those of the places that lie in a range."""
    return ((place, emoji) for place, emoji in places if start <= place < end)

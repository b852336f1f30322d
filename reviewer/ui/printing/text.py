"""Sets paragraphs in lines for paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reviewer.exchange.sheet import Paragraph, RareCharacters, Run
from reviewer.text.utf16 import Utf16Map
from reviewer.ui.printing.emoji import Emoji, with_room, within
from reviewer.ui.printing.fonts import LOOKS, Fonts

Places = tuple[tuple[int, str], ...]
"""Emoji by the UTF-16 position of the room left for them."""

_LEADING = 1.1
_WIDER = 0.2  # of an em: pictures have white edges
_EM = "\u2003"
_ABOVE = 0.86  # how much of an emoji's side stands above the line that letters stand on
_MARK = QColor("#FBDFDB")
_LAST_BASIC = 0xFFFF
_LINE_ENDS = str.maketrans({"\n": "\u2028", "\u2029": "\u2028"})


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a paragraph. Lengths are in dots of the paper: `gap` is white above it, `left` its indent."""

    text: QTextLine
    layout: QTextLayout
    height: float
    gap: float
    left: float
    color: str
    emoji: Places = ()


class Setter:
    """Breaks paragraphs into lines of a width, and notes the rare characters as they are drawn."""

    def __init__(self, fonts: Fonts, device: QPagedPaintDevice, point: float) -> None:
        """Set with these fonts for that device; `point` is how many of its dots make a point."""
        self._fonts = fonts
        self._device = device
        self.point = point
        self._emoji = Emoji()
        self._rare: dict[str, dict[str, None]] = {}

    def lines(self, paragraph: Paragraph, width: float) -> list[SetLine]:
        """The paragraph in lines no wider than `width` dots; the last one carries the white below it."""
        look = LOOKS[paragraph.style]
        indent = look.indent * self.point
        text, emoji = with_room(paragraph.text.translate(_LINE_ENDS))
        layout = self._layout(paragraph, text)
        made: list[SetLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - indent)
            line.setPosition(QPointF(0, 0))
            gap = 0.0 if made else look.before * self.point
            made.append(SetLine(line, layout, line.height() * _LEADING, gap, indent, look.color, emoji))
        layout.endLayout()
        if made:
            last = made[-1]
            height = last.height + look.after * self.point
            made[-1] = SetLine(last.text, layout, height, last.gap, last.left, last.color, emoji)
        return made

    def one_line(self, paragraph: Paragraph, width: float) -> QTextLayout:
        """As much of the paragraph as fits into one line."""
        layout = self._layout(paragraph, paragraph.text.translate(_LINE_ENDS))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return layout

    def note(self, line: QTextLine, layout: QTextLayout) -> None:
        """Note which characters beyond U+FFFF a line draws in which font; to be called in the order of painting."""
        text = layout.text()
        if all(ord(character) <= _LAST_BASIC for character in text):
            return
        places = Utf16Map(text)
        start, end = line.textStart(), line.textStart() + line.textLength()
        for position in range(places.to_code_point(start), places.to_code_point(end)):
            if ord(text[position]) > _LAST_BASIC:
                for glyphs in line.glyphRuns(places.to_utf16(position), 2):
                    font = glyphs.rawFont()
                    name = f"{font.familyName()}{font.styleName()}"
                    self._rare.setdefault(name, {})[text[position]] = None

    def rare(self) -> tuple[RareCharacters, ...]:
        """What has been noted."""
        return tuple(RareCharacters(font, "".join(characters)) for font, characters in self._rare.items())

    def pictures(self, line: SetLine) -> Iterator[tuple[QRectF, QImage]]:
        """The emoji of a line and where they are drawn, from the line's upper left corner."""
        if not line.emoji:
            return
        start = line.text.textStart()
        side = QFontMetricsF(line.layout.font(), self._device).horizontalAdvance(_EM)
        top = line.text.ascent() - side * _ABOVE
        for place, emoji in within(line.emoji, start, start + line.text.textLength()):
            left, _ = cast("tuple[float, int]", line.text.cursorToX(place))
            edge = side * _WIDER / 2
            area = QRectF(left, top, side, side).adjusted(-edge, -edge, edge, edge)
            yield area, self._emoji.picture(emoji)

    def _layout(self, paragraph: Paragraph, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._fonts.of(paragraph.style), self._device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if any(run.bold or run.mark for run in paragraph.runs):
            layout.setFormats(_formats(paragraph.runs))
        return layout


def _formats(runs: tuple[Run, ...]) -> list[QTextLayout.FormatRange]:
    made = []
    start = 0
    for run in runs:
        length = Utf16Map(run.text).to_utf16(len(run.text))
        if run.bold or run.mark:
            looks = QTextCharFormat()
            if run.bold:
                looks.setFontWeight(QFont.Weight.Bold)
            if run.mark:  # underlined too, so that print without colours shows it
                looks.setFontUnderline(True)
                looks.setBackground(_MARK)
            ranged = QTextLayout.FormatRange()
            ranged.start, ranged.length, ranged.format = start, length, looks  # type-checked by Qt's stubs
            made.append(ranged)
        start += length
    return made

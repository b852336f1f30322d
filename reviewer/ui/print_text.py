"""Sets paragraphs in lines for paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reviewer.exchange.sheet import Paragraph, RareCharacters, Run
from reviewer.text.utf16 import Utf16Map
from reviewer.ui.print_fonts import LOOKS, Fonts

_LEADING = 1.1
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


class Setter:
    """Breaks paragraphs into lines of a width, and notes the rare characters as they are drawn."""

    def __init__(self, fonts: Fonts, device: QPagedPaintDevice, point: float) -> None:
        """Set with these fonts for that device; `point` is how many of its dots make a point."""
        self._fonts = fonts
        self._device = device
        self.point = point
        self._rare: dict[str, dict[str, None]] = {}

    def lines(self, paragraph: Paragraph, width: float) -> list[SetLine]:
        """The paragraph in lines no wider than `width` dots; the last one carries the white below it."""
        look = LOOKS[paragraph.style]
        indent = look.indent * self.point
        layout = self._layout(paragraph)
        made: list[SetLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - indent)
            line.setPosition(QPointF(0, 0))
            gap = 0.0 if made else look.before * self.point
            made.append(SetLine(line, layout, line.height() * _LEADING, gap, indent, look.color))
        layout.endLayout()
        if made:
            last = made[-1]
            height = last.height + look.after * self.point
            made[-1] = SetLine(last.text, layout, height, last.gap, last.left, last.color)
        return made

    def one_line(self, paragraph: Paragraph, width: float) -> QTextLayout:
        """As much of the paragraph as fits into one line."""
        layout = self._layout(paragraph)
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

    def _layout(self, paragraph: Paragraph) -> QTextLayout:
        text = paragraph.text.translate(_LINE_ENDS)
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

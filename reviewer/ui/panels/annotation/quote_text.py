"""A quote set in the reading font, the words that differ underlined and bold; painted, so that it is never markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.theme import Theme

_SCALE = 0.82
_BEFORE = 48
_STEP = 6
_UNDERLINE = 2


class QuoteText(QWidget):
    """The words of a claim, a few lines at most: long ones are cut around the first word that differs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._theme = theme
        self._whole: tuple[str, tuple[tuple[int, int], ...]] = ("", ())
        self._text = ""
        self._marks: tuple[tuple[int, int], ...] = ()
        self._edge = "contradiction_edge"
        self._most_lines = 4
        self._layout = QTextLayout()
        self._laid_out = -1
        self._font = theme.reading_font(_SCALE)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_quote(self, text: str, marks: Sequence[tuple[int, int]], edge: str) -> None:
        """Show words with ranges of code points marked; `edge` is the token the marks are underlined in."""
        whole = text.replace("\n", " "), tuple(marks)
        if (whole, edge) != (self._whole, self._edge):
            self._whole, self._edge = whole, edge
            self.setAccessibleName(whole[0])
            self._again()

    def set_most_lines(self, most: int) -> None:
        """Take at most so many lines."""
        if most != self._most_lines:
            self._most_lines = most
            self._again()

    @property
    def shown(self) -> str:
        """The words there is room for, "…" where some are left out."""
        self._lay_out(self.width())
        return self._text

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return self._layout.lineCount()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width, in pixels."""
        return self._lay_out(width)

    def sizeHint(self) -> QSize:
        """Ask for a narrow column."""
        return QSize(120, self._lay_out(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than a long word."""
        return QSize(80, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the words, then a line under those that differ."""
        self._lay_out(self.width())
        with QPainter(self) as painter:
            painter.setPen(self._theme.color("text"))
            self._layout.draw(painter, QPointF(0, 0))
            for start, end in self._units():
                self._underline(painter, start, end)

    def _underline(self, painter: QPainter, start: int, end: int) -> None:
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            under = QRectF(min(left, right), line.y() + line.height() - _UNDERLINE, abs(right - left), _UNDERLINE)
            painter.fillRect(under, self._theme.color(self._edge))

    def _units(self) -> list[tuple[int, int]]:
        units = Utf16Map(self._text)
        return [(units.to_utf16(start), units.to_utf16(end)) for start, end in self._marks]

    def _restyle(self) -> None:
        self._font = self._theme.reading_font(_SCALE)
        self._again()

    def _again(self) -> None:
        self._laid_out = -1
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> int:
        if width != self._laid_out:
            self._laid_out = width
            self._make_layout(width)
        return round(self._layout.boundingRect().height())

    def _make_layout(self, width: int) -> None:
        self._text, self._marks = self._whole
        self._break_lines(width)
        if self._layout.lineCount() <= self._most_lines:
            return
        room = self._layout.lineAt(self._most_lines).textStart()
        while self._layout.lineCount() > self._most_lines and room > _STEP:
            self._text, self._marks = _cut(*self._whole, room)
            self._break_lines(width)
            room -= _STEP

    def _break_lines(self, width: int) -> None:
        self._layout = QTextLayout(self._text, self._font)
        self._layout.setTextOption(_wrapping())
        self._layout.setFormats([_bold_range(start, end) for start, end in self._units()])
        self._layout.beginLayout()
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height() + _UNDERLINE
        self._layout.endLayout()


def _wrapping() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _bold_range(start: int, end: int) -> QTextLayout.FormatRange:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, bold
    return found


def _x(found: object) -> float:
    # PySide6 returns the position together with the cursor that it corrected; its stubs say "object".
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _cut(text: str, marks: Sequence[tuple[int, int]], most: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Keep so many characters around the first mark when the text is longer; the marks move along."""
    first, last = marks[0] if marks else (0, 0)
    begin = 0
    if len(text) > most and last > most:
        begin = max(min(first - min(_BEFORE, most // 3), len(text) - most), 0)
        begin = text.find(" ", begin, first) + 1 or begin
    end = min(len(text), begin + most)
    head, tail = "… " if begin else "", "…" if end < len(text) else ""
    moved = [(max(a, begin), min(b, end)) for a, b in marks if a < end and b > begin]
    shift = len(head) - begin
    return head + text[begin:end] + tail, tuple((a + shift, b + shift) for a, b in moved)

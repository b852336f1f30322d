"""Rows of the article list: title on two lines, state, date and outlet below, counts at the right."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.domain.article import Reading
from reviewer.domain.relation import RelationType
from reviewer.text.utf16 import Utf16Map
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.models.record_model import ROW
from reviewer.ui.signs import SIGN
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.focus_frame import paint_focus
from reviewer.ui.words import date_words
from reviewer.workspace.rows import ArticleRow

_LEFT = 12
_RIGHT = 10
_AROUND = 8
_BAR = 3
_ICON = 14
_CHIP_HEIGHT = 18
_CHIP_PADDING = 5
_GAP = 4
_TITLE_LINES = 2
STATE_ICONS = {Reading.UNREAD: "circle", Reading.READING: "half", Reading.DONE: "check"}


class ArticleDelegate(QStyledItemDelegate):
    """Paints an ArticleRow; `panes_of` tells the numbers of the panes that show it, from 1.

    `compact` gives each article one line, for lists of hundreds.
    """

    def __init__(self, theme: Theme, panes_of: Callable[[UUID], list[int]], parent: QWidget | None = None) -> None:
        """Paint with the theme's colours and fonts."""
        super().__init__(parent)
        self.compact = False
        self._theme = theme
        self._panes_of = panes_of
        self._take_fonts()
        theme.changed.connect(self._take_fonts)

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        bold, small = QFontMetrics(self._bold), QFontMetrics(self._small)
        if self.compact:
            return bold.height() + _AROUND
        return _TITLE_LINES * bold.lineSpacing() + small.height() + 2 * _AROUND + 3

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        """Ask for the fixed height."""
        return QSize(160, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(ROW)
        if not isinstance(row, ArticleRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRect(option.rect)
        self._paint_ground(painter, frame, option.state)
        if self.compact:
            self._paint_compact(painter, frame, row)
        else:
            self._paint_full(painter, frame, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
        color = self._theme.color
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, color("selection"))
            painter.fillRect(QRect(frame.left(), frame.top(), _BAR, frame.height()), color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, color("window"))
        painter.fillRect(QRect(frame.left(), frame.bottom(), frame.width(), 1), color("line"))
        paint_focus(painter, frame, state, color("focus"))

    def _paint_full(self, painter: QPainter, frame: QRect, row: ArticleRow) -> None:
        inner = frame.adjusted(_LEFT, _AROUND, -_RIGHT, -_AROUND)
        panes = "·".join(str(number) for number in self._panes_of(row.id))
        title_right = inner.right()
        if panes:
            top = QRect(inner.left(), inner.top(), inner.width(), _CHIP_HEIGHT)
            title_right = self._chip(painter, top, panes, "on_accent", "accent", round_=False) - _GAP
        self._paint_title(painter, QRect(inner.topLeft(), QSize(title_right - inner.left(), inner.height())), row.title)
        below = QRect(inner.left(), inner.bottom() - _CHIP_HEIGHT + 1, inner.width(), _CHIP_HEIGHT)
        right = self._paint_counts(painter, below, row)
        self._paint_state(painter, below, row)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("secondary"))
        words = QRect(below.left() + _ICON + 5, below.top(), right - below.left() - _ICON - 5 - _GAP, below.height())
        line = elided(QFontMetrics(self._small), second_line(row), words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, line)

    def date_place(self, frame: QRect, row: ArticleRow) -> QRect:
        """Where in its row an article without a date asks for one; nowhere for the others and in rows of one line."""
        if row.published or self.compact:
            return QRect()
        width = QFontMetrics(self._small).horizontalAdvance(translate("Articles", "date?"))
        left, bottom = frame.left() + _LEFT + _ICON + 5, frame.bottom() - _AROUND
        return QRect(left, bottom - _CHIP_HEIGHT + 1, width, _CHIP_HEIGHT)

    def _paint_compact(self, painter: QPainter, frame: QRect, row: ArticleRow) -> None:
        inner = frame.adjusted(_LEFT, 0, -_RIGHT, -1)
        right = self._paint_counts(painter, inner, row)
        self._paint_state(painter, inner, row)
        left = inner.left() + _ICON + 5
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("text"))
        words = QRect(left, inner.top(), right - left - _GAP, inner.height())
        title = elided(QFontMetrics(self._bold), row.title, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_title(self, painter: QPainter, room: QRect, title: str) -> None:
        """Paint the title on two lines, the second one elided."""
        layout = QTextLayout(title, self._bold)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        metrics = QFontMetrics(self._bold)
        units = Utf16Map(title)
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("text"))
        layout.beginLayout()
        for number in range(_TITLE_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            start = units.to_code_point(line.textStart())
            end = units.to_code_point(line.textStart() + line.textLength())
            words = title[start:] if number == _TITLE_LINES - 1 else title[start:end].rstrip()
            words = elided(metrics, words, room.width())
            painter.drawText(QPoint(room.left(), room.top() + metrics.ascent() + number * metrics.lineSpacing()), words)
        layout.endLayout()

    def _paint_counts(self, painter: QPainter, line: QRect, row: ArticleRow) -> int:
        """Paint the counts from the right and return where they begin."""
        right = line.right() + 1
        if row.open_contradictions:
            sign = f"{SIGN[RelationType.CONTRADICTS]}{row.open_contradictions}"
            right = self._chip(painter, line, sign, "contradiction_edge", "contradiction_fill", right=right) - _GAP
        if row.claims:
            right = self._chip(painter, line, str(row.claims), "text", "claim_fill", right=right) - _GAP
        return right

    def _paint_state(self, painter: QPainter, line: QRect, row: ArticleRow) -> None:
        place = QRect(line.left(), line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
        icon(STATE_ICONS[row.state], "secondary").paint(painter, place)

    def _chip(  # noqa: PLR0913 (what a chip is)
        self,
        painter: QPainter,
        line: QRect,
        words: str,
        ink: str,
        fill: str,
        *,
        right: int | None = None,
        round_: bool = True,
    ) -> int:
        """Paint a chip that ends at `right` (else at the line's end) and return its left edge."""
        metrics = QFontMetrics(self._tag)
        width = max(_CHIP_HEIGHT, metrics.horizontalAdvance(words) + 2 * _CHIP_PADDING)
        end = line.right() + 1 if right is None else right
        top = line.top() + (line.height() - _CHIP_HEIGHT) / 2
        rect = QRectF(end - width, top, width, _CHIP_HEIGHT)
        radius = _CHIP_HEIGHT / 2 if round_ else 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.color(fill)))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self._tag)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        return end - width

    def _take_fonts(self) -> None:
        self._bold = self._theme.ui_font(bold=True)
        self._small = self._theme.ui_font(0.92)
        self._tag = self._theme.ui_font(0.85, bold=True)
        self._tag.setWeight(QFont.Weight.DemiBold)


def second_line(row: ArticleRow) -> str:
    """Return date, outlet and, where it is not English, the language of an article."""
    when = date_words(row.published) or translate("Articles", "date?")
    if row.published.startswith("XXXX-"):
        # Such articles stand among those without a date.
        when = translate("Date", "{date}, year unknown", date=when)
    language = row.language if row.language not in ("", "en") else ""
    return " · ".join(part for part in (when, row.outlet, language) if part)

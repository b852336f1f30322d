"""The list of what a search found, and how a row of it is painted."""

import re
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.theme import Theme
from reviewer.workspace.rows import Hit

HIT = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_AROUND = 6
_SIDE = 12
_ICON = 16
_GAP = 9
_WIDTH = 420
_Index = QModelIndex | QPersistentModelIndex
_ICONS = {"article": "file", "claim": "claim", "event": "event"}


class HitModel(QAbstractListModel):
    """The hits of one query, the best first; `HIT` gives the record."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._hits: list[Hit] = []

    def show_hits(self, hits: list[Hit]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Give the hit, or its words for assistive technology."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.title}: {hit.snippet}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Title above, the words around the hit below, what was searched for on a ground of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint with the theme's colours."""
        super().__init__(parent)
        self._theme = theme
        self._pattern: re.Pattern[str] | None = None

    def search_for(self, query: str) -> None:
        """Mark these words in the rows from now on."""
        words = [re.escape(word) for word in query.split()]
        self._pattern = re.compile("|".join(words), re.IGNORECASE) if words else None

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        """Ask for two lines."""
        return QSize(_WIDTH, 2 * QFontMetrics(option.font).height() + 2 * _AROUND + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one hit."""
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        painter.save()
        frame = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, self._theme.color("selection"))
            painter.fillRect(QRect(frame.left(), frame.top(), 3, frame.height()), self._theme.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, self._theme.color("window"))
        inner = frame.adjusted(_SIDE, _AROUND, -_SIDE, -_AROUND)
        kind = QRect(inner.left(), inner.top(), _ICON, _ICON)
        icon(_ICONS[hit.kind], "event_edge" if hit.kind == "event" else "secondary").paint(painter, kind)
        left = inner.left() + _ICON + _GAP
        half = inner.height() // 2
        above = QRect(left, inner.top(), inner.right() - left, half)
        below = QRect(left, inner.top() + half, inner.right() - left, inner.height() - half)
        painter.setFont(self._theme.ui_font(bold=True))
        title = hit.title or translate("Search", "untitled")
        self._paint_words(painter, above, title, self._theme.color("text"))
        painter.setFont(self._theme.ui_font(0.92))
        self._paint_words(painter, below, hit.snippet.replace("\n", " "), self._theme.color("secondary"))
        painter.restore()

    def excerpt(self, words: str, metrics: QFontMetrics, width: int) -> str:
        """What there is room for: from the beginning, or around the first hit where that would be cut off."""
        found = self._pattern.search(words) if self._pattern is not None else None
        whole = metrics.horizontalAdvance(words) <= width
        if found is not None and not whole and metrics.horizontalAdvance(f"{words[: found.end()]}…") > width:
            before = metrics.elidedText(
                words[: found.start()],
                Qt.TextElideMode.ElideLeft,
                max((width - metrics.horizontalAdvance(found[0])) // 2, 0),
            )
            words = before + words[found.start() :]
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def _paint_words(self, painter: QPainter, room: QRect, words: str, ink: QColor) -> None:
        metrics = QFontMetrics(painter.font())
        words = self.excerpt(words, metrics, room.width())
        ground = self._theme.color("claim_fill")
        for found in self._pattern.finditer(words) if self._pattern is not None else ():
            x = room.left() + metrics.horizontalAdvance(words[: found.start()])
            width = metrics.horizontalAdvance(words[: found.end()]) + room.left() - x
            painter.fillRect(QRect(x, room.top(), width, room.height()), ground)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

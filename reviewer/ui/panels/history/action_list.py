"""The list of actions: a deed and what it was about in a row, when and by whom below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.domain.changes import Action
from reviewer.ui.i18n import translate
from reviewer.ui.panels.history.model import ACTION
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.focus_frame import paint_focus
from reviewer.ui.words import deed, moment_words, subject_words

AROUND = 6
SIDE = 12
_DWELL = 200
_Index = QModelIndex | QPersistentModelIndex


class ActionList(QListView):
    """Fixed rows; Space does what Enter does. Whatever row somebody looks at is told, before it is chosen."""

    looked_at = Signal(object)
    """An Action on which the pointer rests or the keys stand."""

    def __init__(self, theme: Theme) -> None:
        """Show rows in the theme's colours."""
        super().__init__()
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("History", "Actions, last first"))
        self.setItemDelegate(_ActionDelegate(theme, self))
        # The pointer crosses rows on its way to the page beside the list: only one on which it rests is looked at.
        self._dwell = QTimer(self, interval=_DWELL, singleShot=True)
        self._dwell.timeout.connect(self._look)
        self._under: Action | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the row under the pointer in a moment."""
        self._under = self.indexAt(event.position().toPoint()).data(ACTION)
        self._dwell.start()
        super().mouseMoveEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Look at the row on which the keys stand."""
        super().currentChanged(current, previous)
        action = current.data(ACTION)
        if isinstance(action, Action):
            self.looked_at.emit(action)

    def _look(self) -> None:
        if self._under is not None and self.underMouse():
            self.looked_at.emit(self._under)


class _ActionDelegate(QStyledItemDelegate):
    """The deed in bold with what it was about; time and annotator below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: _Index,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        return QSize(1, 2 * QFontMetrics(option.font).height() + 2 * AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        action = index.data(ACTION)
        if not isinstance(action, Action):
            return
        painter.save()
        frame = QRect(option.rect)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_Selected)
        if hover or focused:
            painter.fillRect(frame, self._theme.color("selection" if focused else "window"))
        painter.fillRect(QRect(frame.left(), frame.bottom(), frame.width(), 1), self._theme.color("line"))
        paint_focus(painter, frame, option.state, self._theme.color("focus"))
        inner = frame.adjusted(SIDE, AROUND, -SIDE, -AROUND)
        painter.setPen(self._theme.color("secondary" if action.undone else "text"))
        self._paint_deed(painter, inner, deed(action.label), subject_words(action))
        painter.setFont(self._theme.ui_font(0.92))
        painter.setPen(self._theme.color("secondary"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, when_and_who(action))
        painter.restore()

    def _paint_deed(self, painter: QPainter, room: QRect, bold: str, plain: str) -> None:
        painter.setFont(self._theme.ui_font(bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, bold)
        x = painter.fontMetrics().horizontalAdvance(f"{bold}  ")
        painter.setFont(self._theme.ui_font())
        rest = room.adjusted(x, 0, 0, 0)
        words = elided(painter.fontMetrics(), plain, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)


def when_and_who(action: Action) -> str:
    """When an action was done and by whom, and what became of it."""
    parts = [moment_words(action.at), action.annotator]
    if action.dropped:
        parts.append(translate("History", "taken back, then left for another way"))
    elif action.undone:
        parts.append(translate("History", "taken back"))
    return " · ".join(part for part in parts if part)

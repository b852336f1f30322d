"""The plain history: a line for each action; one click goes back to it, or forward again."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.changes import Action
from reviewer.ui.bridge import Bridge
from reviewer.ui.i18n import translate
from reviewer.ui.panels.history.model import ACTION, HistoryModel
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.overlay import Overlay
from reviewer.ui.words import deed, moment_words, subject_words

_AROUND = 6
_SIDE = 12
_WIDTH = 340
_HEIGHT = 460
_FOOT = 40


class HistoryPanel(QFrame):
    """Lists what was done, last first; what was taken back is grey and can be had again."""

    chosen = Signal(int)
    """The number of the action that is to be the last one done."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin hidden work: nothing is asked for until the panel shows."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(translate("History", "History"))
        self.model = HistoryModel(bridge, self)
        self.list = _ActionList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ActionDelegate(theme, self.list))
        self.list.activated.connect(self._go_to)
        self.list.clicked.connect(self._go_to)
        hint = QLabel(translate("History", "Click a line to go back to the moment after it, or forward again."))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setProperty("look", "secondary")
        hint.setContentsMargins(_SIDE, _AROUND, _SIDE, _AROUND)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(hint)
        layout.addWidget(self.list)
        self.overlay = Overlay(self)
        self.overlay.ended.connect(self.hide)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.model.refresh)
        bridge.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Return a narrow, tall list."""
        return QSize(_WIDTH, _HEIGHT)

    def open_below(self, button: QWidget, page: QWidget) -> None:
        """Show the list below a button of the page it lies over, as high as there is room, and give it the keys."""
        self.adjustSize()
        corner = button.mapTo(page, button.rect().bottomRight())
        height = min(self.sizeHint().height(), page.height() - corner.y() - _FOOT)
        width = self.sizeHint().width()
        self.setGeometry(max(8, corner.x() - width), corner.y() + 6, width, height)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the actions as they are now."""
        super().showEvent(event)
        self.model.refresh()

    def _follow(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _go_to(self, index: QModelIndex) -> None:
        action = index.data(ACTION)
        if isinstance(action, Action):
            self.chosen.emit(action.number)


class _ActionList(QListView):
    """Fixed rows; Space does what Enter does."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("History", "Actions, last first"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _ActionDelegate(QStyledItemDelegate):
    """The deed in bold with what it was about; time and annotator below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(_WIDTH, 2 * metrics.height() + 2 * _AROUND)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
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
        inner = frame.adjusted(_SIDE, _AROUND, -_SIDE, -_AROUND)
        painter.setPen(self._theme.color("secondary" if action.undone else "text"))
        self._paint_deed(painter, inner, deed(action.label), subject_words(action))
        painter.setFont(self._theme.ui_font(0.92))
        painter.setPen(self._theme.color("secondary"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, _when_and_who(action))
        painter.restore()

    def _paint_deed(self, painter: QPainter, room: QRect, bold: str, plain: str) -> None:
        painter.setFont(self._theme.ui_font(bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, bold)
        x = painter.fontMetrics().horizontalAdvance(f"{bold}  ")
        painter.setFont(self._theme.ui_font())
        rest = room.adjusted(x, 0, 0, 0)
        words = painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)


def _when_and_who(action: Action) -> str:
    parts = [moment_words(action.at), action.annotator]
    if action.undone:
        parts.append(translate("History", "taken back"))
    return " · ".join(part for part in parts if part)

"""A card over the window, shut by Escape."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.widgets.overlay import Overlay
from reviewer.ui.widgets.tab_order import go_on


class Sheet(QFrame):
    """A card in the middle of the window; Escape, a click beside it or its cross shut it."""

    def __init__(self, window: QWidget, title: str, content: QWidget, size: tuple[int, int]) -> None:
        """Show `content` under a title, at most `size` pixels wide and high."""
        super().__init__(window)
        self.setProperty("look", "sheet")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._size = size
        self._back_to: QWidget | None = window.focusWidget()
        self._overlay = Overlay(self)
        self._overlay.ended.connect(self._go)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, "heading"))
        head.addStretch(1)
        cross = QToolButton()
        cross.setIcon(icon("close", "secondary"))
        cross.setAccessibleName(translate("Sheet", "Close"))
        cross.setToolTip(translate("Sheet", "Close (Esc)"))
        cross.clicked.connect(self.shut)
        head.addWidget(cross)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 16)
        column.addLayout(head)
        column.addWidget(area, 1)
        window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def shut(self) -> None:
        """Go away and give the keys back."""
        self._go(give_back=True)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        """Tab: round within the sheet, which would go if the keys left it."""
        return go_on([self], QApplication.focusWidget(), forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shuts it, as Escape does."""
        if event.key() == Qt.Key.Key_F1:
            self.shut()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _go(self, give_back: bool) -> None:  # noqa: FBT001 - comes from a signal
        self.hide()
        self.deleteLater()
        if give_back and self._back_to is not None and isValid(self._back_to):
            self._back_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        width = min(self._size[0], self._window.width() - 40)
        height = min(self._size[1], self._window.height() - 60)
        self.setGeometry((self._window.width() - width) // 2, (self._window.height() - height) // 2, width, height)

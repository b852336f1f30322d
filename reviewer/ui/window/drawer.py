"""A panel that lies over the panes where there is no room beside them."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget


class Drawer(QFrame):
    """Holds one widget at a side of its host; Escape shuts it."""

    shut = Signal()

    def __init__(self, host: QWidget, side: Literal["left", "right"], width: int) -> None:
        """Begin shut and empty, over `host`, `width` pixels wide."""
        super().__init__(host)
        self.setProperty("look", f"drawer-{side}")
        self._host = host
        self._side = side
        self._width = width
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(int(side == "right"), 0, int(side == "left"), 0)
        host.installEventFilter(self)
        self.hide()

    def hold(self, widget: QWidget, *, inset: int = 0) -> None:
        """Take a widget in; `inset` pixels at the side stay free."""
        self._inset = inset
        self._column.addWidget(widget)
        widget.show()
        self._place()

    def open(self) -> None:
        """Show what is held and give it the keys."""
        self._place()
        self.show()
        self.raise_()

    def close_drawer(self) -> None:
        """Put it away."""
        if self.isVisible():
            self.hide()
            self.shut.emit()

    def give_way_to(self, part: QWidget) -> None:
        """Shut as soon as the keys go into `part`, which it lies over."""
        self._covered = part
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keys_went)

    def _keys_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._covered is not None and self._covered.isAncestorOf(now):
            self.close_drawer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as high as the host."""
        if watched is self._host and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    _inset = 0
    _covered: QWidget | None = None

    def _place(self) -> None:
        width = min(self._width, max(self._host.width() - 2 * self._inset - 60, 160))
        left = self._inset if self._side == "left" else self._host.width() - width
        self.setGeometry(left, 0, width, self._host.height())

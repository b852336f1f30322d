"""A small bar of deeds at a selection, for the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

_GAP = 6


@dataclass(frozen=True, slots=True)
class BarItem:
    """One deed: its name, its words and the key that does it too."""

    name: str
    words: str
    key: str = ""


class SelectionBar(QFrame):
    """Floats in its parent beside a rectangle and never takes the focus from the text."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._home = parent
        self.setProperty("look", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(1)
        self._buttons: list[QToolButton] = []
        self.hide()

    def set_items(self, items: Sequence[BarItem]) -> None:
        """Offer these deeds from left to right."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(item) for item in items]

    def show_at(self, anchor: QRect) -> None:
        """Appear above a rectangle of the parent, below it where there is no room above."""
        self.adjustSize()
        room = self._home.size()
        top = anchor.top() - self.height() - _GAP
        if top < 0:
            top = min(anchor.bottom() + _GAP, room.height() - self.height())
        left = max(2, min(anchor.left(), room.width() - self.width() - 2))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

    def _button(self, item: BarItem) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setText(f"{item.words}  {item.key}" if item.key else item.words)
        button.setToolTip(f"{item.words} ({item.key})" if item.key else item.words)
        button.setAccessibleName(item.words)
        button.clicked.connect(lambda: self.chosen.emit(item.name))
        self._row.addWidget(button)
        return button

"""A row of buttons of which one is down."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class SegmentedControl(QWidget):
    """Chooses one of a few; hidden while there is nothing to choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of name and words; the first is chosen."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons = {name: self._button(name, words) for name, words in items}
        for index, button in enumerate(self._buttons.values()):
            place = (
                "only" if len(items) == 1 else "first" if index == 0 else "last" if index == len(items) - 1 else "inner"
            )
            button.setProperty("place", place)
        if items:
            self.set_current(items[0][0])
        self.setVisible(len(items) > 1)

    def current(self) -> str:
        """The name of the one that is down."""
        return next((name for name, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, name: str) -> None:
        """Put one down without telling."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def _button(self, name: str, words: str) -> QPushButton:
        button = _Segment(words, self)
        button.setCheckable(True)
        button.setProperty("look", "segment")
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button


class _Segment(QPushButton):
    """Keeps the room that its words need while it is down: the style sheet sets them in a heavier weight then."""

    def sizeHint(self) -> QSize:
        """As wide as the heavier words are."""
        hint = super().sizeHint()
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        light = QFont(self.font())
        light.setWeight(QFont.Weight.Normal)
        more = QFontMetrics(heavy).horizontalAdvance(self.text()) - QFontMetrics(light).horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        """No less, or the words would lose their ends."""
        return self.sizeHint()

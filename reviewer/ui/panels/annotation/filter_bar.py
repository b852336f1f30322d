"""The chips above a list that narrow it, and the menu that orders it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.menu_button import stand_as_before


class FilterBar(QWidget):
    """Chips that are on or off, a tag that can be taken away, and an order."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with nothing narrowed."""
        super().__init__(parent)
        self._font = theme.ui_font(0.88)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 6, 7)
        row.setSpacing(4)
        self._holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, spacing=5)
        row.addWidget(self._holder, 1)
        self._chips: dict[str, tuple[Chip, str]] = {}
        self._tag = Chip("", tone="accent", removable=True, parent=self)
        self._tag.hide()
        self._tag.removed.connect(self.clear_tag)
        self._tag.clicked.connect(self.clear_tag)
        self._order = _order_button(self)
        self._narrowing: list[QAction] = []
        self._orders = QActionGroup(self)
        self._orders.triggered.connect(self.changed)
        row.addWidget(self._order, 0, Qt.AlignmentFlag.AlignTop)

    def add_chip(self, name: str, words: str, tip: str) -> Chip:
        """Add a chip that is off."""
        chip = Chip(words, checkable=True, parent=self._holder)
        chip.setFont(self._font)
        chip.setToolTip(tip)
        chip.setAccessibleDescription(tip)
        chip.toggled.connect(lambda _on: self.changed.emit())
        self._chips[name] = (chip, words)
        self._flow.addWidget(chip)
        return chip

    def set_orders(self, orders: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of a key and the words for an order; the first one holds."""
        for key, words in orders:
            action = self._menu().addAction(words)
            action.setCheckable(True)
            action.setData(key)
            action.setChecked(not self._orders.actions())
            self._orders.addAction(action)

    def add_option(self, words: str, *, narrows: bool) -> QAction:
        """Add a switch under the orders; one that narrows the list is taken back by `clear`."""
        self._menu().addSeparator()
        action = self._menu().addAction(words)
        action.setCheckable(True)
        action.toggled.connect(lambda _on: self.changed.emit())
        if narrows:
            self._narrowing.append(action)
        return action

    @property
    def order(self) -> str:
        """The key of the order that holds."""
        return next((str(action.data()) for action in self._orders.actions() if action.isChecked()), "")

    def is_on(self, name: str) -> bool:
        """Whether a chip is on."""
        return self._chips[name][0].isChecked()

    def set_on(self, name: str, *, on: bool) -> None:
        """Switch a chip."""
        self._chips[name][0].setChecked(on)

    @property
    def tag(self) -> str:
        """The tag the list is narrowed to, "" for none."""
        return self._tag.text()

    def set_tag(self, name: str) -> None:
        """Narrow the list to what has a tag."""
        if name == self._tag.text():
            return
        self._flow.removeWidget(self._tag)
        self._tag.change_text(name)
        self._tag.setVisible(bool(name))
        if name:
            self._flow.addWidget(self._tag)
        self.changed.emit()

    def clear_tag(self) -> None:
        """Take the tag away."""
        self.set_tag("")

    def narrowed(self) -> bool:
        """Whether anything is left out."""
        switched = (action.isChecked() for action in self._narrowing)
        return bool(self.tag) or any(switched) or any(chip.isChecked() for chip, _words in self._chips.values())

    def clear(self) -> None:
        """Leave nothing out any more, told once."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        for chip, _words in self._chips.values():
            chip.setChecked(False)
        for action in self._narrowing:
            action.setChecked(False)
        self.clear_tag()
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self.changed.emit()

    def show_count(self, name: str, count: int) -> None:
        """Show how many records a chip would leave."""
        chip, words = self._chips[name]
        chip.change_text(f"{words} {count}")
        self._flow.invalidate()

    def _menu(self) -> QMenu:
        return self._order.menu()


def _order_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon("sort", "secondary"))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(translate("Lists", "Order of the list"))
    button.setAccessibleName(translate("Lists", "Order of the list"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    stand_as_before(button, button.menu())
    return button

"""A row of chips that stands for a list of values; the chips are kept and reused, so that showing is cheap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.tips import data_tip


@dataclass(frozen=True, slots=True)
class ChipLook:
    """One chip: what it stands for, its words, its colours."""

    key: str
    text: str
    tone: str = "plain"
    tip: str = ""
    hollow: bool = False


class ChipRow(QWidget):
    """Chips in rows, and at their end a dashed one that adds."""

    pressed = Signal(str)
    removed = Signal(str)
    add_asked = Signal()

    def __init__(
        self, name: str, *, add: str = "", add_key: str = "", removable: bool = False, parent: QWidget | None = None
    ) -> None:
        """Begin without chips. `name` is what assistive technology calls the row; `add` are the dashed chip's words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, spacing=4)
        self._removable = removable
        self._locked = False
        self._shown: tuple[ChipLook, ...] = ()
        self._chips: list[Chip] = []
        self._spare: list[Chip] = []
        self._add = Chip(add, dashed=True, key=add_key, parent=self) if add else None
        if self._add is not None:
            self._flow.addWidget(self._add)
            self._add.clicked.connect(self.add_asked)
            self.setFocusProxy(self._add)

    def show_chips(self, looks: Sequence[ChipLook]) -> None:
        """Show these chips."""
        if tuple(looks) == self._shown:
            return
        self._shown = tuple(looks)
        while len(self._chips) > len(looks):
            self._put_away(self._chips.pop())
        while len(self._chips) < len(looks):
            self._chips.append(self._take_out())
        for chip, look in zip(self._chips, looks, strict=True):
            chip.change_text(look.text)
            chip.set_tone(look.tone, hollow=look.hollow)
            chip.setToolTip(data_tip(look.tip))
            chip.set_removable(removable=self._removable and not self._locked)
        self._flow.invalidate()
        self.updateGeometry()

    def set_locked(self, *, locked: bool) -> None:
        """Let nothing be added or removed while locked."""
        self._locked = locked
        if self._add is not None:
            self._add.setEnabled(not locked)
        for chip in self._chips:
            chip.set_removable(removable=self._removable and not locked)

    def chip(self, key: str) -> Chip | None:
        """Return the chip that stands for a key."""
        return next((chip for chip, look in zip(self._chips, self._shown, strict=True) if look.key == key), None)

    def _take_out(self) -> Chip:
        chip = self._spare.pop() if self._spare else self._make()
        if self._add is not None:
            self._flow.removeWidget(self._add)
        self._flow.addWidget(chip)
        if self._add is not None:
            self._flow.addWidget(self._add)
            # Behind the last one, then the last one behind it: both stay at this row's place in the window's order.
            QWidget.setTabOrder(self._add, chip)
            QWidget.setTabOrder(chip, self._add)
        chip.show()
        return chip

    def _put_away(self, chip: Chip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        self._spare.append(chip)

    def _make(self) -> Chip:
        chip = Chip("", removable=self._removable, parent=self)
        chip.clicked.connect(lambda: self.pressed.emit(self._key(chip)))
        chip.removed.connect(lambda: self.removed.emit(self._key(chip)))
        return chip

    def _key(self, chip: Chip) -> str:
        return self._shown[self._chips.index(chip)].key

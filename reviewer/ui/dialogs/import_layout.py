"""The parts of the import review and where they stand."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.dialogs.deciding import Row
from reviewer.ui.i18n import translate
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import KeyHint, plain_label
from reviewer.workspace.set_items import Category

_SIZE = (1080, 700)
_SIDES = (430, 620)


class ImportLayout(QObject):
    """Builds the dialog's widgets; `chosen` tells which categories the chips let through."""

    chosen = Signal(object)

    def __init__(self, dialog: QDialog, lines: QListView, pages: QStackedWidget) -> None:
        """Lay out the parts in the dialog."""
        super().__init__(dialog)
        dialog.resize(*_SIZE)
        self.busy = False
        self._dialog = dialog
        self._chips: dict[Category, Chip] = {}
        self.summary = plain_label("", "heading", wrap=True)
        self.waiting = plain_label("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedHeight(6)
        self.message = InlineMessage()
        self.accept = self._button(translate("Import", "Accept"))
        self.leave = self._button(translate("Import", "Leave out"))
        self.all_theirs = self._button(translate("Import", "All theirs"))
        self.all_ours = self._button(translate("Import", "All ours"))
        self.save = self._button(translate("Import", "Save what stays out…"))
        self.cancel = self._button(translate("Import", "Cancel"))
        self.take = self._button(translate("Import", "Take in"))
        self.take.setProperty("look", "primary")
        self.take.setEnabled(False)
        self.save.setEnabled(False)
        self._chip_box = QWidget()
        self._flow = FlowLayout(self._chip_box, spacing=6)
        self._set_up(lines)
        self._column(dialog, lines, pages)
        self.show_conflicts(any_=False)
        self.show_buttons(None)

    def _set_up(self, lines: QListView) -> None:
        lines.setUniformItemSizes(True)
        lines.setLayoutMode(QListView.LayoutMode.Batched)
        lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines.setAccessibleName(translate("Import", "What the set would change"))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        return button

    def _column(self, dialog: QDialog, lines: QListView, pages: QStackedWidget) -> None:
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(lines)
        sides.addWidget(self._right(pages))
        sides.setSizes(list(_SIDES))
        sides.setStretchFactor(1, 1)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(self.bar)
        column.addWidget(self._chip_box)
        column.addWidget(sides, 1)
        column.addWidget(self.message)
        column.addLayout(self._foot())

    def _right(self, pages: QStackedWidget) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        for button in (self.accept, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.all_theirs, self.all_ours):
            row.addWidget(button)
        column.addWidget(pages, 1)
        column.addLayout(row)
        return side

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.waiting, 1)
        for key, words in (
            ("A", translate("Import", "accept")),
            ("D", translate("Import", "leave out")),
            ("Enter", translate("Import", "take in")),
        ):
            row.addWidget(KeyHint(key, words))
        row.addSpacing(12)
        for button in (self.save, self.cancel, self.take):
            row.addWidget(button)
        return row

    def show_chips(self, counts: list[tuple[Category, str, int]]) -> None:
        """Offer a filter for each category, with how many there are."""
        for category, words, count in counts:
            chip = Chip(f"{words} {count}", checkable=True, parent=self._chip_box)
            chip.toggled.connect(self._toggled)
            self._chips[category] = chip
            self._flow.addWidget(chip)
            chip.show()

    def chip(self, category: Category) -> Chip | None:
        """The filter of a category, None where there is nothing of it."""
        return self._chips.get(category)

    def _toggled(self) -> None:
        self.chosen.emit(frozenset(category for category, chip in self._chips.items() if chip.isChecked()))

    def show_conflicts(self, *, any_: bool) -> None:
        """Offer to decide all conflicts at once, where there are any."""
        self.all_theirs.setVisible(any_)
        self.all_ours.setVisible(any_)

    def show_buttons(self, row: Row | None) -> None:
        """Offer what can be decided of the row that is shown."""
        decides = row is not None and row.open
        self.accept.setVisible(decides)
        self.leave.setVisible(decides)
        if row is not None and row.category is Category.CONFLICT:
            self.accept.setText(translate("Import", "Take theirs"))
            self.leave.setText(translate("Import", "Keep ours"))
        elif decides:
            self.accept.setText(translate("Import", "Accept this place"))
            self.leave.setText(translate("Import", "Leave out"))

    def show_waiting(self, waiting: int, of: int) -> None:
        """Say how many decisions are still open, and what becomes of those."""
        if not of:
            self.waiting.setText(translate("Import", "Taking in is one action: Ctrl+Z takes it back."))
        elif waiting:
            self.waiting.setText(translate("Import", "%n to decide; what is not decided stays out", n=waiting))
        else:
            self.waiting.setText(translate("Import", "All is decided."))

    def show_progress(self, done: int, of: int) -> None:
        """Show how far the work is."""
        self.bar.show()
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be decided while the set is written; only Cancel works."""
        self.busy = busy
        self.bar.setVisible(busy)
        for button in (self.accept, self.leave, self.all_theirs, self.all_ours, self.save):
            button.setEnabled(not busy)

"""A record of a set, field by field: alone where it is new, beside ours where it was changed on both sides."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from reviewer.domain.changes import Change
from reviewer.ui.i18n import translate
from reviewer.ui.panels.history.telling import Namer, fields_told, kind_words
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.words import moment_words
from reviewer.workspace.set_items import Item

_LONGEST = 600


class ConflictPage(QScrollArea):
    """Shows what differs; the buttons that decide are the dialog's."""

    def __init__(self, ask: Namer, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ask = ask
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Import", "Ours and theirs"))

    def name_by(self, names: Namer) -> None:
        """Find the records that others name here from now on."""
        self._ask = names

    def show_item(self, item: Item) -> None:
        """Show a conflict, a change, or what is new."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        record = item.ours or item.theirs
        if record is not None:
            column.addWidget(plain_label(kind_words(record), "small"))
        column.addWidget(plain_label(item.subject, "title", wrap=True))
        if item.theirs is not None:
            column.addLayout(self._fields(item))
            column.addWidget(plain_label(self._hands(item), "small", wrap=True))
        column.addStretch(1)
        self.setWidget(page)

    def _fields(self, item: Item) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1 if item.ours is not None else 0)
        heads = {1: translate("Import", "Here"), 2: translate("Import", "In the set")} if item.ours is not None else {}
        for column, words in heads.items():
            grid.addWidget(plain_label(words, "secondary"), 0, column)
        for line, told in enumerate(fields_told(Change(item.ours, item.theirs), self._ask), start=1):
            sides = (told.before or "—", told.after or "—") if item.ours is not None else (told.after,)
            for column, words in enumerate((told.field, *sides)):
                label = plain_label(words[:_LONGEST], "secondary" if not column else "", wrap=bool(column))
                label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(label, line, column)
        return grid

    def _hands(self, item: Item) -> str:
        ours, theirs = item.ours, item.theirs
        sides: list[str] = []
        for words, record in ((translate("Import", "Here"), ours), (translate("Import", "In the set"), theirs)):
            if record is None:
                continue
            who, when = getattr(record, "annotator", ""), getattr(record, "modified", None)
            sides.append(f"{words}: {who}, {moment_words(when)}" if when else f"{words}: {who}")
        if item.decision:
            name, when = item.decision.annotator, moment_words(item.decision.time)
            sides.append(translate("Import", "Decided there by {name}, {when}", name=name, when=when))
        return " · ".join(sides)

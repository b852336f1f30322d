"""Which part of the project is handed on: the same filters for every format, as on the command line."""

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from reviewer.domain.relation import RelationStatus
from reviewer.text.edtf import valid
from reviewer.ui.i18n import translate
from reviewer.ui.words import word
from reviewer.workspace.questions import Questions
from reviewer.workspace.sets import SetFilter

_PAUSE_MS = 300
_LONGEST = 60
T = TypeVar("T")


class ExportFilters(QWidget):
    """A field for each part of the filter; `changed` comes when what they let through may be another."""

    changed = Signal()

    def __init__(self, ask: Questions, parent: QWidget | None = None) -> None:
        """Offer the names that the project knows; at first everything passes."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.article = self._choice(translate("Export", "Any article"), [(a.title, a.id) for a in ask.articles()], 0)
        self.outlet = self._choice(translate("Export", "Any outlet"), [(o.name, o.name) for o in ask.outlets()], 1)
        self.event_field = self._choice(translate("Export", "Any event"), [(e.title, e.id) for e in ask.events()], 2)
        self.tag = self._choice(translate("Export", "Any tag"), [(tag.name, tag.name) for tag, _ in ask.tags()], 3)
        names = [(who.name, who.name) for who in ask.annotators()]
        self.annotator = self._choice(translate("Export", "Any annotator"), names, 4)
        statuses = [(word(status), status) for status in RelationStatus]
        self.status = self._choice(translate("Export", "Relations of any status"), statuses, 5)
        # These words are ours and few: there is room for the longest.
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.since = self._date(translate("Export", "From, such as 2016-06"), 6)
        self.until = self._date(translate("Export", "To, such as 2016-06-14"), 7)

    def apply(self, chosen: SetFilter) -> SetFilter:
        """The filter, narrowed to what is chosen here; a date that is none is left aside."""
        article, status = self.article.currentData(), self.status.currentData()
        dates = [field.text().strip() for field in (self.since, self.until)]
        since, until = (date if valid(date) else "" for date in dates)
        return replace(
            chosen,
            articles=(article,) if article else chosen.articles,
            outlets=_one(self.outlet.currentData()),
            events=_one(self.event_field.currentData()),
            tags=_one(self.tag.currentData()),
            annotators=_one(self.annotator.currentData()),
            statuses=(RelationStatus(status),) if status else chosen.statuses,
            since=since,
            until=until,
        )

    def mistake(self) -> str:
        """The date that is none, "" when all is well."""
        typed = (field.text().strip() for field in (self.since, self.until))
        return next((date for date in typed if date and not valid(date)), "")

    def _choice(self, anything: str, offered: list[tuple[str, T]], place: int) -> QComboBox:
        field = QComboBox()
        field.addItem(anything, None)
        for words, value in sorted(offered, key=lambda one: one[0].casefold()):
            field.addItem(words[:_LONGEST], value)
        field.setAccessibleName(anything)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(9)
        field.currentIndexChanged.connect(self.changed)
        self._grid.addWidget(field, place // 3, place % 3)
        return field

    def _date(self, hint: str, place: int) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.textChanged.connect(lambda _text: self._pause.start())
        self._grid.addWidget(field, place // 3, place % 3)
        return field


def _one(value: T | None) -> tuple[T, ...]:
    return (value,) if value else ()

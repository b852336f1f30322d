"""What the inspector's pages have in common."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.deeds.tell import attempt
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.annotation.fields import Field
from reviewer.ui.panels.annotation.form import Form
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.labels import ElidedLabel, KeyCap, plain_label
from reviewer.ui.words import moment_words


class Page(QWidget):
    """One kind of record in the inspector. A page is made once and shows record after record."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a record."""
        super().__init__(parent)
        self.workspace = bridge.workspace
        self.ask = bridge.workspace.ask
        self.desk = desk
        self.deeds = deeds
        self.theme = theme
        self.record: UUID | None = None
        self.fields: list[Field] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 12)
        self.column.setSpacing(8)
        self.setProperty("look", "panel")

    def show_record(self, record: UUID) -> None:
        """Show a record; what was being typed about another one is saved first."""
        if record != self.record:
            self.flush()
            self.record = record
            self.another_record()
        self.refresh()

    def flush(self) -> None:
        """Save whatever is still being typed."""
        if self.record is not None:
            for field in self.fields:
                field.commit()

    def another_record(self) -> None:
        """Fold away what was opened for the record before."""

    @abstractmethod
    def refresh(self) -> None:
        """Show the record as it is now; fields that are being edited are left alone."""

    @abstractmethod
    def edit(self) -> None:
        """Put the caret into the record's title."""

    def save(self, command: Callable[[UUID], object]) -> None:
        """Run a command about the record; where it is refused, the fields show again what is stored."""
        if self.record is not None:
            record = self.record
            attempt(self.desk, lambda: command(record))
            self.refresh()


class Head(QWidget):
    """The first line of a page: what kind of record, what place it has among others, keys that lead on."""

    def __init__(
        self, theme: Theme, words: str, tone: str, keys: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        """Show the kind as a chip of its tone."""
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self._places = ("", "")
        self.kind = Chip(words, tone=tone)
        self.kind.setFont(theme.ui_font(0.88, bold=True))
        self.kind.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kind.setCursor(Qt.CursorShape.ArrowCursor)
        self.row.addWidget(self.kind)
        self.place = ElidedLabel("", "small")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.place, 1)
        for key in keys:
            self.row.addWidget(KeyCap(key))

    def show_place(self, words: str, short: str = "") -> None:
        """Say where the record stands among others; `short` where there is no room for the words."""
        self._places = (words, short or words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between the words and the short form."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        items = [self.row.itemAt(index) for index in range(self.row.count())]
        others = [item for item in items if item is not None and item.widget() is not self.place]
        taken = sum(item.sizeHint().width() + self.row.spacing() for item in others)
        words, short = self._places
        room = self.width() - taken
        self.place.setText(words if self.place.fontMetrics().horizontalAdvance(words) <= room else short)

    def add_after_kind(self, widget: QWidget) -> None:
        """Put a widget beside the kind."""
        self.row.insertWidget(1, widget)


def more_button(menu_words: str) -> QToolButton:
    """A button with three dots that opens a menu."""
    button = QToolButton()
    button.setIcon(icon("more", "secondary"))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(menu_words)
    button.setAccessibleName(menu_words)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setProperty("deed", "writes")
    return button


def made_words(created: datetime, modified: datetime, annotator: str) -> str:
    """When and by whom a record was made, and changed last where that is another day or hour."""
    made = translate("Inspector", "Made {time} by {annotator}", time=_time(created), annotator=annotator)
    changed = translate("Inspector", "changed {time}", time=_time(modified))
    seldom = (modified - created).total_seconds() > 60  # noqa: PLR2004 - a minute
    return f"{made} · {changed}" if seldom else made


def saves_words() -> str:
    """Why there is no Save button."""
    return translate("Inspector", "fields save as you leave them")


def small(text: str = "") -> QLabel:
    """A small grey line that wraps."""
    return plain_label(text, "small", wrap=True)


def _time(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == datetime.now(UTC).astimezone().date() else moment_words(moment)


__all__ = ["Form", "Head", "Page", "made_words", "more_button", "saves_words", "small"]

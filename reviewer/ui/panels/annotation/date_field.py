"""A date as EDTF: typed as one likes, stored as one must."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.text.dates import find_dates
from reviewer.text.edtf import valid
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.fields import LineField
from reviewer.ui.widgets.labels import plain_label, set_look
from reviewer.ui.words import date_words


class DateField(QWidget):
    """Takes EDTF (`2016-06-14`, `2016-06`, `XXXX-11-12`, `2016-03-01/2016-03-05`) or a written date.

    Below it stands how the date reads; what is no date is said there and not saved.
    """

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin without a date."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.line = LineField(name)
        self.line.setPlaceholderText(translate("Date", "date?"))
        self.line.committed.connect(self._take)
        self.words = plain_label(look="small", wrap=True)
        column.addWidget(self.line)
        column.addWidget(self.words)
        self.setFocusProxy(self.line)
        self._published = ""
        self._stored = ""

    def show_value(self, edtf: str, published: str = "") -> None:
        """Show what is stored; relative dates that are typed count from `published`."""
        self._stored, self._published = edtf, published
        self.line.show_value(edtf)
        if not self.line.hasFocus() or self.line.text() == edtf:
            self._say(edtf)

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        self.line.commit()

    def revert(self) -> None:
        """Go back to what is stored."""
        self.line.revert()

    def _take(self, text: str) -> None:
        edtf = as_edtf(text, self._published)
        if edtf is None:
            self.line.refuse(self._stored)
            self.words.setText(
                translate("Date", "Not saved: no date was found in this. Try 2016-06-14, 2016-06 or XXXX-06-14.")
            )
            self.words.show()
            set_look(self.words, "failed")
            return
        self.line.show_value(edtf)
        self.line.setText(edtf)
        self._say(edtf)
        if edtf != self._stored:
            self._stored = edtf
            self.committed.emit(edtf)

    def _say(self, edtf: str) -> None:
        words = date_words(edtf)
        if words and "XXXX" in edtf:
            words = translate("Date", "{date}, year unknown", date=words)
        set_look(self.words, "small")
        self.words.setText(words)
        self.words.setVisible(bool(words) and words != edtf)


def as_edtf(text: str, published: str) -> str | None:
    """Read what somebody typed as a date; "" stays "", None is no date, or one that cannot be placed."""
    if not text or valid(text):
        return text
    found = find_dates(text, published)
    return (found[0].edtf or None) if found else None

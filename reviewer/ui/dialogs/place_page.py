"""A quote without a sure place: its words in the set above the article here, with the likeliest place marked."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.i18n import later, translate, translate_marked
from reviewer.ui.theme import current_color
from reviewer.ui.widgets.labels import plain_label
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_items import Doubt, Range

_CONTEXT = 300
_QUOTE_LINES = 5
_HOW = {
    "position": later("Import", "at the position the set gives"),
    "lines": later("Import", "in a line that both texts have"),
    "edits": later("Import", "in a line that was edited"),
    "quote": later("Import", "by its exact words"),
    "similar": later("Import", "by words like it"),
}


class PlacePage(QWidget):
    """Shows one quote at a time; `chosen` is what the person selected in the article."""

    def __init__(self, ask: Questions, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ask = ask
        self._article: UUID | None = None
        self._text = ""
        self._map = Utf16Map("")
        self.quote = _view(translate("Import", "The quote in the set"))
        self.quote.setFixedHeight(self.quote.fontMetrics().lineSpacing() * _QUOTE_LINES + 14)
        self.told = plain_label("", wrap=True)
        self.title = plain_label("", "secondary", wrap=True)
        self.article = _view(translate("Import", "The article here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(translate("Import", "In the set"), "secondary"))
        column.addWidget(self.quote)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.article, 1)
        hint = translate("Import", "Another place? Select its words in the article, then accept.")
        column.addWidget(plain_label(hint, "small", wrap=True))

    def show_doubt(self, doubt: Doubt, place: Range | None, source: str) -> None:
        """Show a quote with its neighbours in `source`, the set's text ("" where it brings none), and its place."""
        self._show_quote(doubt, source)
        if doubt.article != self._article:
            record = self._ask.article(doubt.article)
            self._article, self._text = doubt.article, self._ask.text(doubt.article)
            self._map = Utf16Map(self._text)
            self.article.setPlainText(self._text)
            name = record.title if record is not None else ""
            self.title.setText(translate("Import", "In the article here: {title}", title=name))
        self.told.setText(_told(doubt))
        self._mark(place)

    def chosen(self) -> Range | None:
        """What is selected in the article, in code points."""
        cursor = self.article.textCursor()
        if not cursor.hasSelection():
            return None
        return self._map.to_code_point(cursor.selectionStart()), self._map.to_code_point(cursor.selectionEnd())

    def _show_quote(self, doubt: Doubt, source: str) -> None:
        anchor = doubt.anchor
        before, after = anchor.prefix, anchor.suffix
        if source and source[anchor.start : anchor.end] == anchor.exact:
            before = source[max(anchor.start - _CONTEXT, 0) : anchor.start]
            after = source[anchor.end : anchor.end + _CONTEXT]
        text = before + anchor.exact + after
        self.quote.setPlainText(text)
        places = Utf16Map(text)
        start, end = places.to_utf16(len(before)), places.to_utf16(len(before) + len(anchor.exact))
        _highlight(self.quote, start, end)

    def _mark(self, place: Range | None) -> None:
        if place is None:
            self.article.setExtraSelections([])
            self.article.moveCursor(QTextCursor.MoveOperation.Start)
            return
        _highlight(self.article, self._map.to_utf16(place[0]), self._map.to_utf16(place[1]))


def _view(name: str) -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setUndoRedoEnabled(False)
    view.setAccessibleName(name)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setTabChangesFocus(True)
    return view


def _highlight(view: QPlainTextEdit, start: int, end: int) -> None:
    """Mark a range of UTF-16 units and bring it to the middle."""
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(current_color("claim_fill"))
    look.setForeground(current_color("text"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(current_color("claim_edge"))
    mark.cursor, mark.format = cursor, look
    view.setExtraSelections([mark])
    cursor.clearSelection()
    cursor.setPosition(start)
    view.setTextCursor(cursor)
    view.centerCursor()


def _told(doubt: Doubt) -> str:
    found = doubt.found
    if found is None:
        return translate("Import", "No place like it was found.")
    how = translate_marked("Import", _HOW[str(found.how)])
    return translate("Import", "Likeliest place, {score} of 100: {how}", score=round(100 * found.score), how=how)

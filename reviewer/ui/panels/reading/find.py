"""Finding words in the article of a pane: the bar, and a search that never holds the window up."""

import re
from bisect import bisect_left
from time import perf_counter

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.reading.pieces import Pieces

_SLICE_S = 0.008
_MOST_HITS = 20_000
_LONGEST = 200
_PART = 30_000
_GAP = 40
"""How much white space may stand between two words that are looked for together."""


class Finder(QObject):
    """Looks for words, whatever their capitals, a few milliseconds at a time."""

    found = Signal(list, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Look for nothing yet. `found` carries the hits so far, and whether those are all."""
        super().__init__(parent)
        self._hits: list[Range] = []
        self._pattern: re.Pattern[str] | None = None
        self._pieces = Pieces("")
        self._next = self._reach = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)

    def look(self, pieces: Pieces, words: str) -> None:
        """Begin anew; empty words find nothing. White space stands for any, ends of paragraphs among it."""
        parts = re.split(r"\s+", words)
        self._hits, self._pieces, self._next = [], pieces, 0
        self._reach = len(words) + _GAP * len(parts)
        white = rf"\s{{1,{_GAP}}}"
        self._pattern = re.compile(white.join(map(re.escape, parts)), re.IGNORECASE) if words.strip() else None
        self._look_on()

    def _look_on(self) -> None:
        pattern, pieces, until = self._pattern, self._pieces, perf_counter() + _SLICE_S
        if pattern is None:
            self._timer.stop()
            self.found.emit([], True)  # noqa: FBT003 - a signal has no keywords
            return
        while self._next < pieces.length and len(self._hits) < _MOST_HITS:
            self._look_at_part(pattern, pieces)
            if perf_counter() > until:
                self._timer.start()
                self.found.emit(self._hits, False)  # noqa: FBT003 - a signal has no keywords
                return
        self._timer.stop()
        self.found.emit(self._hits, True)  # noqa: FBT003 - a signal has no keywords

    def _look_at_part(self, pattern: re.Pattern[str], pieces: Pieces) -> None:
        """Some text and a little more: a hit that begins in the part may end behind it."""
        start, end = self._next, min(self._next + _PART, pieces.length)
        text = pieces.slice(start, end + self._reach)
        self._next = end
        for hit in pattern.finditer(text):
            if start + hit.start() >= end:
                break
            self._hits.append((start + hit.start(), start + hit.end()))
            self._next = max(end, start + hit.end())


class FindBar(QWidget):
    """A field, how many hits there are, next and previous, close. It knows hits only as ranges."""

    words_changed = Signal(str)
    current_changed = Signal(object)
    closed = Signal()
    height_changed = Signal()
    """The bar came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setProperty("look", "window")
        self._hits: tuple[Range, ...] = ()
        self._index = -1
        self._from = 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(translate("Reading", "Find in this article"))
        self.field.setAccessibleName(translate("Reading", "Find in this article"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.words_changed)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("look", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for name, words, deed in (
            ("chevron-up", translate("Reading", "Previous (Shift+F3)"), self.previous),
            ("chevron", translate("Reading", "Next (F3)"), self.next),
            ("close", translate("Reading", "Close (Esc)"), self.close_bar),
        ):
            button = QToolButton(self)
            button.setIcon(icon(name))
            button.setIconSize(QSize(14, 14))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(deed)
            row.addWidget(button)
        self.hide()

    def open_at(self, position: int, words: str) -> None:
        """Show the bar; hits from the position on come first. `words` are the selected ones, "" keeps the old ones."""
        self._from = position
        self.show()
        self.height_changed.emit()
        if words and len(words) <= _LONGEST:
            self.field.setText(" ".join(words.split()))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.words_changed.emit(self.field.text())

    def show_hits(self, hits: list[Range], *, complete: bool) -> None:
        """These were found; the first one from where the reader was is looked at."""
        now = tuple(hits)
        fresh = self._index < 0 or now[: self._index + 1] != self._hits[: self._index + 1]
        self._hits = now
        if not hits:
            self._index = -1
            if complete:
                self.current_changed.emit(None)
        elif fresh:
            index = bisect_left(self._hits, (self._from, -1))
            if index < len(hits) or complete:
                self._go(index % len(hits))
        self._say(complete=complete)

    @property
    def hits(self) -> tuple[Range, ...]:
        """Everything that was found so far."""
        return self._hits

    @property
    def current(self) -> Range | None:
        """The hit that is looked at."""
        return self._hits[self._index] if 0 <= self._index < len(self._hits) else None

    def next(self) -> None:
        """Look at the next hit; after the last comes the first."""
        if self._hits:
            self._go((self._index + 1) % len(self._hits))
            self._say(complete=True)

    def previous(self) -> None:
        """Look at the hit before."""
        if self._hits:
            self._go((self._index - 1) % len(self._hits))
            self._say(complete=True)

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.height_changed.emit()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.previous if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _go(self, index: int) -> None:
        self._index = index
        self._from = self._hits[index][0]
        self.current_changed.emit(self._hits[index])

    def _say(self, *, complete: bool) -> None:
        more = "" if complete else "…"
        if self._hits:
            words = translate("Reading", "{here} of {all}", here=self._index + 1, all=f"{len(self._hits)}{more}")
        else:
            words = translate("Reading", "none") if complete and self.field.text() else more
        self._count.setText(words)

"""Results of the search field, as one types: the arrow keys walk them, Enter goes there."""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Message, Selected, Tone
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.panels.search.hits import HIT, HitDelegate, HitModel
from reviewer.ui.tasks import Progress, Task, Tasks
from reviewer.ui.theme import Theme
from reviewer.workspace.rows import Hit, SearchPage

_PAUSE = 60
"""Milliseconds without a key before a search begins."""
_MOST = 100
_WIDTH = 560
_ROWS = 9
_WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}


class SearchPopup(QFrame):
    """A list below the search field; the field keeps the focus."""

    left = Signal()
    """The reader went to a hit or gave up: the focus belongs to the text again."""
    arrived = Signal(str)
    """The reader went to a hit; these words are to be marked in the text there."""

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        """Stay hidden until something is typed into the field given to `attach`."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAutoFillBackground(True)
        self._ask = bridge.workspace.ask
        self._desk = desk
        self._tasks = tasks
        self._field: QLineEdit | None = None
        self._searched = ""
        self._searching: Task[SearchPage] | None = None
        self.model = HitModel(self)
        self.list = QListView()
        self._delegate = HitDelegate(theme, self.list)
        self._set_up_list()
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "small")
        self.summary.setContentsMargins(12, 6, 12, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.summary)
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self._search)
        self.hide()

    def attach(self, field: QLineEdit) -> None:
        """Search for what is typed into a field, and show the hits below it."""
        self._field = field
        field.installEventFilter(self)
        field.textChanged.connect(self._soon.start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that walk the list from the field, and hide with its focus."""
        if watched is self._field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if event.type() == QEvent.Type.FocusOut:
                self._put_away()
            elif event.type() == QEvent.Type.FocusIn:
                self._soon.start()
        return super().eventFilter(watched, event)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Search", "Found"))
        self.list.clicked.connect(self._go_to)

    def _take_key(self, event: QKeyEvent) -> bool:
        step = _WALK.get(Qt.Key(event.key()))
        if step is not None and self.isVisible():
            row = min(max(self.list.currentIndex().row() + step, 0), self.model.rowCount() - 1)
            self.list.setCurrentIndex(self.model.index(row))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_away()
            self.left.emit()
        else:
            return False
        return True

    def _enter(self) -> None:
        """Go to the current hit, or search first where the typing is newer than the list."""
        if self._field is not None and self._field.text().strip() != self._searched:
            self._soon.stop()
            self._show(self._ask.search(self._field.text().strip(), _MOST), self._field.text().strip())
        if self.model.rowCount():
            self._go_to(self.list.currentIndex())

    def _search(self) -> None:
        query = self._field.text().strip() if self._field is not None else ""
        if not query or self._field is None or not self._field.hasFocus():
            self._searched = ""
            self._put_away()
            return
        self._forget()

        def work(progress: Progress) -> SearchPage:  # noqa: ARG001 (every task is given one)
            return self._ask.search(query, _MOST)

        self._searching = self._tasks.run(work, lambda page: self._show(page, query), self._failed)

    def _put_away(self) -> None:
        """Hide, and let nothing that is still being looked for bring the list back."""
        self._soon.stop()
        self._forget()
        self.hide()

    def _forget(self) -> None:
        if self._searching is not None:
            self._searching.cancel()

    def _show(self, page: SearchPage, query: str) -> None:
        if self._field is None or self._field.text().strip() != query:
            return
        self._searched = query
        self._delegate.search_for(query)
        self.model.show_hits(list(page.hits))
        if page.hits:
            self.list.setCurrentIndex(self.model.index(0))
            many = translate("Search", "More than %n hit(s), the newest first", n=page.total)
            self.summary.setText(many if page.more else translate("Search", "%n hit(s)", n=page.total))
        else:
            self.summary.setText(translate("Search", "Nothing found. Fewer or shorter words find more."))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        field = self._field
        if field is None:
            return
        row = max(self.list.sizeHintForRow(0), 1)
        self.list.setFixedHeight(min(self.model.rowCount(), _ROWS) * row)
        window = self.parentWidget() or field.window()
        width = min(max(_WIDTH, field.width()), window.width() - 16)
        top_left = field.mapTo(window, QPoint(0, field.height() + 4))
        left = max(8, min(top_left.x() + (field.width() - width) // 2, window.width() - width - 8))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(left, top_left.y())

    def _go_to(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        self._put_away()
        article, start, end = hit.article, hit.start or 0, hit.end or 0
        if hit.kind == "claim":
            self._desk.show_claim(hit.id)
        elif hit.kind == "event":
            article, start, end = self._show_event(hit)
        elif article is not None:
            self._desk.reveal(article, start, end)
        words = self._words_in(article, start, end) if article is not None else ""
        if words:
            self.arrived.emit(words)
        self.left.emit()

    def _show_event(self, hit: Hit) -> tuple[UUID | None, int, int]:
        """Show the first claim about it; returns where that is."""
        claims = self._ask.claims_of_event(hit.id)
        if claims:
            self._desk.show_claim(claims[0].id)
        self._desk.select(Selected(Kind.EVENT, hit.id))
        anchors = claims[0].mentions[0].anchors if claims else ()
        return (claims[0].article, anchors[0].start, anchors[-1].end) if claims else (None, 0, 0)

    def _words_in(self, article: UUID, start: int, end: int) -> str:
        """Of what was searched for, as much as stands in a range of a text as one: all of it, or its longest word."""
        text = self._ask.text(article)[start:end].casefold()
        several = sorted(self._searched.split(), key=len, reverse=True)
        return next((words for words in (self._searched, *several) if words.casefold() in text), "")

    def _failed(self, error: ReviewerError) -> None:
        self._desk.say(Message(notice_words(error.message), Tone.ERROR))

"""One pane with its header and its find bar, showing one article of the project."""

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reviewer.domain.article import Article
from reviewer.domain.changes import ChangeSet
from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.find import FindBar, Finder
from reviewer.ui.panels.reading.header import Header, Heading
from reviewer.ui.panels.reading.kinds import AnyPane, make_pane
from reviewer.ui.panels.reading.mark import Mark
from reviewer.ui.panels.reading.marks import MarkBook
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.words import date_words
from reviewer.workspace.questions import Questions

_LEAST_WIDTH = 240
_ISOLATE, _ISOLATED = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a reader was in an article: the scroll position, the caret, and the folds that were open (first pieces)."""

    scroll: tuple[int, int]
    caret: int
    opened: frozenset[int] = field(default_factory=frozenset)


class PaneFrame(QWidget):
    """Header, reading pane, find bar."""

    article_shown = Signal()
    hits_shown = Signal()
    foot_changed = Signal()

    def __init__(self, theme: Theme, settings: Settings, ask: Questions, parent: QWidget | None = None) -> None:
        """Begin without an article."""
        super().__init__(parent)
        self._ask = ask
        self.header = Header(theme, self)
        self.pane: AnyPane = make_pane(theme, settings, self)
        self.book: MarkBook | None = None
        self._proposed: dict[UUID, Mark] = {}
        self._article: Article | None = None
        self._number, self._active, self._pinned = 1, False, False
        self._finder = Finder(self)
        self._find_bar = FindBar(self)
        self._find_bar.words_changed.connect(self._look)
        self._find_bar.current_changed.connect(self._show_hit)
        self._find_bar.closed.connect(self._find_closed)
        self._find_bar.height_changed.connect(self.foot_changed)
        self._finder.found.connect(self._found)
        self.setFocusProxy(self.pane)
        self.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pane, 1)
        column.addWidget(self._find_bar)

    @property
    def article(self) -> UUID | None:
        """The article that is shown."""
        return self.pane.article

    def show_article(self, article: UUID, bookmark: Bookmark | None) -> None:
        """Show an article with its marks, where the reader was in it."""
        self._article = self._ask.article(article)
        furniture = self._article.furniture if self._article is not None else ()
        self.pane.show_article(article, self._ask.text(article), furniture)
        self.book = MarkBook(self._ask, article)
        self._proposed = {}
        self.pane.set_marks(self.book.marks.values())
        if bookmark is not None:
            self.return_to(bookmark)
        if self._find_bar.isVisible():
            self._look(self._find_bar.field.text())
        self._say_heading()
        self.article_shown.emit()

    def return_to(self, bookmark: Bookmark) -> None:
        """Go where a reader was in this article."""
        for fold in self.pane.folds:
            if self.pane.is_fold_open(fold) != (fold.first in bookmark.opened):
                self.pane.set_fold_open(fold, opened=fold.first in bookmark.opened)
        self.pane.set_caret(bookmark.caret)
        self.pane.restore_scroll(bookmark.scroll)

    @property
    def number(self) -> int:
        """Which pane it is, counted from 1."""
        return self._number

    @property
    def title(self) -> str:
        """What the article is called, in one line."""
        return (self._article.title or self._article.file_name) if self._article is not None else ""

    @property
    def find_field(self) -> QLineEdit:
        """Where the words to find are typed."""
        return self._find_bar.field

    @property
    def foot(self) -> int:
        """How many pixels at the lower edge are taken by the find bar, 0 while it is closed."""
        return self._find_bar.sizeHint().height() if self._find_bar.isVisible() else 0

    def bookmark(self) -> Bookmark:
        """Where the reader is."""
        opened = frozenset(fold.first for fold in self.pane.folds if self.pane.is_fold_open(fold))
        return Bookmark(self.pane.scroll_state(), self.pane.caret(), opened)

    def stand_at(self, number: int, *, active: bool, pinned: bool) -> None:
        """Be the pane with this number, counted from 1."""
        self._number, self._active, self._pinned = number, active, pinned
        self._say_heading()

    def apply(self, change_set: ChangeSet) -> None:
        """Show what a command changed."""
        if self.book is None:
            return
        delta = self.book.apply(change_set)
        if delta is None:
            self.pane.set_marks((*self.book.marks.values(), *self._proposed.values()))
        elif delta != ([], []):
            self.pane.apply_marks(*delta)
        article = self._ask.article(self.book.article)
        if article is not None and article != self._article:
            old, self._article = self._article, article
            if old is None or old.furniture != article.furniture:
                self.pane.set_furniture(article.furniture)
        self._say_heading()

    def propose(self, marks: dict[UUID, Mark]) -> None:
        """Show these marks for what is suggested, and no others."""
        if marks != self._proposed:
            removed = [mark for mark in self._proposed if mark not in marks]
            fresh = [mark for key, mark in marks.items() if self._proposed.get(key) != mark]
            self._proposed = marks
            self.pane.apply_marks(fresh, removed)

    def open_find(self) -> None:
        """Open the find bar for what is selected."""
        selection = self.pane.selection()
        self._find_bar.open_at(selection[0] if selection else self.pane.caret(), self.pane.selected_text())

    def find_next(self, *, back: bool = False) -> None:
        """Go to the next hit; without a search, begin one."""
        if not self._find_bar.isVisible():
            self.open_find()
        elif back:
            self._find_bar.previous()
        else:
            self._find_bar.next()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; the hit of a search that was in sight stays in sight."""
        hit = self._find_bar.current if self._find_bar.isVisible() else None
        seen = hit is not None and bool(self.pane.rects_of(*hit))
        self.pane.zoom(steps)
        if hit is not None and seen:
            self.pane.scroll_to(*hit)

    def copy_cited(self) -> None:
        """Copy the selected text, or the sentence at the caret, with a line that says where it is from."""
        if self.pane.selection() is None:
            self.pane.select_sentence()
        article = self._article
        if article is None:
            return
        source = [article.title, article.outlet, date_words(article.published), article.url]
        words = f"{self.pane.selected_text()}\n— {', '.join(part for part in source if part)}"
        QGuiApplication.clipboard().setText(words)

    def _say_heading(self) -> None:
        article = self._article
        heading = Heading("")
        if article is not None:
            outlet = self._ask.outlet(article.outlet) if article.outlet else None
            grade = outlet.reliability.value if outlet is not None and outlet.reliability is not None else ""
            undated = "" if article.published else translate("Reading", "date?")
            parts = (article.outlet, date_words(article.published) or undated, article.author)
            # Each part reads in its own direction, or an Arabic outlet would turn the date behind it round.
            details = " · ".join(f"{_ISOLATE}{part}{_ISOLATED}" for part in parts if part)
            heading = Heading(article.title or article.file_name, details, grade, undated)
        number = translate("Reading", "Article in pane {number}", number=self._number)
        self.pane.setAccessibleName(f"{number}: {heading.title}")
        self.header.show_heading(heading, self._number, active=self._active, pinned=self._pinned)

    def _look(self, words: str) -> None:
        self._finder.look(self.pane.pieces, words)

    def _found(self, hits: list[Range], complete: bool) -> None:  # noqa: FBT001 - comes from a signal
        self._find_bar.show_hits(hits, complete=complete)
        self.pane.set_hits(tuple(hits), self._find_bar.current)

    def _show_hit(self, hit: Range | None) -> None:
        self.pane.set_hits(self._find_bar.hits, hit)
        if hit is not None:
            self.pane.scroll_to(*hit)
        self.hits_shown.emit()

    def _find_closed(self) -> None:
        hit = self._find_bar.current
        self._finder.look(self.pane.pieces, "")
        if hit is not None:
            self.pane.select(*hit)
        self.pane.setFocus()

"""Where everything stands while a project is open; it arranges and does nothing else."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reviewer.ui import settings as declared
from reviewer.ui.desk import Desk
from reviewer.ui.panels.annotation.panel import AnnotationPanel
from reviewer.ui.panels.articles.panel import ArticlesPanel
from reviewer.ui.panels.reading.panes import ReadingArea
from reviewer.ui.panels.timeline.strip import TimelineStrip
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.tab_order import go_on
from reviewer.ui.window.drawer import Drawer
from reviewer.ui.window.folding import ARTICLES_WIDTH, MEASURE, PANEL_WIDTH, RAIL_WIDTH, Folds, Room, fold, measure
from reviewer.ui.window.rail import Rail
from reviewer.ui.window.sizes import Sizes
from reviewer.ui.window.status_bar import StatusBar
from reviewer.ui.window.top_bar import TopBar

_SAMPLE = "The ministers of both coasts met on Sunday and spoke of ferries, fog and pilots until late."
_LEAST_PANES = 240


@dataclass(frozen=True, slots=True)
class Parts:
    """The widgets a project page is made of."""

    top: TopBar
    rail: Rail
    articles: ArticlesPanel
    panes: ReadingArea
    timeline_view: QWidget
    nothing_open: QWidget
    panel: AnnotationPanel
    timeline: TimelineStrip
    status: StatusBar


class ProjectPage(QWidget):
    """Top bar, articles, panes, annotations, timeline and status bar, folded to the room there is."""

    folds_changed = Signal()
    panes_fit = Signal(int)
    """How many panes have room side by side; the others become tabs."""

    def __init__(self, parts: Parts, desk: Desk, theme: Theme, settings: Settings, sizes: Sizes) -> None:
        """Put the parts in their places."""
        super().__init__()
        self.parts = parts
        self.folds = Folds(panes=0)
        self._desk = desk
        self._theme = theme
        self._settings = settings
        self._sizes = sizes
        self._body = QWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._views = QStackedWidget()
        self._views.addWidget(parts.panes)
        self._views.addWidget(parts.timeline_view)
        self._views.addWidget(parts.nothing_open)
        for widget in (parts.articles, self._views, parts.panel):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self._views.setMinimumWidth(_LEAST_PANES)
        self._left = Drawer(self._body, "left", ARTICLES_WIDTH)
        self._right = Drawer(self._body, "right", PANEL_WIDTH)
        self._held = False
        self._left.give_way_to(parts.panes)
        self._left.shut.connect(self._articles_shut)
        self._right.shut.connect(self._let_go)
        self.message = InlineMessage(self._body)
        self._arrange()
        self._body.installEventFilter(self)
        self.message.installEventFilter(self)
        self._split.splitterMoved.connect(self._keep_sizes)
        desk.panes_changed.connect(self._panes_changed)
        parts.panes.foot_changed.connect(self._place_message)
        parts.timeline.folded_changed.connect(self._timeline_folded)
        parts.articles.list.open_requested.connect(self._article_opened)
        parts.rail.articles_asked.connect(self.toggle_articles)
        parts.rail.tags_asked.connect(self.toggle_articles)

    @property
    def view(self) -> str:
        """Which view stands in the middle: read or timeline."""
        return "timeline" if self._views.currentWidget() is self.parts.timeline_view else "read"

    def show_view(self, name: str) -> None:
        """Put a view into the middle; the strip below would say what the large timeline says."""
        back = name == "read" and self.view != name
        reading = self.parts.panes if self._desk.panes else self.parts.nothing_open
        self._views.setCurrentWidget(reading if name == "read" else self.parts.timeline_view)
        self.parts.timeline.setVisible(name == "read")
        self.parts.top.views.set_current(name)
        if back:  # letters count in the text alone
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folds_changed.emit()

    def toggle_articles(self) -> None:
        """Show or fold the articles; where there is no room for them they come as a drawer."""
        if self.folds.articles and "articles" not in self._wanted():
            self._toggle_drawer(self._left, self.parts.articles)
        else:
            self._want("articles")

    def toggle_panel(self) -> None:
        """Show or fold the annotations.

        Where they had folded for want of room, panes make room for them and become tabs until they fold again; where
        not even one pane has room beside them they come as a drawer.
        """
        if self._held:
            self._held = False
            self.refold()
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.folds.panel or "panel" in self._wanted():
            self._want("panel")
        if self.folds.panel and "panel" not in self._wanted():
            self._held = True
            self.refold()
            _focus(self.parts.panel)

    def toggle_timeline(self) -> None:
        """Unfold the timeline, or fold it to one line."""
        self.parts.timeline.fold(folded=not self.parts.timeline.folded)
        self.folds_changed.emit()

    def shows(self, part: str) -> bool:
        """Whether articles, panel or timeline can be seen whole."""
        if part == "timeline":
            return not self.parts.timeline.folded
        widget = self.parts.articles if part == "articles" else self.parts.panel
        return widget.isVisibleTo(self)

    def show_panel(self) -> None:
        """Bring the annotations into sight, as a drawer where need be."""
        if not self.shows("panel"):
            self.toggle_panel()

    def next_place(self, step: int) -> None:
        """Move the keys to the next part that can be seen, or the one before."""
        parts = self.parts
        every = (parts.articles, parts.panes, parts.timeline_view, parts.panel, parts.timeline)
        places = [place for place in every if place.isVisible()]
        focus = cast("QWidget | None", self.focusWidget())
        here = next((n for n, place in enumerate(places) if focus is not None and place.isAncestorOf(focus)), -step)
        target = places[(here + step) % len(places)]
        _focus(target)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        """Tab: go on in the order in which things stand now; from a text to the fields of what is selected."""
        parts = self.parts
        focus = cast("QWidget | None", self.focusWidget())
        inspector = parts.panel.inspector
        reading: tuple[QWidget, ...] = (parts.panes, parts.timeline_view)
        if forward and self._desk.selected is not None and focus is not None and parts.panes.isAncestorOf(focus):
            reading = (focus,)
        left = (parts.top, parts.rail, parts.articles, *reading)
        every = (*left, inspector, self.message, parts.panel, parts.timeline, parts.status)
        return go_on(every, focus, forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text from wherever nothing nearer has a use for it."""
        if event.key() == Qt.Key.Key_Escape and self._desk.panes and self.view == "read":
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold to the new size."""
        super().resizeEvent(event)
        self.refold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the message at the foot of the panes."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and watched in {self._body, self.message}:
            self._place_message()
        return super().eventFilter(watched, event)

    def refold(self) -> None:
        """Fold what the size and the number of panes ask for."""
        metrics = QFontMetricsF(self._theme.reading_font())
        character = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        # Room is kept for a second pane as soon as there is one, so that opening it moves nothing else.
        panes = max(len(self._desk.panes), 2) if self._desk.panes else 1
        room = Room(self.width(), self.height(), panes, character)
        # Once it has room of its own, nobody has to hold it any more.
        self._held = self._held and fold(room, self._wanted()).panel and "panel" not in self._wanted()
        folds = fold(room, self._wanted(), held=self._held)
        drawn = folds.panel and self._held
        before, self.folds = self.folds, folds
        if folds == before and drawn == self._right.isVisibleTo(self):
            return
        if folds.timeline != before.timeline or before.panes == 0:
            self.parts.timeline.fold(folded=folds.timeline)
        self._show_articles(beside=not folds.articles)
        self._show_panel(beside=not folds.panel)
        self.parts.rail.setVisible(folds.articles)
        self._divide(room)
        if folds.panes != before.panes:
            self.panes_fit.emit(folds.panes)
        self.folds_changed.emit()

    def _divide(self, room: Room) -> None:
        """Give articles and panel the widths the person chose, the usual ones where those would starve the panes."""
        folds = self.folds
        articles = self._sizes.of("articles", ARTICLES_WIDTH)
        panel = self._sizes.of("panel", folds.panel_width)
        if measure(room, folds, articles, panel) < MEASURE:
            articles, panel = ARTICLES_WIDTH, folds.panel_width
        articles, panel = 0 if folds.articles else articles, 0 if folds.panel else panel
        rest = max(self.width() - articles - panel - (RAIL_WIDTH if folds.articles else 0), _LEAST_PANES)
        self._split.setSizes([size for size in (articles, rest, panel) if size])

    def _keep_sizes(self) -> None:
        if not self.folds.articles:
            self._sizes.keep("articles", self.parts.articles.width())
        if not self.folds.panel:
            self._sizes.keep("panel", self.parts.panel.width())

    def _arrange(self) -> None:
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.parts.rail)
        row.addWidget(self._split, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts.top)
        column.addWidget(self._body, 1)
        column.addWidget(self.parts.timeline)
        column.addWidget(self.parts.status)

    def _show_articles(self, *, beside: bool) -> None:
        self._left.close_drawer()
        if beside:
            self._split.insertWidget(0, self.parts.articles)
            self.parts.articles.show()
        else:
            self._left.hold(self.parts.articles, inset=RAIL_WIDTH)

    def _show_panel(self, *, beside: bool) -> None:
        self._right.setVisible(not beside and self._held)
        if beside:
            self._split.addWidget(self.parts.panel)
            self.parts.panel.show()
            return
        self._right.hold(self.parts.panel)
        if self._held:
            self._right.open()

    def _article_opened(self, _article: object, beside: bool) -> None:  # noqa: FBT001 - comes from a signal
        """Uncover what was opened; whoever opens beside may want one more."""
        if not beside:
            self._left.close_drawer()

    def _articles_shut(self) -> None:
        if self._desk.panes:
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folds_changed.emit()

    def _let_go(self) -> None:
        """Escape shut the drawer."""
        self._held = False
        self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folds_changed.emit()

    def _toggle_drawer(self, drawer: Drawer, held: QWidget) -> None:
        if drawer.isVisible():
            drawer.close_drawer()
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            drawer.open()
            _focus(held)
        self.folds_changed.emit()

    def _wanted(self) -> frozenset[str]:
        return frozenset(self._settings.get(declared.FOLDED))

    def _want(self, part: str) -> None:
        wanted = set(self._wanted()) ^ {part}
        self._settings.set(declared.FOLDED, sorted(wanted))
        self.refold()

    def _panes_changed(self) -> None:
        if self.view == "read":
            self._views.setCurrentWidget(self.parts.panes if self._desk.panes else self.parts.nothing_open)
        in_list = self._has_keys(self.parts.articles)
        self.refold()
        if in_list and self._desk.panes and not self.parts.articles.isVisible():
            # The list gave its room to what was opened from it.
            self.parts.panes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._desk.panes and self.view == "read":
            # The text that had the keys has gone, and the list is where one goes on.
            _focus(self.parts.articles if self.parts.articles.isVisible() else self.parts.rail)

    def _has_keys(self, part: QWidget) -> bool:
        focus = cast("QWidget | None", self.focusWidget())
        return focus is not None and part.isAncestorOf(focus)

    def _timeline_folded(self) -> None:
        wanted = set(self._wanted()) - {"timeline"}
        if self.parts.timeline.folded and not self.folds.timeline:
            wanted.add("timeline")
        self._settings.set(declared.FOLDED, sorted(wanted))
        self.folds_changed.emit()

    def _place_message(self) -> None:
        if not self.message.isVisible():
            return
        panes = self._views
        corner = panes.mapTo(self._body, panes.rect().topLeft())
        width = min(panes.width() - 24, 620)
        height = max(self.message.heightForWidth(width), self.message.minimumSizeHint().height())
        # Whoever searches has to see what is typed.
        foot = max((frame.foot for frame in self.parts.panes.frames), default=0)
        top = self._body.height() - foot - height - 10
        self.message.setGeometry(corner.x() + (panes.width() - width) // 2, top, width, height)
        self.message.raise_()


def _focus(part: QWidget) -> None:
    """Give a part the keys: whom it names for them, else the first widget inside that Tab would reach."""
    if part.focusProxy() is not None:
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    inside = part.findChildren(QWidget)
    first = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisibleTo(part)), None)
    (first or part).setFocus(Qt.FocusReason.ShortcutFocusReason)

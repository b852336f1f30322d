"""One to four panes side by side with gutters between them: what the desk says lies open."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reviewer.domain.changes import ChangeSet
from reviewer.domain.relation import Relation
from reviewer.ui import settings as declared
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import MOST_PANES, Desk
from reviewer.ui.desk_values import Caret, Kind, Selected
from reviewer.ui.dragging.drop_target import DropTarget, Takers
from reviewer.ui.panels.reading.card_lines import CardLine, card_lines
from reviewer.ui.panels.reading.deeds import Deeds
from reviewer.ui.panels.reading.frame import Bookmark, PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter, GutterSplitter
from reviewer.ui.panels.reading.handy import HandyBar
from reviewer.ui.panels.reading.hovering import HoverCard
from reviewer.ui.panels.reading.joining import Joints, light
from reviewer.ui.panels.reading.jumps import Jumps
from reviewer.ui.panels.reading.kinds import AnyPane, offer_standard_text
from reviewer.ui.panels.reading.preview import Preview
from reviewer.ui.panels.reading.related import relation_marks
from reviewer.ui.panels.reading.seats import Seats
from reviewer.ui.panels.reading.tabs import PaneTabs
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


class ReadingArea(QWidget):
    """The panes of the desk. It turns clicks into selections and passes what it cannot do on by `action_requested`."""

    action_requested = Signal(str)
    files_dropped = Signal(list)
    date_asked = Signal(object)
    mark_hovered = Signal(object, QPoint)
    menu_requested = Signal(QPoint)
    article_shown = Signal()
    foot_changed = Signal()

    def __init__(
        self, theme: Theme, settings: Settings, desk: Desk, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        """Show what lies open on the desk."""
        super().__init__(parent)
        self._theme, self._settings, self._desk = theme, settings, desk
        self._ask = bridge.workspace.ask
        self._bookmarks: dict[UUID, Bookmark] = {}
        self._seen = 0
        self._joints = Joints(self._ask, desk)
        self._takers: Takers | None = None
        self.zoom_steps = 0
        self.frames: list[PaneFrame] = []
        self.splitter = GutterSplitter(self._make_gutter, self)
        self.tabs = PaneTabs(theme, self)
        self.tabs.chosen.connect(self._tab_chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self.splitter, 1)
        self._seats = Seats(MOST_PANES)
        self._preview = Preview(self, desk, self._ask)
        self._jumps = Jumps(self, desk)
        self._bar = HandyBar(settings, self, self._action)
        self._card = HoverCard(self._on_card, self)
        self.deeds = Deeds(self, desk)
        desk.panes_changed.connect(self._panes_changed)
        desk.active_pane_changed.connect(self._active_changed)
        desk.selection_changed.connect(self._selection_changed)
        bridge.changed.connect(self._changed)
        settings.changed.connect(self._setting_changed)
        self._panes_changed()
        # Once there is somebody who shows what the desk says.
        QTimer.singleShot(0, self, lambda: offer_standard_text(settings, desk.message.emit))

    @property
    def active_frame(self) -> PaneFrame | None:
        """The pane that keys go to."""
        return self.frames[self._desk.active] if self._desk.active < len(self.frames) else None

    def pane_of(self, article: UUID) -> PaneFrame | None:
        """The pane that shows an article, the active one first."""
        order = [frame for frame in (self.active_frame, *self.frames) if frame is not None]
        return next((frame for frame in order if frame.article == article), None)

    def place_of(self, article: UUID, start: int, end: int) -> tuple[QRect, QWidget]:
        """Where a range is in the active pane, in the coordinates of the widget beside it; else the top."""
        frame = self.active_frame if self.active_frame is not None else self.pane_of(article)
        if frame is None:
            return QRect(), self
        rects = frame.pane.rects_of(start, end) if frame.article == article else []
        place = QRect(0, 0, frame.pane.width(), 1)
        for number, rect in enumerate(rects):
            place = place.united(rect) if number else rect
        return place, frame.pane

    def perform(self, name: str) -> bool:
        """Do a reading action by its name; returns whether it is one that is done here."""
        return self.deeds.perform(name)

    def land(self, takers: Takers) -> None:
        """Let words and claims be let go on what the panes show, now and later."""
        self._takers = takers
        for frame in self.frames:
            self._land(frame.pane)

    def gutters(self) -> list[Gutter]:
        """The gutters from left to right."""
        handles = [self.splitter.handle(self.splitter.indexOf(frame)) for frame in self.seated()[1:]]
        return [handle for handle in handles if isinstance(handle, Gutter)]

    def set_explained_shown(self, *, shown: bool) -> None:
        """Draw connectors of explained relations too."""
        self._joints.explained = shown
        self.join()

    def bookmarks(self) -> dict[UUID, Bookmark]:
        """Where the reader is or was in each article."""
        for frame in self.frames:
            self._keep_place(frame)
        return dict(self._bookmarks)

    def restore_bookmarks(self, bookmarks: dict[UUID, Bookmark]) -> None:
        """Open articles where the reader was, from now on."""
        self._bookmarks.update(bookmarks)

    def preview_claim(self, article: UUID, claim: UUID) -> None:
        """Scroll the pane beside to a claim and outline it; opens nothing in the active pane and selects nothing."""
        self._preview.show(article, claim)

    def end_preview(self, *, keep: bool) -> None:
        """Take the outline away; without `keep` the pane goes back to what it showed."""
        self._preview.end(keep=keep)

    # How many there is room for

    def set_fit(self, most: int) -> None:
        """Let at most so many panes stand side by side; the others become tabs over the active one."""
        self._seats.most = max(most, 1)
        self._seat()

    def bring(self, frame: PaneFrame | None) -> None:
        """Let a pane be seen: beside the active one, in its place where there is room for one alone; None ends that."""
        if frame is not None:
            self._seats.bring(frame, self.active_frame)
        self._seats.front = frame
        self._seat()
        # Tabs may have come over it: whoever brings a pane goes on to ask where its text stands.
        self._column.activate()

    def seated(self) -> list[PaneFrame]:
        """The panes that stand side by side now, from the left."""
        return [frame for frame in self.frames if not frame.isHidden()]

    def keep_bookmark(self, article: UUID, bookmark: Bookmark) -> None:
        """Remember where the reader is in an article."""
        self._bookmarks[article] = bookmark

    # Following the desk

    def _panes_changed(self) -> None:
        """Let frames move with their articles, so that nothing is laid out again without need."""
        self.end_preview(keep=False)
        wanted = self._desk.panes
        spare = list(self.frames)
        chosen: list[PaneFrame | None] = []
        for article in wanted:
            same = next((frame for frame in spare if frame.article == article), None)
            if same is not None:
                spare.remove(same)
            chosen.append(same)
        frames = [frame or (spare.pop(0) if spare else self._make_frame()) for frame in chosen]
        had_focus = self._has_focus()
        # What goes is no pane any more before it goes: that makes the window fold, and that joins the panes there are.
        self.frames = frames
        for index, (frame, article) in enumerate(zip(frames, wanted, strict=True)):
            if self.splitter.indexOf(frame) != index:
                self.splitter.insertWidget(index, frame)
            if frame.article != article:
                self._keep_place(frame)
                frame.show_article(article, self._bookmarks.get(article))
                self._tell_caret(frame)
        for frame in spare:
            self._put_away(frame)
        self._seat()
        self._number_frames()
        self._selection_changed(self._desk.selected)
        self.join()
        if had_focus and self.active_frame is not None:
            self.active_frame.pane.setFocus()

    def _active_changed(self, active: int) -> None:
        had_focus = self._has_focus()
        self._seat()
        self._number_frames()
        if 0 <= active < len(self.frames) and had_focus and not self.frames[active].pane.hasFocus():
            self.frames[active].pane.setFocus()

    def _selection_changed(self, selected: Selected | None) -> None:
        relation = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        shown = [frame.article for frame in self.frames if frame.article is not None]
        marks = relation_marks(self._ask, relation, shown) if relation is not None else {}
        for frame in self.frames:
            frame.pane.set_selected(selected.id if selected is not None and relation is None else None)
            frame.pane.set_relation(marks.get(frame.article) if frame.article is not None else None)
        for gutter in self.gutters():
            gutter.set_selected(relation)

    def _changed(self, change_set: ChangeSet) -> None:
        for frame in self.frames:
            frame.apply(change_set)
        self._joints.apply(change_set)
        if change_set.sweeping or any(isinstance(change.record, Relation) for change in change_set.changes):
            self._selection_changed(self._desk.selected)
        self.join()

    def _setting_changed(self, key: str) -> None:
        """Show everything in panes of the other kind, where it stood."""
        if key == declared.STANDARD_TEXT.key:
            had_focus = self._has_focus()
            for frame in self.frames:
                self._put_away(frame)
            self.frames = []
            self._panes_changed()
            if had_focus and self.active_frame is not None:
                self.active_frame.pane.setFocus()

    def _put_away(self, frame: PaneFrame) -> None:
        self._keep_place(frame)
        self.splitter.leave(frame.pane)
        frame.hide()
        frame.setParent(None)
        frame.deleteLater()

    def _seat(self) -> None:
        """Show the panes that there is room for, and tabs for the others."""
        before = self.seated()
        now = self._seats.arrange(self.frames, self.active_frame, self._related())
        for frame in self.frames:
            frame.setVisible(frame in now)
        if now != before or self.splitter.count() != self._seen:
            self._seen = self.splitter.count()
            widgets = [self.splitter.widget(index) for index in range(self._seen)]
            self.splitter.setSizes([1000 if widget in now else 0 for widget in widgets])
            self.join()
        front = self._seats.front if self._seats.front in now else self.active_frame
        shown = [(index, frame.title) for index, frame in enumerate(self.frames) if frame not in now or frame is front]
        if front is not None:
            self.tabs.show_tabs(shown, self.frames.index(front), front)
        else:
            self.tabs.leave()

    def _related(self) -> list[PaneFrame]:
        """The panes in which the claims of the selected relation stand."""
        selected = self._desk.selected
        relation = self._ask.relation(selected.id) if selected is not None and selected.kind is Kind.RELATION else None
        claims = [self._ask.claim(end) for end in (relation.a, relation.b)] if relation is not None else []
        articles = {claim.article for claim in claims if claim is not None}
        return [frame for frame in self.frames if frame.article in articles]

    def _tab_chosen(self, index: int) -> None:
        self._desk.activate(index)
        if index < len(self.frames):
            self.frames[index].pane.setFocus()

    def _on_card(self, record: UUID) -> list[CardLine]:
        return card_lines(self._ask, record)

    def join(self) -> None:
        """Join the panes by the relations between their articles."""
        self._joints.join(self.gutters(), self.seated())

    def _land(self, pane: AnyPane) -> None:
        if self._takers is not None:
            DropTarget(pane.viewport(), pane.record_at, self._takers)

    def _has_focus(self) -> bool:
        return any(frame.pane.hasFocus() for frame in self.frames)

    def _number_frames(self) -> None:
        for index, frame in enumerate(self.frames):
            frame.stand_at(index + 1, active=index == self._desk.active, pinned=self._desk.is_pinned(index))

    def _make_frame(self) -> PaneFrame:
        frame = PaneFrame(self._theme, self._settings, self._ask)
        pane = frame.pane
        if self.zoom_steps:
            pane.zoom(self.zoom_steps)
        frame.article_shown.connect(self.article_shown)
        frame.foot_changed.connect(self.foot_changed)
        frame.header.pressed.connect(lambda: self._pressed(frame))
        frame.header.date_asked.connect(lambda: self.date_asked.emit(frame.article))
        frame.header.close_requested.connect(lambda: self._with_index(frame, self._desk.close))
        frame.header.pin_toggled.connect(
            lambda pinned: self._with_index(frame, lambda index: self._desk.set_pinned(index, pinned=pinned))
        )
        self._bar.attach(pane)
        self._card.attach(pane)
        pane.activated.connect(lambda: self._with_index(frame, self._desk.activate))
        pane.caret_moved.connect(lambda _: self._tell_caret(frame))
        pane.selection_changed.connect(lambda: self._tell_caret(frame))
        pane.mark_clicked.connect(self.deeds.select_mark)
        pane.event_label_clicked.connect(lambda event: self._desk.select(Selected(Kind.EVENT, event)))
        pane.relation_sign_clicked.connect(self._desk.open_relation)
        pane.action_requested.connect(self._action)
        pane.files_dropped.connect(self.files_dropped)
        self._land(pane)
        pane.mark_hovered.connect(self.mark_hovered)
        pane.menu_requested.connect(self.menu_requested)
        return frame

    def _make_gutter(self, splitter: QSplitter) -> Gutter:
        gutter = Gutter(self._theme, splitter)
        gutter.relation_clicked.connect(lambda relation: self._desk.select(Selected(Kind.RELATION, relation)))
        gutter.relation_opened.connect(self._desk.open_relation)
        gutter.relation_hovered.connect(lambda relation: light(self.gutters(), relation))
        return gutter

    def _pressed(self, frame: PaneFrame) -> None:
        frame.pane.setFocus()
        self._with_index(frame, self._desk.activate)

    def _with_index(self, frame: PaneFrame, deed: Callable[[int], None]) -> None:
        if frame in self.frames:
            deed(self.frames.index(frame))

    def _tell_caret(self, frame: PaneFrame) -> None:
        if frame.article is not None and frame in self.frames:
            selection = frame.pane.selection()
            caret = Caret(frame.article, frame.pane.caret(), (selection,) if selection else ())
            self._desk.set_caret(self.frames.index(frame), caret)

    def _action(self, name: str) -> None:
        if not self.perform(name):
            self.action_requested.emit(name)

    def _keep_place(self, frame: PaneFrame) -> None:
        if frame.article is not None:
            self._bookmarks[frame.article] = frame.bookmark()

"""Everything that belongs to one open project: its panels, its deeds, and what the window says about it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from reviewer.domain.errors import ReviewerError
from reviewer.ui import settings as declared
from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.actions.situation import Situation
from reviewer.ui.actions.table import Menu
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.article_marks import ArticleMarks
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.gate import Gate
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.panels.annotation.panel import AnnotationPanel
from reviewer.ui.panels.articles.panel import ArticlesPanel
from reviewer.ui.panels.history.panel import HistoryPanel
from reviewer.ui.panels.reading.panes import ReadingArea
from reviewer.ui.panels.reading.proposing import Proposals
from reviewer.ui.panels.search.popup import SearchPopup
from reviewer.ui.panels.timeline.strip import TimelineStrip
from reviewer.ui.panels.timeline.view import TimelineView
from reviewer.ui.project.adding import Adding
from reviewer.ui.project.backing_up import BackingUp
from reviewer.ui.project.message_line import MessageLine
from reviewer.ui.project.reopening import open_first_two, remembered, reopen
from reviewer.ui.project.sets import Sets
from reviewer.ui.project.undo_redo import UndoRedo
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.ui.welcome.recent import RecentProject
from reviewer.ui.window.key_hints import KeyHints
from reviewer.ui.window.nothing_open import NothingOpen
from reviewer.ui.window.project_page import Parts, ProjectPage
from reviewer.ui.window.rail import Rail
from reviewer.ui.window.sizes import Sizes
from reviewer.ui.window.status_bar import StatusBar
from reviewer.ui.window.top_bar import TopBar
from reviewer.workspace.workspace import Workspace


class OpenProject(QObject):
    """Connects the panels of a project with one another's deeds; the window shows `page`."""

    situation_changed = Signal()
    files_dropped = Signal(list)

    def __init__(self, workspace: Workspace, actions: ActionSet, theme: Theme, settings: Settings) -> None:
        """Build the page of an open workspace."""
        super().__init__()
        self.workspace = workspace
        self.bridge = Bridge(workspace, self)
        self.desk = Desk(self.bridge, self)
        self._actions = actions
        self._settings = settings
        self._tasks = tasks = Tasks(self)
        self.panes = ReadingArea(theme, settings, self.desk, self.bridge)
        self.deeds = Deeds(workspace, self.desk, self.panes, self)
        self.panel = AnnotationPanel(self.bridge, self.desk, self.deeds, theme)
        sizes = Sizes(settings)
        self._keep_division(sizes)
        self.articles = ArticlesPanel(self.bridge, self.desk, theme, settings)
        self.timeline = TimelineStrip(self.bridge, self.desk, theme)
        self.status = StatusBar()
        self.top = TopBar(actions)
        self.rail = Rail(actions)
        self.timeline_view = TimelineView(self.timeline.feed, theme)
        self.top.set_views(
            [
                ("read", translate("Views", "Read")),
                ("timeline", translate("Views", "Timeline")),
            ]
        )
        self.nothing_open = NothingOpen()
        parts = Parts(
            self.top,
            self.rail,
            self.articles,
            self.panes,
            self.timeline_view,
            self.nothing_open,
            self.panel,
            self.timeline,
            self.status,
        )
        self.page = ProjectPage(parts, self.desk, theme, settings, sizes)
        self.search = SearchPopup(self.bridge, self.desk, theme, tasks, self.page)
        self.search.attach(self.top.search)
        self.sets = Sets(self.bridge, self.desk, tasks, settings, self.page)
        self.marks = ArticleMarks(workspace, self.desk)
        self.adding = Adding(self.bridge, self.desk, tasks, settings, self)
        self.backing_up = BackingUp(self.bridge, settings, self.desk.say, self)
        self.gate = Gate(workspace, actions.action("copy_project").trigger, self)
        self.undo_redo = UndoRedo(workspace, self.desk, self.gate, tasks)
        self.history = HistoryPanel(self.bridge, self.desk, theme, tasks, self.gate, self.page)
        self.history.hide()
        self.history.overlay.spare(self.top.history)
        self._hints = KeyHints(self.status, self.desk, actions, self.panes)
        self._proposals = Proposals(self.panes, self.desk, settings, self)
        self.panes.article_shown.connect(self._proposals.show)  # a look at another article, and back
        self._by_name = self._table()
        self._line = MessageLine(self.page.message, self.bridge, self.desk, self.gate, self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_state)
        self._connect()
        self._begin_suggesting()
        self._show_state()

    def perform(self, name: str) -> bool:
        """Do an action of the table; false when it is none of a project's."""
        refusal = self.gate.refusal(name, self.situation())
        if refusal is not None:
            self._line.say(refusal)
            return True
        deed = self._by_name.get(name)
        if deed is None:
            return self.deeds.perform(name) or self.panes.perform(name)
        try:
            deed()
        except ReviewerError as error:
            self.desk.say(Message(notice_words(error.message), Tone.ERROR, code=error.code))
        return True

    def situation(self) -> Situation:
        """What can be done now."""
        selected = self.desk.selected
        return Situation(
            project=True,
            writable=self.gate.writable,
            panes=len(self.desk.panes),
            selected=selected.kind if selected is not None else None,
            can_undo=self.workspace.undoable() is not None,
            can_redo=self.workspace.redoable() is not None,
            busy=self._tasks.busy,
        )

    def open_first(self, known: RecentProject | None = None) -> None:
        """Open what lay open last time where it stood, else the first two by date; the active pane gets the keys."""
        if known is None or not reopen(known, self.workspace.ask, self.desk, self.panes, self.page):
            open_first_two(self.workspace.ask, self.desk)
        self._back_to_text()

    def remembered(self) -> RecentProject:
        """The project as the list of recent ones has it: what it holds, what lies open and where each text stands."""
        return remembered(self.workspace, self.desk, self.panes, self.page)

    def close(self) -> Path | None:
        """Save what is being typed and give the file back; the page is only waiting to be deleted then.

        Gives the place of a copy where the file was deleted meanwhile.
        """
        self.panel.flush()
        if self.workspace.unsaved is not None:
            self.gate.retry()  # the last chance: there may be room by now
        self.page.hide()
        self.bridge.close()
        self.backing_up.close()
        self._tasks.close()
        for timer in (*self.page.findChildren(QTimer), *self.findChildren(QTimer)):
            timer.stop()
        rescued = self.workspace.close()
        # What was still being asked is broken off now that the file is closed.
        self.bridge.asking.close()
        return rescued

    def _table(self) -> Mapping[str, Callable[[], object]]:
        desk, page = self.desk, self.page
        return {
            "undo": self.undo_redo.undo,
            "redo": self.undo_redo.redo,
            "history": self._toggle_history,
            "add_articles": self.adding.ask_files,
            "add_folder": self.adding.ask_folder,
            "paste_article": self.adding.paste,
            "import_set": self.sets.choose,
            "export_set": self.sets.export,
            "search": self._search,
            "back": desk.back,
            "forward": desk.forward,
            "reading_done": self.marks.mark_read,
            "hide_furniture": self.marks.hide_furniture,
            "view_read": lambda: page.show_view("read"),
            "view_timeline": lambda: page.show_view("timeline"),
            "toggle_articles": page.toggle_articles,
            "toggle_panel": page.toggle_panel,
            "toggle_timeline": page.toggle_timeline,
            "show_suggestions": lambda: desk.suggestions.show(shown=not desk.suggestions.shown),
            "next_place": lambda: page.next_place(1),
            "previous_place": lambda: page.next_place(-1),
        }

    def _connect(self) -> None:
        self.bridge.changed.connect(self._soon.start)
        self.nothing_open.pressed.connect(self._actions.action("add_articles").trigger)
        self.adding.date_asked.connect(self._ask_date)
        self.articles.list.date_requested.connect(self._ask_date)
        self.panes.date_asked.connect(self._ask_date)
        self._actions.keys_changed.connect(self._soon.start)
        for signal in (self.desk.selection_changed, self.desk.panes_changed, self.page.folds_changed):
            signal.connect(self._soon.start)
        self.desk.message.connect(self._soon.start)
        self.desk.panes_changed.connect(self._follow_pane)
        self.desk.active_pane_changed.connect(self._follow_pane)
        self.page.panes_fit.connect(self.panes.set_fit)
        self.panes.action_requested.connect(self.perform)
        self.panes.files_dropped.connect(self.files_dropped)
        self.panes.menu_requested.connect(self._show_menu)
        self.panel.text_wanted.connect(self._back_to_text)
        self.articles.tags.tag_toggled.connect(self.panel.filter_by_tag)
        self.articles.add_requested.connect(self.adding.ask_files)
        self.articles.list.edit_requested.connect(lambda _article: self.deeds.edit.edit())
        for asked in (self.deeds.edit.edit_asked, self.deeds.decide.explain_asked, self.deeds.decide.resolve_asked):
            asked.connect(self.page.show_panel)
        self.top.views.chosen.connect(self.page.show_view)
        self.search.left.connect(self._back_to_text)
        self.search.arrived.connect(self._mark_found)
        self.adding.text_wanted.connect(self._back_to_text)
        self.sets.text_wanted.connect(self._back_to_text)
        self.status.annotator_changed.connect(self._rename_annotator)
        self.history.chosen.connect(self.undo_redo.go_to)
        self.history.overlay.ended.connect(self._history_ended)
        self.status.retry_asked.connect(self.gate.retry)
        self.gate.changed.connect(self._soon.start)
        self._tasks.started.connect(self.status.watch)

    def _keep_division(self, sizes: Sizes) -> None:
        """Let lists and inspector divide the panel as the person left them."""
        self.panel.splitter.give_lists(sizes.of("lists", 0))
        self.panel.splitter.dragged.connect(lambda pixels: sizes.keep("lists", pixels))

    def _begin_suggesting(self) -> None:
        suggestions = self.desk.suggestions
        suggestions.show(shown=self._settings.get(declared.SUGGESTIONS))
        suggestions.changed.connect(lambda: self._settings.set(declared.SUGGESTIONS, suggestions.shown))
        suggestions.changed.connect(self._soon.start)
        suggestions.begin(self._tasks)

    def _show_state(self) -> None:
        workspace, counts = self.workspace, self.workspace.ask.counts()
        self.top.set_project(workspace.title)
        if workspace.read_only:
            self.status.show_read_only(self.gate.reason().text)
        elif workspace.unsaved is not None:
            self.status.show_not_saved(notice_words(workspace.unsaved.message))
        else:
            self.status.show_saved(workspace.last_saved)
        self.panel.set_editable(editable=self.gate.writable)
        self.status.annotator.show_name(workspace.annotator)
        self.status.show_amounts(counts)
        self.nothing_open.show_state(articles=counts.articles, writable=self.gate.writable)
        self.rail.show_counts(counts.articles, counts.tags)
        self._hints.refresh(writable=self.gate.writable)
        for view in ("read", "timeline"):
            self._actions.check(f"view_{view}", on=self.page.view == view)
        self._actions.check("toggle_articles", on=self.page.shows("articles"))
        self._actions.check("toggle_panel", on=self.page.shows("panel"))
        self._actions.check("toggle_timeline", on=self.page.shows("timeline"))
        self._actions.check("show_suggestions", on=self.desk.suggestions.shown)
        self._actions.check("history", on=self.history.isVisibleTo(self.page))
        self.situation_changed.emit()

    def _toggle_history(self) -> None:
        if self.history.isVisible():
            self.history.hide()
            self._back_to_text()
            return
        self.history.open_below(self.top.history, self.page)

    def _history_ended(self, had_keys: bool) -> None:  # noqa: FBT001 - comes from a signal
        self._soon.start()
        if had_keys:
            self._back_to_text()

    def _search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _mark_found(self, words: str) -> None:
        """Look for the words of the search in the pane it led to: they are marked there, and F3 goes on."""
        frame = self.panes.active_frame
        if frame is not None:
            frame.open_find()
            frame.find_field.setText(words)

    def _show_menu(self, point: QPoint) -> None:
        """Show what can be done at the caret, with its keys."""
        menu = QMenu(self.page)
        self._actions.fill(menu, Menu.ANNOTATE)
        menu.addSeparator()
        for name in ("copy", "copy_cited", "hide_furniture"):
            menu.addAction(self._actions.action(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _ask_date(self, article: UUID) -> None:
        self.page.show_panel()
        self.panel.edit_date(article)

    def _back_to_text(self) -> None:
        self._follow_pane()
        self.panes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_pane(self) -> None:
        frame = self.panes.active_frame
        if frame is not None:
            self.panes.setFocusProxy(frame.pane)

    def _rename_annotator(self, name: str) -> None:
        self.workspace.annotator = name
        self._settings.set(declared.ANNOTATOR, name)
        self._soon.start()

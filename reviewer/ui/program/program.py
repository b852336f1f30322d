"""The program as a person meets it: opens and closes projects and answers to everything that needs none."""

from collections.abc import Callable, Generator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import Notice
from reviewer.ui import settings as declared
from reviewer.ui.actions.situation import Situation
from reviewer.ui.i18n import Language, interface_language, notice_words, translate
from reviewer.ui.program.file_names import PROJECT_SUFFIX, SET_SUFFIX
from reviewer.ui.program.new_projects import NewProjects
from reviewer.ui.program.own_actions import OwnActions
from reviewer.ui.program.preload import deferred
from reviewer.ui.program.project_loader import ProjectLoader
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.ui.welcome.recent import RecentProjects
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.window.first_paint import FirstPaint
from reviewer.ui.window.main_window import MainWindow
from reviewer.workspace.installation import data_folder

if TYPE_CHECKING:
    from reviewer.ui.project.open_project import OpenProject
    from reviewer.workspace.workspace import Workspace


class Program(QObject):
    """One window, one project at a time."""

    def __init__(self, application: QApplication, settings: Settings, theme: Theme, tasks: Tasks) -> None:
        """Build the window in the language of the settings; nothing is shown yet."""
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._tasks = tasks
        self._language = Language(application)
        self._language.use(interface_language(settings.get(declared.LANGUAGE)))
        self.recent = RecentProjects(settings)
        self.project: OpenProject | None = None
        self._loader = ProjectLoader(self, tasks)
        self._new_projects = NewProjects(self, tasks)
        self.window = self._new_window()
        self._own = OwnActions(self, settings, theme, tasks)
        settings.changed.connect(self._setting_changed)
        theme.changed.connect(self._show_marks)

    @property
    def workspace(self) -> "Workspace | None":
        """The open project's."""
        return self.project.workspace if self.project is not None else None

    def perform(self, name: str) -> None:
        """Do an action of the table, whoever answers to it."""
        if not self._own.perform(name) and self.project is not None:
            self.project.perform(name)
        self._refresh()

    def load(self, path: Path) -> None:
        """Open a project for somebody who waits for it: the window says so at once and never stands still."""
        self._loader.load(path)

    def open(self, path: Path) -> bool:
        """Open a project at once; one that somebody else has open is shown read-only. False when it cannot be opened.

        A large one that came from elsewhere is looked through first, while this returns: it is shown after that.
        """
        return self._loader.open(path)

    def create(self, path: Path) -> bool:
        """Make an empty project and open it."""
        path = path if path.suffix.lower() == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)
        try:
            workspace = deferred().Workspace.create(path)
        except ReviewerError as error:
            self.refuse(error)
            return False
        self._loader.stop()
        self.show(workspace)
        deferred().say_place(self, self._settings)
        return True

    def show(self, workspace: "Workspace") -> None:
        """Show an open project in the window, with the articles that lay open last time; it is the program's now."""
        for _ in self.showing(workspace):
            pass

    def showing(self, workspace: "Workspace") -> Generator[None, None, None]:
        """Show an open project in steps, none of them long enough to be felt."""
        with ExitStack() as left:
            # Whether it is stopped or a step fails: a file that nobody shows would stay locked until the program ends.
            left.callback(workspace.close)
            if self.project is not None:
                self._let_go()
                self.window.show_opening(workspace.title)
            self._complete()
            yield
            name = self._settings.get(declared.ANNOTATOR)
            if name:
                workspace.annotator = name
            with self._theme.undressed():
                project = deferred().OpenProject(workspace, self.window.actions_, self._theme, self._settings)
                left.pop_all()
                left.callback(project.close)
                self.window.take_page(project.page)
            yield
            left.pop_all()
        self.project = project
        project.situation_changed.connect(self._refresh)
        project.files_dropped.connect(self.take)
        self.window.message.hide()
        self.window.show_page(project.page, workspace.title, workspace.path)
        project.open_first(self.recent.find(workspace.path))
        self._remember()
        self._refresh()

    def open_sample(self) -> None:
        """Open a private copy of the sample project; it is made at the first time and kept."""
        self._new_projects.open_sample(data_folder())

    def arrive(self, path: Path) -> None:
        """Open what the person opened in the file manager: a set as a project of its own, all else as a project."""
        if _is_set(path):
            self._new_projects.open_set(path)
        elif self.workspace is None or self.workspace.path != path.resolve():
            self.load(path)

    def take(self, paths: list[Path]) -> None:
        """Take what was dropped or named: a project opens, a set is taken in, all else becomes articles."""
        projects = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
        known = self.project.sets.is_set if self.project is not None else _is_set
        sets = [path for path in paths if known(path)]
        others = [path for path in paths if path not in projects and path not in sets]
        if projects:
            self.load(projects[0])
        if self.project is None and sets:
            self.arrive(sets.pop(0))
        if self.project is None and others:
            self._create_for(others[0])
        if self.project is not None and others:
            self.project.adding.add(others)
        if self.project is not None and sets:
            self.project.sets.take_in(sets[0])

    @property
    def line(self) -> InlineMessage:
        """Where lines are shown: at the foot of the panes, or over the welcome page."""
        return self.project.page.message if self.project is not None else self.window.message

    def say(
        self, text: str, tone: str = "plain", action_text: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Show a line."""
        self.line.say(text, tone, action_text, action)

    def ask_path(self, title: str, then: Callable[[Path], object], *, saving: bool, name: str = "") -> None:
        """Let the person choose a project to open, or a place to save one."""
        suffixes = (PROJECT_SUFFIX,) if saving else (PROJECT_SUFFIX, SET_SUFFIX)
        deferred().ask_path(self.window, self._settings, title, then, suffixes=suffixes, saving=saving, name=name)

    def refuse(self, error: ReviewerError) -> None:
        """Say why something could not be done."""
        self.say(notice_words(error.message), "error")

    def welcome_to(self, why_read_only: Notice) -> None:
        """Say of the project just shown what keeps it from being changed, if anything, and where it lies badly."""
        if self.project is not None and self.project.workspace.read_only:
            self.project.gate.explain_read_only(why_read_only or self.project.workspace.notice)
            reason = self.project.gate.reason()
            self.say(reason.text, reason.tone, reason.action_text, reason.action)
        if self.project is not None:
            self._new_projects.tell_news(self.project.workspace.path)
        deferred().say_place(self, self._settings)

    def say_crash(self, refusal: str, report: Path | None) -> None:
        """Tell what nobody else did: a refusal in its own words, else a mistake of ours with its report."""
        mistake = translate("Program", "A mistake in Reviewer stopped what you just did. All that was saved is safe.")
        words = refusal or mistake
        if report is None:
            self.say(words, "error")
            return
        show = translate("Program", "Show report")
        self.say(words, "error", show, lambda: deferred().show_report(self.window, report))

    def close_project(self) -> None:
        """Close the project and show the welcome page."""
        self._let_go()
        self.window.show_welcome()
        self._refresh()

    def finish(self) -> None:
        """Leave nothing open."""
        self._loader.stop()
        self._let_go()
        self._tasks.close()
        self._settings.flush()
        self._language.leave()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._theme, self._settings, self.recent)
        window.actions_.triggered.connect(self.perform)
        window.dropped.connect(self.take)
        window.closing.connect(self._remember)
        window.recent_chosen.connect(self.load)
        window.welcome.recent_chosen.connect(self.load)
        window.welcome.locate_asked.connect(self._loader.locate)
        window.show_welcome()
        FirstPaint(window).passed.connect(self._go_on)
        return window

    def _go_on(self) -> None:
        """The first picture stands: bring in the rest while it is looked at."""
        self._complete()
        self._loader.prepare()

    def _complete(self) -> None:
        """Make what the first picture of the window did without."""
        self.window.actions_.complete()
        self._refresh()

    def _let_go(self) -> Path | None:
        """Close the project; where what it held lies, when its file was deleted meanwhile."""
        if self.project is None:
            return None
        self._remember()
        project, self.project = self.project, None
        copy = project.close()
        if copy is not None:
            self._say_rescued(project.workspace.path, copy)
        project.deleteLater()
        return copy

    def _say_rescued(self, path: Path, copy: Path) -> None:
        """Say where a copy lies of a project whose file was deleted while open; it takes its line of the list."""
        known = self.recent.find(path)
        if known is not None:
            self.recent.note(known._replace(path=str(copy)))
            self.recent.forget(str(path))
        words = translate("Program", "{name} was deleted while it was open. What it held was kept.", name=path.name)
        self.window.message.say(words, "warning", translate("Program", "Open what was kept"), lambda: self.load(copy))

    def _remember(self) -> None:
        if self.project is not None:
            self.recent.note(self.project.remembered())

    def _refresh(self) -> None:
        situation = self.project.situation() if self.project is not None else Situation()
        self.window.actions_.refresh(situation)
        self._own.show_marks()

    def _show_marks(self) -> None:
        self._own.show_marks()

    def _setting_changed(self, key: str) -> None:
        if key == declared.LANGUAGE.key:
            self._language.use(interface_language(self._settings.get(declared.LANGUAGE)))
            self._rebuild()

    def _rebuild(self) -> None:
        """Make the window anew in another language, at the same place with the same project."""
        path = self.project.workspace.path if self.project is not None else None
        old = self.window
        old.remember_place()
        path = self._let_go() or path
        self.window = self._new_window()
        self._loader.move_to(self.window)
        self.window.restore_place()
        if old.isVisible():
            self.window.show()
        old.closing.disconnect(self._remember)
        old.close()
        old.deleteLater()
        if path is not None:
            self.open(path)
        self._refresh()

    def _create_for(self, first: Path) -> None:
        """Files were dropped on the welcome page: a project is made beside them and named after their folder."""
        folder = first if first.is_dir() else first.parent
        name = folder / f"{folder.name or 'articles'}{PROJECT_SUFFIX}"
        (self.open if name.exists() else self.create)(name)


def _is_set(path: Path) -> bool:
    """Whether a file is a set of ours; those of other programs are known once a project is open to take them in."""
    return path.suffix.lower() == SET_SUFFIX

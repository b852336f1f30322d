"""The window: a welcome page or an open project, menus, drops, and where it stood last time."""

import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reviewer.ui import settings as declared
from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.i18n import translate
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.welcome.page import WelcomePage
from reviewer.ui.welcome.recent import RecentProjects
from reviewer.ui.welcome.recent_menu import RecentMenu
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import plain_label

_USUAL = QSize(1440, 900)
_LEAST = QSize(760, 480)
_FRAME = QSize(16, 44)
"""What title bar and edges take on the usual desktops: nobody knows it exactly before the window shows."""


class MainWindow(QMainWindow):
    """Arranges; what happens is decided by whoever listens."""

    dropped = Signal(list)
    recent_chosen = Signal(Path)
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings, recent: RecentProjects) -> None:
        """Begin on the welcome page."""
        super().__init__()
        self._settings = settings
        self._recent = recent
        self.actions_ = ActionSet(self, self._keymap())
        self.actions_.put_menu("open_project", self._recent_menu)
        settings.changed.connect(self._setting_changed)
        self.welcome = WelcomePage(self.actions_, theme, settings, recent)
        self.message = InlineMessage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        # The project's name holds all menus; a bar of them is the custom on macOS, and F10 shows it elsewhere.
        if sys.platform == "darwin":
            self.actions_.fill_bar(self.menuBar())
        self.setMinimumSize(_LEAST)
        self.setAcceptDrops(True)
        self.setWindowTitle(translate("Window", "Reviewer"))

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self.welcome.refresh()
        self._show(self.welcome)
        self.setWindowTitle(translate("Window", "Reviewer"))
        self.setWindowFilePath("")

    def take_page(self, page: QWidget) -> None:
        """Take the page of a project in, without showing it yet."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    def show_page(self, page: QWidget, title: str, path: Path | None = None) -> None:
        """Show an open project, which lies at `path`; None for the words that stand there until it is open."""
        self.take_page(page)
        self._show(page)
        self.setWindowTitle(translate("Window", "{title} – Reviewer", title=title))
        self.setWindowFilePath(str(path or ""))

    def put_line(self, line: QWidget) -> None:
        """Show a line above everything else; it stays until it hides itself."""
        self._column.insertWidget(0, line)
        line.show()

    def show_opening(self, name: str) -> None:
        """Show that a project is being opened, without a name the sample; all it needs is read only after that."""
        name = name or translate("Window", "Sample project")
        words = plain_label(translate("Window", "Opening {name}…", name=name), "secondary")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_page(words, name)

    def restore_place(self) -> None:
        """Stand where the window stood last, else in a usual size in the middle of the screen."""
        saved = self._settings.get(declared.GEOMETRY)
        if saved and self.restoreGeometry(QByteArray.fromBase64(saved.encode())):
            return
        free = QGuiApplication.primaryScreen().availableGeometry()
        size = _USUAL.boundedTo(free.size() - _FRAME)
        self.resize(size)
        around = free.size() - _FRAME - size
        self.move(free.x() + max(around.width() // 2, 0), free.y() + max(around.height() // 2, 0))

    def remember_place(self) -> None:
        """Keep where the window stands."""
        self._settings.set(declared.GEOMETRY, self.saveGeometry().toBase64().toStdString())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already, so nothing is asked."""
        self.remember_place()
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _local_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        paths = _local_files(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F10 shows the menu bar, and hides it again."""
        if event.key() == Qt.Key.Key_F10:
            self._toggle_menu_bar()
        else:
            super().keyPressEvent(event)

    def _toggle_menu_bar(self) -> None:
        bar = self.menuBar()
        shown = bar.isVisible() and bool(bar.actions())
        if not bar.actions():
            self.actions_.fill_bar(bar)
        bar.setVisible(not shown)

    def _recent_menu(self, parent: QWidget) -> RecentMenu:
        menu = RecentMenu(self._recent, self.windowFilePath, parent)
        menu.chosen.connect(self.recent_chosen)
        return menu

    def _keymap(self) -> Keymap:
        single = self._settings.get(declared.SINGLE_KEYS)
        return Keymap.from_lines(self._settings.get(declared.KEYS), single=single)

    def _setting_changed(self, key: str) -> None:
        if key in {declared.KEYS.key, declared.SINGLE_KEYS.key}:
            self.actions_.use_keys(self._keymap())

    def _show(self, page: QWidget) -> None:
        before = self._stack.currentWidget()
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page and before is not self.welcome:
            self._stack.removeWidget(before)
            before.deleteLater()


def _local_files(urls: Iterable[object]) -> list[Path]:
    names = (url.toLocalFile() for url in urls if hasattr(url, "toLocalFile"))
    return [Path(name) for name in names if name]

"""The projects opened before, as a menu to go from one to another."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.welcome.recent import RecentProject, RecentProjects
from reviewer.ui.welcome.recent_line import short_path

_PATH_WIDTH = 320
"""Pixels of a path; longer ones lose their middle."""


class RecentMenu(QMenu):
    """Lists them anew each time it is opened, without the one that its window shows.

    No file is looked for: on a disk that is not connected that would take seconds. Whoever opens it says what is gone.
    """

    chosen = Signal(Path)

    def __init__(self, recent: RecentProjects, shown: Callable[[], str], parent: QWidget) -> None:
        """Hang below another menu; `shown` tells the path of the project that its window shows, "" for none."""
        super().__init__(translate("Menus", "Open recent"), parent)
        self._recent = recent
        self._shown = shown
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        shown = self._shown()
        others = [project for project in self._recent.all() if project.path != shown]
        for project in others:
            action = self.addAction(self._words(project))
            action.triggered.connect(partial(self._choose, project))
        if not others:
            self.addAction(translate("Menus", "No other projects yet")).setEnabled(False)

    def _words(self, project: RecentProject) -> str:
        path = self.fontMetrics().elidedText(short_path(project.path), Qt.TextElideMode.ElideMiddle, _PATH_WIDTH)
        return f"{project.title} – {path}".replace("&", "&&")

    def _choose(self, project: RecentProject) -> None:
        self.chosen.emit(Path(project.path))

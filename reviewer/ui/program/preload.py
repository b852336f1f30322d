"""Brings in what lies behind the first window while the person looks at it."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.ui.tasks import Progress, Tasks

if TYPE_CHECKING:
    from types import ModuleType

_PARTS = (
    "bridge",
    "desk",
    "panels.reading.pane",
    "panels.reading.frame",
    "panels.reading.panes",
    "deeds.dispatch",
    "panels.annotation.claim_page",
    "panels.annotation.panel",
    "panels.articles.panel",
    "panels.history.panel",
    "panels.timeline.view",
    "window.project_page",
    "project.open_project",
    "program.deferred",
)
"""Modules of this folder in the order of what they need: each takes some hundredths of a second after the others."""


class Preload(QObject):
    """Imports the floors below the window in another thread, then the window's own modules, one between two events.

    Qt's classes are made at their first mention, which only one thread may do: so what mentions them is imported here.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """Import nothing before `begin`."""
        super().__init__(parent)
        self._tasks = tasks
        self._left = list(_PARTS)
        self._begun = False
        self._then: Callable[[], object] | None = None

    def begin(self) -> None:
        """Begin, where that has not been done."""
        if not self._begun:
            self._begun = True
            # A refusal is told when a project is opened: here nobody asked for anything yet.
            self._tasks.run(_floors_below, lambda _none: self._go_on(), lambda _error: self._go_on())

    def when_ready(self, then: Callable[[], object]) -> None:
        """Go on as soon as everything is there, at once where it is; a second call takes the place of the first."""
        self._then = then
        self.begin()
        if not self._left:
            self._hand_over()

    def forget(self) -> None:
        """Hand over to nobody; what is left is brought in all the same."""
        self._then = None

    def _go_on(self) -> None:
        if self._left:
            import_module(f"reviewer.ui.{self._left[0]}")
            del self._left[0]
            QTimer.singleShot(0, self, self._go_on)
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


def deferred() -> "ModuleType":
    """Everything a project takes, imported at the first call: the window is painted before."""
    from reviewer.ui.program import deferred as module  # noqa: PLC0415 - the reason stands above

    return module


def _floors_below(progress: Progress) -> None:  # noqa: ARG001 - every task is given one
    from reviewer.workspace.ready import make_ready  # noqa: PLC0415 - reading it is the work that is done behind

    make_ready()

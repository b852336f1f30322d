"""The program as its own parts see it: what they may ask of it, so that none of them imports it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reviewer.domain.errors import ReviewerError
from reviewer.ui.welcome.recent import RecentProjects
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from reviewer.ui.project.open_project import OpenProject
    from reviewer.workspace.workspace import Workspace


class Host(Protocol):
    """One window, one project at a time."""

    window: MainWindow
    recent: RecentProjects
    project: "OpenProject | None"

    @property
    def workspace(self) -> "Workspace | None":
        """The open project's."""

    @property
    def line(self) -> InlineMessage:
        """Where lines are shown."""

    def say(
        self, text: str, tone: str = "plain", action_text: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Show a line."""

    def refuse(self, error: ReviewerError) -> None:
        """Say why something could not be done."""

    def ask_path(self, title: str, then: Callable[[Path], object], *, saving: bool, name: str = "") -> None:
        """Let the person choose a project to open, or a place to save one."""

    def load(self, path: Path) -> None:
        """Open a project for somebody who waits for it."""

    def open(self, path: Path) -> bool:
        """Open a project at once, in the place of the one that is open."""

    def create(self, path: Path) -> bool:
        """Make an empty project and open it."""

    def take(self, paths: list[Path]) -> None:
        """Take what was dropped or named: projects, sets, articles."""

    def open_sample(self) -> None:
        """Open the person's copy of the sample project."""

    def close_project(self) -> None:
        """Close the project and show the welcome page."""

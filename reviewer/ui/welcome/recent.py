"""The projects opened before, as the welcome page lists them."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings

_MOST = 12


class OpenPane(NamedTuple):
    """A pane that lay open: its article's id, where the text stood, the caret, and the folds that were open.

    `width` is in pixels, 0 for a pane that had no room; `linked` panes scroll with their right neighbour.
    """

    article: str
    scroll: tuple[int, int] = (0, 0)
    caret: int = 0
    opened: tuple[int, ...] = ()
    width: int = 0
    linked: bool = False
    pinned: bool = False


class RecentProject(NamedTuple):
    """A line of the list; `panes` from left to right, `opened` is ISO 8601, `view` names what stood in the middle."""

    path: str
    title: str
    opened: str
    articles: int = 0
    contradictions: int = 0
    panes: tuple[OpenPane, ...] = ()
    active: int = 0
    view: str = "read"

    @property
    def found(self) -> bool:
        """Whether the file is where it was."""
        return Path(self.path).is_file()

    @property
    def opened_at(self) -> datetime | None:
        """When it was opened last, None where the settings say nothing sensible."""
        try:
            return datetime.fromisoformat(self.opened).astimezone()
        except ValueError:
            return None


class RecentProjects:
    """Reads and writes the list in the settings."""

    def __init__(self, settings: Settings) -> None:
        """Work on these settings."""
        self._settings = settings

    def all(self) -> list[RecentProject]:
        """Every one, last opened first; lines that cannot be read are passed over."""
        return [project for project in map(_read, self._settings.get(declared.RECENT)) if project is not None]

    def find(self, path: Path) -> RecentProject | None:
        """What is remembered of a project."""
        return next((project for project in self.all() if project.path == str(path)), None)

    def note(self, project: RecentProject) -> None:
        """Put a project at the head of the list."""
        others = [other for other in self.all() if other.path != project.path]
        self._write([project, *others][:_MOST])

    def forget(self, path: str) -> None:
        """Take a project off the list; its file stays."""
        self._write([other for other in self.all() if other.path != path])

    def moved(self, old: str, new: Path) -> None:
        """A project was found elsewhere: its line goes."""
        if str(new) != old:
            self.forget(old)

    def _write(self, projects: list[RecentProject]) -> None:
        self._settings.set(declared.RECENT, [json.dumps(_fields(project)) for project in projects])


def now_text() -> str:
    """The present moment as `opened` has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _fields(project: RecentProject) -> dict[str, object]:
    return project._asdict() | {"panes": [pane._asdict() for pane in project.panes]}


def _read(line: str) -> RecentProject | None:
    try:
        fields = json.loads(line)
        return RecentProject(
            path=str(fields["path"]),
            title=str(fields["title"]),
            opened=str(fields["opened"]),
            articles=int(fields["articles"]),
            contradictions=int(fields["contradictions"]),
            panes=tuple(map(_read_pane, fields["panes"])),
            active=int(fields["active"]),
            view=str(fields.get("view", "read")),
        )
    except (ValueError, TypeError, KeyError):
        return None


def _read_pane(fields: Any) -> OpenPane:  # noqa: ANN401 - whatever stands in the settings
    if isinstance(fields, str):
        return OpenPane(fields)
    top, offset = map(int, fields["scroll"])
    return OpenPane(
        article=str(fields["article"]),
        scroll=(top, offset),
        caret=int(fields["caret"]),
        opened=tuple(map(int, fields["opened"])),
        width=int(fields.get("width", 0)),
        linked=bool(fields.get("linked", False)),
        pinned=bool(fields.get("pinned", False)),
    )

"""What the program remembers on this computer: declared once with type, default and meaning."""

import os
import sys
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

T = TypeVar("T", bool, int, str, list[str])


class Setting(NamedTuple, Generic[T]):
    """A remembered value; its type is that of its default.

    `between` bounds a number, both ends included; `among` are the only words a text may be. What a file holds beside
    that is put right when it is read.
    """

    key: str
    default: T
    description: str
    between: tuple[int, int] | None = None
    among: tuple[str, ...] = ()


THEME = Setting(
    "theme",
    "system",
    "Colours of the window: system, light, dark, or high contrast on dark or light.",
    among=("system", "light", "dark", "contrast-dark", "contrast-light"),
)
MOTION = Setting(
    "motion",
    "system",
    "Whether things move by themselves, as a caret that blinks: reduced, full, or as the system asks.",
    among=("system", "reduced", "full"),
)
LANGUAGE = Setting("language", "", 'Language of the interface: en, zh_CN, or "" for the system\'s.')
ANNOTATOR = Setting("annotator", "", 'Name that new records carry; "" takes the name of the account.')
READING_FONT = Setting("reading/font", "", 'Family the articles are set in; "" takes the first good serif installed.')
READING_SIZE = Setting("reading/size", 15, "Size of article text in pixels at scale 1.", between=(9, 40))
LINE_SPACING = Setting(
    "reading/line_spacing", 160, "Line height of article text in per cent of its size.", between=(110, 240)
)
MEASURE = Setting("reading/measure", 75, "Characters a line of an article has at most.", between=(30, 120))
STANDARD_TEXT = Setting(
    "reading/standard_text",
    default=False,
    description="Whether articles stand in a standard text widget, which screen readers can read.",
)
STANDARD_TEXT_OFFERED = Setting(
    "reading/standard_text_offered", default=False, description="Whether that widget was offered already."
)
SUGGESTIONS = Setting(
    "reading/suggestions", default=True, description="Whether passages that may be worth a claim are suggested."
)
SINGLE_KEYS = Setting("keys/single", default=True, description="Whether single letters act in the reading pane.")
KEYS = Setting[list[str]]("keys/changed", [], "Keys changed by the person: lines of action=key.")
RECENT = Setting[list[str]]("recent", [], "Projects opened before, last one first.")
BACKUP_MINUTES = Setting(
    "backups/minutes", 15, "Minutes between backups while working; 0 makes none by itself.", between=(0, 1440)
)
BACKUP_MEGABYTES = Setting(
    "backups/megabytes", 4096, "What all backups of a project may take together.", between=(64, 1_000_000)
)
PLACES_TOLD = Setting[list[str]](
    "projects/places_told", [], "Projects of which it was said that they lie in a synchronised or network folder."
)
FOLDER = Setting("files/folder", "", "Folder in which articles or a set were chosen last; their dialogs begin there.")
PROJECT_FOLDER = Setting(
    "projects/folder",
    "",
    "Folder in which a project was opened, made, copied or exported last; those dialogs begin there.",
)
GEOMETRY = Setting("window/geometry", "", "Place and size of the window, base64 of what Qt saves.")
SIZES = Setting[list[str]](
    "window/sizes", [], "Widths and heights the person gave to parts of the window: lines of part=pixels."
)
FOLDED = Setting[list[str]](
    "window/folded", [], "Parts of the window that the person folded: articles, panel, timeline."
)


class Settings(QObject):
    """Typed access to the declared settings, in an INI file or in memory alone."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """Keep settings in the file, or without one until the program ends (pictures, tests)."""
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self) if path is not None else None
        self._values: dict[str, object] = {}

    @staticmethod
    def usual_path() -> Path:
        """The file in the place this system keeps settings of a person; in `REVIEWER_DATA` where that moves them."""
        moved = os.environ.get("REVIEWER_DATA", "")
        if moved:
            return Path(moved) / "Reviewer.ini"
        if sys.platform == "darwin":
            # Qt keeps files of this kind where Unix does.
            usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
            return Path(usual) / "Reviewer" / "Reviewer.ini"
        kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Reviewer", "Reviewer")
        return Path(kept.fileName())

    def get(self, setting: Setting[T]) -> T:
        """The value, or the default where none was set or what stands there has another type."""
        if setting.key in self._values:
            return self._as(setting, self._values[setting.key])
        if self._file is None or not self._file.contains(setting.key):
            return setting.default
        value = self._as(setting, self._file.value(setting.key))
        self._values[setting.key] = value
        if str(self._file.value(setting.key)) != str(value) and (setting.between or setting.among):
            self._file.setValue(setting.key, value)
        return value

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember a value; `changed` tells its key when it differs from what it was."""
        if self.get(setting) == value:
            return
        self._values[setting.key] = value
        if self._file is not None:
            self._file.setValue(setting.key, value)
        self.changed.emit(setting.key)

    def flush(self) -> None:
        """Write what is still in memory."""
        if self._file is not None:
            self._file.sync()

    @staticmethod
    def _as(setting: Setting[T], value: object) -> T:
        default = setting.default
        if isinstance(default, bool):
            return value if isinstance(value, bool) else str(value).lower() == "true"
        if isinstance(default, int):
            return _number(str(value), default, setting.between)
        if isinstance(default, list):
            # An INI file gives a list of one back as a string and an empty one as nothing.
            if isinstance(value, str):
                return [value]
            return [str(item) for item in value] if isinstance(value, list | tuple) else []
        return default if setting.among and str(value) not in setting.among else str(value)


def _number(words: str, default: int, between: tuple[int, int] | None) -> int:
    """The number, at the nearer bound where it lies beyond; what is no number gives the default."""
    try:
        number = int(words)
    except ValueError:
        return default
    return number if between is None else min(max(number, between[0]), between[1])

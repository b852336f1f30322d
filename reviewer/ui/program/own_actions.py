"""The actions that the program answers to itself, with or without a project, and the check marks beside them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reviewer.ui import settings as declared
from reviewer.ui.i18n import LANGUAGES, interface_language, translate
from reviewer.ui.program.host import Host
from reviewer.ui.program.preload import deferred
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme

if TYPE_CHECKING:
    from reviewer.ui.window.name_palette import NamePalette


class OwnActions:
    """Files, themes, languages, and what lies over the window."""

    def __init__(self, host: Host, settings: Settings, theme: Theme, tasks: Tasks) -> None:
        """Answer for the program."""
        self._host = host
        self._settings = settings
        self._theme = theme
        self._tasks = tasks
        self._names: NamePalette | None = None
        self._by_name = self._table()

    def perform(self, name: str) -> bool:
        """Do an action of the table; false when it is none of these."""
        deed = self._by_name.get(name)
        if deed is not None:
            deed()
        return deed is not None

    def show_marks(self) -> None:
        """Check the theme and the language that are chosen, and the full screen where it is."""
        actions = self._host.window.actions_
        actions.check("full_screen", on=self._host.window.isFullScreen())
        for name in declared.THEME.among:
            actions.check(_theme_action(name), on=name == self._settings.get(declared.THEME))
        language = interface_language(self._settings.get(declared.LANGUAGE))
        for name in LANGUAGES:
            actions.check(_language_action(name), on=name == language)

    def _table(self) -> Mapping[str, Callable[[], object]]:
        host, settings = self._host, self._settings
        themes = {_theme_action(name): partial(self._theme.set_mode, name) for name in declared.THEME.among}
        languages = {_language_action(name): partial(settings.set, declared.LANGUAGE, name) for name in LANGUAGES}
        return {
            "new_project": self._ask_new,
            "open_project": self._ask_open,
            "open_sample": host.open_sample,
            "close_project": host.close_project,
            "copy_project": lambda: deferred().ask_copy(host),
            "backups": lambda: deferred().show_backups(host, self._tasks),
            "quit": self._quit,
            "settings": lambda: deferred().settings_sheet(host.window, settings),
            "full_screen": self._toggle_full_screen,
            "everything": self._show_names,
            "keys": lambda: deferred().keys_sheet(host.window, host.window.actions_),
            "about": lambda: deferred().about_sheet(host.window),
            **themes,
            **languages,
        }

    def _quit(self) -> None:
        self._host.window.close()

    def _ask_new(self) -> None:
        name = translate("Program", "Untitled")
        self._host.ask_path(translate("Program", "New project"), self._host.create, saving=True, name=name)

    def _ask_open(self) -> None:
        self._host.ask_path(translate("Program", "Open"), lambda path: self._host.take([path]), saving=False)

    def _toggle_full_screen(self) -> None:
        window = self._host.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_names(self) -> None:
        actions = self._host.window.actions_
        names: NamePalette = deferred().NamePalette(self._host.window, actions, actions.trigger)
        names.open()
        self._names = names


def _theme_action(mode: str) -> str:
    return f"theme_{mode.replace('-', '_')}"


def _language_action(language: str) -> str:
    return f"language_{language}"

"""What lies behind the first window. It is much, so `Program` imports it when that window has been painted."""

from reviewer.ui.program.copying import ask_copy, say_place
from reviewer.ui.program.crash_offer import show_report
from reviewer.ui.program.file_dialog import ask_path
from reviewer.ui.program.opening import Opening
from reviewer.ui.program.rescue import offer_rescue, show_backups
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.sheets.about import about_sheet
from reviewer.ui.sheets.keys import keys_sheet
from reviewer.ui.sheets.settings import settings_sheet
from reviewer.ui.window.name_palette import NamePalette
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace

__all__ = [
    "NamePalette",
    "OpenProject",
    "Opening",
    "Workspace",
    "about_sheet",
    "ask_copy",
    "ask_path",
    "build_sample",
    "keys_sheet",
    "offer_rescue",
    "say_place",
    "settings_sheet",
    "show_backups",
    "show_report",
]

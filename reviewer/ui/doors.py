"""What lies behind the first window. It is much, so `Program` imports it when that window has been painted."""

from reviewer.ui.name_palette import NamePalette
from reviewer.ui.open_project import OpenProject
from reviewer.ui.settings_sheet import settings_sheet
from reviewer.ui.sheets import about_sheet, keys_sheet
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace

__all__ = [
    "NamePalette",
    "OpenProject",
    "Workspace",
    "about_sheet",
    "build_sample",
    "keys_sheet",
    "settings_sheet",
]

"""The two kinds of reading pane, and which of them the reader wants."""

from PySide6.QtWidgets import QWidget

from reviewer.ui import settings as declared
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.panels.reading.plain.pane import PlainPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

AnyPane = ReadingPane | PlainPane


def make_pane(theme: Theme, settings: Settings, parent: QWidget | None = None) -> AnyPane:
    """A pane of the kind in the settings."""
    kind = PlainPane if settings.get(declared.STANDARD_TEXT) else ReadingPane
    return kind(theme, settings, parent)

"""The two kinds of reading pane, and which of them the reader wants."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from reviewer.ui import settings as declared
from reviewer.ui.desk_values import Message
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.panels.reading.plain.pane import PlainPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

AnyPane = ReadingPane | PlainPane


def make_pane(theme: Theme, settings: Settings, parent: QWidget | None = None) -> AnyPane:
    """A pane of the kind in the settings."""
    kind = PlainPane if settings.get(declared.STANDARD_TEXT) else ReadingPane
    return kind(theme, settings, parent)


def offer_standard_text(settings: Settings, say: Callable[[Message], object]) -> None:
    """Offer the standard widget once where something reads the screen; Qt also says so of other programs that look."""
    done = settings.get(declared.STANDARD_TEXT) or settings.get(declared.STANDARD_TEXT_OFFERED)
    if done or not QAccessible.isActive():
        return
    settings.set(declared.STANDARD_TEXT_OFFERED, value=True)
    words = translate(
        "Reading", "Something reads the screen. Articles can stand in a text that screen readers can read."
    )
    settle = translate("Reading", "Use it")
    say(Message(words, action_text=settle, action=lambda: settings.set(declared.STANDARD_TEXT, value=True)))

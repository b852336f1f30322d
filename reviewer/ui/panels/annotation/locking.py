"""Fields that show what is stored and take nothing, while the project cannot be changed."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from reviewer.ui.panels.annotation.chip_row import ChipRow
from reviewer.ui.panels.annotation.key_button import KeyButton


def set_locked(page: QWidget, *, locked: bool) -> None:
    """Lock or unlock everything in a page of the inspector that changes records; what only leads on stays open.

    Buttons that change records say so by the property `deed`: "writes".
    """
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setReadOnly(locked)
        elif isinstance(widget, ChipRow):
            widget.set_locked(locked=locked)
        elif isinstance(widget, QComboBox | KeyButton) or widget.property("deed") == "writes":
            widget.setEnabled(not locked)

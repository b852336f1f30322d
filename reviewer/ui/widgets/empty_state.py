"""What stands where there is nothing yet, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.widgets.labels import IconView, KeyCap, plain_label


class EmptyState(QWidget):
    """An icon, a line, a hint, and a button or a key."""

    pressed = Signal()

    def __init__(  # noqa: PLR0913 - each is one visible part
        self,
        title: str,
        hint: str = "",
        *,
        image: str = "",
        button: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the parts that are given, in the middle."""
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addStretch(1)
        self._image = IconView(image, "secondary", side=32)
        column.addWidget(self._image, 0, Qt.AlignmentFlag.AlignHCenter)
        self._image.setVisible(bool(image))
        self._title = plain_label(title, "title", wrap=True)
        self._hint = plain_label(hint, "secondary", wrap=True)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._button = QPushButton(button)
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        if key:
            row.addWidget(KeyCap(key))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self._show_parts()

    def set_texts(self, title: str, hint: str = "", button: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._button.setText(button)
        self._show_parts()

    def be_dense(self) -> None:
        """Take no more room than the words need."""
        self._column.setContentsMargins(16, 8, 16, 10)
        self._column.setSpacing(2)

    def _show_parts(self) -> None:
        self._hint.setVisible(bool(self._hint.text()))
        self._button.setVisible(bool(self._button.text()))


def unread_list() -> EmptyState:
    """What stands in the place of a list that could not be read; why is told elsewhere."""
    return EmptyState(translate("Lists", "This list could not be read"), button=translate("Lists", "Try again"))

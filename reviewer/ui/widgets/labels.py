"""Labels that never read data as markup, and key caps."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reviewer.ui.icons import icon
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.tips import data_tip


def plain_label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text; `look` is one of the style sheet's: secondary, small, title, heading."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setProperty("look", look)
    return label


def set_look(widget: QWidget, look: str) -> None:
    """Change the look a widget takes from the style sheet."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where there is no room; the whole text is then its tooltip."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        """Show `text` in a look of the style sheet."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Allow any width, so that it is the label that gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def shown_text(self) -> str:
        """What there is room for."""
        return elided(self.fontMetrics(), self.text().replace("\n", " "), self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw what fits."""
        with QPainter(self) as painter:
            shown = self.shown_text()
            whole = data_tip(self.text()) if shown != self.text() else ""
            if self.toolTip() != whole:
                self.setToolTip(whole)
            # Not through the style, whose hundreds of names Python would have to make for the first picture.
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), shown)


class KeyCap(QLabel):
    """A key as it stands on the keyboard."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        """Show a key's text, such as "Ctrl+K"."""
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "keycap")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyHint(QWidget):
    """A key cap and what the key does."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        """Show `key` before `words`."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(KeyCap(key))
        row.addWidget(plain_label(words, "small"))


class IconView(QWidget):
    """An icon that is only looked at; it is painted anew with every theme."""

    def __init__(self, name: str = "", color: str = "text", *, side: int = 18, parent: QWidget | None = None) -> None:
        """Show a drawing in a named colour, `side` pixels wide and high."""
        super().__init__(parent)
        self._icon = icon(name, color) if name else None
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, color: str) -> None:
        """Show another drawing."""
        self._icon = icon(name, color)
        self.update()

    def sizeHint(self) -> QSize:
        """The icon's square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw it."""
        if self._icon is not None:
            self._icon.paint(QPainter(self), self.rect())

"""What is left of the Articles panel where there is no room for it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.theme import current_color
from reviewer.ui.window.folding import RAIL_WIDTH


class Rail(QFrame):
    """A column of icons, 44 pixels wide."""

    articles_asked = Signal()
    tags_asked = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        """Offer articles, tags and history above, the panel and the settings below."""
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setFixedWidth(RAIL_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 8, 5, 8)
        column.setSpacing(4)
        self._articles = self._counted("articles", translate("Rail", "Articles"))
        self._articles.clicked.connect(self.articles_asked)
        self._tags = self._counted("tag", translate("Rail", "Tags"))
        self._tags.clicked.connect(self.tags_asked)
        for button in (self._articles, self._tags, self._doing(actions, "history")):
            column.addWidget(button)
        column.addStretch(1)
        for name in ("toggle_panel", "settings"):
            column.addWidget(self._doing(actions, name))

    def show_counts(self, articles: int, tags: int) -> None:
        """Show how many there are, in the corner of the icons."""
        self._articles.show_count(articles)
        self._tags.show_count(tags)

    def _counted(self, name: str, words: str) -> "_CountedButton":
        button = _CountedButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 32)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _doing(self, actions: ActionSet, name: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 32)
        actions.dress(button, name)
        return button


class _CountedButton(QToolButton):
    """An icon with a small number at its corner."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def show_count(self, count: int) -> None:
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = self.font()
            font.setPixelSize(9)
            painter.setFont(font)
            words = str(self._count)
            width = max(14, painter.fontMetrics().horizontalAdvance(words) + 6)
            ground = QRectF(self.width() - width, 0, width, 13)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_color("chip"))
            painter.drawRoundedRect(ground, 6, 6)
            painter.setPen(current_color("text"))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

"""One side of a relation: the quote, who says it, which event it is about."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, Polarity
from reviewer.domain.event import Event
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.quote_text import QuoteText
from reviewer.ui.signs import EVENT
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.words import date_words, word

_SIDE_BY_SIDE = 275


class QuoteCard(QFrame):
    """A card that opens its claim when it is pressed."""

    opened = Signal(object)
    event_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._claim: UUID | None = None
        self.quote = QuoteText(theme)
        self.source = plain_label(look="small", wrap=True)
        self.event_label = plain_label(look="event", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(5)
        for widget in (self.quote, self.source, self.event_label):
            column.addWidget(widget)
        column.addStretch(1)

    def show_side(
        self,
        claim: Claim,
        article: Article,
        events: Sequence[Event],
        marks: Sequence[tuple[int, int]],
        edge: str,
    ) -> None:
        """Show a claim; `marks` are ranges of its quote, underlined in the token `edge`."""
        self._claim = claim.id
        self.quote.show_quote(claim.quote, marks, edge)
        self.source.setText(f"{chain_words(claim, article)}\n{_manner(claim, article)}")
        self.event_label.setText("\n".join(_event_words(event, whole=len(events) == 1) for event in events))
        self.event_label.setVisible(bool(events))
        self.setAccessibleName(f"{article.outlet}: {claim.quote}")
        self.setToolTip(translate("Relation", "Show it in its article"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's
        """Open the claim."""
        if event.button() is Qt.MouseButton.LeftButton and self._claim is not None:
            self.opened.emit(self._claim)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        """Enter and Space open the claim."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._claim is not None:
            self.opened.emit(self._claim)
        else:
            super().keyPressEvent(event)


class QuotePair(QWidget):
    """Both sides, beside each other where there is room, else one above the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.a, self.b = QuoteCard(theme), QuoteCard(theme)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addWidget(self.a, 1)
        self._box.addWidget(self.b, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's
        """Choose how they stand."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)


def chain_words(claim: Claim, article: Article) -> str:
    """Outlet ← Xinhua ← ministry: from the outlet to whoever said it first."""
    steps = [", ".join(step.names) for step in claim.attribution]
    return " ← ".join([article.outlet or article.title, *steps])


def _manner(claim: Claim, article: Article) -> str:
    manner = word(Polarity.NEGATED) if claim.polarity is Polarity.NEGATED else word(claim.modality)
    return f"{manner} · {date_words(article.published) or translate('Relation', 'date not given')}"


def _event_words(event: Event, *, whole: bool) -> str:
    details = " · ".join(part for part in (date_words(event.when), event.place) if part)
    name = " ".join(part for part in (EVENT, event.short_name, event.title) if part)
    return f"{name}\n{details}" if details and whole else name

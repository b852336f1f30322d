"""One side of a relation: the quote, who says it, which event it is about."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, Polarity
from reviewer.domain.event import Event
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.quote_text import QuoteText
from reviewer.ui.signs import EVENT
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.badge import SignBadge
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.widgets.tips import plain_tip
from reviewer.ui.words import date_words, word

_SIDE_BY_SIDE = 275
_SCROLL_BAR = 14
"""Cards that stand above one another need more height: were the bar that comes with it to narrow them anew, they would
change for ever."""
_LINES_BESIDE, _LINES_ABOVE = 4, 2
"""Lines of a quote that leave room for the decision below: half as many where the cards are twice as wide."""
_LONGEST_CHAIN = 44
_LONGEST_EVENT = 30
_MOST_EVENTS = 2
_LEAST_CHAIN = 60
_AROUND = 22
"""Pixels at both sides of a card's words."""


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
        self._source = ("", "", "")
        self._events: tuple[Event, ...] = ()
        self._tight = False
        self.quote = QuoteText(theme)
        self.pane = SignBadge("", "plain")
        self.source = plain_label(look="small", wrap=True)
        self.event_label = plain_label(look="event", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self.pane, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.source, 1)
        column.addWidget(self.quote)
        column.addLayout(row)
        column.addWidget(self.event_label)
        column.addStretch(1)

    def show_side(  # noqa: PLR0913, PLR0917 - each is one visible part
        self,
        claim: Claim,
        article: Article,
        events: Sequence[Event],
        marks: Sequence[tuple[int, int]],
        edge: str,
        pane: int = 0,
    ) -> None:
        """Show a claim; `marks` are ranges of its quote, underlined in the token `edge`.

        `pane` is the number of the pane that shows its article, 0 for none. What is cut short is whole in the tooltip.
        """
        self._claim = claim.id
        self.quote.show_quote(claim.quote, marks, edge)
        chain = chain_words(claim, article)
        self._source = (chain, _manner(claim), date_words(article.published))
        self._events = tuple(events)
        self._fit()
        self.event_label.setVisible(bool(events))
        self.pane.setVisible(pane > 0)
        self.pane.set_sign(str(pane), "plain")
        self.pane.setToolTip(pane_words(pane))
        self.setAccessibleName(
            ", ".join(part for part in (pane_words(pane), f"{article.outlet}: {claim.quote}") if part)
        )
        whole = [
            claim.quote,
            chain,
            *(event.title for event in events),
            translate("Relation", "Show it in its article"),
        ]
        self.setToolTip(plain_tip("\n".join(whole)))

    def set_tight(self, *, tight: bool) -> None:
        """Say each thing in one line, so that two cards above one another leave room for the decision below them."""
        if tight != self._tight:
            self._tight = tight
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        chain, manner, date = self._source
        events = self._events[:_MOST_EVENTS]
        more = len(self._events) > _MOST_EVENTS
        if self._tight:
            source, named = self.source.fontMetrics(), self.event_label.fontMetrics()
            room = self.width() - _AROUND
            lines = [_event_line(event, whole=len(self._events) == 1) for event in events]
            lines = [elided(named, line, room - _AROUND) for line in lines]
            rest = "".join(f" · {part}" for part in (manner, date) if part)
            room -= source.horizontalAdvance(rest) + self.pane.sizeHint().width() + _AROUND // 2
            said = elided(source, chain, max(room, _LEAST_CHAIN)) + rest
        else:
            lines = [_event_words(event, whole=len(self._events) == 1) for event in events]
            dated = date or translate("Relation", "date not given")
            said = f"{shortened(chain, _LONGEST_CHAIN)}\n{manner} · {dated}"
        self.source.setText(said)
        self.event_label.setText("\n".join([*lines, *(["…"] if more else [])]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the claim."""
        if event.button() is Qt.MouseButton.LeftButton and self._claim is not None:
            self.opened.emit(self._claim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how they stand."""
        super().resizeEvent(event)
        beside = self._box.direction() is QBoxLayout.Direction.LeftToRight
        wide = self.width() >= _SIDE_BY_SIDE + (0 if beside else _SCROLL_BAR)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)
        for card in (self.a, self.b):
            card.quote.set_most_lines(_LINES_BESIDE if wide else _LINES_ABOVE)
            card.set_tight(tight=not wide)


def chain_words(claim: Claim, article: Article) -> str:
    """Outlet ← Xinhua ← ministry: from the outlet to whoever said it first."""
    steps = [", ".join(step.names) for step in claim.attribution]
    return " ← ".join([article.outlet or article.title, *steps])


def pane_words(pane: int) -> str:
    """What a pane is called; "" for 0, which is none."""
    return translate("Relation", "Pane {number}", number=pane) if pane else ""


def shortened(words: str, most: int) -> str:
    """At most so many characters, with "…" for the rest."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _manner(claim: Claim) -> str:
    return word(Polarity.NEGATED) if claim.polarity is Polarity.NEGATED else word(claim.modality)


def _event_words(event: Event, *, whole: bool) -> str:
    details = " · ".join(part for part in (date_words(event.when), event.place) if part)
    name = " ".join(part for part in (EVENT, event.short_name, shortened(event.title, _LONGEST_EVENT)) if part)
    return f"{name}\n{details}" if details and whole else name


def _event_line(event: Event, *, whole: bool) -> str:
    when = date_words(event.when) if whole else ""
    return " · ".join(part for part in (f"{EVENT} {event.short_name}".rstrip(), when, event.title, event.place) if part)

"""The card that says what a mark is when the mouse rests on it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reviewer.domain.claim import Claim
from reviewer.domain.relation import RelationStatus
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.signs import EVENT, sign_of
from reviewer.ui.words import date_words, word
from reviewer.workspace.questions import Questions

REST_MS = 500
_WIDTH = 340
_GAP = 8
_MOST_RELATIONS = 6
_ENDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Wheel})


class HoverCard(QFrame):
    """Plain text below a mark, above it where there is no room; the mouse goes through it."""

    def __init__(self, describe: Callable[[UUID], str], parent: QWidget) -> None:
        """`describe` says what stands on the card of a record; "" shows none."""
        super().__init__(parent)
        self._home, self._describe = parent, describe
        self._wanted: tuple[AnyPane, UUID] | None = None
        self.setProperty("look", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 8, 11, 9)
        column.addWidget(self.label)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._appear)
        self.hide()

    def attach(self, pane: AnyPane) -> None:
        """Show cards for the marks of this pane."""
        pane.mark_hovered.connect(lambda mark, _: self._hover(pane, mark))
        for ending in (pane.scrolled, pane.selection_changed, pane.activated):
            ending.connect(self.put_away)
        pane.installEventFilter(self)

    def put_away(self) -> None:
        """Show no card until the mouse comes to another mark."""
        self._rest.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever types or leaves does not look at cards."""
        if event.type() in _ENDS:
            self.put_away()
        return super().eventFilter(watched, event)

    def _hover(self, pane: AnyPane, mark: UUID | None) -> None:
        self.put_away()
        if mark is not None:
            self._wanted = (pane, mark)
            self._rest.start()

    def _appear(self) -> None:
        if self._wanted is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        pane, record = self._wanted
        mark = pane.mark(record)
        rects = [rect for span in mark.ranges for rect in pane.rects_of(*span)] if mark is not None else []
        words = self._describe(record)
        if not words or not rects:
            return
        self.label.setText(words)
        self.label.setFixedWidth(min(_WIDTH, max(self._home.width() - 60, 120)))
        self.adjustSize()
        place = self._place(pane, rects)
        if place is not None:
            self.move(place)
            self.show()
            self.raise_()

    def _place(self, pane: AnyPane, rects: list[QRect]) -> QPoint | None:
        """Below the mark, else above it; nowhere when both would lie over text that is being selected."""
        corner = pane.viewport().mapTo(self._home, QPoint(0, 0))
        view = QRect(corner, pane.viewport().size())
        own = [rect.translated(corner) for rect in rects]
        selection = pane.selection()
        taken = [rect.translated(corner) for rect in pane.rects_of(*selection)] if selection else []
        left = max(2, min(own[0].left(), self._home.width() - self.width() - 2))
        tops = (min(own[-1].bottom(), view.bottom()) + _GAP, max(own[0].top(), view.top()) - _GAP - self.height())
        for top in tops:
            box = QRect(left, top, self.width(), self.height())
            inside = top >= 0 and box.bottom() < self._home.height()
            if inside and not any(box.intersects(rect) for rect in taken):
                return box.topLeft()
        return None


def card_words(ask: Questions, record: UUID) -> str:
    """What a card says: of a claim its statement, speaker, events and relations; of an event its title and date."""
    claim = ask.claim(record)
    if claim is not None:
        return "\n".join([claim.statement, _said_by(ask, claim), *_events(ask, record), *_relations(ask, record)])
    event = ask.event(record)
    if event is None:
        return ""
    return "\n".join(part for part in (f"{EVENT} {event.title}", date_words(event.when), event.place) if part)


def _said_by(ask: Questions, claim: Claim) -> str:
    article = ask.article(claim.article)
    outlet = (article.outlet or article.title) if article is not None else ""
    who = " ← ".join(part for part in (claim.speaker, outlet) if part)
    return " · ".join(part for part in (who, word(claim.modality), word(claim.polarity)) if part)


def _events(ask: Questions, claim: UUID) -> list[str]:
    events = [ask.event(link.event) for link in ask.links_of_claim(claim)]
    return [
        f"{EVENT} " + " · ".join(part for part in (event.short_name, event.title, date_words(event.when)) if part)
        for event in events
        if event is not None
    ]


def _relations(ask: Questions, claim: UUID) -> list[str]:
    lines = []
    for relation in ask.relations_of_claim(claim):
        if relation.status is RelationStatus.DISMISSED:
            continue
        other = ask.claim(relation.b if relation.a == claim else relation.a)
        article = ask.article(other.article) if other is not None else None
        if other is not None and article is not None:
            lines.append(f"{sign_of(relation)} {article.outlet or article.title}: {other.statement}")
    more = len(lines) - _MOST_RELATIONS
    return [*lines[:_MOST_RELATIONS], f"+{more}"] if more > 0 else lines

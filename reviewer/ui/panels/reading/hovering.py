"""The card that says what a mark is when the mouse rests on it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reviewer.ui.panels.reading.card_lines import CardLine
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.mark import MarkKind
from reviewer.ui.widgets.badge import SignBadge
from reviewer.ui.widgets.labels import plain_label

REST_MS = 500
_WIDTH = 364
_GAP = 8
_SIGN = 16
_ENDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Wheel})


class HoverCard(QFrame):
    """Words below a mark, above it where there is no room; the mouse goes through it."""

    def __init__(self, describe: Callable[[UUID], list[CardLine]], parent: QWidget) -> None:
        """`describe` says what stands on the card of a record; [] shows none."""
        super().__init__(parent)
        self._home, self._describe = parent, describe
        self._wanted: tuple[AnyPane, UUID] | None = None
        self.setProperty("look", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines: list[CardLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 12, 10)
        self._column.setSpacing(5)
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

    def lines(self) -> list[CardLine]:
        """What stands on it, from the top."""
        return list(self._lines)

    def put_away(self) -> None:
        """Show no card until the mouse comes to another mark."""
        self._rest.stop()
        self._wanted = None  # a card would keep a pane that has gone, with its article and all marks
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
        proposed = mark is not None and mark.kind is MarkKind.SUGGESTION
        lines = [CardLine(mark.spoken)] if mark is not None and proposed else self._describe(record)
        if not lines or not rects:
            return
        self._fill(lines)
        self.setFixedWidth(min(_WIDTH, max(self._home.width() - 60, 120)))
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        place = self._place(pane, rects)
        if place is not None:
            self.move(place)
            self.show()
            self.raise_()

    def _fill(self, lines: list[CardLine]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for line in lines:
            self._column.addWidget(_row(line))

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


def _row(line: CardLine) -> QWidget:
    """A line as it is shown; plain text, whatever an article says."""
    label = plain_label(line.words, line.look, wrap=True)
    if not line.sign:
        return label
    row = QWidget()
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(7)
    beside.addWidget(SignBadge(line.sign, line.tone, hollow=line.hollow, diameter=_SIGN), 0, Qt.AlignmentFlag.AlignTop)
    beside.addWidget(label, 1)
    return row

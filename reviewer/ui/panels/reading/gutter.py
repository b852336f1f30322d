"""The gutter between two panes: connectors that follow the text, and the handle that moves the border."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QToolButton, QToolTip, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.reading.connectors import Arrangement, Band, Bundle, arrange
from reviewer.ui.panels.reading.header import HEADER_HEIGHT
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.linking import Link
from reviewer.ui.panels.reading.mark import Connector
from reviewer.ui.panels.reading.related import Told
from reviewer.ui.panels.reading.relation_menu import RelationMenu
from reviewer.ui.panels.reading.ribbons import Ribbons, in_front
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.tips import data_tip

GUTTER_WIDTH = 42
_TIP_WIDTH = 420
"""The most pixels for a line of a tool tip."""
_NEAR = 2.5
"""Pixels beside a band that still count as it: where there are many, they are thin."""


class Gutter(QSplitterHandle):
    """Paints the connectors of its two neighbours in the frame in which they scroll.

    A click selects one, or opens the list of a bundle; a double click brings a relation's claims to one height.
    """

    relation_clicked = Signal(object)
    relation_opened = Signal(object)
    relation_hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QSplitter) -> None:
        """Begin between no panes."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._inks = Inks(theme)
        self._ribbons = Ribbons(self._inks, contrast=theme.is_contrast)
        self._panes: tuple[AnyPane, AnyPane] | None = None
        self._connectors: tuple[Connector, ...] = ()
        self._far: dict[int, AnyPane] = {}
        self._watched: set[AnyPane] = set()
        self._selected: UUID | None = None
        self._hovered: UUID | None = None
        self._tell: Callable[[UUID], Told] = _tell_nothing
        self._link: Link | None = None
        self.link_button = self._make_link_button()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._theme_changed)

    def stand_between(self, left: AnyPane, right: AnyPane) -> None:
        """Join these two panes from now on."""
        if self._panes != (left, right):
            self._panes = (left, right)
            self._watch()
            self._relink(linked=self.link_button.isChecked())
        self.update()

    def leave(self, pane: AnyPane) -> None:
        """Stand between no panes any more when this is one of them: it is about to go."""
        if self._panes is not None and pane in self._panes:
            self._panes = None
            self._show(())
            self._relink(linked=False)
        elif pane in self._far.values():
            self._show([connector for connector in self._connectors if self._far.get(connector.far) is not pane])

    @property
    def linked(self) -> bool:
        """Whether both panes scroll together."""
        return self.link_button.isChecked()

    def set_linked(self, *, linked: bool) -> None:
        """Let both panes scroll together, or each for itself; the button shows which."""
        self.link_button.setChecked(linked)

    def set_connectors(
        self, connectors: Sequence[Connector], tell: Callable[[UUID], Told], far: Mapping[int, AnyPane] | None = None
    ) -> None:
        """Show these; `tell` says what a relation is, `far` are the panes that far connectors lead to, by number."""
        self._tell = tell
        self._show(connectors, far)

    def set_selected(self, relation: UUID | None) -> None:
        """Draw one relation with the edge of the selection."""
        if relation != self._selected:
            self._selected = relation
            self.update()

    def light(self, relation: UUID | None) -> None:
        """Light one relation up like the selected one, where it is shown here; None puts it out."""
        if relation != self._hovered:
            self._hovered = relation
            self.update()

    def follow(self) -> None:
        """A neighbour scrolled: paint again together with it."""
        if self._connectors:
            self.update()

    def shown(self) -> Arrangement:
        """What is drawn now, and what is only counted."""
        if self._panes is None or not self._connectors:
            return Arrangement()
        left, right = self._panes
        up = self._top_of(left)
        here, there = _Beside(left, up), _Beside(right, self._top_of(right))
        beyond = {number: _Beside(pane, self._top_of(pane)) for number, pane in self._far.items()}
        # Of thousands most lie far away on both sides: those are not even measured.
        ends = []
        for connector in self._connectors:
            one, other = here, there
            if connector.far:
                one, other = (here, beyond[connector.far]) if connector.ahead else (beyond[connector.far], there)
            if _meet(connector.left, one.sight) or _meet(connector.right, other.sight):
                ends.append((connector, one.extent(connector.left), other.extent(connector.right)))
        bottom = up + left.viewport().height()
        return arrange(ends, up, bottom, self.width(), self._selected)

    def thing_at(self, point: QPointF) -> Band | Bundle | None:
        """The band, or the bundle, that is seen at a point: badges lie over bands, later bands over earlier ones."""
        shown = self.shown()
        for bundle in shown.bundles:
            if bundle.box.contains(point):
                return bundle
        for band in shown.bands:
            if band.on_badge(point):
                return band
        near = QRectF(point.x() - _NEAR, point.y() - _NEAR, 2 * _NEAR, 2 * _NEAR)
        for band in reversed(in_front(shown.bands, self._lit())):
            if band.shape(self.width()).intersects(near):
                return band
        return None

    def open_list(self, bundle: Bundle | None = None) -> None:
        """List the relations of a bundle below its badge; without one, all relations in view, for the keyboard."""
        bands = list(bundle.bands) if bundle is not None else self.shown().all()
        if not bands:
            return
        place = bundle.box.bottomLeft().toPoint() if bundle is not None else QPoint(0, HEADER_HEIGHT)
        RelationMenu(self._inks, bands, self._tell, self).open_at(
            self.mapToGlobal(place), self.relation_clicked.emit, self._hover
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Paint the strip, then what is in view."""
        with QPainter(self) as painter:
            inks = self._inks
            painter.fillRect(self.rect(), inks.window)
            painter.setClipRect(0, HEADER_HEIGHT, self.width(), self.height() - HEADER_HEIGHT)
            self._ribbons.paint(painter, self.shown(), self.width(), self._selected, self._hovered)
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(0, 0, 1, self.height(), inks.line)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), inks.line)
            painter.fillRect(0, HEADER_HEIGHT - 1, self.width(), 1, inks.line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a connector, open a bundle, or take the handle."""
        thing = self.thing_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if isinstance(thing, Bundle):
            self.open_list(thing)
        elif thing is not None:
            self.relation_clicked.emit(thing.connector.sign.relation)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring both claims of a connector to one height."""
        thing = self.thing_at(event.position())
        if isinstance(thing, Band) and event.button() is Qt.MouseButton.LeftButton:
            self.relation_opened.emit(thing.connector.sign.relation)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the connector under the mouse."""
        if event.buttons():
            super().mouseMoveEvent(event)
            return
        thing = self.thing_at(event.position())
        self._hover(thing.connector.sign.relation if isinstance(thing, Band) else None)
        self.setCursor(Qt.CursorShape.SplitHCursor if thing is None else Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Show tool tips, and notice when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos())
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in the middle of the head."""
        super().resizeEvent(event)
        size = self.link_button.sizeHint()
        left, top = (self.width() - size.width()) // 2, (HEADER_HEIGHT - size.height()) // 2
        self.link_button.setGeometry(left, top, size.width(), size.height())

    def _make_link_button(self) -> QToolButton:
        words = translate("Reading", "Scroll both panes together, related claims at one height")
        button = QToolButton(self)
        button.setIcon(icon("lines"))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.toggled.connect(lambda linked: self._relink(linked=linked))
        return button

    def _show(self, connectors: Sequence[Connector], far: Mapping[int, AnyPane] | None = None) -> None:
        """Follow the panes that these lead to, too."""
        led_to = {connector.far for connector in connectors}
        self._connectors = tuple(connectors)
        self._far = {number: pane for number, pane in (far or self._far).items() if number in led_to}
        self._watch()
        self._guide()
        self.update()

    def _watch(self) -> None:
        """Follow every pane that something ends at, each once."""
        wanted = {*(self._panes or ()), *self._far.values()}
        for pane in self._watched - wanted:
            pane.scrolled.disconnect(self.follow)
        for pane in wanted - self._watched:
            pane.scrolled.connect(self.follow)
        self._watched = wanted

    def _guide(self) -> None:
        """Neighbours scroll together by what joins them, and by nothing else."""
        if self._link is not None:
            self._link.set_connectors([connector for connector in self._connectors if not connector.far])

    def _relink(self, *, linked: bool) -> None:
        if self._link is not None:
            self._link.end()
            self._link = None
        if linked and self._panes is not None:
            self._link = Link(*self._panes, self)
            self._guide()

    def _show_tip(self, at: QPoint) -> None:
        """In the middle below the mouse, each claim in a line: it covers as little of both texts as it can."""
        metrics = QFontMetrics(QToolTip.font())
        lines = [elided(metrics, line, _TIP_WIDTH) for line in self._words_of(self.thing_at(QPointF(at)))]
        half = max((metrics.horizontalAdvance(line) for line in lines), default=0) // 2
        tip = data_tip("\n".join(lines))
        QToolTip.showText(self.mapToGlobal(QPoint(self.width() // 2 - half, at.y())), tip, self)

    def _words_of(self, thing: Band | Bundle | None) -> list[str]:
        if isinstance(thing, Bundle):
            return [translate("Reading", "%n more relation(s) in view", n=len(thing.bands))]
        return self._tell(thing.connector.sign.relation).lines if thing is not None else []

    def _lit(self) -> set[UUID]:
        return {relation for relation in (self._selected, self._hovered) if relation is not None}

    def _top_of(self, pane: AnyPane) -> float:
        return self.mapFromGlobal(pane.viewport().mapToGlobal(QPoint(0, 0))).y()

    def _hover(self, relation: UUID | None) -> None:
        if relation != self._hovered:
            self.light(relation)
            self.relation_hovered.emit(relation)

    def _theme_changed(self) -> None:
        self._inks = Inks(self._theme)
        self._ribbons = Ribbons(self._inks, contrast=self._theme.is_contrast)
        self.update()


class GutterSplitter(QSplitter):
    """A splitter whose handles are gutters."""

    def __init__(self, make: Callable[[QSplitter], Gutter], parent: QWidget) -> None:
        """`make` makes a handle of the splitter it is given."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._make = make
        self.setHandleWidth(GUTTER_WIDTH)
        self.setChildrenCollapsible(False)

    def share(self, widths: Sequence[tuple[QWidget, int]]) -> None:
        """Divide the width among these in proportion; whatever else is here is out of sight."""
        sizes = [0] * self.count()
        for widget, width in widths:
            sizes[self.indexOf(widget)] = width
        self.setSizes(sizes)

    def leave(self, pane: AnyPane) -> None:
        """Let no gutter, not even one out of sight, hold on to a pane that goes."""
        for index in range(self.count()):
            handle = self.handle(index)
            if isinstance(handle, Gutter):
                handle.leave(pane)

    def createHandle(self) -> QSplitterHandle:
        """A gutter."""
        return self._make(self)


class _Beside:
    """A pane that connectors end at: what is in sight of it, and how high things stand in the gutter."""

    __slots__ = ("_down", "_pane", "sight")

    def __init__(self, pane: AnyPane, down: float) -> None:
        self._pane, self._down = pane, down
        self.sight = pane.sight()

    def extent(self, span: Range) -> tuple[float, float]:
        top, bottom = self._pane.extent(*span)
        return top + self._down, bottom + self._down


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _tell_nothing(_relation: UUID) -> Told:
    return Told("", (), ())

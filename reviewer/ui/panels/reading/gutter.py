"""The gutter between two panes: connectors that follow the text, and the handle that moves the border."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QToolButton, QToolTip, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.reading.badges import draw_badge
from reviewer.ui.panels.reading.connectors import Band, arrange
from reviewer.ui.panels.reading.header import HEADER_HEIGHT
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.linking import Link
from reviewer.ui.panels.reading.mark import STRENGTH, Connector
from reviewer.ui.places import Range
from reviewer.ui.theme import Theme

GUTTER_WIDTH = 42
_RADIUS = 9.5
_FILL_ALPHA = 150
_LEAST_ALPHA = 45
_FEW = 4
_NEAR = 5.0


class Gutter(QSplitterHandle):
    """Paints the connectors of its two neighbours in the frame in which they scroll; a click selects one."""

    relation_clicked = Signal(object)
    relation_hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QSplitter) -> None:
        """Begin between no panes."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._inks = Inks(theme)
        self._panes: tuple[AnyPane, AnyPane] | None = None
        self._connectors: tuple[Connector, ...] = ()
        self._selected: UUID | None = None
        self._hovered: UUID | None = None
        self._tip: Callable[[UUID], str] = str
        self._link: Link | None = None
        self.link_button = self._make_link_button()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._theme_changed)

    def stand_between(self, left: AnyPane, right: AnyPane) -> None:
        """Join these two panes from now on."""
        if self._panes != (left, right):
            for pane in self._panes or ():
                pane.scrolled.disconnect(self.follow)
            self._panes = (left, right)
            for pane in self._panes:
                pane.scrolled.connect(self.follow)
            self._relink(linked=self.link_button.isChecked())
        self.update()

    def leave(self, pane: AnyPane) -> None:
        """Stand between no panes any more when this is one of them: it is about to go."""
        if self._panes is not None and pane in self._panes:
            for neighbour in self._panes:
                neighbour.scrolled.disconnect(self.follow)
            self._panes = None
            self._connectors = ()
            self._relink(linked=False)

    @property
    def linked(self) -> bool:
        """Whether both panes scroll together."""
        return self.link_button.isChecked()

    def set_linked(self, *, linked: bool) -> None:
        """Let both panes scroll together, or each for itself; the button shows which."""
        self.link_button.setChecked(linked)

    def set_connectors(self, connectors: Sequence[Connector], tip: Callable[[UUID], str]) -> None:
        """Show these; `tip` says what the tool tip of a relation is."""
        self._connectors, self._tip = tuple(connectors), tip
        if self._link is not None:
            self._link.set_connectors(self._connectors)
        self.update()

    def set_selected(self, relation: UUID | None) -> None:
        """Draw one relation with the edge of the selection."""
        if relation != self._selected:
            self._selected = relation
            self.update()

    def follow(self) -> None:
        """A neighbour scrolled: paint again together with it."""
        if self._connectors:
            self.update()

    def bands(self) -> tuple[list[Band], int]:
        """What is drawn now, and how many connectors in view are not."""
        if self._panes is None or not self._connectors:
            return [], 0
        left, right = self._panes
        up, down = self._top_of(left), self._top_of(right)
        here, there = left.sight(), right.sight()
        # Of thousands most lie far away on both sides: those are not even measured.
        ends = [
            (connector, _moved(left.extent(*connector.left), up), _moved(right.extent(*connector.right), down))
            for connector in self._connectors
            if _meet(connector.left, here) or _meet(connector.right, there)
        ]
        bottom = up + left.viewport().height()
        return arrange(ends, up, bottom, self.width(), self._selected)

    def relation_at(self, point: QPointF) -> UUID | None:
        """The relation whose badge or band is under a point; bands drawn later lie above."""
        bands, _ = self.bands()
        for band in reversed(bands):
            if (band.badge - point).manhattanLength() <= _RADIUS * 1.4:
                return band.connector.sign.relation
        for band in reversed(bands):
            near = QRectF(point.x() - 1, point.y() - _NEAR / 2, 2, _NEAR)
            if band.shape(self.width()).intersects(near):
                return band.connector.sign.relation
        return None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Paint the strip, then the bands, the selected one last."""
        with QPainter(self) as painter:
            inks = self._inks
            painter.fillRect(self.rect(), inks.window)
            bands, hidden = self.bands()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(0, HEADER_HEIGHT, self.width(), self.height() - HEADER_HEIGHT)
            bands.sort(key=self._importance)
            for band in bands:
                self._paint_band(painter, band, len(bands))
            for band in bands:
                draw_badge(painter, inks, band.connector.sign.look, band.badge, _RADIUS)
            if hidden:
                self._paint_count(painter, hidden)
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(0, 0, 1, self.height(), inks.line)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), inks.line)
            painter.fillRect(0, HEADER_HEIGHT - 1, self.width(), 1, inks.line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a connector, or take the handle."""
        relation = self.relation_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if relation is None:
            super().mousePressEvent(event)
        else:
            self.relation_clicked.emit(relation)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the connector under the mouse."""
        if event.buttons():
            super().mouseMoveEvent(event)
            return
        self._hover(self.relation_at(event.position()))

    def event(self, event: QEvent) -> bool:
        """Show tool tips, and notice when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            relation = self.relation_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(relation) if relation is not None else "", self)
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

    def _relink(self, *, linked: bool) -> None:
        if self._link is not None:
            self._link.end()
            self._link = None
        if linked and self._panes is not None:
            self._link = Link(*self._panes, self)
            self._link.set_connectors(self._connectors)

    def _paint_band(self, painter: QPainter, band: Band, crowd: int) -> None:
        inks, sign = self._inks, band.connector.sign
        lit = sign.relation in {self._selected, self._hovered}
        fill = QColor(inks.relation_strong[sign.look] if lit else inks.relation_fill[sign.look])
        # Many bands over one another would be one dark field: the more there are, the thinner each.
        fill.setAlpha(255 if lit else max(round(_FILL_ALPHA * min(1.0, _FEW / max(crowd, 1))), _LEAST_ALPHA))
        painter.fillPath(band.shape(self.width()), fill)
        edge = inks.text if sign.relation == self._selected else inks.relation_edge[sign.look]
        pen = QPen(edge, 2 if sign.relation == self._selected else 1.2)
        if sign.look == "corroborates":
            pen.setDashPattern([3.5, 2.5])
        elif sign.explained:
            pen.setWidthF(1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(band.edges(self.width()))
        for end, x, side in ((band.left, 0.0, 1), (band.right, float(self.width()), -1)):
            if end.beyond:
                self._paint_arrow(painter, QPointF(x + side * 7, end.top), end.beyond, edge)

    def _paint_arrow(self, painter: QPainter, at: QPointF, beyond: int, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = QPointF(0, beyond * 9)
        painter.drawPolygon(QPolygonF([at + QPointF(-5, 0), at + QPointF(5, 0), at + tip]))

    def _paint_count(self, painter: QPainter, hidden: int) -> None:
        painter.setFont(self._inks.chip_font)
        painter.setPen(self._inks.secondary)
        box = self.rect().adjusted(0, 0, 0, -6)
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, f"+{hidden}")

    def _importance(self, band: Band) -> tuple[bool, int]:
        sign = band.connector.sign
        return sign.relation == self._selected, STRENGTH[sign.look]

    def _top_of(self, pane: AnyPane) -> float:
        return self.mapFromGlobal(pane.viewport().mapToGlobal(QPoint(0, 0))).y()

    def _hover(self, relation: UUID | None) -> None:
        if relation != self._hovered:
            self._hovered = relation
            shape = Qt.CursorShape.SplitHCursor if relation is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.relation_hovered.emit(relation)
            self.update()

    def _theme_changed(self) -> None:
        self._inks = Inks(self._theme)
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


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _moved(extent: tuple[float, float], by: float) -> tuple[float, float]:
    return extent[0] + by, extent[1] + by

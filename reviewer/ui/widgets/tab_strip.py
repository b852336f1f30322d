"""Tabs with counts, which give up the counts before the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from reviewer.ui.theme import current_color
from reviewer.ui.widgets.eliding import elided

_WISHED = 160
"""The most pixels a tab asks for: beyond it tabs share what there is alike, however long one's words are."""
_PAD = 4
_GAP = 4


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab. `sign` stands before the count, or before the words where counts have gone; `tone` colours both."""

    name: str
    words: str
    count: int | None = None
    sign: str = ""
    tone: str = ""


class TabStrip(QWidget):
    """A row of tabs over a panel."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without tabs."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, _TabButton] = {}

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the current one stays current where it still exists."""
        if [tab.name for tab in tabs] == list(self._tabs):
            for tab in tabs:
                self._tabs[tab.name].show_tab(tab)
        else:
            current = self.current()
            self._rebuild(tabs)
            self.set_current(current if current in self._tabs else tabs[0].name if tabs else "")
        self._fit()

    def current(self) -> str:
        """The name of the current tab."""
        return next((name for name, button in self._tabs.items() if button.isChecked()), "")

    def set_current(self, name: str) -> None:
        """Make a tab the current one without telling."""
        if name in self._tabs:
            self._tabs[name].setChecked(True)

    def shows_counts(self) -> bool:
        """Whether there is room for the counts."""
        return all(button.counted for button in self._tabs.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop or show the counts."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to any width."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move from tab to tab."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        names = list(self._tabs)
        if step is None or not names:
            super().keyPressEvent(event)
            return
        name = names[(names.index(self.current()) + step) % len(names)]
        self._tabs[name].setFocus(Qt.FocusReason.TabFocusReason)
        self._tabs[name].click()

    def _rebuild(self, tabs: Sequence[Tab]) -> None:
        for button in self._tabs.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._tabs = {}
        for tab in tabs:
            button = _TabButton(tab, self)
            button.clicked.connect(lambda _=False, name=tab.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._tabs[tab.name] = button

    def _fit(self) -> None:
        room = self.width() >= sum(button.whole_width() for button in self._tabs.values())
        for button in self._tabs.values():
            button.set_counted(counted=room)


class _TabButton(QAbstractButton):
    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.counted = True
        self._tab = tab
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        self.setText(tab.words)
        self.setAccessibleName(tab.words if tab.count is None else f"{tab.words}, {tab.sign}{tab.count}")
        self.setToolTip(tab.words if tab.count is None else f"{tab.words} {tab.sign}{tab.count}")
        self.updateGeometry()
        self.update()

    def set_counted(self, *, counted: bool) -> None:
        if counted != self.counted:
            self.counted = counted
            self.update()

    def whole_width(self) -> int:
        bold = self.font()
        bold.setWeight(QFont.Weight.DemiBold)
        return 2 * _PAD + QFontMetrics(bold).horizontalAdvance(self._tab.words) + self._count_width()

    def sizeHint(self) -> QSize:
        return QSize(min(self.whole_width(), _WISHED), self.fontMetrics().height() + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = self.font()
            if self.isChecked():
                font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(current_color("text" if self.isChecked() else "secondary"))
            words = self._tab.words if self.counted or not self._tab.sign else f"{self._tab.sign} {self._tab.words}"
            count = self._count_width() if self.counted else 0
            room = self.width() - count - 4
            words = elided(painter.fontMetrics(), words, room)
            width = painter.fontMetrics().horizontalAdvance(words)
            left = max(2, (self.width() - width - count) // 2)
            painter.drawText(QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            if self.counted and self._tab.count is not None:
                self._paint_count(painter, left + width + _GAP)
            if self.isChecked():
                painter.fillRect(QRect(0, self.height() - 2, self.width(), 2), current_color("accent"))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(current_color("focus"), 1.5))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -4), 4, 4)

    def _count_text(self) -> str:
        return f"{self._tab.sign}{self._tab.count}"

    def _count_width(self) -> int:
        if self._tab.count is None:
            return 0
        return _GAP + max(16, self.fontMetrics().horizontalAdvance(self._count_text()) + 8)

    def _paint_count(self, painter: QPainter, left: int) -> None:
        width = self._count_width() - _GAP
        ground = QRectF(left, (self.height() - 17) / 2, width, 17)
        tone = self._tab.tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_color(f"{tone}_fill" if tone else "chip"))
        painter.drawRoundedRect(ground, 8, 8)
        painter.setPen(current_color(f"{tone}_edge" if tone else "secondary"))
        font = self.font()
        font.setPixelSize(max(9, self.fontMetrics().height() * 11 // 18))
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self._count_text())

"""How lists and inspector divide the annotation panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reviewer.ui.panels.annotation.inspector import Inspector

_LEAST_LISTS = 260
_LISTS_SHARE = 0.38
_NO_LIMIT = 16_777_215
"""What Qt calls a height without a limit."""


class Division(QSplitter):
    """Lists above, the inspector below: one line while it has nothing to show, so that the lists have the room."""

    dragged = Signal(int)
    """The person gave the lists so many pixels."""

    def __init__(self, lists: QWidget, inspector: Inspector, parent: QWidget | None = None) -> None:
        """Begin with the inspector shut."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._inspector = inspector
        self._chosen = 0
        self._open = False
        self.addWidget(lists)
        self.addWidget(inspector)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(7)
        self.splitterMoved.connect(self._keep)
        self._divide()

    @property
    def is_open(self) -> bool:
        """Whether the inspector has its room."""
        return self._open

    @property
    def lists_height(self) -> int:
        """How many pixels the lists have beside an inspector that is open."""
        return self._chosen or max(_LEAST_LISTS, round((self.height() - self.handleWidth()) * _LISTS_SHARE))

    def give_lists(self, pixels: int) -> None:
        """Let the lists be so high beside an inspector that is open, as the person left them; 0: as high as usual."""
        self._chosen = pixels
        self._divide()

    def set_open(self, *, opened: bool) -> None:
        """Give the inspector its room, or take it back."""
        if opened != self._open:
            self._open = opened
            self._divide()

    def shift(self) -> int:
        """How many pixels the lists would lose if the inspector were opened now."""
        return 0 if self._open else max(self.sizes()[0] - self.lists_height, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new height alike."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        inspector, room = self._inspector, self.height() - self.handleWidth()
        if self._open:
            inspector.setMinimumHeight(0)
            inspector.setMaximumHeight(_NO_LIMIT)
            self.setSizes([self.lists_height, max(room - self.lists_height, 1)])
        else:
            line = inspector.shut_height(self.width())
            inspector.setFixedHeight(line)
            self.setSizes([max(room - line, 1), line])
        self.handle(1).setEnabled(self._open)

    def _keep(self) -> None:
        self._chosen = self.sizes()[0]
        self.dragged.emit(self._chosen)

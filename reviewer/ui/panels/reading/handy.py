"""The small bar at a selection made with the mouse: what can be done with it, without the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from reviewer.ui import settings as declared
from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.actions.table import BY_NAME
from reviewer.ui.i18n import translate_marked
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.mark import MarkKind
from reviewer.ui.settings import Settings
from reviewer.ui.widgets.selection_bar import BarItem, SelectionBar

_MAKE = "tag_claim"
_DEEDS = (_MAKE, "link_event", "contradict", "add_tag")
_ENDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress})


class HandyBar(QObject):
    """Shows the bar after a selection by mouse; any key, scrolling or another selection takes it away."""

    def __init__(self, settings: Settings, home: QWidget, perform: Callable[[str], None]) -> None:
        """Float over `home`; `perform` does actions by their names."""
        super().__init__(home)
        self._settings, self._home, self._perform = settings, home, perform
        self._pane: AnyPane | None = None
        self.bar = SelectionBar(home)
        self.bar.chosen.connect(self._do)
        self.bar.setObjectName("selection_bar")

    def attach(self, pane: AnyPane) -> None:
        """Serve this pane."""
        pane.hand_selected.connect(lambda: self._show(pane))
        for ending in (pane.scrolled, pane.selection_changed):
            ending.connect(self.put_away)
        for watched in (pane, pane.viewport()):
            watched.installEventFilter(self)

    def put_away(self) -> None:
        """Hide the bar."""
        self._pane = None  # it would keep one that has gone, with its article and all marks
        self.bar.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever types or drags the words away needs no bar."""
        if event.type() in _ENDS:
            self.put_away()
        return super().eventFilter(watched, event)

    def _show(self, pane: AnyPane) -> None:
        selection = pane.selection()
        rects = pane.rects_of(*selection) if selection is not None else []
        if not rects or not self._home.isAncestorOf(pane):  # a pane that is just leaving stands nowhere
            return
        self._pane = pane
        keymap = Keymap.from_lines(self._settings.get(declared.KEYS))
        single = self._settings.get(declared.SINGLE_KEYS)
        self.bar.set_items([BarItem(name, _words(name), keymap.shown(name) if single else "") for name in _DEEDS])
        whole = rects[0]
        for rect in rects:
            whole = whole.united(rect)
        # Wide selections would put the bar at the margin: it belongs where the selection begins.
        whole.setLeft(rects[0].left())
        self.bar.show_at(whole.translated(pane.viewport().mapTo(self._home, QPoint(0, 0))))

    def _do(self, name: str) -> None:
        """Do it with what is selected: a claim that holds all of it, else a claim made of it."""
        pane = self._pane
        self.put_away()
        selection = pane.selection() if pane is not None else None
        if pane is None or selection is None:
            return
        if name != _MAKE:
            start, end = selection
            around = [
                mark
                for mark in pane.marks_at(start)
                if mark.kind is MarkKind.CLAIM and any(a <= start and end <= b for a, b in mark.ranges)
            ]
            if around:
                pane.mark_clicked.emit(around[0].id)
            else:
                self._perform(_MAKE)
        self._perform(name)


def _words(name: str) -> str:
    words = translate_marked("Actions", BY_NAME[name].hint)
    return words[:1].upper() + words[1:]

"""What lies over a window goes away by Escape, by a click beside it, and when the keys go elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_SEEN = frozenset(
    (
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
    )
)


class Overlay(QObject):
    """Watches over a card while it shows, and says when it has to go; it hides nothing itself.

    Menus and lists that the card opens are windows of their own and do not count as elsewhere.
    """

    ended = Signal(bool)
    """Whether the keys are still the card's, and so have to be given back."""

    def __init__(self, card: QWidget) -> None:
        """Watch from the next time the card shows."""
        super().__init__(card)
        self._card = card
        self._spared: QWidget | None = None
        self._watching = False
        card.installEventFilter(self)

    def spare(self, opener: QWidget) -> None:
        """Leave clicks on what opens and shuts the card to it."""
        self._spared = opener

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Escape, and see clicks beside the card."""
        kind = event.type()
        if kind not in _SEEN:
            return False
        if kind in {QEvent.Type.Show, QEvent.Type.Hide}:
            if watched is self._card:
                self._watch(on=kind is QEvent.Type.Show)
        elif not isinstance(watched, QWidget) or not self._watching:
            return False
        elif isinstance(event, QMouseEvent):
            # A press that nobody takes goes on to the parents; where it was counts.
            inside = self._card.rect().contains(self._card.mapFromGlobal(event.globalPosition().toPoint()))
            if not inside and self._is_beside(watched):
                self.ended.emit(self._has_keys())
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._holds(watched):
            if kind is QEvent.Type.KeyPress:
                self.ended.emit(True)  # noqa: FBT003 - a signal has no keywords
            event.accept()
            return True
        return False

    def _watch(self, *, on: bool) -> None:
        application = QApplication.instance()
        if on == self._watching or not isinstance(application, QApplication):
            return
        self._watching = on
        if on:
            application.installEventFilter(self)
            application.focusChanged.connect(self._focus_went)
        else:
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._focus_went)

    def _focus_went(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and now is not None and self._holds(old) and self._is_beside(now):
            self.ended.emit(False)  # noqa: FBT003 - a signal has no keywords

    def _has_keys(self) -> bool:
        focus: QWidget | None = QApplication.focusWidget()
        return focus is None or self._holds(focus)

    def _holds(self, widget: QWidget) -> bool:
        return widget is self._card or self._card.isAncestorOf(widget)

    def _is_beside(self, widget: QWidget) -> bool:
        if widget.window() is not self._card.window() or self._holds(widget):
            return False
        return self._spared is None or not (widget is self._spared or self._spared.isAncestorOf(widget))

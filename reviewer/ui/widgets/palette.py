"""A palette at the text: a filter field over numbered choices, for the keyboard first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer.ui.actions.latin_keys import digit
from reviewer.ui.i18n import translate
from reviewer.ui.theme import current_color
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.choices import Choice, ChoiceList
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.labels import ElidedLabel, KeyCap, KeyHint, plain_label

_SHADOW = 14
_GAP = 4
_WIDTH = 400
_LEAST_HEIGHT = 190
_MOST_LIST_HEIGHT = 460
_LEAST_LIST_HEIGHT = 64
_PAGE = 6


class Palette(QWidget):
    """Asks one question; it never decides more than which choice was picked.

    Digits pick while the field is empty; after Space they are typed. Tab and Shift+Tab walk through the roles, Escape
    closes, and so does a click elsewhere. Indexes are those of the choices as they were given last.
    """

    chosen = Signal(int)
    previewed = Signal(int)
    role_changed = Signal(str)
    typed = Signal(str)
    closed = Signal()

    def __init__(  # noqa: PLR0913 - each is one visible part
        self,
        parent: QWidget,
        title: str,
        *,
        sign: str = "",
        tone: str = "event",
        placeholder: str = "",
        role_words: str = "",
        roles: Sequence[tuple[str, str]] = (),
        filters: bool = True,
        digits_pick: bool = True,
        by_key: Callable[[QKeyEvent], int] | None = None,
    ) -> None:
        """Prepare a palette in the window of `parent`.

        `roles` are pairs of name and words. With `filters` False the owner answers `typed` with new choices; with
        `digits_pick` False a digit goes to its choice, which is then previewed, and Enter picks it. `by_key` names the
        choice that a key picks while the field is empty, -1 for none.
        """
        super().__init__(parent.window())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self._choices: Sequence[Choice] = ()
        self._roles = tuple(roles)
        self._role = 0
        self._filters = filters
        self._digits_pick = digits_pick
        self._by_key = by_key
        self._digit_is_text = False
        self._place: tuple[QRect, QWidget] | None = None
        self._ended = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder or title)
        self.list = ChoiceList()
        self._nothing = plain_label(translate("Palette", "Nothing fits what you typed."), "secondary")
        self._nothing.setContentsMargins(14, 8, 14, 8)
        # Its own also where there are no roles: a button that belongs to nobody keeps what it calls for ever.
        self._chip = Chip("", tone="accent", menu_mark=True, parent=self)
        self._chip.setVisible(bool(roles))
        self._chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chip.clicked.connect(lambda: self._turn_role(1))
        self._column = QVBoxLayout(self)
        self._build(title, sign, tone, role_words)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._filter)
        self.list.picked.connect(self._pick)
        self.list.current_changed.connect(self.previewed)
        self.hide()

    @property
    def role(self) -> str:
        """The name of the current role, "" without roles."""
        return self._roles[self._role][0] if self._roles else ""

    def set_role(self, name: str) -> None:
        """Show a role without telling."""
        names = [known for known, _ in self._roles]
        if name in names:
            self._role = names.index(name)
            self._chip.change_text(self._roles[self._role][1])

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, best first; what has been typed goes on filtering them."""
        self._choices = tuple(choices)
        self._filter(self.field.text(), told=False)

    def open_at(self, anchor: QRect, within: QWidget) -> None:
        """Open below a rectangle of `within` (its coordinates), above where there is no room, and take the keys."""
        self._place = (anchor, within)
        self._settle()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)
        if self.list.current_choice() >= 0:
            self.previewed.emit(self.list.current_choice())

    def dismiss(self) -> None:
        """Close without a choice."""
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean more than text."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._take_key(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw the shadow, the ground and its edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
            painter.setPen(Qt.PenStyle.NoPen)
            shade = current_color("text") if current_color("panel").lightness() > 127 else current_color("window")  # noqa: PLR2004 - half of 255
            shade.setAlpha(7)
            painter.setBrush(shade)
            for step in range(_SHADOW, 0, -2):
                painter.drawRoundedRect(body.adjusted(-step, 3 - step, step, step), 8 + step, 8 + step)
            painter.setPen(QPen(current_color("control_border"), 1))
            painter.setBrush(current_color("panel"))
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _build(self, title: str, sign: str, tone: str, role_words: str) -> None:
        column = self._column
        column.setContentsMargins(_SHADOW + 1, _SHADOW + 8, _SHADOW + 1, _SHADOW + 1)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(13, 2, 13, 0)
        if sign:
            mark = plain_label(sign, "title")
            mark.setProperty("tone", tone)
            head.addWidget(mark)
        head.addWidget(ElidedLabel(title, "title"), 1)
        if self._roles:
            self._chip.change_text(self._roles[0][1])
            head.addWidget(plain_label(role_words, "secondary"))
            head.addWidget(self._chip)
            head.addWidget(KeyCap("Tab"))
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 2)
        row.addWidget(self.field)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        foot = QWidget()
        foot.setProperty("look", "foot")
        hints = FlowLayout(foot, spacing=12)
        hints.setContentsMargins(12, 7, 12, 7)
        digits = translate("Palette", "pick") if self._digits_pick else translate("Palette", "look")
        hints.addWidget(KeyHint("1–9", digits))
        enter = translate("Palette", "take the marked one") if self._digits_pick else translate("Palette", "pick")
        hints.addWidget(KeyHint("Enter", enter))
        if self._by_key is not None:
            hints.addWidget(KeyHint("C", translate("Palette", "E… do it")))
            hints.addWidget(KeyHint("Space", translate("Palette", "types a name")))
        else:
            hints.addWidget(KeyHint("Space", translate("Palette", "2… types a digit")))
        hints.addWidget(KeyHint("Esc", translate("Palette", "close")))
        column.addWidget(foot)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        if key in steps:
            self.list.step_by(steps[key])
        elif key == Qt.Key.Key_Escape:
            self._end()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.list.current_choice())
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._turn_role(1 if key == Qt.Key.Key_Tab else -1)
        elif not self.field.text():
            return self._take_first_key(event)
        else:
            return False
        return True

    def _take_first_key(self, event: QKeyEvent) -> bool:
        """While the field is empty a digit picks, and Space turns the next one into text."""
        if event.text() == " ":
            self._digit_is_text = True
            return True
        digit_is_text, self._digit_is_text = self._digit_is_text, False
        if digit_is_text:
            return False
        chosen = self._by_key(event) if self._by_key is not None else -1
        if chosen >= 0:
            self._pick(chosen)
            return True
        number = digit(event)
        if number in {"", "0"}:
            return False
        numbered = self.list.choice_numbered(int(number))
        if self._digits_pick:
            self._pick(numbered)
        else:
            self.list.go_to(numbered)
        return True

    def _turn_role(self, step: int) -> None:
        if self._roles:
            self._role = (self._role + step) % len(self._roles)
            self._chip.change_text(self._roles[self._role][1])
            self.role_changed.emit(self.role)

    def _filter(self, text: str, *, told: bool = True) -> None:
        words = text.casefold().split() if self._filters else []
        fitting = [
            index
            for index, choice in enumerate(self._choices)
            if choice.always
            or all(word in f"{choice.lead} {choice.title} {choice.detail}".casefold() for word in words)
        ]
        self.list.show_choices(self._choices, fitting, numbered=not text)
        self.list.setVisible(bool(fitting))
        self._nothing.setVisible(not fitting)
        self._settle()
        if told:
            self.typed.emit(text)

    def _settle(self) -> None:
        """Find the place: inside `within` from side to side, inside the window from top to bottom."""
        if self._place is None:
            return
        anchor, within = self._place
        window = within.window()
        corner = within.mapTo(window, QPoint(0, 0))
        rect = anchor.translated(corner)
        width = min(_WIDTH, max(within.width() - 8, 240)) + 2 * _SHADOW
        lines = min(self.list.content_height(), _MOST_LIST_HEIGHT) if self.list.isVisibleTo(self) else 0
        # A list would keep room for three rows, and a short one take it from the hints below.
        self.list.setMinimumHeight(max(1, min(lines, _LEAST_LIST_HEIGHT)))
        height = (
            self._column.heightForWidth(width) - self.list.sizeHint().height() * self.list.isVisibleTo(self) + lines
        )
        below = window.height() - rect.bottom() - _GAP
        above = rect.top() - _GAP
        room = below if height - 2 * _SHADOW <= below or below >= above else above
        height = min(height, max(room + _SHADOW, _LEAST_HEIGHT))
        top = rect.bottom() + _GAP - _SHADOW if room == below else rect.top() - _GAP + _SHADOW - height
        left = max(corner.x(), min(rect.left(), corner.x() + within.width() - width + 2 * _SHADOW - 4)) - _SHADOW
        self.setGeometry(left, max(-_SHADOW, top), width, height)

    def _pick(self, index: int) -> None:
        if index >= 0:
            self._ended = True
            self._leave()
            self.chosen.emit(index)
            self.closed.emit()
            self.deleteLater()

    def _end(self) -> None:
        if not self._ended:
            self._ended = True
            self._leave()
            self.closed.emit()
            self.deleteLater()

    def _leave(self, *, with_keys: bool = True) -> None:
        """Go out of sight; the keys go back to where the palette was opened."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._focus_went)
        within = self._place[1] if self._place is not None else None
        self.hide()
        if within is not None and with_keys:
            within.setFocus(Qt.FocusReason.PopupFocusReason)
        # A palette may be the last that knows a pane which has gone: its article goes with it, marks and all.
        self._place = None

    def _focus_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._ended = True
            self._leave(with_keys=False)
            self.closed.emit()
            self.deleteLater()

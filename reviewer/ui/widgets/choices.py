"""The rows of a palette: numbered choices of two lines under headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.ui.theme import current_color
from reviewer.ui.widgets.eliding import elided

_CHOICE = int(Qt.ItemDataRole.UserRole)
_NUMBER = _CHOICE + 1
_HEADING_HEIGHT = 24
_ROW_PAD = 11
_LEFT = 44
_MOST_NUMBERED = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick.

    `lead` is a short sign or name before the title in the colour of `tone` (a role with an edge in the theme, or
    "accent"); `badge` a word in a dashed frame after it; `detail` the reason on the second line, `key` the key that
    picks it as well. `always` keeps it in sight whatever is typed.
    """

    title: str
    detail: str = ""
    group: str = ""
    lead: str = ""
    tone: str = "event"
    badge: str = ""
    key: str = ""
    always: bool = False


class ChoiceList(QListView):
    """Shows choices; the owner moves the current one while its own field keeps the focus."""

    picked = Signal(int)
    """The index of a choice in the sequence that was given."""
    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._model = _ChoiceModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell_current)

    def show_choices(self, choices: Sequence[Choice], indexes: Sequence[int], *, numbered: bool = True) -> None:
        """Show the choices at these indexes, and make the first the current one; `numbered` while digits pick."""
        self._model.fill(choices, indexes, numbered=numbered)
        rows = self._model.choice_rows()
        self.setCurrentIndex(self._model.index(rows[0]) if rows else QModelIndex())
        self.scrollToTop()

    def current_choice(self) -> int:
        """The index of the current choice, -1 without one."""
        return self._model.choice_at(self.currentIndex().row())

    def choice_numbered(self, number: int) -> int:
        """The index of the choice with a number from 1 to 9, -1 where there is none."""
        rows = self._model.choice_rows()
        return self._model.choice_at(rows[number - 1]) if 0 < number <= len(rows) else -1

    def step_by(self, step: int) -> None:
        """Make the choice `step` further down the current one; it stops at the ends."""
        rows = self._model.choice_rows()
        if rows:
            here = rows.index(self.currentIndex().row()) if self.currentIndex().row() in rows else 0
            index = self._model.index(rows[max(0, min(len(rows) - 1, here + step))])
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to(self, choice: int) -> None:
        """Make a choice the current one, given its index; -1 changes nothing."""
        row = next((row for row in self._model.choice_rows() if self._model.choice_at(row) == choice), None)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
            self.scrollTo(self._model.index(row))

    def content_height(self) -> int:
        """The height of all rows in pixels."""
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount())) + 4

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks."""
        choice = self._model.choice_at(self.indexAt(event.position().toPoint()).row())
        if event.button() is Qt.MouseButton.LeftButton and choice >= 0:
            self.picked.emit(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to the owner's field."""
        event.ignore()

    def _tell_current(self, current: QModelIndex) -> None:
        choice = self._model.choice_at(current.row())
        if choice >= 0:
            self.current_changed.emit(choice)


class _ChoiceModel(QAbstractListModel):
    """Rows are indexes of choices, or the words of a heading."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self._rows: list[int | str] = []
        self._numbers: dict[int, int] = {}

    def fill(self, choices: Sequence[Choice], indexes: Sequence[int], *, numbered: bool) -> None:
        self.beginResetModel()
        self._choices = choices
        self._rows = []
        group = ""
        for index in indexes:
            if choices[index].group != group:
                group = choices[index].group
                self._rows.append(group)
            self._rows.append(index)
        self._numbers = {row: number for number, row in enumerate(self.choice_rows(), start=1) if numbered}
        self.endResetModel()

    def choice_rows(self) -> list[int]:
        return [row for row, what in enumerate(self._rows) if isinstance(what, int)]

    def choice_at(self, row: int) -> int:
        what = self._rows[row] if 0 <= row < len(self._rows) else None
        return what if isinstance(what, int) else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) if self.choice_at(index.row()) >= 0 else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        what = self._rows[index.row()]
        choice = self._choices[what] if isinstance(what, int) else None
        if role == _CHOICE:
            return choice
        if role == _NUMBER:
            return self._numbers.get(index.row(), 0)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return what if choice is None else ", ".join(filter(None, (choice.title, choice.badge, choice.detail)))
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    """Draws a heading, or number, title and reason."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading is one line, a choice one or two."""
        choice = index.data(_CHOICE)
        if not isinstance(choice, Choice):
            return QSize(10, _HEADING_HEIGHT)
        lines = 2 if choice.detail else 1
        return QSize(10, lines * option.fontMetrics.height() + _ROW_PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        choice = index.data(_CHOICE)
        rect = option.rect
        if not isinstance(choice, Choice):
            painter.setPen(current_color("secondary"))
            font = QFont(option.font)
            font.setPixelSize(max(9, option.fontMetrics.height() * 12 // 18))
            painter.setFont(font)
            painter.drawText(rect.adjusted(14, 6, -8, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, current_color("selection"))
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), current_color("accent"))
            self._paint_choice(painter, option, choice, index.data(_NUMBER))
        painter.restore()

    @staticmethod
    def _paint_choice(painter: QPainter, option: QStyleOptionViewItem, choice: Choice, number: int) -> None:
        rect, metrics = option.rect, option.fontMetrics
        if 0 < number <= _MOST_NUMBERED:
            _paint_cap(painter, QRectF(rect.left() + 12, rect.center().y() - 8, 23, 17), str(number))
        line = QRect(rect.left() + _LEFT, rect.top() + _ROW_PAD // 2, rect.width() - _LEFT - 10, metrics.height())
        if choice.key:
            width = metrics.horizontalAdvance(choice.key) + 12
            _paint_cap(painter, QRectF(rect.right() - width - 8, rect.center().y() - 9, width, 18), choice.key)
            line.setRight(line.right() - width - 8)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        left = line.left()
        if choice.lead:
            tone = "accent" if choice.tone == "accent" else f"{choice.tone}_edge"
            painter.setPen(current_color(tone))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, choice.lead)
            left += painter.fontMetrics().horizontalAdvance(choice.lead + " ")
        badge = metrics.horizontalAdvance(choice.badge) + 12 if choice.badge else 0
        room = line.right() - left - badge
        title = elided(painter.fontMetrics(), choice.title, room)
        painter.setPen(current_color("text"))
        painter.drawText(QRect(left, line.top(), room, line.height()), Qt.AlignmentFlag.AlignVCenter, title)
        if choice.badge:
            left += painter.fontMetrics().horizontalAdvance(title) + 5
            _paint_badge_word(painter, option, QRect(left, line.top(), badge - 6, line.height()), choice)
        painter.setFont(option.font)
        painter.setPen(current_color("secondary"))
        detail = elided(metrics, choice.detail, line.width())
        painter.drawText(line.translated(0, metrics.height()), Qt.AlignmentFlag.AlignVCenter, detail)


def _paint_cap(painter: QPainter, cap: QRectF, words: str) -> None:
    painter.setPen(QPen(current_color("control_border"), 1))
    painter.setBrush(current_color("panel"))
    painter.drawRoundedRect(cap.translated(QPointF(0.5, 0.5)), 4, 4)
    painter.setPen(current_color("text"))
    painter.drawText(cap.translated(QPointF(0.5, 0.5)), Qt.AlignmentFlag.AlignCenter, words)


def _paint_badge_word(painter: QPainter, option: QStyleOptionViewItem, frame: QRect, choice: Choice) -> None:
    painter.setFont(option.font)
    painter.setPen(QPen(current_color(f"{choice.tone}_edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, choice.badge)

"""The line at the bottom: what is saved, who annotates, how much there is, which keys help now."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QStackedWidget, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.motion import is_reduced
from reviewer.ui.tasks import Task
from reviewer.ui.widgets.labels import ElidedLabel, KeyHint, plain_label, set_look
from reviewer.workspace.rows import Counts

_HEIGHT = 26
_BAR_WIDTH = 90


class StatusBar(QFrame):
    """Shows what it is told."""

    retry_asked = Signal()
    annotator_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self.setProperty("look", "status")
        self.setFixedHeight(_HEIGHT)
        self.saved = plain_label("", "saved")
        self._retry = QPushButton(translate("Status", "Retry"))
        self._retry.setProperty("look", "link")
        self._retry.clicked.connect(self.retry_asked)
        self._retry.hide()
        self.annotator = _Annotator()
        self.annotator.changed.connect(self.annotator_changed)
        self._counts = ElidedLabel("", "small")
        self._working = _Working()
        self._hints: list[KeyHint] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(14)
        self._row.addWidget(self.saved)
        self._row.addWidget(self._retry)
        self._row.addWidget(self.annotator)
        self._row.addWidget(self._counts, 1)
        self._row.addWidget(self._working)

    def show_saved(self, at: datetime | None) -> None:
        """Everything shown is in the file since this time."""
        set_look(self.saved, "saved")
        clock = f"{at.astimezone():%H:%M}" if at is not None else ""
        self.saved.setText(
            translate("Status", "✓ Saved {time}", time=clock) if clock else translate("Status", "✓ Saved")
        )
        self.saved.setToolTip("")
        self._retry.hide()

    def show_not_saved(self, why: str) -> None:
        """The last change could not be written."""
        set_look(self.saved, "failed")
        self.saved.setText(translate("Status", "Not saved"))
        self.saved.setToolTip(why)
        self._retry.show()

    def show_read_only(self, why: str) -> None:
        """The project cannot be changed from here."""
        set_look(self.saved, "readonly")
        self.saved.setText(translate("Status", "Read-only"))
        self.saved.setToolTip(why)
        self._retry.hide()

    def show_amounts(self, counts: Counts) -> None:
        """How much there is."""
        parts = (
            translate("Status", "%n claim(s)", n=counts.claims),
            translate("Status", "%n event(s)", n=counts.events),
            translate("Status", "%n relation(s)", n=counts.relations),
        )
        text = " · ".join(parts)
        if counts.open_contradictions:
            text += translate("Status", ", %n open ≠", n=counts.open_contradictions)
        self._counts.setText(text)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show keys and what they do, the most useful first; as many as there is room for."""
        for hint in self._hints:
            self._row.removeWidget(hint)
            hint.hide()
            hint.deleteLater()
        self._hints = [KeyHint(key, words) for key, words in keys]
        for hint in self._hints:
            self._row.addWidget(hint)
        self._fit()

    def watch(self, task: Task[object]) -> None:
        """Show how far a task is, with Cancel, while it lasts."""
        self._working.watch(task)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop keys there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to any width."""
        return QSize(0, _HEIGHT)

    def _fit(self) -> None:
        left = self.width() - self._counts.fontMetrics().horizontalAdvance(self._counts.text()) - 60
        left -= self.saved.sizeHint().width() + self.annotator.sizeHint().width()
        for hint in self._hints:
            left -= hint.sizeHint().width() + self._row.spacing()
            hint.setVisible(left > 0)


class _Annotator(QStackedWidget):
    """The annotator's name, which a press turns into a field."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._button = QPushButton()
        self._button.setProperty("look", "statuslink")
        self._button.setToolTip(translate("Status", "New records carry this name. Press to change it."))
        self._field = _NameField()
        self._field.setAccessibleName(translate("Status", "Annotator"))
        self.addWidget(self._button)
        self.addWidget(self._field)
        self._button.clicked.connect(self._edit)
        self._field.editingFinished.connect(self._take)
        self._field.left.connect(lambda: self.setCurrentWidget(self._button))
        self._name = ""

    def show_name(self, name: str) -> None:
        self._name = name
        self._button.setText(translate("Status", "Annotator: {name}", name=name).replace("&", "&&"))
        self.setFixedWidth(self._button.sizeHint().width() + 4)

    def sizeHint(self) -> QSize:
        return QSize(self._button.sizeHint().width() + 4, _HEIGHT - 4)

    def _edit(self) -> None:
        self._field.setText(self._name)
        self.setFixedWidth(max(self.width(), 140))
        self.setCurrentWidget(self._field)
        self._field.setFocus()
        self._field.selectAll()

    def _take(self) -> None:
        if self.currentWidget() is not self._field:
            return
        name = self._field.text().strip()
        self.setCurrentWidget(self._button)
        if name and name != self._name:
            self.show_name(name)
            self.changed.emit(name)
        else:
            self.show_name(self._name)


class _NameField(QLineEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "small")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Follower(QObject):
    """Passes on what one task tells, until the task ends or the bar goes."""

    def __init__(self, task: Task[object], working: "_Working") -> None:
        super().__init__(working)
        self._task = task
        self._working = working
        task.progressed.connect(self._show)
        task.ended.connect(self._end)

    def _show(self, n: int, of: int, what: str) -> None:
        self._working.show_progress(self._task, n, of, what)

    def _end(self) -> None:
        self._working.forget(self._task)
        self.deleteLater()


class _Working(QWidget):
    """A thin bar, a count and Cancel, for the task that reports."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._words = plain_label("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = QPushButton(translate("Status", "Cancel"))
        self._cancel.setProperty("look", "link")
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._stop)
        self._task: Task[object] | None = None
        self.hide()

    def watch(self, task: Task[object]) -> None:
        _Follower(task, self)

    def show_progress(self, task: Task[object], n: int, of: int, what: str) -> None:
        self._task = task
        self._bar.setRange(0, of)
        # Without an end to come to, a bar only moves to and fro.
        self._bar.setVisible(of > 0 or not is_reduced())
        self._bar.setValue(n)
        count = translate("Status", "{done} of {of}", done=n, of=of) if of else str(n)
        between = " " if what.endswith("…") else " · "
        self._words.setText(between.join(part for part in (what, count) if part))
        self.show()

    def forget(self, task: Task[object]) -> None:
        if self._task is task:
            self._task = None
            self.hide()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._words.setText(translate("Status", "Stopping…"))

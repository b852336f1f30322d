"""Dragging things out of a text with real mouse events."""

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_STEP_MS = 4
_ARRIVE_MS = 60
"""Until a window system has told a window what is dragged over it."""
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def take(steps: deque[Callable[[], object]]) -> None:
    """Take steps one after another by a timer: the one that begins a drag returns only when the drag has ended."""
    ended = [False]

    def go() -> None:
        if not steps:
            ended[0] = True
            return
        QTimer.singleShot(_STEP_MS, go)
        steps.popleft()()

    go()
    while not ended[0]:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _STEP_MS)


def moves(handle: QWindow, start: QPoint, end: QPoint, count: int) -> deque[Callable[[], object]]:
    """Press the left button and move so often; nothing is let go yet."""
    steps: deque[Callable[[], object]] = deque([partial(QTest.mousePress, handle, _LEFT, _NONE, start)])
    for number in range(1, count + 1):
        steps.append(partial(QTest.mouseMove, handle, start + (end - start) * number / count))
    return steps


def carry(
    source: tuple[QWidget, QPoint],
    target: tuple[QWidget, QPoint],
    *,
    there: Callable[[], object],
    give_up: bool = False,
) -> None:
    """Drag from a place of one widget to a place of another; `there` looks around before it is let go or given up.

    The offscreen platform has no drags: there the drag that the source began is carried on as a platform would do it.
    """
    window = source[0].window()
    handle = window.windowHandle()
    assert handle is not None
    goal = target[0].mapTo(window, target[1])
    steps = moves(handle, source[0].mapTo(window, source[1]), goal, 4)
    if QGuiApplication.platformName() == "offscreen":
        begun = _Begun()
        while steps:
            steps.popleft()()
        assert begun.data is not None, "no drag began"
        _carry_on(handle, begun.data, goal, there, give_up=give_up)
        QTest.mouseRelease(handle, _LEFT, _NONE, goal)
    else:
        steps.append(partial(QTest.qWait, _ARRIVE_MS))
        steps.append(there)
        if give_up:
            steps.append(partial(QTest.keyClick, handle, Qt.Key.Key_Escape))
        steps.append(partial(QTest.mouseRelease, handle, _LEFT, _NONE, goal))
        take(steps)
    QApplication.processEvents()


class _Begun(QObject):
    """What was dragged: a drag that no platform takes is deleted at once, and is looked at before that."""

    def __init__(self) -> None:
        super().__init__()
        self.data: QMimeData | None = None
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete and isinstance(watched, QDrag):
            self.data = QMimeData()
            for form in watched.mimeData().formats():
                self.data.setData(form, watched.mimeData().data(form))
        return False


def _carry_on(handle: QWindow, data: QMimeData, goal: QPoint, there: Callable[[], object], *, give_up: bool) -> None:
    """What a platform does: Qt's own window finds the widget, and only what was accepted can be let go."""
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(handle, QDragEnterEvent(goal, copy, data, _LEFT, _NONE))
    move = QDragMoveEvent(goal, copy, data, _LEFT, _NONE)
    QApplication.sendEvent(handle, move)
    there()
    if give_up or not move.isAccepted():
        QApplication.sendEvent(handle, QDragLeaveEvent())
    else:
        QApplication.sendEvent(handle, QDropEvent(QPointF(goal), copy, data, _LEFT, _NONE))

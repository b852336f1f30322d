"""A person at the window: real mouse and key events into the real window, and what can be read on the screen.

Everything goes through the platform's window, so that what lies on top gets the click and what has the focus the key.
Records are only read here, to compare with what was shown; no command is ever called.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer import app
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.palette import Palette
from reviewer.ui.window.main_window import MainWindow
from reviewer.workspace.questions import Questions

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_TURN = 360
_PATIENCE_MS = 20_000
_ENTER = {"Enter": "Return"}  # the large key; QKeySequence means the one on the number pad by "Enter"

ROOMY = (1760, 960)
"""Pixels of a window that shows every part beside two panes, also where the only fonts are wide ones."""


class Driver:
    """Opens the window, works in it, reads it. `pictures` is the folder for screenshots, None for none."""

    def __init__(self, qtbot: QtBot, folder: Path, size: tuple[int, int] = ROOMY) -> None:
        """Keep the settings of this person in `folder`; no window is open yet."""
        self.qtbot = qtbot
        self.folder = folder
        self.presses = 0
        pictures = os.environ.get("REVIEWER_PICTURES")
        self.pictures = Path(pictures) if pictures else None
        self._size = size
        self._settings = folder / "settings.ini"
        self._program: Program | None = None

    # The window

    def start(self, project: Path | None = None) -> None:
        """Start the program, on a project or on the welcome page, and wait for its window."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # The composition root itself, so that what is tried here is what is started by hand.
        self._program = app._program(application, Settings(self._settings))  # noqa: SLF001
        self.window.resize(*self._size)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        if project is not None:
            assert self.program.open(project), self.message()
        self.settle()

    def close(self) -> None:
        """Close the window as its cross does; the program ends."""
        if self._program is None:
            return
        program, self._program = self._program, None
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.close()
        program.window.close()
        program.finish()
        program.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    @property
    def program(self) -> Program:
        """The running program."""
        assert self._program is not None
        return self._program

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.program.window

    @property
    def project(self) -> OpenProject:
        """The parts of the project that is open."""
        project = self.program.project
        assert project is not None, self.message()
        return project

    @property
    def ask(self) -> Questions:
        """What is stored, to compare with what is shown."""
        return self.project.workspace.ask

    # Keys

    def press(self, keys: str, *, modal: bool = False) -> None:
        """Press keys, as in "C E 1 X 1 Enter" or "Ctrl+Shift+Z", one after another on whatever has the focus.

        No window may stand in the way afterwards, unless `modal` says so.
        """
        for name in keys.split():
            sequence: Any = QKeySequence(_ENTER.get(name, name))  # PySide's types do not know that it has members
            combination: QKeyCombination = sequence[0]
            QTest.keyClick(_focus_window(self.window), combination.key(), combination.keyboardModifiers())
            self.presses += 1
            QApplication.processEvents()
            if not modal:
                assert QApplication.activeModalWidget() is None, f"{name} opened a window"

    def type(self, text: str) -> None:
        """Type text: letters of the keyboard by their keys, all others as an input method gives them."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(_focus_window(self.window), ord(letter))
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                focus = QGuiApplication.focusObject()
                assert focus is not None
                QApplication.sendEvent(focus, event)
        QApplication.processEvents()

    def retype(self, text: str) -> None:
        """Replace what stands in the field that has the focus."""
        self.press("Ctrl+A", modal=True)
        self.type(text)

    # Mouse

    def click(self, widget: QWidget, at: QPoint | None = None, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Click a widget, in its middle unless told where; it has to be in sight."""
        assert widget.isVisible(), f"{widget.accessibleName() or widget} cannot be seen"
        place = at if at is not None else widget.rect().center()
        window = widget.window()
        QTest.mouseClick(_handle(window), _LEFT, modifiers, widget.mapTo(window, place))
        QApplication.processEvents()

    def click_button(self, words: str) -> None:
        """Click the button with these words, in the window that has the keys."""
        self.click(self.button(words))

    def click_text(self, quote: str, pane: int = 0, into: int = 2) -> None:
        """Click into the words of a pane, `into` characters after their beginning; the wheel brings them into sight."""
        view, start = self.pane(pane), self.find(quote, pane)
        # A space at which a line breaks is nowhere on the screen.
        at = next(at for at in range(into, len(quote)) if not quote[at].isspace())
        self.click(view.viewport(), self._in_sight(view, start + at))

    def drag_over(self, quote: str, pane: int = 0) -> None:
        """Select words with the mouse."""
        view, start = self.pane(pane), self.find(quote, pane)
        self._in_sight(view, start)
        rects = view.rects_of(start, start + len(quote))
        ends = [QPoint(rects[0].left(), rects[0].center().y()), QPoint(rects[-1].right() + 1, rects[-1].center().y())]
        window = view.window()
        begin, end = (view.viewport().mapTo(window, end) for end in ends)
        handle = _handle(window)
        QTest.mousePress(handle, _LEFT, _NONE, begin)
        QTest.mouseMove(handle, (begin + end) / 2)
        QTest.mouseMove(handle, end)
        QTest.mouseRelease(handle, _LEFT, _NONE, end)
        QApplication.processEvents()

    def click_list(self, name: str, row: int) -> None:
        """Bring a list of the annotation panel to the front by its tab, and click a row of it."""
        panel = self.project.panel
        tab = next(tab for tab in panel.tabs.findChildren(QAbstractButton) if name in tab.accessibleName().casefold())
        self.click(tab)
        self.click_row(panel.lists[name].view, row)

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click a row of a list."""
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def drop(self, paths: Iterable[Path], onto: QWidget | None = None) -> None:
        """Drop files on a widget, the window unless another is named."""
        target = onto if onto is not None else self.window
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, copy = target.rect().center(), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, copy, data, _LEFT, _NONE)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted(), "the window takes no files"
        QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, _LEFT, _NONE))
        QApplication.processEvents()

    # Waiting

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that happens off the UI thread."""
        self.qtbot.waitUntil(until, timeout=_PATIENCE_MS)
        self.settle()

    def settle(self) -> None:
        """Let what has been put off happen: timers of no time, layouts, deletions."""
        for _ in range(4):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def add(self, paths: Iterable[Path]) -> None:
        """Drop files and wait until the line that tells of them is there."""
        self.line().hide()
        self.drop(paths)
        self.wait(lambda: bool(self.message()))

    # What can be seen

    def pane(self, index: int = 0) -> AnyPane:
        """A reading pane, from the left."""
        return self.project.panes.frames[index].pane

    def article(self, pane: int = 0) -> UUID:
        """The article of a pane."""
        article = self.pane(pane).article
        assert article is not None
        return article

    def find(self, quote: str, pane: int = 0) -> int:
        """Where words stand in the article of a pane."""
        return self.ask.text(self.article(pane)).index(quote)

    def line(self) -> InlineMessage:
        """The line that messages are shown in."""
        project = self.program.project
        return project.page.message if project is not None else self.window.message

    def message(self) -> str:
        """What the line says, "" while it is hidden; that of the dialog where one is open."""
        modal = QApplication.activeModalWidget()
        line = modal.findChild(InlineMessage) if modal is not None else self.line()
        return line.text if line is not None and line.isVisible() else ""

    def palette(self) -> Palette | None:
        """The palette that is open."""
        return next((found for found in self.window.findChildren(Palette) if found.isVisible()), None)

    def offered(self) -> list[str]:
        """The lines of the open palette, from the top."""
        palette = self.palette()
        assert palette is not None, f"no palette is open; {self.message()}"
        return rows_of(palette.list.model())

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.wait(lambda: QApplication.activeModalWidget() is not None)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        return dialog

    def button(self, words: str) -> QAbstractButton:
        """The visible button with these words, in the dialog that is open or else in the window."""
        root = QApplication.activeModalWidget() or self.window
        found = [
            button
            for button in root.findChildren(QAbstractButton)
            if button.isVisible() and words in {button.text().replace("&", ""), button.accessibleName()}
        ]
        assert found, f"no button “{words}” can be seen"
        return found[0]

    def pane_with(self, words: str) -> int:
        """The pane whose article has these words."""
        panes = range(len(self.project.panes.frames))
        return next(pane for pane in panes if words in self.ask.text(self.article(pane)))

    def status(self) -> str:
        """Everything the status bar says."""
        bar = self.project.status
        labels = bar.findChildren(QLabel)
        return " · ".join(label.text() for label in labels if label.isVisible() and label.text())

    def counts(self) -> str:
        """How much there is, as the status bar says."""
        labels = (label.text() for label in self.project.status.findChildren(QLabel))
        return next(text for text in labels if " claim" in text)

    # Pictures

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what is on the screen, where pictures are wanted: the dialog in front, else the window."""
        if self.pictures is None:
            return
        self.settle()
        self.pictures.mkdir(parents=True, exist_ok=True)
        shown = widget or QApplication.activeModalWidget() or self.window
        assert shown.grab().save(str(self.pictures / f"{name}.png"))

    # Inside

    def _in_sight(self, view: AnyPane, position: int) -> QPoint:
        """Turn the wheel until a character is wholly in the window; the middle of it."""
        for _ in range(200):
            rects = view.rects_of(position, position + 1)
            # A message may lie over the foot of the pane: whoever wants to click there scrolls on.
            if rects and all(
                _on_top(view.viewport(), corner) for corner in (rects[0].topLeft(), rects[0].bottomLeft())
            ):
                return rects[0].center()
            below = view.y_of(position) > view.viewport().height() / 2
            self._turn_wheel(view, -_TURN if below else _TURN)
        message = f"position {position} cannot be scrolled into sight"
        raise AssertionError(message)

    @staticmethod
    def _turn_wheel(view: AnyPane, angle: int) -> None:
        place = QPointF(view.viewport().rect().center())
        everywhere = QPointF(view.viewport().mapToGlobal(place.toPoint()))
        phase, no_button = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        event = QWheelEvent(place, everywhere, QPoint(), QPoint(0, angle), no_button, _NONE, phase, False)  # noqa: FBT003 - Qt's order
        QApplication.sendEvent(view.viewport(), event)
        QApplication.processEvents()


def rows_of(model: QAbstractItemModel) -> list[str]:
    """What the rows of a list say to assistive technology, else what they show."""
    role = Qt.ItemDataRole.AccessibleTextRole
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(index.data(role) or index.data() or "") for index in indexes]


def lines_of(widget: QListWidget) -> list[str]:
    """The lines of a simple list."""
    return [widget.item(row).text() for row in range(widget.count())]


def _on_top(widget: QWidget, place: QPoint) -> bool:
    """Whether a click there would reach the widget."""
    window = widget.window()
    return widget.rect().contains(place) and window.childAt(widget.mapTo(window, place)) is widget


def _focus_window(main: QWidget) -> QWindow:
    if QGuiApplication.focusWindow() is None:
        # Where there is no window manager, nobody gives the keys back to the window when a dialog has closed.
        # Windows of tests before may not have gone yet: what counts is this one and what it opened.
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
        own = [widget for widget in shown if widget is main or main.isAncestorOf(widget)]
        assert len(own) == 1, f"who has the keys? {own}"
        own[0].activateWindow()
        QApplication.processEvents()
    window = QGuiApplication.focusWindow()
    assert window is not None, "no window has the keys"
    return window


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle

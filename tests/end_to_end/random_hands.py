"""Hands that do anything: seeded mouse, keys, wheel, sizes, themes, panes and undo on the real window.

They know nothing of what should happen. What must not happen is a Python exception, a warning of Qt, or a window that
is gone; every such find is kept with the deeds before it, so that a seed and a number of steps lead back to it.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer import app
from reviewer.ui import settings as declared
from reviewer.ui.panels.reading.ruler import Ruler
from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from tests.end_to_end.keyboard import ANSWERS, DEEDS, MOTIONS, SIZES, WINDOW_KEYS
from tests.end_to_end.watch import Watch, name_of, pair
from tests.ui.carrying import moves, take

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_NONE, _SHIFT, _CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_TURN_MS = 5
_MENU_MS = 300
_MOST_PANES = 4
_MOST_ZOOM = 4


class RandomHands:
    """One person without a plan. `watch` keeps what went wrong, each with the deeds before it."""

    def __init__(self, project: Path, folder: Path, seed: int, only: Sequence[str] = ()) -> None:
        """Open the project in a window; its settings are kept in `folder`. `only` names the deeds to do, else all."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.watch = Watch()
        self.steps = 0
        self._random = Random(seed)  # noqa: S311 - a seed that leads back to a find is the point
        settings = Settings(folder / "settings.ini")
        settings.set(declared.LANGUAGE, "en")
        # The composition root itself, so that what is tried here is what is started by hand.
        self._program: Program = app._program(application, settings)  # noqa: SLF001
        self._window = self._program.window
        self._window.resize(*SIZES[0])
        self._window.show()
        self._window.activateWindow()
        assert self._program.open(project)
        self._articles = self.project.workspace.ask.counts().articles
        self._beginning = 0
        self._beginning = self._made_since()
        self._turn()
        # A menu that a button opens keeps the key press that opened it until it is closed.
        self._closer = QTimer(self._program, interval=_MENU_MS)
        self._closer.timeout.connect(_close_popup)
        self._closer.start()
        deeds: Sequence[tuple[int, Callable[[], None]]] = (
            (18, self._move_caret),
            (16, self._annotate),
            (10, self._answer),
            (6, self._press_window_key),
            (16, self._turn_wheel),
            (18, self._click),
            (5, self._click_often),
            (10, self._drag),
            (6, self._hover),
            (8, self._undo_or_redo),
            (3, self._open_article),
            (2, self._close_pane),
            (2, self._resize),
            (1, self._change_theme),
        )
        self._deeds = [deed for deed in deeds if not only or deed[1].__name__.strip("_") in only]

    @property
    def project(self) -> OpenProject:
        """The parts of the open project."""
        assert self._program.project is not None
        return self._program.project

    def work(self, milliseconds: int, most: int = sys.maxsize) -> None:
        """Do one thing after another for so long, or until something is found, at most so many."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < milliseconds and most > 0 and not self.watch.found:
            most -= 1
            self.step()

    def step(self) -> None:
        """Do one thing, whichever."""
        weights, deeds = zip(*self._deeds, strict=True)
        (deed,) = self._random.choices(deeds, weights)
        self.steps += 1
        self.watch.number = self.steps
        deed()
        self._tidy()

    def warm_up(self) -> None:
        """Do everything once: what is made or read when it is first wanted is there afterwards."""
        for size in SIZES:
            self._window.resize(*size)
            self._tidy()
        self._window.resize(*SIZES[0])
        for name in ("theme_dark", "theme_light"):
            self._program.perform(name)
        for key in (*MOTIONS, *DEEDS, *WINDOW_KEYS):
            self._focus_pane()
            self._press("J", key, "Escape")
            self._tidy()
        for _, deed in self._deeds:
            deed()
            self._tidy()

    def rest(self) -> None:
        """Come back to where everything began: all undone, two panes, the first size and theme, nothing selected."""
        self._program.perform("usual_text")
        self._program.perform("theme_light")
        self._window.resize(*SIZES[0])
        while self._made_since() > 0:
            self._travel("undo")
        articles = self.project.workspace.ask.articles()
        self.project.desk.restore(tuple(article.id for article in articles[:2]))
        self.project.desk.select()
        self._tidy()
        while self.project.situation().busy:
            self._turn()

    def close(self) -> None:
        """End the program; what goes wrong then counts too."""
        self._closer.stop()
        self._window.close()
        self._program.finish()
        self._window.deleteLater()
        self._turn()

    # The deeds

    def _move_caret(self) -> None:
        if self._random.random() < 0.3:
            self._focus_pane()
        self._press(*self._random.choices(MOTIONS, k=self._random.randint(1, 8)))

    def _annotate(self) -> None:
        if self._random.random() < 0.5:
            self._focus_pane()
        self._press(self._random.choice(DEEDS))

    def _answer(self) -> None:
        self._press(*self._random.choices(ANSWERS, k=self._random.randint(1, 3)))

    def _press_window_key(self) -> None:
        self._press(self._random.choice(WINDOW_KEYS))

    def _turn_wheel(self) -> None:
        zone = self._zone()
        steps = self._random.choice((-15, 120, -120, -120, -360, 360, -1200, -1200, 1200))
        zoom = self._random.random() < 0.05 and abs(self.project.panes.zoom_steps) < _MOST_ZOOM
        self.watch.note(f"wheel {steps}{' with Ctrl' if zoom else ''} over {name_of(zone)}")
        place = QPointF(self._inside(zone))
        window = QPointF(zone.mapTo(self._window, place.toPoint()))
        pixels = QPoint(0, steps) if self._random.random() < 0.3 else QPoint()
        event = QWheelEvent(
            window,
            QPointF(zone.mapToGlobal(place.toPoint())),
            pixels,
            QPoint(0, steps),
            Qt.MouseButton.NoButton,
            _CTRL if zoom else _NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's order
        )
        QCoreApplication.sendEvent(self._handle(), event)

    def _click(self) -> None:
        zone = self._zone()
        button = _RIGHT if self._random.random() < 0.1 else _LEFT
        modifiers = self._random.choice((_NONE, _NONE, _NONE, _SHIFT, _CTRL))
        place = self._inside(zone)
        self.watch.note(f"click {button.name} {modifiers.name} at {pair(place)} of {name_of(zone)}")
        QTest.mouseClick(self._handle(), button, modifiers, zone.mapTo(self._window, place))

    def _click_often(self) -> None:
        zone, times = self._zone(), self._random.choice((2, 3))
        place = self._inside(zone)
        self.watch.note(f"{times} clicks at {pair(place)} of {name_of(zone)}")
        at = zone.mapTo(self._window, place)
        QTest.mouseDClick(self._handle(), _LEFT, _NONE, at)
        if times > 2:
            QTest.mouseClick(self._handle(), _LEFT, _NONE, at)

    def _drag(self) -> None:
        """From somewhere to somewhere else; where that drags a thing out, on until it is let go or given up."""
        zone, other = self._zone(), self._zone()
        start = zone.mapTo(self._window, self._inside(zone))
        end = other.mapTo(self._window, self._inside(other))
        if self._random.random() < 0.2:
            end.setY(self._random.choice((0, self._window.height() - 1)))
        give_up = self._random.random() < 0.2
        self.watch.note(f"drag from {name_of(zone)} to {name_of(other)}, {pair(start)} to {pair(end)}, Esc: {give_up}")
        handle = self._handle()
        steps = moves(handle, start, end, self._random.randint(2, 8))
        if give_up:
            steps.append(lambda: QTest.keyClick(handle, Qt.Key.Key_Escape))
        steps.append(lambda: QTest.mouseRelease(handle, _LEFT, _NONE, end))
        take(steps)

    def _hover(self) -> None:
        zone = self._zone()
        place = self._inside(zone)
        self.watch.note(f"hover at {pair(place)} of {name_of(zone)}")
        QTest.mouseMove(self._handle(), zone.mapTo(self._window, place))
        if self._random.random() < 0.3:
            QTest.qWait(520)

    def _undo_or_redo(self) -> None:
        key = self._random.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z"))
        # Not further back than where this began: the project itself was made by actions too.
        times = min(self._random.randint(1, 5), self._made_since() if key == "Ctrl+Z" else 5)
        self._press(*[key] * times)

    def _open_article(self) -> None:
        beside = self._random.random() < 0.5
        article = self._random.choice(self.project.workspace.ask.articles())
        self.watch.note(f"open {article.title[:20]}, beside: {beside}")
        self.project.desk.open(article.id, beside=beside and len(self.project.desk.panes) < _MOST_PANES)

    def _close_pane(self) -> None:
        if len(self.project.desk.panes) > 1:
            self._focus_pane()
            self._press("Ctrl+W")

    def _resize(self) -> None:
        size = self._random.choice(SIZES)
        self.watch.note(f"resize to {size}")
        self._window.resize(*size)

    def _change_theme(self) -> None:
        name = self._random.choice(("theme_light", "theme_dark"))
        self.watch.note(name)
        self._program.perform(name)

    # Inside

    def _press(self, *keys: str) -> None:
        self.watch.note(f"press {' '.join(keys)}, focus {name_of(QApplication.focusWidget())}")
        for name in keys:
            sequence: Any = QKeySequence(name)  # PySide's types do not know that it has members
            combination = sequence[0]
            QTest.keyClick(self._window_with_keys(), combination.key(), combination.keyboardModifiers())

    def _focus_pane(self) -> None:
        frames = self.project.panes.seated()
        if frames:
            self._random.choice(frames).pane.setFocus()

    def _zone(self) -> QWidget:
        """A part of the window that a person points at; the texts more often than all else."""
        project = self.project
        frames = project.panes.seated()
        texts: list[QWidget] = [frame.pane.viewport() for frame in frames]
        others: list[QWidget] = [frame.header for frame in frames]
        others += [ruler for frame in frames for ruler in frame.findChildren(Ruler)]
        others += project.panes.gutters()
        others += [project.panel.current_list().view.viewport(), project.panel.inspector, project.panel.tabs]
        others += [project.articles.list, project.timeline, project.panes.tabs]
        seen = [zone for zone in (*texts * 4, *others) if zone.isVisible() and not zone.visibleRegion().isEmpty()]
        return self._random.choice(seen or [project.page])

    def _inside(self, zone: QWidget) -> QPoint:
        rect = zone.visibleRegion().boundingRect()
        return QPoint(
            self._random.randint(rect.left(), rect.right()),
            self._random.randint(rect.top(), rect.bottom()),
        )

    def _tidy(self) -> None:
        """Let everything happen; close menus and dialogs, so that the next deed finds the window."""
        self._turn()
        while _close_popup():
            self._turn()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()
        if not self._window.isVisible():
            self.watch.find("the window is gone")
        self._keep_reading()
        self._window.activateWindow()

    def _keep_reading(self) -> None:
        """Leave the project its articles and annotations, and one article open: else there would be nothing to do."""
        ask = self.project.workspace.ask
        while self._made_since() < 0:
            self._travel("redo")
        while ask.counts().articles < self._articles:
            self._travel("undo")
        if not self.project.desk.panes:
            self._open_article()

    def _made_since(self) -> int:
        """How many actions lie between the project as it was opened and now; negative where those are undone."""
        last = self.project.workspace.undoable()
        return (last.number if last is not None else 0) - self._beginning

    def _travel(self, name: str) -> None:
        """Undo or redo, to the end also where that goes on beside the window."""
        self.watch.note(f"{name}, for the project was going")
        self._program.perform(name)
        while self.project.situation().busy:
            self._turn()

    def _turn(self) -> None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _TURN_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _window_with_keys(self) -> QWindow:
        # A dialog that has just been opened has them; where no window has, this one would get them by a click.
        return QGuiApplication.focusWindow() if QGuiApplication.focusWindow() is not None else self._handle()

    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None
        return handle


def _close_popup() -> bool:
    """Close the menu or list that lies over everything; returns whether there was one."""
    popup: QWidget | None = QApplication.activePopupWidget()
    if popup is None:
        return False
    popup.close()
    return True

"""What is closed is gone: neither Qt nor Python keeps a palette, or a pane with its article and all its marks."""

import gc
from collections.abc import Callable
from weakref import ref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.claim import Claim
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.widgets.palette import Palette
from reviewer.ui.widgets.tab_order import go_on
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key
CLAIM = "Commissioner Ada Brandt will chair"


def let_go() -> None:
    """Let what is to be deleted be deleted, and collect what only knows itself."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()


def opened(work: WorkingDesk, claim: Claim, key: Qt.Key) -> "ref[Palette]":
    work.put_caret(CLAIM)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    work.press(key)
    palette = work.palette()
    assert palette is not None
    return ref(palette)


def look_elsewhere(work: WorkingDesk) -> None:
    work.pane(1).setFocus()


def escape(work: WorkingDesk) -> None:
    work.press(Key.Key_Escape)


def answer(work: WorkingDesk) -> None:
    work.press(Key.Key_Down, Key.Key_Enter)


@pytest.mark.parametrize(
    ("key", "end"),
    [
        (Key.Key_E, escape),
        (Key.Key_E, answer),
        (Key.Key_X, look_elsewhere),
        (Key.Key_X, answer),
        (Key.Key_T, escape),
        (Key.Key_T, look_elsewhere),
    ],
)
def test_a_palette_goes_however_it_ends(work: WorkingDesk, key: Qt.Key, end: Callable[[WorkingDesk], None]) -> None:
    claim = work.claim(CLAIM)
    work.claim("Commissioner Ada Brandt did not", pane=1)
    palettes = []
    for _ in range(2):
        palettes.append(opened(work, claim, key))
        end(work)
        let_go()
    assert [palette() for palette in palettes] == [None, None]


def hover(pane: AnyPane, place: QPoint) -> None:
    QTest.mouseMove(pane.viewport(), place)


def select(pane: AnyPane, place: QPoint) -> None:
    viewport, none = pane.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, place)
    QTest.mouseMove(viewport, place + QPoint(80, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, place + QPoint(80, 0))
    assert pane.selection() is not None


@pytest.mark.parametrize("deed", [hover, select])
def test_a_pane_goes_with_all_it_shows_whatever_the_mouse_did_last(
    work: WorkingDesk, deed: Callable[[AnyPane, QPoint], None]
) -> None:
    anchor = work.claim(CLAIM).mentions[0].anchors[0]
    pane = work.pane(0)
    deed(pane, pane.rects_of(anchor.start, anchor.end)[0].center())
    known = ref(pane)
    del pane
    work.desk.close(0)
    let_go()
    assert known() is None


def test_tab_keeps_nothing_of_what_it_walked_past(qtbot: QtBot) -> None:
    window, part = QWidget(), QWidget()
    part.setParent(window)
    qtbot.addWidget(window)
    window.show()
    area = QListView(part)
    area.show()
    area.setFocus()
    let_go()
    before = gone_wrappers()
    assert go_on([window], area, forward=True)
    part.setParent(None)
    part.deleteLater()
    del area, part
    let_go()
    assert not gone_wrappers() - before


def gone_wrappers() -> set[int]:
    """Python objects that stand for Qt objects which are there no more."""
    gc.collect()
    return {id(each) for each in gc.get_objects() if isinstance(each, shiboken6.Object) and not shiboken6.isValid(each)}

"""Panes that have no room become tabs over the active one."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.panels.reading.scene import QUOTES, TEXTS, Scene


def open_four(scene: Scene) -> None:
    first, second = scene.articles
    scene.desk.restore((first, second, first, second))
    scene.area.frames[0].pane.setFocus()


def seated(scene: Scene) -> list[int]:
    return [scene.area.frames.index(frame) for frame in scene.area.seated()]


def tabs(scene: Scene) -> list[QAbstractButton]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [tab for tab in scene.area.tabs.findChildren(QAbstractButton) if tab.isVisible()]


def test_all_stand_side_by_side_while_there_is_room(scene: Scene) -> None:
    open_four(scene)
    assert seated(scene) == [0, 1, 2, 3]
    assert not scene.area.tabs.isVisible()
    assert len(scene.area.gutters()) == 3


def test_panes_without_room_are_tabs_over_the_active_one(scene: Scene, qtbot: QtBot) -> None:
    open_four(scene)
    scene.area.set_fit(2)
    assert seated(scene) == [0, 1]
    assert [tab.text() for tab in tabs(scene)] == ["1  Minister sails", "3  Minister sails", "4  Talks open"]
    qtbot.waitUntil(lambda: scene.area.tabs.strip.width() == scene.area.frames[0].width())
    (gutter,) = scene.area.gutters()
    assert gutter.isVisible()
    assert len({frame.header.mapTo(scene.area, frame.header.pos()).y() for frame in scene.area.seated()}) == 1


def test_a_tab_takes_the_place_of_the_active_pane_and_the_keys(scene: Scene) -> None:
    open_four(scene)
    scene.area.set_fit(2)
    QTest.mouseClick(tabs(scene)[1], Qt.MouseButton.LeftButton)
    assert seated(scene) == [1, 2]
    assert scene.desk.active == 2
    assert scene.area.frames[2].pane.hasFocus()
    for number in range(4):
        assert scene.area.perform(f"pane_{number + 1}")
        assert scene.area.frames[number].pane.isVisible()
        assert scene.area.frames[number].pane.hasFocus()


def test_a_relation_brings_both_its_articles_up(scene: Scene) -> None:
    first, second = scene.articles
    scene.desk.restore((first, first, first, second))
    scene.area.set_fit(2)
    assert seated(scene) == [0, 1]
    scene.desk.open_relation(scene.relation.id)
    shown = scene.area.seated()
    assert {frame.article for frame in shown} == {first, second}
    for frame in shown:
        at = 0 if frame.article == first else 1
        assert frame.pane.rects_of(TEXTS[at].index(QUOTES[at]), TEXTS[at].index(QUOTES[at]) + 5)


def test_room_comes_back(scene: Scene) -> None:
    open_four(scene)
    scene.area.set_fit(1)
    assert seated(scene) == [0]
    scene.area.set_fit(4)
    assert seated(scene) == [0, 1, 2, 3]
    assert not scene.area.tabs.isVisible()
    scene.area.set_fit(1)
    for _ in range(4):
        scene.desk.close(0)
    assert seated(scene) == []
    assert not scene.area.tabs.isVisible()

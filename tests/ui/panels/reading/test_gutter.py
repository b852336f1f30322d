"""A gutter with fifty relations in it: badges, bundles, what lies in front, mouse and keys."""

import random
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.connectors import RADIUS, Band, Bundle
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.ui.panels.reading.ribbons import in_front
from reviewer.ui.words import word
from reviewer.workspace.commands.claims import edit_claim, tag_claim
from reviewer.workspace.commands.relations import relate, resolve
from tests.ui.panels.reading.scene import Scene, open_both

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # of the offscreen platform, of menus

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_WORD = "The islands waited"


def claims_along(scene: Scene, article: int) -> list[Claim]:
    """A claim at each sentence of the article that begins with the words."""
    text = scene.workspace.ask.text(scene.articles[article])
    places = [place for place in range(len(text)) if text.startswith(_WORD, place)]
    return [tag_claim(scene.workspace, scene.articles[article], [(place, place + 30)]) for place in places]


def crowded(scene: Scene, *, count: int = 50) -> Gutter:
    """Both articles with so many relations between them, and what stands between their panes."""
    rng = random.Random(7)  # noqa: S311 - the same every time
    left, right = claims_along(scene, 0), claims_along(scene, 1)
    pairs = rng.sample([(one, other) for one in left for other in right], count)
    for one, other in pairs:
        relate(scene.workspace, rng.choice(list(RelationType)), one.id, other.id)
    open_both(scene)
    (gutter,) = scene.area.gutters()
    return gutter


def click(gutter: Gutter, point: QPointF) -> None:
    QTest.mouseClick(gutter, _LEFT, _NONE, point.toPoint())


def list_on_screen() -> QMenu:
    """The list that is open now."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_no_badge_covers_another_and_every_badge_answers_while_fifty_scroll_by(scene: Scene) -> None:
    gutter = crowded(scene)
    for _ in range(12):
        shown = gutter.shown()
        boxes = [bundle.box for bundle in shown.bundles]
        for band in shown.bands:
            boxes.append(QRectF(0, 0, 2 * RADIUS, 2 * RADIUS))
            boxes[-1].moveCenter(band.badge)
            found = gutter.thing_at(band.badge)
            assert isinstance(found, Band)
            assert found.connector.sign.relation == band.connector.sign.relation
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        assert all(gutter.thing_at(bundle.badge) == bundle for bundle in shown.bundles)
        scene.area.frames[0].pane.scroll_by(70)
        scene.area.frames[1].pane.scroll_by(40)
    assert gutter.shown().all(), "something was in view until the end"


def test_a_bundle_opens_a_list_and_a_line_of_it_selects(scene: Scene) -> None:
    gutter = crowded(scene)
    bundle = gutter.shown().bundles[0]
    click(gutter, bundle.badge)
    menu = list_on_screen()
    assert [action.data() for action in menu.actions()] == [band.connector.sign.relation for band in bundle.bands]
    first = scene.workspace.ask.relation(bundle.bands[0].connector.sign.relation)
    assert first is not None
    claim = scene.workspace.ask.claim(first.a)
    assert claim is not None
    assert claim.statement in menu.actions()[0].toolTip()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    chosen = bundle.bands[1].connector.sign.relation
    assert scene.desk.selected == Selected(Kind.RELATION, chosen)
    drawn = {band.connector.sign.relation for band in gutter.shown().bands}
    assert chosen in drawn, "what is selected is drawn"


def test_a_key_lists_all_relations_in_view_without_the_mouse(scene: Scene) -> None:
    gutter = crowded(scene)
    pane = scene.area.frames[0].pane
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_L)
    menu = list_on_screen()
    in_view = [band.connector.sign.relation for band in gutter.shown().all()]
    assert [action.data() for action in menu.actions() if action.isEnabled()] == in_view[:40]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert scene.desk.selected == Selected(Kind.RELATION, in_view[0])


def test_the_list_says_what_is_settled_and_shows_it_hollow(scene: Scene) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    pane = scene.area.frames[0].pane

    def line() -> tuple[str, QImage]:
        pane.setFocus()
        QTest.keyClick(pane, Qt.Key.Key_L)
        (action,) = list_on_screen().actions()
        found = action.text(), action.icon().pixmap(16, 16).toImage()
        list_on_screen().close()
        return found

    words, badge = line()
    resolve(scene.workspace, scene.relation.id, scene.claims[0].id, "")
    settled_words, hollow = line()
    assert settled_words == f"{words} · {word(RelationStatus.RESOLVED)}"
    assert hollow != badge


def test_the_last_pane_lists_what_joins_it_to_the_one_before(scene: Scene) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    pane = scene.area.frames[1].pane
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_L)
    assert [action.data() for action in list_on_screen().actions()] == [scene.relation.id]
    list_on_screen().close()


def test_without_relations_the_key_opens_nothing(scene: Scene) -> None:
    scene.workspace.perform("delete", lambda t: t.delete(scene.relation))
    open_both(scene)
    QTest.keyClick(scene.area.frames[0].pane, Qt.Key.Key_L)
    assert QApplication.activePopupWidget() is None


def test_what_is_looked_at_in_the_list_lies_in_front(scene: Scene) -> None:
    gutter = crowded(scene)
    bundle = gutter.shown().bundles[0]
    before = gutter.grab().toImage()
    click(gutter, bundle.badge)
    menu = list_on_screen()
    assert gutter.grab().toImage() != before, "its band is drawn although it is only counted"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert gutter.grab().toImage() == before


def test_a_click_finds_the_band_that_is_painted_last(scene: Scene, qtbot: QtBot) -> None:
    gutter = crowded(scene)
    for band in in_front(gutter.shown().bands, set()):
        relation = band.connector.sign.relation
        with qtbot.waitSignal(scene.desk.selection_changed):
            click(gutter, band.badge)
        assert scene.desk.selected == Selected(Kind.RELATION, relation)
        now = next(found for found in gutter.shown().bands if found.connector.sign.relation == relation)
        shape = now.shape(gutter.width())
        inside = [QPointF(3, y) for y in range(round(now.left.top) + 2, round(now.left.bottom) - 2)]
        for point in (point for point in inside if shape.contains(point)):
            found = gutter.thing_at(point)
            assert isinstance(found, Bundle) or (found is not None and found.connector.sign.relation == relation)


def test_a_badge_is_hit_as_far_as_it_is_painted_and_no_further(scene: Scene) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    scene.area.frames[0].pane.scroll_by(200)
    (gutter,) = scene.area.gutters()
    (band,) = gutter.shown().bands
    corner = band.badge + QPointF(-RADIUS + 1, -RADIUS + 1)
    assert not band.shape(gutter.width()).contains(corner), "else this shows nothing"
    assert gutter.thing_at(band.badge + QPointF(-RADIUS + 1, 0)) == band
    assert gutter.thing_at(corner + QPointF(-4, -4)) is None


def test_a_double_click_brings_both_claims_to_one_height(scene: Scene) -> None:
    gutter = crowded(scene, count=3)
    panes = [frame.pane for frame in scene.area.frames]
    panes[1].scroll_by(90)
    band = gutter.shown().bands[0]
    QTest.mouseDClick(gutter, _LEFT, _NONE, band.badge.toPoint())
    relation = scene.workspace.ask.relation(band.connector.sign.relation)
    assert isinstance(relation, Relation)
    ends = [scene.workspace.ask.claim(end) for end in (relation.a, relation.b)]
    heights = [
        pane.y_of(end.mentions[0].anchors[0].start) for pane, end in zip(panes, ends, strict=True) if end is not None
    ]
    assert heights[0] == pytest.approx(heights[1], abs=30)


def test_the_tip_of_a_bundle_counts(scene: Scene) -> None:
    gutter = crowded(scene)
    bundle = gutter.shown().bundles[0]
    at = bundle.badge.toPoint()
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, at, gutter.mapToGlobal(at)))
    assert str(len(bundle.bands)) in QToolTip.text()
    QToolTip.hideText()
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), gutter.mapToGlobal(QPoint(5, 5))))


def test_the_tip_says_the_left_claim_first_and_each_in_one_line(scene: Scene) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    scene.desk.swap(0, 1)
    for claim in scene.claims:
        edit_claim(scene.workspace, claim.id, statement=f"{claim.statement} {'at length ' * 30}")
    (gutter,) = scene.area.gutters()
    at = gutter.shown().bands[0].badge.toPoint()
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, at, gutter.mapToGlobal(at)))
    _, left, right = QToolTip.text().split("\n")
    assert left.startswith(scene.claims[1].statement)
    assert right.startswith(scene.claims[0].statement)
    assert all(line.endswith("…") for line in (left, right))

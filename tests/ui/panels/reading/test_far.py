"""Relations of panes that are no neighbours: an end in two gutters, each with the number of the other pane."""

from collections.abc import Callable
from dataclasses import replace
from math import floor

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.connectors import Band
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.relations import relate
from tests.ui.panels.reading.scene import FILL, NOW, Scene

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # of the offscreen platform, of menus

_CLEAR = 4
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
THIRD = (
    f"Pilots doubt it\n\nA third paper says nobody sailed at all.\n\n{FILL}\n\n{FILL}\n\n{FILL}\n\n{FILL}\n\nAn end."
)
QUOTE = "A third paper says nobody sailed"


@pytest.fixture
def far(scene: Scene) -> Relation:
    """Three articles side by side; the only relation is one between the first and the third."""
    scene.area.resize(1300, 600)
    scene.workspace.perform("delete", lambda t: t.delete(scene.relation))
    article = Article(
        id=article_id(THIRD, ""),
        title="Pilots doubt it",
        outlet="Third Paper",
        length=len(THIRD),
        annotator="m.okafor",
        created=NOW,
        modified=NOW,
    )
    content = ArticleContent(THIRD, THIRD.encode(), "text/plain", "utf-8")
    scene.workspace.perform("add_article", lambda t: t.add_article(article, content))
    scene.articles.append(article.id)
    start = THIRD.index(QUOTE)
    claim = tag_claim(scene.workspace, article.id, [(start, start + len(QUOTE))])
    scene.claims.append(claim)
    relation = relate(scene.workspace, RelationType.CONTRADICTS, scene.claims[0].id, claim.id)
    scene.desk.restore(tuple(scene.articles))
    return relation


def stubs(scene: Scene) -> list[tuple[Gutter, Band]]:
    """What is drawn, from the left."""
    return [(gutter, band) for gutter in scene.area.gutters() for band in gutter.shown().bands]


def click(gutter: Gutter, point: QPointF) -> None:
    QTest.mouseClick(gutter, _LEFT, _NONE, point.toPoint())


class Paints(QObject):
    """Counts how often a widget is painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def on_number(band: Band) -> QPointF:
    assert band.tag is not None
    return QPointF(band.tag.right() - 4 if band.connector.ahead else band.tag.left() + 4, band.badge.y())


def list_on_screen() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_stands_in_both_gutters_with_the_number_of_the_other_pane(scene: Scene, far: Relation) -> None:
    (_, right_of_first), (_, left_of_third) = stubs(scene)
    assert (right_of_first.connector.far, right_of_first.connector.ahead) == (3, True)
    assert (left_of_third.connector.far, left_of_third.connector.ahead) == (1, False)
    assert {band.connector.sign.relation for band in (right_of_first, left_of_third)} == {far.id}
    first, _, third = (frame.pane for frame in scene.area.frames)
    ends = (first, scene.claims[0], right_of_first.left), (third, scene.claims[2], left_of_third.right)
    for pane, claim, end in ends:
        place = claim.mentions[0].anchors[0]
        above = pane.viewport().mapTo(scene.area, QPoint(0, 0)).y()
        assert end.top == pytest.approx(pane.extent(place.start, place.end)[0] + above, abs=1)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.usefixtures("far")
def test_the_number_stands_clear_of_its_disc_and_its_pill_clear_of_the_edges(
    scene: Scene, mode: str, scale: int
) -> None:
    scene.theme.set_mode(mode)
    for gutter, band in stubs(scene):
        assert band.tag is not None
        assert band.tag.left() >= _CLEAR
        assert band.tag.right() <= gutter.width() - _CLEAR
        picture = QImage(gutter.size() * scale, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(scale)
        gutter.render(picture)
        ground = scene.theme.color("panel").rgb()
        # Where the pill is not yet round: from the edge of the disc outwards.
        columns = range(10, 21) if band.connector.ahead else range(-10, -21, -1)
        inked = [
            any(
                picture.pixel(floor(band.badge.x() + x) * scale + dx, floor((band.badge.y() + y) * scale)) != ground
                for y in range(-3, 4)
                for dx in range(scale)
            )
            for x in columns
        ]
        assert not inked[0], "nothing between disc and number"
        assert any(inked), "a number is painted"
        assert not inked[-1], "nothing between number and the end of its pill"


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("place", [lambda band: band.badge, on_number])
def test_a_click_on_sign_or_number_selects_it_and_both_ends_show_that(
    scene: Scene, far: Relation, number: int, place: Callable[[Band], QPointF]
) -> None:
    before = [gutter.grab().toImage() for gutter in scene.area.gutters()]
    gutter, band = stubs(scene)[number]
    click(gutter, place(band))
    assert scene.desk.selected == Selected(Kind.RELATION, far.id)
    assert all(gutter.grab().toImage() != was for gutter, was in zip(scene.area.gutters(), before, strict=True))


@pytest.mark.usefixtures("far")
def test_under_the_mouse_both_ends_light_up_and_go_out_again(scene: Scene) -> None:
    before = [gutter.grab().toImage() for gutter in scene.area.gutters()]
    gutter, band = stubs(scene)[1]
    over = QPointF(gutter.mapToGlobal(band.badge.toPoint()))
    no_button = Qt.MouseButton.NoButton
    QApplication.sendEvent(gutter, QMouseEvent(QEvent.Type.MouseMove, band.badge, over, no_button, no_button, _NONE))
    assert all(gutter.grab().toImage() != was for gutter, was in zip(scene.area.gutters(), before, strict=True))
    QApplication.sendEvent(gutter, QEvent(QEvent.Type.Leave))
    assert [gutter.grab().toImage() for gutter in scene.area.gutters()] == before


@pytest.mark.usefixtures("far")
def test_a_double_click_brings_both_claims_to_one_height(scene: Scene) -> None:
    first, _, third = (frame.pane for frame in scene.area.frames)
    third.scroll_by(60)
    gutter, band = stubs(scene)[0]
    QTest.mouseDClick(gutter, _LEFT, _NONE, band.badge.toPoint())
    heights = [
        pane.y_of(claim.mentions[0].anchors[0].start)
        for pane, claim in ((first, scene.claims[0]), (third, scene.claims[2]))
    ]
    assert heights[0] == pytest.approx(heights[1], abs=20)
    assert scene.desk.panes == tuple(scene.articles), "nothing was opened or moved for it"


@pytest.mark.parametrize("pane", [0, 2])
def test_the_list_of_either_pane_names_both_panes(scene: Scene, far: Relation, pane: int) -> None:
    scene.desk.activate(pane)
    frame = scene.area.frames[pane]
    frame.pane.setFocus()
    QTest.keyClick(frame.pane, Qt.Key.Key_L)
    (line,) = list_on_screen().actions()
    assert line.data() == far.id
    apart = translate("Reading", "panes {one} and {other}", one=1, other=3)
    assert line.text().endswith(apart)
    assert line.text().index(scene.claims[0].statement[:12]) < line.text().index(scene.claims[2].statement[:12]), (
        "the left one first"
    )
    assert apart in line.toolTip()
    list_on_screen().close()


def test_the_tip_names_both_panes(scene: Scene, far: Relation) -> None:
    assert far.status is RelationStatus.OPEN
    for gutter, band in stubs(scene):
        at = on_number(band).toPoint()
        QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, at, gutter.mapToGlobal(at)))
        head, left, right = QToolTip.text().split("\n")
        assert head.endswith(translate("Reading", "panes {one} and {other}", one=1, other=3))
        assert left.startswith(scene.claims[0].statement[:12])
        assert right.startswith(scene.claims[2].statement[:12])
    QToolTip.hideText()


@pytest.mark.usefixtures("far")
def test_it_follows_both_panes_and_clamps_where_a_claim_is_out_of_sight(scene: Scene) -> None:
    first, _, third = (frame.pane for frame in scene.area.frames)
    before = stubs(scene)[0][1].left.top
    gone = first.scroll_by(36)
    assert stubs(scene)[0][1].left.top == before - gone
    first.scroll_to(scene.claims[0].mentions[0].anchors[0].end, len(THIRD), at=-400)
    (_, above), (_, beside) = stubs(scene)
    assert above.left.beyond == -1, "an arrow, as long as the other claim is in sight"
    assert beside.right.beyond == 0
    third.scroll_to(scene.claims[2].mentions[0].anchors[0].end, len(THIRD), at=-400)
    assert stubs(scene) == []


@pytest.mark.usefixtures("far")
def test_the_gutter_is_painted_anew_when_the_far_pane_scrolls(scene: Scene) -> None:
    first, _, third = (frame.pane for frame in scene.area.frames)
    first.scroll_to(scene.claims[0].mentions[0].anchors[0].end, len(THIRD), at=-400)
    QApplication.processEvents()
    painted = Paints(scene.area.gutters()[0])
    third.scroll_to(scene.claims[2].mentions[0].anchors[0].end, len(THIRD), at=-400)
    QApplication.processEvents()
    assert painted.count


def scrolled_together(scene: Scene) -> int:
    """How far the second pane goes with 40 pixels of the first one."""
    first, second, _ = (frame.pane for frame in scene.area.frames)
    second.scroll_by(60)
    scene.area.gutters()[0].set_linked(linked=True)
    position = second.sight()[0]
    before = second.y_of(position)
    gone = first.scroll_by(40)
    return round(before - second.y_of(position)) - gone


@pytest.mark.usefixtures("far")
def test_neighbours_do_not_scroll_together_by_it(scene: Scene) -> None:
    assert abs(scrolled_together(scene)) <= 20, "one to one, as without any relation"


@pytest.mark.usefixtures("far")
def test_where_its_claims_are_neighbours_too_it_is_shown_there_alone(scene: Scene) -> None:
    first, second, third = scene.articles
    scene.desk.restore((first, second, third, first))
    bands = [band.connector.far for _, band in stubs(scene)]
    assert bands == [0], "between the third pane and the fourth"


@pytest.mark.usefixtures("far")
def test_it_goes_with_its_pane_and_comes_back_with_it(scene: Scene) -> None:
    scene.desk.close(2)
    assert stubs(scene) == []
    scene.area.frames[0].pane.scroll_by(20)
    scene.desk.restore(tuple(scene.articles))
    assert len(stubs(scene)) == 2
    scene.desk.swap(1, 2)
    ((_, band),) = stubs(scene)
    assert band.connector.far == 0, "neighbours now"


def test_the_fourth_pane_is_reached_from_the_first(scene: Scene, far: Relation) -> None:
    first, second, third = scene.articles
    scene.desk.restore((first, second, second, third))
    assert [band.connector.far for _, band in stubs(scene)] == [4, 1]
    scene.workspace.perform("dismiss", lambda t: t.put(replace(far, status=RelationStatus.DISMISSED)))
    assert stubs(scene) == []


def test_many_of_them_are_bundled_with_the_others(scene: Scene, far: Relation) -> None:
    text = scene.workspace.ask.text(scene.articles[2])
    word = "The islands waited"
    places = [place for place in range(len(text)) if text.startswith(word, place)][:20]
    claims: list[Claim] = [tag_claim(scene.workspace, scene.articles[2], [(at, at + 30)]) for at in places]
    for claim in claims:
        relate(scene.workspace, RelationType.CORROBORATES, scene.claims[0].id, claim.id)
    gutter = scene.area.gutters()[0]
    shown = gutter.shown()
    assert shown.bundles, f"all of {len(claims) + 1} start at one claim"
    listed = {band.connector.sign.relation for band in shown.all()}
    assert far.id in listed
    assert len(listed) > len(shown.bands)
    click(gutter, shown.bundles[0].badge)
    lines = list_on_screen().actions()
    assert len(lines) == len(shown.bundles[0].bands)
    assert all("3" in line.text() for line in lines if line.isEnabled())
    list_on_screen().close()


def test_with_room_for_fewer_both_panes_of_the_selected_relation_stay_and_are_followed_as_neighbours(
    scene: Scene, far: Relation
) -> None:
    scene.desk.activate(0)
    scene.desk.select(Selected(Kind.RELATION, far.id))
    scene.area.set_fit(2)
    assert [frame.number for frame in scene.area.seated()] == [1, 3], "the second pane is a tab"
    ((gutter, band),) = stubs(scene)
    assert band.connector.far == 0
    for frame in scene.area.frames[::2]:
        QApplication.processEvents()
        painted = Paints(gutter)
        frame.pane.scroll_by(20)
        QApplication.processEvents()
        assert painted.count, f"pane {frame.number} scrolled"
    scene.area.set_fit(4)
    assert len(stubs(scene)) == 2


def test_the_list_of_the_pane_between_is_of_its_own_relations(scene: Scene, far: Relation) -> None:
    scene.desk.activate(1)
    pane = scene.area.frames[1].pane
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_L)
    assert QApplication.activePopupWidget() is None, "it has none, whatever passes by in its gutters"
    own = relate(scene.workspace, RelationType.CONTRADICTS, scene.claims[0].id, scene.claims[1].id)
    scene.desk.open_relation(own.id)
    scene.desk.activate(1)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_L)
    assert {line.data() for line in list_on_screen().actions()} == {own.id, far.id}, "what its left gutter shows"
    list_on_screen().close()

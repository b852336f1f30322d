"""The reading area over a real project: panes, gutters, alignment, previews."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.domain.event import Event, EventLink
from reviewer.domain.ids import new_id
from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.ui import settings as declared
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.plain.pane import PlainPane
from reviewer.ui.panels.reading.related import relation_marks
from tests.ui.panels.reading.scene import NOW, QUOTES, TEXTS, Scene, open_both


def test_panes_follow_the_desk(scene: Scene) -> None:
    open_both(scene)
    assert [frame.article for frame in scene.area.frames] == scene.articles
    first = scene.area.frames[0]
    scene.desk.swap(0, 1)
    assert scene.area.frames[1] is first, "a swapped article keeps its pane and its place"
    scene.desk.close(1)
    assert [frame.article for frame in scene.area.frames] == [scene.articles[1]]
    assert scene.area.frames[0].header.is_active


def slack(*panes: AnyPane) -> int:
    """Pixels by which a pane may miss a height: the standard widget scrolls by whole lines."""
    return 20 if any(isinstance(pane, PlainPane) for pane in panes) else 1


def test_a_relation_opens_with_both_claims_at_one_height(scene: Scene) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    heights = [
        frame.pane.y_of(text.index(quote)) for frame, text, quote in zip(scene.area.frames, TEXTS, QUOTES, strict=True)
    ]
    panes = [frame.pane for frame in scene.area.frames]
    assert heights[0] == pytest.approx(heights[1], abs=slack(*panes) - 1)
    assert heights[0] == pytest.approx(panes[0].viewport().height() / 3, abs=slack(*panes))


def test_the_connector_joins_the_claims_and_follows_scrolling(scene: Scene, qtbot: QtBot) -> None:
    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    gutter = scene.area.gutters()[0]
    (band,) = gutter.shown().bands
    assert gutter.shown().hidden == 0
    assert band.left.top == pytest.approx(band.right.top, abs=slack(scene.area.frames[1].pane) - 1)
    gone = scene.area.frames[1].pane.scroll_by(-48)
    assert gone == pytest.approx(-48, abs=2 * slack(scene.area.frames[1].pane))
    (moved,) = gutter.shown().bands
    assert moved.right.top == band.right.top - gone
    assert moved.left.top == band.left.top
    scene.desk.select()
    with qtbot.waitSignal(scene.desk.selection_changed):
        QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, moved.badge.toPoint())
    assert scene.desk.selected == Selected(Kind.RELATION, scene.relation.id)


@pytest.mark.parametrize(("kind", "marked"), [(RelationType.UPDATES, True), (RelationType.CORROBORATES, False)])
def test_words_that_differ_are_marked_unless_claims_agree(scene: Scene, kind: RelationType, *, marked: bool) -> None:
    open_both(scene)
    scene.workspace.perform("edit_relation", lambda t: t.put(replace(scene.relation, type=kind)))
    marks = relation_marks(scene.workspace.ask, scene.relation.id, scene.articles)
    words = {
        text[start:end]
        for text, article in zip(TEXTS, scene.articles, strict=True)
        for start, end in marks[article].differing
    }
    assert ("Neither" in words) is marked
    assert marked or not words


def test_dismissing_takes_the_connector_and_undo_brings_it_back(scene: Scene) -> None:
    open_both(scene)
    gutter = scene.area.gutters()[0]
    scene.desk.open_relation(scene.relation.id)
    gone = replace(scene.relation, status=RelationStatus.DISMISSED)
    scene.workspace.perform("dismiss", lambda t: t.put(gone))
    assert gutter.shown().all() == []
    pane = scene.area.frames[0].pane
    mark = pane.mark(scene.claims[0].id)
    assert mark is not None
    assert mark.signs == ()
    scene.workspace.undo()
    assert len(gutter.shown().bands) == 1


def test_labels_follow_links_and_names(scene: Scene) -> None:
    open_both(scene)
    event = Event(id=new_id(), title="First round", short_name="R1", annotator="m.okafor", created=NOW, modified=NOW)
    link = EventLink(
        id=new_id(), claim=scene.claims[0].id, event=event.id, annotator="m.okafor", created=NOW, modified=NOW
    )
    scene.workspace.perform("link_event", lambda t: [t.put(event), t.put(link)])
    pane = scene.area.frames[0].pane

    def label() -> str:
        mark = pane.mark(scene.claims[0].id)
        return mark.labels[0].text if mark is not None and mark.labels else ""

    assert label() == "R1"
    mark = pane.mark(scene.claims[0].id)
    assert mark is not None
    assert (
        mark.spoken
        == f"Claim: {QUOTES[0]}, R1, {translate('Reading', '%n relation(s)', n=1)}, contradicts Pacific Ledger"
    )
    scene.workspace.perform("edit_event", lambda t: t.put(replace(event, short_name="Mar")))
    assert label() == "Mar"
    scene.workspace.perform("unlink_event", lambda t: t.delete(link))
    assert label() == ""


def test_a_claim_appears_and_goes_with_its_record(scene: Scene) -> None:
    open_both(scene)
    pane = scene.area.frames[0].pane
    scene.workspace.perform("delete_claim", lambda t: t.delete(scene.claims[0]))
    assert pane.mark(scene.claims[0].id) is None
    scene.workspace.undo()
    assert pane.mark(scene.claims[0].id) is not None


def test_a_preview_moves_the_pane_beside_and_goes_back(scene: Scene) -> None:
    open_both(scene)
    scene.desk.activate(0)
    beside = scene.area.frames[1].pane
    before = beside.scroll_state()
    scene.area.preview_claim(scene.articles[1], scene.claims[1].id)
    assert beside.y_of(TEXTS[1].index(QUOTES[1])) == pytest.approx(beside.viewport().height() / 3, abs=slack(beside))
    assert scene.desk.selected is None
    scene.area.end_preview(keep=False)
    assert beside.scroll_state() == before


def test_next_claim_and_find_by_their_actions(scene: Scene) -> None:
    open_both(scene)
    scene.desk.activate(1)
    pane = scene.area.frames[1].pane
    assert scene.area.perform("next_claim")
    assert scene.desk.selected == Selected(Kind.CLAIM, scene.claims[1].id)
    assert pane.rects_of(TEXTS[1].index(QUOTES[1]), TEXTS[1].index(QUOTES[1]) + 5)
    assert scene.area.perform("find")
    QTest.keyClicks(scene.area.frames[1].find_field, "STRAIT")
    QTest.keyClick(scene.area.frames[1].find_field, Qt.Key.Key_Return)
    QTest.keyClick(scene.area.frames[1].find_field, Qt.Key.Key_Escape)
    assert pane.selected_text() == "strait"
    assert not scene.area.perform("no such action")


def test_a_click_on_a_pane_makes_it_active_and_tells_the_caret(scene: Scene) -> None:
    open_both(scene)
    scene.desk.activate(1)
    viewport = scene.area.frames[0].pane.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(120, 80))
    assert scene.desk.active == 0
    caret = scene.desk.caret()
    assert caret is not None
    assert caret.article == scene.articles[0]
    assert caret.position == scene.area.frames[0].pane.caret()


def test_panes_change_their_kind_at_once_and_keep_their_place(scene: Scene, qtbot: QtBot) -> None:
    open_both(scene)
    before = scene.area.frames[1].pane
    place = TEXTS[1].index(QUOTES[1])
    before.set_caret(place)
    before.scroll_to(place, place + 1, at=100)
    standard = scene.settings.get(declared.STANDARD_TEXT)
    scene.settings.set(declared.STANDARD_TEXT, not standard)
    qtbot.wait(1)
    after = scene.area.frames[1].pane
    assert type(after) is not type(before)
    assert (after.article, after.caret()) == (scene.articles[1], place)
    assert after.mark(scene.claims[1].id) is not None
    assert 0 <= after.y_of(place) <= after.viewport().height(), "what was read is still in sight"
    assert len(scene.area.gutters()) == 1
    assert scene.area.gutters()[0].shown().hidden == 0


@pytest.mark.parametrize(
    ("setting", "value"), [(declared.MEASURE, 30), (declared.LINE_SPACING, 240), (declared.READING_SIZE, 30)]
)
def test_how_text_is_set_counts_at_once(scene: Scene, setting: declared.Setting[int], value: int) -> None:
    scene.area.resize(1500, 600)
    open_both(scene)
    pane = scene.area.frames[0].pane
    end = len(TEXTS[0])
    before = pane.y_of(end) - pane.y_of(0)
    scene.settings.set(setting, value)
    assert pane.y_of(end) - pane.y_of(0) > before * 1.2

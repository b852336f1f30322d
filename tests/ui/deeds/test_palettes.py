"""The palettes of E, X and T: typing, Tab, Escape."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reviewer.domain.event import Role
from reviewer.domain.ids import new_id
from reviewer.domain.relation import RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.workspace.commands.events import create_event
from reviewer.workspace.commands.relations import relate
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key


def test_e_makes_a_new_event_by_the_title_that_is_typed(work: WorkingDesk) -> None:
    work.put_caret("Commissioner Ada Brandt will")
    work.press(Key.Key_C, Key.Key_E)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "First round")
    work.press(Key.Key_Tab, Key.Key_Enter)
    event = work.ask.events()[0]
    link = work.ask.links()[0]
    assert (event.title, link.event) == ("First round", event.id)
    assert link.role is not Role.PREDICTS  # Tab went on from the role that was guessed for a plan


def test_the_palette_says_what_enter_takes_and_what_a_kind_means(work: WorkingDesk) -> None:
    work.claim("five of the nine pledges", pane=1)
    work.put_caret("The two premiers kept seven")
    for key, words in ((Key.Key_E, "take the marked one"), (Key.Key_X, "Differs in"), (Key.Key_V, "Agrees in")):
        work.press(Key.Key_C, key)
        palette = work.palette()
        assert palette is not None
        assert words in [label.text() for label in palette.findChildren(QLabel)]
        work.press(Key.Key_Escape)


def test_x_previews_beside_and_escape_leaves_no_trace(work: WorkingDesk) -> None:
    work.claim("five of the nine pledges", pane=1)
    work.put_caret("The two premiers kept seven")
    work.press(Key.Key_C)
    panes, before = work.desk.panes, work.workspace.history()
    work.desk.close(1)
    work.press(Key.Key_X)
    assert work.desk.panes == panes
    assert work.desk.active == 0
    work.press(Key.Key_Escape)
    assert work.palette() is None
    assert work.desk.panes == panes[:1]
    assert work.workspace.history() == before
    assert QApplication.focusWidget() is work.pane(0)


def test_tab_changes_the_kind_of_a_contradiction(work: WorkingDesk) -> None:
    work.claim("five of the nine pledges", pane=1)
    work.put_caret("The two premiers kept seven")
    work.press(Key.Key_C, Key.Key_X)
    palette = work.palette()
    assert palette is not None
    guessed = palette.role
    work.press(Key.Key_Tab)
    wanted = palette.role
    work.press(Key.Key_Enter)
    kind = work.ask.relations()[0].kind
    assert kind is not None
    assert (kind.value, wanted != guessed) == (wanted, True)


def test_x_without_another_claim_explains_itself(work: WorkingDesk) -> None:
    work.put_caret("The two premiers kept seven")
    work.press(Key.Key_C, Key.Key_X)
    assert work.palette() is None
    assert "C" in work.messages[-1].text


def test_t_tags_with_a_new_name_then_offers_it(work: WorkingDesk) -> None:
    claim = work.claim("five of the nine pledges", pane=1)
    work.put_caret("five of the nine", pane=1)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    work.press(Key.Key_T)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "pledges")
    work.press(Key.Key_Enter)
    assert work.ask.claims()[0].tags == ("pledges",)
    other = work.claim("Delegations began two days of ferry talks", pane=1)
    work.desk.select(Selected(Kind.CLAIM, other.id))
    work.press(Key.Key_T, Key.Key_1)
    assert [(tag.name, count) for tag, count in work.ask.tags()] == [("pledges", 2)]


def test_t_names_what_it_tags(work: WorkingDesk) -> None:
    one, other = work.claim("kept five of the nine pledges", pane=1), work.claim("kept seven of the nine pledges")
    relation = relate(work.workspace, RelationType.CONTRADICTS, one.id, other.id)
    claim = work.ask.claim(one.id)
    assert claim is not None
    assert claim.point is not None
    point = work.ask.point(claim.point)
    assert point is not None
    said = []
    chosen = Selected(Kind.CLAIM, one.id), Selected(Kind.RELATION, relation.id)
    for selected in ((chosen[0],), (chosen[1],), (chosen[0], Selected(Kind.CLAIM, other.id)), chosen):
        work.read()
        work.desk.select(*selected)
        work.press(Key.Key_T)
        palette = work.palette()
        assert palette is not None
        said.append(palette.accessibleName().removesuffix("(s)").removesuffix("s"))
        assert palette.accessibleName() in {label.text() for label in palette.findChildren(QLabel) if label.isVisible()}
        work.press(Key.Key_Escape)
    assert said == [
        f"Tag the claim “{claim.statement}”",
        f"Tag the relation “≠ {point.title}”",
        "Tag 2 claim",
        "Tag 2 record",
    ]


def test_t_says_of_what_is_selected_that_it_carries_no_tags(work: WorkingDesk) -> None:
    event = create_event(work.workspace, "First round")
    for selected, words in (
        (Selected(Kind.EVENT, event.id), "Events carry no tags"),
        (Selected(Kind.ARTICLE, work.article(0)), "Articles carry no tags"),
        (Selected(Kind.SUGGESTION, new_id()), "Select a claim or a relation first"),
    ):
        work.read()
        work.desk.select(selected)
        work.press(Key.Key_T)
        assert work.palette() is None
        assert words in work.messages[-1].text


def test_with_room_for_one_pane_the_preview_comes_to_the_front_and_goes_again(work: WorkingDesk) -> None:
    claim, other = work.claim("Commissioner Ada Brandt will chair"), work.claim("Commissioner Ada Brandt did not", 1)
    work.area.set_fit(1)
    work.desk.activate(0)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    assert work.area.seated() == [work.area.frames[0]]
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        work.read()
        work.deeds.perform("contradict")
        palette = work.palette()
        assert palette is not None
        (front,) = work.area.seated()
        assert front.article == other.article
        extent = other.mentions[0].anchors[0]
        rects = front.pane.rects_of(extent.start, extent.end)
        assert rects
        corner = front.pane.viewport().mapTo(work.window, QPoint(0, 0))
        covered = palette.geometry().adjusted(15, 15, -15, -15)
        assert not any(covered.intersects(rect.translated(corner)) for rect in rects)
        assert work.area.tabs.strip.current() == "1"
        QTest.keyClick(palette.field, key)
        assert work.area.seated() == [work.area.frames[0]]
        QApplication.processEvents()
        assert work.pane(0).hasFocus()

"""Words and claims dragged with the mouse onto events and claims."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reviewer.domain.event import Event
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.dragging.cargo import Cargo, packed, unpacked
from reviewer.ui.widgets.drop_hint import DropHint
from reviewer.workspace.commands.events import create_event
from tests.ui.carrying import carry
from tests.ui.working_desk import WorkingDesk

PLEDGES = "kept seven of the nine pledges"
CHAIR = "Commissioner Ada Brandt will chair the Ostan side"
OTHER = "Commissioner Ada Brandt did not chair the Ostan side"


def place_of(work: WorkingDesk, words: str, pane: int = 0) -> tuple[QWidget, QPoint]:
    start = work.ask.text(work.article(pane)).index(words)
    return work.pane(pane).viewport(), work.pane(pane).rects_of(start + 2, start + 3)[0].center()


def select_words(work: WorkingDesk, words: str, pane: int = 0) -> None:
    start = work.ask.text(work.article(pane)).index(words)
    work.pane(pane).select(start, start + len(words))


def event_row(work: WorkingDesk) -> tuple[Event, tuple[QWidget, QPoint]]:
    event = create_event(work.workspace, "First round", "2031-03-02", short_name="R1")
    work.panel.show_list("events")
    QApplication.processEvents()
    view = work.panel.lists["events"].view
    return event, (view.viewport(), view.visualRect(view.model().index(0, 0)).center())


def hint(work: WorkingDesk) -> str:
    hints = work.window.findChildren(QLabel, "drop_hint")
    return "".join(label.text() for label in hints if label.isVisible())


class Heard(list[str]):
    """What was said beside the mouse before it let go."""

    def __init__(self, work: WorkingDesk) -> None:
        super().__init__()
        self._work = work

    def __call__(self) -> None:
        self.append(hint(self._work))


def test_words_dragged_onto_an_event_are_a_claim_about_it_by_one_action(work: WorkingDesk) -> None:
    event, row = event_row(work)
    select_words(work, PLEDGES)
    heard = Heard(work)
    before = work.workspace.undoable()
    carry(place_of(work, PLEDGES), row, there=heard)
    (claim,) = work.ask.claims_of_event(event.id)
    assert claim.quote == PLEDGES
    assert heard == ["Mark as a claim about ◆ R1"]
    assert hint(work) == ""
    assert work.desk.selected == Selected(Kind.CLAIM, claim.id)
    work.workspace.undo()
    assert work.workspace.undoable() == before
    assert work.ask.claims() == []


def test_words_cut_by_the_mouse_are_whole_where_they_are_let_go(work: WorkingDesk) -> None:
    event, row = event_row(work)
    claim = work.claim(CHAIR)
    cut = "ept seven of the nine pledge"
    for target in (row, place_of(work, CHAIR)):
        select_words(work, cut)
        carry(place_of(work, cut), target, there=lambda: None)
    assert [claim.quote for claim in work.ask.claims_of_event(event.id)] == [PLEDGES]
    found = work.ask.claim(claim.id)
    assert found is not None
    assert [mention.anchors[0].exact for mention in found.mentions] == [CHAIR, PLEDGES]


def test_what_was_dragged_is_selected_no_more_and_no_bar_stays(work: WorkingDesk) -> None:
    _, row = event_row(work)
    start = work.ask.text(work.article(0)).index(PLEDGES)
    bar = work.window.findChild(QWidget, "selection_bar")
    assert bar is not None
    for target in (row, place_of(work, "Marrow on Sunday")):
        if target is not row:
            work.claim("Marrow on Sunday")
        select_words(work, PLEDGES)
        work.pane().hand_selected.emit()
        assert bar.isVisible()
        carry(place_of(work, PLEDGES), target, there=lambda: None)
        assert work.pane().selection() is None
        assert work.pane().caret() == start
        assert not bar.isVisible()


def test_the_line_at_the_mouse_keeps_clear_of_what_is_carried(work: WorkingDesk) -> None:
    hint = DropHint(work.panel)
    for y in (0, 12, 300, work.panel.height() - 1):
        place = QPoint(work.panel.width() - 2, y)
        hint.say("Mark as a claim about ◆ R1, which is what this says", place, refused=False)
        mouse = work.panel.mapTo(work.window, place)
        carried = QRect(mouse + QPoint(12, 10), QSize(280, 50))
        assert not hint.geometry().intersects(carried)
        assert work.window.rect().contains(hint.geometry())


def test_esc_gives_the_drag_up(work: WorkingDesk) -> None:
    event, row = event_row(work)
    select_words(work, PLEDGES)
    carry(place_of(work, PLEDGES), row, there=lambda: None, give_up=True)
    assert work.ask.claims_of_event(event.id) == []
    assert hint(work) == ""
    assert work.pane(0).selected_text() == PLEDGES


def test_the_highlight_of_the_selected_claim_is_dragged_and_linked_once(work: WorkingDesk) -> None:
    claim = work.claim(CHAIR)
    event, row = event_row(work)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    work.panel.show_list("events")
    heard = Heard(work)
    for _ in range(2):
        carry(place_of(work, CHAIR), row, there=heard)
        work.panel.show_list("events")
    assert [link.event for link in work.ask.links_of_claim(claim.id)] == [event.id]
    assert heard == ["Link the claim to ◆ R1", "The claim is about ◆ R1 already"]


def test_words_of_the_same_article_dragged_onto_a_claim_are_another_place_of_it(work: WorkingDesk) -> None:
    claim = work.claim(CHAIR)
    select_words(work, PLEDGES)
    heard = Heard(work)
    carry(place_of(work, PLEDGES), place_of(work, CHAIR), there=heard)
    found = work.ask.claim(claim.id)
    assert found is not None
    assert [mention.anchors[0].exact for mention in found.mentions] == [CHAIR, PLEDGES]
    assert heard == ["The same claim stands here too"]


def test_words_of_another_article_are_refused_with_the_reason(work: WorkingDesk) -> None:
    claim = work.claim(CHAIR)
    select_words(work, OTHER, 1)
    heard = Heard(work)
    carry(place_of(work, OTHER, 1), place_of(work, CHAIR), there=heard)
    assert heard == ["Words of another article: mark them as a claim first (C)"]
    assert work.ask.claims() == [claim]


@pytest.mark.parametrize("where", ["pane", "row"])
def test_a_claim_dragged_onto_a_claim_asks_how_they_stand(work: WorkingDesk, where: str) -> None:
    claim, other = work.claim(CHAIR), work.claim(OTHER, 1)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    work.panel.show_list("claims")
    QApplication.processEvents()
    view = work.panel.lists["claims"].view
    target = place_of(work, OTHER, 1)
    if where == "row":
        rows = [view.record_at(view.visualRect(view.model().index(row, 0)).center()) for row in range(2)]
        target = (view.viewport(), view.visualRect(view.model().index(rows.index(other.id), 0)).center())
    carry(place_of(work, CHAIR), target, there=lambda: None)
    palette = work.palette()
    assert palette is not None
    assert palette.field.hasFocus()


def test_the_event_in_the_inspector_takes_words_wherever_they_are_let_go_on_it(work: WorkingDesk) -> None:
    event, _ = event_row(work)
    work.desk.select(Selected(Kind.EVENT, event.id))
    QApplication.processEvents()
    select_words(work, PLEDGES)
    title = work.panel.inspector.event_page.title
    carry(place_of(work, PLEDGES), (title, title.rect().center()), there=lambda: None)
    assert [claim.quote for claim in work.ask.claims_of_event(event.id)] == [PLEDGES]
    stored = work.ask.event(event.id)
    assert stored is not None
    assert stored.title == "First round"


def test_other_programs_get_plain_text_and_may_offer_anything_under_our_name(work: WorkingDesk) -> None:
    cargo = Cargo(work.article(0), ((3, 9), (12, 20)), "two … places", None)
    data = packed(cargo)
    assert unpacked(data) == cargo
    assert data.text() == "two … places"
    for junk in (b"", b"[]", b"{}", b"\xff", b'{"article": 1, "ranges": [[1]], "words": "", "claim": null}'):
        data.setData(data.formats()[0], junk)
        assert unpacked(data) is None

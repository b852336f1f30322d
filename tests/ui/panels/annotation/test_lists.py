from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType, Stance
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.annotation.list_page import ListPage
from reviewer.ui.panels.annotation.list_view import ListView
from reviewer.ui.panels.annotation.looks import claim_look, relation_look
from reviewer.ui.panels.annotation.relation_list import RelationList
from reviewer.ui.panels.annotation.row_delegate import RowLook, second_line
from reviewer.ui.signs import STANCE_SIGN
from reviewer.workspace.commands.articles import edit_article
from reviewer.workspace.commands.relations import dismiss, explain, relate, resolve
from reviewer.workspace.commands.tags import add_tag
from reviewer.workspace.filters import ClaimFilter, RelationFilter
from tests.ui.working_desk import WorkingDesk


def middle(view: ListView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def page(work: WorkingDesk, name: str) -> ListPage:
    work.panel.show_list(name)
    return work.panel.lists[name]


def titles(found: ListPage) -> list[str]:
    model = found.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def make_relations(work: WorkingDesk) -> None:
    a = work.claim("seven of the nine pledges")
    b = work.claim("five of the nine pledges", pane=1)
    c = work.claim("Commissioner Ada Brandt will chair")
    d = work.claim("Commissioner Ada Brandt did not chair", pane=1)
    for one, other in ((a, b), (c, d), (a, d)):
        relate(work.workspace, RelationType.CONTRADICTS, one.id, other.id)
    relate(work.workspace, RelationType.CORROBORATES, c.id, b.id)


def test_a_claim_appears_and_goes_by_the_change_feed(work: WorkingDesk) -> None:
    claims = page(work, "claims")
    assert claims.nothing.isVisible()
    claim = work.claim("seven of the nine pledges")
    assert titles(claims) == [claim.statement]
    assert not claims.nothing.isVisible()
    work.workspace.undo()
    assert titles(claims) == []
    assert claims.nothing.isVisible()


def test_a_filter_without_hits_offers_to_be_cleared(work: WorkingDesk) -> None:
    claims = page(work, "claims")
    claim = work.claim("Commissioner Ada Brandt will chair the Ostan side of the ferry talks")
    claims.bar.set_on("no_speaker", on=True)
    assert titles(claims) == []
    button = claims.nothing.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert titles(claims) == [claim.statement]


def test_a_list_that_could_not_be_read_says_so_and_is_read_again(work: WorkingDesk) -> None:
    claims = page(work, "claims")
    work.claim("seven of the nine pledges")
    claims.model.keys_failed.emit()
    assert not claims.view.isVisible()
    again = next(button for button in claims.findChildren(QPushButton) if button.text() == "Try again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert claims.view.isVisible()
    claims.model.keys_failed.emit()
    work.claim("Commissioner Ada Brandt will chair")
    assert (claims.view.isVisible(), claims.model.rowCount()) == (True, 2)


def test_these_panes_follow_what_lies_open(work: WorkingDesk) -> None:
    here = work.claim("seven of the nine pledges")
    work.claim("five of the nine pledges", pane=1)
    claims = page(work, "claims")
    claims.bar.set_on("panes", on=True)
    assert len(titles(claims)) == 2
    work.desk.close(1)
    assert titles(claims) == [here.statement]


def test_a_tag_narrows_the_claims_until_it_is_taken_away(work: WorkingDesk) -> None:
    claim = work.claim("seven of the nine pledges")
    work.claim("five of the nine pledges", pane=1)
    add_tag(work.workspace, claim.id, "pledges")
    work.panel.filter_by_tag("pledges")
    assert titles(work.panel.current_list()) == [claim.statement]
    work.panel.current_list().bar.clear_tag()
    assert len(titles(work.panel.current_list())) == 2


def test_signs_filter_the_relations(work: WorkingDesk) -> None:
    make_relations(work)
    relations = page(work, "relations")
    assert relations.model.rowCount() == 4
    relations.bar.set_on(RelationType.CORROBORATES.value, on=True)
    assert relations.model.rowCount() == 1
    relations.bar.set_on(RelationType.CONTRADICTS.value, on=True)
    assert relations.model.rowCount() == 4


def test_dismissed_relations_are_left_out_until_asked_for(work: WorkingDesk) -> None:
    make_relations(work)
    relations = page(work, "relations")
    first = work.ask.relations()[0]
    work.desk.select(Selected(Kind.RELATION, first.id))
    work.deeds.perform("dismiss")
    assert relations.model.rowCount() == 3
    assert isinstance(relations, RelationList)
    relations.dismissed.setChecked(True)
    assert relations.model.rowCount() == 4


def test_the_list_that_comes_to_the_front_shows_what_is_selected(work: WorkingDesk) -> None:
    make_relations(work)
    page(work, "relations")
    claim = work.ask.claims()[-1]
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    assert work.panel.current_list().kind is Kind.CLAIM
    assert work.panel.current_list().view.selected_ids() == [claim.id]


def test_several_are_selected_with_shift_and_decided_as_one_step(work: WorkingDesk) -> None:
    make_relations(work)
    view = page(work, "relations").view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(view, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle(view, 2))
    assert len(work.desk.selected_several) == 3
    several = work.panel.inspector.several
    assert several.isVisible()
    before = len(work.workspace.history())
    QTest.mouseClick(several.decision.a, Qt.MouseButton.LeftButton)
    assert len(work.workspace.history()) == before + 1
    assert sum(found.status is RelationStatus.CONFIRMED for found in work.ask.relations()) == 3


def test_a_click_in_the_list_selects_and_enter_opens(work: WorkingDesk) -> None:
    make_relations(work)
    work.desk.close(1)
    view = page(work, "relations").view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(view, 1))
    selected = work.desk.selected
    assert selected is not None
    assert selected.kind is Kind.RELATION
    assert len(work.desk.panes) == 1
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(work.desk.panes) == 2


def test_letters_in_a_list_search_and_never_decide(work: WorkingDesk) -> None:
    make_relations(work)
    view = page(work, "claims").view
    view.setFocus()
    statements = titles(page(work, "claims"))
    wanted = next(row for row, text in enumerate(statements) if text.lower().startswith("five"))
    history = work.workspace.history()
    QTest.keyClicks(view, "fi")
    assert view.currentIndex().row() == wanted
    assert work.workspace.history() == history


def test_many_relations_stand_under_headings_of_event_and_kind(work: WorkingDesk) -> None:
    words = ["seven", "nine", "pledges", "ferry", "safety", "premiers", "kept"]
    ones = [work.claim(word) for word in words]
    others = [work.claim(word, pane=1) for word in ("five", "nine", "kept")]
    kinds = list(RelationKind)
    for number, (one, other) in enumerate((one, other) for one in ones for other in others):
        relate(work.workspace, RelationType.CONTRADICTS, one.id, other.id, kinds[number % 2])
    relations = page(work, "relations")
    heights = [relations.view.rowHeight(row) for row in range(relations.model.rowCount())]
    assert len(heights) == 21
    tall = [row for row, height in enumerate(heights) if height > min(heights)]
    assert tall in ([0, 11], [0, 10])


def test_the_row_that_has_the_keys_is_told_from_one_that_is_only_selected(work: WorkingDesk) -> None:
    work.claim("seven of the nine pledges")
    view = page(work, "claims").view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    row = view.visualRect(view.currentIndex())
    with_keys = view.viewport().grab(row).toImage()
    work.panel.tabs.setFocus()
    assert not view.hasFocus()
    assert view.viewport().grab(row).toImage() != with_keys


def test_list_and_margin_show_the_same_sign_of_a_claim_with_several_relations(work: WorkingDesk) -> None:
    a = work.claim("seven of the nine pledges")
    b = work.claim("five of the nine pledges", pane=1)
    c = work.claim("Delegations began two days", pane=1)
    opposed = relate(work.workspace, RelationType.CONTRADICTS, a.id, b.id)
    relate(work.workspace, RelationType.CORROBORATES, a.id, b.id)
    relate(work.workspace, RelationType.UPDATES, c.id, a.id)
    shown = []
    for _ in range(2):
        (row,) = (row for row in work.ask.claim_rows(work.ask.claim_keys(ClaimFilter())) if row.id == a.id)
        mark = work.pane(0).mark(a.id)
        assert mark is not None
        assert claim_look(row).sign == STANCE_SIGN[mark.signs[0].stance]
        shown.append(mark.signs[0].stance)
        explain(work.workspace, opposed.id, Explanation.DIFFERENT_THING)
    assert shown == [Stance.CONTRADICTS, Stance.UPDATED]


def test_the_title_stands_for_an_outlet_that_is_not_known(work: WorkingDesk) -> None:
    make_relations(work)
    titled = [edit_article(work.workspace, work.article(pane), outlet="").title for pane in (0, 1)]
    row = work.ask.relation_rows(work.ask.relation_keys(RelationFilter()))[0]
    look = relation_look(row)
    metrics = QFontMetrics(QFont())
    whole = second_line(metrics, look, 10_000)
    assert [name for name, _ in look.sides] == titled
    assert whole == " ≠ ".join(name for name, _ in look.sides)
    for width in (220, 260, 300):
        shown = second_line(metrics, look, width)
        first, second = shown.split(" ≠ ")
        assert (first[-1], second[-1], shown.count("…")) == ("…", "…", 2), "each is cut once, at its end"
        assert metrics.horizontalAdvance(shown) <= width
        assert abs(metrics.horizontalAdvance(first) - metrics.horizontalAdvance(second)) < width / 6


def test_a_short_name_leaves_its_room_to_the_other_and_the_event_is_never_cut_off() -> None:
    metrics = QFontMetrics(QFont())
    title = "Ministers of both coasts meet for a second round of talks on the ferry"
    look = RowLook("≠", "contradiction", "", " · Jun14", sides=(("Courier", ""), (title, "")))
    shown = second_line(metrics, look, 300)
    assert shown.startswith("Courier ≠ Ministers of")
    assert shown.endswith("… · Jun14")
    assert shown.count("…") == 1
    assert metrics.horizontalAdvance(shown) > 300 - metrics.horizontalAdvance("second round ")


@pytest.mark.parametrize(
    "decide",
    [
        lambda work, relation: resolve(work.workspace, relation.id, relation.a, ""),
        lambda work, relation: explain(work.workspace, relation.id, Explanation.DIFFERENT_TIME),
        lambda work, relation: dismiss(work.workspace, relation.id),
    ],
    ids=["resolved", "explained", "dismissed"],
)
def test_a_settled_relation_is_hollow_and_pale_in_its_row_and_hollow_beside_its_claim(
    work: WorkingDesk, decide: Callable[[WorkingDesk, Relation], object]
) -> None:
    ask = work.workspace.ask
    a, b = work.claim("seven of the nine pledges"), work.claim("five of the nine pledges", pane=1)
    relation = relate(work.workspace, RelationType.CONTRADICTS, a.id, b.id)

    def rows() -> tuple[RowLook, RowLook]:
        (of_relation,) = ask.relation_rows(ask.relation_keys(RelationFilter()))
        of_claim = next(row for row in ask.claim_rows(ask.claim_keys(ClaimFilter())) if row.id == a.id)
        return relation_look(of_relation), claim_look(of_claim)

    assert [(look.hollow, look.pale) for look in rows()] == [(False, False)] * 2
    decide(work, relation)
    of_relation, of_claim = rows()
    assert (of_relation.hollow, of_relation.pale) == (True, True)
    dismissed = ask.relations()[0].status is RelationStatus.DISMISSED
    assert of_claim.hollow is not dismissed, "what is dismissed has no sign beside the claim"
    assert not of_claim.pale, "the claim still stands"


def test_a_sign_beside_a_claim_is_filled_as_long_as_one_of_its_relations_is_open(work: WorkingDesk) -> None:
    ask = work.workspace.ask
    a = work.claim("seven of the nine pledges")
    others = work.claim("five of the nine pledges", pane=1), work.claim("Commissioner Ada Brandt did not chair", pane=1)
    relations = [relate(work.workspace, RelationType.CONTRADICTS, a.id, other.id) for other in others]
    for relation, hollow in zip(relations, (False, True), strict=True):
        resolve(work.workspace, relation.id, a.id, "")
        row = [found for found in ask.claim_rows(ask.claim_keys(ClaimFilter())) if found.id == a.id]
        assert [claim_look(found).hollow for found in row] == [hollow]
        mark = work.area.frames[0].pane.mark(a.id)
        assert mark is not None
        assert mark.signs[0].settled is hollow, "list and margin agree"

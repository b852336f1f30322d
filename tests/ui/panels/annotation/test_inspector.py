"""Fields save as they are left, follow undo, and are never taken from under somebody's hands."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.claim import Claim, Modality, ValueKind
from reviewer.domain.relation import RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.commands.events import create_event, link_new_event, merge_events
from reviewer.workspace.commands.relations import relate
from tests.ui.working_desk import WorkingDesk

Key = Qt.Key


def selected(work: WorkingDesk, words: str = "The two premiers kept seven of the nine pledges") -> Claim:
    claim = work.claim(words)
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    return claim


def stored(work: WorkingDesk, claim: Claim) -> Claim:
    found = work.ask.claim(claim.id)
    assert found is not None
    return found


def retype(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, text)


def test_a_statement_saves_when_it_is_left_and_undo_brings_it_back(work: WorkingDesk) -> None:
    claim = selected(work)
    page = work.panel.inspector.claim
    work.deeds.perform("edit_record")
    assert QApplication.focusWidget() is page.statement
    retype("Seven pledges were kept")
    assert stored(work, claim).statement == claim.statement
    work.press(Key.Key_Tab)
    assert stored(work, claim).statement == "Seven pledges were kept"
    work.workspace.undo()
    assert page.statement.toPlainText() == claim.statement


def test_enter_saves_and_escape_reverts_then_returns_to_the_text(work: WorkingDesk) -> None:
    claim = selected(work)
    page = work.panel.inspector.claim
    page.said_by.speaker.setFocus()
    retype("the ministry, its envoy")
    work.press(Key.Key_Return)
    assert stored(work, claim).attribution[-1].names == ("the ministry", "its envoy")
    retype("nobody")
    work.press(Key.Key_Escape)
    assert page.said_by.speaker.text() == "the ministry, its envoy"
    work.press(Key.Key_Escape)
    assert QApplication.focusWidget() is work.pane()


def test_a_field_being_edited_is_not_overwritten(work: WorkingDesk) -> None:
    claim = selected(work)
    page = work.panel.inspector.claim
    page.statement.setFocus()
    retype("mine")
    edit_claim(work.workspace, claim.id, statement="somebody else's", note="seen")
    assert page.statement.toPlainText() == "mine"
    assert page.note.toPlainText() == "seen"
    work.press(Key.Key_Escape)
    assert page.statement.toPlainText() == "somebody else's"


def test_selecting_another_record_saves_what_was_typed_about_the_first(work: WorkingDesk) -> None:
    other = work.claim("The transport minister of Velland reached Marrow")
    claim = selected(work)
    work.panel.inspector.claim.statement.setFocus()
    retype("typed")
    work.desk.select(Selected(Kind.CLAIM, other.id))
    assert stored(work, claim).statement == "typed"
    assert stored(work, other).statement == other.statement


def test_choices_save_at_once(work: WorkingDesk) -> None:
    claim = selected(work)
    page = work.panel.inspector.claim
    page.modality.setFocus()
    work.press(Key.Key_Down)
    page.credibility.setFocus()
    work.press(Key.Key_Down)
    assert (stored(work, claim).modality, stored(work, claim).credibility) == (Modality.PLANNED, 1)


def test_a_chip_opens_the_editor_of_its_value(work: WorkingDesk) -> None:
    claim = selected(work)
    at = next(index for index, value in enumerate(claim.values) if value.normalised == "7")
    page = work.panel.inspector.claim
    chip = page.values.chips.chip(str(at))
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    page.values.editor.normal.setFocus()
    retype("8")
    work.press(Key.Key_Return)
    value = stored(work, claim).values[at]
    assert (value.kind, value.normalised, value.confirmed) == (ValueKind.NUMBER, "8", True)


def test_a_step_can_be_added_to_the_chain(work: WorkingDesk) -> None:
    claim = selected(work, "Commissioner Ada Brandt will chair the Ostan side of the ferry talks")
    page = work.panel.inspector.claim
    QTest.mouseClick(page.said_by.unfold, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.said_by.add, Qt.MouseButton.LeftButton)
    retype("North Wire")
    work.press(Key.Key_Return)
    assert [step.names for step in stored(work, claim).attribution] == [("North Wire",), ("state news office",)]


def test_a_date_that_is_none_is_said_and_not_saved(work: WorkingDesk) -> None:
    event = create_event(work.workspace, "First round")
    work.desk.select(Selected(Kind.EVENT, event.id))
    page = work.panel.inspector.event_page
    page.when.setFocus()
    retype("some day")
    work.press(Key.Key_Return)
    assert "Not saved" in page.when.words.text()
    retype("2 March 2031")
    work.press(Key.Key_Return)
    found = work.ask.event(event.id)
    assert found is not None
    assert found.when == "2031-03-02"
    assert page.when.words.text() == "2 Mar 2031"


def test_a_claims_date_is_offered_to_an_event_without_one_and_taken_by_a_click(work: WorkingDesk) -> None:
    claim = work.claim("Delegations began two days of ferry talks on Tuesday", pane=1)
    event, _link = link_new_event(work.workspace, claim.id, "Ferry talks")
    work.desk.select(Selected(Kind.EVENT, event.id))
    page = work.panel.inspector.event_page
    chip = page.offered.chip("2031-09-16")
    assert chip is not None
    assert chip.text() == "16 Sep 2031 (from a claim)"
    chip.setFocus()
    work.press(Key.Key_Space)
    found = work.ask.event(event.id)
    assert found is not None
    assert found.when == "2031-09-16"
    assert not page.offered.isVisible()
    work.workspace.undo()
    assert page.offered.isVisible()


def test_merged_events_keep_the_claims(work: WorkingDesk) -> None:
    claim = selected(work)
    gone, _link = link_new_event(work.workspace, claim.id, "Talks in Marrow")
    kept = create_event(work.workspace, "First round")
    work.desk.select(Selected(Kind.EVENT, kept.id))
    merge_events(work.workspace, kept.id, gone.id)
    chip = work.panel.inspector.event_page.claims.chip(str(claim.id))
    assert chip is not None
    assert "Harbour Daily" in chip.text()


def test_an_article_says_where_its_values_came_from(work: WorkingDesk) -> None:
    work.desk.select(Selected(Kind.ARTICLE, work.article(0)))
    page = work.panel.inspector.article
    assert page.lines["outlet"].text() == "Harbour Daily"
    page.lines["author"].setFocus()
    retype("A. Reporter")
    work.press(Key.Key_Tab)
    article = work.ask.article(work.article(0))
    assert article is not None
    assert article.author == "A. Reporter"


def test_the_likelier_answer_looks_like_the_default(work: WorkingDesk) -> None:
    a = work.claim("seven of the nine pledges")
    b = work.claim("five of the nine pledges", pane=1)
    relation = relate(work.workspace, RelationType.CONTRADICTS, a.id, b.id)
    work.desk.select(Selected(Kind.RELATION, relation.id))
    page = work.panel.inspector.relation
    assert (page.decision.a.property("look"), page.verdict.isVisible()) == ("primary", False)
    for claim in (a, b):
        link_new_event(work.workspace, claim.id, f"Round of {claim.quote}")
    assert (page.decision.f.property("look"), page.verdict.isVisible()) == ("primary", True)
    assert page.verdict_words.text().startswith("Two different events.")


def test_markup_in_a_statement_stays_text(work: WorkingDesk) -> None:
    claim = selected(work)
    edit_claim(work.workspace, claim.id, statement="<b>bold</b> & <img src=x>", tags=("<i>",))
    page = work.panel.inspector.claim
    assert page.statement.toPlainText() == "<b>bold</b> & <img src=x>"
    chip = page.tags.chip("<i>")
    assert chip is not None
    assert chip.text() == "<i>"


def test_an_update_is_told_from_either_end(work: WorkingDesk) -> None:
    newer = work.claim("The transport minister of Velland reached Marrow")
    older = work.claim("Delegations began two days of ferry talks", pane=1)
    relation = relate(work.workspace, RelationType.UPDATES, newer.id, older.id)
    told = []
    for claim in (newer, older):
        work.desk.select(Selected(Kind.CLAIM, claim.id))
        chip = work.panel.inspector.claim.relations.chip(str(relation.id))
        assert chip is not None
        told.append(chip.text())
    assert told == ["→ updates Pacific Ledger", "← is updated by Harbour Daily"]

"""A person goes through what is suggested, by keys, in the real window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.annotation.suggestion_page import SuggestionPage
from reviewer.ui.panels.reading.hovering import HoverCard
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver, rows_of

FILLER = (
    "The quay lay quiet in the grey light of an early spring and gulls sat on every post along the old wall. "
    "Somebody had painted the benches green, and the paint still smelled when the sun came round the warehouse. "
    "Nobody on the long wooden pier had ever seen so many people in good shoes on a working morning before.\n\n"
)
HARBOUR = (
    "Minister sails for talks\n\n"
    f"Minister Ada Brandt said the distress line would open before the end of June 2031. {FILLER}"
    f"Brandt denied that five officers were injured on 2 March. {FILLER}"
    f"Both coasts will meet again in Marrow on 16 September 2031, the state news office said. {FILLER}"
)
LEDGER = f"Pilots are not so sure\n\nPilot Max Braun said the distress line never carried one call in 2030. {FILLER}"
OPENS = "the distress line would open before the end of June 2031"
DENIED = "Brandt denied that five officers were injured on 2 March"
MEET = "Both coasts will meet again in Marrow on 16 September 2031"
NEVER = "the distress line never carried one call in 2030"


@pytest.fixture
def reader(person: Driver) -> Driver:
    """Both articles lie open, and what is suggested in them is there."""
    path = person.folder / "talks.reviewer"
    Workspace.create(path).close()
    files = []
    for name, text in (("harbour.txt", HARBOUR), ("ledger.txt", LEDGER)):
        files.append(person.folder / name)
        files[-1].write_text(text, encoding="utf-8")
    person.start(path)
    person.add(files[:1])
    person.add(files[1:])
    panes = (person.project.workspace.ask.articles()[0].id, person.project.workspace.ask.articles()[1].id)
    person.project.desk.restore(panes)
    person.wait(lambda: not person.project.desk.suggestions.looking)
    person.click_text("Minister sails", pane=0)
    return person


def _quote(person: Driver) -> str:
    """The words of what is selected."""
    selected = person.project.desk.selected
    assert selected is not None
    if selected.kind is Kind.CLAIM:
        claim = person.ask.claim(selected.id)
        assert claim is not None
        return claim.quote
    found = person.project.desk.suggestions.get(selected.id)
    assert found is not None
    return person.ask.text(found.article)[found.start : found.end]


def _offered(person: Driver) -> list[str]:
    return [person.ask.text(each.article)[each.start : each.end] for each in person.project.desk.suggestions.every()]


def test_g_walks_through_all_open_panes_and_round(reader: Driver) -> None:
    walked = []
    for _ in range(5):
        reader.press("G")
        walked.append((reader.project.desk.active, _quote(reader)))
    assert walked == [(0, OPENS), (0, DENIED), (0, MEET), (1, NEVER), (0, OPENS)]
    page = reader.project.panel.inspector.page
    assert isinstance(page, SuggestionPage)
    assert page.head.place.text() in {"1 of 4 in the open articles", "1/4"}
    reader.press("Escape")
    reader.click_text("Brandt denied", pane=0)
    reader.press("Escape G")
    assert _quote(reader) == MEET


def test_taken_it_is_a_claim_that_goes_on_to_an_event_and_undo_brings_it_back(reader: Driver) -> None:
    reader.press("G A")
    assert _quote(reader) == OPENS
    claim = reader.ask.claims()[0]
    assert (claim.statement, claim.speaker) == (
        "The distress line would open before the end of June 2031",
        "Ada Brandt",
    )
    assert OPENS not in _offered(reader)
    reader.press("E Enter")
    assert reader.ask.links_of_claim(claim.id)
    reader.press("G")
    assert _quote(reader) == DENIED
    reader.press("Ctrl+Z Ctrl+Z")
    assert reader.ask.claims() == []
    assert OPENS in _offered(reader)


def test_dismissed_it_stays_so_after_a_restart_until_it_is_undone(reader: Driver) -> None:
    reader.press("G D")
    assert OPENS not in _offered(reader)
    assert "dismissed" in reader.message()
    path = reader.project.workspace.path
    reader.close()
    reader.start(path)
    reader.wait(lambda: not reader.project.desk.suggestions.looking)
    assert OPENS not in _offered(reader)
    assert DENIED in _offered(reader)
    reader.press("Ctrl+Z")
    assert OPENS in _offered(reader)


def test_c_works_as_ever_and_what_was_suggested_there_goes(reader: Driver) -> None:
    reader.click_text(DENIED, pane=0, into=10)
    reader.press("Escape C")
    assert _quote(reader).startswith(DENIED)
    assert _offered(reader) == [OPENS, MEET, NEVER]


def test_a_click_selects_it_and_the_buttons_answer(reader: Driver) -> None:
    reader.click_text(DENIED, pane=0, into=10)
    assert _quote(reader) == DENIED
    reader.click_button("Dismiss")
    assert _offered(reader) == [OPENS, MEET, NEVER]
    reader.click_text(MEET, pane=0, into=10)
    reader.click_button("Accept")
    assert reader.ask.claims()[0].quote == MEET


def test_they_are_back_after_a_look_at_another_article(reader: Driver) -> None:
    """The pane beside shows what `X` would pick; the article it came back to had no dots."""
    third = reader.folder / "third.txt"
    third.write_text(f"Another view\n\nThe distress line was opened in May 2031. {FILLER}", encoding="utf-8")
    reader.add([third])
    harbour, ledger = reader.project.desk.panes
    other = next(each.id for each in reader.ask.articles() if each.id not in {harbour, ledger})
    start = reader.ask.text(other).index("The distress line")
    tag_claim(reader.project.workspace, other, [(start, start + 40)])
    reader.press("G A X")
    reader.wait(lambda: reader.pane(1).article == other)
    reader.press("Escape")
    assert reader.pane(1).article == ledger
    never = reader.project.desk.suggestions.of(ledger)[0]
    assert reader.pane(1).mark(never.id) is not None


def test_letters_count_again_when_one_comes_back_from_the_timeline(reader: Driver) -> None:
    reader.click_button("Timeline")
    reader.click_button("Read")
    reader.press("G")
    assert _quote(reader) == OPENS


def test_several_in_the_list_are_answered_in_one_action(reader: Driver) -> None:
    panel = reader.project.panel
    reader.click_list("suggested", 0)
    rows = rows_of(panel.lists["suggested"].view.model())
    assert rows[0].startswith("The distress line would open")
    assert "Suggested: said by Ada Brandt" in rows[0]
    reader.press("Shift+Down")
    actions = len(reader.project.workspace.history())
    reader.click_button("Dismiss")
    assert _offered(reader) == [MEET, NEVER]
    assert len(reader.project.workspace.history()) == actions + 1
    reader.click_row(panel.lists["suggested"].view, 0)
    reader.press("Enter")
    assert _quote(reader) == MEET
    reader.press("A")
    assert reader.ask.claims()[0].quote == MEET


def test_hidden_they_are_nowhere_and_g_says_so(reader: Driver) -> None:
    first = reader.project.desk.suggestions.every()[0]
    pane = reader.pane(0)
    assert pane.mark(first.id) is not None
    reader.project.perform("show_suggestions")
    assert pane.mark(first.id) is None
    reader.press("G")
    assert "hidden" in reader.message()
    path = reader.project.workspace.path
    reader.close()
    reader.start(path)
    assert not reader.project.desk.suggestions.shown
    reader.press("G")
    reader.click_button("Show suggestions")
    reader.wait(lambda: not reader.project.desk.suggestions.looking)
    assert _offered(reader) == [OPENS, DENIED, MEET, NEVER]


def test_the_card_says_why(reader: Driver) -> None:
    pane = reader.pane(0)
    first = reader.project.desk.suggestions.every()[0]
    place = pane.rects_of(first.start, first.end)[0].center()
    QTest.mouseMove(pane.viewport(), place - QPoint(3, 0))
    QTest.mouseMove(pane.viewport(), place)
    card = reader.project.panes.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    reader.wait(card.isVisible)
    assert [line.words for line in card.lines()] == ["Suggested: said by Ada Brandt · when: until Jun"]

"""The inspector of a relation: both cards as their panes stand, and all that a decision takes in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.domain.relation import Relation, RelationType
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.annotation.key_button import broken
from reviewer.ui.panels.annotation.relation_page import RelationPage
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.events import link_new_event
from reviewer.workspace.commands.relations import relate
from tests.ui.working_desk import WorkingDesk

_ROOM = 440
"""Pixels of the inspector at 1280 × 800, lists above it."""


def _long_relation(work: WorkingDesk) -> Relation:
    """Two claims as long as their articles, about two events with long names."""
    claims = []
    for pane in (0, 1):
        article = work.article(pane)
        claim = tag_claim(work.workspace, article, [(0, len(work.ask.text(article)) - 1)])
        title = "A round of talks on ferries, fog, pilots and the night boats between both coasts"
        link_new_event(work.workspace, claim.id, f"{title} {pane}", "2031-03-02", place="Kessel Bay")
        claims.append(claim)
    return relate(work.workspace, RelationType.CONTRADICTS, claims[0].id, claims[1].id)


def _page(work: WorkingDesk, relation: Relation) -> RelationPage:
    work.desk.select(Selected(Kind.RELATION, relation.id))
    for _ in range(3):  # the cards turn side by side only once they know their width
        QApplication.processEvents()
    return work.panel.inspector.relation


def _bottom(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, widget.height())).y()


@pytest.mark.parametrize("width", [340, 300])
def test_long_claims_leave_the_buttons_in_sight(work: WorkingDesk, width: int) -> None:
    work.panel.setFixedWidth(width)
    page = _page(work, _long_relation(work))
    for card in (page.pair.a, page.pair.b):
        assert card.quote.lines <= 4
        assert "…" in card.quote.shown
        assert "Ada Brandt" in card.toolTip()
    assert page.verdict.isVisible()
    assert _bottom(page.decision.d, page) <= _ROOM
    decision = page.decision
    for button in (decision.f, decision.a, decision.r, decision.d):
        assert button.width() >= button.sizeHint().width(), "the words are cut"


def test_the_first_words_that_differ_stay_in_sight(work: WorkingDesk) -> None:
    quote = _page(work, _long_relation(work)).pair.a.quote
    text = "A ship sails. " * 20
    quote.show_quote(f"{text}Seven boats came. {text}", [(len(text), len(text) + 5)], "contradiction_edge")
    assert "Seven" in quote.shown
    assert quote.lines <= 4
    quote.show_quote("Seven boats came.", [(0, 5)], "contradiction_edge")
    assert quote.shown == "Seven boats came."


def test_a_tooltip_is_never_markup(work: WorkingDesk) -> None:
    page = _page(work, _long_relation(work))
    card, relation = page.pair.a, work.ask.relations()[0]
    claim, article = work.ask.claim(relation.a), work.ask.articles()[0]
    assert claim is not None
    object.__setattr__(article, "outlet", "<img src=x>")
    card.show_side(claim, article, (), (), "text")
    assert "<img" not in card.toolTip()


def test_cards_stand_as_the_panes_do_and_carry_their_numbers(work: WorkingDesk) -> None:
    relation = _long_relation(work)
    page = _page(work, relation)
    outlets = ["Harbour Daily", "Pacific Ledger"]
    assert [card.source.text().split(" ←")[0].split("\n")[0] for card in (page.pair.a, page.pair.b)] == outlets
    assert page.pair.a.accessibleName().startswith("Pane 1, Harbour Daily")
    work.desk.swap(0, 1)
    assert page.pair.a.accessibleName().startswith("Pane 1, Pacific Ledger")
    assert page.pair.b.accessibleName().startswith("Pane 2, Harbour Daily")
    assert page.pair.a.pane.isVisible()
    work.desk.close(1)
    assert [card.pane.isVisible() for card in (page.pair.a, page.pair.b)] == [False, True]


def test_which_prevails_names_outlet_and_pane(work: WorkingDesk) -> None:
    page = _page(work, _long_relation(work))
    first, second = page.decision.resolve_box.buttons
    assert first.accessibleName().startswith("Pane 1 · Harbour Daily: ")
    assert second.accessibleName().startswith("Pane 2 · Pacific Ledger: ")
    assert first.sizeHint().height() > 2 * first.fontMetrics().height()


def test_a_button_breaks_its_words_and_elides_the_last_line() -> None:
    font, words = QFont(), "One two 🛟 three four five six seven eight nine ten eleven twelve"
    width = QFontMetrics(font).horizontalAdvance("One two 🛟 three")
    lines = broken(words, font, width, 3)
    assert len(lines) == 3
    assert words.startswith(" ".join(lines[:2]))
    assert lines[2].endswith("…")
    assert broken("One", font, width, 3) == ["One"]


def test_n_shows_the_relation_from_its_head_on(work: WorkingDesk) -> None:
    relation = _long_relation(work)
    work.window.resize(1300, 560)
    page = _page(work, relation)
    bar = work.panel.inspector._frames[page].verticalScrollBar()  # noqa: SLF001 - where it is scrolled to shows nowhere else
    work.read()
    work.press(Qt.Key.Key_N)
    assert bar.value() == 0
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    work.press(Qt.Key.Key_N)
    assert bar.value() == 0

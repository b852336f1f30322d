"""What is offered in the articles that lie open."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reviewer.domain.article import Article
from reviewer.domain.changes import ChangeSet
from reviewer.suggest.claims import suggest_claims
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.suggestions import Suggestions, clear_of
from reviewer.ui.tasks import Task
from reviewer.ui.window.status_bar import StatusBar
from reviewer.workspace.commands.articles import mark_furniture
from reviewer.workspace.commands.claims import delete_claim, tag_claim
from reviewer.workspace.commands.suggestions import dismiss_suggestions
from tests.ui.conftest import Sample


@pytest.fixture
def articles(sample: Sample) -> list[Article]:
    """Those of the sample, first two in which something is still worth a claim."""
    every = sample.workspace.ask.articles()
    return [*every[2:4], *every[:2], *every[4:]]


@pytest.fixture
def suggestions(sample: Sample, articles: list[Article], qtbot: QtBot) -> Suggestions:
    """Those of the first two articles of the sample, found."""
    found = sample.desk.suggestions
    sample.desk.restore((articles[0].id, articles[1].id))
    found.begin(sample.tasks)
    qtbot.waitUntil(lambda: not found.looking)
    assert found.every()
    return found


def test_they_stand_in_reading_order_and_on_no_claim(
    sample: Sample, suggestions: Suggestions, articles: list[Article]
) -> None:
    for article in articles[:2]:
        offered = suggestions.of(article.id)
        assert [each.start for each in offered] == sorted(each.start for each in offered)
        assert set(offered) <= set(suggest_claims(article, sample.workspace.ask.text(article.id)))
        for each in offered:
            assert not sample.workspace.ask.claims_within(article.id, each.start, each.end)
    assert suggestions.every() == [*suggestions.of(articles[0].id), *suggestions.of(articles[1].id)]
    assert suggestions.of(articles[2].id) == ()


def test_of_what_is_suggested_most_was_marked_by_hand_in_the_sample(sample: Sample, articles: list[Article]) -> None:
    ask = sample.workspace.ask
    found = [each for article in articles for each in suggest_claims(article, ask.text(article.id))]
    marked = [each for each in found if ask.claims_within(each.article, each.start, each.end)]
    assert len(found) >= 2 * len(articles)
    assert len(marked) >= 0.8 * len(found)


def test_where_a_claim_goes_its_words_may_be_suggested(
    sample: Sample, suggestions: Suggestions, articles: list[Article]
) -> None:
    ask = sample.workspace.ask
    everything = suggest_claims(articles[0], ask.text(articles[0].id))
    delete_claim(sample.workspace, [claim.id for claim in ask.claims_of_article(articles[0].id)])
    assert suggestions.of(articles[0].id) == everything
    sample.workspace.undo()
    assert suggestions.of(articles[0].id) != everything


def test_marked_and_dismissed_ones_go_and_come_back_with_undo(
    sample: Sample, suggestions: Suggestions, articles: list[Article]
) -> None:
    before = suggestions.of(articles[0].id)
    tag_claim(sample.workspace, before[0].article, [(before[0].start - 5, before[0].start + 1)])
    assert suggestions.of(articles[0].id) == before[1:]
    sample.workspace.undo()
    dismiss_suggestions(sample.workspace, before)
    assert suggestions.of(articles[0].id) == ()
    assert suggestions.of(articles[1].id) != ()
    suggestions.apply(ChangeSet(0, sweeping=True))
    assert suggestions.of(articles[0].id) == ()
    sample.workspace.undo()
    assert suggestions.of(articles[0].id) == before


def test_one_that_is_offered_no_more_is_selected_no_more(sample: Sample, suggestions: Suggestions) -> None:
    first = suggestions.every()[0]
    sample.desk.select(Selected(Kind.SUGGESTION, first.id))
    sample.desk.swap(0, 1)
    assert sample.desk.selected == Selected(Kind.SUGGESTION, first.id)
    suggestions.show(shown=False)
    assert not sample.desk.selected_several
    assert suggestions.every() == []


def test_page_furniture_that_is_marked_now_is_looked_at_again(
    sample: Sample, suggestions: Suggestions, articles: list[Article], qtbot: QtBot
) -> None:
    before = suggestions.of(articles[0].id)
    mark_furniture(sample.workspace, articles[0].id, before[0].start, before[0].end)
    qtbot.waitUntil(lambda: not suggestions.looking)
    assert before[0] not in suggestions.of(articles[0].id)
    assert [each.id for each in suggestions.of(articles[1].id)]


def test_one_is_clear_of_others_however_they_lie(sample: Sample, articles: list[Article]) -> None:
    text = sample.workspace.ask.text(articles[0].id)
    one = suggest_claims(articles[0], text)[0]
    before, behind = (0, one.start), (one.end, len(text))
    assert clear_of([(before, behind)], [one]) == (one,)
    for over in ((one.start, one.start + 1), (one.end - 1, one.end), (0, len(text)), (one.start + 1, one.end - 1)):
        assert clear_of([(before, behind), (over,)], [one]) == ()
        assert clear_of([((0, 1), over, behind)], [one]) == ()


def test_what_was_marked_while_it_was_looked_for_is_not_suggested(
    sample: Sample, suggestions: Suggestions, articles: list[Article], qtbot: QtBot
) -> None:
    first = suggestions.of(articles[0].id)[0]
    other = Suggestions(sample.workspace.ask)
    sample.bridge.changed.connect(other.apply)
    other.begin(sample.tasks)
    other.look_at([articles[0].id])
    qtbot.waitUntil(lambda: sample.tasks.busy)
    tag_claim(sample.workspace, first.article, [(first.start, first.end)])
    qtbot.waitUntil(lambda: not other.looking)
    assert first not in other.of(articles[0].id)


def test_what_is_closed_is_not_waited_for(sample: Sample, articles: list[Article], qtbot: QtBot) -> None:
    found = Suggestions(sample.workspace.ask)
    found.begin(sample.tasks)
    looking = []
    for open_ones in ([articles[0].id], []):
        found.look_at(open_ones)
        looking.append(found.looking)
    assert looking == [True, False]
    qtbot.waitUntil(lambda: not sample.tasks.busy)
    assert found.every() == []


def test_the_status_bar_says_how_far_it_is(sample: Sample, articles: list[Article], qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    told: list[tuple[int, int, str]] = []

    def watch(task: Task[object]) -> None:
        task.progressed.connect(lambda n, of, what: told.append((n, of, what)))

    sample.tasks.started.connect(bar.watch)
    sample.tasks.started.connect(watch)
    found = Suggestions(sample.workspace.ask, quiet=0)
    found.begin(sample.tasks)
    found.look_at([article.id for article in articles[:3]])
    qtbot.waitUntil(lambda: not found.looking)
    assert told == [(1, 3, "Suggesting…"), (2, 3, "Suggesting…"), (3, 3, "Suggesting…")]


def test_titles_alone_change_nothing_until_the_words_do(
    sample: Sample, suggestions: Suggestions, articles: list[Article]
) -> None:
    before = suggestions.every()
    sample.workspace.perform("edit_article", lambda tx: tx.put(replace(articles[0], note="read twice")))
    assert not suggestions.looking
    assert suggestions.every() == before

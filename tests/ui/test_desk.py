"""What lies open, what is selected, and the way back."""

from uuid import UUID

import pytest

from reviewer.ui.desk import MOST_PANES
from reviewer.ui.desk_values import Align, Kind, Reveal, Selected
from reviewer.workspace.commands.articles import delete_article
from tests.ui.conftest import Sample


@pytest.fixture
def articles(sample: Sample) -> list[UUID]:
    return [article.id for article in sample.workspace.ask.articles()]


def shown(sample: Sample) -> list[UUID]:
    return list(sample.desk.panes)


def test_an_article_takes_the_active_pane_or_stands_beside(sample: Sample, articles: list[UUID]) -> None:
    desk = sample.desk
    desk.open(articles[0])
    desk.open(articles[1])
    assert shown(sample) == [articles[1]]

    desk.open(articles[2], beside=True)
    assert (shown(sample), desk.active) == ([articles[1], articles[2]], 1)


def test_an_open_article_is_not_opened_twice_unless_asked_for(sample: Sample, articles: list[UUID]) -> None:
    desk = sample.desk
    desk.restore((articles[0], articles[1]))
    desk.open(articles[1])
    assert (len(desk.panes), desk.active) == (2, 1)

    desk.open(articles[1], beside=True)
    assert shown(sample) == [articles[0], articles[1], articles[1]]


def test_there_are_never_more_panes_than_four(sample: Sample, articles: list[UUID]) -> None:
    for article in articles:
        sample.desk.open(article, beside=True)

    assert len(sample.desk.panes) == MOST_PANES


def test_a_pinned_pane_keeps_its_article(sample: Sample, articles: list[UUID]) -> None:
    desk = sample.desk
    desk.restore((articles[0], articles[1]))
    desk.set_pinned(0, pinned=True)
    desk.open(articles[2])
    assert shown(sample) == [articles[0], articles[2]]

    desk.swap(0, 1)
    assert desk.is_pinned(1)
    desk.close(0)
    assert desk.is_pinned(0)


@pytest.mark.parametrize("open_before", [(), (0,), (1, 0), (2, 3), (3, 0), (1, 2, 3, 0)])
def test_a_relation_brings_both_articles_side_by_side(
    sample: Sample, articles: list[UUID], open_before: tuple[int, ...]
) -> None:
    asked: list[Align] = []
    sample.desk.align_requested.connect(asked.append)
    sample.desk.restore(tuple(articles[number] for number in open_before))
    relation = sample.workspace.ask.relations()[0]
    claims = [sample.workspace.ask.claim(end) for end in (relation.a, relation.b)]
    sample.desk.open_relation(relation.id)

    align = asked[-1]
    for spot, claim in zip((align.a, align.b), claims, strict=True):
        assert claim is not None
        assert sample.desk.panes[spot.pane] == spot.article == claim.article
        assert (spot.start, spot.end) == (claim.start, claim.mentions[0].anchors[-1].end)
    assert align.a.pane != align.b.pane
    assert sample.desk.selected == Selected(Kind.RELATION, relation.id)


def test_back_and_forward_walk_the_jumps(sample: Sample, articles: list[UUID]) -> None:
    desk = sample.desk
    desk.restore((articles[0],))
    claim = sample.workspace.ask.claims_of_article(articles[3])[0]
    desk.show_claim(claim.id)
    assert shown(sample) == [articles[3]]

    desk.back()
    assert shown(sample) == [articles[0]]
    desk.forward()
    assert (shown(sample), desk.selected) == ([articles[3]], Selected(Kind.CLAIM, claim.id))


def test_a_jump_asks_the_pane_to_show_the_claim(sample: Sample) -> None:
    asked: list[Reveal] = []
    sample.desk.reveal_requested.connect(asked.append)
    claim = sample.workspace.ask.claims()[5]
    sample.desk.show_claim(claim.id)

    assert (asked[-1].article, asked[-1].start) == (claim.article, claim.start)


def test_what_is_deleted_leaves_the_desk(sample: Sample, articles: list[UUID]) -> None:
    sample.desk.restore((articles[0], articles[1]))
    claim = sample.workspace.ask.claims_of_article(articles[0])[0]
    sample.desk.select(Selected(Kind.CLAIM, claim.id))
    delete_article(sample.workspace, articles[0])

    assert sample.desk.panes == (articles[1],)
    assert sample.desk.selected is None


def test_the_way_back_leaves_pinned_what_stays(sample: Sample, articles: list[UUID]) -> None:
    desk = sample.desk
    desk.restore((articles[0], articles[1]), active=1)
    desk.set_pinned(0, pinned=True)
    desk.open(articles[2])
    assert shown(sample) == [articles[0], articles[2]]
    desk.back()
    assert shown(sample) == [articles[0], articles[1]]
    assert desk.is_pinned(0)
    desk.restore((articles[2], articles[1]))
    assert not desk.is_pinned(0)

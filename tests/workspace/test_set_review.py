"""What becomes of each record of an incoming set: new, the same, changed, in conflict, or without a sure place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim, Value, ValueKind
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Role
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.protocol import IncomingSet
from reviewer.text.anchors import make_anchor
from reviewer.workspace.commands.claims import delete_claim, edit_claim
from reviewer.workspace.set_items import Category, Decisions, Policy, differing_fields
from reviewer.workspace.sets import TakenIn, collect, examine, read_set, take_in, write_set
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import ANNA, by_id, content, full_set
from tests.workspace.conftest import project_of

OURS = "The pier opened on Monday.\nFive boats left the harbour before noon.\nNobody was hurt, a pilot said.\n"
THEIRS = (
    "Advertisement\nThe pier  opened on Monday.\nSix boats left the harbour before noon.\n"
    "Nobody was hurt, a pilot said.\nThe mayor went home by train.\n"
)
URL = "https://news.example/pier"
HOUR = timedelta(hours=1)


def pier(text: str) -> Article:
    return Article(id=article_id(text, URL), length=len(text), title="Pier", outlet="Bay News", url=URL, **ANNA)


def claim_of(article: Article, text: str, words: str) -> Claim:
    start = text.index(words)
    anchor = make_anchor(text, start, start + len(words))
    value = Value(kind=ValueKind.PERSON, text=words[-4:], start=start + len(words) - 4, end=start + len(words))
    mention = Mention(new_id(), article.id, (anchor,))
    return Claim(id=new_id(), article=article.id, mentions=(mention,), statement=words, values=(value,), **ANNA)


def changed_set() -> tuple[AnnotationSet, tuple[Claim, ...]]:
    """A set over another version of our article: a quote that moved, one whose number differs, one that is gone."""
    theirs = pier(THEIRS)
    words = ("a pilot said", "Six boats left the harbour", "The mayor went home by train", "The pier  opened")
    claims = tuple(claim_of(theirs, THEIRS, each) for each in words)
    return AnnotationSet(articles=(theirs,), contents={theirs.id: content(THEIRS)}, claims=claims), claims


@pytest.fixture
def project(workspace: Workspace) -> Workspace:
    """A project that holds our version of the article."""
    ours = pier(OURS)
    take_in(workspace, IncomingSet(AnnotationSet(articles=(ours,), contents={ours.id: content(OURS)})))
    return workspace


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    with project_of("bo", tmp_path / "other.reviewer") as opened:
        yield opened


@pytest.fixture
def shared(workspace: Workspace, other: Workspace, tmp_path: Path) -> Path:
    """Two projects with one set in both; where the other one writes its own."""
    path = tmp_path / "set.reviewset"
    take_in(workspace, IncomingSet(full_set()))
    write_set(workspace, "reviewset", path)
    take_in(other, read_set(other, path))
    return path


def came_back(workspace: Workspace, other: Workspace, path: Path) -> IncomingSet:
    write_set(other, "reviewset", path)
    return read_set(workspace, path)


def of(taken: TakenIn, category: Category) -> list[str]:
    return [item.subject for item in taken.items if item.category is category]


def test_what_only_the_others_changed_is_taken(workspace: Workspace, other: Workspace, shared: Path) -> None:
    claim = other.ask.claims()[0]
    edit_claim(other, claim.id, statement="The bay is open")
    incoming = came_back(workspace, other, shared)
    assert of(examine(workspace, incoming).would, Category.CHANGED) == ["The bay is open"]
    assert take_in(workspace, incoming).changed == ("The bay is open",)
    assert workspace.ask.claim(claim.id) == other.ask.claim(claim.id)
    edit_claim(other, claim.id, statement="The bay is half open")
    assert take_in(workspace, came_back(workspace, other, shared)).changed == ("The bay is half open",)


def test_what_only_we_changed_stays_and_is_no_conflict(workspace: Workspace, other: Workspace, shared: Path) -> None:
    claim = workspace.ask.claims()[0]
    edit_claim(workspace, claim.id, note="Ours.")
    taken = take_in(workspace, came_back(workspace, other, shared))
    assert (of(taken, Category.OLDER), of(taken, Category.CONFLICT)) == ([claim.statement], [])
    assert taken.nothing


@pytest.mark.parametrize("ours_first", [True, False])
@pytest.mark.parametrize("field", ["statement", "note"])
def test_what_both_changed_is_a_conflict_that_is_left_until_somebody_decides(
    workspace: Workspace, other: Workspace, shared: Path, *, ours_first: bool, field: str
) -> None:
    claim = workspace.ask.claims()[0]
    for project, name, words in _in_order((workspace, "statement", "Ours"), (other, field, "Theirs"), ours_first):
        edit_claim(project, claim.id, **{name: words})
    incoming = came_back(workspace, other, shared)
    before = by_id(collect(workspace))
    taken = take_in(workspace, incoming)
    (conflict,) = [item for item in taken.items if item.category is Category.CONFLICT]
    assert conflict.ours is not None
    assert conflict.theirs is not None
    assert set(differing_fields(conflict.ours, conflict.theirs)) == {"statement", field}
    assert taken.nothing
    assert taken.kept == (conflict.subject,)
    assert by_id(collect(workspace)) == before
    assert take_in(workspace, incoming, decisions=Decisions(conflicts=Policy.OURS)).nothing
    told = examine(workspace, incoming, Decisions(records={claim.id: True})).would
    assert told.changed == (conflict.subject,)
    decisions = Decisions(conflicts=Policy.THEIRS)
    assert take_in(workspace, incoming, decisions=decisions) == told
    assert workspace.ask.claim(claim.id) == other.ask.claim(claim.id)
    assert take_in(workspace, incoming, decisions=decisions).nothing
    workspace.undo()
    assert by_id(collect(workspace)) == before


Edit = tuple[Workspace, str, str]


def _in_order(one: Edit, other: Edit, first: bool) -> tuple[Edit, Edit]:  # noqa: FBT001 - a case
    return (one, other) if first else (other, one)


def test_a_second_link_between_the_same_ends_is_a_conflict_where_it_says_another_thing(
    workspace: Workspace, shared: Path
) -> None:
    assert shared.exists()
    link, relation = workspace.ask.links()[0], workspace.ask.relations()[2]
    same = replace(relation, id=new_id(), a=relation.b, b=relation.a, annotator="bo", modified=relation.modified + HOUR)
    other_role = replace(link, id=new_id(), role=Role.DENIES if link.role is not Role.DENIES else Role.REPORTS)
    incoming = IncomingSet(AnnotationSet(links=(other_role,), relations=(same,)))
    taken = examine(workspace, incoming).would
    assert taken.counts()[Category.CONFLICT] == 1
    assert taken.counts()[Category.SAME] == 1
    take_in(workspace, incoming, decisions=Decisions(conflicts=Policy.THEIRS))
    found = workspace.ask.link(link.id)
    assert found is not None
    assert found.role is other_role.role
    assert len(workspace.ask.links()) == 3


def test_quotes_of_another_version_are_put_where_they_stand_here(project: Workspace) -> None:
    annotations, (said, six, mayor, opened) = changed_set()
    taken = take_in(project, IncomingSet(annotations), "set")
    assert of(taken, Category.NEW) == ["a pilot said", "The pier opened"]
    assert of(taken, Category.UNSURE) == [six.statement]
    assert of(taken, Category.UNPLACED) == [mayor.statement]
    assert of(taken, Category.NOTE) == ["Pier"]
    (ours,) = project.ask.articles()
    for claim, words in ((said, "a pilot said"), (opened, "The pier opened")):
        found = project.ask.claim(claim.id)
        assert found is not None
        assert (found.article, found.quote) == (ours.id, words)
        value = found.values[0]
        assert OURS[value.start : value.end] == value.text
    assert project.ask.integrity() == "ok"


def test_a_place_that_was_chosen_is_taken_once_and_stays(project: Workspace) -> None:
    annotations, (_, six, mayor, _) = changed_set()
    incoming = IncomingSet(annotations)
    unsure = [item for item in examine(project, incoming).would.items if item.doubts]
    (doubt,) = unsure[0].doubts
    assert doubt.found is not None
    assert OURS[doubt.found.start : doubt.found.end] == "Five boats left the harbour"
    chosen = OURS.index("Nobody was hurt")
    places = {doubt.key: (doubt.found.start, doubt.found.end), unsure[1].doubts[0].key: (chosen, chosen + 15)}
    taken = take_in(project, incoming, decisions=Decisions(places=places))
    assert (taken.counts()[Category.UNSURE], taken.problems) == (0, ())
    quotes = {claim.id: claim.quote for claim in project.ask.claims()}
    assert quotes[six.id] == "Five boats left the harbour"
    assert quotes[mayor.id] == "Nobody was hurt"
    again = take_in(project, incoming)
    assert again.nothing
    assert again.problems == ()
    project.undo()
    assert project.ask.counts().claims == 0


def test_what_was_left_out_is_not_asked_for_again(project: Workspace) -> None:
    annotations, _ = changed_set()
    doubts = [doubt for item in examine(project, IncomingSet(annotations)).would.items for doubt in item.doubts]
    taken = take_in(project, IncomingSet(annotations), decisions=Decisions(places={one.key: None for one in doubts}))
    assert taken.counts()[Category.UNSURE] == 0
    assert [problem.code for problem in taken.problems] == ["left-out", "left-out"]
    assert project.ask.counts().claims == 2


def test_a_version_is_added_as_an_article_of_its_own_when_told_to(project: Workspace) -> None:
    annotations, claims = changed_set()
    taken = take_in(project, IncomingSet(annotations), decisions=Decisions(carry=False))
    assert dict(taken.added)["articles"] == 1
    assert project.ask.counts().claims == len(claims)


def test_an_article_with_our_url_and_other_words_is_no_version(project: Workspace) -> None:
    text = "A wholly different page stands under this address today: recipes.\n"
    article = pier(text)
    taken = take_in(project, IncomingSet(AnnotationSet(articles=(article,), contents={article.id: content(text)})))
    assert dict(taken.added)["articles"] == 1


def test_the_same_id_over_another_text_is_read_in_ours(project: Workspace) -> None:
    (ours,) = project.ask.articles()
    text = "Words before.\n" + OURS
    claim = claim_of(ours, text, "Nobody was hurt")
    contents = {ours.id: ArticleContent(text, text.encode(), "text/plain", "utf-8")}
    take_in(project, IncomingSet(AnnotationSet(articles=(ours,), contents=contents, claims=(claim,))))
    (found,) = project.ask.claims()
    assert found.quote == "Nobody was hurt"
    assert project.ask.text(ours.id) == OURS


def test_what_hangs_on_a_claim_without_a_place_is_listed(project: Workspace) -> None:
    annotations, (said, six, *_) = changed_set()
    made = full_set()
    relation = replace(made.relations[2], id=new_id(), a=said.id, b=six.id)
    taken = take_in(project, IncomingSet(replace(annotations, relations=(relation,))))
    assert "no-end" in {problem.code for problem in taken.problems}
    assert project.ask.relations() == []


def test_looking_at_a_large_set_can_be_stopped(project: Workspace) -> None:
    annotations, _ = changed_set()
    with pytest.raises(ReviewerError, match="Nothing was changed"):
        examine(project, IncomingSet(annotations), go_on=lambda _done, _of: False)


def test_a_claim_that_was_deleted_here_comes_as_new(workspace: Workspace, other: Workspace, shared: Path) -> None:
    claim = workspace.ask.claims()[0]
    delete_claim(workspace, claim.id)
    assert claim.statement in of(examine(workspace, came_back(workspace, other, shared)).would, Category.NEW)


def test_what_was_looked_through_is_taken_as_it_was_told(project: Workspace) -> None:
    annotations, _ = changed_set()
    examined = examine(project, IncomingSet(annotations))
    steps: list[tuple[int, int]] = []
    taken = take_in(project, examined, progress=lambda done, of: steps.append((done, of)))
    assert taken == examined.would
    assert dict(taken.added)["claims"] == len(project.ask.claims())
    total = len(examined.plan.names) + len(examined.plan.articles) + len(examined.plan.records)
    assert {of for _, of in steps} == {total}  # written, and not looked through again
    assert steps[-1] == (total, total)


def test_what_changed_since_it_was_looked_through_is_not_overwritten(
    workspace: Workspace, other: Workspace, shared: Path
) -> None:
    claim = other.ask.claims()[0]
    edit_claim(other, claim.id, statement="The bay is open")
    examined = examine(workspace, came_back(workspace, other, shared))
    assert of(examined.would, Category.CHANGED) == ["The bay is open"]
    ours = edit_claim(workspace, claim.id, statement="The bay is shut")
    taken = take_in(workspace, examined)
    assert of(taken, Category.CONFLICT) == ["The bay is open"]
    assert workspace.ask.claim(claim.id) == ours


def test_what_was_decided_since_it_was_looked_through_counts(
    workspace: Workspace, other: Workspace, shared: Path
) -> None:
    claim = other.ask.claims()[0]
    edit_claim(workspace, claim.id, statement="The bay is shut")
    edit_claim(other, claim.id, statement="The bay is open")
    examined = examine(workspace, came_back(workspace, other, shared))
    take_in(workspace, examined, decisions=Decisions(conflicts=Policy.THEIRS))
    assert workspace.ask.claim(claim.id) == other.ask.claim(claim.id)


def test_a_record_that_a_set_holds_twice_is_written_in_the_order_it_came(project: Workspace) -> None:
    annotations, (claim, *_) = changed_set()
    again = replace(claim, statement="The second one", mentions=(replace(claim.mentions[0], id=new_id()),))
    take_in(project, IncomingSet(replace(annotations, claims=(claim, again))))
    (found,) = project.ask.claims()
    assert found.statement == "The second one"
    assert project.ask.integrity() == "ok"

import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Provenance, Reliability
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice
from reviewer.domain.relation import RelationKind, RelationStatus, RelationType
from reviewer.exchange.protocol import IncomingSet, Problem
from reviewer.exchange.telling import Telling
from reviewer.text.edtf import humanise
from reviewer.workspace.commands.relations import confirm, dismiss, edit_relation, reopen
from reviewer.workspace.filters import RelationFilter
from reviewer.workspace.sets import SetFilter, collect, examine, preview, read_set, take_in, write_set
from reviewer.workspace.workspace import Transaction, Workspace
from tests.exchange.making import HARBOUR, by_id, full_set


@pytest.fixture
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    """A second, empty project."""
    opened = Workspace.create(tmp_path / "other.reviewer", "Harbour & port")
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace: Workspace, made: AnnotationSet) -> Workspace:
    """A project that holds the whole set."""
    assert take_in(workspace, IncomingSet(made), "first").problems == ()
    return workspace


def deciders(workspace: Workspace) -> dict[UUID, str]:
    """Who decided each relation."""
    return {relation: decision.annotator for relation, decision in workspace.ask.decisions().items()}


def records(workspace: Workspace) -> AnnotationSet:
    """Everything in a project, contents read, in the order of ids."""
    found = by_id(collect(workspace))
    return replace(found, contents=dict(found.contents.items()), title="")


def test_what_is_taken_in_is_what_was_handed_on(filled: Workspace, made: AnnotationSet) -> None:
    assert records(filled) == replace(by_id(made), title="", decisions={})
    assert filled.ask.integrity() == "ok"


def test_an_own_set_makes_an_equal_project_of_an_empty_one(filled: Workspace, other: Workspace, tmp_path: Path) -> None:
    counts = write_set(filled, "reviewset", tmp_path / "a.reviewset")
    taken = take_in(other, read_set(other, tmp_path / "a.reviewset"))
    assert (taken.problems, taken.same, counts.claims, counts.contradictions) == ((), 0, 4, 2)
    assert dict(taken.added)["claims"] == 4
    assert records(other) == records(filled)


def test_web_annotations_make_it_equal_where_the_articles_are(
    filled: Workspace, other: Workspace, made: AnnotationSet, tmp_path: Path
) -> None:
    take_in(other, IncomingSet(AnnotationSet(articles=made.articles, contents=made.contents)))
    write_set(filled, "w3c", tmp_path / "a.jsonld")
    assert take_in(other, read_set(other, tmp_path / "a.jsonld")).problems == ()
    there, here = records(other), records(filled)
    for kind in ("articles", "claims", "events", "links", "points", "relations"):
        assert getattr(there, kind) == getattr(here, kind), kind


@pytest.mark.parametrize("format_name", ["reviewset", "w3c"])
def test_a_set_taken_in_twice_changes_nothing(filled: Workspace, format_name: str, tmp_path: Path) -> None:
    before, history = records(filled), filled.history()
    write_set(filled, format_name, tmp_path / "a")
    taken = take_in(filled, read_set(filled, tmp_path / "a"))
    assert (taken.nothing, taken.changed, taken.kept, taken.problems) == (True, (), (), ())
    assert filled.history() == history
    assert records(filled) == before


def test_taking_in_is_one_action_that_can_be_undone(other: Workspace, made: AnnotationSet) -> None:
    empty = records(other)
    take_in(other, IncomingSet(made), "harbour.reviewset")
    full = records(other)
    assert [(action.label, action.subject) for action in other.history()] == [("take_in", "harbour.reviewset")]
    other.undo()
    assert records(other) == empty
    other.redo()
    assert records(other) == full


def test_examining_changes_nothing_and_says_what_would_be(other: Workspace, made: AnnotationSet) -> None:
    told = examine(other, IncomingSet(made)).would
    assert records(other) == replace(AnnotationSet(), contents={})
    assert told == take_in(other, IncomingSet(made))


def test_the_record_that_was_changed_later_prevails_and_is_named(filled: Workspace, made: AnnotationSet) -> None:
    said, denied, *_ = made.claims
    later = replace(said, statement="Reopened, they say", modified=said.modified + timedelta(hours=1))
    earlier = replace(denied, statement="Older words", modified=denied.modified - timedelta(hours=1))
    taken = take_in(filled, IncomingSet(replace(made, claims=(later, earlier))))
    assert (taken.changed, taken.kept) == (("Reopened, they say",), ("Older words",))
    assert filled.ask.claim(said.id) == later
    assert filled.ask.claim(denied.id) == denied


def test_a_part_of_a_project_takes_no_mention_away(filled: Workspace, made: AnnotationSet) -> None:
    harbour, _port = made.articles
    part = collect(filled, SetFilter(articles=(harbour.id,)))
    (reopening,) = [event for event in part.events if event.title == "Kestrel Bay reopens"]
    assert [mention.article for mention in reopening.mentions] == [harbour.id]
    later = replace(reopening, title="Bay reopens", modified=reopening.modified + timedelta(hours=1))
    taken = take_in(filled, IncomingSet(replace(part, events=(later,))))
    assert taken.changed == ("Bay reopens",)
    found = filled.ask.event(reopening.id)
    assert found is not None
    assert len(found.mentions) == 2


def test_claims_of_articles_that_are_not_there_are_listed_with_what_hangs_on_them(
    other: Workspace, made: AnnotationSet
) -> None:
    taken = take_in(other, IncomingSet(replace(made, articles=(), contents={}, reading_states=())))
    codes = [problem.code for problem in taken.problems]
    assert codes.count("unplaced") == len(made.claims) + sum(len(event.mentions) for event in made.events)
    assert codes.count("no-end") == len(made.links) + len(made.relations)
    assert other.ask.counts().claims == 0
    assert other.ask.counts().events == len(made.events)


def shifted(claim: Claim, anchor: Anchor) -> Claim:
    return replace(claim, id=new_id(), mentions=(Mention(new_id(), claim.article, (anchor,)),))


def test_a_quote_is_found_where_it_stands_now_or_not_at_all(filled: Workspace, made: AnnotationSet) -> None:
    start = HARBOUR.index("five boats stayed")
    moved = shifted(made.claims[0], Anchor(3, 20, "five boats stayed", "News; ", ".\n"))
    ambiguous = shifted(made.claims[0], Anchor(2, 12, "five boats"[:4], "", ""))
    gone = shifted(made.claims[0], Anchor(0, 9, "six boats", "", ""))
    taken = take_in(filled, IncomingSet(AnnotationSet(claims=(moved, ambiguous, gone))))
    assert taken.moved == ("five boats stayed",)
    assert [problem.code for problem in taken.problems] == ["unplaced", "unplaced"]
    found = filled.ask.claim(moved.id)
    assert found is not None
    assert found.start == start
    assert filled.ask.claim(ambiguous.id) is None
    assert filled.ask.integrity() == "ok"


def test_a_record_without_times_is_the_same_the_second_time(filled: Workspace, made: AnnotationSet) -> None:
    once = replace(made.claims[3], id=new_id(), modified=datetime.now(UTC))
    again = replace(once, created=datetime.now(UTC), modified=datetime.now(UTC) + timedelta(seconds=5))
    mentions = (replace(once.mentions[0], id=new_id()),)
    for claim in (replace(once, mentions=mentions), replace(again, mentions=mentions)):
        taken = take_in(filled, IncomingSet(AnnotationSet(claims=(claim,)), untimed=frozenset({claim.id})))
    assert (taken.nothing, taken.same) == (True, 1)


def test_ends_that_are_related_already_are_not_related_twice(filled: Workspace, made: AnnotationSet) -> None:
    turned = replace(made.relations[2], id=new_id(), a=made.relations[2].b, b=made.relations[2].a)
    link = replace(made.links[0], id=new_id())
    counts = filled.ask.counts()
    taken = take_in(filled, IncomingSet(AnnotationSet(relations=(turned,), links=(link,))))
    assert taken.nothing
    assert filled.ask.counts() == counts


def test_events_in_a_circle_and_broken_ends_are_listed(other: Workspace, made: AnnotationSet) -> None:
    first, second = (replace(event, mentions=()) for event in made.events)
    circle = (replace(first, parent=second.id), replace(second, parent=first.id))
    taken = take_in(other, IncomingSet(AnnotationSet(events=circle, links=made.links)))
    assert {problem.code for problem in taken.problems} == {"no-parent", "no-end"}
    assert other.ask.counts().events == 2


def test_a_grade_is_taken_where_nobody_here_has_given_one(filled: Workspace, made: AnnotationSet) -> None:
    ours, ungraded = made.outlets
    theirs = (replace(ours, id=new_id(), reliability=Reliability.F), replace(ungraded, reliability=Reliability.C))
    taken = take_in(filled, IncomingSet(AnnotationSet(outlets=theirs)))
    grades = {outlet.name: outlet.reliability for outlet in filled.ask.outlets()}
    assert grades == {ours.name: Reliability.B, ungraded.name: Reliability.C}
    assert taken.kept == (ours.name,)


def test_a_set_whose_ids_belong_to_others_is_refused_whole(filled: Workspace, made: AnnotationSet) -> None:
    taken_mention = made.claims[2].mentions[0]
    thief = replace(made.claims[0], id=new_id(), mentions=(taken_mention,))
    before = records(filled)
    with pytest.raises(ReviewerError, match="Nothing was changed"):
        take_in(filled, IncomingSet(AnnotationSet(claims=(thief,))))
    assert records(filled) == before


def test_what_the_reader_could_not_take_is_told_with_the_rest(other: Workspace) -> None:
    problem = Problem("a note", notice("it points nowhere"), "unplaced")
    taken = take_in(other, IncomingSet(AnnotationSet(), (problem,)))
    assert taken.problems == (problem,)
    assert str(problem.told) == "a note: it points nowhere"


@pytest.mark.parametrize(
    ("wanted", "claims", "relations", "events"),
    [
        ({}, 4, 4, 2),
        ({"outlets": ("Bay News",)}, 2, 1, 2),
        ({"tags": ("=cmd",)}, 1, 0, 2),
        ({"annotators": ("bo",)}, 1, 0, 2),
        ({"statuses": (RelationStatus.RESOLVED,)}, 2, 1, 2),
        ({"since": "2016-06-01", "until": "2016-06-30", "outlets": ("Bay News",)}, 2, 1, 2),
        ({"since": "2017"}, 2, 1, 2),  # a date without a year fits any
        ({"until": "2015-01", "outlets": ("Bay News",)}, 0, 0, 0),
    ],
    ids=range(8),
)
def test_filters_narrow_and_bring_what_is_needed(
    filled: Workspace, wanted: dict[str, Any], claims: int, relations: int, events: int
) -> None:
    chosen = SetFilter(**wanted)
    counts = preview(filled, chosen)
    assert (counts.claims, counts.relations, counts.events) == (claims, relations, events)
    part = collect(filled, chosen)
    ids = {claim.id for claim in part.claims}
    articles = {article.id for article in part.articles}
    assert {claim.article for claim in part.claims} <= articles
    assert {mention.article for event in part.events for mention in event.mentions} <= articles
    assert {end for relation in part.relations for end in (relation.a, relation.b)} <= ids
    assert {link.claim for link in part.links} <= ids
    assert {link.event for link in part.links} <= {event.id for event in part.events}
    assert {claim.point for claim in part.claims if claim.point} <= {point.id for point in part.points}
    assert len(part.contents) == len(part.articles)


def test_claims_of_one_event_with_its_parents(filled: Workspace, made: AnnotationSet) -> None:
    reopening = made.events[1]
    part = collect(filled, SetFilter(events=(reopening.id,)))
    assert {claim.id for claim in part.claims} == {made.claims[0].id, made.claims[1].id}
    assert {event.id for event in part.events} == {event.id for event in made.events}


def test_what_is_changed_while_a_set_is_taken_in_is_not_overwritten(filled: Workspace, made: AnnotationSet) -> None:
    claim = made.claims[0]
    later = claim.modified + timedelta(minutes=1)
    theirs = replace(claim, note="theirs", modified=later)
    begun, go_on = threading.Event(), threading.Event()

    def edit(transaction: Transaction) -> Claim:
        begun.set()
        go_on.wait(10)
        return transaction.put(replace(claim, note="ours", modified=later + timedelta(minutes=1)))

    with ThreadPoolExecutor(2) as threads:
        editing = threads.submit(filled.perform, "edit_claim", edit)
        begun.wait(10)
        taking = threads.submit(take_in, filled, IncomingSet(replace(made, claims=(theirs,))))
        with pytest.raises(TimeoutError):
            taking.result(timeout=0.3)
        go_on.set()
        editing.result(10)
        assert taking.result(10).kept == (claim.statement,)
    stored = filled.ask.claim(claim.id)
    assert stored is not None
    assert stored.note == "ours"


def test_ranges_outside_an_article_are_not_taken(other: Workspace, made: AnnotationSet) -> None:
    article = made.articles[0]
    wild = Provenance("title", "first line", -5, article.length + 5)
    strange = replace(article, furniture=((-5, 2), (0, 4), (1, article.length + 5)), provenance=(wild,))
    take_in(other, IncomingSet(replace(made, articles=(strange, *made.articles[1:]))))
    stored = other.ask.article(article.id)
    assert stored is not None
    assert stored.furniture == ((0, 4),)
    assert stored.provenance == (replace(wild, start=None, end=None),)


@pytest.mark.parametrize("kind", [RelationKind.NUMBER, RelationKind.OUTCOME, RelationKind.NEGATION])
def test_a_report_calls_contradictions_what_the_window_calls_them(
    filled: Workspace, tmp_path: Path, kind: RelationKind
) -> None:
    for relation in filled.ask.relations():
        edit_relation(filled, relation.id, kind=kind)
    filled.perform("edit_claim", _let_nothing_answer_a_point_together(filled))
    write_set(filled, "html", tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    told = {unescape(title) for title in re.findall(r"<h3[^>]*>\d+\. (.*?)</h3>", page)}
    shown = filled.ask.relation_rows(filled.ask.relation_keys(RelationFilter(types=(RelationType.CONTRADICTS,))))
    assert told == {row.point_title for row in shown}
    assert "Kestrel Bay reopens" not in told
    assert re.search(r'<p class="facts">.*<b dir="auto">[^<]*Kestrel Bay reopens', page)


def _let_nothing_answer_a_point_together(filled: Workspace) -> Callable[[Transaction], None]:
    def command(transaction: Transaction) -> None:
        for claim in filled.ask.claims():
            transaction.put(replace(claim, point=None))

    return command


def test_a_report_says_who_decided_as_long_as_that_stands(filled: Workspace, tmp_path: Path) -> None:
    relation = next(one for one in filled.ask.relations() if one.type is RelationType.CONTRADICTS)

    def told(language: str = "en") -> str:
        write_set(filled, "html", tmp_path / "a.html", telling=Telling(language))
        return (tmp_path / "a.html").read_text(encoding="utf-8")

    assert "decided by" not in told()
    filled.annotator = "cleo"
    confirm(filled, relation.id)
    day = f"{filled.ask.decisions()[relation.id].time.astimezone():%Y-%m-%d}"
    assert told().count(f"decided by cleo on {humanise(day)}") == 1
    assert told("zh").count(f"由cleo于 {humanise(day, 'zh')} 判定") == 1
    filled.annotator = "dan"
    dismiss(filled, relation.id)
    reopen(filled, relation.id)
    assert "decided by" not in told()
    filled.undo()
    assert deciders(filled) == {relation.id: "dan"}
    filled.undo()
    assert deciders(filled) == {relation.id: "cleo"}


def test_nobody_here_decided_what_a_set_has_turned_since(filled: Workspace) -> None:
    relation = next(one for one in filled.ask.relations() if one.type is RelationType.CONTRADICTS)
    filled.annotator = "cleo"
    confirm(filled, relation.id)
    edit_relation(filled, relation.id, reason="Two boats, not three.")
    assert deciders(filled) == {relation.id: "cleo"}
    confirmed = filled.ask.relation(relation.id)
    assert confirmed is not None
    filled.perform("take_in", lambda tx: tx.put(replace(confirmed, status=RelationStatus.DISMISSED)))
    assert deciders(filled) == {}
    filled.undo()
    assert deciders(filled) == {relation.id: "cleo"}


def test_who_decided_goes_along_and_is_shown_but_not_taken_in(
    filled: Workspace, other: Workspace, tmp_path: Path
) -> None:
    relation = next(one for one in filled.ask.relations() if one.status is RelationStatus.OPEN)
    filled.annotator = "cleo"
    confirm(filled, relation.id)
    write_set(filled, "reviewset", tmp_path / "a.reviewset")
    incoming = read_set(other, tmp_path / "a.reviewset")
    decisions = filled.ask.decisions()
    assert incoming.set.decisions == decisions
    assert decisions.keys() == {relation.id}
    said = {item.id: item.decision for item in examine(other, incoming).would.items if item.decision}
    assert said == decisions
    take_in(other, incoming)
    assert other.ask.decisions() == {}
    assert other.ask.relation(relation.id) == filled.ask.relation(relation.id)


def test_who_decided_is_shown_of_a_relation_that_has_another_id_here(filled: Workspace, made: AnnotationSet) -> None:
    theirs = replace(made.relations[0], id=new_id(), note="theirs")
    ours = made.relations[0].id
    decision = made.decisions[ours]
    incoming = IncomingSet(AnnotationSet(relations=(theirs,), decisions={theirs.id: decision}))
    (item,) = examine(filled, incoming).would.items
    assert (item.id, item.decision) == (ours, decision)


def test_a_part_of_a_project_tells_only_of_its_own_relations(filled: Workspace) -> None:
    filled.annotator = "cleo"
    chosen, *others = (one for one in filled.ask.relations() if one.type is not RelationType.UPDATES)
    for one in (chosen, *others):
        reopen(filled, one.id)
        confirm(filled, one.id)
    reopen(filled, others[0].id)
    whole = collect(filled).decisions
    assert whole.keys() == {one.id for one in (chosen, *others[1:])}
    part = collect(filled, SetFilter(statuses=(RelationStatus.OPEN,)))
    assert part.relations
    assert part.decisions == {}


def test_what_was_dismissed_is_dismissed_where_the_set_is_taken_in(
    filled: Workspace, other: Workspace, made: AnnotationSet
) -> None:
    (dismissed,) = made.dismissals
    assert collect(filled).dismissals == made.dismissals
    take_in(other, IncomingSet(made))
    assert other.ask.dismissals() == [dismissed]
    assert not take_in(other, IncomingSet(made)).added
    elsewhere = replace(dismissed, anchor=replace(dismissed.anchor, exact="other words"))
    other.undo()
    take_in(other, IncomingSet(replace(made, dismissals=(elsewhere,))))
    assert other.ask.dismissals() == []


def test_a_dismissal_at_a_place_that_no_text_has_is_left_out_and_the_rest_is_taken(
    other: Workspace, made: AnnotationSet
) -> None:
    (dismissed,) = made.dismissals
    text = made.contents[dismissed.article].text
    for start, end in ((-10, -5), (0, -1), (len(text) - 5, len(text) + 7)):
        elsewhere = replace(dismissed, anchor=Anchor(start, end, text[start:end]))
        taken = take_in(other, IncomingSet(replace(made, dismissals=(elsewhere,))))
        assert dict(taken.added)["claims"] == len(made.claims)
        assert other.ask.dismissals() == []
        other.undo()

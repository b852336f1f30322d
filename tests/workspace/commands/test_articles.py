"""Deeds on articles."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from reviewer.domain.article import Article, Provenance, Reading, Reliability
from reviewer.domain.claim import AttributionStep, Claim, Value, ValueKind
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationType
from reviewer.ingest.readers import read_bytes
from reviewer.workspace.commands.articles import (
    add_article,
    add_each,
    add_files,
    add_pasted,
    delete_article,
    edit_article,
    mark_furniture,
    rate_outlet,
    set_reading,
    unmark_furniture,
)
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace

Tag = Callable[[Article, str], Claim]
PAGE = '<html><head><link rel="canonical" href="https://ledger.example/{}"></head><body><p>{}</p></body></html>'


def test_files_are_added_skipped_and_refused(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Ferry sinks\n\nThe ferry sank on Tuesday.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Ferry sinks\n\nThe ferry sank on Tuesday.\n", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    told: list[tuple[int, int, str]] = []

    def progress(done: int, of: int, name: str) -> bool:
        told.append((done, of, name))
        return True

    results = add_files(workspace, [folder, tmp_path / "missing.txt"], progress)
    assert [each.status for each in results] == ["added", "skipped", "refused", "refused"]
    assert results[0].article == results[1].article
    assert "already here" in str(results[1].why)
    assert results[2].why
    assert results[2].path == str(folder / "c.txt")
    assert told == [(0, 4, "a.txt"), (1, 4, "b.txt"), (2, 4, "c.txt"), (3, 4, "missing.txt"), (4, 4, "")]
    assert [article.title for article in workspace.ask.articles()] == ["Ferry sinks"]


def test_a_stop_keeps_what_is_done(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number}\n\nIt sank.\n", encoding="utf-8")
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    results = add_files(workspace, paths, lambda done, _of, _name: done < 2)
    assert [each.status for each in results] == ["added", "added"]
    assert len(workspace.ask.articles()) == 2
    assert [(action.label, action.subject) for action in workspace.history()] == [("add_articles", "2")]
    workspace.undo()
    assert workspace.ask.articles() == []


def test_one_file_stands_in_the_history_by_its_title(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text("Ferry sinks\n\nIt sank.\n", encoding="utf-8")
    add_files(workspace, [path])
    add_files(workspace, [path])
    assert [(action.label, action.subject) for action in workspace.history()] == [("add_articles", "Ferry sinks")]


def test_each_file_is_saved_and_announced_by_the_time_its_result_is_given(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number}\n\nIt sank.\n", encoding="utf-8")
    heard: list[UUID] = []
    workspace.subscribe(lambda news: heard.extend(each.id for each in news.changes if isinstance(each.after, Article)))
    given: list[UUID | None] = []
    for added in add_each(workspace, sorted(tmp_path.glob("*.txt"))):
        given.append(added.article)
        assert [article.id for article in workspace.ask.articles()] == heard == given
    assert len(given) == 3


def test_undoing_while_files_are_added_stops_it(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number}\n\nIt sank.\n", encoding="utf-8")
    adding = add_each(workspace, sorted(tmp_path.glob("*.txt")))
    next(adding)
    next(adding)
    workspace.undo()
    with pytest.raises(ReviewerError) as refused:
        next(adding)
    assert refused.value.code == "taken_back"
    assert workspace.ask.articles() == []
    workspace.redo()
    assert len(workspace.ask.articles()) == 2


def test_the_same_text_under_another_address_is_another_article(workspace: Workspace) -> None:
    words = "The ferry sank on Tuesday, and nobody was hurt, the harbour office said in a long statement. " * 4
    pages = [read_bytes(f"{name}.html", PAGE.format(name, words).encode()) for name in ("one", "two", "two")]
    assert pages[0].content.text == pages[1].content.text
    assert [add_article(workspace, page).status for page in pages] == ["added", "added", "skipped"]


def test_pasted_text_is_an_article(workspace: Workspace) -> None:
    added = add_pasted(workspace, "Ferry sinks\n\nThe ferry sank.")
    assert added.status == "added"
    assert add_pasted(workspace, "Ferry sinks\n\nThe ferry sank.").status == "skipped"
    assert add_pasted(workspace, "  ").status == "refused"


def test_edited_fields_are_the_analysts(workspace: Workspace, harbour: Article) -> None:
    edited = edit_article(workspace, harbour.id, outlet="Ledger", note="seen")
    assert (edited.outlet, edited.note) == ("Ledger", "seen")
    assert edited.provenance == (Provenance("outlet", "analyst", confirmed=True),)
    with pytest.raises(TypeError, match="length"):
        edit_article(workspace, harbour.id, length=3)


def test_another_date_moves_what_nobody_confirmed(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    open_claim = tag(harbour, "The first round of talks opened in Marrow on Tuesday, the harbour office said.")
    other = tag(harbour, "opened in Marrow on Tuesday")
    confirmed = edit_claim(
        workspace, other.id, values=[replace(value, normalised="2031-01-01") for value in other.values]
    )
    actions = len(workspace.history())
    edit_article(workspace, harbour.id, published="2031-04-04")
    assert len(workspace.history()) == actions + 1
    assert _dates(workspace, open_claim) == ["2031-04-01"]
    assert _dates(workspace, confirmed) == ["2031-01-01"]
    workspace.undo()
    assert _dates(workspace, open_claim) == ["2031-03-04"]


def test_the_date_of_the_saying_moves_with_it(workspace: Workspace, ledger: Article, tag: Tag) -> None:
    claim = tag(ledger, "The first round of talks never opened, Max Braun told reporters on Friday.")
    assert claim.attribution[0].date == "2031-03-07"
    edit_article(workspace, ledger.id, published="2031-04-04")
    moved = workspace.ask.claim(claim.id)
    assert moved is not None
    assert moved.attribution[0].date == "2031-04-04"


def test_the_saying_does_not_take_the_date_of_the_event(
    workspace: Workspace, add: Callable[..., Article], tag: Tag
) -> None:
    undated = add("Max Braun said on Friday that the talks opened on Tuesday.", published="")
    claim = tag(undated, "Max Braun said on Friday that the talks opened on Tuesday.")
    assert claim.attribution[0].date == ""
    assert [(value.text, value.normalised) for value in claim.values] == [("Friday", ""), ("Tuesday", "")]
    edit_article(workspace, undated.id, published="2031-03-08")
    moved = workspace.ask.claim(claim.id)
    assert moved is not None
    assert moved.attribution[0].date == "2031-03-07"
    assert [value.normalised for value in moved.values] == ["2031-03-07", "2031-03-04"]


def test_a_saying_without_a_date_gets_none(workspace: Workspace, ledger: Article, tag: Tag) -> None:
    claim = tag(ledger, "Max Braun told reporters on Friday")
    undated = (Value(kind=ValueKind.DATE, text="Friday", start=claim.start, end=claim.start + 1),)
    edit_claim(workspace, claim.id, attribution=(AttributionStep(("Max Braun",)),))
    workspace.perform("edit", lambda tx: tx.put(replace(_now(workspace, claim), values=undated)))
    edit_article(workspace, ledger.id, published="2031-04-04")
    assert _now(workspace, claim).values[0].normalised == "2031-04-04"
    assert _now(workspace, claim).attribution[0].date == ""


def _now(workspace: Workspace, claim: Claim) -> Claim:
    stored = workspace.ask.claim(claim.id)
    assert stored is not None
    return stored


def _dates(workspace: Workspace, claim: Claim) -> list[str]:
    stored = workspace.ask.claim(claim.id)
    return [value.normalised for value in stored.values if value.kind is ValueKind.DATE] if stored else []


def test_reading_is_each_annotators_own(workspace: Workspace, harbour: Article) -> None:
    assert workspace.ask.reading(harbour.id) is Reading.UNREAD
    set_reading(workspace, harbour.id, Reading.READING)
    set_reading(workspace, harbour.id, Reading.DONE)
    assert workspace.ask.reading(harbour.id) is Reading.DONE
    assert len(workspace.ask.reading_states()) == 1
    workspace.annotator = "ben"
    assert workspace.ask.reading(harbour.id) is Reading.UNREAD


def test_outlets_are_graded(workspace: Workspace, harbour: Article) -> None:
    rate_outlet(workspace, harbour.outlet, Reliability.B)
    outlet = workspace.ask.outlet(harbour.outlet)
    assert outlet is not None
    assert outlet.reliability is Reliability.B
    assert rate_outlet(workspace, harbour.outlet, None).reliability is None


def test_furniture_is_marked_and_unmarked(workspace: Workspace, harbour: Article) -> None:
    marked = mark_furniture(workspace, harbour.id, 0, 8)
    assert mark_furniture(workspace, harbour.id, 4, 14).furniture == ((0, 14),)
    assert marked.furniture == ((0, 8),)
    assert unmark_furniture(workspace, harbour.id, 2, 4).furniture == ((0, 2), (4, 14))


def test_a_claim_may_stand_in_furniture(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    mark_furniture(workspace, harbour.id, 0, 20)
    assert tag(harbour, "Minister").quote == "Minister"


def test_an_article_takes_its_claims_and_empty_points(
    workspace: Workspace,
    harbour: Article,
    ledger: Article,
    tag: Tag,
) -> None:
    one, other = tag(harbour, "five officers were injured"), tag(ledger, "Nine officers were injured")
    relate(workspace, RelationType.CONTRADICTS, one.id, other.id)
    delete_article(workspace, [harbour.id, ledger.id])
    assert workspace.ask.counts().articles == 0
    assert workspace.ask.points() == []
    workspace.undo()
    assert len(workspace.ask.claims()) == 2
    assert len(workspace.ask.points()) == 1


def test_two_threads_that_add_one_article_add_it_once(workspace: Workspace) -> None:
    incoming = [read_bytes(f"{number}.txt", f"Ferry {number}\n\nThe ferry sank.\n".encode()) for number in range(20)]
    start = threading.Barrier(2)

    def add_all() -> list[str]:
        start.wait()
        return [add_article(workspace, each).status for each in incoming]

    with ThreadPoolExecutor(2) as threads:
        first, second = [future.result() for future in [threads.submit(add_all) for _ in range(2)]]
    assert [sorted(pair) for pair in zip(first, second, strict=True)] == [["added", "skipped"]] * len(incoming)

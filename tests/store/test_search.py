from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest

from reviewer.domain.article import Article
from reviewer.store.engine import Connection
from reviewer.store.transaction import Transaction
from reviewer.workspace.rows import Hit
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, put_claim, put_event, put_small


def adding(text: str, title: str) -> Callable[[Transaction], Article]:
    return lambda tx: add_article(tx, text, title)


def kinds(workspace: Workspace, query: str) -> list[str]:
    return sorted(hit.kind for hit in workspace.ask.search(query).hits)


def test_articles_claims_and_events_are_found(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    by_kind = {hit.kind: hit for hit in workspace.ask.search("reopen").hits}
    assert by_kind["event"] == Hit("event", small.event.id, None, None, None, "2016-06-14", "Reopening")
    hits = {hit for hit in workspace.ask.search("reopen").hits if hit.kind == "claim"}
    assert hits == {
        Hit("claim", claim.id, article.id, claim.start, claim.start + len(claim.quote), claim.statement, article.title)
        for claim, article in zip(small.claims, small.articles, strict=True)
    }
    found = by_kind["article"]
    assert found.start is not None
    assert TEXT[found.start : found.end] == "reopen"
    assert "Kestrel Bay reopened on Tuesday" in found.snippet


def test_places_are_code_points_also_behind_an_emoji(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    for query, found in (
        ("before noon", "before noon"),
        ("五艘", "五艘"),
        ("cafe own", "café own"),
        ("😀 left", "left"),
    ):
        (hit,) = workspace.ask.search(query).hits
        assert hit.id == article.id
        assert hit.start is not None
        assert TEXT[hit.start : hit.end] == found


@pytest.mark.parametrize("query", ["港口", "港口周二", "周二重", "二重新开", "港口 五艘", '"五艘船"', "中午"])
def test_chinese_is_found_by_any_of_its_words(workspace: Workspace, query: str) -> None:
    workspace.perform("add_article", add_article)
    assert kinds(workspace, query) == ["article"]
    assert kinds(workspace, f"{query}不") == []


def test_the_last_word_may_be_incomplete_and_all_must_be_there(workspace: Workspace) -> None:
    workspace.perform("add_article", add_article)
    assert kinds(workspace, "boats harb") == ["article"]
    assert kinds(workspace, "boa harbour") == []
    assert kinds(workspace, '"harb"') == []
    assert kinds(workspace, "boats zeppelin") == []


def test_a_title_is_searched_without_a_place_in_the_text(workspace: Workspace) -> None:
    article = workspace.perform("add_article", adding("Nothing here.", "Zeppelin over 海湾"))
    for query in ("zeppelin", "海湾"):
        (hit,) = workspace.ask.search(query).hits
        assert hit == Hit("article", article.id, article.id, None, None, "Nothing here.", "Zeppelin over 海湾")


@pytest.mark.parametrize(
    "query", ['"', "AND", "OR NOT", "NEAR(a b)", "title : x", "a*", "^a", "(a", "a'b", "{x} : y", "\x00", "-a", "+"]
)
def test_nothing_typed_is_an_error(workspace: Workspace, query: str) -> None:
    workspace.perform("add_article", add_article)
    workspace.ask.search(query)


def test_the_index_follows_every_change_and_its_undoing(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    claim = workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id, statement="Zeppelin landed"))
    event = workspace.perform("create_event", lambda tx: put_event(tx, "Landing"))
    assert kinds(workspace, "zeppelin") == ["claim"]
    workspace.perform("edit_claim", lambda tx: tx.put(replace(claim, statement="Balloon landed")))
    assert kinds(workspace, "zeppelin") == []
    assert kinds(workspace, "balloon") == ["claim"]
    workspace.undo()
    assert kinds(workspace, "zeppelin") == ["claim"]
    workspace.perform("edit_event", lambda tx: tx.put(replace(event, participants=("Zeppelin crew",))))
    assert kinds(workspace, "zeppelin") == ["claim", "event"]
    workspace.perform("edit_article", lambda tx: tx.put(replace(article, title="A zeppelin")))
    assert kinds(workspace, "zeppelin") == ["article", "claim", "event"]
    workspace.perform("edit_article", lambda tx: tx.put(replace(article, title="A zeppelin", author="B")))
    workspace.perform("delete_article", lambda tx: tx.delete(article))
    assert kinds(workspace, "zeppelin") == ["event"]
    workspace.undo()
    assert kinds(workspace, "zeppelin") == ["article", "claim", "event"]
    assert kinds(workspace, "boats") == ["article"]
    workspace.go_to(1)
    assert kinds(workspace, "zeppelin") == []


def test_pages_follow_each_other(workspace: Workspace) -> None:
    def many(tx: Transaction) -> None:
        for number in range(25):
            add_article(tx, f"Harbour {'harbour ' * number} number {number}")

    workspace.perform("add_articles", many)
    pages = [workspace.ask.search("harbour", limit=10, offset=offset) for offset in (0, 10, 20, 30)]
    assert [len(page.hits) for page in pages] == [10, 10, 5, 0]
    assert {page.total for page in pages} == {25}
    assert len({hit.id for page in pages for hit in page.hits}) == 25


def fill_index(workspace: Workspace, words: int, rows: int) -> None:
    """Let the index have so many rows of so many words that begin with "har", of records older than all others."""
    with closing(Connection(str(workspace.path))) as bare:
        bare.run(
            "WITH RECURSIVE counted (at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM counted WHERE at < ?) "
            "INSERT INTO search (rowid, title, body) SELECT -4 * (at + 1), '', printf('har%04d', at % ?) FROM counted",
            (rows - 1, words),
        )


@pytest.mark.parametrize("words", [3, 80])
def test_the_newest_of_a_beginning_that_very_much_has_come_first(workspace: Workspace, words: int) -> None:
    fill_index(workspace, words, 10_100)
    titles = ("Har itself, once", "A har0001 among many", "Hat", "Another har0002")
    for title in titles:
        workspace.perform("add_article", adding(f"Nothing but: {title}", title))
    page = workspace.ask.search("har", limit=3)
    assert (page.total, page.more) == (10_000, True)
    assert [hit.title for hit in page.hits] == [titles[3], titles[1], titles[0]]
    assert [hit.title for hit in workspace.ask.search("har", limit=3, offset=2).hits] == [titles[0]]


@pytest.mark.parametrize("words", [3, 80])
def test_what_little_has_a_beginning_is_counted_whatever_it_begins(workspace: Workspace, words: int) -> None:
    fill_index(workspace, words, 200)
    workspace.perform("add_article", adding("Nothing here.", "A harpoon"))
    page = workspace.ask.search("har")
    assert (page.total, page.more) == (201, False)
    assert workspace.ask.search("harpo").total == 1


def test_a_command_that_writes_finds_by_a_beginning_too(workspace: Workspace) -> None:
    workspace.perform("add_article", adding("Nothing here.", "A harpoon"))

    def look_and_write(transaction: Transaction) -> int:
        add_article(transaction)
        return workspace.ask.search("harpo").total

    assert workspace.perform("add_article", look_and_write) == 1

"""Saving, taking back and adding, for the benchmark of the project file."""

import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random

from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id
from reviewer.store.engine import Connection
from reviewer.store.search_words import spaced
from reviewer.store.times import stored
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.filters import ClaimFilter
from reviewer.workspace.workspace import Transaction, Workspace
from tests.benchmarks._measures import KILO, Result, cpu_ms, p95, wall_ms
from tests.benchmarks._words import chinese, english

SAVES = 100
SAVE_GOAL = 20
ROWS = 10_000
TURNS = 5
UNDO_GOAL = 1000
ARTICLES = 500
IMPORT_GOAL = 0.85


def save_rows(workspace: Workspace) -> Iterator[Result]:
    """One claim after the other, as `C` makes them, while another thread searches without a pause."""
    articles = [row.id for row in workspace.ask.article_rows(range(1, SAVES + 2))]
    over = threading.Event()

    def search() -> None:
        while not over.is_set():
            for query in ("council bridge", "ferry", "渡轮"):
                workspace.ask.search(query)

    searching = threading.Thread(target=search)
    searching.start()
    try:
        times = [wall_ms(partial(tag_claim, workspace, article, [(40, 90)])) for article in articles]
    finally:
        over.set()
        searching.join()
    yield Result("save a claim while a search runs", p95(times[1:]), SAVE_GOAL, "ms", _bare_save())


def _bare_save() -> float:
    """A row saved by SQLite alone, as safely."""
    with tempfile.TemporaryDirectory() as folder, closing(Connection(str(Path(folder) / "bare"))) as bare:
        bare.run("PRAGMA journal_mode = WAL")
        bare.run("PRAGMA synchronous = FULL")
        bare.run("CREATE TABLE claim (id INTEGER PRIMARY KEY, statement TEXT)")
        return p95(
            [wall_ms(lambda: bare.run("INSERT INTO claim (statement) VALUES (?)", ("x" * 300,))) for _ in range(50)]
        )


def undo_rows(workspace: Workspace) -> Iterator[Result]:
    """Actions that wrote ten thousand rows each, taken back and done again."""
    ask = workspace.ask
    ids = [row.id for row in ask.claim_rows(ask.claim_keys(ClaimFilter(order="newest"), ROWS))]
    claims = list(ask.known(Claim, ids).values())

    def note(transaction: Transaction) -> None:
        for claim in claims:
            transaction.put(replace(claim, note="looked at"))

    def delete(transaction: Transaction) -> None:
        # Each with a mention, an anchor, and a link more often than not.
        for claim in claims[: ROWS * 3 // 11]:
            transaction.delete(claim)

    floor = _bare_update()
    for name, deed in ((f"{len(claims):,} changed rows", note), (f"about {ROWS:,} deleted rows", delete)):
        workspace.perform("measure", deed)
        turns = [(cpu_ms(workspace.undo), cpu_ms(workspace.redo)) for _ in range(TURNS)]
        for kind, times in zip(("undo", "redo"), zip(*turns, strict=True), strict=True):
            yield Result(f"{kind} of {name}", statistics.median(times), UNDO_GOAL, "ms", floor)
        workspace.undo()


def _bare_update() -> float:
    """As many rows of about the same size written once more by SQLite alone."""
    with closing(Connection(":memory:")) as bare:
        bare.run("CREATE TABLE claim (id INTEGER PRIMARY KEY, statement TEXT, note TEXT)")
        bare.run_many("INSERT INTO claim VALUES (?, ?, '')", [(key, "x" * 300) for key in range(ROWS)])
        changed = [("looked at", key) for key in range(ROWS)]
        return cpu_ms(lambda: bare.run_many("UPDATE claim SET note = ? WHERE id = ?", changed))


def import_rows() -> Iterator[Result]:
    """Adding articles to a new project against the same texts in a bare file with FTS5, Chinese spaced already."""
    rng = Random(3)  # noqa: S311 - the same texts every time
    vocabularies = (english(rng), english(rng), english(rng), english(rng), chinese(rng))
    texts = [vocabularies[number % len(vocabularies)].text(5 * KILO)[0] for number in range(ARTICLES)]
    with tempfile.TemporaryDirectory() as folder:
        shares = [
            _bare_import(texts, Path(folder) / f"bare{number}") / _own_import(texts, Path(folder) / f"own{number}")
            for number in range(3)
        ]
    yield Result("add articles, speed against bare FTS5", sorted(shares)[1], IMPORT_GOAL, "x", at_least=True)


def _own_import(texts: list[str], path: Path) -> float:
    # As commands have it, see `Transaction.now`.
    now = stored(datetime.now(UTC))
    articles = [
        Article(id=article_id(text, ""), title=text[:50], length=len(text), annotator="ada", created=now, modified=now)
        for text in texts
    ]

    def add(transaction: Transaction) -> None:
        for article, text in zip(articles, texts, strict=True):
            transaction.add_article(article, ArticleContent(text, text.encode(), "text/plain", "utf-8"))

    with closing(Workspace.create(path)) as workspace:
        return cpu_ms(lambda: workspace.perform("add_articles", add))


def _bare_import(texts: list[str], path: Path) -> float:
    indexed = [spaced(text) for text in texts]

    def add() -> None:
        bare.run("BEGIN IMMEDIATE")
        for key, (text, words) in enumerate(zip(texts, indexed, strict=True), start=1):
            bare.run("INSERT INTO article (title, text) VALUES (?, ?)", (text[:50], text))
            bare.run("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)", (key, words[:50], words))
        bare.run("COMMIT")

    with closing(Connection(str(path))) as bare:
        bare.run("PRAGMA journal_mode = WAL")
        bare.run("PRAGMA synchronous = FULL")
        bare.run("CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL)")
        bare.run(
            "CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '', contentless_delete = 1, "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
        return cpu_ms(add)

"""A large project to measure with: a real file, made by the program's own commands from a seed.

`python3 tests/benchmarks/_large_project.py FOLDER [--articles N] [--annotations M]` makes one, or finds the one that is
there: making the largest takes minutes. Benchmarks look in the folder that `REVIEWER_LARGE` names, else in a temporary
one. Of the annotations one half are claims, two fifths links to events, the rest relations, points and events;
mentions, values, speakers and tags come on top. Words are made up, English and Chinese, and as unevenly spread as real
ones.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from random import Random
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, ArticleContent, Reading, ReadingState
from reviewer.domain.claim import AttributionStep, Claim, DateOf, Modality, Polarity, Value, ValueKind
from reviewer.domain.event import Event, EventLink, EventStatus, Point, Role
from reviewer.domain.ids import article_id
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.store.held import hold
from reviewer.store.known_files import remember
from reviewer.store.migrations import migrate, version_of
from reviewer.store.opening import connect_writer, settle
from reviewer.text.anchors import make_anchor
from reviewer.workspace.workspace import Transaction, Workspace
from tests.benchmarks._words import chinese, english

SEED = 20160614
_ANNOTATORS = ("ada", "bo", "chen")
_ARTICLES_AT_A_TIME = 500
_BEGINNING = datetime(2026, 1, 5, 8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is: texts have about `text` bytes in UTF-8."""

    articles: int
    annotations: int
    text: int = 5000

    @property
    def name(self) -> str:
        """The file's name, which also changes with the schema."""
        return f"large-{self.articles}-{self.annotations}-{self.text}-v{version_of()}.reviewer"


FULL = Size(100_000, 1_000_000)
SMALL = Size(1_000, 20_000)
"""Some thousand rows in each of the lists of articles, claims and relations together."""


def default_folder() -> Path:
    """Where large projects are kept between runs; never inside the repository."""
    return Path(os.environ.get("REVIEWER_LARGE") or Path(tempfile.gettempdir()) / "reviewer-large")


def large_project(size: Size, folder: Path | None = None, tell: Callable[[str], None] | None = None) -> Path:
    """The project of this size, made when it is not there yet. Whoever writes to it works on a copy."""
    folder = folder or default_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / size.name
    if not path.exists() and not _brought_up_to_date(path):
        unfinished = folder / f"{size.name}.{os.getpid()}.part"
        with closing(Workspace.create(unfinished, "Large")) as workspace:
            _Maker(workspace, size).make(tell or (lambda _: None))
        unfinished.replace(path)
    return path


def know(path: Path) -> Path:
    """Let the program know a project as if it had closed it here: else it would look through all of it to open it."""
    held = hold(path)
    remember(held)
    held.release()
    return path


def _brought_up_to_date(path: Path) -> bool:
    """Raise a project of an earlier version to this one, under its new name; whether there was one."""
    stem = path.stem.rpartition("-v")[0]
    older = max(path.parent.glob(f"{stem}-v*{path.suffix}"), default=None)
    if older is None:
        return False
    connection = connect_writer(older)
    try:
        migrate(connection)
        settle(connection)
    finally:
        connection.close()
    older.replace(path)
    return True


class _Maker:
    """Makes a project, a batch of articles with all that hangs on them at a time."""

    def __init__(self, workspace: Workspace, size: Size) -> None:
        self._rng = Random(SEED)  # noqa: S311 - the same project every time is the point
        self._workspace = workspace
        self._size = size
        self._english, self._chinese = english(self._rng), chinese(self._rng)
        self._outlets = [f"{self._english.name()} {kind}" for kind in ("Post", "Daily", "Wire") for _ in range(100)]
        self._speakers = [f"{self._english.name()} {self._english.name()}" for _ in range(3000)]
        self._tags = [f"{word}-{number}" for number, word in enumerate(self._english.some(200))]
        self._tag_weights = list(accumulate(1 / (place + 2) for place in range(len(self._tags))))
        self._moment = _BEGINNING
        self._claims = size.annotations // 2
        self._links = size.annotations * 2 // 5
        self._relations = size.annotations // 20
        events = size.annotations // 50
        self._events = [self._id() for _ in range(events)]
        # Few events are in every article, most in some.
        self._event_weights = list(accumulate((place + 20) ** -0.4 for place in range(events)))
        self._points: dict[UUID, list[UUID]] = {}
        self._linked: dict[UUID, list[tuple[UUID, UUID]]] = {}
        self._related: set[tuple[UUID, UUID]] = set()

    def make(self, tell: Callable[[str], None]) -> None:
        begun = time.perf_counter()
        self._perform("create_events", self._make_events)
        done = 0
        while done < self._size.articles:
            batch = range(done, min(done + _ARTICLES_AT_A_TIME, self._size.articles))
            self._perform("add_articles", partial(self._make_articles, batch=batch))
            self._perform("relate", partial(self._make_relations, batch=batch))
            done = batch.stop
            tell(f"{done:,} of {self._size.articles:,} articles, {time.perf_counter() - begun:,.0f} s")

    def _perform(self, label: str, command: Callable[[Transaction], None]) -> None:
        self._workspace.annotator = self._rng.choice(_ANNOTATORS)
        self._workspace.perform(label, command, f"{len(self._linked)}")

    def _share(self, total: int, batch: range) -> int:
        """How many of so many fall to a batch of articles."""
        return total * batch.stop // self._size.articles - total * batch.start // self._size.articles

    def _id(self) -> UUID:
        """An id as the program makes them (UUIDv7), from the seed."""
        self._moment += timedelta(milliseconds=40)
        milliseconds = int(self._moment.timestamp() * 1000)
        return UUID(
            int=milliseconds << 80 | 7 << 76 | self._rng.getrandbits(12) << 64 | 2 << 62 | self._rng.getrandbits(62)
        )

    def _make_events(self, tx: Transaction) -> None:
        points = self._size.annotations * 3 // 100
        for number, event in enumerate(self._events):
            self._put_event(tx, event, number)
            shared = points * (number + 1) // len(self._events) - points * number // len(self._events)
            self._points[event] = [self._put_point(tx, event) for _ in range(shared)]

    def _put_event(self, tx: Transaction, event: UUID, number: int) -> None:
        rng = self._rng
        tx.put(
            Event(
                id=event,
                title=" ".join(self._english.some(4)).capitalize(),
                short_name=f"{self._english.name()[:3].upper()}{number % 1000}",
                type=rng.choice(("meeting", "accident", "vote", "")),
                when=self._date(),
                place=self._english.name() if rng.random() < 0.5 else "",
                participants=tuple(rng.sample(self._speakers, rng.randrange(3))),
                parent=rng.choice(self._events[:number]) if number and rng.random() < 0.1 else None,
                status=rng.choices(list(EventStatus), (2, 7, 1))[0],
                annotator=tx.annotator,
                created=self._moment,
                modified=self._moment,
            )
        )

    def _put_point(self, tx: Transaction, event: UUID) -> UUID:
        point = self._id()
        title = f"What did {self._english.name()} {' '.join(self._english.some(3))}"
        moment = self._moment
        tx.put(Point(id=point, title=title, event=event, annotator=tx.annotator, created=moment, modified=moment))
        return point

    def _make_articles(self, tx: Transaction, batch: range) -> None:
        claims = self._share(self._claims, batch)
        links = self._share(self._links, batch)
        for number in range(len(batch)):
            article, text, sentences = self._add_article(tx)
            if self._rng.random() < 0.3:
                state = self._rng.choice((Reading.READING, Reading.DONE))
                tx.put(ReadingState(self._id(), article.id, tx.annotator, state))
            own = claims * (number + 1) // len(batch) - claims * number // len(batch)
            told = self._rng.choices(self._events, cum_weights=self._event_weights, k=3)
            for _ in range(own):
                linked = self._rng.random() < links / claims
                event = self._rng.choice(told)
                claim = self._put_claim(tx, article, text, self._rng.choice(sentences), event if linked else None)
                if linked:
                    self._put_link(tx, claim, event)

    def _add_article(self, tx: Transaction) -> tuple[Article, str, list[tuple[int, int]]]:
        rng = self._rng
        foreign = rng.random() < 0.2
        text, sentences = (self._chinese if foreign else self._english).text(self._size.text)
        title = text[slice(*sentences[0])][:60]
        self._moment += timedelta(seconds=1)
        article = Article(
            id=article_id(text, ""),
            title=title,
            outlet=rng.choice(self._outlets),
            wire_origin="Harbour Wire" if rng.random() < 0.1 else "",
            author=rng.choice(self._speakers),
            published=self._date(),
            language="zh" if foreign else "en",
            file_name=f"{rng.getrandbits(40):x}.txt",
            length=len(text),
            annotator=tx.annotator,
            created=self._moment,
            modified=self._moment,
        )
        tx.add_article(article, ArticleContent(text, text.encode(), "text/plain", "utf-8"))
        return article, text, sentences

    def _put_claim(
        self, tx: Transaction, article: Article, text: str, place: tuple[int, int], event: UUID | None
    ) -> UUID:
        rng = self._rng
        claim = self._id()
        answers = self._points[event] if event and rng.random() < 0.5 else []
        tx.put(
            Claim(
                id=claim,
                article=article.id,
                mentions=(Mention(self._id(), article.id, (make_anchor(text, *place),)),),
                statement=text[slice(*place)],
                attribution=self._attribution(),
                modality=rng.choices(list(Modality), (80, 8, 8, 4))[0],
                polarity=rng.choices(list(Polarity), (9, 1))[0],
                values=self._values(place),
                credibility=rng.choice((None, None, 1, 2, 3)),
                tags=tuple(dict.fromkeys(self._some_tags())),
                point=rng.choice(answers) if answers else None,
                annotator=tx.annotator,
                created=self._moment,
                modified=self._moment,
            )
        )
        if event:
            self._linked.setdefault(event, []).append((claim, article.id))
        return claim

    def _attribution(self) -> tuple[AttributionStep, ...]:
        if self._rng.random() < 0.4:
            return ()
        steps = self._rng.sample(self._speakers, self._rng.choice((1, 1, 1, 2)))
        return tuple(AttributionStep((name,), "said") for name in steps)

    def _values(self, place: tuple[int, int]) -> tuple[Value, ...]:
        start, number = place[0], self._rng.randrange(1, 500)
        values = (
            Value(
                kind=ValueKind.NUMBER,
                text=str(number),
                normalised=str(number),
                attribute="boats",
                start=start,
                end=start + 3,
            ),
            Value(
                kind=ValueKind.DATE,
                text="that day",
                normalised=self._date(),
                of=DateOf.EVENT,
                start=start,
                end=start + 5,
            ),
        )
        return values[: self._rng.randrange(3)]

    def _some_tags(self) -> list[str]:
        if self._rng.random() < 0.85:
            return []
        return self._rng.choices(self._tags, cum_weights=self._tag_weights, k=self._rng.randint(1, 2))

    def _put_link(self, tx: Transaction, claim: UUID, event: UUID) -> None:
        role = self._rng.choices(list(Role), (7, 1, 1, 2))[0]
        moment = self._moment
        tx.put(
            EventLink(
                id=self._id(),
                claim=claim,
                event=event,
                role=role,
                annotator=tx.annotator,
                created=moment,
                modified=moment,
            )
        )

    def _make_relations(self, tx: Transaction, batch: range) -> None:
        wanted = self._share(self._relations, batch)
        for _ in range(wanted * 20):
            claims = self._linked.get(self._rng.choices(self._events, cum_weights=self._event_weights)[0], ())
            if wanted and len(claims) > 1:
                wanted -= self._relate(tx, *self._rng.sample(claims, 2))

    def _relate(self, tx: Transaction, one: tuple[UUID, UUID], other: tuple[UUID, UUID]) -> bool:
        (a, article), (b, elsewhere) = sorted((one, other))
        if article == elsewhere or (a, b) in self._related:
            return False
        self._related.add((a, b))
        rng = self._rng
        status = rng.choices(list(RelationStatus), (45, 25, 10, 10, 10))[0]
        tx.put(
            Relation(
                id=self._id(),
                type=rng.choices(list(RelationType), (4, 5, 1))[0],
                a=a,
                b=b,
                kind=rng.choice((None, *RelationKind)),
                reason=" ".join(self._english.some(5)) if rng.random() < 0.5 else "",
                status=status,
                explained=rng.choice(list(Explanation)) if status is RelationStatus.EXPLAINED else None,
                prevails=a if status is RelationStatus.RESOLVED else None,
                tags=tuple(dict.fromkeys(self._some_tags())),
                annotator=tx.annotator,
                created=self._moment,
                modified=self._moment,
            )
        )
        return True

    def _date(self) -> str:
        day = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(days=self._rng.randrange(4000))
        chance = self._rng.random()
        if chance < 0.03:
            return ""
        if chance < 0.05:
            return f"XXXX-{day:%m-%d}"
        return f"{day:%Y-%m}" if chance < 0.1 else f"{day:%Y-%m-%d}"


def main() -> int:
    """Make a project and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=default_folder())
    parser.add_argument("--articles", type=int, default=FULL.articles)
    parser.add_argument("--annotations", type=int, default=FULL.annotations)
    asked = parser.parse_args()
    size = Size(asked.articles, asked.annotations)
    print(large_project(size, asked.folder, lambda words: print(words, file=sys.stderr, flush=True)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

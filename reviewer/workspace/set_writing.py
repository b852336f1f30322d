"""Writing what a plan says, within the one action that takes a set in."""

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from reviewer.domain.changes import Record
from reviewer.workspace.set_plan import GoOn, Plan
from reviewer.workspace.workspace import Transaction

Progress = Callable[[int, int], None]
"""Told how many records of how many have been looked through or written; whatever it raises ends that."""
_PORTION = 200
"""Records written between two looks at whether somebody cancelled: some 20 ms."""


def looking(progress: Progress | None) -> GoOn | None:
    """Tell of looking through the set as of writing it."""
    if progress is None:
        return None

    def go_on(done: int, of: int) -> bool:
        progress(done, of)
        return True

    return go_on


def write(transaction: Transaction, work: Plan, progress: Progress | None) -> None:
    """Write names, articles and records, in that order: each finds those it names."""
    total = len(work.names) + len(work.articles) + len(work.records)
    done = 0

    def tell(written: int) -> None:
        nonlocal done
        done += written
        if progress:
            progress(done, total)

    for portion in _portions(work.names):
        transaction.put_all(portion)
        tell(len(portion))
    for article, content in work.articles:
        transaction.add_article(article, content)
        tell(1)
    for portion in _portions(work.records):
        transaction.put_all(portion)
        tell(len(portion))


def _portions(records: Iterable[Record]) -> Iterator[list[Record]]:
    """The records in their order, none twice in one portion: `put_all` reads those that are there before it writes."""
    portion: dict[UUID, Record] = {}
    for record in records:
        if len(portion) == _PORTION or record.id in portion:
            yield list(portion.values())
            portion = {}
        portion[record.id] = record
    if portion:
        yield list(portion.values())

"""An action that is done in parts."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from reviewer.store.journal import Entry
from reviewer.store.transaction import Transaction

T = TypeVar("T")


class Act(Protocol):
    """Runs a command in one transaction; its answer, and the number of its action when it changed something."""

    def __call__(self, entry: Entry, command: Callable[[Transaction], T]) -> tuple[T, int | None]:
        """Do it."""


class OpenAction:
    """One line in the history and one undo for many commits, of which each is saved and announced by itself.

    It only adds articles: that is what lets other actions come in between and be undone before it. Where one of them
    stands in the way (it deleted an article, or made an outlet), the rest becomes an action of its own after it.
    The subject of the first part stands in the history until there is a second; from then on their number does.
    """

    def __init__(self, act: Act, label: str, annotator: str) -> None:
        """Do the parts through `act`, all in the name of one annotator; use `Workspace.begin`."""
        self._act = act
        self._label = label
        self._annotator = annotator
        self._number: int | None = None

    def perform(self, command: Callable[[Transaction], T], subject: str = "") -> T:
        """Do one part. Raises what `Workspace.perform` does, and TakenBack once the action has been undone."""
        result, number = self._act(Entry(self._label, subject, self._annotator, self._number), command)
        self._number = number or self._number
        return result

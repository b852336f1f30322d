"""The keys of a list of any length: the first page at once, the rest from another thread."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reviewer.ui.tasks import Task, Tasks

FIRST = 1_000
"""So many keys come at once. A list of no more has all of them then, in one go with whatever asked for them."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a list asks for, from any thread.

    `ask` gives the first keys, as many as it is told to, or with 0 all of them. Questions about the same are equal in
    `about`. `quick` promises that the first keys come along an index, however many records there are.
    """

    ask: Callable[[int], "array[int]"]
    about: object
    quick: bool


class KeyFeed(QObject):
    """Asks a question and hands over its keys: whole lists where they are short, else a first page and then the whole.

    A list that grows or changes is never cut to its first page. Only one question is under way; of those that come
    meanwhile, the last one is asked then.
    """

    failed = Signal()
    """The last question got no answer; it can be asked again."""

    def __init__(self, take: Callable[["array[int]", bool], None], tasks: Tasks | None, parent: QObject) -> None:
        """Hand keys to `take`, with whether they are all; without tasks they always are, and come at once."""
        super().__init__(parent)
        self._take = take
        self._tasks = tasks
        self._shown: object = None
        self._longest = 0
        self._wanted: tuple[Question, bool] | None = None
        self._under_way: Task[array[int]] | None = None

    def ask(self, question: Question) -> bool:
        """Ask; tells whether keys were handed over at once. More may come later."""
        self._wanted = None
        if self._tasks is None:
            self._give(question, question.ask(0), whole=True)
            return True
        same = question.about == self._shown
        if self._longest > FIRST and (same or not question.quick):
            self._want(question, whole=same)
            return False
        first = question.ask(FIRST + 1)
        if len(first) <= FIRST:
            self._give(question, first, whole=True)
            return True
        self._give(question, first[:FIRST], whole=False)
        self._want(question, whole=True)
        return True

    def _want(self, question: Question, *, whole: bool) -> None:
        self._wanted = question, whole
        if self._under_way is None:
            self._begin()

    def _begin(self) -> None:
        if self._wanted is None or self._tasks is None:
            return
        question, whole = self._wanted
        task = self._under_way = self._tasks.run(
            lambda _progress: question.ask(0 if whole else FIRST + 1),
            lambda keys: self._arrived(question, keys, whole=whole),
        )
        task.ended.connect(lambda: self._ended(task, question))

    def _arrived(self, question: Question, keys: "array[int]", *, whole: bool) -> None:
        self._under_way = None
        if self._wanted is not None and self._wanted[0] is question:
            whole = whole or len(keys) <= FIRST
            self._wanted = None if whole else (question, True)
            self._give(question, keys if whole else keys[:FIRST], whole=whole)
        self._begin()

    def _ended(self, task: "Task[array[int]]", question: Question) -> None:
        """Go on after a question that got no answer; what was wrong is told by whoever catches what was raised."""
        if self._under_way is not task:
            return
        self._under_way = None
        if self._wanted is not None and self._wanted[0] is not question:
            self._begin()
            return
        self._wanted = None
        self.failed.emit()

    def _give(self, question: Question, keys: "array[int]", *, whole: bool) -> None:
        self._shown = question.about
        self._longest = max(self._longest, len(keys) if whole else FIRST + 1)
        self._take(keys, whole)

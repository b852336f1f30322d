"""Slow work off the UI thread: progress, cancel, and the result back where widgets may be touched."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

_WORKERS = 2


class Progress:
    """What a piece of work is given to say how far it is and to hear that nobody wants it any more."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        """Pass reports on to `tell`, from whichever thread they come."""
        self._tell = tell
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop at the next clean point."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled = True

    def report(self, n: int, of: int, what: str = "") -> bool:
        """Say that `n` of `of` are done (`of` 0: unknown); false asks the work to stop."""
        self._tell(n, of, what)
        return not self._cancelled

    def step(self, n: int, of: int, what: str = "") -> None:
        """Say the same within work that ends by whatever is raised; ReviewerError when nobody wants it any more."""
        if not self.report(n, of, what):
            message = notice("This was stopped before it was done. What was saved is safe.")
            raise ReviewerError(message, code="stopped")


class _Job(Generic[T]):
    """What a worker is handed: the work, and later its outcome.

    Whoever is the last to hold a widget destroys it, and work, results and errors may hold some. So a worker keeps
    nothing once it has told that it is done, and the UI thread, which has this too, lets go of the rest.
    """

    def __init__(self, work: Callable[[Progress], T], progress: Progress, tell: Callable[[], object]) -> None:
        self.progress = progress
        self.error: BaseException | None = None
        self.result: T
        self._work = work
        self._tell = tell

    def do(self) -> None:
        """Work, in a worker's thread."""
        try:
            self.result = self._work(self.progress)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where somebody sees it
            self.error = error
        self._tell()

    def empty(self) -> None:
        """Let go of everything, in the UI thread, once it was told or every worker has ended."""
        vars(self).clear()


class Task(QObject, Generic[T]):
    """One piece of work under way; only the UI thread touches it. `ended` comes once and last."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(
        self,
        job: _Job[T],
        done: Callable[[T], None],
        failed: Callable[[ReviewerError], None] | None,
        parent: QObject,
    ) -> None:
        """Prepare to hand the result to `done` or a clear refusal to `failed`."""
        super().__init__(parent)
        self.progress = job.progress
        self._job = job
        self._done = done
        self._failed = failed

    def cancel(self) -> None:
        """Ask the work to stop; a result that still comes is dropped."""
        self.progress.cancel()

    def settle(self) -> None:
        """Hand the outcome over; a mistake of ours, or a refusal nobody offered to show, is raised here."""
        try:
            if not self.progress.cancelled:
                self._hand_over()
        finally:
            self._job.empty()
            self.ended.emit()

    def drop(self) -> None:
        """Let go of the work and of what came of it."""
        self._job.empty()

    def _hand_over(self) -> None:
        error = self._job.error
        if error is None:
            self._done(self._job.result)
        elif isinstance(error, ReviewerError) and self._failed is not None:
            self._failed(error)
        else:
            raise error


class Tasks(QObject):
    """A small pool of threads for work that reads, or that writes through the workspace's own doors.

    Workers speak to this object alone, which outlives them, and name a task by its number: a Qt object must not go
    while another thread is still sending one of its signals.
    """

    started = Signal(object)
    """A Task that has been put to work; the status bar shows it."""
    _reported = Signal(int, int, int, str)
    _settled = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread before there is work."""
        super().__init__(parent)
        self._threads: ThreadPoolExecutor | None = None
        self._under_way: dict[int, Task[Any]] = {}
        self._numbers = count()
        # Queued even where the work was done before anybody could listen: results never come before `run` returns.
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._settled.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[ReviewerError], None] | None = None,
    ) -> Task[T]:
        """Do `work` in another thread, then call one of the others in this one."""
        number = next(self._numbers)
        progress = Progress(partial(self._reported.emit, number))
        job = _Job(work, progress, partial(self._settled.emit, number))
        task = Task(job, done, failed, self)
        self._under_way[number] = task
        self.started.emit(task)
        self._pool().submit(job.do)
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._under_way)

    def close(self) -> None:
        """Ask everything to stop and wait for it; nothing more is handed over."""
        for task in self._under_way.values():
            task.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        for task in self._under_way.values():
            task.drop()
        self._under_way.clear()

    def _pool(self) -> "ThreadPoolExecutor":
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not on the way to the first paint

            self._threads = ThreadPoolExecutor(_WORKERS, thread_name_prefix="reviewer")
        return self._threads

    def _tell(self, number: int, n: int, of: int, what: str) -> None:
        task = self._under_way.get(number)
        if task is not None:
            task.progressed.emit(n, of, what)

    def _finish(self, number: int) -> None:
        task = self._under_way.pop(number, None)
        if task is not None:
            try:
                task.settle()
            finally:
                task.deleteLater()

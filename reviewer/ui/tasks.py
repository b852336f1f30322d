"""Slow work off the UI thread: progress, cancel, and the result back where widgets may be touched."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from reviewer.domain.errors import ReviewerError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

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


class Task(QObject, Generic[T]):
    """One piece of work under way; its signals arrive in the UI thread, `ended` once and last."""

    progressed = Signal(int, int, str)
    ended = Signal()
    _settled = Signal(object)

    def __init__(
        self, done: Callable[[T], None], failed: Callable[[ReviewerError], None] | None, parent: QObject | None
    ) -> None:
        """Prepare to hand the result to `done` or a clear refusal to `failed`."""
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self.progress = Progress(self.progressed.emit)
        self._settled.connect(self._finish)

    def cancel(self) -> None:
        """Ask the work to stop; a result that still comes is dropped."""
        self.progress.cancel()

    def settle(self, future: "Future[T]") -> None:
        """Take the outcome from the worker's thread to this object's."""
        self._settled.emit(future)

    def _finish(self, future: "Future[T]") -> None:
        try:
            self._hand_over(future)
        finally:
            self.ended.emit()

    def _hand_over(self, future: "Future[T]") -> None:
        if self.progress.cancelled or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._done(future.result())
        elif isinstance(error, ReviewerError) and self._failed is not None:
            self._failed(error)
        else:
            raise error  # our own mistake, or one nobody offered to show: the excepthook reports it


class Tasks(QObject):
    """A small pool of threads for work that reads, or that writes through the workspace's own doors."""

    started = Signal(object)
    """A Task that has been put to work; the status bar shows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread before there is work."""
        super().__init__(parent)
        self._threads: ThreadPoolExecutor | None = None
        self._under_way: list[Progress] = []

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[ReviewerError], None] | None = None,
    ) -> Task[T]:
        """Do `work` in another thread, then call one of the others in this one."""
        task: Task[T] = Task(done, failed, self)
        self._under_way.append(task.progress)
        task.ended.connect(lambda: self._forget(task))
        self.started.emit(task)
        self._pool().submit(work, task.progress).add_done_callback(task.settle)
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._under_way)

    def close(self) -> None:
        """Ask everything to stop and wait for it."""
        for progress in self._under_way:
            progress.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> "ThreadPoolExecutor":
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not on the way to the first paint

            self._threads = ThreadPoolExecutor(_WORKERS, thread_name_prefix="reviewer")
        return self._threads

    def _forget(self, task: Task[T]) -> None:
        self._under_way = [other for other in self._under_way if other is not task.progress]
        task.deleteLater()

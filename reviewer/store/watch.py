"""How the check of a file goes on: told to whoever waits for it, who may give it more time or end it."""

import threading
import time
from collections.abc import Callable

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice

Tell = Callable[[int, int], bool]
"""Gets how much is done and of how much; false ends the check."""

_SECONDS = 60.0


class Watch:
    """The time that a check may take, in seconds of a clock that nobody sets; any thread may ask and extend."""

    def __init__(self, tell: Tell | None = None, seconds: float = _SECONDS) -> None:
        """Report to `tell`; end after `seconds` unless that is extended."""
        self._tell = tell
        self._guard = threading.Lock()
        self._until = time.monotonic() + seconds
        self._cancelled = False

    @property
    def left(self) -> float:
        """Seconds until the check ends by itself."""
        return max(0.0, self._until - time.monotonic())

    @property
    def cancelled(self) -> bool:
        """Whether somebody has ended it."""
        return self._cancelled

    @property
    def over(self) -> bool:
        """Whether the check should end now."""
        return self._cancelled or self.left == 0

    def listen(self, tell: Tell) -> None:
        """Report to `tell` from now on."""
        self._tell = tell

    def extend(self, seconds: float = _SECONDS) -> None:
        """Give it that much more."""
        with self._guard:
            self._until = max(self._until, time.monotonic()) + seconds

    def cancel(self) -> None:
        """End it."""
        self._cancelled = True

    def report(self, done: int, of: int) -> None:
        """Tell how far it is; raises ReviewerError when it should end (`check_cancelled`, `check_timeout`)."""
        if self._tell is not None and not self._tell(done, of):
            self._cancelled = True
        if self.over:
            raise self.ended()

    def ended(self) -> ReviewerError:
        """What is told when the check ended before it was through."""
        if self._cancelled:
            message = notice("The check was cancelled, so the file was not opened. It was left as it is.")
            return ReviewerError(message, code="check_cancelled")
        message = notice(
            "Checking the file took too long and was stopped. The file was left as it is. Open it again and press "
            "More time, or ask whoever sent it for a fresh copy."
        )
        return ReviewerError(message, code="check_timeout")

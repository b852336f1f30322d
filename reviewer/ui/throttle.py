"""Work that many changes ask for and that is done once for all of them."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_SHARE = 10
_LONGEST_PAUSE = 2_000


class Throttle(QObject):
    """Does its work once after a burst of requests, and never for more than about a tenth of the time.

    What is quick is done before the next event; what takes 20 ms waits 200 ms first, at most two seconds.
    """

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        """Do `work` when it was asked for; the parent's end ends it."""
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._do)

    def ask(self) -> None:
        """Have the work done soon; asking again before it is done changes nothing."""
        if not self._timer.isActive():
            self._timer.start()

    def _do(self) -> None:
        begun = perf_counter()
        self._work()
        milliseconds = (perf_counter() - begun) * 1000
        self._timer.setInterval(min(round(milliseconds) * _SHARE, _LONGEST_PAUSE))

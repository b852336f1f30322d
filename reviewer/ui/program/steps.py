"""A long deed of the window, done a step at a time."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Does one step of a generator, lets the window paint and answer, and does the next."""

    def __init__(self, steps: Generator[None, None, None], parent: QObject) -> None:
        """Do the first step at once: a generator that never began could not clean up either."""
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._do)
        self._do()

    def stop(self) -> None:
        """Do no further step; the generator cleans up after itself."""
        self._timer.stop()
        self._steps.close()

    def _do(self) -> None:
        # A step that fails is the last one.
        self._timer.stop()
        if next(self._steps, _END) is not _END:
            self._timer.start()


_END = object()

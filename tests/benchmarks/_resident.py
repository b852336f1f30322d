"""What memory this process keeps, and whether that grows."""

import ctypes
import gc
import os
from pathlib import Path

FIRST_S = 60
"""Seconds within which a program may fill its caches."""
LEAST_BEFORE, LEAST_AFTER = 3, 5
"""Readings that it takes to judge by, whatever the clock says; an idle machine does the first three in a minute."""
_STATM = Path("/proc/self/statm")


class Readings:
    """Memory in MB by the seconds at which it was read, each time in the same state of the window."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self._read: list[tuple[float, float]] = []

    def add(self, at: float, size: float) -> None:
        """Keep a reading."""
        self._read.append((at, size))

    @property
    def growth(self) -> float | None:
        """How many per cent the greatest reading after the first minute lies above the greatest within it.

        On a slow machine the minute lasts until there are three readings. None while there are too few after it.
        """
        first = max(sum(at <= FIRST_S for at, _ in self._read), LEAST_BEFORE)
        before, after = self._read[:first], self._read[first:]
        if len(after) < LEAST_AFTER:
            return None
        most = max(size for _, size in before)
        return (max(size for _, size in after) / most - 1) * 100 if most else 0.0

    def __str__(self) -> str:
        """The curve in one line."""
        return " ".join(f"{at:.0f}s:{size:.0f}MB" for at, size in self._read)


def resident() -> float:
    """The resident set in MB after garbage was collected and free pages given back; 0 off Linux, where none is told."""
    gc.collect()
    if not _STATM.exists():
        return 0.0
    ctypes.CDLL(None).malloc_trim(0)
    return int(_STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

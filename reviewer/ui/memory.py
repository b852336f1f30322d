"""Where the program's memory lies.

glibc gives threads heaps of their own, up to eight a core, and keeps in each what none of its threads uses any more.
Our workers take turns anyway, since the interpreter has one lock: they need one heap. In five minutes of random work
over an article of 1 MB with 10,000 annotations that was 238 MB instead of 303 (`run.py bench hands`).
"""

import contextlib
import sys

_M_ARENA_MAX = -8
"""glibc's `malloc.h`."""


def keep_one_heap() -> None:
    """Let all threads that begin from now on share the heap of the first; other systems do as they like."""
    import ctypes  # noqa: PLC0415 - nobody should wait for it before the first paint

    if sys.platform == "linux":
        with contextlib.suppress(AttributeError):  # another library than glibc
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)

"""One heap for all threads: see `reviewer.ui.memory`."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

_COUNT = """
import ctypes, sys, threading
from pathlib import Path
if sys.argv[2] == "one":
    from reviewer.ui.memory import keep_one_heap
    keep_one_heap()
together = threading.Barrier(8)
def work():
    kept = [bytearray(5000) for _ in range(100)]
    together.wait()
hands = [threading.Thread(target=work) for _ in range(8)]
for hand in hands: hand.start()
for hand in hands: hand.join()
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
library.fopen.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
library.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
library.fclose.argtypes = [ctypes.c_void_p]
told = library.fopen(sys.argv[1].encode(), b"w")
library.malloc_info(0, told)
library.fclose(told)
"""


def _heaps(folder: Path, how: str) -> int:
    told = folder / f"{how}.xml"
    subprocess.run([sys.executable, "-c", _COUNT, str(told), how], cwd=ROOT, check=True)
    return told.read_text(encoding="ascii").count("<heap nr=")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has several heaps")
def test_all_threads_share_one_heap(tmp_path: Path) -> None:
    assert _heaps(tmp_path, "one") == 1
    assert _heaps(tmp_path, "usual") > 1

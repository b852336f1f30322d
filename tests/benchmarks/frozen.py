"""Row 17: the start of the frozen program against the same from source (`--json`: one object a line).

Both are started in turn, without a screen, as a person would, on the welcome page; the wall clock runs from before the
process until it leaves its mark of a running session, which is the first thing it does after the first paint. The
modules of the source are compiled before. Medians, then their ratio.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from tests.benchmarks._measures import Result
from tests.benchmarks._ratios import report_medians

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "reviewer" / ("reviewer.exe" if sys.platform == "win32" else "reviewer")
SOURCE = (sys.executable, "-m", "reviewer")
ROUNDS = 9
GOAL = 1.1
_GLANCE = 0.001  # seconds between two looks
_PATIENCE = 60  # seconds


def seconds(command: Sequence[str | Path], folder: Path) -> float:
    """From before the process until its session has begun; all it writes goes into `folder`, which is empty."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    home |= {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA")}
    environment |= {**home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment["PYTHONPYCACHEPREFIX"] = str(folder.parent / "compiled")
    begun = perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while not any(folder.glob("XDG_DATA_HOME/*/*/crashes/*")):
                if process.poll() is not None or perf_counter() - begun > _PATIENCE:
                    message = f"{command[0]} opened no window."
                    raise RuntimeError(message)
                time.sleep(_GLANCE)
            return perf_counter() - begun
        finally:
            process.kill()


def rows() -> Iterator[Result]:
    """The one figure; nothing where there is no frozen program."""
    if not PROGRAM.is_file() or not sys.platform.startswith("linux"):
        print("There is no frozen program for Linux: `python3 packaging/build.py freeze`", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory(prefix="reviewer-frozen-") as name:
        turns = []
        for turn in range(ROUNDS + 1):
            folders = [Path(name) / f"{turn}-{kind}" for kind in ("frozen", "source")]
            for folder in folders:
                folder.mkdir()
            turns.append([seconds([PROGRAM], folders[0]), seconds(SOURCE, folders[1])])
    frozen, source = (statistics.median(times) for times in zip(*turns[1:], strict=True))
    print(f"frozen {frozen * 1000:.0f} ms, source {source * 1000:.0f} ms", file=sys.stderr)
    yield Result("17 start of the frozen program to source", frozen / source, GOAL, "x")


if __name__ == "__main__":
    raise SystemExit(report_medians(__doc__, rows))

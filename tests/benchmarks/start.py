"""The way to the first painted window, against a bare PySide6 window with a text (`--json`: one object a line).

Row 16: the program on its welcome page, then the program straight onto the sample project until its first article is
painted. All are whole processes of this interpreter, started in turn: a machine that changes its speed changes it
for all. CPU time of each until it has painted, whichever of its threads took it. Modules are compiled before, as an
installed program's are. Medians.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from reviewer.workspace.sample import build_sample

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
_PATIENCE = 60
"""Seconds a window may take: one that never shows its project ends the run, not the day."""
GOALS = {"16 start to painted window": 1.3, "start to the first article of a project": 8.0}
"""Row 16 has its goal from the design; that of the other only keeps it from growing."""

BARE = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
application = QApplication([])
window = QPlainTextEdit("The pilots of both coasts met on Sunday.")
window.resize(1440, 900)
window.show()
application.processEvents()
"""
# As `reviewer.cli` and `reviewer.app.run` do it, without an end.
OWN = """
import gc
gc.disable()
from reviewer import app
from reviewer.ui.settings import Settings
application = app._application()
program = app._program(application, Settings())
program.window.restore_place()
"""
# Of whoever waits for the first paint, the last one is told first.
WELCOME = """
from reviewer.ui.window.first_paint import FirstPaint
def painted():
    import os
    os.write(1, b"painted")
    os._exit(0)
FirstPaint(program.window).passed.connect(painted)
program.window.show()
application.exec()
"""
ARTICLE = """
import sys
from pathlib import Path
program.window.show_opening("sample")
program.window.show()
application.processEvents()
program.load(Path(sys.argv[1]))
while program.project is None:
    application.processEvents()
application.processEvents()
"""
# Ending a process takes its time too, which nobody waits for.
PAINTED = """
import os
os.write(1, b"painted")
os._exit(0)
"""


def seconds(code: str, environment: Mapping[str, str], project: Path) -> float:
    """CPU seconds of a process until its window is painted, when it ends."""
    command = [sys.executable, "-c", code + PAINTED, str(project)]
    before = _of_children()
    ended = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=_PATIENCE)
    if ended.stdout != b"painted":
        raise RuntimeError(ended.stderr.decode())
    return _of_children() - before


def _of_children() -> float:
    """CPU seconds of all processes that have ended; `os.times` counts no less than hundredths."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure() -> Sequence[float]:
    """Medians of the bare window, of the program, and of the program on a project."""
    with tempfile.TemporaryDirectory(prefix="reviewer-start-") as folder:
        project = Path(folder) / "sample.reviewer"
        build_sample(project)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(Path(folder) / "cache")}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        codes = (BARE, OWN + WELCOME, OWN + ARTICLE)
        turns = [[seconds(code, environment, project) for code in codes] for _ in range(ROUNDS + 1)][1:]
    return [statistics.median(times) for times in zip(*turns, strict=True)]


def main() -> int:
    """Print both rows; exit status 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    as_json = parser.parse_args().json
    bare, *reached = measure()
    if not as_json:
        print(f"bare = {bare * 1000:.0f} ms")
    missed = 0
    for (name, goal), own in zip(GOALS.items(), reached, strict=True):
        ratio = own / bare
        missed += ratio > goal
        if as_json:
            print(json.dumps({"name": name, "value": round(ratio, 3), "goal": goal, "unit": "x", "met": ratio <= goal}))
        else:
            verdict = "ok" if ratio <= goal else "MISSED"
            print(f"{name:48} {ratio:7.2f} x {own * 1000:6.0f} ms  goal {goal:5} {verdict}")
    return int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())

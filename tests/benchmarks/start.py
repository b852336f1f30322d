"""The way to the first painted window, against a bare PySide6 window with a text (`--json`: one object a line).

Row 16: the program on its welcome page. Both are whole processes of this interpreter, started in turn so that a machine
that changes its speed changes it for both; the wall clock runs from before the process to what it says after the paint.
Modules are compiled before, as an installed program's are. Medians.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
GOAL = 1.3

BARE = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
application = QApplication([])
window = QPlainTextEdit("The pilots of both coasts met on Sunday.")
window.resize(1440, 900)
window.show()
application.processEvents()
"""
OWN = """
from reviewer import app
from reviewer.ui.settings import Settings
application = app._application()
program = app._program(application, Settings())
program.window.restore_place()
program.window.show()
application.processEvents()
"""
# Ending a process takes its time too, which nobody waits for.
PAINTED = """
import os
os.write(1, b"painted")
os._exit(0)
"""


def seconds(code: str, environment: dict[str, str]) -> float:
    """From before the process until its window is painted."""
    command = [sys.executable, "-c", code + PAINTED]
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        if process.stdout is None or process.stdout.read(7) != b"painted":
            message = process.communicate()[1].decode()
            raise RuntimeError(message)
        return perf_counter() - begun


def measure() -> tuple[float, float]:
    """Medians of the program and of the bare window."""
    with tempfile.TemporaryDirectory(prefix="reviewer-start-") as cache:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": cache}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        for code in (BARE, OWN):
            seconds(code, environment)
        pairs = [(seconds(OWN, environment), seconds(BARE, environment)) for _ in range(ROUNDS)]
    own, bare = zip(*pairs, strict=True)
    return statistics.median(own), statistics.median(bare)


def main() -> int:
    """Print row 16; exit status 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    as_json = parser.parse_args().json
    own, bare = measure()
    name, ratio = "16 start to painted window", own / bare
    if as_json:
        print(json.dumps({"name": name, "value": round(ratio, 3), "goal": GOAL, "unit": "x", "met": ratio <= GOAL}))
    else:
        print(f"bare = {bare * 1000:.0f} ms, program = {own * 1000:.0f} ms")
        print(f"{name:48} {ratio:7.2f} {'x':8} goal {GOAL:5} {'ok' if ratio <= GOAL else 'MISSED'}")
    return int(ratio > GOAL)


if __name__ == "__main__":
    raise SystemExit(main())

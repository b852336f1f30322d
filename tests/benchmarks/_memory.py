"""How much memory a window takes with a project open, in processes of their own."""

import os
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from reviewer.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]

# Both open a project the same way, so that what differs is the project, and wait for all that is asked beside the
# window: lists, counts, the timeline. What is shared with other processes and can be
# let go (files that are mapped) does not count.
WINDOW = """
import sys
from pathlib import Path
from time import monotonic
from PySide6.QtCore import QThreadPool
from reviewer import app
from reviewer.ui.settings import Settings
application = app._application()
program = app._program(application, Settings())
program.window.restore_place()
program.window.show()
program.open(Path(sys.argv[1]))
until, longest = monotonic() + 5, monotonic() + 120
while monotonic() < until or (program.project is None or program.project.bridge.asking.busy) and monotonic() < longest:
    application.processEvents()
QThreadPool.globalInstance().waitForDone()
application.processEvents()
for line in Path("/proc/self/status").read_text().splitlines():
    if line.startswith("RssAnon"):
        print(line.split()[1])
program.finish()
"""


def memory_above_empty(project: Path) -> float:
    """Megabytes that a window takes more with this project than with an empty one."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.reviewer"
        with closing(Workspace.create(empty)):
            pass
        return _megabytes(project) - _megabytes(empty)


def _megabytes(project: Path) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", WINDOW, str(project)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1]) / 1024

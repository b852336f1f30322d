"""A disk that takes no more: the action is taken back whole, what was saved stays, and work goes on after."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]

# No file of this process may grow beyond a limit, which SQLite meets as a disk that is full.
WORK = """
import resource, signal, sys
from pathlib import Path
from reviewer.domain.errors import ReviewerError
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, everything, put_event

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
workspace = Workspace.open(Path(sys.argv[1]))
news = []
workspace.subscribe(news.append)
event = workspace.perform("create_event", put_event)
saved = workspace.last_saved
before, history = everything(workspace.ask), workspace.history()

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

def much(tx):
    for number in range(40):
        add_article(tx, f"{number} harbour " * 5000)

limit(1_500_000)
try:
    workspace.perform("add_articles", much)
except ReviewerError as error:
    print(error.code)
assert everything(workspace.ask) == before
assert workspace.history() == history
assert workspace.last_saved == saved
assert len(news) == 1

refused = 0
for deed in (workspace.undo, workspace.retry, lambda: workspace.perform("create_event", put_event)):
    try:
        deed()
    except ReviewerError as error:
        refused += error.code == "not_saved"
assert refused == 3
assert everything(workspace.ask) == before
limit(resource.RLIM_INFINITY)
workspace.retry()
assert workspace.unsaved is None
workspace.retry()
assert workspace.ask.counts().articles == 40
workspace.undo()
assert everything(workspace.ask) == before
assert workspace.ask.integrity() == "ok"
workspace.close()
print("went on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a file's size there")
def test_a_full_disk_takes_nothing_away(tmp_path: Path) -> None:
    path = tmp_path / "full.reviewer"
    Workspace.create(path).close()
    run = subprocess.run(
        [sys.executable, "-c", WORK, str(path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (run.stdout.splitlines(), run.stderr) == (["not_saved", "went on"], "")

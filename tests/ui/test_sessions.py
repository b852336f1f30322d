"""Sessions that ended badly are noticed at the next start, with a report that holds nothing of what was read."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.ui.program.crash_offer import offer_report
from reviewer.ui.sessions import Session
from reviewer.ui.settings import Settings
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start

ROOT = Path(__file__).resolve().parents[2]

# The whole program, which says when its project is open; then it is left alone, killed, crashes in a library, or has
# a mistake in a slot.
RUN = """
import ctypes, os, sys, threading, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from reviewer import app

def fall():
    raise LookupError("what the minister said")

project = Path(sys.argv[1])

def look():
    while not project.with_name(project.name + ".lock").exists():
        time.sleep(0.02)
    time.sleep(0.5)
    os.write(1, b"open\\n")
    if sys.argv[2] == "crash":
        ctypes.string_at(0)
    if sys.argv[2] == "mistake":
        QTimer.singleShot(0, QCoreApplication.instance(), fall)

threading.Thread(target=look, daemon=True).start()
sys.exit(app.run(project))
"""

# A loop in which Python never gets a turn by itself; it is asked to end twice, the second time while it does.
ASKED = """
import os, signal, threading
from PySide6.QtCore import QCoreApplication
from reviewer.ui.sessions import end_when_asked

def ask():
    os.kill(os.getpid(), signal.SIGTERM)

application = QCoreApplication([])
end_when_asked()
application.aboutToQuit.connect(ask)
threading.Timer(0.3, ask).start()
raise SystemExit(application.exec())
"""


def started(project: Path, home: Path, how: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(project), how],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            **{f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")},
        },
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def crashes(home: Path) -> Path:
    return home / "DATA" / "Reviewer" / "Reviewer" / "crashes"


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(sys.platform != "linux", reason="the folders of other systems cannot be moved by variables")
@pytest.mark.parametrize("how", ["kill", "crash", "term"])
def test_the_next_start_knows_how_the_last_one_ended(tmp_path: Path, project: Path, how: str) -> None:
    with started(project, tmp_path, how) as process:
        (mark,) = crashes(tmp_path).glob("*.session")
        if how != "crash":
            beside = Session(crashes(tmp_path))
            assert beside.unseen is None  # the other still runs
            beside.end()
            process.send_signal(signal.SIGKILL if how == "kill" else signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    session = Session(crashes(tmp_path))
    if how == "term":
        assert (process.returncode, errors) == (0, "")
        assert not mark.exists()
        assert session.unseen is None
        assert sorted(path.name for path in project.parent.glob("harbour*")) == ["harbour.reviewer"]
        session.end()
        return
    assert session.unseen is not None
    assert session.unseen.unexpected
    report = session.unseen.report.read_text(encoding="utf-8")
    assert ("string_at" in report) == (how == "crash")
    assert str(ROOT) not in report
    session.end()
    Workspace.open(project).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks by messages, which Qt answers")
def test_it_ends_when_asked_though_nothing_else_happens() -> None:
    asked = [sys.executable, "-c", ASKED]
    done = subprocess.run(
        asked, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=20, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(sys.platform != "linux", reason="the folders of other systems cannot be moved by variables")
def test_after_a_mistake_in_a_slot_the_program_goes_on_and_the_next_start_knows(
    tmp_path: Path, project: Path, qtbot: QtBot
) -> None:
    with started(project, tmp_path, "mistake") as process:
        qtbot.waitUntil(lambda: any(crashes(tmp_path).glob("crash-*.txt")), timeout=20_000)
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "LookupError: what the minister said" in said
    session = Session(crashes(tmp_path))
    assert session.unseen is not None
    assert not session.unseen.unexpected
    report = session.unseen.report.read_text(encoding="utf-8")
    assert "in fall" in report
    assert "minister" not in report
    session.end()


@pytest.mark.usefixtures("qapp")
def test_sessions_that_still_run_and_those_that_ended_well_leave_nothing(tmp_path: Path) -> None:
    one, other = Session(tmp_path), Session(tmp_path)
    assert (one.unseen, other.unseen) == (None, None)
    one.end()
    other.end()
    one.end()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_where_nothing_can_be_written_the_program_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    session = Session(tmp_path / "file")
    assert session.unseen is None
    session.end()


def test_a_report_is_offered_once_and_shown_whole(start: Start, tmp_path: Path) -> None:
    (tmp_path / "crash-20310503-101530-000001.txt").write_text("LookupError in seven places", encoding="utf-8")
    program, owner = start(Settings()), QObject()
    session = Session(tmp_path, owner)
    line = offer_report(program.window, session)
    assert line is not None
    assert "made a mistake" in line.text
    words = {button.text(): button for button in line.findChildren(QPushButton) if button.isVisible()}
    assert list(words) == ["Show report", "Save report…", "Dismiss"]
    words["Show report"].click()
    QApplication.processEvents()
    shown = [label for label in program.window.findChildren(QObject) if "seven places" in str(label.property("text"))]
    assert shown
    session.end()
    again = Session(tmp_path, owner)
    assert again.unseen is None
    assert offer_report(program.window, again) is None
    again.end()

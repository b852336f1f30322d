"""A second start hands its file over and ends; files of the Finder and sets become what the person meant."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reviewer.ui.program.file_names import free_name
from reviewer.ui.program.new_projects import NewProjects
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.start.one_instance import OneInstance, Request
from reviewer.ui.start.requests import Requests
from reviewer.ui.tasks import Task, Tasks
from reviewer.workspace.sample import build_sample
from reviewer.workspace.sets import write_set
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start

# The offscreen platform has no windows that could be behind others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).resolve().parents[3]

SECOND = """
import sys
from pathlib import Path
from reviewer.ui.start.one_instance import OneInstance

second = OneInstance(Path(sys.argv[1]))
print("first" if second.is_first() else "handed over" if second.hand_over([Path(sys.argv[2])]) else "alone")
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[OneInstance]:  # noqa: ARG001 - signals need one
    instance = OneInstance(tmp_path / "data")
    assert instance.is_first()
    yield instance
    instance.end()


def second(folder: Path, path: str, **options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", SECOND, str(folder), path]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder.parent)


def said(process: "subprocess.Popen[str]") -> str:
    return process.communicate(timeout=20)[0].strip()


def test_a_second_start_hands_its_file_over(first: OneInstance, tmp_path: Path, qtbot: QtBot) -> None:
    asked: list[Request] = []
    first.asked.connect(asked.append)
    first.listen()
    process = second(tmp_path / "data", "over there/talks.reviewer", DESKTOP_STARTUP_ID="the word")
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert said(process) == "handed over"
    assert asked == [Request((tmp_path / "over there" / "talks.reviewer",), activation="the word")]
    assert not list(tmp_path.rglob("*.request"))


def test_a_request_that_came_before_the_window_waits_for_it(first: OneInstance, tmp_path: Path, qtbot: QtBot) -> None:
    asked: list[Request] = []
    first.asked.connect(asked.append)
    process = second(tmp_path / "data", "talks.reviewer")
    qtbot.waitUntil(lambda: bool(list(tmp_path.rglob("*.request"))), timeout=20_000)
    first.listen()
    assert said(process) == "handed over"
    assert len(asked) == 1


def test_who_gets_no_answer_opens_the_file_itself(first: OneInstance, tmp_path: Path) -> None:
    asked: list[Request] = []
    first.asked.connect(asked.append)
    began = time.monotonic()
    assert not OneInstance(tmp_path / "data").hand_over([tmp_path / "talks.reviewer"])
    assert 1.9 < time.monotonic() - began < 4
    first.listen()
    assert asked == []  # the request was taken back


def test_the_lock_of_a_program_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    code = "import os, sys\nfrom pathlib import Path\nfrom reviewer.ui.start.one_instance import OneInstance\n"
    code += "one = OneInstance(Path(sys.argv[1]))\nassert one.is_first()\nos.kill(os.getpid(), 9)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment, check=False)
    assert killed.returncode != 0
    assert list(tmp_path.rglob("running.lock"))
    after = OneInstance(tmp_path)
    assert after.is_first()
    after.end()


def test_what_is_no_request_of_ours_is_put_away(first: OneInstance, tmp_path: Path) -> None:
    asked: list[Request] = []
    first.asked.connect(asked.append)
    (folder,) = (tmp_path / "data").iterdir()
    for number, text in enumerate(("", "[]", '{"paths": 3}', '{"paths": [3], "sample": 0, "activation": ""}')):
        (folder / f"{number}.request").write_text(text, encoding="utf-8")
    first.listen()
    assert asked == []
    assert not list(folder.glob("*.request"))


def test_a_folder_that_cannot_be_made_leaves_the_program_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert OneInstance(tmp_path / "file").is_first()


def test_the_second_start_of_the_program_ends_and_the_first_opens_its_file(project: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    environment["REVIEWER_DATA"] = str(tmp_path / "data")
    command = [sys.executable, "-m", "reviewer"]
    lock = project.with_name(project.name + ".lock")
    with subprocess.Popen(command, env=environment) as running:
        _wait(lambda: bool(list(tmp_path.rglob("*.session"))))
        done = subprocess.run([*command, str(project)], env=environment, timeout=20, check=False)
        assert done.returncode == 0
        _wait(lock.exists)
        assert running.poll() is None
        running.terminate()
        assert running.wait(20) == 0
    assert not list((tmp_path / "data").rglob("running.lock"))


def test_a_file_from_the_finder_opens(start: Start, project: Path, qapp: QApplication, qtbot: QtBot) -> None:
    program = start(Settings())
    door = Requests(program, qapp, finder=True)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(project))))
    assert program.project is None  # the window has not been painted yet
    door.open(None)
    qtbot.waitUntil(lambda: program.project is not None)
    other = project.with_name("other.reviewer")
    Workspace.create(other).close()
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(other))))
    qtbot.waitUntil(lambda: _path(program) == other)
    door.deleteLater()


def test_a_file_waits_until_the_dialog_is_answered(
    start: Start, project: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    program = start(Settings())
    door = Requests(program, qapp, finder=True)
    door.open(None)
    dialog = QDialog(program.window)
    dialog.open()
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(project))))
    qtbot.wait(50)
    assert program.project is None
    dialog.reject()
    qtbot.waitUntil(lambda: program.project is not None)
    door.deleteLater()


def test_a_set_opens_as_a_project_of_its_own_and_writes_over_nothing(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    made = _set(tmp_path)
    there = tmp_path / "talks.reviewer"
    there.write_bytes(b"not ours to touch")
    program = start(Settings())
    program.arrive(made)
    qtbot.waitUntil(lambda: program.project is not None)
    assert _path(program) == tmp_path / "talks 2.reviewer"
    assert there.read_bytes() == b"not ours to touch"
    assert program.workspace is not None
    assert program.workspace.ask.counts().articles == 6
    assert "was made of talks.reviewset" in program.line.text


def test_a_set_that_cannot_be_read_leaves_no_project(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "talks.reviewset"
    broken.write_text("nothing of the kind", encoding="utf-8")
    program = start(Settings())
    program.arrive(broken)
    qtbot.waitUntil(lambda: "not an annotation set" in program.line.text)
    assert list(tmp_path.glob("*.reviewer")) == []


def test_a_set_that_nobody_waits_for_any_more_leaves_no_project(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    made = _set(tmp_path)
    tasks = Tasks()
    tasks.started.connect(Task.cancel)
    NewProjects(start(Settings()), tasks).open_set(made)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.close()
    assert not (tmp_path / "talks.reviewer").exists()


def test_the_project_that_is_open_stays_as_it_is_when_asked_for_again(start: Start, project: Path) -> None:
    program = start(Settings())
    program.open(project)
    opened = program.project
    program.arrive(project)
    assert program.project is opened


def test_names_are_numbered(tmp_path: Path) -> None:
    for name in ("a.reviewer", "a 2.reviewer"):
        (tmp_path / name).touch()
    assert free_name(tmp_path, "a") == tmp_path / "a 3.reviewer"
    assert free_name(tmp_path, "b") == tmp_path / "b.reviewer"


def _set(folder: Path) -> Path:
    build_sample(folder / "made.reviewer")
    workspace = Workspace.open(folder / "made.reviewer")
    write_set(workspace, "reviewset", folder / "talks.reviewset")
    workspace.close()
    return folder / "talks.reviewset"


def _path(program: Program) -> Path | None:
    return program.workspace.path if program.workspace is not None else None


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)

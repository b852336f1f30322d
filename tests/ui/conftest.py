"""The sample project, open, with what every panel is made of."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace
from tests.ui.working_desk import WorkingDesk, working_desk

ONE = "Harbour opens\n\nThe harbour opened on 3 May 2031, the port office said.\n"
OTHER = "Harbour stays shut\n\nThe harbour did not open on 3 May 2031, pilots said.\n"

Start = Callable[[Settings], Program]


@dataclass
class Sample:
    """The sample project with its bridge, desk and the rest; `messages` are the lines that were said."""

    workspace: Workspace
    bridge: Bridge
    desk: Desk
    theme: Theme
    settings: Settings
    tasks: Tasks
    messages: list[Message]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, built once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "sample.reviewer"
    build_sample(path)
    return path


@pytest.fixture
def sample(qapp: QApplication, sample_file: Path, tmp_path: Path) -> Iterator[Sample]:
    """A copy of the sample project, open and dressed in the light theme."""
    path = shutil.copy(sample_file, tmp_path / "sample.reviewer")
    settings = Settings()
    theme = Theme(settings)
    theme.install(qapp)
    workspace = Workspace.open(Path(path))
    bridge = Bridge(workspace)
    desk = Desk(bridge)
    tasks = Tasks()
    messages: list[Message] = []
    desk.message.connect(messages.append)
    yield Sample(workspace, bridge, desk, theme, settings, tasks, messages)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # panels go before their project does
    tasks.close()
    bridge.close()
    workspace.close()
    bridge.asking.close()


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    """Starts the program in its real window, as often as it is called."""
    started: list[Program] = []

    def begin(settings: Settings) -> Program:
        if not settings.get(declared.LANGUAGE):
            settings.set(declared.LANGUAGE, "en")
        theme = Theme(settings)
        theme.install(qapp)
        program = Program(qapp, settings, theme, Tasks())
        program.window.resize(1440, 900)
        program.window.show()
        qapp.processEvents()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.finish()
        program.window.close()
        program.window.deleteLater()
    # A window that stays would be dressed anew by every style sheet of the tests that follow.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project file with two articles."""
    files = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for file, text in zip(files, (ONE, OTHER), strict=True):
        file.write_text(text, encoding="utf-8")
    path = tmp_path / "harbour.reviewer"
    workspace = Workspace.create(path, "Harbour")
    add_files(workspace, files)
    workspace.close()
    return path


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> tuple[Theme, Settings]:
    settings = Settings()
    theme = Theme(settings)
    theme.install(qapp)
    return theme, settings


@pytest.fixture
def kind() -> str:
    """Which kind of pane articles stand in; tests that try both give it as a parameter."""
    return "own"


@pytest.fixture
def work(look: tuple[Theme, Settings], kind: str, qtbot: QtBot, tmp_path: Path) -> Iterator[WorkingDesk]:
    """Two articles in two real panes, the annotation panel beside them."""
    theme, settings = look
    settings.set(declared.STANDARD_TEXT, kind == "standard")
    with working_desk(tmp_path / "ferry.reviewer", theme, settings) as desk:
        desk.show(qtbot)
        yield desk

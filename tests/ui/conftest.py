"""The sample project, open, with what every panel is made of."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.places import Message
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace


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

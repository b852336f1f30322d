"""Command lines that run in this process, and a project for them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.cli import main
from reviewer.exchange.protocol import IncomingSet
from reviewer.workspace.sets import take_in
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set

Run = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process: its status, the lines it wrote, the lines it complained with."""

    def command(*arguments: object) -> tuple[int, list[str], list[str]]:
        status = main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return status, written.out.splitlines(), written.err.splitlines()

    return command


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the full set in it."""
    path = tmp_path / "harbour.reviewer"
    workspace = Workspace.create(path)
    take_in(workspace, IncomingSet(full_set()))
    workspace.close()
    return path

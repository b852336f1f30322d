"""A project in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "harbour.reviewer")
    made.annotator = "anna"
    yield made
    made.close()

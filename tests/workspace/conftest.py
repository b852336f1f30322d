"""A project in a temporary folder."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reviewer.workspace.workspace import Workspace


@contextmanager
def project_of(annotator: str, path: Path) -> Iterator[Workspace]:
    """A new project, open, whose records are somebody's."""
    with closing(Workspace.create(path)) as made:
        made.annotator = annotator
        yield made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with project_of("anna", tmp_path / "harbour.reviewer") as made:
        yield made

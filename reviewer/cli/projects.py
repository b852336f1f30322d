"""`new`, `info`: a project as a whole."""

import contextlib
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from reviewer.cli.output import write_json, write_line
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.workspace.workspace import Workspace

_COUNTED = ("articles", "claims", "events", "event_links", "points", "relations", "contradictions", "tags")


@contextlib.contextmanager
def opened(path: Path, *, to_write: bool = False) -> Iterator[Workspace]:
    """The project, closed again after; to write, nobody else may have it open."""
    workspace = Workspace.open(path, read_only=not to_write)
    try:
        if to_write and workspace.read_only:
            shut = notice("{path} cannot be written to. Nothing was changed.", path=path)
            raise ReviewerError(workspace.notice or shut, code="read_only")
        yield workspace
    finally:
        workspace.close()


def new(options: Namespace) -> int:
    """Make an empty project."""
    Workspace.create(options.project).close()
    write_line(options.project)
    return 0


def info(options: Namespace) -> int:
    """Counts, schema version, integrity."""
    with opened(options.project) as workspace:
        counts = workspace.ask.counts()
        values: dict[str, object] = {name: getattr(counts, name) for name in _COUNTED}
        values |= {"schema": workspace.ask.schema_version(), "integrity": workspace.ask.integrity()}
    if options.json:
        write_json(values)
    else:
        for name, value in values.items():
            write_line(name.replace("_", " "), value)
    return 0

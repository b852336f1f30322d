"""`add`: articles from files and folders."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from reviewer.cli.output import ProgressLine, complain, write_json, write_line
from reviewer.cli.projects import opened
from reviewer.ingest.readers import walk
from reviewer.workspace.commands.articles import Added, add_each


def add(options: Namespace) -> int:
    """Add all files as one action, each kept as soon as its line is written; a refused one does not stop the others."""
    refused = False
    progress = ProgressLine()
    with opened(options.project, to_write=True) as workspace:
        for added in add_each(workspace, _watched(list(walk(options.paths)), progress)):
            progress.close()
            refused |= added.status == "refused"
            _tell(added, as_json=options.json)
    progress.close()
    return 1 if refused else 0


def _watched(files: Sequence[Path], progress: ProgressLine) -> Iterator[Path]:
    for number, path in enumerate(files, start=1):
        progress.report(number, len(files), path.name)
        yield path


def _tell(added: Added, *, as_json: bool) -> None:
    if as_json:
        article = str(added.article) if added.article else None
        write_json({"path": added.path, "status": added.status, "article": article, "why": str(added.why)})
    elif added.status != "refused":
        write_line(added.status, added.path, added.why)
    if added.status == "refused":
        complain(f"{added.path}: {added.why}")

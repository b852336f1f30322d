"""The kinds of files that can be read, and the doors through which texts come in."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Protocol

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.ingest.decoding import Decoded
from reviewer.ingest.plain_text import PlainText, article_from_text
from reviewer.ingest.records import Incoming
from reviewer.ingest.saved_page import SavedPage, article_from_page, told_by_page

LARGEST = 256 * 2**20
"""Bytes; a larger file is no article."""

_HEAD = 4_096
_KNOWN_KINDS = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".epub": "EPUB",
    ".eml": "EML",
    ".mht": "MHTML",
    ".mhtml": "MHTML",
    ".zip": "zip",
    ".csv": "CSV",
    ".json": "JSON",
    ".jsonl": "JSON Lines",
    ".xml": "XML",
}


class Reader(Protocol):
    """One kind of file."""

    name: str

    def accepts(self, path: PurePath, head: bytes) -> bool:
        """Whether the file is of this kind, by its name and its first 4,096 bytes."""

    def read(self, name: str, data: bytes) -> Incoming:
        """The article in the bytes; ReviewerError when there is none."""


BUILTIN: tuple[Reader, ...] = (SavedPage(), PlainText())


def read_file(path: Path) -> Incoming:
    """The article in a file.

    Raises ReviewerError: `missing`, `folder`, `unreadable`, `too-large`, `empty`, `binary`, `unsupported`.
    """
    try:
        if path.is_dir():
            message = notice(
                "{name} is a folder, not a file. Its files can be added one by one or all together.", name=path.name
            )
            raise ReviewerError(message, code="folder")
        if path.exists() and not path.is_file():
            message = notice(
                "{name} is a device or a pipe, not a file. Nothing was added; save its text to a file first.",
                name=path.name,
            )
            raise ReviewerError(message, code="unreadable")
        size = path.stat().st_size
        if size > LARGEST:
            message = notice(
                "{name} is too large for an article ({size} MB, at most {most}). Nothing was added; cut it into "
                "several files.",
                name=path.name,
                size=size // 2**20,
                most=LARGEST // 2**20,
            )
            raise ReviewerError(message, code="too-large")
        data = path.read_bytes()
    except FileNotFoundError:
        message = notice("There is no file {path}. Nothing was added; check the name and the folder.", path=path)
        raise ReviewerError(message, code="missing") from None
    except OSError as error:
        message = notice(
            "{name} cannot be read: {why}. Nothing was added; check who may read it.",
            name=path.name,
            why=why_refused(error),
        )
        raise ReviewerError(message, code="unreadable") from error
    return read_bytes(path.name, data)


def read_bytes(name: str, data: bytes) -> Incoming:
    """The article in the bytes of a file of that name; ReviewerError `empty`, `binary` or `unsupported`."""
    path = PurePath(name)
    head = data[:_HEAD]
    for reader in BUILTIN:
        if reader.accepts(path, head):
            return reader.read(name, data)
    kind = _KNOWN_KINDS.get(path.suffix.lower())
    yet = notice("{kind} files are not read yet", kind=kind)
    what = yet if kind else notice("files ending in “{suffix}” are not read", suffix=path.suffix)
    message = notice(
        "{name}: {what}. Nothing was added; plain text (.txt, .md) and saved HTML pages (.html, .htm) can be read.",
        name=name,
        what=what,
    )
    raise ReviewerError(message, code="unsupported")


def read_pasted(text: str, html: str | None = None) -> Incoming:
    """The article in what was pasted; the page's markup, where the clipboard has it, tells title, address and date.

    The text stands as it was pasted, for the analyst chose it. ReviewerError `empty` when there is neither.
    """
    if text.strip():
        return article_from_text(Decoded(text, "utf-8"), "", text.encode("utf-8", "replace"), told_by_page(html or ""))
    if html and html.strip():
        return article_from_page(Decoded(html, "utf-8"), "", html.encode("utf-8", "replace"))
    message = notice("There is no text to paste. Copy the article's text first, then paste again.")
    raise ReviewerError(message, code="empty")


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """The files among the paths and in the folders among them, folder by folder in the order of their names.

    Hidden files and folders in a folder are left out, links to folders are not followed, and nothing is read ahead.
    A path that does not exist is given as it is, so that reading it says so.
    """
    for path in paths:
        if path.is_dir():
            yield from _files_in(path)
        else:
            yield path


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(
                (entry for entry in scanned if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path)

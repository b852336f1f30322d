"""What a format is, and what comes in through one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import Notice, about, notice
from reviewer.exchange.telling import PLAIN, Telling


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a set that could not be taken as it stands: what it was, and why.

    `code` is a stable key for scripts and translations.
    """

    subject: str
    why: Notice
    code: str = ""

    @property
    def told(self) -> Notice:
        """One line for a person."""
        return about(self.subject, self.why)


@dataclass(frozen=True, slots=True)
class IncomingSet:
    """What a file holds. Places are as the file gives them: whoever takes the set in checks them against the texts.

    `untimed` are the ids of records whose file says nothing about when they were made; theirs is the time of reading.
    """

    set: AnnotationSet
    problems: tuple[Problem, ...] = ()
    untimed: frozenset[UUID] = frozenset()


class KnownArticles(Protocol):
    """The articles that the receiving project has, for formats that carry no texts."""

    def articles(self) -> Sequence[Article]:
        """All of them."""

    def text(self, article: UUID, /) -> str:
        """The stored text of one of them."""


Writer = Callable[[AnnotationSet, Path], None]
"""Writes a set to a path (a new directory for formats of many files): whole, or not at all and ReviewerError."""

Teller = Callable[[AnnotationSet, Path, Telling], tuple[str, ...]]
"""Writes a set as a report for people, likewise; what they should know of the file, a sentence each."""

Reader = Callable[[Path, KnownArticles], IncomingSet]
"""Reads a set; ReviewerError when the file as a whole cannot be used."""


def _never(_path: Path, _head: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to hand annotations on.

    `name` is the one of the command line, `extension` starts with a dot ("" for a directory). `keeps` and `loses` say
    in plain words what an export carries. `offsets` is the unit its positions are counted in, "" without positions.
    `checked` names the tools, none of them ours, that open it in the tests.
    `accepts` tells from a path and the first 64 KiB of the file whether it looks like this format. A format has a
    `writer`, or a `teller` where it is for people; one that is `printed` needs a printer.
    """

    name: str
    title: Notice
    extension: str
    keeps: tuple[Notice, ...]
    loses: tuple[Notice, ...] = ()
    offsets: str = ""
    checked: tuple[str, ...] = ()
    folder: bool = False
    printed: bool = False
    writer: Writer | None = None
    teller: Teller | None = None
    reader: Reader | None = None
    accepts: Callable[[Path, bytes], bool] = _never

    @property
    def writes(self) -> bool:
        """True when sets can be exported in it."""
        return self.writer is not None or self.teller is not None

    @property
    def reads(self) -> bool:
        """True when sets can be imported from it."""
        return self.reader is not None

    def write(self, annotations: AnnotationSet, path: Path, telling: Telling = PLAIN) -> tuple[str, ...]:
        """Write the set to `path` exactly; what stood there before is replaced whole, or stays on ReviewerError.

        What comes back are sentences about the file that whoever asked for it should read; mostly there are none.
        """
        if self.teller is not None:
            return self.teller(annotations, path, telling)
        if self.writer is None:
            message = notice(
                "{title} can be read, not written. Nothing was written; choose another format.", title=self.title
            )
            raise ReviewerError(message, code="format-not-written")
        self.writer(annotations, path)
        return ()

    def read(self, path: Path, known: KnownArticles) -> IncomingSet:
        """Read the set at `path`; ReviewerError when it cannot be used as a whole."""
        if self.reader is None:
            message = notice(
                "{title} can be written, not read. Nothing was changed; ask for the set in another format.",
                title=self.title,
            )
            raise ReviewerError(message, code="format-not-read")
        return self.reader(path, known)

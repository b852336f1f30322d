"""File names in a folder that is handed on: readable, safe everywhere, and with the article's id."""

import re
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from reviewer.domain.article import Article

_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_STEM = re.compile(rf"(?:(?P<words>.*)_)?(?P<id>{_ID})", re.DOTALL)
_OTHER = re.compile(r"\W+")
_LONGEST = 40  # three bytes each at most, and file systems take 255


def stem(article: Article) -> str:
    """`harbour-reopens_0190a1b2-…`: the words of the title and the id."""
    words = _OTHER.sub("-", article.title[:_LONGEST]).strip("-_")
    return f"{words}_{article.id}" if words else str(article.id)


def article_named(file_stem: str) -> tuple[str, str]:
    """The id ("" when there is none) and the title that a file name tells."""
    found = _STEM.fullmatch(file_stem)
    if found is None:
        return "", file_stem
    return str(UUID(found["id"])), (found["words"] or "").replace("-", " ")


def ours(extensions: str, *others: str) -> Callable[[str], bool]:
    """Whether an export gives a name: a stem with one of the extensions (parted by "|"), or one of `others`."""
    pattern = re.compile(rf"(?:.*_)?{_ID}\.(?:{extensions})", re.DOTALL)
    return lambda name: name in others or pattern.fullmatch(name) is not None


def files_in(path: Path, suffix: str, sign: str = "") -> list[Path]:
    """The regular files with that suffix in a folder, by name; the file itself where `path` is one.

    A file called `sign` stands for the folder it lies in, where only files can be chosen.
    """
    if path.is_file() and path.name != sign:
        return [path] if path.suffix.lower() == suffix else []
    if path.is_file():
        path = path.parent
    return sorted(file for file in path.iterdir() if file.suffix.lower() == suffix and file.is_file())

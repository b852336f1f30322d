"""How the files of projects and sets are called."""

from itertools import chain, count
from pathlib import Path

PROJECT_SUFFIX = ".reviewer"
SET_SUFFIX = ".reviewset"


def free_name(folder: Path, stem: str) -> Path:
    """A name for a project that nothing has yet: the plain one, or one with the first free number."""
    numbered = (folder / f"{stem} {number}{PROJECT_SUFFIX}" for number in count(2))
    return next(name for name in chain([folder / f"{stem}{PROJECT_SUFFIX}"], numbered) if not name.exists())

"""The one door to files that come with the program: `resources/` (icons, themes, translations) and `data/` (samples).

In a checkout the two folders lie beside the package; in a wheel and in the frozen program they lie inside it,
in `reviewer/bundled/`. Nobody else needs to know.
"""

import errno
import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "bundled"
_HOME = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent


def resource_path(name: str = "") -> Path:
    """Where the resource `name` lies, such as `icons/search.svg`; without a name, the folder of all.

    Raises FileNotFoundError for what is not there: a missing resource is our mistake, never the person's.
    """
    return _found("resources", name)


def data_path(name: str = "") -> Path:
    """Where the sample file `name` lies; otherwise like `resource_path`."""
    return _found("data", name)


def licences_path() -> Path | None:
    """The licence texts of everything in the frozen program; None elsewhere: packages have theirs with them."""
    path = _BUNDLED / "licences"
    return path if path.is_dir() else None


def _found(folder: str, name: str) -> Path:
    path = _HOME / folder / name
    if not path.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return path

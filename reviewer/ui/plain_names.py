"""Keeps PySide from reading the source of every module that is imported after it.

It looks there for the name `PySide6`, to know where its `snake_case` and `true_property` may be switched on, which
nothing here does. From source that was 506 files: 30 of 350 ms until the window is painted, and 11 MB that stay in
`linecache` (measured with PySide6 6.11.3). A frozen program has no source to read.
"""

import sys

import PySide6.QtCore  # noqa: F401 - its support must be there

_SUPPORT = "shibokensupport.feature"
_READER = "_mod_uses_pyside"


def keep_plain_names() -> None:
    """Let PySide take every further module as one that switches no names; nothing happens where it works otherwise."""
    support = sys.modules.get(_SUPPORT)
    if support is not None and hasattr(support, _READER):
        vars(support)[_READER] = _switches_names


def _switches_names(_module: object) -> bool:
    return False

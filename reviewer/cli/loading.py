"""Modules of the command line that are read only when they are needed: some of them load Qt."""

import gc
from importlib import import_module

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice

_QT = ("PySide6", "shiboken6")
_MISSING_LIBRARY = ("cannot open shared object", "DLL load failed", "Library not loaded")


def loaded(module: str, name: str) -> object:
    """What is called `name` in a module of this package; ReviewerError where Qt or a library it needs is missing."""
    # Importing makes many objects and no garbage. Whoever collects by hand, as the window does, goes on doing so.
    by_itself = gc.isenabled()
    gc.disable()
    try:
        return getattr(import_module(f"reviewer.cli.{module}"), name)
    except ImportError as error:
        if not _is_of_the_system(error):
            raise
        message = notice(
            "The window cannot be drawn here: {what}. `python3 run.py setup` brings what Qt needs.", what=error
        )
        raise ReviewerError(message, code="no-qt") from error
    finally:
        if by_itself:
            gc.enable()


def _is_of_the_system(error: ImportError) -> bool:
    """True where Qt, or a library of the system that it needs, is missing; our own mistakes are shown as they are."""
    return (error.name or "").startswith(_QT) or any(sign in str(error) for sign in _MISSING_LIBRARY)

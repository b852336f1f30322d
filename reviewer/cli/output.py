"""Lines on standard output and standard error."""

import io
import json
import sys
from collections.abc import Mapping

_SEPARATOR = "\t"


def prepare() -> None:
    """Let every character be written, whatever the terminal's encoding: JSON lines are UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_json(values: Mapping[str, object]) -> None:
    """One object on one line."""
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")


def complain_json(values: Mapping[str, object]) -> None:
    """One object on one line of standard error."""
    sys.stdout.flush()
    sys.stderr.write(json.dumps(values, ensure_ascii=False) + "\n")


def write_line(*cells: object) -> None:
    """One line for a person, its cells apart by tabs; text from data cannot steer the terminal."""
    sys.stdout.write(_SEPARATOR.join(_shown(str(cell)) for cell in cells) + "\n")


def write_text(text: str) -> None:
    """Text of many lines, closed by a newline; it cannot steer the terminal either."""
    sys.stdout.write("\n".join(_shown(line) for line in text.split("\n")) + "\n")


def complain(message: str) -> None:
    """One line on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"reviewer: {_shown(message)}\n")


class ProgressLine:
    """A line on a terminal's standard error that counts up; nothing where nobody watches."""

    def __init__(self) -> None:
        """Look whether somebody watches."""
        self._watched = sys.stderr.isatty()
        self._written = False

    def report(self, done: int, of: int, what: str = "") -> None:
        """Replace the line."""
        if self._watched:
            sys.stderr.write(f"\r\x1b[K{done} / {of}  {_shown(what)[:60]}")
            sys.stderr.flush()
            self._written = True

    def close(self) -> None:
        """Take the line away."""
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or ord(char) > 0x9F else " " for char in text)  # noqa: PLR2004 -- after C1

"""A screen reader of a few lines: reads the window through AT-SPI and acts as its user would.

The system's Python runs it: screen_reader.py PYTHON PROJECT SENTENCE. It starts the program on the project, marks the
sentence of the left pane that begins so as a claim, and prints what was found as one JSON object.
"""

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

gi: Any = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

PATIENCE_S = 20
_DEEPEST = 30
_MOST = 300


class Reader:
    """What a reader sees of the one program it looks at."""

    def __init__(self) -> None:
        """Listen to announcements from the beginning."""
        self.said: list[str] = []
        self.carets: list[int] = []
        Atspi.init()
        self._listeners = [
            self._listen("object:announcement", lambda event: self.said.append(str(event.any_data))),
            self._listen("object:text-caret-moved", lambda event: self.carets.append(event.detail1)),
        ]

    def _listen(self, kind: str, deed: Callable[[Any], None]) -> Any:  # noqa: ANN401 - GObject's
        listener = Atspi.EventListener.new(deed)
        listener.register(kind)
        return listener

    def wait(self, wanted: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - what was wanted
        """Go on when something is so; say what is missing after a while."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            self._hear()
            found = wanted()
            if found:
                return found
            time.sleep(0.1)
        sys.exit(f"not found: {what}; said: {self.said}")

    def _hear(self) -> None:
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(may_block=False)

    def rest(self) -> None:
        """Hear what is still on its way."""
        heard = -1
        while heard != len(self.carets):
            heard = len(self.carets)
            time.sleep(0.5)
            self._hear()

    def program(self) -> Any:  # noqa: ANN401 - GObject's
        """The program among all that can be read."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == "Reviewer":
                return child
        return None


def every(node: Any, depth: int = 0) -> Iterator[Any]:  # noqa: ANN401 - GObject's
    """A node and everything that shows below it."""
    yield node
    for index in range(min(node.get_child_count(), _MOST) if depth < _DEEPEST else 0):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from every(child, depth + 1)


def first(root: Any, role: str, begins: str) -> Any:  # noqa: ANN401 - GObject's
    """The first node of a role whose name begins so and that shows."""
    for node in every(root):
        states = node.get_state_set()
        if (
            node.get_role_name() == role
            and (node.get_name() or "").startswith(begins)
            and states.contains(Atspi.StateType.SHOWING)
        ):
            return node
    return None


def cells(table: Any) -> list[str]:  # noqa: ANN401 - GObject's
    """The words of the rows of a list."""
    children = [table.get_child_at_index(index) for index in range(table.get_child_count())]
    return [child.get_name() for child in children if child is not None and child.get_role_name() == "table cell"]


def text_of(node: Any) -> str:  # noqa: ANN401 - GObject's
    """All of its text."""
    return str(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))


def press(letter: str) -> None:
    """Press a key of the keyboard."""
    Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)


def work(reader: Reader) -> dict[str, object]:
    """Find the window and what is in it, move, mark a claim, and see what came of it."""
    found: dict[str, object] = {}
    program = reader.wait(reader.program, "the program")
    pane = reader.wait(lambda: first(program, "text", "Article in pane 1"), "the text of an article")
    found["window"] = program.get_child_at_index(0).get_name()
    found["articles"] = cells(first(program, "table", "Articles"))
    before = cells(first(program, "table", "Claims"))
    text = text_of(pane)
    found["text"] = text
    Atspi.Component.grab_focus(pane)
    # Without a window manager keys go where the mouse is.
    box = Atspi.Component.get_extents(pane, Atspi.CoordType.SCREEN)
    reader.carets.clear()
    Atspi.generate_mouse_event(box.x + box.width // 2, box.y + box.height // 2, "b1c")
    reader.wait(lambda: reader.carets, "word of a caret that moved")
    reader.rest()
    found["claimed_before"] = list(before)
    place = text.index(sys.argv[3]) + 3
    Atspi.Text.set_caret_offset(pane, place)
    reader.wait(lambda: Atspi.Text.get_caret_offset(pane) == place, "the caret where it was put")
    press("c")

    def more() -> list[str] | None:
        now = cells(first(program, "table", "Claims"))
        return now if len(now) > len(before) else None

    found["claimed_after"] = reader.wait(more, "one claim more in the list")
    reader.wait(lambda: any(words.startswith("Claim: ") for words in reader.said), "the announcement of the claim")
    found["said"] = reader.said
    found["caret"] = Atspi.Text.get_caret_offset(pane)
    return found


def main() -> None:
    """Run the program, read it, end it."""
    reader = Reader()
    program = subprocess.Popen([sys.argv[1], "-m", "reviewer", sys.argv[2]])
    try:
        found = work(reader)
    finally:
        program.terminate()
        program.wait(20)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()

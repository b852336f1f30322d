"""How a deed tells the person that it worked, or why it did not."""

from collections.abc import Callable
from typing import TypeVar

from reviewer.domain.errors import ReviewerError
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.places import Message, Tone
from reviewer.workspace.workspace import Workspace

T = TypeVar("T")


def attempt(desk: Desk, deed: Callable[[], T]) -> T | None:
    """Do it; a refusal is shown as a line, and None returned."""
    try:
        return deed()
    except ReviewerError as error:
        desk.say(Message(error.message, Tone.ERROR, code=error.code))
        return None


def tell_undoable(desk: Desk, workspace: Workspace, text: str) -> None:
    """Say what was done, with Undo beside it for as long as it is the last thing done."""
    done = workspace.undoable()

    def undo() -> None:
        if workspace.undoable() == done:
            attempt(desk, workspace.undo)

    desk.say(Message(text, action_text=translate("Deeds", "Undo"), action=undo))


def explain(desk: Desk, text: str) -> None:
    """Say why nothing happened and what to do instead."""
    desk.say(Message(text))

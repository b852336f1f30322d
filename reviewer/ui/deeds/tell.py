"""How a deed tells the person that it worked, or why it did not."""

from collections.abc import Callable
from typing import TypeVar

from reviewer.domain.changes import Action
from reviewer.domain.errors import ReviewerError
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.words import action_words
from reviewer.workspace.workspace import Workspace

T = TypeVar("T")


def attempt(desk: Desk, deed: Callable[[], T]) -> T | None:
    """Do it; a refusal is shown as a line, and None returned."""
    try:
        return deed()
    except ReviewerError as error:
        desk.say(Message(notice_words(error.message), Tone.ERROR, code=error.code))
        return None


def tell_undoable(desk: Desk, workspace: Workspace, text: str) -> None:
    """Say what was done, with Undo beside it for as long as it is the last thing done."""
    done = workspace.undoable()

    def is_last() -> bool:
        return workspace.undoable() == done

    def undo() -> None:
        if is_last() and done is not None:
            desk.undo_requested.emit()

    desk.say(Message(text, action_text=translate("Deeds", "Undo"), action=undo, stands=is_last))


def tell_undone(desk: Desk, workspace: Workspace, action: Action) -> None:
    """Say what was taken back, with Redo beside it for as long as it is what would be done again."""

    def is_next() -> bool:
        following = workspace.redoable()
        return following is not None and following.number == action.number

    def redo() -> None:
        if is_next():
            desk.redo_requested.emit()

    text = translate("Deeds", "Undone: {what}", what=action_words(action))
    desk.say(Message(text, action_text=translate("Deeds", "Redo"), action=redo, stands=is_next))


def tell_redone(desk: Desk, workspace: Workspace, action: Action) -> None:
    """Say what was done again, with Undo beside it."""
    tell_undoable(desk, workspace, translate("Deeds", "Done again: {what}", what=action_words(action)))


def explain(desk: Desk, text: str) -> None:
    """Say why nothing happened and what to do instead."""
    desk.say(Message(text))

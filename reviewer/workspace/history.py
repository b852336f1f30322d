"""The actions of a project, as they can be read, taken back and done again."""

from reviewer.domain.changes import Action
from reviewer.store import journal
from reviewer.store.past import Changed, changed_by
from reviewer.store.project_file import ProjectFile
from reviewer.store.weights import rows_written


class History:
    """Reads the journal of an open file."""

    def __init__(self, file: ProjectFile) -> None:
        """Read the journal of `file`."""
        self._file = file

    def undoable(self) -> Action | None:
        """The last action that is done."""
        return journal.undoable(self._file.reader())

    def redoable(self) -> Action | None:
        """The first action that is undone."""
        return journal.redoable(self._file.reader())

    def latest(self, limit: int, before: int | None = None) -> list[Action]:
        """The last actions, newest first: all, or those before a number; undone and dropped ones are among them."""
        return journal.history(self._file.reader(), limit, before)

    def changed_by(self, number: int, most: int | None) -> Changed:
        """What an action did to each record; raises LookupError for one that never was."""
        return changed_by(self._file.reader(), number, most)

    def is_after(self, number: int) -> bool:
        """Whether something after action `number` is done; raises LookupError for one that is not there."""
        if number and journal.find(self._file.reader(), number) is None:
            message = f"there is no action {number} to go to"
            raise LookupError(message)
        last = self.undoable()
        return last is not None and last.number > number

    def is_before(self, number: int) -> bool:
        """Whether action `number`, or one before it, is undone."""
        following = self.redoable()
        return following is not None and following.number <= number

    def rows_between(self, one: int, other: int) -> int:
        """Rows that the actions after the lower of two numbers wrote, up to and with the higher one."""
        return rows_written(self._file.reader(), min(one, other) + 1, max(one, other))

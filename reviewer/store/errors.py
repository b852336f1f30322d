"""What can be wrong with a project file, told to whoever opened it."""

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice, notice


class NotAProject(ReviewerError):  # noqa: N818 - the name of a condition that is shown, as in ReviewerError's own family
    """The file is something else; `code` is `not_a_project`."""

    def __init__(self, message: Notice) -> None:
        """Keep what the file seems to be."""
        super().__init__(message, code="not_a_project")


class NewerProject(ReviewerError):  # noqa: N818 - as above
    """A later version of Reviewer wrote the file; it was not touched. `code` is `newer_project`."""

    def __init__(self, message: Notice, detail: str = "") -> None:
        """Keep what to do, and which version it needs."""
        super().__init__(message, code="newer_project", detail=detail)


class DamagedProject(ReviewerError):  # noqa: N818 - as above
    """The file is a project but its contents are broken; `code` is `damaged_project`."""

    def __init__(self, message: Notice, detail: str = "") -> None:
        """Keep what to do, and what exactly is broken."""
        super().__init__(message, code="damaged_project", detail=detail)


class InUse(ReviewerError):  # noqa: N818 - as above
    """Somebody else has the project open for writing; `code` is `in_use`."""

    def __init__(self, message: Notice, holder: Notice = NOTHING) -> None:
        """Keep who has it, as "anna on desk-3 (process 4711), since 10:15"."""
        super().__init__(message, code="in_use")
        self.holder = holder


class ReadOnly(ReviewerError):  # noqa: N818 - as above
    """The project is open for reading only; `code` is `read_only`."""

    def __init__(self, message: Notice) -> None:
        """Keep why."""
        super().__init__(message, code="read_only")


class NotSaved(ReviewerError):  # noqa: N818 - as above
    """The disk refused an action, which was taken back whole; `code` is `not_saved`."""

    def __init__(self, message: Notice, detail: str = "", *, code: str = "not_saved") -> None:
        """Keep what to do, and what the disk said."""
        super().__init__(message, code=code, detail=detail)


class FileGone(NotSaved):
    """The open file is not at its place any more, so nothing is saved there; `code` is `file_gone`.

    What was saved before is still in the file, which this process holds: it can be copied to another place.
    """

    def __init__(self, message: Notice, detail: str = "") -> None:
        """Keep what became of it."""
        super().__init__(message, detail, code="file_gone")


class TakenBack(ReviewerError):  # noqa: N818 - as above
    """An action was undone while more of it was still to come; `code` is `taken_back`."""

    def __init__(self) -> None:
        """Say what became of it."""
        super().__init__(
            notice(
                "This was undone while it was under way, so it stopped. Redo brings back what it had done until then."
            ),
            code="taken_back",
        )


class RuleBroken(Exception):  # noqa: N818 - a constraint of the schema, named as what happened
    """A record would break a rule of the schema: our own mistake, never the analyst's."""

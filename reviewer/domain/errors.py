"""What the world did to us, told to the person in front of the screen."""

from reviewer.domain.notice import Notice


class ReviewerError(Exception):
    """A condition of the environment or of the input: says what happened, what was kept and what to do.

    Our own mistakes are never of this type. `str` gives the English; the window says `message` in its own language.
    `code` is a stable key for scripts; `detail` is what the system or a library said, for reports and `--json`, never
    for the line in the window.
    """

    def __init__(self, message: Notice, *, code: str = "", detail: str = "") -> None:
        """Keep what is told."""
        super().__init__(message)
        self.message = message
        self.code = code
        self.detail = detail

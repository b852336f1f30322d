"""Whether a project can be changed now, and the line that says why not."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice, notice
from reviewer.ui.actions.situation import Situation
from reviewer.ui.actions.table import BY_NAME
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.i18n import notice_words, translate
from reviewer.workspace.workspace import Workspace

_LOOK_MS = 2_000


class Gate(QObject):
    """Shut while a project is read-only, while a change could not be saved, and while a long undo is under way.

    It looks by itself, now and then, whether the project's file is still there and nobody else has taken it over.
    """

    changed = Signal()
    refused = Signal(object)
    """A Message: what was tried again was refused again, or the file was found to be gone."""
    retried = Signal()

    def __init__(self, workspace: Workspace, copy: Callable[[], None], parent: QObject | None = None) -> None:
        """Watch over a workspace; `copy` asks where a copy should go."""
        super().__init__(parent)
        self._workspace = workspace
        self._copy = copy
        self._why_read_only = workspace.notice
        self._under_way = ""
        self._taken = NOTHING
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self.look)
        if not workspace.read_only:
            self._looking.start()

    @property
    def writable(self) -> bool:
        """Whether commands would be done."""
        return not (self._workspace.read_only or self._workspace.unsaved or self._under_way or self._taken)

    def explain_read_only(self, why: Notice) -> None:
        """Know who has the project open, or what else keeps it from being changed here."""
        self._why_read_only = why

    def hold(self, what: str) -> None:
        """Shut until `release`: `what` is under way and has to end first."""
        self._under_way = what
        self.changed.emit()

    def release(self) -> None:
        """What was under way has ended."""
        self._under_way = ""
        self.changed.emit()

    def reason(self) -> Message:
        """Why nothing can be changed now, with what can be done about it."""
        if self._workspace.unsaved is not None:
            return self.not_saved(self._workspace.unsaved)
        if self._under_way:
            wait = translate("Gate", "{what} Wait until it is done; reading goes on.", what=self._under_way)
            return Message(wait, Tone.WARNING)
        why = self._taken or self._why_read_only or notice("This project is open for reading only.")
        return Message(notice_words(why), Tone.WARNING, translate("Gate", "Copy…"), self._copy, code="read_only")

    def not_saved(self, error: ReviewerError) -> Message:
        """A change that the disk refused, or that has no file to go to any more."""
        words = notice_words(error.message)
        if error.code == "file_gone":
            return Message(words, Tone.ERROR, translate("Gate", "Save a copy…"), self._copy, code=error.code)
        return Message(words, Tone.ERROR, translate("Gate", "Retry"), self.retry, code="not_saved")

    def refusal(self, name: str, situation: Situation) -> Message | None:
        """The reason, where an action of the table could be done if only the project could be changed."""
        spec = BY_NAME.get(name)
        if spec is None or self.writable:
            return None
        opened = situation._replace(writable=True)
        if spec.enabled_when(situation) or not spec.enabled_when(opened):
            return None
        reason = self.reason()
        # The reason alone may stand there already, and then nothing would answer to the key.
        text = translate("Gate", "Not done: {deed}. {why}", deed=spec.words.rstrip("…"), why=reason.text)
        return replace(reason, text=text)

    def look(self) -> None:
        """Look whether the file is where it was and still this window's; say so, and shut, when it is not."""
        if self._workspace.unsaved is not None or self._under_way or self._taken:
            return
        try:
            self._workspace.look()
        except ReviewerError as error:
            self._taken = error.message
            self._looking.stop()
        if not self.writable:
            self.refused.emit(self.reason())
            self.changed.emit()

    def retry(self) -> None:
        """Write again what the disk refused."""
        try:
            self._workspace.retry()
        except ReviewerError as error:
            gone = error.code in {"not_saved", "file_gone"}
            told = self.not_saved(error) if gone else Message(notice_words(error.message), Tone.ERROR)
            self.refused.emit(told)
        else:
            self.retried.emit()
        self.changed.emit()

"""Articles into the project: from files, folders, and the clipboard, off the UI thread, with progress and Cancel."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from reviewer.domain.errors import ReviewerError
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.i18n import joined, notice_words, translate
from reviewer.ui.last_folder import begin_in_last_folder
from reviewer.ui.project.reopening import open_first_two
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Progress, Tasks
from reviewer.workspace.commands.articles import Added, add_files, add_pasted

_MOST_REASONS = 3


class Adding(QObject):
    """Adds what it is given and says, in a line, what became of it."""

    date_asked = Signal(object)
    """The id of an article whose date nobody found."""
    text_wanted = Signal()
    """Articles came in: whoever is not typing elsewhere goes on in the text."""

    def __init__(
        self, bridge: Bridge, desk: Desk, tasks: Tasks, settings: Settings, parent: QObject | None = None
    ) -> None:
        """Add to the bridge's workspace."""
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._desk = desk
        self._tasks = tasks
        self._settings = settings

    def ask_files(self) -> None:
        """Let the person choose files."""
        dialog = self._dialog(QFileDialog.FileMode.ExistingFiles, translate("Adding", "Add articles"))
        dialog.setNameFilters(
            [
                translate("Adding", "Articles (*.txt *.md *.html *.htm *.xhtml)"),
                translate("Adding", "All files (*)"),
            ]
        )
        dialog.open()

    def ask_folder(self) -> None:
        """Let the person choose a folder."""
        self._dialog(QFileDialog.FileMode.Directory, translate("Adding", "Add a folder of articles")).open()

    def paste(self) -> None:
        """Make an article of what lies on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        text, html = data.text(), data.html() if data.hasHtml() else None
        if not text.strip():
            self._desk.say(Message(translate("Adding", "There is no text on the clipboard."), Tone.WARNING))
            return
        try:
            added = [add_pasted(self._workspace, text, html)]
        except ReviewerError as error:
            self._refuse(error)
            return
        self._tell(added, self._undated(added))

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders; each article shows as soon as it is in."""

        def work(progress: Progress) -> tuple[list[Added], list[UUID]]:
            results = add_files(self._workspace, paths, progress.report)
            return results, self._undated(results)

        self._tasks.run(work, lambda done: self._tell(*done), self._refuse)

    def _dialog(self, mode: QFileDialog.FileMode, title: str) -> QFileDialog:
        dialog = QFileDialog(QApplication.activeWindow(), title)
        dialog.setFileMode(mode)
        begin_in_last_folder(dialog, self._settings)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _refuse(self, error: ReviewerError) -> None:
        self._desk.say(Message(notice_words(error.message), Tone.ERROR, code=error.code))

    def _tell(self, results: list[Added], undated: list[UUID]) -> None:
        added = [result for result in results if result.status == "added"]
        skipped = [result for result in results if result.status == "skipped"]
        refused = [result for result in results if result.status == "refused"]
        parts = []
        if added:
            parts.append(translate("Adding", "%n article(s) added.", n=len(added)))
        if skipped:
            parts.append(translate("Adding", "%n already here.", n=len(skipped)))
        if refused:
            parts.append(translate("Adding", "%n refused:", n=len(refused)) + " " + _reasons(refused))
        if not parts:
            parts.append(translate("Adding", "No articles found there."))
        tone = Tone.ERROR if refused and not added else Tone.WARNING if refused or not added else Tone.PLAIN
        there = next((result.article for result in (*skipped, *added) if result.article is not None), None)
        if undated:
            parts.append(translate("Adding", "%n without a date.", n=len(undated)))
        text = joined(parts)
        if there is not None and skipped:
            self._desk.say(Message(text, tone, translate("Adding", "Show it"), lambda: self._show(there)))
        elif undated:
            date = translate("Adding", "date?")
            self._desk.say(Message(text, tone, date, lambda: self.date_asked.emit(undated[0])))
        else:
            self._desk.say(Message(text, tone))
        if added and not self._desk.panes:
            self._open(added)
        if added and not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.text_wanted.emit()

    def _open(self, added: list[Added]) -> None:
        ask = self._workspace.ask
        if ask.counts().articles == len(added):
            open_first_two(ask, self._desk)
        else:
            self._desk.restore(tuple(result.article for result in added if result.article is not None)[:2])

    def _undated(self, results: list[Added]) -> list[UUID]:
        """The articles just added whose date nobody found."""
        ids = [result.article for result in results if result.status == "added" and result.article is not None]
        found = (self._workspace.ask.article(article) for article in ids)
        return [article.id for article in found if article is not None and not article.published]

    def _show(self, article: UUID) -> None:
        self._desk.open(article)


def _reasons(refused: list[Added]) -> str:
    """Why the first files were refused, and how many more were."""
    words = [notice_words(result.why) for result in refused[:_MOST_REASONS]]
    more = len(refused) - _MOST_REASONS
    return joined([*words, translate("Adding", "And %n more.", n=more)] if more > 0 else words)

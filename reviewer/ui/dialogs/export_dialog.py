"""Handing an annotation set on: which format, which part, what is lost, where to."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import Notice
from reviewer.domain.relation import RelationStatus
from reviewer.exchange.protocol import Format
from reviewer.exchange.telling import Telling
from reviewer.ui import settings as declared
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.dialogs.export_filters import ExportFilters
from reviewer.ui.dialogs.offered_formats import FormatList, offered_formats
from reviewer.ui.dialogs.preview import Preview, counts_of, preview
from reviewer.ui.file_dialogs import put_in_order
from reviewer.ui.i18n import joined, notice_words, translate
from reviewer.ui.last_folder import keep_folder, last_folder
from reviewer.ui.printing.printer import PdfPrinter
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Progress, Task, Tasks
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import plain_label
from reviewer.workspace.sets import SetFilter, collect, scope_of
from reviewer.workspace.workspace import Workspace

_SIZE = (920, 620)


class ExportDialog(QDialog):
    """Shows what would be written before anything is, and says what the format leaves out."""

    def __init__(
        self, bridge: Bridge, desk: Desk, tasks: Tasks, settings: Settings, parent: QWidget | None = None
    ) -> None:
        """Offer every format that writes; the first one, which loses nothing, is chosen."""
        super().__init__(parent)
        self.setWindowTitle(translate("Export", "Export annotations"))
        self.resize(*_SIZE)
        self._workspace = bridge.workspace
        self._desk = desk
        self._tasks = tasks
        self._settings = settings
        self._previewing: Task[Preview] | None = None
        self._may_replace: Path | None = None
        self.formats = FormatList()
        self.scope = QComboBox()
        self.open_only = QCheckBox(translate("Export", "Only open contradictions"))
        self.filters = ExportFilters(self._workspace.ask)
        self.summary = plain_label("", "title", wrap=True)
        self.keeps = plain_label("", wrap=True)
        self.loses = plain_label("", wrap=True)
        self.beginning = QPlainTextEdit()
        self.path_field = QLineEdit()
        self.export_button = QPushButton(translate("Export", "Export"))
        self.message = InlineMessage()
        self._lay_out()
        self._fill()
        self._connect()
        self.formats.setCurrentRow(0)

    def chosen_format(self) -> Format:
        """The format that would be written."""
        return offered_formats()[max(self.formats.currentRow(), 0)]

    def chosen_filter(self) -> SetFilter:
        """The part of the project that would be written."""
        articles = {"open": self._desk.panes, "active": self._desk.panes[self._desk.active : self._desk.active + 1]}
        statuses = (RelationStatus.OPEN,) if self.open_only.isChecked() else ()
        chosen = SetFilter(articles=articles.get(self.scope.currentData(), ()), statuses=statuses)
        return self.filters.apply(chosen)

    def _lay_out(self) -> None:
        self.beginning.setReadOnly(True)
        self.beginning.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.beginning.setAccessibleName(translate("Export", "How the file begins"))
        self.export_button.setProperty("look", "primary")
        self.export_button.setDefault(True)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(translate("Export", "What"), self.scope)
        form.addRow("", self.open_only)
        form.addRow(translate("Export", "Only"), self.filters)
        form.addRow(translate("Export", "Keeps"), self.keeps)
        form.addRow(translate("Export", "Leaves out"), self.loses)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.summary)
        right.addLayout(form)
        right.addWidget(self.beginning, 1000)
        right.addStretch(1)  # the words stay at the top where a format has no beginning to show
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.formats)
        middle.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(middle, 1)
        layout.addWidget(self.message)  # above the buttons: they stay where they are when something is said
        layout.addLayout(self._path_row())

    def _path_row(self) -> QHBoxLayout:
        choose = QPushButton(translate("Export", "Choose…"))
        choose.clicked.connect(self._choose_path)
        close = QPushButton(translate("Export", "Close"))
        close.clicked.connect(self.close)
        self.path_field.setAccessibleName(translate("Export", "Where to write"))
        row = QHBoxLayout()
        row.addWidget(plain_label(translate("Export", "To")))
        row.addWidget(self.path_field, 1)
        row.addWidget(choose)
        row.addSpacing(12)
        row.addWidget(close)
        row.addWidget(self.export_button)
        return row

    def _fill(self) -> None:
        self.scope.addItem(translate("Export", "The whole project"), "all")
        if self._desk.panes:
            self.scope.addItem(translate("Export", "The open articles"), "open")
            self.scope.addItem(translate("Export", "The active article"), "active")

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._change_format)
        self.scope.currentIndexChanged.connect(self._refresh)
        self.open_only.toggled.connect(self._refresh)
        self.filters.changed.connect(self._refresh)
        self.export_button.clicked.connect(self._export)

    def _change_format(self) -> None:
        chosen = self.chosen_format()
        self.keeps.setText(_listed(chosen.keeps))
        self.loses.setText(_listed(chosen.loses) or translate("Export", "nothing"))
        typed = self.path_field.text()
        folder = Path(typed).parent if typed else last_folder(self._settings, declared.PROJECT_FOLDER)
        name = Path(typed).stem if typed else self._workspace.path.stem
        self.path_field.setText(str(folder / f"{name}{chosen.extension}"))
        self.beginning.clear()
        self.message.hide()
        self._refresh()

    def _refresh(self) -> None:
        mistake = self.filters.mistake()
        if mistake:
            words = translate("Export", "{date} is not a date like 2016-06-14, 2016-06 or 2016.", date=mistake)
            self.message.say(words, "warning")
        if self._previewing is not None:
            self._previewing.cancel()
        # What works in a thread holds no widget: the last who holds one destroys it.
        chosen, part, workspace, language = (
            self.chosen_format(),
            self.chosen_filter(),
            self._workspace,
            QLocale().name(),
        )

        def work(progress: Progress) -> Preview:  # noqa: ARG001 (every task is given one)
            return preview(collect(workspace, part), chosen, _telling(workspace, part, language))

        self._previewing = self._tasks.run(work, self._show_preview, self._refused)

    def _show_preview(self, shown: Preview) -> None:
        self._previewing = None
        self.summary.setText(shown.summary)
        self.beginning.setPlainText(shown.beginning)
        self.beginning.setVisible(bool(shown.beginning))

    def _choose_path(self) -> None:
        chosen = self.chosen_format()
        title = translate("Export", "Write to")
        dialog = QFileDialog(self, title, self.path_field.text())
        put_in_order(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        if chosen.extension:
            dialog.setDefaultSuffix(chosen.extension.lstrip("."))
        dialog.selectFile(self.path_field.text())
        dialog.fileSelected.connect(self._take_path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_path(self, path: str) -> None:
        """Take what the file dialog gave; it has asked whether a file that is there may be replaced."""
        self.path_field.setText(path)
        self._may_replace = Path(path)

    def _replace(self, path: Path) -> None:
        self._may_replace = path
        self._export()

    def _export(self) -> None:
        if self.filters.mistake():
            self._refresh()
            return
        if not self.path_field.text().strip():
            self.message.say(translate("Export", "Say where to write the file."), "warning")
            return
        path = Path(self.path_field.text().strip()).expanduser()
        if path.exists() and path != self._may_replace:
            text = translate("Export", "{name} is there already.", name=path.name)
            self.message.say(text, "warning", translate("Export", "Replace it"), lambda: self._replace(path))
            return
        chosen, part, workspace, language = (
            self.chosen_format(),
            self.chosen_filter(),
            self._workspace,
            QLocale().name(),
        )

        def work(progress: Progress) -> tuple[str, tuple[str, ...]]:
            annotations = collect(workspace, part)
            progress.report(1, 2, path.name)
            notes = chosen.write(annotations, path, _telling(workspace, part, language))
            return counts_of(annotations), notes

        self.export_button.setEnabled(False)
        self._tasks.run(work, lambda written: self._exported(path, *written), self._refused)

    def _exported(self, path: Path, counts: str, notes: tuple[str, ...]) -> None:
        self.export_button.setEnabled(True)
        keep_folder(self._settings, path, declared.PROJECT_FOLDER)
        text = translate("Export", "Written: {counts}, to {path}", counts=counts, path=path)
        tone = "warning" if notes else "plain"
        self.message.say(
            joined((text, *notes)), tone, translate("Export", "Show the folder"), lambda: _show_folder(path)
        )

    def _refused(self, error: ReviewerError) -> None:
        self.export_button.setEnabled(True)
        self.message.say(notice_words(error.message), "error")


def _listed(phrases: Iterable[Notice]) -> str:
    return translate("Export", "; ").join(map(notice_words, phrases))


def _telling(workspace: Workspace, part: SetFilter, language: str) -> Telling:
    """Reports are in the language of the window that asks for them."""
    return Telling(language, scope_of(workspace.ask, part), PdfPrinter())


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

"""The backups of a project: when, why, how much; and the way back to each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reviewer.domain.notice import NOTHING, Notice
from reviewer.ui.i18n import later, translate, translate_marked
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.tasks import Progress, Tasks
from reviewer.ui.widgets.labels import plain_label, set_look
from reviewer.ui.words import date_words
from reviewer.workspace.safekeeping import Backup, Mark, Reason, mark_of

_SIZE = (720, 520)
_ROW_HEIGHT = 30
_SIZE_COLUMN, _LAST_COLUMN = 2, 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MEGABYTE = 1024 * 1024
_WHY = {
    Reason.WORK: later("Backups", "while working"),
    Reason.ASKED: later("Backups", "asked for"),
    Reason.IMPORT: later("Backups", "before an import"),
    Reason.UPDATE: later("Backups", "before an update"),
}

Marked = tuple[Backup, Mark | None]
"""A backup and what it says of itself; None where it cannot be read."""


def _no_failure() -> Notice:
    return NOTHING


@dataclass(frozen=True, slots=True)
class Source:
    """Where the sheet's backups come from: `find` is called in another thread; `make` is None where none can be made.

    `failure` tells why the last one could not be made, an empty notice otherwise.
    """

    name: str
    find: Callable[[], Sequence[Backup]]
    make: Callable[[], None] | None = None
    failure: Callable[[], Notice] = _no_failure


class BackupsView(QWidget):
    """What stands on the sheet."""

    restore_asked = Signal(object)
    """A Backup."""
    folder_asked = Signal(object)
    """The Path of the folder they lie in."""

    def __init__(self, source: Source, tasks: Tasks) -> None:
        """Begin to read the list."""
        super().__init__()
        self._source = source
        self._tasks = tasks
        self.status = plain_label(translate("Backups", "Looking…"), "secondary", wrap=True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(translate("Backups", "Backups"))
        self.make_button = QPushButton(translate("Backups", "Back up now"))
        self.folder_button = QPushButton(translate("Backups", "Show folder"))
        self.restore_button = QPushButton(translate("Backups", "Restore beside the original"))
        self.restore_button.setProperty("look", "primary")
        self._prepare_list()
        self._lay_out()
        self._show_choice()
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self.make_button.setEnabled(self._source.make is not None)
        find = self._source.find

        def work(progress: Progress) -> list[Marked]:
            found: list[Marked] = []
            for made in find():
                if progress.cancelled:
                    break
                found.append((made, mark_of(made)))
            return found

        task = self._tasks.run(work, self._show)
        self.destroyed.connect(task.cancel)

    def chosen(self) -> Backup | None:
        """The backup that is selected and can be restored."""
        item = self.list.currentItem()
        made = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return made if isinstance(made, Backup) else None

    def _prepare_list(self) -> None:
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels(
            [
                translate("Backups", "Made"),
                translate("Backups", "Why"),
                translate("Backups", "Size"),
                translate("Backups", "Holds"),
            ]
        )
        header = self.list.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.headerItem().setTextAlignment(_SIZE_COLUMN, _RIGHT)
        self.list.currentItemChanged.connect(self._show_choice)
        self.list.itemActivated.connect(self._restore)

    def _lay_out(self) -> None:
        self.make_button.clicked.connect(self._make)
        self.folder_button.clicked.connect(self._ask_folder)
        self.restore_button.clicked.connect(self._restore)
        hint = plain_label(translate("Backups", "The project itself stays as it is."), "small", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.make_button)
        row.addWidget(self.folder_button)
        row.addWidget(hint, 1)
        row.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 6, 0)
        column.setSpacing(10)
        column.addWidget(self.status)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _show(self, found: list[Marked]) -> None:
        last = self.chosen()
        self.list.clear()
        for made, mark in found:
            item = QTreeWidgetItem(_cells(made, mark))
            item.setSizeHint(_LAST_COLUMN, QSize(0, _ROW_HEIGHT))
            item.setTextAlignment(_SIZE_COLUMN, _RIGHT)
            if mark is None:
                item.setDisabled(True)
            else:
                item.setData(0, Qt.ItemDataRole.UserRole, made)
            self.list.addTopLevelItem(item)
            if made == last:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if first is not None and self.chosen() is None:
            self.list.setCurrentItem(first)
        self.folder_button.setEnabled(bool(found))
        self._folder = found[0][0].path.parent if found else None
        self._show_status(found)
        self._show_choice()

    def _show_status(self, found: list[Marked]) -> None:
        failure = self._source.failure()
        set_look(self.status, "failed" if failure else "secondary")
        if failure:
            words = translate("Backups", "The last backup could not be made. {why}", why=failure)
        elif found:
            words = translate(
                "Backups",
                "{name} was last backed up on {when}. While you work this happens by itself.",
                name=self._source.name,
                when=_moment(found[0][0]),
            )
        elif self._source.make is not None:
            words = translate("Backups", "There is no backup yet. While you work they are made by themselves.")
        else:
            words = translate("Backups", "There is no backup of {name} on this computer.", name=self._source.name)
        self.status.setText(words)

    def _show_choice(self) -> None:
        self.restore_button.setEnabled(self.chosen() is not None)

    def _make(self) -> None:
        if self._source.make is not None:
            # A button that is disabled hands the keys on, to somewhere outside the sheet.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.make_button.setEnabled(False)
            self.status.setText(translate("Backups", "Backing up…"))
            self._source.make()

    def _restore(self) -> None:
        made = self.chosen()
        if made is not None:
            self.restore_asked.emit(made)

    def _ask_folder(self) -> None:
        if self._folder is not None:
            self.folder_asked.emit(self._folder)

    _folder: Path | None = None


def backups_sheet(window: QWidget, view: BackupsView) -> Sheet:
    """Show the backups over a window."""
    sheet = Sheet(window, translate("Backups", "Backups"), view, _SIZE)
    view.list.setFocus(Qt.FocusReason.PopupFocusReason)
    return sheet


def _cells(made: Backup, mark: Mark | None) -> list[str]:
    holds = translate("Backups", "damaged, cannot be restored")
    if mark is not None:
        holds = " · ".join(
            (
                translate("Backups", "%n article(s)", n=mark.articles),
                translate("Backups", "%n claim(s)", n=mark.claims),
                translate("Backups", "%n relation(s)", n=mark.relations),
            )
        )
    return [
        _moment(made),
        translate_marked("Backups", _WHY[made.reason]),
        _size(made),
        holds,
    ]


def _moment(made: Backup) -> str:
    at = made.made.astimezone()
    return f"{date_words(f'{at:%Y-%m-%d}')}, {at:%H:%M}"


def _size(made: Backup) -> str:
    digits = 1 if made.size >= _MEGABYTE else 0
    return QLocale().formattedDataSize(made.size, digits, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

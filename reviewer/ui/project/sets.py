"""Annotation sets into the open project and out of it: the dialogs, which are read when they are asked for."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.last_folder import begin_in_last_folder
from reviewer.ui.project.reopening import open_first_two
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks


class Sets(QObject):
    """Opens the dialogs over the window that `page` stands in."""

    text_wanted = Signal()
    """The first articles of a project came with a set: there is something to read now."""

    def __init__(self, bridge: Bridge, desk: Desk, tasks: Tasks, settings: Settings, page: QWidget) -> None:
        """Take in, and export, what the bridge's workspace holds."""
        super().__init__(page)
        self._bridge = bridge
        self._desk = desk
        self._tasks = tasks
        self._settings = settings
        self._page = page

    def is_set(self, path: Path) -> bool:
        """Whether a dropped file or folder is an annotation set, of any format."""
        from reviewer.ui.dialogs.set_chooser import looks_like_set  # noqa: PLC0415 - formats cost much to import

        return looks_like_set(path)

    def choose(self) -> None:
        """Let the person choose a set, and look at it."""
        from reviewer.ui.dialogs.set_chooser import SetChooser  # noqa: PLC0415 - as above

        dialog = SetChooser(self._page.window())
        begin_in_last_folder(dialog, self._settings)
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        dialog.open()

    def take_in(self, path: Path) -> None:
        """Look at a set before it is taken in; one that is refused as a whole is told of in the line of the window."""
        from reviewer.ui.dialogs.import_dialog import ImportDialog  # noqa: PLC0415 - as above

        dialog = ImportDialog(self._bridge, self._desk, self._tasks, path, self._page.window())
        dialog.taken_in.connect(self._show_first)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_when_read()

    def _show_first(self) -> None:
        """Open articles where none is open: their claims would be listed beside an empty window."""
        if not self._desk.panes:
            open_first_two(self._bridge.workspace.ask, self._desk)
            # The dialog is still there; the keys are given when it has gone.
            QTimer.singleShot(0, self, self.text_wanted.emit)

    def export(self) -> None:
        """Let the person choose what to write, and how."""
        from reviewer.ui.dialogs.export_dialog import ExportDialog  # noqa: PLC0415 - as above

        # It goes with the window only: what is still being written when it is closed is told to it.
        ExportDialog(self._bridge, self._desk, self._tasks, self._settings, self._page.window()).open()

"""Where file dialogs begin: in the folder in which the last file was chosen."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings


def last_folder(settings: Settings) -> Path:
    """The folder of the last choice; where there is none any more, that of documents, else the person's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = (settings.get(declared.FOLDER), documents)
    return Path(next((folder for folder in known if folder and Path(folder).is_dir()), QDir.homePath()))


def begin_in_last_folder(dialog: QFileDialog, settings: Settings) -> None:
    """Let a dialog begin there, and keep the folder of what is chosen in it."""
    dialog.setDirectory(str(last_folder(settings)))

    def keep(name: str) -> None:
        settings.set(declared.FOLDER, str(Path(name).parent))

    dialog.fileSelected.connect(keep)
    dialog.filesSelected.connect(lambda names: keep(names[0]) if names else None)

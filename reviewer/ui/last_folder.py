"""Where file dialogs begin: in the folder in which the last file was chosen.

Projects have a folder of their own: one that began where articles were added last would come to lie among its sources.
"""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reviewer.ui import settings as declared
from reviewer.ui.file_dialogs import put_in_order
from reviewer.ui.settings import Setting, Settings


def last_folder(settings: Settings, kept: Setting[str] = declared.FOLDER) -> Path:
    """The folder of the last choice; where there is none any more, that of documents, else the person's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = (settings.get(kept), documents)
    return Path(next((folder for folder in known if folder and Path(folder).is_dir()), QDir.homePath()))


def keep_folder(settings: Settings, chosen: Path, kept: Setting[str] = declared.FOLDER) -> None:
    """Let the next dialogs begin in the folder of what was chosen."""
    settings.set(kept, str(chosen.parent))


def begin_in_last_folder(dialog: QFileDialog, settings: Settings, kept: Setting[str] = declared.FOLDER) -> None:
    """Let a dialog begin there, and keep the folder of what is chosen in it."""
    put_in_order(dialog)
    dialog.setDirectory(str(last_folder(settings, kept)))
    dialog.fileSelected.connect(lambda name: keep_folder(settings, Path(name), kept))
    dialog.filesSelected.connect(lambda names: keep_folder(settings, Path(names[0]), kept) if names else None)

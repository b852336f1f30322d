"""Choosing an annotation set: a file, or a folder where the format keeps its set in one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import recognise
from reviewer.ui.i18n import translate

_SET_SUFFIXES = frozenset((".reviewset", ".jsonld", ".qdpx", ".xmi"))


def looks_like_set(path: Path) -> bool:
    """Whether what was dropped is meant as a set: by its name, or as a folder that holds one."""
    if path.is_dir():
        return _recognised(path)
    return path.suffix.lower() in _SET_SUFFIXES


class SetChooser(QFileDialog):
    """Our own file dialog, since those of systems offer either files or folders.

    Opening a folder that is a set takes it; any other folder is gone into.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer all files: what is in them tells the format."""
        super().__init__(parent, translate("Project", "Import annotations: a file, or the folder of a set"))
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setLabelText(QFileDialog.DialogLabel.FileName, translate("Project", "File or folder:"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        """Take a folder that is a set, too."""
        field = self.findChild(QLineEdit, "fileNameEdit")
        typed = Path(field.text().strip()).expanduser() if field is not None and field.text().strip() else None
        folder = Path(self.directory().absolutePath(), typed) if typed is not None else None
        if folder is not None and folder.is_dir() and _recognised(folder):
            self.fileSelected.emit(str(folder))
            self.done(QFileDialog.DialogCode.Accepted)
            return
        super().accept()


def _recognised(folder: Path) -> bool:
    try:
        recognise(folder)
    except ReviewerError:
        return False
    return True

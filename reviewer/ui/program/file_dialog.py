"""Asking the person for a file, without a modal in the way of anything."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reviewer.ui import settings as declared
from reviewer.ui.i18n import translate
from reviewer.ui.last_folder import begin_in_last_folder, last_folder
from reviewer.ui.program.file_names import free_name
from reviewer.ui.settings import Settings


def ask_path(  # noqa: PLR0913 - what a dialog is told
    window: QWidget,
    settings: Settings,
    title: str,
    then: Callable[[Path], object],
    *,
    suffixes: tuple[str, ...],
    saving: bool,
    name: str = "",
) -> None:
    """Let the person choose a file of one of these suffixes, to open or (the first) to save, and go on with it.

    A name to save under is proposed, with a number where it is taken.
    """
    dialog = QFileDialog(window, title)
    begin_in_last_folder(dialog, settings, declared.PROJECT_FOLDER)
    kinds = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog.setNameFilters([translate("Program", "Reviewer projects ({kinds})", kinds=kinds)])
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
        if name:
            dialog.selectFile(free_name(last_folder(settings, declared.PROJECT_FOLDER), name).name)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

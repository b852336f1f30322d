"""Qt's own file dialog, shown where the desktop brings none: its words in the interface's language, nothing cut."""

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView

from reviewer.ui.i18n import qt_words

_SIZE = (860, 520)
_NAME, _COLUMNS = 0, 4


def put_in_order(dialog: QFileDialog) -> None:
    """Mend what Qt's dialog shows; that of the desktop is left alone.

    Two of its labels bear a key that Qt's translations into Chinese do not know, and its columns are as wide as the
    names of a small font.
    """
    view = dialog.findChild(QTreeView, "treeView")
    if view is None:
        return
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, qt_words("QFileDialog", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, qt_words("QFileDialog", "Files of type:"))
    dialog.resize(*_SIZE)
    header = view.header()
    for column in range(_COLUMNS):
        fitted = QHeaderView.ResizeMode.Stretch if column == _NAME else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, fitted)

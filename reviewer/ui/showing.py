"""Showing a file with whatever the system opens such files with."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_file(path: Path) -> None:
    """Hand a file to the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

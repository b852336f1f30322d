"""About: which version this is, what it runs on, and whose works are in it."""

import json
import platform
import sys
from importlib.metadata import distributions
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reviewer import __version__
from reviewer.resources import licences_path
from reviewer.ui.i18n import translate
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.widgets.labels import plain_label
from reviewer.workspace.installation import sqlite_version

_SIZE = (680, 560)


def about_sheet(window: QWidget) -> Sheet:
    """Say what this is."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(plain_label(translate("Sheet", "Reviewer {version}", version=__version__), "title"))
    says = translate(
        "Sheet",
        "A diff tool for facts: read articles side by side, mark what each one claims, link claims to events and "
        "flag where they contradict one another. Nothing leaves this computer by itself.",
    )
    column.addWidget(plain_label(says, wrap=True))
    versions = plain_label("\n".join(version_lines()), "secondary", wrap=True)
    versions.setTextInteractionFlags(versions.textInteractionFlags().TextSelectableByMouse)
    column.addWidget(versions)
    copy = QPushButton(translate("Sheet", "Copy for a report"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(version_lines())))
    row = QHBoxLayout()
    row.addWidget(copy)
    row.addStretch(1)
    column.addLayout(row)
    licence = translate("Sheet", "Under the MIT licence. Made with Qt, used under the LGPL version 3.")
    column.addWidget(plain_label(licence, wrap=True))
    texts = QPlainTextEdit(licence_text(licences_path()))
    texts.setReadOnly(True)
    texts.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    texts.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    texts.setTabChangesFocus(True)
    texts.setAccessibleName(translate("Sheet", "Works of others, with their licences"))
    column.addWidget(texts, 1)
    return Sheet(window, translate("Sheet", "About Reviewer"), content, _SIZE)


def version_lines() -> list[str]:
    """What a report of a mistake should say, in the words that its readers search for; never translated."""
    return [
        f"Reviewer {__version__}{' (installed)' if getattr(sys, 'frozen', False) else ''}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {pyside_version}, SQLite {sqlite_version()}",
        f"{platform.platform()}, {platform.machine()}, shown by {QGuiApplication.platformName()}",
    ]


def licence_text(folder: Path | None) -> str:
    """What of others is in the program: each with its licence and, in an installed program, the texts.

    From a checkout the texts lie with the packages, so there only the packages are listed.
    """
    if folder is None:
        found = {part.name: f"{part.name} {part.version}" for part in distributions() if part.name}
        return "\n".join(found[name] for name in sorted(found, key=str.lower))
    sections = [(folder / "INDEX.txt").read_text(encoding="utf-8")]
    named = [name for part in json.loads((folder / "index.json").read_bytes()) for name in part["files"]]
    for name in dict.fromkeys(named):
        text = (folder / name).read_text(encoding="utf-8", errors="replace")
        sections.append(f"{'—' * 20} {name}\n\n{text}")
    return "\n".join(sections)

"""About says what a report of a mistake needs, and whose works are in the program."""

import json
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from reviewer import __version__
from reviewer.ui.settings import Settings
from reviewer.ui.sheets.about import licence_text
from reviewer.ui.sheets.sheet import Sheet
from tests.ui.conftest import Start


def test_about_shows_versions_and_copies_them(start: Start) -> None:
    program = start(Settings())
    program.perform("about")
    (sheet,) = program.window.findChildren(Sheet)
    assert f"Reviewer {__version__}" in [label.text() for label in sheet.findChildren(QLabel)]
    button = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Copy for a report")
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Reviewer {__version__}")
    assert all(name in copied for name in ("Python 3.", "Qt 6.", "PySide6 6.", "SQLite 3."))
    (texts,) = sheet.findChildren(QPlainTextEdit)
    assert "PySide6" in texts.toPlainText()
    sheet.shut()


def test_the_installed_program_shows_the_licence_texts(tmp_path: Path) -> None:
    (tmp_path / "Part").mkdir()
    (tmp_path / "Part" / "LICENSE").write_text("You may.", encoding="utf-8")
    (tmp_path / "INDEX.txt").write_text("Part 1.0\n", encoding="utf-8")
    (tmp_path / "index.json").write_text(json.dumps([{"files": ["Part/LICENSE"]}] * 2), encoding="utf-8")
    shown = licence_text(tmp_path)
    assert shown.startswith("Part 1.0")
    assert shown.count("You may.") == 1

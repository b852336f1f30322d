"""What cannot be changed says so: a full disk, a project open elsewhere, a file that is read-only."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start
from tests.ui.full_disk import full_disk


def _opened(program: Program, path: Path) -> OpenProject:
    assert program.open(path)
    assert program.project is not None
    program.project.panes.frames[0].pane.set_caret(20)
    program.project.panes.frames[0].pane.setFocus()
    QApplication.processEvents()
    return program.project


def _press(project: OpenProject, key: Qt.Key) -> None:
    QTest.keyClick(project.panes.frames[0].pane, key)
    QApplication.processEvents()


def _button(project: OpenProject, words: str) -> QAbstractButton:
    buttons = project.page.findChildren(QAbstractButton)
    return next(button for button in buttons if button.text() == words and button.isVisible())


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a file's size there")
def test_a_full_disk_blocks_until_retry_has_saved(start: Start, project: Path) -> None:
    program = start(Settings())
    opened = _opened(program, project)
    ask, bar = opened.workspace.ask, opened.status
    with full_disk():
        _press(opened, Qt.Key.Key_C)
        assert bar.saved.text() == "Not saved"
        assert bar.saved.property("look") == "failed"
        assert opened.page.message.isVisible()
        assert ask.claims() == []
        assert not program.window.actions_.action("add_articles").isEnabled()
        _press(opened, Qt.Key.Key_C)
        assert "could not be saved" in opened.page.message.text
        _button(opened, "Retry").click()
        QApplication.processEvents()
        assert bar.saved.text() == "Not saved"
    _button(opened, "Retry").click()
    QApplication.processEvents()
    assert bar.saved.text().startswith("✓ Saved")
    assert opened.page.message.text == "Saved."
    assert len(ask.claims()) == 1
    assert program.window.actions_.action("add_articles").isEnabled()
    opened.perform("undo")
    assert ask.claims() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a file's size there")
def test_what_was_typed_into_a_full_disk_is_saved_by_retry(start: Start, project: Path) -> None:
    program = start(Settings())
    opened = _opened(program, project)
    _press(opened, Qt.Key.Key_C)
    statement = opened.panel.inspector.claim.statement
    with full_disk():
        statement.setFocus()
        statement.selectAll()
        QTest.keyClicks(statement, "The harbour opened late")
        QTest.keyClick(statement, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert statement.isReadOnly()
    opened.gate.retry()
    QApplication.processEvents()
    assert statement.toPlainText() == "The harbour opened late"
    assert not statement.isReadOnly()
    assert opened.workspace.ask.claims()[0].statement == "The harbour opened late"


def test_a_second_window_reads_and_says_who_writes(start: Start, project: Path) -> None:
    elsewhere = Workspace.open(project)
    try:
        article = elsewhere.ask.articles()[0].id
        tag_claim(elsewhere, article, [(15, 50)])
        program = start(Settings())
        opened = _opened(program, project)
        line = opened.page.message
        assert "process" in line.text
        assert _button(opened, "Copy…").isVisible()
        assert opened.status.saved.text() == "Read-only"
        for key in (Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_X):
            frame = opened.panes.pane_of(article)
            assert frame is not None
            opened.desk.show_claim(elsewhere.ask.claims()[0].id)
            line.hide()
            QTest.keyClick(frame.pane, key)
            assert line.isVisible()
            assert "process" in line.text
        page = opened.panel.inspector.claim
        assert page.isVisible()
        assert all(
            field.property("readOnly") for kind in (QLineEdit, QPlainTextEdit) for field in page.findChildren(kind)
        )
        assert not any(field.isEnabled() for field in page.findChildren(QComboBox))
        for name in ("tag_claim", "link_event", "contradict", "add_articles", "undo", "delete_record"):
            assert not program.window.actions_.action(name).isEnabled(), name
    finally:
        elsewhere.close()


def test_a_file_that_cannot_be_written_says_so_and_offers_a_copy(start: Start, project: Path) -> None:
    project.chmod(0o444)
    if os.access(project, os.W_OK):
        pytest.skip("this person may write to everything")
    program = start(Settings())
    opened = _opened(program, project)
    assert "cannot be written" in opened.page.message.text
    assert _button(opened, "Copy…").isVisible()
    opened.page.message.hide()
    _press(opened, Qt.Key.Key_C)
    assert "cannot be written" in opened.page.message.text

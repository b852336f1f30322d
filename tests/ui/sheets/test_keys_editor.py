"""Keys given to other actions, in the real window with the settings sheet."""

from pathlib import Path

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from reviewer.ui import settings as declared
from reviewer.ui.actions.key_changes import KeyChanges
from reviewer.ui.actions.table import ACTIONS
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.sheets.keys_editor import KeysEditor
from tests.ui.conftest import Start

_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def _editor(program: Program) -> KeysEditor:
    program.perform("settings")
    QApplication.processEvents()
    editor = program.window.findChild(KeysEditor)
    assert editor is not None
    return editor


def _give(editor: KeysEditor, name: str, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    field = editor.lines[name].key
    field.click()
    assert field.text() == "Press a key…"
    QTest.keyClick(field, key, held)


def _text(program: Program) -> QWidget:
    assert program.project is not None
    pane = program.project.panes.frames[0].pane
    pane.set_caret(20)
    pane.setFocus()
    return pane


def test_every_action_has_a_line(start: Start) -> None:
    assert set(_editor(start(Settings())).lines) == {spec.name for spec in ACTIONS}


def test_a_key_is_given_counts_at_once_and_is_remembered(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    editor = _editor(program)
    _give(editor, "tag_claim", Qt.Key.Key_Q)
    _give(editor, "export_set", Qt.Key.Key_F5)
    assert editor.lines["tag_claim"].key.text() == "Q"
    assert settings.get(declared.KEYS) == ["tag_claim=Q", "export_set=F5"]
    assert program.window.actions_.action("export_set").shortcut() == QKeySequence("F5")
    assert "(Q)" in program.window.actions_.action("tag_claim").toolTip()
    assert program.project is not None
    ask = program.project.workspace.ask
    QTest.keyClick(_text(program), Qt.Key.Key_C)
    assert ask.claims() == []
    QTest.keyClick(_text(program), Qt.Key.Key_Q)
    assert len(ask.claims()) == 1
    editor.lines["tag_claim"].back.click()
    editor.all.click()
    assert settings.get(declared.KEYS) == []
    assert program.window.actions_.action("export_set").shortcut() == QKeySequence("Ctrl+E")


def test_a_conflict_is_said_and_the_key_can_be_taken(start: Start) -> None:
    settings = Settings()
    editor = _editor(start(settings))
    _give(editor, "tag_claim", Qt.Key.Key_E)
    assert "Link to an event" in editor.message.text
    assert settings.get(declared.KEYS) == []
    take = next(b for b in editor.message.findChildren(QAbstractButton) if b.text() == "Take it from there")
    take.click()
    assert sorted(settings.get(declared.KEYS)) == ["link_event=", "tag_claim=E"]
    assert editor.lines["link_event"].key.text() == "–"


def test_keys_that_would_be_lost_are_refused() -> None:
    changes = KeyChanges(Settings())
    for name, key, held in (
        ("export_set", Qt.Key.Key_E, _NONE),
        ("tag_claim", Qt.Key.Key_Left, _NONE),
        ("tag_claim", Qt.Key.Key_C, _CONTROL | Qt.KeyboardModifier.AltModifier),
        ("export_set", Qt.Key.Key_Y, _CONTROL),
    ):
        refusal = changes.give(name, QKeyCombination(held, key))
        assert refusal is not None
        assert refusal.holder == ""
    assert changes.give("tag_claim", QKeyCombination(_NONE, Qt.Key.Key_M)) is None


def test_escape_changes_nothing_and_backspace_takes_the_key_away(start: Start) -> None:
    settings = Settings()
    editor = _editor(start(settings))
    _give(editor, "resolve", Qt.Key.Key_Escape)
    assert editor.lines["resolve"].key.text() == "R"
    _give(editor, "resolve", Qt.Key.Key_Backspace)
    assert settings.get(declared.KEYS) == ["resolve="]


def test_the_filter_finds_words_and_keys(start: Start) -> None:
    editor = _editor(start(Settings()))
    editor.filter.setText("ctrl+shift+z")
    assert [name for name, line in editor.lines.items() if line.words.isVisible()] == ["redo"]


def test_without_single_letters_ctrl_k_and_the_letter_do_it(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    assert program.project is not None
    ask = program.project.workspace.ask
    settings.set(declared.SINGLE_KEYS, value=False)
    QTest.keyClick(_text(program), Qt.Key.Key_C)
    assert ask.claims() == []
    assert "Ctrl+K C" in program.window.actions_.action("tag_claim").toolTip()
    program.perform("everything")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_C)
    assert len(ask.claims()) == 1
    program.perform("everything")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClicks(field, "dark")
    assert field.text() == "dark"

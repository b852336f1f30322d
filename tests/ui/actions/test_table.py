from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton

from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.actions.keymap import Keymap, key_action
from reviewer.ui.actions.situation import Situation
from reviewer.ui.actions.table import ACTIONS, BY_NAME, Menu
from reviewer.ui.desk_values import Kind
from reviewer.ui.icons import icon_names
from reviewer.ui.window.key_hints import useful_keys

_NO = Qt.KeyboardModifier.NoModifier
_FULL = Situation(project=True, writable=True, panes=4, can_undo=True, can_redo=True)


def _press(key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = _NO) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.fixture
def window(qapp: QApplication) -> QMainWindow:  # noqa: ARG001 - a window needs an application
    return QMainWindow()


def test_no_name_and_no_key_stands_twice() -> None:
    assert len(BY_NAME) == len(ACTIONS)
    keys = Counter(spec.shortcut for spec in ACTIONS if spec.shortcut)
    assert [key for key, count in keys.items() if count > 1] == []


def test_single_letters_are_never_shortcuts_of_the_window() -> None:
    assert [spec.name for spec in ACTIONS if len(spec.shortcut) == 1 and spec.scope != "reading"] == []


def test_no_key_takes_control_and_alt_together() -> None:
    assert [spec.name for spec in ACTIONS if "Ctrl" in spec.shortcut and "Alt" in spec.shortcut] == []


def test_every_icon_and_key_of_the_table_exists(qapp: QApplication) -> None:  # noqa: ARG001
    assert {spec.icon for spec in ACTIONS if spec.icon} <= set(icon_names())
    wrong = [spec.name for spec in ACTIONS if spec.shortcut and QKeySequence.fromString(spec.shortcut).isEmpty()]
    assert wrong == []


def test_every_action_stands_in_a_menu(window: QMainWindow) -> None:
    actions = ActionSet(window, Keymap())
    shown: list[str] = []
    for menu in Menu:
        target = QMenu(window)
        actions.fill(target, menu)
        shown += [action.iconText() for action in target.actions() if not action.isSeparator()]
    assert sorted(shown) == sorted(spec.words for spec in ACTIONS)


def test_a_letter_in_the_pane_is_an_action_and_with_shift_it_is_not(qapp: QApplication) -> None:  # noqa: ARG001
    assert key_action(_press(Qt.Key.Key_C, "c")) == "tag_claim"
    assert key_action(_press(Qt.Key.Key_C, "C", Qt.KeyboardModifier.ShiftModifier)) is None
    assert key_action(_press(Qt.Key.Key_F7)) is None


def test_on_another_script_the_virtual_key_counts(qapp: QApplication) -> None:  # noqa: ARG001
    cyrillic = QKeyEvent(QEvent.Type.KeyPress, 0x0421, _NO, 54, ord("C"), 0, "с")
    assert key_action(cyrillic) == "tag_claim"


def test_keys_can_be_changed_and_letters_turned_off(qapp: QApplication) -> None:  # noqa: ARG001
    keymap = Keymap.from_lines(["tag_claim=Q", "nonsense=W"])
    assert keymap.action_for(_press(Qt.Key.Key_Q, "q"), "reading") == "tag_claim"
    assert keymap.action_for(_press(Qt.Key.Key_C, "c"), "reading") is None
    quiet = Keymap(single=False)
    assert quiet.action_for(_press(Qt.Key.Key_C, "c"), "reading") is None
    longer = _press(Qt.Key.Key_Right, "", Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert quiet.action_for(longer, "reading") == "claim_longer"


def test_without_a_project_only_what_needs_none_is_on(window: QMainWindow) -> None:
    actions = ActionSet(window, Keymap())
    actions.refresh(Situation())
    assert actions.action("new_project").isEnabled()
    assert not actions.action("tag_claim").isEnabled()
    actions.refresh(_FULL)
    assert actions.action("tag_claim").isEnabled()
    assert actions.action("pane_4").isEnabled()


def test_a_read_only_project_lets_nothing_be_changed(window: QMainWindow) -> None:
    actions = ActionSet(window, Keymap())
    actions.refresh(Situation(project=True, panes=2, selected=Kind.RELATION, can_undo=True))
    on = {spec.name for spec in ACTIONS if actions.action(spec.name).isEnabled()}
    assert not on & {"undo", "add_articles", "tag_claim", "confirm", "delete_record", "import_set", "link_event"}
    assert on >= {"export_set", "next_contradiction", "copy_project"}


def test_a_button_follows_its_action(window: QMainWindow) -> None:
    actions = ActionSet(window, Keymap())
    button = QPushButton(window)
    actions.dress(button, "undo")
    heard: list[str] = []
    actions.triggered.connect(heard.append)
    actions.refresh(Situation())
    assert not button.isEnabled()
    actions.refresh(_FULL)
    button.click()
    assert heard == ["undo"]
    assert "Ctrl+Z" in button.toolTip()
    assert button.accessibleName() == "Undo"


@pytest.mark.parametrize("kind", [None, *Kind])
def test_whatever_is_selected_the_status_bar_has_keys_for_it(kind: Kind | None, qapp: QApplication) -> None:  # noqa: ARG001
    keys = useful_keys(kind, Keymap())
    assert keys[-1] == ("F1", "keys")
    assert len(keys) >= 3

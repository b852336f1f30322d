import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.actions.latin_keys import digit, letter_key

_NONE = Qt.KeyboardModifier.NoModifier


def _event(key: int, text: str, *, scan: int = 0, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, _NONE, scan, virtual, 0, text)


# The key that a US keyboard calls C, as each system tells of it on a Russian layout: place, keysym or key code.
_RUSSIAN_C = {
    "linux": _event(0x421, "с", scan=54, virtual=0x6D3),
    "win32": _event(0x421, "с", scan=0x2E, virtual=ord("C")),
    "darwin": _event(0x421, "с", virtual=8),
}


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_letters_of_another_script_count_by_their_key(system: str) -> None:
    assert letter_key(_RUSSIAN_C[system], system) == Qt.Key.Key_C


@pytest.mark.parametrize(
    ("key", "text", "scan", "wanted"),
    [
        (0x39E, "ξ", 44, Qt.Key.Key_J),  # Greek
        (0x5D1, "ב", 54, Qt.Key.Key_C),  # Hebrew
        (0x62B, "ث", 26, Qt.Key.Key_E),  # Arabic
        (0xE41, "แ", 54, Qt.Key.Key_C),  # Thai
        (0x310F, "ㄏ", 54, Qt.Key.Key_C),  # Bopomofo
        (0x416, "ж", 47, 0x416),  # no letter stands there on a US keyboard
    ],
)
def test_scripts_of_the_world_on_linux(key: int, text: str, scan: int, wanted: int) -> None:
    assert int(letter_key(_event(key, text, scan=scan), "linux")) == int(wanted)


def test_latin_layouts_mean_what_they_write() -> None:
    # On AZERTY the key that a US keyboard calls Q writes a, and its comma stands where M is; on Dvorak the S key is O.
    assert letter_key(_event(Qt.Key.Key_A, "a", scan=24, virtual=0x61), "linux") == Qt.Key.Key_A
    assert letter_key(_event(Qt.Key.Key_Comma, ",", scan=58, virtual=0x2C), "linux") == Qt.Key.Key_Comma
    assert letter_key(_event(Qt.Key.Key_A, "a", scan=0x10, virtual=ord("A")), "win32") == Qt.Key.Key_A
    assert letter_key(_event(Qt.Key.Key_O, "o", scan=39), "linux") == Qt.Key.Key_O
    assert letter_key(_event(Qt.Key.Key_Left, "", scan=113), "linux") == Qt.Key.Key_Left


def test_digits_of_azerty_need_no_shift() -> None:
    assert digit(_event(Qt.Key.Key_Ampersand, "&", scan=10, virtual=0x26), "linux") == "1"
    assert digit(_event(Qt.Key.Key_Eacute, "é", scan=0x03, virtual=ord("2")), "win32") == "2"
    assert digit(_event(Qt.Key.Key_Eacute, "é", virtual=0x13), "darwin") == "2"
    shifted = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier, 12, 0x33, 0, "3")
    assert digit(shifted, "linux") == "3"
    assert digit(_event(Qt.Key.Key_5, "5"), "linux") == "5"


def test_nothing_else_is_a_digit() -> None:
    shifted = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier, 10, 0x21, 0, "!")
    assert digit(shifted, "linux") == ""
    assert digit(_event(Qt.Key.Key_C, "c", scan=54), "linux") == ""
    assert digit(_event(Qt.Key.Key_F1, "", scan=67), "linux") == ""


def test_the_keymap_hears_the_letter_on_this_system() -> None:
    event = _RUSSIAN_C.get(sys.platform)
    if event is None:
        pytest.skip("a system with keys of its own")
    assert Keymap().action_for(event, "reading") == "tag_claim"
    assert Keymap(single=False).action_for(event, "reading") is None
    assert Keymap(single=False).letter_action(event) == "tag_claim"

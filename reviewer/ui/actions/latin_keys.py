"""Which letter or digit of a US keyboard stands on the key that was pressed, whatever the layout writes there."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_LAST_LATIN_1 = 0xFF
_FIRST_SPECIAL = 0x01000000  # Qt's keys that write nothing begin here
_LETTERS = range(ord("A"), ord("Z") + 1)
_DIGITS = range(ord("0"), ord("9") + 1)

# X11 and Wayland give evdev's code plus 8 (linux/input-event-codes.h); keys of a row follow one another.
_SCAN_ROWS = ((10, "1234567890"), (24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
_SCAN_CODES = {first + place: letter for first, row in _SCAN_ROWS for place, letter in enumerate(row)}
# macOS gives kVK_ANSI_… (Carbon, Events.h), which are places on the keyboard.
_MAC_ROW = "ASDFHGZXCV\0BQWERYT123465\097\080\0OU\0IP\0LJ\0K\0\0\0\0NM"
_MAC_CODES = {code: letter for code, letter in enumerate(_MAC_ROW) if letter != "\0"}


def letter_key(event: QKeyEvent, system: str = sys.platform) -> Qt.Key:
    """The key that single letters are compared with.

    Layouts that write Latin letters say what they mean, AZERTY and Dvorak too. Where the key writes a letter of another
    script, the virtual key counts: the one Windows names, else the place on the keyboard. `system` is as in
    sys.platform.
    """
    key = Qt.Key(event.key())
    if not _LAST_LATIN_1 < event.key() < _FIRST_SPECIAL:
        return key
    place = _place(event, system)
    return Qt.Key(place) if place in _LETTERS else key


def digit(event: QKeyEvent, system: str = sys.platform) -> str:
    """The digit on the key that was pressed, "" where there is none.

    AZERTY and Czech write digits with Shift only; there the key alone counts as well.
    """
    if event.text() in tuple("0123456789"):
        return event.text()
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    place = _place(event, system) if plain and len(event.text()) == 1 else 0
    return chr(place) if place in _DIGITS else ""


def _place(event: QKeyEvent, system: str) -> int:
    """The character of a US keyboard on this key, 0 where it has none or the event does not say."""
    if system == "win32":
        virtual = event.nativeVirtualKey()
        return virtual if virtual in _LETTERS or virtual in _DIGITS else 0
    if system == "darwin":
        return ord(_MAC_CODES.get(event.nativeVirtualKey(), "\0"))
    return ord(_SCAN_CODES.get(event.nativeScanCode(), "\0"))

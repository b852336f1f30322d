"""What a screen reader is told."""

from PySide6.QtCore import QObject


def anybody_listens() -> bool:
    """Whether a screen reader is there."""
    # Python makes the many names of this class at the first mention: not before the first window has been painted.
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    return QAccessible.isActive()


def announce(speaker: QObject, words: str) -> None:
    """Let a screen reader say the words, where one listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - as above

    if anybody_listens():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))

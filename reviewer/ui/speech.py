"""What a screen reader is told."""

from PySide6.QtCore import QObject


def announce(speaker: QObject, words: str) -> None:
    """Let a screen reader say the words, where one listens."""
    # Python makes their many names at the first mention: not before the first window has been painted.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))

"""Tooltips of data."""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Make a tooltip of data: its lines wrap, and nothing in it is read as markup."""
    from html import escape  # noqa: PLC0415 - not on the way to the first paint

    return f"<p>{'<br>'.join(map(escape, text.splitlines()))}</p>"


def data_tip(text: str) -> str:
    """Make a tooltip of one line of data: as it stands, unless Qt would take it for markup."""
    return plain_tip(text) if Qt.mightBeRichText(text) else text

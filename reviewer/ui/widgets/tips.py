"""Tooltips of data."""

from html import escape


def plain_tip(text: str) -> str:
    """Make a tooltip of data: its lines wrap, and nothing in it is read as markup."""
    return f"<p>{'<br>'.join(map(escape, text.splitlines()))}</p>"

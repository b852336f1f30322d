"""Write the table in `docs/keyboard.md` from the program's own table of actions: `python docs/keyboard_table.py`.

A test runs the same code and fails when the page has fallen behind.
"""

from pathlib import Path

from reviewer.ui.actions.table import ACTIONS, ActionSpec, Menu

PAGE = Path(__file__).resolve().parent / "keyboard.md"
BEGIN, END = "<!-- table: python docs/keyboard_table.py -->\n", "<!-- end of table -->\n"
WHERE = {"window": "everywhere", "reading": "reading pane", "list": "lists"}


def page_with_table(page: str) -> str:
    """The page with the table between its two marks made anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def table() -> str:
    """One row for each action that has a key, menu by menu."""
    rows = [row(spec) for menu in Menu for spec in ACTIONS if spec.menu is menu and spec.shortcut]
    return "\n".join(["| key | does | where | menu |", "|---|---|---|---|", *rows]) + "\n"


def row(spec: ActionSpec) -> str:
    """One action as the page shows it."""
    return f"| `{spec.shortcut}` | {spec.text.rstrip('…')} | {WHERE[spec.scope]} | {spec.menu.value.capitalize()} |"


if __name__ == "__main__":
    PAGE.write_text(page_with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

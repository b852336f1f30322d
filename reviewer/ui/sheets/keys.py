"""F1: every action that has a key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reviewer.ui.actions.action_set import ActionSet, menu_words
from reviewer.ui.actions.table import ACTIONS, Menu
from reviewer.ui.i18n import translate
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.widgets.labels import KeyCap, plain_label

_COLUMNS = ((Menu.FILE, Menu.EDIT), (Menu.READ, Menu.VIEW), (Menu.ANNOTATE, Menu.HELP))


def keys_sheet(window: QWidget, actions: ActionSet) -> Sheet:
    """Show every action that has a key, by menu."""
    content = QWidget()
    row = QHBoxLayout(content)
    row.setContentsMargins(0, 6, 6, 0)
    row.setSpacing(28)
    for menus in _COLUMNS:
        column = QVBoxLayout()
        column.setSpacing(6)
        for menu in menus:
            column.addWidget(plain_label(menu_words(menu), "title"), 0, Qt.AlignmentFlag.AlignTop)
            keys = QWidget()
            keys.setLayout(_keys_of(menu, actions))
            column.addWidget(keys, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        row.addLayout(column, 1)
    return Sheet(window, translate("Sheet", "Keys"), content, (980, 720))


def _keys_of(menu: Menu, actions: ActionSet) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 10)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    shown = [spec for spec in ACTIONS if spec.menu is menu and actions.keymap.shown(spec.name)]
    for row, spec in enumerate(shown):
        grid.addWidget(KeyCap(actions.keymap.shown(spec.name)), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(plain_label(spec.words), row, 1)
    return grid

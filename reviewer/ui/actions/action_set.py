"""The table of actions as QActions, menus and tooltips."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.actions.situation import Situation
from reviewer.ui.actions.table import ACTIONS, ALSO, BY_NAME, ActionSpec, Menu
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon


class ActionSet(QObject):
    """Every action of the table once; whoever can do it connects to its name.

    An action is made when somebody first wants it, and the rest with `complete`: the first window shows three of them.

    Keys of the scope "window" are shortcuts of the window. All others are only written beside the words: the reading
    pane and the lists hear them themselves, so that fields keep text and lists keep type-ahead.
    """

    triggered = Signal(str)
    keys_changed = Signal()

    def __init__(self, window: QWidget, keymap: Keymap) -> None:
        """Stand ready to make the actions of a window."""
        super().__init__(window)
        self.keymap = keymap
        self._window = window
        self._situation = Situation()
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, Callable[[QWidget], QMenu]] = {}

    def complete(self) -> None:
        """Make every action there is: the window's shortcuts work from now on."""
        for spec in ACTIONS:
            self.action(spec.name)

    def action(self, name: str) -> QAction:
        """The QAction of a line of the table."""
        made = self._actions.get(name)
        if made is None:
            made = self._actions[name] = self._action(BY_NAME[name])
            self._window.addAction(made)
        return made

    def use_keys(self, keymap: Keymap) -> None:
        """Let other keys count from now on, in menus and tooltips too."""
        self.keymap = keymap
        for name, action in self._actions.items():
            self._put_key(action, BY_NAME[name])
        self.keys_changed.emit()

    def trigger(self, name: str) -> None:
        """Do it, where it can be done now."""
        self.action(name).trigger()

    def refresh(self, situation: Situation) -> None:
        """Switch actions on and off for what there is now."""
        self._situation = situation
        for name, action in self._actions.items():
            action.setEnabled(BY_NAME[name].enabled_when(situation))

    def check(self, name: str, *, on: bool) -> None:
        """Show a checkable action as on or off."""
        self.action(name).setChecked(on)

    def put_menu(self, after: str, make: Callable[[QWidget], QMenu]) -> None:
        """Let a menu that is no part of the table stand behind an action, wherever that one's menu is shown."""
        self._menus[after] = make

    def fill_bar(self, bar: QMenuBar) -> None:
        """Put all menus into a menu bar."""
        for menu in Menu:
            self.fill(bar.addMenu(menu_words(menu)), menu)

    def fill(self, target: QMenu, menu: Menu) -> None:
        """Put the actions of one menu into a menu."""
        for spec in ACTIONS:
            if spec.menu is menu:
                if spec.separator:
                    target.addSeparator()
                target.addAction(self.action(spec.name))
                if spec.name in self._menus:
                    target.addMenu(self._menus[spec.name](target))

    def dress(self, button: QAbstractButton, name: str, *, words: bool = False) -> None:
        """Let a button do an action: its icon or words, its tooltip with the key, its state."""
        spec, action = BY_NAME[name], self.action(name)
        if words:
            button.setText(spec.words)
        elif spec.icon:
            button.setIcon(icon(spec.icon))
        button.setAccessibleName(spec.words)
        button.setCheckable(spec.checkable)
        button.clicked.connect(action.trigger)
        _Follower(button, action)

    def tip(self, name: str) -> str:
        """The words of an action with its key."""
        key = self.keymap.shown(name)
        return f"{BY_NAME[name].words} ({key})" if key else BY_NAME[name].words

    def _action(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.words, self)
        self._put_key(action, spec)
        action.setIconText(spec.words)
        action.setCheckable(spec.checkable)
        action.setEnabled(spec.enabled_when(self._situation))
        action.setMenuRole(_ROLES.get(spec.name, QAction.MenuRole.NoRole))
        action.triggered.connect(self._teller(spec.name))
        return action

    def _put_key(self, action: QAction, spec: ActionSpec) -> None:
        key = self.keymap.shown(spec.name)
        if spec.scope == "window":
            usual = [QKeySequence(key) for key in ALSO.get(spec.name, ())]
            action.setShortcuts([self.keymap.sequence(spec.name), *usual])
        else:
            action.setText(f"{spec.words}\t{key}" if key else spec.words)
        action.setToolTip(self.tip(spec.name))

    def _teller(self, name: str) -> Callable[[], None]:
        def tell() -> None:
            self.triggered.emit(name)

        return tell


class _Follower(QObject):
    """Keeps a button like its action for as long as the button lives."""

    def __init__(self, button: QAbstractButton, action: QAction) -> None:
        super().__init__(button)
        self._button = button
        self._action = action
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        self._button.setChecked(self._action.isChecked())
        self._button.setToolTip(self._action.toolTip())


_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


def menu_words(menu: Menu) -> str:
    """What a menu is called."""
    return {
        Menu.FILE: translate("Menus", "File"),
        Menu.EDIT: translate("Menus", "Edit"),
        Menu.READ: translate("Menus", "Read"),
        Menu.ANNOTATE: translate("Menus", "Annotate"),
        Menu.VIEW: translate("Menus", "View"),
        Menu.HELP: translate("Menus", "Help"),
    }[menu]

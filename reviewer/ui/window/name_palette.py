"""Ctrl+K: everything by its name."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.ui.actions.action_set import ActionSet, menu_words
from reviewer.ui.actions.table import ACTIONS, ActionSpec
from reviewer.ui.i18n import translate
from reviewer.ui.widgets.choices import Choice
from reviewer.ui.widgets.palette import Palette

_PREFIX, _WORD_STARTS, _WITHIN = 300, 200, 150
_ALIKE = 70
"""Of a hundred: below it nobody could tell why the name is offered."""
_SHORTEST_GUESS = 4
_WORD = re.compile(r"\w+")
_TOP = 52


class NamePalette:
    """Finds actions that can be done now by what they are called, roughly spelt too, and does the one picked."""

    def __init__(self, window: QWidget, actions: ActionSet, perform: Callable[[str], None]) -> None:
        """Search the table of actions; `perform` does one by its name."""
        self._window = window
        self._actions = actions
        self._perform = perform
        self._offered: list[ActionSpec] = []
        self._back_to: QWidget | None = None
        self.palette: Palette | None = None

    def open(self) -> None:
        """Open below the top of the window, in its middle; whoever has the keys gets them back when it closes."""
        within = self._window
        self._back_to = within.focusWidget()
        palette = Palette(
            within,
            translate("Names", "Everything by name"),
            placeholder=translate("Names", "What would you like to do?"),
            filters=False,
            by_key=None if self._actions.keymap.single else self._of_letter,
        )
        self.palette = palette
        palette.typed.connect(self._offer)
        palette.chosen.connect(self._do)
        palette.closed.connect(self._closed)
        self._offer("")
        middle = QPoint(max(within.width() // 2 - 200, 0), _TOP)
        palette.open_at(QRect(middle, middle), within)

    def _offer(self, text: str) -> None:
        if self.palette is None:
            return
        able = [spec for spec in ACTIONS if self._actions.action(spec.name).isEnabled() and spec.name != "everything"]
        self._offered = ranked(text, able)
        keymap = self._actions.keymap
        self.palette.set_choices(
            [
                Choice(spec.words, group="" if text else menu_words(spec.menu), key=keymap.cap(spec.name), always=True)
                for spec in self._offered
            ]
        )

    def _of_letter(self, event: QKeyEvent) -> int:
        """Single letters are off in the text, so they count here, where nothing is typed yet."""
        name = self._actions.keymap.letter_action(event)
        return next((index for index, spec in enumerate(self._offered) if spec.name == name), -1)

    def _do(self, index: int) -> None:
        # The keys go back first: what is done may want them elsewhere.
        self._give_back()
        self._perform(self._offered[index].name)

    def _closed(self) -> None:
        self.palette = None
        self._give_back()

    def _give_back(self) -> None:
        back_to, self._back_to = self._back_to, None
        if back_to is not None:
            back_to.setFocus(Qt.FocusReason.PopupFocusReason)


def ranked(text: str, specs: Sequence[ActionSpec]) -> list[ActionSpec]:
    """The actions whose words fit what was typed, best first; all of them while nothing is.

    How a name begins counts more than how its words begin, that more than what stands within them; an action's own
    name more than what else it goes by. What only looks alike is offered while nothing fits better.
    """
    typed = " ".join(text.casefold().split())
    if not typed:
        return list(specs)
    own = {spec.name: _best(typed, (spec.words, spec.text)) for spec in specs}
    scores = {spec.name: max(own[spec.name], _best(typed, spec.also)) for spec in specs}
    least = _WITHIN if max(scores.values(), default=0) >= _WITHIN else _ALIKE
    fitting = [spec for spec in specs if scores[spec.name] >= least]
    return sorted(fitting, key=lambda spec: (-scores[spec.name], -own[spec.name]))


def _best(typed: str, names: Sequence[str]) -> float:
    return max((_fit(typed, name.casefold()) for name in names), default=0)


def _fit(typed: str, name: str) -> float:
    if name.startswith(typed):
        return _PREFIX
    parts = typed.split()
    if all(any(word.startswith(part) for word in _WORD.findall(name)) for part in parts):
        return _WORD_STARTS
    if all(part in name for part in parts):
        return _WITHIN
    if len(typed) < _SHORTEST_GUESS:
        return 0
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 - needed at the first Ctrl+K, not before the first paint

    return fuzz.token_sort_ratio(typed, name, processor=utils.default_process)

"""The keys that help where the focus is, with what is selected."""

from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.actions.table import BY_NAME
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.list_view import ListView
from reviewer.ui.panels.articles.article_list import ArticleList
from reviewer.ui.window.status_bar import StatusBar

Where = Literal["text", "list", "elsewhere"]

_IN_TEXT = {
    None: ("tag_claim", "select_sentence", "next_contradiction", "next_suggestion", "keys"),
    Kind.ARTICLE: ("tag_claim", "select_sentence", "next_contradiction", "next_suggestion", "keys"),
    Kind.CLAIM: ("link_event", "contradict", "agree", "update", "add_tag", "keys"),
    Kind.EVENT: ("next_claim", "next_contradiction", "keys"),
    Kind.RELATION: ("different", "confirm", "resolve", "next_contradiction", "back", "keys"),
    Kind.SUGGESTION: ("confirm", "dismiss", "next_suggestion", "tag_claim", "keys"),
}
_ONLY_READING = ("next_claim", "next_contradiction", "find", "keys")
_IN_LIST = ("edit_record", "delete_record", "next_place", "keys")
_IN_LIST_READING = ("next_place", "keys")
_ELSEWHERE = ("next_place", "everything", "keys")


class KeyHints(QObject):
    """Keeps the status bar at the keys that work where the focus is: letters in the text, Enter and Del in lists."""

    def __init__(self, status: StatusBar, desk: Desk, actions: ActionSet, text: QWidget) -> None:
        """Follow the focus for as long as there is `text`, the widget in which single letters count."""
        super().__init__(text)
        self._status = status
        self._desk = desk
        self._actions = actions
        self._text = text
        self._where: Where = "text"
        self._writable = True
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    def refresh(self, *, writable: bool | None = None) -> None:
        """Show them for what is selected now; `writable` says from now on whether anything can be changed."""
        if writable is not None:
            self._writable = writable
        selected = self._desk.selected
        kind = selected.kind if selected is not None else None
        keys = useful_keys(kind, self._actions.keymap, self._where, writable=self._writable)
        self._status.show_keys(keys)

    def _focus_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._text.window():
            return
        if now is self._text or self._text.isAncestorOf(now):
            where: Where = "text"
        else:
            where = "list" if isinstance(now, ListView | ArticleList) else "elsewhere"
        if where != self._where:
            self._where = where
            self.refresh()


def useful_keys(
    kind: Kind | None, keymap: Keymap, where: Where = "text", *, writable: bool = True
) -> list[tuple[str, str]]:
    """Pairs of key and words for the status bar, the most useful first."""
    in_text, in_list = (_IN_TEXT[kind], _IN_LIST) if writable else (_ONLY_READING, _IN_LIST_READING)
    names = {"text": in_text, "list": in_list, "elsewhere": _ELSEWHERE}[where]
    known = [(keymap.shown(name), _words(kind, name)) for name in names if keymap.shown(name)]
    return [(translate("Keys", "Enter"), translate("Keys", "opens")), *known] if where == "list" else known


def _words(kind: Kind | None, name: str) -> str:
    """What a key does, in a word: the one that confirms a relation accepts a suggestion."""
    accepts = kind is Kind.SUGGESTION and name == "confirm"
    return translate("Keys", "accept") if accepts else BY_NAME[name].short_words

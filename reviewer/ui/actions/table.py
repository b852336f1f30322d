"""One table of everything that can be done: name, words, menu, key, where the key counts, when it can be done."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from reviewer.ui.actions.situation import When, always, marking, project, reading, selected, several_panes, writable
from reviewer.ui.i18n import later, translate_marked
from reviewer.ui.kinds import Kind

Scope = Literal["window", "reading", "list"]


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    READ = "read"
    ANNOTATE = "annotate"
    VIEW = "view"
    HELP = "help"


class ActionSpec(NamedTuple):
    """One line of the table.

    `shortcut` is a QKeySequence in portable text. With the scope "window" it is a shortcut of the window; with
    "reading" the reading pane and the matrix ask `key_action`; with "list" lists and the inspector do.
    `separator` draws a line above it in the menu; `hint` is the one word the status bar shows beside the key; `also`
    are further names by which it is found, whatever the interface's language.
    """

    name: str
    text: str
    menu: Menu
    shortcut: str = ""
    scope: Scope = "window"
    enabled_when: When = always
    separator: bool = False
    icon: str = ""
    hint: str = ""
    checkable: bool = False
    also: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text in the interface's language, as menus show it."""
        return translate_marked("Actions", self.text)

    @property
    def short_words(self) -> str:
        """What the status bar says beside the key."""
        return translate_marked("Actions", self.hint or self.text)


_F, _E, _R, _A, _V, _H = Menu.FILE, Menu.EDIT, Menu.READ, Menu.ANNOTATE, Menu.VIEW, Menu.HELP
_CLAIM = selected(Kind.CLAIM)
_RELATION = selected(Kind.RELATION)
_RECORD = selected(*(kind for kind in Kind if kind is not Kind.SUGGESTION))
_ANY = selected(*Kind)
_ANSWERED = selected(Kind.RELATION, Kind.SUGGESTION)


def _choice(name: str, text: str, *also: str, separator: bool = False) -> ActionSpec:
    """One of several ways the window can look, of which one is checked."""
    return ActionSpec(name, text, _V, separator=separator, checkable=True, also=also)


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", later("Actions", "New project…"), _F, "Ctrl+N", icon="file-plus"),
    ActionSpec("open_project", later("Actions", "Open…"), _F, "Ctrl+O", icon="folder"),
    ActionSpec("open_sample", later("Actions", "Open the sample project"), _F, icon="book"),
    ActionSpec("close_project", later("Actions", "Close project"), _F, enabled_when=project),
    ActionSpec(
        "add_articles",
        later("Actions", "Add articles…"),
        _F,
        "Ctrl+Shift+A",
        enabled_when=writable,
        separator=True,
        icon="add",
    ),
    ActionSpec("add_folder", later("Actions", "Add a folder…"), _F, enabled_when=writable),
    ActionSpec("paste_article", later("Actions", "Paste as an article"), _F, "Ctrl+Shift+V", enabled_when=writable),
    ActionSpec("import_set", later("Actions", "Import annotations…"), _F, enabled_when=writable, separator=True),
    ActionSpec("export_set", later("Actions", "Export…"), _F, "Ctrl+E", enabled_when=project, icon="export"),
    ActionSpec("copy_project", later("Actions", "Copy project…"), _F, enabled_when=project),
    ActionSpec("backups", later("Actions", "Backups…"), _F, enabled_when=project, also=("restore", "backup", "备份")),
    ActionSpec("quit", later("Actions", "Quit"), _F, "Ctrl+Q", separator=True),
    ActionSpec(
        "undo", later("Actions", "Undo"), _E, "Ctrl+Z", enabled_when=lambda s: s.can_undo and s.writable, icon="undo"
    ),
    ActionSpec(
        "redo",
        later("Actions", "Redo"),
        _E,
        "Ctrl+Shift+Z",
        enabled_when=lambda s: s.can_redo and s.writable,
        icon="redo",
    ),
    ActionSpec(
        "history", later("Actions", "History"), _E, "Ctrl+H", enabled_when=project, icon="history", checkable=True
    ),
    ActionSpec("copy", later("Actions", "Copy"), _E, "Ctrl+C", "reading", reading, separator=True),
    ActionSpec("copy_cited", later("Actions", "Copy with citation"), _E, "Ctrl+Shift+C", enabled_when=reading),
    ActionSpec("edit_record", later("Actions", "Edit selected"), _E, "F2", "list", _RECORD, separator=True),
    ActionSpec("delete_record", later("Actions", "Delete selected"), _E, "Del", "list", _ANY),
    ActionSpec(
        "find", later("Actions", "Find in the pane"), _E, "Ctrl+F", enabled_when=reading, separator=True, icon="search"
    ),
    ActionSpec("find_next", later("Actions", "Find next"), _E, "F3", enabled_when=reading),
    ActionSpec("find_previous", later("Actions", "Find previous"), _E, "Shift+F3", enabled_when=reading),
    ActionSpec("search", later("Actions", "Search the project"), _E, "Ctrl+Shift+F", enabled_when=project),
    ActionSpec("settings", later("Actions", "Settings"), _E, "Ctrl+,", separator=True, icon="gear"),
    ActionSpec(
        "next_claim", later("Actions", "Next claim"), _R, "J", "reading", reading, hint=later("Actions", "next")
    ),
    ActionSpec(
        "previous_claim",
        later("Actions", "Previous claim"),
        _R,
        "K",
        "reading",
        reading,
        hint=later("Actions", "previous"),
    ),
    ActionSpec(
        "next_contradiction",
        later("Actions", "Next open contradiction"),
        _R,
        "N",
        "reading",
        reading,
        hint=later("Actions", "next open ≠"),
    ),
    ActionSpec(
        "next_suggestion",
        later("Actions", "Next suggestion"),
        _R,
        "G",
        "reading",
        reading,
        hint=later("Actions", "next suggestion"),
    ),
    ActionSpec(
        "list_relations",
        later("Actions", "Relations across the gutter"),
        _R,
        "L",
        "reading",
        enabled_when=several_panes,
    ),
    ActionSpec(
        "back",
        later("Actions", "Back"),
        _R,
        "Alt+Left",
        enabled_when=project,
        separator=True,
        hint=later("Actions", "back"),
    ),
    ActionSpec("forward", later("Actions", "Forward"), _R, "Alt+Right", enabled_when=project),
    ActionSpec("pane_1", later("Actions", "Pane 1"), _R, "Ctrl+1", enabled_when=reading, separator=True),
    ActionSpec("pane_2", later("Actions", "Pane 2"), _R, "Ctrl+2", enabled_when=several_panes),
    ActionSpec("pane_3", later("Actions", "Pane 3"), _R, "Ctrl+3", enabled_when=lambda s: s.panes > 2),  # noqa: PLR2004
    ActionSpec("pane_4", later("Actions", "Pane 4"), _R, "Ctrl+4", enabled_when=lambda s: s.panes > 3),  # noqa: PLR2004
    ActionSpec("swap_panes", later("Actions", "Swap with the next pane"), _R, enabled_when=several_panes),
    ActionSpec("pin_pane", later("Actions", "Pin the pane"), _R, enabled_when=reading, icon="pin"),
    ActionSpec("close_pane", later("Actions", "Close pane"), _R, "Ctrl+W", enabled_when=reading, icon="close"),
    ActionSpec(
        "reading_done",
        later("Actions", "Mark the article as read"),
        _R,
        "Ctrl+D",
        enabled_when=marking,
        separator=True,
    ),
    ActionSpec("hide_furniture", later("Actions", "Selection is page furniture"), _R, enabled_when=marking),
    ActionSpec(
        "tag_claim",
        later("Actions", "Mark a claim"),
        _A,
        "C",
        "reading",
        marking,
        hint=later("Actions", "claim"),
        icon="claim",
    ),
    ActionSpec(
        "select_sentence",
        later("Actions", "Select the sentence, then the paragraph"),
        _A,
        "S",
        "reading",
        reading,
        hint=later("Actions", "sentence"),
    ),
    ActionSpec("claim_longer", later("Actions", "Claim one word longer"), _A, "Alt+Shift+Right", "reading", _CLAIM),
    ActionSpec("claim_shorter", later("Actions", "Claim one word shorter"), _A, "Alt+Shift+Left", "reading", _CLAIM),
    ActionSpec(
        "link_event",
        later("Actions", "Link to an event"),
        _A,
        "E",
        "reading",
        selected(Kind.CLAIM),
        separator=True,
        hint=later("Actions", "event"),
    ),
    ActionSpec(
        "contradict", later("Actions", "Contradicts…"), _A, "X", "reading", _CLAIM, hint=later("Actions", "contradicts")
    ),
    ActionSpec("agree", later("Actions", "Agrees with…"), _A, "V", "reading", _CLAIM, hint=later("Actions", "agrees")),
    ActionSpec("update", later("Actions", "Updates…"), _A, "U", "reading", _CLAIM, hint=later("Actions", "updates")),
    ActionSpec(
        "confirm",
        later("Actions", "Confirm or accept"),
        _A,
        "A",
        "reading",
        _ANSWERED,
        separator=True,
        hint=later("Actions", "confirm"),
    ),
    ActionSpec("dismiss", later("Actions", "Dismiss"), _A, "D", "reading", _ANSWERED, hint=later("Actions", "dismiss")),
    ActionSpec(
        "different",
        later("Actions", "Different events…"),
        _A,
        "F",
        "reading",
        _RELATION,
        hint=later("Actions", "different events"),
    ),
    ActionSpec(
        "resolve", later("Actions", "Resolve…"), _A, "R", "reading", _RELATION, hint=later("Actions", "resolve")
    ),
    ActionSpec(
        "add_tag",
        later("Actions", "Tag…"),
        _A,
        "T",
        "reading",
        selected(Kind.CLAIM, Kind.RELATION),
        separator=True,
        hint=later("Actions", "tag"),
        icon="tag",
    ),
    ActionSpec("view_read", later("Actions", "Read"), _V, enabled_when=project, checkable=True),
    ActionSpec("view_timeline", later("Actions", "Timeline, large"), _V, enabled_when=project, checkable=True),
    ActionSpec(
        "toggle_articles", later("Actions", "Articles"), _V, "F7", enabled_when=project, separator=True, checkable=True
    ),
    ActionSpec(
        "toggle_panel",
        later("Actions", "Annotations"),
        _V,
        "F9",
        enabled_when=project,
        icon="panel",
        checkable=True,
        hint=later("Actions", "panel"),
    ),
    ActionSpec("toggle_timeline", later("Actions", "Timeline"), _V, "F8", enabled_when=project, checkable=True),
    ActionSpec("show_suggestions", later("Actions", "Show suggestions"), _V, enabled_when=project, checkable=True),
    ActionSpec("next_place", later("Actions", "Next place"), _V, "F6", enabled_when=project, separator=True),
    ActionSpec("previous_place", later("Actions", "Previous place"), _V, "Shift+F6", enabled_when=project),
    ActionSpec("larger_text", later("Actions", "Larger text"), _V, "Ctrl++", enabled_when=reading, separator=True),
    ActionSpec("smaller_text", later("Actions", "Smaller text"), _V, "Ctrl+-", enabled_when=reading),
    ActionSpec("usual_text", later("Actions", "Usual text size"), _V, "Ctrl+0", enabled_when=reading),
    _choice("theme_system", later("Actions", "Theme: system"), "system theme", "主题 跟随系统", separator=True),
    _choice("theme_light", later("Actions", "Theme: light"), "light theme", "主题 浅色"),
    _choice("theme_dark", later("Actions", "Theme: dark"), "dark theme", "主题 深色"),
    _choice(
        "theme_contrast_dark",
        later("Actions", "Theme: high contrast, dark"),
        "high contrast dark theme",
        "主题 高对比 深色",
    ),
    _choice(
        "theme_contrast_light",
        later("Actions", "Theme: high contrast, light"),
        "high contrast light theme",
        "主题 高对比 浅色",
    ),
    _choice("language_en", later("Actions", "Language: English"), "English", "语言 英文 英语", separator=True),
    _choice(
        "language_zh_CN",
        later("Actions", "Language: 简体中文"),
        "Language: Chinese",
        "Chinese",
        "语言 中文 汉语 简体中文",
    ),
    ActionSpec("full_screen", later("Actions", "Full screen"), _V, "F11", separator=True, checkable=True),
    ActionSpec("everything", later("Actions", "Everything by name"), _H, "Ctrl+K", icon="search"),
    ActionSpec("keys", later("Actions", "Keys"), _H, "F1", hint=later("Actions", "keys")),
    ActionSpec("about", later("Actions", "About Reviewer"), _H, separator=True),
)

BY_NAME: Mapping[str, ActionSpec] = {spec.name: spec for spec in ACTIONS}

ALSO: Mapping[str, tuple[str, ...]] = {"redo": ("Ctrl+Y",)}
"""Further keys that people know an action by; they cannot be changed."""

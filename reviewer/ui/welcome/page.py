"""What stands in the window while no project is open."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui import settings as declared
from reviewer.ui.actions.action_set import ActionSet
from reviewer.ui.i18n import translate
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.welcome.picture import WelcomePicture
from reviewer.ui.welcome.recent import RecentProject, RecentProjects
from reviewer.ui.welcome.recent_line import RecentLine
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.labels import ElidedLabel, IconView, KeyCap, plain_label

_COLUMN = 560
_RECENT_WIDTH = 440
_RECENT_LEAST = 240


class WelcomePage(QWidget):
    """New, Open, the sample, a place to drop files, and the projects opened before."""

    recent_chosen = Signal(Path)
    locate_asked = Signal(str)

    def __init__(self, actions: ActionSet, theme: Theme, settings: Settings, recent: RecentProjects) -> None:
        """Lay the page out; `refresh` fills the list."""
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._settings = settings
        self._recent = recent
        self._theme = theme
        self._list = QVBoxLayout()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._scrolling(self._left()), 1)
        self._side = self._right()
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addLayout(body, 1)

    def refresh(self) -> None:
        """Show the list as it is now."""
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        projects = self._recent.all()
        for index, project in enumerate(projects):
            line = RecentLine(project, first=index == 0)
            line.chosen.connect(self._choose)
            self._list.addWidget(line)
        if not projects:
            self._list.addWidget(plain_label(translate("Welcome", "Projects you open are listed here."), "secondary"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list of projects less than a third."""
        super().resizeEvent(event)
        self._side.setFixedWidth(max(_RECENT_LEAST, min(_RECENT_WIDTH, self.width() * 3 // 10)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin on the first card."""
        super().showEvent(event)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, project: RecentProject) -> None:
        if project.found:
            self.recent_chosen.emit(Path(project.path))
        else:
            self.locate_asked.emit(project.path)

    def _top(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("look", "bar")
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(plain_label("Reviewer", "title"))
        row.addStretch(1)
        row.addWidget(_SettingChip(self._settings, declared.LANGUAGE, _language_words()))
        row.addWidget(_SettingChip(self._settings, declared.THEME, _theme_words()))
        return bar

    def _left(self) -> QWidget:
        page = QWidget()
        page.setProperty("look", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(96, 56, 48, 40)
        column.setSpacing(9)
        column.addWidget(plain_label(translate("Welcome", "A diff tool for facts"), "hero"))
        says = translate(
            "Welcome",
            "Read articles side by side, mark what each one claims, and see where they disagree. "
            "Everything stays in one file on this computer.",
        )
        words = plain_label(says, "lead", wrap=True)
        words.setMaximumWidth(_COLUMN)
        column.addWidget(words)
        column.addSpacing(14)
        for card in self._cards():
            card.setMaximumWidth(_COLUMN)
            column.addWidget(card)
        drop = plain_label(translate("Welcome", "Or drop files or folders here: text, saved web pages"), "drop")
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop.setMaximumWidth(_COLUMN)
        drop.setMinimumHeight(52)
        column.addSpacing(6)
        column.addWidget(drop)
        column.addSpacing(24)
        picture = WelcomePicture(self._theme)
        picture.setMaximumWidth(760)
        column.addWidget(picture)
        column.addSpacing(20)
        column.addWidget(self._four_keys())
        column.addStretch(1)
        return page

    def _cards(self) -> list["_Card"]:
        texts = (
            ("new_project", translate("Welcome", "Choose a name and a place; then drop articles in")),
            ("open_project", translate("Welcome", "A .reviewer project, or a .reviewset a colleague sent")),
            (
                "open_sample",
                translate("Welcome", "Six short articles, already marked; a private copy to try things on"),
            ),
        )
        cards = [_Card(self._actions, name, says) for name, says in texts]
        self._first = cards[0]
        return cards

    def _four_keys(self) -> QWidget:
        box = QWidget()
        box.setMaximumWidth(760)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        keys = self._actions.keymap
        for column, (name, title, says) in enumerate(
            (
                ("tag_claim", translate("Welcome", "Mark a claim"), translate("Welcome", "the sentence at the caret")),
                (
                    "link_event",
                    translate("Welcome", "Link an event"),
                    translate("Welcome", "what it is about, and when"),
                ),
                ("contradict", translate("Welcome", "Flag a contradiction"), translate("Welcome", "across the gutter")),
                ("everything", translate("Welcome", "Everything else"), translate("Welcome", "by its name")),
            )
        ):
            line = QFrame()
            line.setProperty("look", "line")
            grid.addWidget(line, 0, column)
            grid.addWidget(KeyCap(keys.shown(name)), 1, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(plain_label(title, "title"), 2, column)
            grid.addWidget(plain_label(says, "secondary"), 3, column)
            grid.setColumnStretch(column, 1)
        return box

    def _right(self) -> QWidget:
        side = QFrame()
        side.setProperty("look", "recent")
        column = QVBoxLayout(side)
        column.setContentsMargins(30, 60, 30, 20)
        column.setSpacing(8)
        column.addWidget(plain_label(translate("Welcome", "Recent"), "title"))
        self._list.setSpacing(2)
        column.addLayout(self._list)
        column.addStretch(1)
        return side

    @staticmethod
    def _scrolling(page: QWidget) -> QScrollArea:
        area = QScrollArea()
        # What it holds can be reached by Tab, which scrolls there.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area


class _SettingChip(Chip):
    """Shows what a setting is at, and offers what else it can be."""

    def __init__(self, settings: Settings, setting: declared.Setting[str], words: dict[str, str]) -> None:
        super().__init__(words[settings.get(setting)], checkable=False, menu_mark=True, outlined=True)
        self._settings = settings
        self._setting = setting
        self._choices = words
        self.clicked.connect(self._show_choices)
        # A bound method: the settings outlive this page, which goes with every change of language.
        settings.changed.connect(self._follow)

    def _show_choices(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for value, text in self._choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == self._settings.get(self._setting))
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: self._settings.set(self._setting, value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _follow(self, key: str) -> None:
        if key == self._setting.key:
            self.change_text(self._choices[self._settings.get(self._setting)])


class _Card(QPushButton):
    """A large button with an icon, a title, a line and a key."""

    def __init__(self, actions: ActionSet, name: str, says: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        action = actions.action(name)
        self.setAccessibleName(action.iconText())
        self.setAccessibleDescription(says)
        self.setToolTip(actions.tip(name))
        self.clicked.connect(action.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 18, 8)
        row.setSpacing(18)
        row.addWidget(IconView(_CARD_ICONS[name], "accent", side=24))
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addStretch(1)
        column.addWidget(plain_label(action.iconText(), "heading"))
        column.addWidget(ElidedLabel(says, "secondary"))
        column.addStretch(1)
        row.addLayout(column, 1)
        key = actions.keymap.shown(name)
        if key:
            row.addWidget(KeyCap(key))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Tall enough for two lines."""
        return QSize(_COLUMN, 64)


_CARD_ICONS = {"new_project": "file-plus", "open_project": "folder", "open_sample": "book"}


def _language_words() -> dict[str, str]:
    return {"": translate("Welcome", "Language: system"), "en": "English", "zh_CN": "简体中文"}


def _theme_words() -> dict[str, str]:
    return {
        "system": translate("Welcome", "Theme: system"),
        "light": translate("Welcome", "Theme: light"),
        "dark": translate("Welcome", "Theme: dark"),
        "contrast-dark": translate("Welcome", "Theme: high contrast, dark"),
        "contrast-light": translate("Welcome", "Theme: high contrast, light"),
    }

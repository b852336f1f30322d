"""The bar over everything: project, views, search, undo and redo, articles in, annotations out."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from reviewer.ui.actions.action_set import ActionSet, menu_words
from reviewer.ui.actions.table import Menu
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.widgets.labels import KeyCap
from reviewer.ui.widgets.menu_button import stand_as_before
from reviewer.ui.widgets.segmented import SegmentedControl
from reviewer.ui.widgets.tips import data_tip

_HEIGHT = 44
_SEARCH_WIDTH = 340
_TITLE_WIDTH = 260
_CHEVRON = 14


class TopBar(QFrame):
    """Buttons and fields only; what they do is connected elsewhere."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        """Lay the bar out for the actions of the window."""
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setFixedHeight(_HEIGHT)
        self._actions = actions
        self.project = _ProjectButton()
        self.project.setMenu(self._project_menu())
        stand_as_before(self.project, self.project.menu())
        self.views = SegmentedControl()
        self.search = SearchField(actions.keymap.shown("search"))
        self.history = self._tool("history")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.project)
        row.addWidget(self.views)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        for button in (self._tool("undo"), self._tool("redo"), self.history):
            row.addWidget(button)
        row.addWidget(self._worded("add_articles"))
        row.addWidget(self._worded("export_set"))

    def set_project(self, title: str) -> None:
        """Show the project's title."""
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, _TITLE_WIDTH)
        self.project.setText(shown.replace("&", "&&"))
        self.project.setAccessibleName(translate("TopBar", "Project {title}", title=title))
        self.project.setToolTip(data_tip(title) if shown != title else translate("TopBar", "Project and menus"))

    def set_views(self, views: Sequence[tuple[str, str]]) -> None:
        """Offer the views that there are; a single one needs no choice."""
        self.views.set_items(views)

    def _project_menu(self) -> QMenu:
        menu = QMenu(self)
        self._actions.fill(menu, Menu.FILE)
        menu.addSeparator()
        for other in Menu:
            if other is not Menu.FILE:
                self._actions.fill(menu.addMenu(menu_words(other)), other)
        return menu

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(20, 20))
        self._actions.dress(button, name)
        return button

    def _worded(self, name: str) -> QPushButton:
        button = QPushButton()
        self._actions.dress(button, name, words=True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button


class _ProjectButton(QToolButton):
    """The project's title, which opens the menus, with the sign of a menu behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "project")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._chevron = icon("chevron")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the room that the style leaves behind the words."""
        super().paintEvent(event)
        place = QRect(self.width() - _CHEVRON - 6, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        painter = QPainter(self)
        self._chevron.paint(painter, place)
        painter.end()


class SearchField(QLineEdit):
    """The search over the whole project, with the key that leads to it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Show the key cap while nothing is typed."""
        super().__init__(parent)
        self.setPlaceholderText(translate("TopBar", "Search text, claims, events…"))
        self.setAccessibleName(translate("TopBar", "Search the project"))
        self.setToolTip(translate("TopBar", "Search the project ({key})", key=key))
        self.setMaximumWidth(_SEARCH_WIDTH)
        self.setMinimumWidth(90)
        self._cap = KeyCap(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.addStretch(1)
        row.addWidget(self._cap)
        self.textChanged.connect(self._make_room)
        self._make_room("")

    def minimumSizeHint(self) -> QSize:
        """Give way to the buttons."""
        return QSize(90, super().sizeHint().height())

    def _make_room(self, text: str) -> None:
        self._cap.setVisible(not text)
        self.setTextMargins(0, 0, 0 if text else self._cap.sizeHint().width() + 4, 0)

"""A real project with two articles in two real panes, the annotation panel beside them: what its tests work on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.claim import Claim
from reviewer.ingest.readers import read_bytes
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message
from reviewer.ui.gate import Gate
from reviewer.ui.panels.annotation.panel import AnnotationPanel
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.panes import ReadingArea
from reviewer.ui.project.undo_redo import UndoRedo
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.palette import Palette
from reviewer.workspace.commands.articles import add_article
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.workspace import Workspace

HARBOUR = """Minister sails to Marrow for first ferry talks

MARROW, March 2, 2031 (Harbour Daily) - The transport minister of Velland reached Marrow on Sunday.

Commissioner Ada Brandt will chair the Ostan side of the ferry talks, the state news office said.

The two premiers kept seven of the nine pledges 🛟 on ferry safety.
"""
LEDGER = """Second round of ferry talks opens at Kessel Bay

KESSEL BAY, Sept. 16, 2031 (Pacific Ledger) - Delegations began two days of ferry talks on Tuesday.

Commissioner Ada Brandt did not chair the Ostan side of the ferry talks, officials said.

The two premiers kept five of the nine pledges on ferry safety.
"""


class WorkingDesk:
    """The parts of the window that annotate, wired as the window wires them."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        """Open both articles side by side."""
        self.workspace = workspace
        self.ask = workspace.ask
        self.bridge = Bridge(workspace)
        self.desk = Desk(self.bridge)
        self.area = ReadingArea(theme, settings, self.desk, self.bridge)
        self.deeds = Deeds(workspace, self.desk, self.area)
        self.panel = AnnotationPanel(self.bridge, self.desk, self.deeds, theme)
        self.messages: list[Message] = []
        self.desk.message.connect(self.messages.append)
        self.area.action_requested.connect(self.deeds.perform)
        self.panel.text_wanted.connect(self.read)
        self.window = QWidget()
        self.tasks = Tasks()
        UndoRedo(workspace, self.desk, Gate(workspace, lambda: None, self.window), self.tasks)
        row = QHBoxLayout(self.window)
        row.addWidget(self.area, 1)
        self.panel.setFixedWidth(340)
        row.addWidget(self.panel)
        self.window.resize(1300, 820)

    def show(self, qtbot: QtBot) -> None:
        """Show the window and give the first pane the focus."""
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.read()

    def read(self) -> None:
        """Give the active pane the focus."""
        self.pane().setFocus()

    def pane(self, index: int | None = None) -> AnyPane:
        """A pane, the active one unless its index is given."""
        return self.area.frames[self.desk.active if index is None else index].pane

    def article(self, index: int) -> UUID:
        """The article of a pane."""
        return self.desk.panes[index]

    def put_caret(self, words: str, pane: int = 0) -> None:
        """Put the caret behind the first letter of some words."""
        self.desk.activate(pane)
        self.pane().setFocus()
        self.pane().set_caret(self.ask.text(self.article(pane)).index(words) + 1)

    def claim(self, words: str, pane: int = 0) -> Claim:
        """Make a claim of some words."""
        start = self.ask.text(self.article(pane)).index(words)
        return tag_claim(self.workspace, self.article(pane), [(start, start + len(words))])

    def palette(self) -> Palette | None:
        """The palette that is open."""
        return next((found for found in self.window.findChildren(Palette) if found.isVisible()), None)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after another on whatever has the focus."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)


@contextmanager
def working_desk(path: Path, theme: Theme, settings: Settings) -> Iterator[WorkingDesk]:
    """Make the project in a new file, and close it afterwards."""
    workspace = Workspace.create(path, "Ferry talks")
    added = [
        add_article(workspace, read_bytes(name, text.encode()))
        for name, text in (("harbour.txt", HARBOUR), ("ledger.txt", LEDGER))
    ]
    desk = WorkingDesk(workspace, theme, settings)
    desk.desk.restore(tuple(each.article for each in added if each.article is not None))
    yield desk
    desk.tasks.close()
    desk.bridge.close()
    workspace.close()
    desk.bridge.asking.close()

"""Undo and redo of much, off the UI thread, in the real window."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.domain.claim import Claim
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.workspace import Transaction, Workspace
from tests.ui.conftest import Start

_MANY = 200


def _tag_many(workspace: Workspace) -> None:
    article = workspace.ask.articles()[0].id

    def command(transaction: Transaction) -> list[Claim]:
        del transaction
        return [tag_claim(workspace, article, [(n % 50, n % 50 + 5 + n // 50)]) for n in range(_MANY)]

    workspace.perform("take_in", command)


def test_much_is_taken_back_while_reading_goes_on(start: Start, project: Path, qtbot: QtBot) -> None:
    workspace = Workspace.open(project)
    _tag_many(workspace)
    workspace.close()
    program = start(Settings())
    assert program.open(project)
    opened = program.project
    assert opened is not None
    ask = opened.workspace.ask
    claims = ask.claims()
    opened.perform("undo")
    assert not opened.gate.writable  # it is under way, and this thread is free
    opened.perform("tag_claim")
    assert "Wait" in opened.page.message.text
    opened.panes.frames[0].pane.scroll_by(20)
    qtbot.waitUntil(lambda: opened.gate.writable, timeout=20_000)
    assert ask.claims() == []
    QApplication.processEvents()
    assert program.window.actions_.action("redo").isEnabled()
    opened.history.chosen.emit(opened.workspace.history()[0].number)
    assert not opened.gate.writable
    qtbot.waitUntil(lambda: opened.gate.writable, timeout=20_000)
    assert ask.claims() == claims


def test_little_is_taken_back_at_once(start: Start, project: Path) -> None:
    program = start(Settings())
    assert program.open(project)
    opened = program.project
    assert opened is not None
    opened.panes.frames[0].pane.set_caret(20)
    opened.perform("tag_claim")
    assert len(opened.workspace.ask.claims()) == 1
    opened.perform("undo")
    assert opened.workspace.ask.claims() == []


def test_the_line_that_offers_to_undo_much_does_it_while_reading_goes_on(
    start: Start, project: Path, qtbot: QtBot
) -> None:
    with closing(Workspace.open(project)) as workspace:
        _tag_many(workspace)
    program = start(Settings())
    assert program.open(project)
    opened = program.project
    assert opened is not None
    ask = opened.workspace.ask
    claims = ask.claims()
    opened.desk.select(Selected(Kind.ARTICLE, claims[0].article))
    opened.perform("delete_record")
    assert ask.claims() == []
    (undo,) = [button for button in opened.page.message.findChildren(QPushButton) if button.text() == "Undo"]
    undo.click()
    assert not opened.gate.writable  # it is under way, and this thread is free
    qtbot.waitUntil(lambda: opened.gate.writable, timeout=20_000)
    assert ask.claims() == claims
    assert "Undone" in opened.page.message.text

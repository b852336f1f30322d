"""Whatever takes the keys has a name for those who cannot see it, in every window, page, sheet and palette."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from reviewer.domain.relation import RelationType
from reviewer.ui import settings as declared
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.relations import relate
from tests.ui.conftest import Start

_SIGNS = "≠=→∥◆"


@pytest.fixture(params=[False, True], ids=["own", "standard"])
def program(request: pytest.FixtureRequest, start: Start, project: Path) -> Program:
    """A project with two articles, a claim, an event and a relation, in the real window."""
    settings = Settings()
    settings.set(declared.STANDARD_TEXT, request.param)
    program = start(settings)
    program.window.resize(1760, 960)
    assert program.open(project)
    QApplication.processEvents()
    return program


def widgets(root: QWidget) -> list[QWidget]:
    """What Tab or a click gives the keys to, and can be seen."""
    every = [root, *root.findChildren(QWidget)]
    taking = [each for each in every if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.focusProxy() is None]
    return [each for each in taking if each.isVisible()]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """Those without a name, or whose name is only a sign."""
    found = []
    for each in widgets(root):
        name = name_of(each)
        if not name.strip(f" {_SIGNS}"):
            found.append(f"{type(each).__name__} in {type(each.parentWidget()).__name__}: {name!r}")
    return found


def faceless(root: QWidget) -> list[str]:
    """Those that take the keys but tell no role: they would be met as nothing at all."""
    plain = {QAccessible.Role.Client, QAccessible.Role.NoRole}
    found = []
    for each in widgets(root):
        if isinstance(each, QScrollArea | ReadingPane):
            continue  # what scrolls is read by what it holds, and the own pane is not for readers: the standard one is
        face = QAccessible.queryAccessibleInterface(each)
        if face.role() in plain:
            found.append(f"{type(each).__name__}: {name_of(each)!r}")
    return found


def fill(program: Program) -> tuple[Selected, ...]:
    """Mark, link and relate by the keys, and return a record of each kind."""
    project = program.project
    assert project is not None
    desk, ask = project.desk, project.workspace.ask
    for pane in (0, 1):
        desk.activate(pane)
        frame = project.panes.frames[pane]
        frame.pane.setFocus()
        frame.pane.set_caret(frame.pane.pieces.length - 20)
        QTest.keyClick(frame.pane, Qt.Key.Key_C)
    claims = ask.claims()
    QTest.keyClick(project.panes.frames[1].pane, Qt.Key.Key_E)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert nameless(program.window) == []
    QTest.keyClick(focus, Qt.Key.Key_Return)
    relation = relate(project.workspace, RelationType.CONTRADICTS, claims[0].id, claims[1].id)
    return (
        Selected(Kind.ARTICLE, desk.panes[0]),
        Selected(Kind.CLAIM, claims[0].id),
        Selected(Kind.EVENT, ask.events()[0].id),
        Selected(Kind.RELATION, relation.id),
    )


def test_every_page_of_the_inspector_and_every_palette_is_named(program: Program) -> None:
    project = program.project
    assert project is not None
    for selected in fill(program):
        project.desk.select(selected)
        QApplication.processEvents()
        assert nameless(program.window) == [], selected.kind
        assert faceless(program.window) == [], selected.kind
    for key in ("contradict", "add_tag"):
        program.perform(key)
        QApplication.processEvents()
        assert nameless(program.window) == [], key
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Escape)


@pytest.mark.parametrize("action", ["settings", "keys", "about", "everything", "history", "view_timeline", "search"])
def test_every_sheet_and_view_is_named(program: Program, action: str) -> None:
    program.perform(action)
    QApplication.processEvents()
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert [found for top in tops for found in nameless(top)] == []
    assert [found for top in tops for found in faceless(top)] == []


@pytest.mark.parametrize("theme", declared.THEME.among)
def test_the_welcome_page_is_named_in_every_theme(start: Start, theme: str) -> None:
    settings = Settings()
    settings.set(declared.THEME, theme)
    program = start(settings)
    assert nameless(program.window) == []


def test_rows_say_in_words_what_they_show_by_signs(program: Program) -> None:
    fill(program)
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [
        str(view.model().data(view.model().index(0, 0), role))
        for view in program.window.findChildren(QAbstractItemView)
        if view.model() is not None and view.model().rowCount() and view.accessibleName()
    ]
    assert any("contradicts" in each for each in said)
    assert not any(sign in each for each in said for sign in _SIGNS)


def walk(step: Callable[[QWidget], None], limit: int = 200) -> list[QWidget]:
    """Where the keys come to, step by step, until they come back."""
    focus = QApplication.focusWidget()
    assert focus is not None
    seen = [focus]
    for _ in range(limit):
        step(seen[-1])
        now = QApplication.focusWidget()
        assert now is not None
        if now is seen[0]:
            return seen
        assert now not in seen, f"Tab goes in a circle that leaves {type(seen[0]).__name__} out"
        seen.append(now)
    raise AssertionError([type(each).__name__ for each in seen[-20:]])


def test_tab_comes_to_every_region_and_back(program: Program) -> None:
    project = program.project
    assert project is not None
    fill(program)
    project.desk.select()
    QApplication.processEvents()
    program.window.activateWindow()
    project.panes.frames[0].pane.setFocus()
    forth = walk(lambda widget: QTest.keyClick(widget, Qt.Key.Key_Tab))
    parts = project.page.parts
    missing = [
        type(part).__name__
        for part in (parts.top, parts.articles, parts.panes, parts.panel, parts.timeline, parts.status)
        if not any(part.isAncestorOf(widget) for widget in forth)
    ]
    assert missing == []
    assert all(frame.pane in forth for frame in project.panes.frames)
    project.panes.frames[0].pane.setFocus()
    back = walk(lambda widget: QTest.keyClick(widget, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier))
    assert set(back) == set(forth)


def test_tab_goes_from_a_text_to_the_fields_of_what_is_selected_in_it(program: Program) -> None:
    project = program.project
    assert project is not None
    selected = fill(program)
    project.desk.select(selected[1])
    QApplication.processEvents()
    program.window.activateWindow()
    for frame in project.panes.frames:
        frame.pane.setFocus()
        QTest.keyClick(frame.pane, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert project.panel.inspector.isAncestorOf(focus)

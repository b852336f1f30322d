"""The bar over everything, as it is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_project_menu_reads_in_the_direction_of_the_window(start: Start, project: Path) -> None:
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    button = program.project.top.project
    menu = button.menu()
    seen: list[Qt.LayoutDirection] = []

    def look() -> None:
        inner = next(found for found in menu.findChildren(QMenu) if found.actions())
        inner.popup(menu.pos())
        seen.extend([menu.layoutDirection(), inner.layoutDirection()])
        inner.close()
        menu.close()

    QTimer.singleShot(0, button, look)
    button.showMenu()
    assert seen == [program.window.layoutDirection()] * 2


def test_the_sample_has_a_name_while_it_opens(start: Start) -> None:
    program = start(Settings())
    program.window.show_opening("")
    assert program.window.windowTitle() == "Sample project – Reviewer"
    assert "Opening Sample project…" in [label.text() for label in program.window.findChildren(QLabel)]


def _other_projects(folder: Path, names: list[str]) -> list[Path]:
    paths = [folder / f"{name}.reviewer" for name in names]
    for path in paths:
        Workspace.create(path, f"{path.stem} & sons").close()
    return paths


def _recent_menu(menu: QMenu) -> QMenu:
    """The menu of projects, filled as it is when it is opened."""
    found = next(inner for inner in menu.findChildren(QMenu) if inner.title() == "Open recent")
    found.aboutToShow.emit()
    return found


def _lines(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_the_project_menu_leads_to_the_projects_opened_before(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(Settings())
    others = _other_projects(tmp_path, ["quay", "mole"])
    for path in (*others, project):
        program.open(path)
    menu = _recent_menu(_project_menu(program))
    lines = _lines(menu)
    assert [line.partition(" –")[0] for line in lines[:2]] == ["mole && sons", "quay && sons"]
    assert not any("Harbour" in line for line in lines)  # it is open here
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: program.project is not None and program.project.workspace.path == others[0])
    assert "Harbour" in "".join(_lines(_recent_menu(_project_menu(program))))


def test_a_project_that_has_gone_is_said_to_be_gone_and_the_open_one_stays(
    start: Start, project: Path, tmp_path: Path
) -> None:
    program = start(Settings())
    [gone] = _other_projects(tmp_path, ["gone"])
    program.open(gone)
    program.open(project)
    gone.unlink()
    _recent_menu(_project_menu(program)).actions()[0].trigger()
    assert program.project is not None
    assert "gone.reviewer is not there" in program.project.page.message.text
    assert program.project.workspace.path == project


def test_without_other_projects_the_menu_says_so(start: Start, project: Path) -> None:
    program = start(Settings())
    for known in program.recent.all():
        program.recent.forget(known.path)
    program.open(project)
    [line] = _recent_menu(_project_menu(program)).actions()
    assert (line.text(), line.isEnabled()) == ("No other projects yet", False)


def _project_menu(program: Program) -> QMenu:
    assert program.project is not None
    return program.project.top.project.menu()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_project_menu_hangs_from_the_left_edge_of_its_button(start: Start, project: Path) -> None:
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    button = program.project.top.project
    seen: list[QPoint] = []

    def leave() -> None:
        seen.append(button.menu().pos())
        button.menu().close()

    QTimer.singleShot(0, button, leave)
    button.showMenu()
    # Else it would hang out of a window that stands at the left of the screen, or far from the mouse.
    assert seen == [button.mapToGlobal(QPoint(0, button.height()))]

"""The bar over everything, as it is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QMenu

from reviewer.ui.settings import Settings
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

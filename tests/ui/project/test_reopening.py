"""What comes back on restart, in the real window, with the settings in a file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import Theme
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.workspace import Workspace

Window = Callable[..., tuple[Program, OpenProject]]

_LINES = "\n\n".join(f"The pilots of coast {n} met the port office and spoke of fog until late." for n in range(200))
_SHARED = "\n\nAdvertisement\n\nREAD MORE: Ten ferries to take this winter\n\nAdvertisement\n\n"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """Starts the program on one project and one INI file, after ending the one that ran before."""
    files = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for number, file in enumerate(files):
        file.write_text(f"Harbour {number}\n\n{_LINES[:2000]}{_SHARED}{_LINES[2000:]}", encoding="utf-8")
    workspace = Workspace.create(tmp_path / "harbour.reviewer")
    add_files(workspace, files)
    workspace.close()
    running: list[Program] = []

    def end() -> None:
        for program in running:
            program.window.close()
            program.finish()
            program.window.deleteLater()
        running.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()

    def start(width: int = 1440) -> tuple[Program, OpenProject]:
        end()
        settings = Settings(tmp_path / "settings.ini")
        theme = Theme(settings)
        theme.install(qapp)
        program = Program(qapp, settings, theme, Tasks())
        running.append(program)
        program.window.restore_place()
        program.window.resize(width, 950)  # the screen that tests have is small, and geometry gives way to it
        program.window.show()
        assert program.open(tmp_path / "harbour.reviewer")
        for _ in range(3):
            qapp.processEvents()
        assert program.project is not None
        return program, program.project

    yield start
    end()


def _drag(splitter: QSplitter, handle: int, to: int) -> None:
    splitter.moveSplitter(to, handle)


def test_texts_carets_and_folds_come_back_where_they_were(window: Window, qtbot: QtBot) -> None:
    _, project = window()
    left, right = (frame.pane for frame in project.panes.frames)
    assert left.folds
    left.set_fold_open(left.folds[0], opened=True)
    left.scroll_to(9000, 9010)
    right.scroll_to(12000, 12010, at=1 / 3)
    right.set_caret(12004)
    project.desk.activate(1)
    panes, places = project.desk.panes, project.panes.bookmarks()
    top = round(right.y_of(12004))

    _, again = window()
    assert again.desk.panes == panes
    assert again.desk.active == 1
    assert again.panes.bookmarks() == places
    left, right = (frame.pane for frame in again.panes.frames)
    assert left.is_fold_open(left.folds[0])
    assert right.caret() == 12004
    assert abs(round(right.y_of(12004)) - top) <= 1
    qtbot.waitUntil(right.hasFocus)


def test_widths_links_pins_and_one_article_at_two_places_come_back(window: Window) -> None:
    _, project = window()
    desk = project.desk
    desk.activate(0)
    desk.open(desk.panes[0], beside=True)
    desk.close(2)
    assert desk.panes[0] == desk.panes[1]
    left, right = (frame.pane for frame in project.panes.frames)
    left.scroll_to(9000, 9010, at=0)
    right.scroll_to(20000, 20010, at=0)
    desk.set_pinned(1, pinned=True)
    whole = project.panes.splitter.width()
    _drag(project.panes.splitter, 1, whole // 2 + 60)
    project.panes.gutters()[0].set_linked(linked=True)
    places = [pane.scroll_state() for pane in (left, right)]
    widths = [frame.width() for frame in project.panes.frames]
    assert widths[0] > widths[1]

    _, again = window()
    left, right = (frame.pane for frame in again.panes.frames)
    assert [pane.scroll_state() for pane in (left, right)] == places
    now = [frame.width() for frame in again.panes.frames]
    assert now[0] / sum(now) == pytest.approx(widths[0] / sum(widths), abs=0.01)
    assert again.panes.gutters()[0].linked
    assert again.desk.is_pinned(1)
    assert not again.desk.is_pinned(0)


def test_the_view_comes_back(window: Window) -> None:
    program, _ = window()
    program.perform("view_timeline")
    program, project = window()
    assert project.page.view == "timeline"
    assert project.timeline_view.isVisible()
    assert program.window.actions_.action("view_timeline").isChecked()


def test_the_parts_keep_the_sizes_they_were_dragged_to(window: Window) -> None:
    _, project = window(1600)
    across = project.page.findChild(QSplitter)
    assert across is not None
    _drag(across, 1, 270)
    _drag(across, 2, across.width() - 360)
    project.desk.select(Selected(Kind.ARTICLE, project.desk.panes[0]))
    _drag(project.panel.splitter, 1, 333)
    assert (project.articles.width(), project.panel.width()) == (270, 359)
    height = project.panel.splitter.sizes()[0]

    _, project = window(1600)
    assert (project.articles.width(), project.panel.width()) == (270, 359)
    project.desk.select(Selected(Kind.ARTICLE, project.desk.panes[0]))
    assert abs(project.panel.splitter.sizes()[0] - height) <= 1


def test_sizes_that_would_starve_the_panes_wait_for_a_wider_window(window: Window) -> None:
    _, project = window(1900)
    across = project.page.findChild(QSplitter)
    assert across is not None
    _drag(across, 2, across.width() - 560)
    assert project.panel.width() == 559
    _, project = window(1440)
    assert project.panel.width() == project.page.folds.panel_width < 559

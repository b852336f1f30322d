"""What somebody meets who sees the window for the first time: something to read, and the keys where it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reviewer.cli import main
from reviewer.ui.dialogs.import_dialog import ImportDialog
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import ROOMY, Driver

SMALL = (1280, 800)


@pytest.fixture
def colleagues_set(tmp_path: Path) -> Path:
    """A set of six articles with their claims, as a colleague hands it on."""
    project, path = tmp_path / "theirs.reviewer", tmp_path / "talks.reviewset"
    build_sample(project)
    assert main(["export", str(project), "--format", "reviewset", "--output", str(path)]) == 0
    return path


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """With a small screen."""
    driver = Driver(qtbot, tmp_path, SMALL)
    yield driver
    driver.close()


def has_keys(part: QWidget) -> bool:
    """Whether keys go there as soon as the window is in front: the offscreen platform has nobody who sees to that."""
    focus = part.window().focusWidget()
    return bool(focus is part or part.isAncestorOf(focus))


def test_a_set_taken_into_an_empty_project_is_there_to_be_read(person: Driver, colleagues_set: Path) -> None:
    path = person.folder / "mine.reviewer"
    Workspace.create(path).close()
    person.start(path)
    person.drop([colleagues_set])
    dialog = person.dialog()
    assert isinstance(dialog, ImportDialog)
    person.wait(dialog.take_button.isEnabled)
    person.press("Enter", modal=True)
    person.wait(lambda: len(person.project.panes.frames) == 2)
    person.wait(lambda: has_keys(person.project.panes))


def test_a_set_opened_as_a_project_of_its_own_is_there_to_be_read(person: Driver, colleagues_set: Path) -> None:
    person.start()
    person.drop([colleagues_set])
    person.wait(lambda: person.program.project is not None)
    person.wait(lambda: len(person.project.panes.frames) == 2 and has_keys(person.project.panes))


def test_with_the_last_pane_the_keys_go_to_the_list_and_with_the_list_to_the_text(
    person: Driver, sample_articles: list[Path]
) -> None:
    path = person.folder / "walk.reviewer"
    Workspace.create(path).close()
    person.start(path)
    person.add(sample_articles)
    person.press("Ctrl+W Ctrl+W")
    assert not person.project.panes.frames
    person.wait(lambda: has_keys(person.project.articles))
    person.press("Home Down Enter")
    # With a text the list has no room on this screen any more.
    assert not person.project.articles.isVisible()
    person.wait(lambda: has_keys(person.project.panes))
    person.press("C")
    assert len(person.ask.claims()) == 1, person.message()


@pytest.mark.parametrize("leave", ["Escape", "Enter", "click"])
def test_the_list_over_the_text_goes_when_one_turns_to_the_text(
    person: Driver, sample_articles: list[Path], leave: str
) -> None:
    path = person.folder / "walk.reviewer"
    Workspace.create(path).close()
    person.start(path)
    person.add(sample_articles)
    articles = person.project.articles
    assert not articles.isVisible()
    person.press("F7")
    assert articles.isVisible()
    person.press("Down Down Ctrl+Enter")
    assert articles.isVisible()  # one more may follow
    if leave == "click":
        text = person.pane(person.project.desk.active).viewport()
        person.click(text, text.rect().center() + QPoint(100, 0))
    else:
        person.press(leave)
    person.wait(lambda: not articles.isVisible())
    assert has_keys(person.project.panes)


@pytest.mark.parametrize("size", [SMALL, ROOMY])
def test_escape_leads_back_to_the_text_from_wherever_tab_leads(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    project = tmp_path / "talks.reviewer"
    build_sample(project)
    person = Driver(qtbot, tmp_path, size)
    person.start(project)
    try:
        panes = person.project.panes
        visited: set[str] = set()
        stuck: list[str] = []
        for _ in range(30):
            person.press("Tab")
            reached = person.window.focusWidget()
            visited.add(f"{type(reached).__name__} {reached.accessibleName()}")
            person.press("Escape")
            if not has_keys(panes):
                stuck.append(f"{reached}")
            reached.setFocus()  # where Tab goes on
        assert stuck == []
        assert len(visited) > 15
    finally:
        person.close()

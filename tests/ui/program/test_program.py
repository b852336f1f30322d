"""The program in its real window over real project files."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.program.program import Program
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.ui.sheets.sheet import Sheet
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import ONE, OTHER, Start

_ROOMY = (1760, 960)
"""Pixels of a window that shows every part beside two panes, also where the only fonts are wide ones."""


def _opened(program: Program) -> OpenProject:
    assert program.project is not None
    return program.project


def _drop(program: Program, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    program.window.dropEvent(event)


def test_a_new_project_takes_what_is_dropped(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    assert program.create(tmp_path / "new")
    files = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for file, text in zip(files, (ONE, OTHER), strict=True):
        file.write_text(text, encoding="utf-8")
    _drop(program, *files)
    opened = _opened(program)
    qtbot.waitUntil(lambda: len(opened.desk.panes) == 2)
    assert opened.workspace.ask.counts().articles == 2
    assert "2 articles added" in opened.page.message.text
    assert opened.workspace.path == tmp_path / "new.reviewer"


def test_a_dropped_project_opens_and_what_lay_open_comes_back(start: Start, project: Path, qtbot: QtBot) -> None:
    settings = Settings()
    program = start(settings)
    _drop(program, project)
    qtbot.waitUntil(lambda: program.project is not None)
    opened = _opened(program)
    assert len(opened.desk.panes) == 2
    left = opened.desk.panes[0]
    opened.desk.close(1)
    program.close_project()
    assert program.recent.all()[0].title == "Harbour"
    again = start(settings)
    again.open(project)
    assert _opened(again).desk.panes == (left,)


def test_opening_is_said_at_once_and_done_in_steps(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.load(project)
    said = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
    assert f"Opening {project.stem}…" in said
    assert program.project is None
    qtbot.waitUntil(lambda: program.project is not None)
    assert len(_opened(program).desk.panes) == 2
    assert _opened(program).page.isVisible()


def test_what_is_asked_for_last_is_what_opens(start: Start, project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    Workspace.create(tmp_path / "second.reviewer").close()
    program = start(Settings())
    program.load(project)
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("harbour"))
    program.load(tmp_path / "second.reviewer")
    qtbot.waitUntil(lambda: program.project is not None and program.project.workspace.path.stem == "second")
    Workspace.open(project).close()  # the first one was given back


def test_the_program_can_end_while_a_project_opens(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.load(project)
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("harbour"))
    program.finish()
    assert program.project is None
    Workspace.open(project).close()


def test_a_missing_project_can_be_located(start: Start, tmp_path: Path) -> None:
    program = start(Settings())
    program.load(tmp_path / "gone.reviewer")
    line = program.window.message
    assert "gone.reviewer is not there" in line.text
    deed = next(button for button in line.findChildren(QPushButton) if button.text() == "Locate…")
    deed.click()
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Where is gone.reviewer?"
    dialog.close()
    assert program.window.welcome.isVisible()


def test_the_text_has_the_focus_when_a_project_opens(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    panes = _opened(program).panes
    qtbot.waitUntil(lambda: any(frame.pane.hasFocus() for frame in panes.frames))


def test_what_cannot_be_opened_is_said_in_a_line(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "letter.reviewer"
    path.write_text("Dear all", encoding="utf-8")
    program = start(Settings())
    assert not program.open(path)
    assert program.project is None
    assert program.window.message.isVisible()
    assert "letter.reviewer" in program.window.message.text


def test_a_project_that_is_open_elsewhere_is_shown_read_only(start: Start, project: Path) -> None:
    elsewhere = Workspace.open(project)
    try:
        program = start(Settings())
        assert program.open(project)
        opened = _opened(program)
        assert opened.workspace.read_only
        assert not program.window.actions_.action("add_articles").isEnabled()
        assert opened.page.message.isVisible()
    finally:
        elsewhere.close()


def test_ctrl_k_finds_by_a_rough_name_and_does_it(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    text = QApplication.focusWidget()
    program.perform("everything")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "drk theme")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert program.window.actions_.action("theme_dark").isChecked()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)
    program.perform("theme_light")


def test_f1_lists_the_keys_and_escape_gives_the_focus_back(start: Start, project: Path) -> None:
    program = start(Settings())
    program.open(project)
    text = QApplication.focusWidget()
    program.perform("keys")
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert words >= {"Mark a claim", "C", "Undo", "Ctrl+Z", "Alt+←"}
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text


def test_the_window_folds_in_its_order(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    page = _opened(program).page
    program.window.resize(*_ROOMY)
    qtbot.waitUntil(lambda: (page.shows("timeline"), page.shows("articles"), page.shows("panel")) == (True, True, True))
    program.window.resize(1280, 800)
    qtbot.waitUntil(lambda: not page.shows("articles"))
    assert (page.shows("timeline"), page.shows("panel"), page.parts.panel.width()) == (False, True, 300)
    program.window.resize(1024, 700)
    qtbot.waitUntil(lambda: not page.shows("panel"))
    program.perform("toggle_panel")
    assert page.shows("panel")
    program.perform("toggle_panel")
    assert not page.shows("panel")


def test_f6_goes_round_the_places(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    program.window.resize(*_ROOMY)
    qtbot.waitUntil(lambda: _opened(program).page.shows("articles"))
    parts = _opened(program).page.parts
    places = (parts.articles, parts.panes, parts.panel, parts.timeline)
    visited = []
    for _ in places:
        program.perform("next_place")
        inside = [
            n for n, place in enumerate(places) if any(w.hasFocus() for w in (place, *place.findChildren(QWidget)))
        ]
        visited += inside
    assert sorted(visited) == [0, 1, 2, 3]


def test_what_the_person_folds_stays_folded(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    program.perform("toggle_panel")
    program.close_project()
    program.open(project)
    assert not _opened(program).page.shows("panel")
    program.perform("toggle_panel")
    assert settings.get(declared.FOLDED) == []


def test_another_language_rebuilds_the_window_with_the_same_project(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    settings.set(declared.LANGUAGE, "zh_CN")
    assert _opened(program).workspace.path == project
    assert program.window.actions_.action("undo").iconText() == "撤销"
    assert program.window.actions_.keymap.shown("claim_longer") == "Alt+Shift+→"
    settings.set(declared.LANGUAGE, "en")
    assert program.window.actions_.action("undo").iconText() == "Undo"


def test_settings_change_after_the_window_was_rebuilt(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    settings.set(declared.LANGUAGE, "zh_CN")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the old window is gone for good
    settings.set(declared.THEME, "dark")
    assert program.window.actions_.action("theme_dark").isChecked()
    settings.set(declared.THEME, "light")
    settings.set(declared.LANGUAGE, "en")


def test_every_theme_can_be_chosen_from_the_view_menu(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    for mode in declared.THEME.among:
        program.window.actions_.action(f"theme_{mode.replace('-', '_')}").trigger()
        assert settings.get(declared.THEME) == mode
        checked = [other for other in declared.THEME.among if _is_checked(program, other)]
        assert checked == [mode]
    settings.set(declared.THEME, "light")


def _is_checked(program: Program, mode: str) -> bool:
    return program.window.actions_.action(f"theme_{mode.replace('-', '_')}").isChecked()


def test_the_first_window_fits_the_screen_with_its_frame(start: Start) -> None:
    window = start(Settings()).window
    window.restore_place()
    free = QGuiApplication.primaryScreen().availableGeometry()
    assert window.width() <= free.width() - 16
    assert window.height() <= free.height() - 44
    assert free.contains(window.pos())


def test_the_annotator_is_changed_in_the_status_bar_and_remembered(start: Start, project: Path) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    _opened(program).status.annotator_changed.emit("m.okafor")
    assert _opened(program).workspace.annotator == "m.okafor"
    program.close_project()
    program.open(project)
    assert _opened(program).workspace.annotator == "m.okafor"


def test_a_recent_project_that_has_gone_offers_locate(start: Start, project: Path, qtbot: QtBot) -> None:
    settings = Settings()
    program = start(settings)
    program.open(project)
    program.close_project()
    project.rename(project.with_name("moved.reviewer"))
    program.window.show_welcome()
    labels = program.window.welcome.findChildren(QLabel)
    locate = next(label for label in labels if label.text() == "Locate…")
    qtbot.waitUntil(locate.isVisible)


def test_a_title_with_markup_stays_text(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "markup.reviewer"
    Workspace.create(path, "<b>A</b> & <img src=x>").close()
    program = start(Settings())
    program.open(path)
    assert _opened(program).top.project.text() == "<b>A</b> && <img src=x>"
    assert program.window.windowTitle() == "<b>A</b> & <img src=x> – Reviewer"


def test_the_project_menu_opens_every_menu(start: Start, project: Path) -> None:
    program = start(Settings())
    program.open(project)
    menu = _opened(program).top.project.menu()
    menus = [action.text() for action in menu.actions() if action.menu() is not None]
    assert menus == ["Open recent", "Edit", "Read", "Annotate", "View", "Help"]


def test_a_refusal_that_nobody_showed_is_told_in_its_own_words(start: Start) -> None:
    program = start(Settings())
    program.say_crash("The disk is full.", None)
    assert program.line.text == "The disk is full."
    program.say_crash("", None)
    assert "mistake in Reviewer" in program.line.text


def test_the_sample_stands_at_its_place_when_it_is_whole_however_often_it_is_asked_for(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REVIEWER_DATA", str(tmp_path))
    path = tmp_path / "sample.reviewer"
    program = start(Settings())
    program.open_sample()
    while not path.exists():
        QApplication.processEvents()
        program.open_sample()
    with closing(Workspace.open(path, read_only=True)) as seen:
        assert seen.ask.counts().open_contradictions > 0
    qtbot.waitUntil(lambda: program.project is not None, timeout=20_000)
    assert program.workspace is not None
    assert not program.workspace.read_only
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".reviewer-")] == []

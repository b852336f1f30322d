"""The program is one window: no part of it is ever a window of its own, not for a moment."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver


class _Watch(QObject):
    """Notes what shows as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_while_a_person_works(
    person: Driver, sample_articles: list[Path], qapp: QApplication
) -> None:
    project = person.folder / "talks.reviewer"
    Workspace.create(project).close()
    watch = _Watch()
    qapp.installEventFilter(watch)
    try:
        person.start(project)
        person.add(sample_articles[4:])
        person.wait(lambda: len(person.project.panes.frames) == 2)
        person.click_text("five of the nine", person.pane_with("five of the nine"))
        person.press("C E Enter T Escape F6 F9 F9 F8 F8 Ctrl+H Ctrl+H Ctrl+K Escape Ctrl+F Escape")
        person.press("Ctrl+2 Ctrl+W Ctrl+Z")
        person.settle()
    finally:
        qapp.removeEventFilter(watch)
    assert [name for name in watch.seen if name != "QTipLabel"] == ["MainWindow"]
    assert isinstance(person.window, QMainWindow)

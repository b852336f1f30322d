"""Search as one types, in English and Chinese."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.search.hits import HitDelegate
from reviewer.ui.panels.search.popup import SearchPopup
from tests.ui.conftest import Sample


class Window(QWidget):
    """A window with the field and the list below it."""

    def __init__(self, sample: Sample) -> None:
        super().__init__()
        self.resize(900, 700)
        self.field = QLineEdit(self)
        self.field.setGeometry(300, 10, 300, 30)
        self.popup = SearchPopup(sample.bridge, sample.desk, sample.theme, sample.tasks, self)
        self.popup.attach(self.field)

    def hits(self) -> list[str]:
        model = self.popup.model
        return [str(model.index(row).data()) for row in range(model.rowCount())] if self.popup.isVisible() else []


@pytest.fixture
def window(sample: Sample, qtbot: QtBot) -> Window:
    window = Window(sample)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.field.setFocus()
    return window


def test_enter_jumps_to_the_hit(window: Window, sample: Sample, qtbot: QtBot) -> None:
    QTest.keyClicks(window.field, "coast guard")
    qtbot.waitUntil(lambda: bool(window.hits()))

    with qtbot.waitSignal(window.popup.left):
        QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert not window.popup.isVisible()
    assert len(sample.desk.panes) == 1


def test_chinese_is_found_and_a_claim_gets_selected(window: Window, sample: Sample, qtbot: QtBot) -> None:
    window.field.insert("热线")  # as an input method does; QTest has no keys for it
    qtbot.waitUntil(lambda: bool(window.hits()))
    model = window.popup.model
    claim = next(
        row for row in range(model.rowCount()) if model.index(row).data(Qt.ItemDataRole.UserRole + 1).kind == "claim"
    )
    for _ in range(claim):
        QTest.keyClick(window.field, Qt.Key.Key_Down)

    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert sample.desk.selected is not None
    assert sample.desk.selected.kind is Kind.CLAIM


def test_nothing_found_says_so_and_escape_leaves(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.field, "zeppelin")
    qtbot.waitUntil(window.popup.isVisible)
    assert window.popup.summary.text().startswith("Nothing found")

    with qtbot.waitSignal(window.popup.left):
        QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert not window.popup.isVisible()


def test_enter_before_the_list_came_still_goes_to_the_first_hit(window: Window, sample: Sample) -> None:
    window.field.setText("Ormsund")
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert len(sample.desk.panes) == 1


def test_an_excerpt_shows_the_words_that_were_found(sample: Sample, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    delegate = HitDelegate(sample.theme, view)
    delegate.search_for("pledges")
    metrics = QFontMetrics(view.font())
    words = (
        "The premiers of both coasts and their many advisers kept seven of the nine pledges on ferry safety and fog."
    )
    width = metrics.horizontalAdvance(words) // 3
    shown = delegate.excerpt(words, metrics, width)
    assert "pledges" in shown
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown) <= width
    assert delegate.excerpt("Nine pledges", metrics, width) == "Nine pledges"
    delegate.search_for("premiers")
    assert delegate.excerpt(words, metrics, width).startswith("The premiers")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_what_was_still_looked_for_does_not_bring_the_list_back(
    window: Window, sample: Sample, qtbot: QtBot, key: Qt.Key
) -> None:
    with qtbot.waitSignal(sample.tasks.started):
        QTest.keyClicks(window.field, "coast")
    QTest.keyClick(window.field, key)
    assert not window.popup.isVisible()
    qtbot.waitUntil(lambda: not sample.tasks.busy)
    qtbot.wait(150)
    assert not window.popup.isVisible()

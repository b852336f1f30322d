"""The list of articles, driven by keys and clicks."""

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.articles.panel import ArticlesPanel
from reviewer.ui.widgets.chip import Chip
from reviewer.workspace.commands.articles import edit_article
from tests.ui.conftest import Sample


@pytest.fixture
def panel(sample: Sample, qtbot: QtBot) -> ArticlesPanel:
    panel = ArticlesPanel(sample.bridge, sample.desk, sample.theme, sample.settings)
    qtbot.addWidget(panel)
    panel.resize(240, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.list.setFocus()
    return panel


def titles(panel: ArticlesPanel) -> list[str]:
    return [str(panel.model.index(row, 0).data()) for row in range(panel.model.rowCount())]


def open_articles(sample: Sample) -> list[UUID]:
    return list(sample.desk.panes)


def row_middle(panel: ArticlesPanel, row: int) -> QPoint:
    return panel.list.visualRect(panel.model.index(row, 0)).center()


def test_articles_stand_by_date_and_those_without_a_year_last(panel: ArticlesPanel) -> None:
    assert len(titles(panel)) == 6
    assert titles(panel)[0].startswith("Varden's water minister")
    assert titles(panel)[-1].startswith("Varden, Lisk officials")


def test_enter_opens_and_ctrl_enter_opens_beside(panel: ArticlesPanel, sample: Sample) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert len(open_articles(sample)) == 1

    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(open_articles(sample)) == 2
    assert sample.desk.active == 1


def test_a_click_selects_for_the_inspector_and_a_double_click_opens(panel: ArticlesPanel, sample: Sample) -> None:
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row_middle(panel, 2))
    assert sample.desk.selected is not None
    assert sample.desk.selected.kind is Kind.ARTICLE
    assert not open_articles(sample)

    QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row_middle(panel, 2))
    assert open_articles(sample) == [sample.desk.selected.id]


def test_the_filter_narrows_and_can_be_cleared(panel: ArticlesPanel, qtbot: QtBot) -> None:
    QTest.keyClicks(panel.filter_field, "lantern")
    qtbot.waitUntil(lambda: len(titles(panel)) == 1)

    QTest.keyClicks(panel.filter_field, " nowhere")
    qtbot.waitUntil(lambda: not titles(panel))
    clear = next(button for button in panel.findChildren(type(panel.order_button)) if button.text() == "Clear filter")
    assert clear.isVisible()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 6
    assert panel.filter_field.text() == ""


def test_a_tag_filters_articles(panel: ArticlesPanel) -> None:
    chip = next(chip for chip in panel.tags.findChildren(Chip) if chip.text().startswith("who led"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert len(titles(panel)) == 3


def test_a_deleted_article_comes_back_with_undo(panel: ArticlesPanel, sample: Sample, qtbot: QtBot) -> None:
    before = titles(panel)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(titles(panel)) == 5
    action = sample.messages[-1].action
    assert action is not None

    with qtbot.waitSignal(sample.desk.undo_requested):
        action()
    sample.workspace.undo()
    assert titles(panel) == before


def test_a_date_that_is_set_moves_its_article_at_once(panel: ArticlesPanel, sample: Sample, qtbot: QtBot) -> None:
    first = titles(panel)[0]
    article = next(article for article in sample.workspace.ask.articles() if article.title == first)
    edit_article(sample.workspace, article.id, published="2099-01-01")
    qtbot.waitUntil(lambda: titles(panel)[0] != first)
    dated = [each.published for each in sample.workspace.ask.articles() if each.published[:4].isdigit()]
    assert titles(panel).index(first) == len(dated) - 1


def test_the_row_that_has_the_keys_is_told_from_one_that_is_only_selected(panel: ArticlesPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    row = panel.list.visualRect(panel.list.currentIndex())
    with_keys = panel.list.viewport().grab(row).toImage()
    panel.filter_field.setFocus()
    assert panel.list.viewport().grab(row).toImage() != with_keys

"""Ctrl+K: what is offered for what was typed, and in which order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.actions.table import ACTIONS
from reviewer.ui.settings import Settings
from reviewer.ui.widgets.choices import ChoiceList
from reviewer.ui.widgets.labels import KeyHint
from reviewer.ui.widgets.palette import Palette
from reviewer.ui.window.name_palette import ranked
from tests.ui.conftest import Start


def found(text: str) -> list[str]:
    return [spec.name for spec in ranked(text, ACTIONS)]


def test_names_that_begin_so_come_before_words_that_do_and_those_before_parts() -> None:
    assert found("re")[:5] == ["redo", "list_relations", "resolve", "view_read", "backups"]
    assert found("claim") == ["claim_longer", "claim_shorter", "next_claim", "previous_claim", "tag_claim"]


def test_weak_likenesses_are_cut_off() -> None:
    assert found("export") == ["export_set"]
    assert set(found("timeline")) == {"toggle_timeline", "view_timeline"}
    assert found("qqqq") == []


def test_rough_spelling_still_finds() -> None:
    assert found("drk theme")[0] == "theme_dark"
    assert found("setings")[0] == "settings"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("语言", "language_en"),
        ("中文", "language_zh_CN"),
        ("chinese", "language_zh_CN"),
        ("language: eng", "language_en"),
        ("主题 深", "theme_dark"),
        ("dark", "theme_dark"),
    ],
)
def test_language_and_theme_are_found_in_both_languages(typed: str, name: str) -> None:
    assert found(typed)[0] == name


def test_numbers_show_only_while_they_pick_and_the_language_changes(start: Start, qtbot: QtBot) -> None:
    settings = Settings()
    program = start(settings)
    program.perform("everything")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    rows = field.window().findChild(ChoiceList)
    assert rows is not None
    number = Qt.ItemDataRole.UserRole + 1
    model = rows.model()
    assert 1 in [model.index(row, 0).data(number) for row in range(model.rowCount())]
    QTest.keyClicks(field, "chinese")
    assert {model.index(row, 0).data(number) for row in range(model.rowCount())} == {0}
    palette = program.window.findChild(Palette)
    assert palette is not None
    hints = [hint for hint in palette.findChildren(KeyHint) if hint.isVisible()]
    QApplication.processEvents()
    assert max(hint.mapTo(palette, hint.rect().bottomLeft()).y() for hint in hints) < palette.height() - 14
    assert all(not hint.visibleRegion().isEmpty() for hint in hints)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settings.get(declared.LANGUAGE) == "zh_CN")
    assert program.window.actions_.action("language_zh_CN").isChecked()
    program.perform("language_en")
    assert program.window.actions_.action("undo").iconText() == "Undo"

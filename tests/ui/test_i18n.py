import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationType
from reviewer.ui.i18n import Language, interface_language, joined, translate
from reviewer.ui.words import deed, word


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp)
    yield language
    language.use("en")


def test_no_text_lacks_a_translation_and_the_compiled_files_are_in_step(root: Path) -> None:
    tool = runpy.run_path(str(root / "packaging" / "i18n.py"))
    assert list(tool["problems"](tool["collect"](root / "reviewer"))) == []


def test_plurals_in_both_languages(language: Language) -> None:
    language.use("en")
    assert translate("Status", "%n claim(s)", n=1) == "1 claim"
    assert translate("Status", "%n claim(s)", n=3) == "3 claims"
    language.use("zh_CN")
    assert translate("Status", "%n claim(s)", n=3) == "3 个主张"


def test_what_people_typed_is_no_pattern(language: Language) -> None:
    language.use("zh_CN")
    assert translate("TopBar", "Project {title}", title="{key} %n") == "项目 {key} %n"
    assert translate("Nowhere", "{unknown} stays") == "{unknown} stays"


def test_the_language_can_be_changed_back(language: Language) -> None:
    language.use("zh_CN")
    assert word(RelationType.CONTRADICTS) == "矛盾"
    language.use("en")
    assert word(RelationType.CONTRADICTS) == "Contradiction"
    assert deed("an_unknown_deed") == "An unknown deed"


@pytest.mark.parametrize(
    ("choice", "system", "chosen"),
    [
        ("", ["de-DE", "zh-Hans-CN", "en"], "zh_CN"),
        ("", ["en-GB", "zh-CN"], "en"),
        ("", ["de-DE"], "en"),
        ("zh_CN", ["en-US"], "zh_CN"),
        ("klingon", [], "en"),
    ],
)
def test_which_language_is_shown(choice: str, system: list[str], chosen: str) -> None:
    assert interface_language(choice, system) == chosen


def test_no_space_follows_a_chinese_stop() -> None:
    assert joined(["添加了 1 篇。", "", "另有 1 个。"]) == "添加了 1 篇。另有 1 个。"
    assert joined(["One added.", "", "And 1 more."]) == "One added. And 1 more."

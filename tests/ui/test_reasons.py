"""Reasons of suggestions in both languages."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reviewer.domain.claim import Modality
from reviewer.suggest.reasons import Day, Told, Why, because, in_english, quoted
from reviewer.ui.i18n import Language
from reviewer.ui.reasons import reason_words

SAMPLES: dict[str, Told] = {
    "words": quoted(["harbour", "line"]),
    "day": Day("2031-09-16"),
    "one": "five officers",
    "other": Modality.PLANNED,
    "who": "officers",
    "how": Modality.POSSIBLE,
}
REASONS = [because(why, **{name: SAMPLES[name] for name in re.findall(r"{(\w+)}", why)}) for why in Why]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp)
    yield language
    language.use("en")


def test_english_is_what_the_reason_itself_says(language: Language) -> None:
    language.use("en")
    assert [reason_words([reason]) for reason in REASONS] == [str(reason) for reason in REASONS]
    assert reason_words(REASONS) == in_english(REASONS)


def test_no_english_is_left_in_chinese_but_what_the_texts_say(language: Language) -> None:
    language.use("zh_CN")
    for reason in REASONS:
        said = reason_words([reason])
        assert re.findall("[a-z]+", re.sub("harbour|line|five officers|officers", "", said)) == []
    assert reason_words([because(Why.SAME_DAY, day=Day("2031-09-16"))]) == "同一天：2031年9月16日"

"""Which languages a report speaks."""

from reviewer.exchange.report.chinese import CHINESE
from reviewer.exchange.report.english import ENGLISH
from reviewer.exchange.report.words import Words

LANGUAGES = ("en", "zh")


def words_in(language: str) -> Words:
    """The words of a language tag ("zh", "zh_CN", "zh-Hans"); English for those there is no table for."""
    return CHINESE if language.casefold().startswith("zh") else ENGLISH

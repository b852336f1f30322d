"""Which language a text is in."""

import pytest

from reviewer.text.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks were held in the capital and it was said that they will go on.", "en"),
        ("双方就打击网络犯罪举行了对话。The two sides met.", "zh"),
        ("国内新闻: The minister of the interior has met the press and will be on his way to the coast.", "en"),
        ("Die Gespräche sind mit dem Minister und der Presse nicht zu Ende", "de"),
        ("Les deux pays ont tenu des entretiens dans la capitale et sur la mer", "fr"),
        ("会議は東京で開かれました", "ja"),
        ("회담은 서울에서 열렸다", "ko"),
        ("Переговоры прошли в столице", "ru"),
        ("عقدت المحادثات في العاصمة", "ar"),
        ("😀 123 …", ""),
        ("", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect(text) == language

import pytest

from reviewer.text.ordinals import find_ordinals


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the first high-level dialogue between two countries", [("first", 1)]),
        ("The Second round of talks followed the first round.", [("Second", 2), ("first", 1)]),
        ("第三次对话之后举行第十二轮会谈", [("第三次", 3), ("第十二轮", 12)]),
        ("首轮会谈", [("首轮", 1)]),
        ("the second largest port", []),
        ("三次对话", []),
    ],
)
def test_which_round_a_text_speaks_of(text: str, said: list[tuple[str, int]]) -> None:
    assert [(text[found.start : found.end], found.number) for found in find_ordinals(text)] == said

"""Numbers, what they count, and how they are bounded."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.chinese_numerals import chinese_number
from reviewer.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "number", "unit", "attribute", "comparator"),
    [
        ("charged five Chinese military officers with hacking", "5", "", "officers", "="),
        ("At least 12 people were killed", "12", "", "dead", ">="),
        ("more than thirty-five injured", "35", "", "injured", ">"),
        ("killing up to 7 soldiers", "7", "", "dead", "<="),
        ("two hundred and fifty thousand dollars", "250000", "USD", "", "="),
        ("worth $3.5 billion", "3500000000", "USD", "", "="),
        ("a €1,200 fine", "1200", "EUR", "fine", "="),
        ("24.5 percent of them", "24.5", "%", "", "="),
        ("about 40% less", "40", "%", "", "~"),
        ("a dozen officers", "12", "", "officers", "="),
        ("a quake of magnitude 6.3", "6.3", "", "magnitude", "="),
        ("the 25-year-old man", "25", "year", "age", "="),
        ("five or more ships", "5", "", "", ">="),
        ("fewer than 3 million voters", "3000000", "", "voters", "<"),
        ("至少12人死亡", "12", "", "dead", ">="),
        ("超过三千家企业", "3000", "", "企业", ">"),
        ("二十五名官员", "25", "", "官员", "="),
        ("约3.5亿美元", "350000000", "USD", "", "~"),
        ("增长百分之二十", "20", "%", "", "="),
    ],
)
def test_numbers(text: str, number: str, unit: str, attribute: str, comparator: str) -> None:
    (found,) = find_numbers(text)

    assert text[found.start : found.end] == found.text
    assert (found.number, found.unit, found.attribute, found.comparator) == (
        Decimal(number),
        unit,
        attribute,
        comparator,
    )


@pytest.mark.parametrize(
    "text",
    [
        "on Sept. 25, 2015",
        "one of them",
        "no one came",
        "2016年6月14日",
        "the zero-sum game",
        "B52 and 4th",
        "一个",
        "v1.2.3",
        "12:30",
        "第三次对话",
        "第十二轮会谈",
        "第3次对话",
        "the third round of talks",
        "between two countries",
        "the two sides",
        "两国同意",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十四", 14),
        ("二百五十", 250),
        ("三千零五", 3005),
        ("3万", 30_000),
        ("一亿二千万", 120_000_000),
        ("两", 2),
        ("万", None),
        ("中", None),
    ],
)
def test_chinese_numerals(written: str, number: int | None) -> None:
    assert chinese_number(written) == number


@given(
    st.lists(
        st.sampled_from(["five ", "$", "3.5", " million", "%", "二十", "人", "😀", "at least ", "-", "\n", ","]),
        max_size=12,
    ).map("".join)
)
def test_every_number_is_quoted_as_it_stands(text: str) -> None:
    for found in find_numbers(text):
        assert text[found.start : found.end] == found.text
        assert found.number.is_finite()

"""Dates in running text; 14 June 2016 was a Tuesday."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.dates import find_dates
from reviewer.text.edtf import placed

TUESDAY = "2016-06-14"


def only(text: str, published: str = TUESDAY, language: str = "") -> tuple[str, str]:
    found = find_dates(text, published, language)
    assert len(found) == 1, found
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0].text, found[0].edtf


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        ("a dinner on Sept. 25, 2015, there", "Sept. 25, 2015", "2015-09-25"),
        ("on 14 June 2016.", "14 June 2016", "2016-06-14"),
        ("Saturday, 13 November 2015", "Saturday, 13 November 2015", "2015-11-13"),
        ("the 3rd of May 2014", "the 3rd of May 2014", "2014-05-03"),
        ("JUNE 14", "JUNE 14", "2016-06-14"),
        ("13-15 June 2016", "13-15 June 2016", "2016-06-13/2016-06-15"),
        ("Nov. 12", "Nov. 12", "2015-11-12"),
        ("reached in Sept. 2015 there", "Sept. 2015", "2015-09"),
        ("reached in September.", "September", "2015-09"),
        ("to be held in September", "September", "2016-09"),
        ("2016/6/14", "2016/6/14", "2016-06-14"),
        ("2016-06-14T08:00:00Z", "2016-06-14T08:00:00Z", "2016-06-14"),
        ("14.6.2016", "14.6.2016", "2016-06-14"),
        ("14/6/2016", "14/6/2016", "2016-06-14"),
        ("6/7/2016", "6/7/2016", "2016-XX-XX"),
        ("since 1998", "1998", "1998"),
        ("in 2015-16", "2015-16", "2015/2016"),
        ("the 1990s", "1990s", "199X"),
        ("the summer of 2015", "summer of 2015", "2015-22"),
        ("the first quarter of 2016", "first quarter of 2016", "2016-33"),
        ("held in Ostan on 14th, they said", "14th", "2016-06-14"),
        ("It opened on the 20th.", "the 20th", "2016-05-20"),
    ],
)
def test_calendar_dates(text: str, date: str, edtf: str) -> None:
    assert only(text) == (date, edtf)


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        ("They met on Tuesday.", "Tuesday", "2016-06-14"),
        ("the agency said Monday", "Monday", "2016-06-13"),
        ("It ended on Wednesday.", "Wednesday", "2016-06-08"),
        ("last Tuesday", "Tuesday", "2016-06-07"),
        ("next Tuesday", "Tuesday", "2016-06-21"),
        ("She will leave on Friday.", "Friday", "2016-06-17"),
        ("He would stay until Thursday.", "Thursday", "2016-06-16"),
        ("He will go home, and said on Monday", "Monday", "2016-06-13"),
        ("They are here from Monday to Friday.", "Monday to Friday", "2016-06-13/2016-06-17"),
        ("They were here from Wednesday to Friday.", "Wednesday to Friday", "2016-06-08/2016-06-10"),
        ("They will come from Wednesday to Friday.", "Wednesday to Friday", "2016-06-15/2016-06-17"),
        ("yesterday", "yesterday", "2016-06-13"),
        ("the day after tomorrow", "the day after tomorrow", "2016-06-16"),
        ("this week", "this week", "2016-06-13/2016-06-19"),
        ("last weekend", "last weekend", "2016-06-11/2016-06-12"),
        ("last year", "last year", "2015"),
        ("next month", "next month", "2016-07"),
        ("this quarter", "this quarter", "2016-34"),
        ("last summer", "last summer", "2015-22"),
        ("by the end of this year", "by the end of this year", "../2016-12-31"),
        ("at the end of 2015", "the end of 2015", "2015-12"),
        ("two weeks ago", "two weeks ago", "2016-05-30/2016-06-05"),
        ("three days ago", "three days ago", "2016-06-11"),
        ("in two years' time", "in two years' time", "2018"),
    ],
)
def test_phrases_counted_from_the_articles_date(text: str, date: str, edtf: str) -> None:
    assert only(text) == (date, edtf)


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        ("对话于2016年6月14日举行", "2016年6月14日", "2016-06-14"),
        ("二〇一六年六月十四日", "二〇一六年六月十四日", "2016-06-14"),
        ("6月14日", "6月14日", "2016-06-14"),
        ("14日在北京举行", "14日", "2016-06-14"),
        ("去年9月", "去年9月", "2015-09"),
        ("去年", "去年", "2015"),
        ("本月14日", "本月14日", "2016-06-14"),
        ("本月", "本月", "2016-06"),
        ("周二会见", "周二", "2016-06-14"),
        ("上周二", "上周二", "2016-06-07"),
        ("下周一", "下周一", "2016-06-20"),
        ("将于周五访问", "周五", "2016-06-17"),
        ("上周", "上周", "2016-06-06/2016-06-12"),
        ("昨天", "昨天", "2016-06-13"),
        ("今年年底", "今年年底", "2016-12"),
        ("三天前", "三天前", "2016-06-11"),
    ],
)
def test_chinese_dates(text: str, date: str, edtf: str) -> None:
    assert only(text) == (date, edtf)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("June 14", "XXXX-11-12", "XXXX-06-14"),
        ("June 14", "", "XXXX-06-14"),
        ("on Tuesday", "XXXX-11-12", ""),
        ("yesterday", "XXXX-11-12", "XXXX-11-11"),
        ("last year", "XXXX-11-12", ""),
        ("in September", "2015-12", "2015-09"),
        ("in September", "", "XXXX-09"),
        ("14日", "2016-06", "2016-06-14"),
        ("last month", "2016-01", "2015-12"),
        ("on Tuesday", "2016", ""),
        ("June 14", "2016", "2016-06-14"),
        ("today", "2016-06-14/2016-06-16", "2016-06-14"),
    ],
)
def test_what_the_articles_date_does_not_say_stays_open(text: str, published: str, edtf: str) -> None:
    assert only(text, published)[1] == edtf


@pytest.mark.parametrize(("language", "edtf"), [("en-US", "2016-06-07"), ("de", "2016-07-06"), ("en", "2016-XX-XX")])
def test_the_language_says_which_number_is_the_month(language: str, edtf: str) -> None:
    assert only("6/7/2016", TUESDAY, language)[1] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "they may 5 times march",
        "on the 3rd floor",
        "June 31",
        "in 2015 people",
        "30日本人",
        "3个月",
        "a 2,016 strong crowd",
        "1.2.3",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, TUESDAY) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Sept. ",
                "14",
                " June",
                ", 2016",
                " on Tuesday",
                "last ",
                "week",
                "去年",
                "9月",
                "日",
                "😀",
                "𠮷",
                "\n",
                "next ",
                "/",
                "-",
            ]
        ),
        max_size=14,
    ).map("".join),
    st.sampled_from(
        [TUESDAY, "XXXX-11-12", "", "2016", "2016-06", "0001-01-01", "9999-12-31", "2016-02-29", "XXXX-02-29"]
    ),
)
def test_every_date_found_is_quoted_as_it_stands_and_is_edtf(text: str, published: str) -> None:
    found = find_dates(text, published)

    assert all(text[date.start : date.end] == date.text for date in found)
    assert all(date.edtf == "" or placed(date.edtf) for date in found), found
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))

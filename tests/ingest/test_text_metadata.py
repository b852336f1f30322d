"""What plain texts say of themselves."""

import pytest

from reviewer.ingest.readers import read_bytes
from reviewer.ingest.records import Incoming

PROSE = "The harbour of Verel was closed for most of the week after a storm had torn the pier away, the mayor said."


def read(*lines: str, name: str = "x.txt") -> Incoming:
    return read_bytes(name, "\n".join(lines).encode())


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (("国内英语新闻:Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (
            ("风暴:港口关闭的一周", "维雷尔港口在风暴后关闭了一个星期，市长说，周五渡轮将恢复运行。"),
            "风暴:港口关闭的一周",
        ),
        (("Advertisement", "CoastNews", "", "Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (("published in(发表于) 2016/6/14", "Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (("The Verel Post & coast", "Home > Coast", "Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (("Verel · Coast", "Storm closes the harbour", PROSE), "Storm closes the harbour"),
        (("The pier in May. (Photo: Agency)", PROSE), PROSE[: PROSE.index(" a storm")].rstrip() + "…"),
    ],
)
def test_titles(lines: tuple[str, ...], title: str) -> None:
    incoming = read(*lines)
    (where,) = [one for one in incoming.provenance if one.field == "title"]

    assert incoming.title.startswith(title.rstrip("…")[:60])
    if where.how == "first line":
        assert incoming.content.text[where.start : where.end] == incoming.title == title


def test_a_file_name_is_a_title_only_when_the_text_has_none_and_never_an_outlet() -> None:
    incoming = read("Ja.", name="The Verel Post.txt")

    assert incoming.outlet == ""
    assert incoming.title == "Ja"


@pytest.mark.parametrize(
    ("dateline", "outlet", "origin", "published"),
    [
        ("VEREL, June 14 (Xinhua) -- ", "Xinhua", "Xinhua", "XXXX-06-14"),
        ("VEREL, Coast, June 14, 2016 (AP) — ", "Associated Press", "Associated Press", "2016-06-14"),
        ("VEREL (Reuters) - ", "Reuters", "Reuters", ""),
        ("VEREL (The Coast Post) - ", "The Coast Post", "", ""),
        ("新华社维雷尔6月14日电 ", "Xinhua", "Xinhua", "XXXX-06-14"),
    ],
)
def test_datelines(dateline: str, outlet: str, origin: str, published: str) -> None:
    incoming = read("Storm closes the harbour", dateline + PROSE)

    assert (incoming.outlet, incoming.wire_origin, incoming.published) == (outlet, origin, published)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Brenn", "Ada Brenn"),
        ("By Ada Brenn and Jo van Dyl | June 14, 2016", "Ada Brenn and Jo van Dyl"),
        ("By Ada Brenn in Verel", "Ada Brenn"),
        ("Posted by Ada Brenn on 14 June 2016", "Ada Brenn"),
        ("2016年6月14日 记者 张三", "张三"),
        ("Ada Brenn", "Ada Brenn"),
        ("Ada O’Brenn-Dyl", "Ada O’Brenn-Dyl"),
        ("作者：张三", "张三"),
        ("The pier is gone", ""),
        ("By June 14, the ferry was back", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert read("Storm closes the harbour", line, PROSE).author == author


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 10:30pm, 14 Jun 2016", "2016-06-14"),
        ("published in(发表于) 2016/6/14", "2016-06-14"),
        ("发布时间：2016年6月14日 10:20", "2016-06-14"),
        ("Tuesday, June 14, 2016", "2016-06-14"),
        ("By Ada Brenn | June 14, 2016", "2016-06-14"),
        ("The pier before June 14, 2016, when it was torn away", ""),
        ("Updated: 15 June 2016", "2016-06-15"),
    ],
)
def test_date_lines(line: str, published: str) -> None:
    assert read("Storm closes the harbour", line, PROSE).published == published


def test_a_date_line_counts_before_a_dateline_of_no_year() -> None:
    incoming = read("Storm closes the harbour", "14 June 2016", "VEREL, June 13 (AP) - " + PROSE)

    assert incoming.published == "2016-06-14"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Why you can trust SCMP", "South China Morning Post"),
        ("来源：新华网", "新华网"),
        ("Source: The Coast Post", "The Coast Post"),
        ("© 2016 The Coast Post. All rights reserved", "The Coast Post"),
        ("The pier. Photo: Reuters", ""),
        ("© 2016 Reuters", ""),
    ],
)
def test_outlets(line: str, outlet: str) -> None:
    assert read("Storm closes the harbour", PROSE, PROSE + " More.", line).outlet == outlet


def test_a_newspapers_name_above_the_title_is_the_outlet() -> None:
    assert read("维雷尔晚报", "Storm closes the harbour of Verel", PROSE).outlet == "维雷尔晚报"
    assert read("The Verel Herald", "Home > Coast", "Storm closes the harbour", PROSE).outlet == "The Verel Herald"
    assert read("Meet the Verel Herald", PROSE).outlet == ""


def test_a_byline_under_a_doubled_caption_is_found() -> None:
    caption = "The pier of Verel before the storm tore it away, on May 2, 2016."
    lines = (
        "• " + caption,
        caption + " (Picture: Verel Post)",
        "Storm closes the harbour",
        "By Ada Brenn | June 14, 2016",
    )
    incoming = read(*lines, PROSE)

    assert (incoming.title, incoming.author, incoming.published) == (lines[2], "Ada Brenn", "2016-06-14")


def test_an_address_on_a_line_of_its_own_is_the_articles() -> None:
    assert (
        read("Storm closes the harbour", PROSE, "URL: https://verel.example/storm").url == "https://verel.example/storm"
    )
    assert read("Storm closes the harbour", PROSE, "See https://verel.example/storm for more").url == ""


def test_signs_of_machine_translation_count_together() -> None:
    label = "published in(发表于) 2016/6/14"
    names = PROSE + " Wang guoqiang and Li xiaoming were there."

    assert read(label, "Storm closes the harbour", names).translated_from == "zh"
    assert read("Storm closes the harbour", PROSE, "Machine translated from Russian").translated_from == "ru"
    assert read("Storm closes the harbour", names).translated_from == ""
    assert read(label, "Storm closes the harbour", PROSE).translated_from == ""


def test_where_values_stand_is_kept() -> None:
    incoming = read("😀 Storm closes the harbour", "By Ada Brenn", "VEREL, June 14 (Xinhua) -- " + PROSE)
    text = incoming.content.text
    stands = {one.field: text[one.start : one.end] for one in incoming.provenance if one.start is not None}

    assert stands["author"] == "Ada Brenn"
    assert stands["outlet"] == "Xinhua"
    assert stands["published"] == "June 14"
    assert not any(one.confirmed for one in incoming.provenance)

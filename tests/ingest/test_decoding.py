"""Bytes into text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import ReviewerError
from reviewer.ingest.decoding import decode

ENGLISH = "The mayor’s café – “closed” – lost £3 in naïve façades.\nThe façade of the café was rebuilt.\n"
CHINESE = "维雷尔港口在风暴后关闭了一个星期，市长说。\n周五渡轮将恢复运行，没有人在风暴中受伤。\n"
RUSSIAN = "Гавань была закрыта после бури, сказал мэр города. Паром снова пойдёт в пятницу.\n"


@pytest.mark.parametrize(
    ("text", "written_with"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (CHINESE, "utf-8"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (CHINESE, "gb18030"),
        (CHINESE + ENGLISH.replace("’", "'"), "utf-16-le"),
        (RUSSIAN, "cp1251"),
    ],
)
def test_the_encodings_of_the_world_are_read(text: str, written_with: str) -> None:
    assert decode(text.encode(written_with), "a.txt").text == text


def test_what_the_file_declares_counts_before_a_guess() -> None:
    data = "ø æ".encode("cp865")

    assert decode(data, "a.html", "cp865").text == "ø æ"
    assert decode(data, "a.html", "no such encoding").text != ""


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused_and_told_so(data: bytes) -> None:
    with pytest.raises(ReviewerError, match=r"empty\.txt is empty") as caught:
        decode(data, "empty.txt")

    assert caught.value.code == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + bytes(range(256)),
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"PK\x03\x04" + bytes(100),
        bytes(range(256)) * 20,
        b"\x7fELF\x02\x01\x01" + bytes(64),
        b"abc\x00\x01\x02\x03def" * 100,
    ],
)
def test_a_binary_file_is_refused_whatever_its_name(data: bytes) -> None:
    with pytest.raises(
        ReviewerError, match=r"picture\.txt is .+ plain text and saved HTML pages can be read"
    ) as caught:
        decode(data, "picture.txt")

    assert caught.value.code == "binary"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused_in_one_line(data: bytes) -> None:
    message, code = outcome(data)

    assert code in {"text", "empty", "binary"}
    assert "\n" not in message


def outcome(data: bytes) -> tuple[str, str]:
    try:
        return decode(data, "any.txt").encoding, "text"
    except ReviewerError as error:
        return str(error), error.code

"""Arrays of JSON that are longer than what is read at a time."""

import io
import json
from collections.abc import Callable

import pytest

from reviewer.exchange.w3c.array import JsonText

WIDE = "𠮷 😀 " * 66_000  # longer than a piece, as text and as bytes
ITEMS: list[object] = [{"a": number, "b": ["x", "é😀"]} for number in range(10_000)]
MIXED = [WIDE, *ITEMS, 12345, [], {}, None, "end", WIDE]


def read(data: bytes) -> list[object]:
    return list(JsonText(io.BytesIO(data)).items())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-be"])
@pytest.mark.parametrize("indent", [None, 1], ids=["dense", "airy"])
def test_items_come_as_they_are_wherever_pieces_end(encoding: str, indent: int | None) -> None:
    assert read(json.dumps(MIXED, ensure_ascii=False, indent=indent).encode(encoding)) == MIXED


@pytest.mark.parametrize("length", range(262_138, 262_148))
def test_numbers_and_signs_at_the_end_of_a_piece_are_whole(length: int) -> None:
    data = f'["{"x" * (length - 6)}",12345,67]'.encode()
    assert read(data)[1:] == [12345, 67]
    data = f'["{"x" * (length - 6)}",1.5e-3,67]'.encode()
    assert read(data)[1:] == [1.5e-3, 67]


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"x",
        lambda data: data + data,
        lambda data: data[:-1] + b",]",
        lambda data: data.replace(b",", b" ", 1),
        lambda data: data[:300_000] + b"\xff" + data[300_000:],
        lambda _data: b"",
        lambda _data: b"[",
    ],
    ids=range(9),
)
def test_what_is_no_array_is_a_mistake(broken: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(broken(json.dumps(ITEMS).encode()))


def test_anything_else_is_read_as_a_whole() -> None:
    text = JsonText(io.BytesIO(b"  " + json.dumps({"items": MIXED}).encode()))
    assert text.sign() == "{"
    assert text.whole() == {"items": MIXED}

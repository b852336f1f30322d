"""The committed icons are what their drawings give, in containers that other readers understand."""

import struct

import icons
import pytest
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

NEARLY = 3  # of 255, on average over all channels: another Qt may round the edges of a curve otherwise


@pytest.fixture(scope="module")
def fresh(qapp: QGuiApplication) -> dict[str, bytes]:  # noqa: ARG001 - drawing needs it
    return {name: data for drawing in icons.DRAWINGS for name, data in icons.made(drawing).items()}


def test_every_size_is_in_step_with_its_drawing(fresh: dict[str, bytes]) -> None:
    committed = {path.name for path in icons.FOLDER.iterdir() if path.suffix != ".svg"}
    assert committed == set(fresh)
    for name, data in fresh.items():
        now, then = pictures(data), pictures((icons.FOLDER / name).read_bytes())
        assert len(now) == len(then) >= 1
        assert all(distance(one, other) < NEARLY for one, other in zip(now, then, strict=True)), name


def test_another_reader_sees_all_sizes_of_the_windows_icon(qapp: QGuiApplication) -> None:  # noqa: ARG001
    reader = QImageReader(str(icons.FOLDER / "reviewer.ico"))
    seen = []
    for index in range(reader.imageCount()):
        reader.jumpToImage(index)
        seen.append(reader.read().width())
    assert tuple(seen) == icons.ICO_SIZES


@pytest.mark.parametrize("name", icons.DRAWINGS)
def test_the_apple_icon_counts_its_bytes(name: str) -> None:
    data = (icons.FOLDER / f"{name}.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    assert [QImage.fromData(part).width() for _, part in apple_parts(data)] == list(icons.ICNS_KINDS.values())


def test_the_mark_is_seen_at_the_smallest_size(qapp: QGuiApplication) -> None:  # noqa: ARG001
    image = icons.draw(icons.DRAWINGS["reviewer"], 16)
    inks = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    assert sum(ink.red() > 150 and ink.blue() < 110 for ink in inks) >= 16, "the red sign"
    assert sum(ink.lightness() > 220 for ink in inks) >= 40, "the pages"


def pictures(data: bytes) -> list[QImage]:
    parts = [data]
    if data[:4] == b"icns":
        parts = [part for _, part in apple_parts(data)]
    elif data[:4] == b"\0\0\1\0":
        entries = struct.iter_unpack("<BBBBHHII", data[6 : 6 + 16 * data[4]])
        parts = [data[entry[7] : entry[7] + entry[6]] for entry in entries]
    return [QImage.fromData(part).convertToFormat(QImage.Format.Format_RGBA8888) for part in parts]


def apple_parts(data: bytes) -> list[tuple[bytes, bytes]]:
    parts, at = [], 8
    while at < len(data):
        length = struct.unpack(">I", data[at + 4 : at + 8])[0]
        parts.append((data[at : at + 4], data[at + 8 : at + length]))
        at += length
    return parts


def distance(one: QImage, other: QImage) -> float:
    assert one.size() == other.size()
    ours, theirs = bytes(one.constBits()), bytes(other.constBits())
    return 0.0 if ours == theirs else sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / len(ours)

"""Draws the icons of the program and of its files at all sizes, in the containers that each system wants.

    python packaging/icons.py

`<name>-<size>.png` for Linux, `<name>.ico` for Windows, `<name>.icns` for macOS, all beside the drawings. Needs Qt,
from the project's environment. The containers hold PNG files: .ico since Windows Vista, .icns since Mac OS X 10.7.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / "packaging" / "icons"
DRAWINGS = {
    "reviewer": HOME / "resources" / "icons" / "app" / "reviewer.svg",
    "project": FOLDER / "project.svg",
    "set": FOLDER / "set.svg",
}
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""In px; what freedesktop.org's hicolor theme has."""
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""In px; what Windows asks for at its scales from 100 to 250 %."""
ICNS_KINDS = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
"""Apple's type codes with their sizes in px; ic11 to ic14 are 16 to 256 points at double density."""
_ICO_FIRST_TOO_LARGE = 256  # a size is one byte there, and 0 means 256


def draw(drawing: Path, size: int) -> QImage:
    """The drawing as a picture of `size` × `size` px, transparent around it."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG files by size in px: a header, an entry of 16 bytes for each, then the files."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % _ICO_FIRST_TOO_LARGE
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """An Apple icon of PNG files by type code: each with its code and length before it, and the whole as well."""
    parts = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def made(name: str) -> dict[str, bytes]:
    """Every file that is made of one drawing, by file name."""
    sizes = {*SIZES, *ICO_SIZES, *ICNS_KINDS.values()}
    pictures = {size: png(draw(DRAWINGS[name], size)) for size in sorted(sizes)}
    return {
        **{f"{name}-{size}.png": pictures[size] for size in SIZES},
        f"{name}.ico": ico({size: pictures[size] for size in ICO_SIZES}),
        f"{name}.icns": icns({kind: pictures[size] for kind, size in ICNS_KINDS.items()}),
    }


def main() -> int:
    """Draw them all."""
    for name in DRAWINGS:
        for file_name, data in made(name).items():
            (FOLDER / file_name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())

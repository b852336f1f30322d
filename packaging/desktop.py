"""What tells a Linux desktop of the program: where each file goes below a `share` folder, and where it lies here."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging" / "linux"
ICONS = ROOT / "packaging" / "icons"
NAMES = {
    "apps/reviewer": "reviewer",
    "mimetypes/application-x-reviewer-project": "project",
    "mimetypes/application-x-reviewer-set": "set",
}
"""Names within a hicolor folder → names of our icons."""
_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

DESKTOP_FILES: dict[str, Path] = {
    "applications/reviewer.desktop": HERE / "reviewer.desktop",
    "mime/packages/reviewer.xml": HERE / "reviewer.xml",
    "metainfo/org.reviewer.Reviewer.metainfo.xml": HERE / "org.reviewer.Reviewer.metainfo.xml",
    **{
        f"icons/hicolor/{size}x{size}/{place}.png": ICONS / f"{name}-{size}.png"
        for place, name in NAMES.items()
        for size in _SIZES
    },
    "icons/hicolor/scalable/apps/reviewer.svg": ROOT / "resources" / "icons" / "app" / "reviewer.svg",
    "icons/hicolor/scalable/mimetypes/application-x-reviewer-project.svg": ICONS / "project.svg",
    "icons/hicolor/scalable/mimetypes/application-x-reviewer-set.svg": ICONS / "set.svg",
}


def version() -> str:
    """The version of the program, from its source."""
    text = (ROOT / "reviewer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        message = "reviewer/__init__.py names no version."
        raise ValueError(message)
    return found[1]

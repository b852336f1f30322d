"""The fonts of paper: dark on white, whatever the window's theme is."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from reviewer.exchange.sheet import Style

_SANS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans")
_SANS_CHINESE = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei")
_SERIFS = ("Noto Serif", "Cambria", "Georgia", "Liberation Serif", "DejaVu Serif")
_SERIFS_CHINESE = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun")
_UNSEEN = ("C", "M", "Z")
"""Categories without a picture of their own, or drawn with the character before."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: sizes and distances in points, `indent` from the left."""

    size: float
    before: float
    after: float
    color: str = "#1B2130"
    bold: bool = False
    serif: bool = False
    indent: float = 0.0


LOOKS = {
    Style.TITLE: Look(21, 0, 4, bold=True),
    Style.CHAPTER: Look(15, 20, 6, bold=True),
    Style.HEADING: Look(11.5, 14, 2, bold=True),
    Style.LEAD: Look(11, 3, 3),
    Style.NORMAL: Look(10, 2, 2),
    Style.QUOTE: Look(10.5, 2, 2, serif=True),
    Style.SMALL: Look(8.5, 1, 2, color="#535B69"),
}


class Fonts:
    """A font for each style, Chinese and emoji among its families, and the question what they cannot draw."""

    def __init__(self) -> None:
        """Choose among the fonts that are installed."""
        self._sans = _families((*_SANS, QFontInfo(QGuiApplication.font()).family()), _SANS_CHINESE)
        self._serif = _families((*_SERIFS, *_SANS), _SERIFS_CHINESE)
        self._made = {style: self._font(look) for style, look in LOOKS.items()}

    def of(self, style: Style) -> QFont:
        """The font of a style."""
        return self._made[style]

    def undrawn(self, texts: Iterable[str]) -> str:
        """The characters in the texts that would be empty boxes, each once."""
        metrics = QFontMetricsF(self._made[Style.NORMAL])
        characters = sorted(set().union(*texts))
        return "".join(
            character
            for character in characters
            if unicodedata.category(character)[0] not in _UNSEEN and not metrics.inFontUcs4(ord(character))
        )

    def _font(self, look: Look) -> QFont:
        font = QFont()
        font.setFamilies(self._serif if look.serif else self._sans)
        font.setPointSizeF(look.size)
        font.setBold(look.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _families(latin: tuple[str, ...], chinese: tuple[str, ...]) -> list[str]:
    """The first of each that is installed; the system finds the rest."""
    found = [next((name for name in names if QFontDatabase.hasFamily(name)), "") for names in (latin, chinese)]
    return [name for name in found if name] or [QFontInfo(QGuiApplication.font()).family()]

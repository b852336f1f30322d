"""How wide and high the person made parts of the window."""

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings

_LEAST, _MOST = 40, 4000


class Sizes:
    """Pixels of parts by their names, remembered in the settings."""

    def __init__(self, settings: Settings) -> None:
        """Read what the settings say; lines that make no sense are passed over."""
        self._settings = settings
        self._pixels: dict[str, int] = {}
        for line in settings.get(declared.SIZES):
            part, _, pixels = line.partition("=")
            if pixels.isdecimal() and _LEAST <= int(pixels) <= _MOST:
                self._pixels[part] = int(pixels)

    def of(self, part: str, usual: int) -> int:
        """The pixels the person gave to a part, else the usual ones."""
        return self._pixels.get(part, usual)

    def keep(self, part: str, pixels: int) -> None:
        """Remember what the person gave to a part; a part that is folded away has no size to keep."""
        if _LEAST <= pixels <= _MOST:
            self._pixels[part] = pixels
            self._settings.set(declared.SIZES, [f"{name}={size}" for name, size in sorted(self._pixels.items())])

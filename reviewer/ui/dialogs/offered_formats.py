"""The formats an export offers: those most people want first, each under a short name."""

from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from reviewer.exchange.formats import BUILTIN
from reviewer.exchange.protocol import Format
from reviewer.ui.i18n import notice_words, translate

_FIRST = ("reviewset", "html", "pdf", "docx", "csv", "xlsx")
"""Our own, reports, tables; those for other programs follow."""
_WIDTH = 230
_ROOM = 12
"""Pixels between the words of one line and those of the next."""


def offered_formats() -> list[Format]:
    """The formats that write, in the order in which they are offered."""
    offered = [known for known in BUILTIN if known.writes]
    return sorted(offered, key=lambda known: _FIRST.index(known.name) if known.name in _FIRST else len(_FIRST))


class FormatList(QListWidget):
    """A line for each format, its whole title and its name on the command line beside it when pointed at."""

    def __init__(self) -> None:
        """List them all."""
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(translate("Export", "Format"))
        titles = {offered.name: notice_words(offered.title) for offered in offered_formats()}
        alike = Counter(map(_short, titles.values()))
        for name, title in titles.items():
            short = _short(title)
            item = QListWidgetItem(short if alike[short] == 1 else title)
            item.setToolTip(f"{title} · {name}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROOM))
            self.addItem(item)


def _short(title: str) -> str:
    """A title without what stands in brackets and after them, in either language."""
    return title.replace("（", "(").partition("(")[0].strip()

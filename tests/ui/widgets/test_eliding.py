import pytest
from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from reviewer.ui.widgets.eliding import elided

ARABIC = "انطلاق الجولة الثانية من محادثات العبّارات"
HEBREW = "הסבב השני של שיחות המעבורות נפתח במפרץ"
LATIN = "The second round of ferry talks opens at the bay"


def place_of_dots(words: str, application: QApplication) -> str:
    """On which side of its line the cut is painted, as labels set it: from left to right."""
    layout = QTextLayout(words, application.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    at = words.index("…")
    runs = line.glyphRuns(at, 1)
    left = min(run.positions()[0].x() for run in runs)
    return "left" if left < line.naturalTextWidth() / 2 else "right"


@pytest.mark.parametrize(("text", "side"), [(LATIN, "right"), (ARABIC, "left"), (HEBREW, "left")])
def test_the_cut_is_where_the_line_ends(text: str, side: str, qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    shown = elided(metrics, text, metrics.horizontalAdvance(text) // 2)
    assert shown.replace("\u200f", "").endswith("…")
    assert metrics.horizontalAdvance(shown) <= metrics.horizontalAdvance(text) // 2 + 1
    assert place_of_dots(shown, qapp) == side


def test_what_has_room_stays_as_it_is(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    assert elided(metrics, ARABIC, 10_000) == ARABIC
    assert not elided(metrics, LATIN, 0).startswith("T")

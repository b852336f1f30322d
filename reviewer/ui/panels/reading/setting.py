"""How text is set: font, measure, line pitch and margins of one pane."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextOption

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

FEWEST_CHARACTERS = 44
LEFT_MARGIN = 46
RIGHT_MARGIN = 62
CHIP_GAP = 6
MOST_ZOOM = 12
_ZOOM_STEP = 1.1
# An ordinary English sentence, because averageCharWidth() of Qt also counts rare wide letters.
_SAMPLE = "The ministers of both coasts met on Sunday and spoke of ferries, fog and pilots until late."


@dataclass(frozen=True, slots=True)
class Setting:
    """The measures of a page; all in device-independent pixels.

    `left` is where text begins, `width` how wide it is set, `pitch` the distance of base lines, `rise` the distance of
    a base line from the top of its line, `gap` the space after a paragraph.
    """

    font: QFont
    left: int
    width: int
    pitch: int
    rise: int
    gap: int
    character: float

    @classmethod
    def for_view(
        cls, font: QFont, view_width: int, spacing: float, measure: int = declared.MEASURE.default
    ) -> "Setting":
        """Centre at most `measure` characters between the margins. `spacing` multiplies the font's size."""
        metrics = QFontMetricsF(font)
        character = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        room = max(view_width - LEFT_MARGIN - RIGHT_MARGIN, round(4 * character))
        width = min(room, round(measure * character))
        pitch = max(round(font.pixelSize() * spacing), round(metrics.height()))
        rise = round((pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent())
        return cls(font, LEFT_MARGIN + (room - width) // 2, width, pitch, rise, round(pitch * 0.5), character)

    @classmethod
    def chosen(cls, theme: Theme, settings: Settings, view_width: int, zoom: int) -> "Setting":
        """What the reader chose, `zoom` steps larger or smaller, in a view of this width."""
        font = theme.reading_font(_ZOOM_STEP**zoom)
        spacing = settings.get(declared.LINE_SPACING) / 100
        return cls.for_view(font, view_width, spacing, settings.get(declared.MEASURE))

    def option(self, *, right_to_left: bool) -> QTextOption:
        """How lines are broken and where they stand."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        return option

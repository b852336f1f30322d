"""What lies under a point of the window."""

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QPoint

from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.badges import RADIUS
from reviewer.ui.panels.reading.furniture import fold_rect
from reviewer.ui.panels.reading.lanes import CHIP_HEIGHT, LANE_WIDTH
from reviewer.ui.panels.reading.mark import Mark, MarkKind
from reviewer.ui.panels.reading.rows import Fold
from reviewer.ui.panels.reading.sheet import Sheet

_NEAR_BRACKET = 2
_CHIP_WIDTH = 60
_KINDS = {MarkKind.CLAIM: Kind.CLAIM, MarkKind.EVENT: Kind.EVENT}


class Part(Enum):
    """The things that can be clicked or hovered."""

    MARK = auto()
    BRACKET = auto()
    SIGN = auto()
    LABEL = auto()
    FOLD = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """One such thing; `record` is the relation of a sign or the event of a label."""

    part: Part
    mark: Mark | None = None
    record: UUID | None = None
    fold: Fold | None = None

    @property
    def in_text(self) -> bool:
        """Whether a press there also puts the caret."""
        return self.part is Part.MARK


class Places:
    """Looks points up on a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        """Look on this sheet."""
        self._sheet = sheet

    def position_at(self, point: QPoint) -> int:
        """The caret position nearest to a point."""
        sheet = self._sheet
        row, top = sheet.scroller.row_at(point.y())
        rows = sheet.page.rows
        if not rows.is_text(row):
            return sheet.page.snap(rows.start(row))
        return rows.start(row) + sheet.page.block(row).position_at(point.x() - sheet.setting.left, point.y() - top)

    def character_at(self, point: QPoint) -> int | None:
        """The character under a point, None beside the text."""
        sheet = self._sheet
        row, top = sheet.scroller.row_at(point.y())
        if not sheet.page.rows.is_text(row):
            return None
        found = sheet.page.block(row).character_at(point.x() - sheet.setting.left, point.y() - top)
        return None if found is None else sheet.page.rows.start(row) + found

    def in_column(self, point: QPoint) -> bool:
        """Whether a point is in the column of the text."""
        setting = self._sheet.setting
        return setting.left - 4 <= point.x() <= setting.left + setting.width + 4

    def at(self, point: QPoint) -> Place | None:
        """What is under a point; the narrowest mark where several lie over one another."""
        sheet = self._sheet
        row, top = sheet.scroller.row_at(point.y())
        fold = sheet.page.rows.folds.get(row)
        if fold is not None:
            return Place(Part.FOLD, fold=fold) if fold_rect(sheet.setting, top).contains(point) else None
        if not self.in_column(point):
            return self._in_margin(row, point - QPoint(sheet.setting.left, top))
        position = self.character_at(point)
        if position is None:
            return None
        marks = sheet.decoration(row).highlights.at(position - sheet.page.rows.start(row))
        return Place(Part.MARK, marks[0]) if marks else None

    def record_at(self, point: QPoint) -> Selected | None:
        """The claim or event at a point, also where only its bracket, sign or label stands there."""
        place = self.at(point)
        if place is None or place.mark is None:
            return None
        if place.part is Part.LABEL and place.record is not None:
            return Selected(Kind.EVENT, place.record)
        kind = _KINDS.get(place.mark.kind)
        return Selected(kind, place.mark.id) if kind is not None else None

    def _in_margin(self, row: int, point: QPoint) -> Place | None:
        margins = self._sheet.decoration(row).margins
        x, y = point.x(), point.y()
        for badge in margins.badges:
            if 0 <= x - badge.left < 2 * RADIUS and 0 <= y - badge.top < 2 * RADIUS:
                return Place(Part.SIGN, badge.mark, badge.sign.relation)
        for chip in margins.chips:
            if 0 <= x - chip.left < _CHIP_WIDTH and 0 <= y - chip.top < CHIP_HEIGHT:
                return Place(Part.LABEL, chip.mark, chip.event)
        for left, top, height, _, mark, _ in margins.brackets:
            if -_NEAR_BRACKET <= x - left < LANE_WIDTH + _NEAR_BRACKET and 0 <= y - top < height:
                return Place(Part.BRACKET, mark)
        return None

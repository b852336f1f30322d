"""What the overview ruler shows of signs."""

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reviewer.domain.relation import Stance
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark, MarkKind, Sign
from reviewer.ui.panels.reading.ruler import RULER_WIDTH, Ruler
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.ui.panels.reading.conftest import Opener

TEXT = "The islands waited for the ferry while the fog lay on the strait.\n\n" * 8


def claim(number: int, *signs: Sign) -> Mark:
    return Mark(UUID(int=number), MarkKind.CLAIM, ((200, 220),), signs)


def sign(stance: Stance, *, settled: bool) -> Sign:
    return Sign(UUID(int=9), stance, settled)


def ticks(opened: Opener, qtbot: QtBot, *marks: Mark) -> list[list[QColor]]:
    """The colours across each tick of a text with these marks, from the top."""
    pane = opened(TEXT)
    ruler = pane.findChild(Ruler)
    assert ruler is not None
    ground = ruler.grab().toImage().pixelColor(RULER_WIDTH // 2, 2)
    pane.set_marks(marks)

    def found() -> list[list[QColor]]:
        picture: QImage = ruler.grab().toImage()
        lines = [[picture.pixelColor(QPoint(x, y)) for x in range(RULER_WIDTH)] for y in range(picture.height())]
        return [line for line in lines if any(colour != ground for colour in line)]

    qtbot.waitUntil(lambda: bool(found()))
    return found()


@pytest.mark.parametrize("stance", [Stance.CONTRADICTS, Stance.CORROBORATES, Stance.UPDATES])
def test_a_settled_sign_leaves_the_middle_of_its_tick_free(opened: Opener, qtbot: QtBot, stance: Stance) -> None:
    edge = Inks(Theme(Settings())).relation_edge[stance]
    whole = ticks(opened, qtbot, claim(1, sign(stance, settled=False)))
    lines = ticks(opened, qtbot, claim(1, sign(stance, settled=True)))
    middle = RULER_WIDTH // 2
    assert whole[0].count(edge) > lines[0].count(edge) > 0, "less of the same colour"
    assert all(edge not in line[middle - 1 : middle + 1] for line in lines)


def test_what_is_open_lies_over_what_is_settled_however_strong(opened: Opener, qtbot: QtBot) -> None:
    inks = Inks(Theme(Settings()))
    settled = claim(1, sign(Stance.CONTRADICTS, settled=True))
    still_open = claim(2, sign(Stance.CORROBORATES, settled=False))
    colours = {colour for line in ticks(opened, qtbot, settled, still_open) for colour in map(QColor.name, line)}
    assert inks.relation_edge["corroborates"].name() in colours
    assert inks.relation_edge["contradicts"].name() not in colours

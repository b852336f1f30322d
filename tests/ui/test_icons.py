import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reviewer.ui.icons import icon, icon_names
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


@pytest.mark.parametrize("name", icon_names())
def test_every_drawing_is_tinted_and_follows_the_theme(name: str, qapp: QApplication) -> None:
    theme = Theme(Settings())
    theme.install(qapp)
    drawing = icon(name, "accent")
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        image = drawing.pixmap(QSize(40, 40)).toImage()
        inks = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
        solid = {ink.name() for ink in inks if ink.alpha() == 255}
        assert any(_near(QColor(ink), theme.color("accent")) for ink in solid)


def test_a_drawing_that_is_not_there_is_our_mistake(qapp: QApplication) -> None:  # noqa: ARG001
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing")


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))  # type: ignore[call-overload]

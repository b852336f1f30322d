import pytest
from PySide6.QtWidgets import QApplication

from reviewer.ui.panels.reading.badges import Stamps
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.setting import CHIP_GAP, RIGHT_MARGIN
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


@pytest.mark.parametrize("name", ["R1", "Sep25", "WWWWWW", "第二轮会谈"])
@pytest.mark.parametrize("more", [0, 1, 7, 99])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_chip_fits_into_the_margin(name: str, more: int, scale: float, qapp: QApplication) -> None:  # noqa: ARG001
    stamps = Stamps(Inks(Theme(Settings())), scale)
    assert stamps.chip(name, more=more).width() / scale <= RIGHT_MARGIN - CHIP_GAP


def test_the_count_is_never_cut_for_the_name(qapp: QApplication) -> None:  # noqa: ARG001
    stamps = Stamps(Inks(Theme(Settings())), 1.0)
    assert stamps.chip("WWWWWW", more=7).toImage() != stamps.chip("WWWWWW", more=8).toImage()


@pytest.mark.parametrize("more", [1, 9, 10, 88, 100])
def test_a_count_does_not_reach_the_brackets(more: int, qapp: QApplication) -> None:  # noqa: ARG001
    assert Stamps(Inks(Theme(Settings())), 1.0).count(more).width() <= 18

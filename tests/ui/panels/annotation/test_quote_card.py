import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout

from reviewer.ui.panels.annotation.quote_card import QuotePair
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


@pytest.fixture
def pair(qapp: QApplication) -> QuotePair:  # noqa: ARG001
    return QuotePair(Theme(Settings()))


def beside(pair: QuotePair, width: int) -> bool:
    """Whether the cards stand beside each other once they have this width."""
    pair.show()
    pair.resize(width, 300)
    layout = pair.layout()
    assert isinstance(layout, QBoxLayout)
    return layout.direction() is QBoxLayout.Direction.LeftToRight


def test_a_scroll_bar_that_comes_and_goes_does_not_turn_the_cards_about(pair: QuotePair) -> None:
    assert not beside(pair, 266)
    assert not beside(pair, 276), "without the bar they are so wide; with it they would go back"
    assert beside(pair, 320)
    assert beside(pair, 310)
    assert not beside(pair, 270)

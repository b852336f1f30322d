"""How tabs share their strip."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reviewer.ui.widgets.tab_strip import Tab, TabStrip


def test_long_titles_share_the_strip_alike(qtbot: QtBot) -> None:
    strip = TabStrip()
    qtbot.addWidget(strip)
    strip.set_tabs(
        [Tab("1", "1  " + "A very long title of an article " * 4), Tab("2", "2  A title half as long as that")]
    )
    strip.resize(447, strip.sizeHint().height())
    strip.show()
    qtbot.waitExposed(strip)
    one, other = sorted(strip.findChildren(QAbstractButton), key=lambda tab: tab.x())
    assert one.width() + other.width() == 447
    assert abs(one.width() - other.width()) <= 1

"""Chips, tabs, segments and flowing rows, as a person uses them."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import ElidedLabel
from reviewer.ui.widgets.segmented import SegmentedControl
from reviewer.ui.widgets.selection_bar import BarItem, SelectionBar
from reviewer.ui.widgets.tab_strip import Tab, TabStrip

_TABS = (
    Tab("claims", "Claims", 23),
    Tab("events", "Events", 6),
    Tab("relations", "Relations", 3, "≠", "contradiction"),
)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(600, 200)
    qtbot.addWidget(host)
    host.show()
    return host


def test_a_removable_chip_goes_by_its_cross_and_by_delete(host: QWidget) -> None:
    chip = Chip("distress line", removable=True, parent=host)
    chip.resize(chip.sizeHint())
    chip.show()
    removed: list[str] = []
    pressed: list[str] = []
    chip.removed.connect(lambda: removed.append("gone"))
    chip.clicked.connect(lambda: pressed.append("pressed"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, chip.height() // 2))
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert (removed, pressed) == (["gone", "gone"], [])
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert pressed == ["pressed", "pressed"]


def test_a_filter_chip_is_on_or_off(host: QWidget) -> None:
    chip = Chip("Open only", checkable=True, parent=host)
    chip.show()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "Open only"


def test_tabs_give_up_counts_before_words(host: QWidget, qapp: QApplication) -> None:
    strip = TabStrip(host)
    strip.set_tabs(_TABS)
    strip.resize(500, 40)
    strip.show()
    qapp.processEvents()
    assert strip.shows_counts()
    strip.resize(180, 40)
    qapp.processEvents()
    assert not strip.shows_counts()


def test_arrows_go_from_tab_to_tab_and_new_counts_keep_the_current_one(host: QWidget) -> None:
    strip = TabStrip(host)
    strip.set_tabs(_TABS)
    chosen: list[str] = []
    strip.chosen.connect(chosen.append)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    strip.set_tabs([Tab("claims", "Claims", 24), *_TABS[1:]])
    assert chosen == ["relations"]
    assert strip.current() == "relations"


def test_one_view_alone_is_no_choice(host: QWidget) -> None:
    control = SegmentedControl(host)
    control.set_items([("read", "Read")])
    assert not control.isVisible()
    control.set_items([("read", "Read"), ("timeline", "Timeline")])
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    control.set_current("timeline")
    assert control.isVisible()
    assert (control.current(), chosen) == ("timeline", [])


def test_the_view_that_is_chosen_has_room_for_its_heavier_words(host: QWidget) -> None:
    control = SegmentedControl(host)
    control.set_items([("read", "Read"), ("timeline", "The timeline of everything")])
    control.set_current("timeline")
    control.adjustSize()
    button = next(button for button in control.findChildren(QPushButton) if button.isChecked())
    light = button.fontMetrics().horizontalAdvance(button.text())
    around = QPushButton.sizeHint(button).width() - light
    heavy = QFont(button.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    assert QFontMetrics(heavy).horizontalAdvance(button.text()) > light
    assert button.width() >= around + QFontMetrics(heavy).horizontalAdvance(button.text())


def test_a_row_breaks_where_the_width_ends(host: QWidget) -> None:
    flow = FlowLayout(host, spacing=6)
    for number in range(6):
        chip = QWidget()
        chip.setFixedSize(QSize(90, 20))
        chip.setObjectName(str(number))
        flow.addWidget(chip)
        chip.show()
    hidden = QWidget()
    flow.addWidget(hidden)
    hidden.hide()
    assert flow.heightForWidth(600) == 20
    assert flow.heightForWidth(200) == 3 * 20 + 2 * 6
    flow.clear()
    assert flow.count() == 0


def test_a_label_gives_way_and_shows_the_rest_as_a_tip(host: QWidget, qapp: QApplication) -> None:
    label = ElidedLabel("<b>Neither</b> the commissioner nor her chief inspector took part", parent=host)
    label.setGeometry(0, 0, 120, 20)
    label.show()
    label.grab()
    qapp.processEvents()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == "<p>&lt;b&gt;Neither&lt;/b&gt; the commissioner nor her chief inspector took part</p>"
    label.setText(label.text().replace("<b>", "").replace("</b>", ""))
    label.grab()
    assert label.toolTip() == label.text()


def test_a_message_offers_one_deed_and_goes(host: QWidget) -> None:
    line = InlineMessage(host)
    done: list[str] = []
    line.say("Not saved.", "error", "Retry", lambda: done.append("again"))
    assert line.isVisible()
    QTest.mouseClick(line._deed, Qt.MouseButton.LeftButton)  # noqa: SLF001 - the button a person sees
    assert done == ["again"]
    assert not line.isVisible()


def test_the_bar_at_a_selection_stays_inside(host: QWidget) -> None:
    bar = SelectionBar(host)
    bar.set_items([BarItem("claim", "Claim", "C"), BarItem("sentence", "Sentence", "S")])
    top_right = host.rect().adjusted(580, 0, 0, -190)
    bar.show_at(top_right)
    assert host.rect().contains(bar.geometry())
    assert bar.y() > top_right.bottom()

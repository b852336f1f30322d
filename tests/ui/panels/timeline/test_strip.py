"""The strip, the folded line and the large view, driven by clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.timeline.chart import TimelineChart
from reviewer.ui.panels.timeline.strip import TimelineStrip
from reviewer.ui.panels.timeline.view import TimelineView
from reviewer.workspace.commands.events import create_event, delete_event
from tests.ui.conftest import Sample


def view_of(sample: Sample, qtbot: QtBot) -> TimelineView:
    view = TimelineView(strip_of(sample, qtbot).feed, sample.theme)
    qtbot.addWidget(view)
    return view


def strip_of(sample: Sample, qtbot: QtBot) -> TimelineStrip:
    strip = TimelineStrip(sample.bridge, sample.desk, sample.theme)
    qtbot.addWidget(strip)
    strip.resize(1400, 130)
    strip.show()
    return strip


def test_a_click_opens_what_reports_the_event_and_selects_it(sample: Sample, qtbot: QtBot) -> None:
    strip = strip_of(sample, qtbot)
    event = next(event for event in sample.workspace.ask.events() if event.short_name == "Harl")
    place = strip.chart.bar_rect(event.id)
    assert place is not None
    QTest.mouseClick(strip.chart, Qt.MouseButton.LeftButton, pos=place.center())

    assert sample.desk.selected is not None
    assert (sample.desk.selected.kind, sample.desk.selected.id) == (Kind.EVENT, event.id)
    claims = {claim.article for claim in sample.workspace.ask.claims_of_event(event.id)}
    assert sample.desk.active_article in claims


def test_arrow_keys_walk_the_events_and_enter_chooses(sample: Sample, qtbot: QtBot) -> None:
    strip = strip_of(sample, qtbot)
    strip.chart.setFocus()
    for _ in range(3):
        QTest.keyClick(strip.chart, Qt.Key.Key_Right)
    described = strip.chart.accessibleDescription()
    QTest.keyClick(strip.chart, Qt.Key.Key_Return)

    assert sample.desk.selected is not None
    event = sample.workspace.ask.event(sample.desk.selected.id)
    assert event is not None
    assert event.title in described


def test_a_new_event_appears_and_a_deleted_one_goes(sample: Sample, qtbot: QtBot) -> None:
    strip = strip_of(sample, qtbot)
    event = create_event(sample.workspace, "A visit", "2032-05-05")
    qtbot.waitUntil(lambda: strip.chart.bar_rect(event.id) is not None)

    delete_event(sample.workspace, event.id)
    qtbot.waitUntil(lambda: strip.chart.bar_rect(event.id) is None)


@pytest.mark.parametrize("when", ["", "XXXX-09"])
@pytest.mark.parametrize("large", [False, True])
def test_an_event_without_a_year_stands_below_the_axis_and_is_chosen_by_a_click(
    sample: Sample, qtbot: QtBot, *, large: bool, when: str
) -> None:
    shown = view_of(sample, qtbot) if large else strip_of(sample, qtbot)
    shown.resize(1400, 500)
    shown.show()
    event = create_event(sample.workspace, "A visit", when)
    qtbot.waitUntil(lambda: shown.chart.bar_rect(event.id) is not None)
    place = shown.chart.bar_rect(event.id)
    dated = next(each for each in sample.workspace.ask.events() if each.short_name == "Harl")
    other = shown.chart.bar_rect(dated.id)
    assert place is not None
    assert other is not None
    assert place.top() > other.bottom()
    assert shown.chart.rect().contains(place)

    QTest.mousePress(shown.chart, Qt.MouseButton.LeftButton, pos=place.center())
    assert sample.desk.selected is not None
    assert sample.desk.selected.id == event.id
    for _ in sample.workspace.ask.events():
        QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert "A visit" in shown.chart.accessibleDescription()


def test_events_show_where_nothing_has_a_date(sample: Sample, qtbot: QtBot) -> None:
    chart = TimelineChart(sample.theme, 3)
    qtbot.addWidget(chart)
    chart.resize(900, 200)
    event = create_event(sample.workspace, "A visit")
    chart.show_records((event,), ())
    place = chart.bar_rect(event.id)
    assert place is not None
    with qtbot.waitSignal(chart.event_chosen) as chosen:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.center())
    assert chosen.args == [event.id]
    picture, ground = chart.grab().toImage(), sample.theme.color("panel")
    inked = [y for y in range(place.top(), place.bottom()) if picture.pixelColor(place.left() + 3, y) != ground]
    assert inked


def test_the_large_view_is_filled_with_what_the_strip_knows_when_it_is_looked_at(sample: Sample, qtbot: QtBot) -> None:
    strip = strip_of(sample, qtbot)
    view = TimelineView(strip.feed, sample.theme)
    qtbot.addWidget(view)
    dated = next(each for each in sample.workspace.ask.events() if each.short_name == "Harl")
    assert strip.chart.bar_rect(dated.id) is not None
    assert view.chart.bar_rect(dated.id) is None

    view.show()
    assert view.chart.bar_rect(dated.id) is not None
    view.hide()
    view.show()
    delete_event(sample.workspace, dated.id)
    qtbot.waitUntil(lambda: view.chart.bar_rect(dated.id) is None)


def test_it_folds_to_a_line_and_a_key_unfolds_it(sample: Sample, qtbot: QtBot) -> None:
    strip = strip_of(sample, qtbot)
    tall = strip.height()
    strip.fold(folded=True)
    assert strip.height() < tall / 2
    line = strip.childAt(QPoint(20, 10))
    assert line is not None

    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not strip.folded
    assert strip.height() == tall


def test_the_large_view_has_its_axis_under_the_last_row(sample: Sample, qtbot: QtBot) -> None:
    view = view_of(sample, qtbot)
    view.resize(900, 700)
    view.show()
    lowest = max(rect.bottom() for each in sample.workspace.ask.events() if (rect := view.chart.bar_rect(each.id)))
    picture = view.chart.grab().toImage()
    bare = picture.pixel(1, picture.height() - 1)
    drawn = [y for y in range(picture.height()) if any(picture.pixel(x, y) != bare for x in range(0, 900, 2))]
    assert lowest + 10 < max(drawn) < lowest + 60


def test_ctrl_and_the_wheel_widen_the_large_view_around_the_pointer(sample: Sample, qtbot: QtBot) -> None:
    view = view_of(sample, qtbot)
    view.resize(900, 500)
    view.show()
    before = view.chart.width()
    view.zoom(1, 450.0)
    view.zoom(1, 450.0)
    assert view.chart.width() > before * 1.5

    for _ in range(5):
        view.zoom(-1, 450.0)
    assert view.chart.width() == before

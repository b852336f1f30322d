"""The head of a pane: what can be clicked in it, and text that reads from the right."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.header import Header, Heading
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


def shown(qtbot: QtBot, heading: Heading) -> Header:
    header = Header(Theme(Settings()))
    qtbot.addWidget(header)
    header.resize(420, header.height())
    header.show_heading(heading, 1, active=True, pinned=False)
    header.show()
    qtbot.waitExposed(header)
    header.grab()
    return header


def asks_at(header: Header) -> list[int]:
    """Where along the first line a click asks for the date."""
    asked: list[int] = []
    for x in range(0, header.width(), 6):
        header.date_asked.connect(lambda x=x: asked.append(x))
        QTest.mouseClick(header, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, 18))
        header.date_asked.disconnect()
    return asked


def test_an_unknown_date_is_asked_for_by_a_click_on_it_alone(qtbot: QtBot) -> None:
    found = asks_at(shown(qtbot, Heading("Talks", "Harbour Daily · date? · staff", "B", "date?")))
    assert found
    assert max(found) - min(found) < 60
    assert asks_at(shown(qtbot, Heading("Talks", "Harbour Daily · 2 Mar 2031", "B"))) == []


def test_a_date_that_is_cut_off_cannot_be_clicked(qtbot: QtBot) -> None:
    assert asks_at(shown(qtbot, Heading("Talks", f"{'A very long outlet ' * 6} · date?", "B", "date?"))) == []


def test_a_title_that_looks_like_markup_is_shown_as_it_stands(qtbot: QtBot) -> None:
    header = shown(qtbot, Heading("<img src=x> Talks", "Harbour Daily", "B"))
    assert "&lt;img src=x&gt; Talks" in header.toolTip()
    assert shown(qtbot, Heading("Talks", "Harbour Daily", "B")).toolTip() == "Talks\nHarbour Daily"

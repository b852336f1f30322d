"""What somebody may type as a date."""

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.annotation.date_field import DateField, as_edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("2016-06-14", "", "2016-06-14"),
        ("14 June 2016", "", "2016-06-14"),
        ("Tuesday", "2016-06-15", "2016-06-14"),
        ("Tuesday", "", None),
        ("soon", "2016-06-15", None),
        ("", "2016-06-15", ""),
    ],
)
def test_a_date_that_cannot_be_placed_is_refused(text: str, published: str, edtf: str | None) -> None:
    assert as_edtf(text, published) == edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("XXXX-09", "Sep, year unknown"), ("2016-09", "Sep 2016"), ("../XXXX-12-31", "until 31 Dec, year unknown")],
)
def test_a_date_without_a_year_says_so(qtbot: QtBot, edtf: str, words: str) -> None:
    field = DateField("When")
    qtbot.addWidget(field)
    field.show_value(edtf)
    assert field.words.text() == words

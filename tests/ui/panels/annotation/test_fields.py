"""Fields are as high as what stands in them."""

from pytestqt.qtbot import QtBot

from reviewer.ui.panels.annotation.fields import TextField
from tests.ui.conftest import Sample


def test_a_field_that_is_hidden_is_as_high_as_its_text_all_the_same(sample: Sample, qtbot: QtBot) -> None:
    del sample  # dresses the application: a field's frame is the theme's
    field = TextField("Statement")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    one_line = field.height()
    field.show_value("one\ntwo\nthree\nfour\nfive")
    qtbot.waitUntil(lambda: field.height() > 3 * one_line)
    five_lines = field.height()
    field.hide()
    field.show_value("one")
    assert field.height() == one_line
    field.show_value("one\ntwo\nthree\nfour\nfive")
    assert field.height() == five_lines

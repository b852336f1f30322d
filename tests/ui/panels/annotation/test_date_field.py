"""What somebody may type as a date."""

import pytest

from reviewer.ui.panels.annotation.date_field import as_edtf


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

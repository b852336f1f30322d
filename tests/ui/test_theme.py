from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationType
from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme, current_color

_TEXT_ON = [
    *product(("text", "secondary"), ("window", "panel", "chip", "selection")),
    ("accent", "panel"),
    ("accent", "selection"),
    ("on_accent", "accent"),
    ("text", "claim_fill"),
    ("contradiction_edge", "contradiction_fill"),
    ("corroboration_edge", "corroboration_fill"),
    ("event_edge", "event_fill"),
    ("suggestion", "panel"),
    ("contradiction_edge", "panel"),
    ("corroboration_edge", "panel"),
]
_CONTROL_ON = [("control_border", "panel"), ("control_border", "window"), ("claim_edge", "panel"), ("focus", "panel")]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    settings = Settings()
    settings.set(declared.THEME, "light")
    theme = Theme(settings)
    theme.install(qapp)
    yield theme
    theme.set_mode("light")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_pair_that_occurs_can_be_read(theme: Theme, mode: str) -> None:
    theme.set_mode(mode)
    weak = {(one, other) for one, other in _TEXT_ON if _contrast(theme.color(one), theme.color(other)) < 4.5}
    weak |= {(one, other) for one, other in _CONTROL_ON if _contrast(theme.color(one), theme.color(other)) < 3}
    assert weak == set()


def test_forcing_dark_reaches_palette_sheet_and_listeners(theme: Theme, qapp: QApplication) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.name))
    theme.set_mode("dark")
    assert heard == ["dark"]
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("panel")
    assert theme.color("panel").name().upper() in qapp.styleSheet()
    assert current_color("text") == theme.color("text")


def test_a_new_theme_is_remembered(qapp: QApplication) -> None:
    settings = Settings()
    theme = Theme(settings)
    theme.install(qapp)
    theme.set_mode("dark")
    assert settings.get(declared.THEME) == "dark"
    theme.set_mode("light")


def test_both_themes_have_the_same_tokens(theme: Theme) -> None:
    sheets = []
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        sheets.append(theme.style_sheet())
    assert "@" not in sheets[0] + sheets[1]
    assert sheets[0] != sheets[1]


def test_an_update_has_no_hue_of_its_own(theme: Theme) -> None:
    assert theme.sign_colors(RelationType.UPDATES)[0] == theme.color("text")
    assert theme.sign_colors(RelationType.CONTRADICTS) == theme.edge_and_fill("contradiction")


def test_the_reader_chooses_size_and_family(qapp: QApplication) -> None:
    settings = Settings()
    theme = Theme(settings)
    heard: list[None] = []
    theme.changed.connect(lambda: heard.append(None))
    settings.set(declared.READING_SIZE, 20)
    settings.set(declared.READING_FONT, qapp.font().family())
    assert theme.reading_font().pixelSize() == 20
    assert theme.reading_font(2).pixelSize() == 40
    assert len(heard) == 2


def _contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

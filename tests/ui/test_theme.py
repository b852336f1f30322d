from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import RelationType
from reviewer.ui import settings as declared
from reviewer.ui.panels.reading.inks import Inks, mixed
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme, contrast_tokens, current_color
from reviewer.ui.widgets.badge import paint_badge

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
_TOKENS = tuple(contrast_tokens(QPalette()))
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


@pytest.mark.parametrize("mode", ["contrast-dark", "contrast-light"])
def test_high_contrast_keeps_seven_to_one_and_three_for_edges(theme: Theme, mode: str) -> None:
    theme.set_mode(mode)
    grounds = [name for name in _TOKENS if name.endswith("_fill")] + ["panel", "window", "chip", "selection"]
    text = {*_TEXT_ON, *product(("text",), grounds), ("event_edge", "panel"), ("claim_edge", "panel")}
    weak = {(one, other) for one, other in text if _contrast(theme.color(one), theme.color(other)) < 7}
    edges = [name for name in _TOKENS if name.endswith("_edge")] + ["line", "control_border", "focus", "accent"]
    weak |= {
        (one, other)
        for one, other in product(edges, ("panel", "window"))
        if _contrast(theme.color(one), theme.color(other)) < 3
    }
    assert weak == set()


@pytest.mark.parametrize("mode", ["light", "dark", "contrast-dark", "contrast-light"])
def test_selected_text_can_be_read_on_every_ground(theme: Theme, mode: str) -> None:
    theme.set_mode(mode)
    inks = Inks(theme)
    least = 7 if theme.is_contrast else 4.5
    for ground in (inks.panel, *inks.claim_fills, *inks.relation_fill.values(), inks.event_fill):
        under = mixed(ground, QColor(inks.selected.rgb()), inks.selected.alphaF())
        assert _contrast(inks.text, under) >= least, ground.name()
        assert _contrast(inks.pale, ground) >= 4.5, "claims stand on page furniture too"


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


def test_all_themes_have_the_same_tokens(theme: Theme) -> None:
    sheets = []
    for mode in ("light", "dark", "contrast-dark", "contrast-light"):
        theme.set_mode(mode)
        sheets.append(theme.style_sheet())
    assert "@" not in "".join(sheets)
    assert len(set(sheets)) == len(sheets)


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


def _high_contrast() -> QPalette:
    """White on black with a cyan mark, as a system may have it."""
    palette, role = QPalette(), QPalette.ColorRole
    colors = {role.Window: "#000000", role.WindowText: "#ffffff", role.Highlight: "#1aebff"}
    for name, color in (colors | {role.HighlightedText: "#000000"}).items():
        palette.setColor(name, QColor(color))
    palette.setColor(QPalette.ColorGroup.Disabled, role.WindowText, QColor("#3ff23f"))
    return palette


def test_high_contrast_has_the_systems_colours_alone() -> None:
    tokens = contrast_tokens(_high_contrast())
    assert set(tokens.values()) == {"#000000", "#ffffff", "#1aebff", "#3ff23f"}
    color = {name: QColor(value) for name, value in tokens.items()}
    weak = {
        (one, other)
        for one, other in (*_TEXT_ON, *_CONTROL_ON, ("line", "panel"), ("text", "line"))
        if _contrast(color[one], color[other]) < (1.3 if one == "text" and other == "line" else 4.5)
    }
    assert weak == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sign", ["≠", "=", "→", "∥", "◆"])
def test_signs_and_frames_stay_in_sight_in_high_contrast(sign: str) -> None:
    tokens = contrast_tokens(_high_contrast())
    for role in ("claim", "contradiction", "corroboration", "event"):
        edge, fill = QColor(tokens[f"{role}_edge"]), QColor(tokens[f"{role}_fill"])
        for ink, ground in ((edge, fill), (fill, edge)):
            image = QImage(32, 32, QImage.Format.Format_RGB32)
            image.fill(ground)
            painter = QPainter(image)
            paint_badge(painter, QPointF(16, 16), 12, sign, ink, ground, dashed=True)
            painter.end()
            inked = sum(_contrast(image.pixelColor(x, y), ground) > 4.5 for x, y in product(range(9, 23), range(9, 23)))
            framed = sum(_contrast(image.pixelColor(x, y), ground) > 4.5 for x, y in product(range(32), range(5)))
            assert inked >= 8, (role, sign)
            assert framed >= 3, (role, sign)

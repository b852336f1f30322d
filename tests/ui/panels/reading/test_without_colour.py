"""In high contrast each thing on a text differs from each other by more than its colour."""

from collections.abc import Callable, Iterator
from itertools import combinations
from uuid import UUID

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import Stance
from reviewer.ui import settings as declared
from reviewer.ui.panels.reading.kinds import AnyPane, make_pane
from reviewer.ui.panels.reading.mark import Mark, MarkKind, Sign
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

TEXT = "The two premiers kept seven of the nine pledges."
SPAN = (8, 30)
_MARK = UUID(int=7)
_GREY_STEP = 70


def _claim(pane: AnyPane) -> None:
    pane.set_marks([Mark(_MARK, MarkKind.CLAIM, (SPAN,))])


def _chosen(pane: AnyPane) -> None:
    _claim(pane)
    pane.set_selected(_MARK)


def _related(pane: AnyPane, *, settled: bool) -> None:
    sign = Sign(UUID(int=8), Stance.CONTRADICTS, settled)
    pane.set_marks([Mark(_MARK, MarkKind.CLAIM, (SPAN,), (sign,))])


def _nothing(_pane: AnyPane) -> None:
    """Plain text."""


LOOKS: dict[str, Callable[[AnyPane], object]] = {
    "plain": _nothing,
    "claim": _claim,
    "selected claim": _chosen,
    "contradiction": lambda pane: _related(pane, settled=False),
    "settled contradiction": lambda pane: _related(pane, settled=True),
    "event": lambda pane: pane.set_marks([Mark(_MARK, MarkKind.EVENT, (SPAN,))]),
    "suggestion": lambda pane: pane.set_marks([Mark(_MARK, MarkKind.SUGGESTION, (SPAN,))]),
    "hit": lambda pane: pane.set_hits([SPAN], None),
    "hit looked at": lambda pane: pane.set_hits([SPAN], SPAN),
    "selection": lambda pane: pane.select(*SPAN),
    "preview": lambda pane: pane.set_preview([SPAN]),
}


@pytest.fixture(params=["contrast-dark", "contrast-light"])
def settings(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Settings]:
    chosen = Settings()
    chosen.set(declared.THEME, request.param)
    theme = Theme(chosen)
    theme.install(qapp)
    yield chosen
    theme.set_mode("light")


def pictures(settings: Settings, theme: Theme) -> dict[str, QImage]:
    found = {}
    for name, look in LOOKS.items():
        pane = make_pane(theme, settings)
        pane.resize(460, 120)
        pane.show_article(UUID(int=1), TEXT, ())
        look(pane)
        pane.show()
        found[name] = pane.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pane.close()
        pane.deleteLater()
    return found


def different(one: QImage, other: QImage) -> int:
    """How many pixels differ in brightness by far more than a tint does."""
    return sum(abs(a - b) > _GREY_STEP for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("standard", [False, True])
def test_every_look_differs_from_every_other_in_grey(settings: Settings, standard: bool) -> None:  # noqa: FBT001 - drawn
    settings.set(declared.STANDARD_TEXT, standard)
    theme = Theme(settings)
    theme._apply()  # noqa: SLF001 - tokens of the mode, without another style sheet
    made = pictures(settings, theme)
    alike = [
        (one, other, count)
        for one, other in combinations(made, 2)
        if (count := different(made[one], made[other])) < len(TEXT[slice(*SPAN)])
    ]
    assert alike == []

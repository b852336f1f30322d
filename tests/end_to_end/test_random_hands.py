"""A short run of random hands on a large article; the long one is `python3 run.py bench hands`."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.end_to_end.large_article import Large, large_article
from tests.end_to_end.random_hands import RandomHands

_MS = 12_000
_MOST = 400
_LARGE = Large(annotations=4_000)
"""Fewer than in the long run, for making them takes time too."""


@pytest.mark.qt_no_exception_capture  # the hands keep them, each with the deeds before it
def test_whatever_the_hands_do_nothing_breaks(qapp: QApplication, tmp_path: Path) -> None:
    """Another seed: `REVIEWER_SEED=7 python3 run.py test -k hands`."""
    assert qapp is QApplication.instance()
    project = tmp_path / "large.reviewer"
    large_article(project, _LARGE)
    hands = RandomHands(project, tmp_path, int(os.environ.get("REVIEWER_SEED", "1")))
    with hands.watch.watching():
        hands.work(_MS, _MOST)
        if not hands.watch.found:
            hands.rest()
        hands.close()
    assert not hands.watch.found, hands.watch.found[0]
    assert hands.steps

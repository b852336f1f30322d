import re

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.find import Finder
from reviewer.ui.panels.reading.pieces import Pieces
from tests.ui.panels.reading.scene import TEXTS, Scene, open_both

PARTS = st.lists(st.sampled_from(["ferry", "FERRY", "fog", " ", "\n", "\n\n", "\u00a0", "🚢", "x" * 4500]), max_size=30)


def found(text: str, words: str) -> list[tuple[int, int]]:
    finder = Finder()
    heard: list[tuple[list[tuple[int, int]], bool]] = []
    finder.found.connect(lambda hits, complete: heard.append((list(hits), complete)))
    finder.look(Pieces(text), words)
    while not heard[-1][1]:
        finder._look_on()  # noqa: SLF001 - what its timer calls
    return heard[-1][0]


@given(PARTS, st.sampled_from(["ferry", "ferry fog", "FOG 🚢", "xx ferry"]))
def test_words_are_found_wherever_white_space_parts_them(parts: list[str], words: str) -> None:
    text = "".join(parts)
    pattern = re.compile(r"\s{1,40}".join(map(re.escape, words.split())), re.IGNORECASE)
    assert found(text, words) == [hit.span() for hit in pattern.finditer(text)]


def test_white_space_alone_is_nothing_to_find() -> None:
    assert found("a b", " ") == []


def test_a_hit_across_paragraphs_shows_on_both(scene: Scene, qtbot: QtBot) -> None:
    open_both(scene)
    frame = scene.area.frames[0]
    frame.open_find()
    qtbot.keyClicks(frame.find_field, "sails commissioner")
    hits = frame.pane._sheet.emphasis.hits  # noqa: SLF001 - what is shown
    assert list(hits) == [(9, 28)]
    boxes = [frame.pane._sheet.decoration(row).highlights.frames for row in (0, 1)]  # noqa: SLF001 - what is shown
    assert all(boxes)


def test_next_and_previous_go_round_and_say_where_they_are(scene: Scene, qtbot: QtBot) -> None:
    open_both(scene)
    frame = scene.area.frames[0]
    frame.open_find()
    qtbot.keyClicks(frame.find_field, "FERRY while")
    bar = frame.find_field.parentWidget()
    assert bar is not None
    counts = [label for label in bar.findChildren(QLabel) if label.text()]
    starts = [hit.start() for hit in re.finditer("ferry while", TEXTS[0])]
    assert len(starts) > 2
    for back, number in ((False, 2), (False, 3), (True, 2), (True, 1), (True, len(starts)), (False, 1)):
        frame.find_next(back=back)
        assert [label.text() for label in counts] == [f"{number} of {len(starts)}"]
        current = frame.pane._sheet.emphasis.current_hit  # noqa: SLF001 - what is shown
        assert current == (starts[number - 1], starts[number - 1] + len("ferry while"))
        assert frame.pane.rects_of(*current), "what is looked at is in sight"


def test_what_was_found_stays_in_sight_while_the_text_grows(scene: Scene, qtbot: QtBot) -> None:
    open_both(scene)
    frame = scene.area.frames[0]
    frame.open_find()
    qtbot.keyClicks(frame.find_field, "FERRY while")
    frame.find_next(back=True)
    hit = frame.pane._sheet.emphasis.current_hit  # noqa: SLF001 - what is shown
    assert hit is not None
    for _ in range(8):
        scene.area.perform("larger_text")
        QApplication.processEvents()
        in_sight = [rect for rect in frame.pane.rects_of(*hit) if frame.pane.viewport().rect().contains(rect)]
        assert in_sight

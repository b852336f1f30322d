from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.panels.reading.pieces import LONGEST, Pieces
from reviewer.ui.panels.reading.rows import Rows, find_folds

LINES = st.lists(
    st.sampled_from(["", " ", "ferry", "两岸 🚢", "e\u0301 \u2028 x", "x" * 9000, "word " * 1500]), max_size=9
)


@given(LINES, st.data())
def test_slices_are_the_stored_text(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    pieces = Pieces(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert pieces.slice(start, end) == text[start:end]
    assert max(map(len, pieces.texts)) <= LONGEST


@given(LINES, st.integers(1, 6000), st.lists(st.integers(0, 60_000), max_size=5))
def test_text_cut_as_far_as_asked_is_the_text_cut_at_once(lines: list[str], part: int, asked: list[int]) -> None:
    text = "\n".join(lines)
    bit_by_bit = Pieces(text, part, part)
    for position in asked:
        piece = bit_by_bit.at(position)
        assert bit_by_bit.start(piece) <= min(position, len(text)) <= bit_by_bit.end(piece)
        first, last = bit_by_bit.line(piece)
        assert text[first:last] == text[text.rfind("\n", 0, position) + 1 :].split("\n")[0]
    assert (
        "".join(piece + ("" if index in bit_by_bit.joined else "\n") for index, piece in enumerate(bit_by_bit.texts))
        == text + "\n"
    )
    assert bit_by_bit.whole


@given(LINES, st.integers(1, 6000), st.lists(st.integers(0, 60_000), max_size=5))
def test_rows_know_more_when_more_is_asked_and_nothing_else(lines: list[str], part: int, asked: list[int]) -> None:
    text = "\n".join(lines)
    bit_by_bit = Rows(Pieces(text, part, part), (), frozenset())
    for position in asked:
        row = bit_by_bit.of(position)
        assert bit_by_bit.has(row)
        assert bit_by_bit.start(row) <= position or row == 0
        assert bit_by_bit.row_at(bit_by_bit.estimate(0, row, 10, 0.5), 10, 0.5) == row
    whole = Rows(bit_by_bit.pieces, (), frozenset())
    assert bit_by_bit.shown == whole.shown
    assert bit_by_bit.total(10, 0.5) == whole.total(10, 0.5)
    assert not bit_by_bit.has(len(whole))


def test_a_long_text_is_cut_only_as_far_as_it_is_looked_at() -> None:
    pieces = Pieces("The ferry sailed.\n" * 100_000)
    assert pieces.known < 10_000
    assert pieces.slice(1_000_000, 1_000_009) == ("The ferry sailed.\n" * 3)[1_000_000 % 18 :][:9]
    assert not pieces.whole
    assert len(pieces) == 100_001


@given(LINES, st.data())
def test_every_position_is_in_the_piece_that_holds_it(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    pieces = Pieces(text)
    position = data.draw(st.integers(0, len(text)))
    piece = pieces.at(position)
    assert pieces.starts[piece] <= position <= pieces.end(piece)
    first, last = pieces.line(piece)
    assert text[first:last] == text[text.rfind("\n", 0, position) + 1 :].split("\n")[0]


def test_a_cut_never_parts_a_letter_from_its_mark() -> None:
    pieces = Pieces("e\u0301" * LONGEST)
    assert all(not text.startswith("\u0301") for text in pieces.texts)


def test_furniture_on_whole_lines_folds_and_the_rest_does_not() -> None:
    text = "Title\n\nAdvertisement\nShare\n\nThe ferry sailed. Read more\n\nEnd"
    pieces = Pieces(text)
    start = text.index("Advertisement")
    inside = text.index("Read more")
    folds = find_folds(pieces, [(start, text.index("The ferry")), (inside, inside + 9)])
    assert [(pieces.texts[fold.first], fold.lines) for fold in folds] == [("Advertisement", 2)]
    rows = Rows(pieces, folds, frozenset())
    assert [rows.is_text(row) for row in range(len(rows))] == [True, False, True, True]
    opened = Rows(pieces, folds, frozenset({folds[0].first}))
    assert len(opened) == len(rows) + 2


def test_estimates_of_parts_add_up() -> None:
    text = "\n".join(["one", "Advertisement", "two " * 200, "", "three"])
    pieces = Pieces(text)
    rows = Rows(pieces, find_folds(pieces, [(4, 17)]), frozenset())
    whole = rows.estimate(0, len(rows), 10, 0.5)
    assert whole == sum(rows.estimate(row, row + 1, 10, 0.5) for row in range(len(rows)))
    assert rows.row_at(whole - 0.1, 10, 0.5) == len(rows) - 1
    assert rows.row_at(0, 10, 0.5) == 0

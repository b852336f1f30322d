from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.panels.reading.highlights import flatten
from reviewer.ui.panels.reading.mark import Mark, MarkKind
from reviewer.ui.panels.reading.spans import Spans

RANGE = st.tuples(st.integers(0, 90), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))
MARKS = st.lists(st.lists(RANGE, min_size=1, max_size=3, unique=True), max_size=12).map(
    lambda ranges: [Mark(UUID(int=n + 1), MarkKind.CLAIM, tuple(sorted(r))) for n, r in enumerate(ranges)]
)


def brute(marks: list[Mark], start: int, end: int) -> set[tuple[int, int, UUID]]:
    return {(s, e, mark.id) for mark in marks for s, e in mark.ranges if s < end and e > start}


@given(MARKS, RANGE)
def test_a_question_finds_what_looking_at_all_finds(marks: list[Mark], asked: tuple[int, int]) -> None:
    found = Spans(marks).between(*asked)
    assert {(start, end, mark.id) for start, end, mark in found} == brute(marks, *asked)
    assert [span[:2] for span in found] == sorted((span[:2] for span in found), key=lambda s: (s[0], -s[1]))


@given(MARKS, MARKS, st.sets(st.integers(1, 12)), RANGE)
def test_changes_leave_what_building_anew_gives(
    old: list[Mark], new: list[Mark], gone: set[int], asked: tuple[int, int]
) -> None:
    spans = Spans(old)
    spans.replace(new, [UUID(int=number) for number in gone])
    kept = {mark.id: mark for mark in old if mark.id.int not in gone} | {mark.id: mark for mark in new}
    assert {(s, e, mark.id) for s, e, mark in spans.between(*asked)} == brute(list(kept.values()), *asked)
    assert len(spans) == sum(len(mark.ranges) for mark in kept.values())


@given(MARKS, RANGE)
def test_flattening_says_for_every_character_which_marks_cover_it(marks: list[Mark], row: tuple[int, int]) -> None:
    start, end = row
    edges, stacks = flatten(Spans(marks).between(start, end), start, end)
    assert not any(stacks[-1:]), "what is open at the end of the row ends there"
    for position in range(start, end):
        here = [stack for edge, stack in zip(edges, stacks, strict=True) if edge <= position - start]
        covering = sorted(brute(marks, position, position + 1), key=lambda span: span[1] - span[0])
        widths = {mark.id: [e - s for s, e, owner in covering if owner == mark.id] for mark in marks}
        shown = here[-1] if here else ()
        assert sorted(mark.id for mark in shown) == sorted(owner for _, _, owner in covering)
        assert [widths[mark.id].pop(0) for mark in shown] == [e - s for s, e, _ in covering]

"""What the long run calls growth."""

import pytest

from tests.benchmarks._resident import FIRST_S, LEAST_AFTER, LEAST_BEFORE, Readings


def readings(*sizes: float, every: int = 20) -> Readings:
    made = Readings()
    for number, size in enumerate(sizes, 1):
        made.add(every * number, size)
    return made


def test_growth_counts_from_the_greatest_reading_of_the_first_minute() -> None:
    assert readings(180, 200, 190, 201, 199, 202, 205, 190).growth == pytest.approx(2.5)


def test_a_leak_is_told_even_where_it_is_slow() -> None:
    growth = readings(*(200 + step for step in range(30))).growth
    assert growth is not None
    assert growth > 5


def test_a_slow_machine_is_judged_by_the_number_of_readings() -> None:
    growth = readings(200, 200, 200, *[220] * LEAST_AFTER, every=10 * FIRST_S).growth
    assert growth == pytest.approx(10)


def test_too_few_readings_say_nothing() -> None:
    assert readings(*[200] * (LEAST_BEFORE + LEAST_AFTER - 1), every=10 * FIRST_S).growth is None

"""CPU times to be divided by one another, and medians of several runs."""

import argparse
import gc
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from time import process_time

from tests.benchmarks._measures import Result, report

_WARM_UP = 2
_TURN = 5


def taken(deed: Callable[[], object]) -> float:
    """CPU seconds of a deed."""
    begin = process_time()
    deed()
    return process_time() - begin


def median(deed: Callable[[], object], runs: int = 15, after: Callable[[], object] | None = None) -> float:
    """The median time of a deed in seconds; what comes `after` each time is not measured."""
    return alternating([deed], runs, after)[0]


def alternating(
    deeds: Sequence[Callable[[], object]], runs: int, after: Callable[[], object] | None = None
) -> list[float]:
    """The median time of each deed, five of each in turn: a machine that changes its speed changes it for all."""
    gc.collect()
    times: list[list[float]] = [[] for _ in deeds]
    for _ in range(-(-runs // _TURN)):
        for deed, own in zip(deeds, times, strict=True):
            for number in range(_WARM_UP + _TURN):
                time = taken(deed)
                if number >= _WARM_UP:
                    own.append(time)
                if after is not None:
                    after()
    return [statistics.median(own) for own in times]


def report_medians(description: str | None, rows: Callable[[], Iterable[Result]]) -> int:
    """Measure as often as `--runs` says and print the medians with their goals; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", dest="as_json", action="store_true", help="one JSON object a line")
    parser.add_argument("--runs", type=int, default=1, help="measure so often and print medians (1)")
    options = parser.parse_args()
    runs = [list(rows()) for _ in range(max(options.runs, 1))]
    return report((_median_of(same) for same in zip(*runs, strict=True)), as_json=options.as_json)


def _median_of(same: Sequence[Result]) -> Result:
    return replace(same[0], value=statistics.median(result.value for result in same))

"""Timing, and results as a table or as lines of JSON."""

import argparse
import gc
import json
import os
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

KILO = 1000


@dataclass(frozen=True, slots=True)
class Result:
    """One goal and what was reached; `bare` is what SQLite alone takes for the like, in the same unit."""

    name: str
    value: float
    goal: float
    unit: str
    bare: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    @property
    def ratio(self) -> float | None:
        """How many times the bare figure this is."""
        return self.value / self.bare if self.bare else None

    def json(self) -> str:
        """One object on a line."""
        fields = {"name": self.name, "value": round(self.value, 3), "goal": self.goal, "unit": self.unit}
        ratio = {} if self.ratio is None else {"ratio": round(self.ratio, 2)}
        return json.dumps({**fields, **ratio, "met": self.met}, ensure_ascii=False)

    def line(self) -> str:
        """One row of a table."""
        ratio = "" if self.ratio is None else f"{self.ratio:6.1f} x bare"
        sign = "≥" if self.at_least else "≤"
        verdict = "ok" if self.met else "MISSED"
        return f"{self.name:52} {self.value:9.2f} {self.unit:4} {sign} {self.goal:6} {ratio:14} {verdict}"


def cpu_ms(deed: Callable[[], object], clock: Callable[[], float] = thread_time) -> float:
    """Milliseconds that one run takes this thread."""
    begun = clock()
    deed()
    return (clock() - begun) * KILO


def wall_ms(deed: Callable[[], object]) -> float:
    """Milliseconds that pass during one run."""
    return cpu_ms(deed, perf_counter)


def p95(times: Iterable[float]) -> float:
    """The time that one run in twenty exceeds."""
    return statistics.quantiles(times, n=20)[-1]


def p95_of(deed: Callable[[], object], runs: int = 40) -> float:
    """The 95th percentile of so many runs, after one that warms up."""
    deed()
    gc.collect()
    return p95([cpu_ms(deed) for _ in range(runs)])


def report(results: Iterable[Result], *, as_json: bool) -> int:
    """Print each result as it comes; 1 when a goal was missed."""
    missed = 0
    for result in results:
        missed += not result.met
        print(result.json() if as_json else result.line(), flush=True)
    return int(missed > 0)


def options(description: str | None) -> argparse.Namespace:
    """What benchmarks of the project file are asked: `small` and `as_json`; `--keep` sets `REVIEWER_LARGE`."""
    return answers(parser(description))


def answers(asking: argparse.ArgumentParser, arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was said on the command line; `--keep` sets `REVIEWER_LARGE`."""
    asked = asking.parse_args(arguments)
    if asked.keep:
        os.environ["REVIEWER_LARGE"] = str(asked.keep.absolute())
    return asked


def parser(description: str | None) -> argparse.ArgumentParser:
    """Asks the same, for a benchmark that asks more."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--small", action="store_true", help="a project of some thousand records, made in seconds")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where large projects are kept between runs")
    parser.add_argument("--json", dest="as_json", action="store_true", help="one JSON object a line")
    return parser

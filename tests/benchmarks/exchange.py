"""Sets of 100,000 annotations in every format (`--small`: of 5,000; `--json`: one object a line; names: those only).

Each figure comes from a process of its own: CPU seconds, how many times that is of what the plain library takes for the
same rows (json, csv, lxml, zipfile, XlsxWriter: no code of ours), and the most memory the process ever held, the set
itself and the interpreter with it. Coming in stands beside the plain library's parsing of the same file.

The plain library does less: it has the values of records as JSON already (making them is a third of what brat and CAS
take), counts no places, and coming in it checks nothing, makes no ids, times and records, and looks no quote up. That
weighs most with CSV, which it only cuts into cells: in seconds CSV comes in about as fast as a set of our own.
"""

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reviewer.exchange.formats import BUILTIN, by_name
from tests.benchmarks._exchange_plain import PLAIN
from tests.benchmarks._exchange_sets import Articles, Scale, large_set
from tests.benchmarks._measures import Result, report

FULL, SMALL = 100_000, 5_000
WRITE_GOAL = 3.0
"""Times the plain library's writing."""
READ_GOAL = 10.0
"""Times the plain library's parsing: every field is checked, every place is put into its text."""
MEMORY_GOAL = 500.0
_RUNS = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """What one process found: our seconds, the plain library's, and its most megabytes before the plain library ran."""

    seconds: float
    plain: float
    megabytes: float


def measured(deed: Callable[[], object]) -> float:
    """CPU seconds of a deed."""
    gc.collect()
    begun = process_time()
    deed()
    return process_time() - begun


def peak() -> float:
    """The most megabytes this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def writing(name: str, scale: Scale, path: Path) -> Taken:
    """Write the set, then its rows with the plain library."""
    take, put = PLAIN[name]
    made = large_set(scale, Articles(scale))
    known = by_name(name)
    own = [measured(lambda: known.write(made, path))]
    most = peak()
    rows = take(path)
    plain = []
    for number in range(_RUNS):
        plain.append(measured(partial(put, rows, path.with_name(f"plain{number}{path.suffix}"))))
        if scale.annotations <= SMALL:
            own.append(measured(lambda: known.write(made, path)))
    return Taken(statistics.median(own), statistics.median(plain), most)


def reading(name: str, scale: Scale, path: Path) -> Taken:
    """Read the set, then parse its file with the plain library."""
    take, _put = PLAIN[name]
    shelf = Articles(scale)
    known = by_name(name)
    own = measured(lambda: known.read(path, shelf))
    most = peak()
    return Taken(own, statistics.median(measured(lambda: take(path)) for _ in range(_RUNS)), most)


def apart(name: str, deed: str, scale: Scale, path: Path) -> Taken:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", name, deed, str(scale.annotations), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Taken(*json.loads(done.stdout.splitlines()[-1]))


def rows(scale: Scale, names: list[str]) -> Iterator[Result]:
    """Every format out, and those that come in."""
    for known in BUILTIN:
        if known.name not in (names or PLAIN):
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"set{known.extension}"
            out = apart(known.name, "write", scale, path)
            yield from results(f"{known.name} out", out, WRITE_GOAL)
            if known.reads:
                yield from results(f"{known.name} in", apart(known.name, "read", scale, path), READ_GOAL)


def results(name: str, taken: Taken, goal: float) -> Iterator[Result]:
    """Seconds with their ratio, and memory."""
    yield Result(name, taken.seconds, round(goal * taken.plain, 2), "s", taken.plain)
    yield Result(f"{name}, memory", taken.megabytes, MEMORY_GOAL, "MB")


def main() -> int:
    """Measure; 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help=f"{SMALL:,} annotations")
    parser.add_argument("--json", dest="as_json", action="store_true", help="one JSON object a line")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*", help="names of formats; all without any")
    options = parser.parse_args()
    if options.one:
        name, deed, count, path = options.one
        taken = {"write": writing, "read": reading}[deed](name, Scale(int(count)), Path(path))
        print(json.dumps([taken.seconds, taken.plain, taken.megabytes]))
        return 0
    return report(rows(Scale(SMALL if options.small else FULL), options.formats), as_json=options.as_json)


if __name__ == "__main__":
    sys.exit(main())

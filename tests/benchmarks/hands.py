"""A long run of random hands over an article of 1 MB with 10,000 annotations (`--json`: one object a line).

Fails on an exception nobody caught, on a warning of Qt, and when memory grows by more than 5 % after the first minute.
The first minute begins with every deed once, with the large article deleted and brought back, and with as many panes of
it as there can be: what the program makes when it is first wanted, and the room it once needs at most, are no growth.
Readings lie so many deeds apart, however fast the machine is: the run goes on over its time until there are enough of
them to judge by.

`--only drag,resize` does some deeds alone (names as in `random_hands`, without the underscore), to find what grows;
`--leak` keeps the marks of the large article after each round, as a leak would: such a run must not be met.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reviewer import app
from reviewer.ui.garbage import Garbage
from reviewer.ui.memory import keep_one_heap
from reviewer.ui.panels.reading.marks import MarkBook
from reviewer.workspace.commands.articles import delete_article
from tests.benchmarks._resident import Readings, resident
from tests.end_to_end.large_article import Large, large_article
from tests.end_to_end.random_hands import RandomHands

MOST_GROWTH = 5.0
_DEEDS_A_ROUND = 100
_MOST_PANES = 4
_LARGEST_DEEDS = 2
_NO_END = 10**9


def main() -> int:
    """Let the hands work and say what they found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="names of deeds, with commas between")
    parser.add_argument("--leak", action="store_true", help="leak on purpose: the run must not be met")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    application = app._application()  # noqa: SLF001 - the composition root, as the window is started
    Garbage(application)
    keep_one_heap()
    with tempfile.TemporaryDirectory(prefix="reviewer-hands-") as name:
        folder = Path(name)
        project = folder / "hands.reviewer"
        large_article(project, Large())
        hands = RandomHands(project, folder, asked.seed, asked.only.split(",") if asked.only else ())
        with hands.watch.watching():
            readings = _work(hands, asked.minutes * 60, leak=asked.leak)
            hands.close()
    for found in hands.watch.found:
        print(found, file=sys.stderr)
    print(f"{readings}\n{hands.steps} deeds", file=sys.stderr)
    return _tell(hands, readings, as_json=asked.json)


def _work(hands: RandomHands, seconds: float, *, leak: bool) -> Readings:
    """Work for so long and until memory can be judged; returns what was read on the way."""
    readings = Readings()
    kept: list[MarkBook] = []
    begun = time.monotonic()
    hands.warm_up()
    _fill(hands)
    while not hands.watch.found and (time.monotonic() - begun < seconds or readings.growth is None):
        hands.work(_NO_END, _DEEDS_A_ROUND)
        if hands.watch.found:
            break
        hands.rest()
        if leak:
            ask = hands.project.workspace.ask
            kept.append(MarkBook(ask, max(ask.articles(), key=lambda article: article.length).id))
        readings.add(time.monotonic() - begun, resident())
    return readings


def _fill(hands: RandomHands) -> None:
    """Delete the large article and bring it back, then work on it in as many panes as there can be."""
    workspace = hands.project.workspace
    largest = max(workspace.ask.articles(), key=lambda article: article.length)
    for _ in range(_LARGEST_DEEDS):
        delete_article(workspace, largest.id)
        hands.rest()
    for _ in range(_MOST_PANES):
        hands.project.desk.open(largest.id, beside=len(hands.project.desk.panes) < _MOST_PANES)
    hands.work(_NO_END, _DEEDS_A_ROUND)


def _tell(hands: RandomHands, readings: Readings, *, as_json: bool) -> int:
    rows: list[tuple[str, float, float, str]] = [("hands found", len(hands.watch.found), 0, "problems")]
    if readings.growth is not None:  # where something was found the run ended, perhaps before it could be said
        rows.append(("hands memory growth", round(readings.growth, 2), MOST_GROWTH, "%"))
    for name, value, goal, unit in rows:
        met = value <= goal
        if as_json:
            print(json.dumps({"name": name, "value": value, "goal": goal, "unit": unit, "met": met}))
        else:
            print(f"{name:24} {value:8} {unit:10} goal {goal:g} {'met' if met else 'MISSED'}")
    return 0 if all(value <= goal for _, value, goal, _ in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())

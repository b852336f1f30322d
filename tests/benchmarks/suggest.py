"""What a worker needs to find what is worth a claim in an article of 5 KB, the sample's own prose."""

import argparse
import statistics
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reviewer.domain.article import Article
from reviewer.suggest.claims import suggest_claims
from tests.benchmarks._measures import Result, cpu_ms, report

ARTICLES = Path(__file__).resolve().parents[2] / "data" / "sample" / "articles"
SIZE, RUNS, GOAL_MS = 5_000, 15, 30


def main() -> int:
    """Report the median; sentences differ from run to run, so that nothing is remembered from the run before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", dest="as_json", action="store_true", help="one JSON object a line")
    asked = parser.parse_args()
    prose = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))[:SIZE]
    times = []
    for run in range(RUNS + 1):
        text = prose.replace(". ", f" near {'qu' * run}ay. ")[:SIZE]
        article = _article(text)
        times.append(cpu_ms(partial(suggest_claims, article, text)))
    result = Result("claims suggested in an article of 5 KB", statistics.median(times[1:]), GOAL_MS, "ms")
    return report([result], as_json=asked.as_json)


def _article(text: str) -> Article:
    now = datetime(2031, 3, 2, tzinfo=UTC)
    return Article(
        id=UUID(int=1),
        title="",
        published="2031-03-02",
        language="en",
        length=len(text),
        annotator="",
        created=now,
        modified=now,
    )


if __name__ == "__main__":
    sys.exit(main())

"""brat standoff, read and written again by brat's own server code.

On demand: `REVIEWER_BRAT=FOLDER python3 run.py test`, the folder being a copy of https://github.com/nlplab/brat.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from tests.exchange.making import ANNA, content, full_set, mention

SERVER = Path(os.environ.get("REVIEWER_BRAT", "")) / "server" / "src"
LONGEST = 60  # seconds
BREAKS = "One line\u2028two 😀 lines\u2029three\nfour 𠮷\u00a0lines."
# Lines are given to brat as its server splits them; it opens files in a mode that Python has dropped since.
PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from annotation import TextAnnotations
for path in sorted(Path(sys.argv[2]).glob("*.ann")):
    text, source = (each.read_bytes().decode() for each in (path.with_suffix(".txt"), path))
    held = TextAnnotations(text=text, source=source, read_only=True)
    places = [[one.type, one.spans, one.text] for one in held.get_textbounds()]
    kinds = ("relations", "equivs", "attributes", "oneline_comments")
    counts = {kind: len(list(getattr(held, f"get_{kind}")())) for kind in kinds}
    print(json.dumps([text, places, counts, len(held.failed_lines), str(held) == source]))
"""

pytestmark = pytest.mark.skipif(
    not (SERVER / "annotation.py").is_file(), reason="on demand: set REVIEWER_BRAT to a copy of nlplab/brat"
)


def in_brat(annotations: AnnotationSet, folder: Path) -> list[list[Any]]:
    """What brat finds in each article: text, places, counts, failed lines, whether it writes the same again."""
    by_name("brat").write(annotations, folder)
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM, str(SERVER), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LONGEST)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_brat_takes_every_line_finds_every_word_and_writes_the_same(tmp_path: Path) -> None:
    made = full_set()
    found = in_brat(made, tmp_path / "brat")
    assert [(failed, same) for *_, failed, same in found] == [(0, True)] * 2
    for text, places, *_ in found:
        assert [words for _, _, words in places] == [
            " ".join(text[start:end] for start, end in spans) for _, spans, _ in places
        ]
    kinds = [kind for _, places, *_ in found for kind, *_ in places]
    assert kinds.count("Claim") == sum(len(claim.mentions) for claim in made.claims)
    assert kinds.count("Event") == sum(len(event.mentions) for event in made.events)
    counts = [counts for _, _, counts, *_ in found]
    assert [sum(each[kind] for each in counts) for kind in ("equivs", "attributes")] == [1, 3]


def test_places_over_whatever_ends_a_line_somewhere_come_through(tmp_path: Path) -> None:
    article = Article(id=article_id(BREAKS, ""), title="Lines", length=len(BREAKS), **ANNA)
    place = mention(BREAKS, article.id, BREAKS)
    claim = Claim(id=new_id(), article=article.id, mentions=(place,), statement=BREAKS, note=BREAKS, **ANNA)
    made = replace(AnnotationSet(), articles=(article,), contents={article.id: content(BREAKS)}, claims=(claim,))
    ((text, places, _, failed, same),) = in_brat(made, tmp_path / "brat")
    assert (text, failed, same) == (BREAKS, 0, True)
    assert [[text[start:end] for start, end in spans] for _, spans, _ in places] == [BREAKS.splitlines()]

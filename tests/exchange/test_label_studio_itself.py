"""Label Studio's JSON, checked and converted by Label Studio's own code.

On demand, for it brings 71 packages: `REVIEWER_LABEL_STUDIO=PYTHON python3 run.py test`, PYTHON being an interpreter
that has `label-studio-sdk`.
"""

import inspect
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.relation import Relation, RelationType
from reviewer.exchange import label_studio
from reviewer.exchange.formats import by_name
from tests.exchange.making import ANNA, content, full_set, mention

PYTHON = os.environ.get("REVIEWER_LABEL_STUDIO", "")
LONGEST = 120  # seconds
LETTERS = "😀 👩‍👩‍👧 two boats left , 𠮷田 said .\ne\u0301 five boats stayed here 😀 all day , 𠮷田 said"
QUOTES = ("two boats left", "five boats stayed here", "all day")
# The numbers of tasks and annotations are those that Label Studio gives when it takes them in.
PROGRAM = """
import json, sys
from pathlib import Path
from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface
folder = Path(sys.argv[1])
interface = LabelInterface((folder / "interface.xml").read_text("utf-8"))
interface.validate()
tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
sound = []
for number, task in enumerate(tasks, start=1):
    task["id"] = number
    for annotation in task["annotations"]:
        annotation["id"] = number
        regions = [one for one in annotation["result"] if one["type"] != "relation"]
        arcs = [one for one in annotation["result"] if one["type"] == "relation"]
        sound.append(interface.validate_annotation(annotation))
        sound += [interface.validate_region(one) for one in regions]
        sound += [interface.validate_relation(one, regions) for one in arcs]
(folder / "numbered.json").write_text(json.dumps(tasks), "utf-8")
converter = Converter(interface.config, str(folder), download_resources=False)
for kind in ("JSON_MIN", "CONLL2003"):
    converter.convert(str(folder / "numbered.json"), str(folder / kind), kind, is_dir=False)
print(json.dumps(sound))
"""

pytestmark = pytest.mark.skipif(
    not Path(PYTHON).is_file(), reason="on demand: set REVIEWER_LABEL_STUDIO to a Python that has label-studio-sdk"
)


def in_label_studio(annotations: AnnotationSet, folder: Path) -> tuple[list[bool], list[dict[str, Any]], str]:
    """What it says of each region and annotation, what it makes of each task, and all words with their labels."""
    by_name("label-studio").write(annotations, folder / "tasks.json")
    described = inspect.getdoc(label_studio) or ""
    interface = described[described.index("<View>") : described.index("</View>") + len("</View>")]
    (folder / "interface.xml").write_text(interface, encoding="utf-8")
    command = [PYTHON, "-W", "ignore", "-c", PROGRAM, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert done.returncode == 0, done.stderr
    tasks = json.loads((folder / "JSON_MIN" / "result.json").read_text("utf-8"))
    return json.loads(done.stdout.splitlines()[-1]), tasks, (folder / "CONLL2003" / "result.conll").read_text("utf-8")


def test_it_finds_every_region_sound_and_every_place_over_its_words(tmp_path: Path) -> None:
    made = full_set()
    sound, tasks, _ = in_label_studio(made, tmp_path)
    assert len(sound) > len(made.claims)
    assert all(sound)
    found = [(one["text"][place["start"] : place["end"]], place["text"]) for one in tasks for place in one["label"]]
    records: tuple[Claim | Event, ...] = (*made.claims, *made.events)
    quotes = [anchor.exact for one in records for place in one.mentions for anchor in place.anchors]
    assert sorted(words for _, words in found) == sorted(quotes)
    assert all(stands == words for stands, words in found)
    assert sorted(said for one in tasks for said in all_of(one["statement"])) == sorted(
        claim.statement for claim in made.claims
    )


def all_of(value: str | list[str]) -> list[str]:
    """What it writes alone where there is one."""
    return [value] if isinstance(value, str) else value


def test_its_converter_labels_the_very_words(tmp_path: Path) -> None:
    article = Article(id=article_id(LETTERS, ""), title="Letters", length=len(LETTERS), **ANNA)
    claims = tuple(
        Claim(
            id=new_id(),
            article=article.id,
            mentions=(mention(LETTERS, article.id, quote),),
            statement=quote,
            **ANNA,
        )
        for quote in QUOTES
    )
    relation = Relation(id=new_id(), type=RelationType.CONTRADICTS, a=claims[0].id, b=claims[1].id, **ANNA)
    made = AnnotationSet(
        articles=(article,), contents={article.id: content(LETTERS)}, claims=claims, relations=(relation,)
    )
    _, _, lines = in_label_studio(made, tmp_path)
    assert tuple(labelled(lines)) == QUOTES


def labelled(lines: str) -> list[str]:
    """The words of each stretch that has a label."""
    found: list[str] = []
    for line in lines.splitlines():
        word, _, label = line.partition(" -X- _ ")
        if label.startswith("B-"):
            found.append(word)
        elif label.startswith("I-"):
            found[-1] += f" {word}"
    return found

"""doccano's JSON Lines, taken in by doccano's own import into its own database.

On demand, for it brings a web server: `REVIEWER_DOCCANO=PYTHON python3 run.py test`, PYTHON being an interpreter that
has `doccano`, with `marshmallow<4` and `numpy<2` beside it (what doccano 1.8.4 was made for).
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import regex

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.formats import by_name
from tests.exchange.making import full_set

PYTHON = os.environ.get("REVIEWER_DOCCANO", "")
LONGEST = 300  # seconds; it makes its database first
PROGRAM = """
import json, os, sys
from importlib.util import find_spec
from pathlib import Path
folder, file, graphemes = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "graphemes"
sys.path.insert(0, find_spec("backend").submodule_search_locations[0])
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'doccano.sqlite3'}"
os.chdir(folder)
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from data_import.datasets import load_dataset
from data_import.pipeline.catalog import JSONL, RELATION_EXTRACTION
from data_import.pipeline.readers import FileName
from django.contrib.auth.models import User
from examples.models import Example
from labels.models import Relation, Span
from projects.models import ProjectType, SequenceLabelingProject
user = User.objects.create_user("anna")
project = SequenceLabelingProject.objects.create(
    name="set", project_type=ProjectType.SEQUENCE_LABELING, created_by=user,
    use_relation=True, allow_overlapping=True, grapheme_mode=graphemes,
)
taken = load_dataset(RELATION_EXTRACTION, JSONL, [FileName(str(file), file.name, "")], project)
taken.save(user)
spans = [[one.example.meta["article"], one.start_offset, one.end_offset, one.label.text] for one in Span.objects.all()]
arcs = [[one.type.text, one.from_id.start_offset, one.to_id.start_offset] for one in Relation.objects.all()]
texts = {one.meta["article"]: one.text for one in Example.objects.all()}
print(json.dumps({"errors": [str(one) for one in taken.errors], "spans": spans, "arcs": arcs, "texts": texts}))
"""

pytestmark = pytest.mark.skipif(
    not Path(PYTHON).is_file(), reason="on demand: set REVIEWER_DOCCANO to a Python that has doccano"
)


def in_doccano(annotations: AnnotationSet, name: str, folder: Path) -> dict[str, Any]:
    """What stands in its database after it has taken the file in, whose encoding nobody tells it."""
    path = folder / "set.jsonl"
    by_name(name).write(annotations, path)
    kind = "graphemes" if name.endswith("graphemes") else "units"
    command = [PYTHON, "-W", "ignore", "-c", PROGRAM, str(folder), str(path), kind]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def in_units(text: str, start: int, end: int) -> str:
    """What a browser shows between two of its positions."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def in_graphemes(text: str, start: int, end: int) -> str:
    """The same where it counts grapheme clusters."""
    return "".join(regex.findall(r"\X", text)[start:end])


@pytest.mark.parametrize(("name", "between"), [("doccano", in_units), ("doccano-graphemes", in_graphemes)])
def test_it_stores_every_place_over_its_words_and_every_arc(name: str, between: Any, tmp_path: Path) -> None:  # noqa: ANN401 -- one of the two above
    made = full_set()
    found = in_doccano(made, name, tmp_path)
    assert found["errors"] == []
    assert found["texts"] == {str(article): one.text for article, one in made.contents.items()}
    stored = [(label, between(found["texts"][article], start, end)) for article, start, end, label in found["spans"]]
    expected = [
        (label, anchor.exact)
        for label, records in (("claim", made.claims), ("event", made.events))
        for one in records
        for place in one.mentions
        for anchor in place.anchors
    ]
    assert sorted(stored) == sorted(expected)
    assert sorted(kind for kind, _, _ in found["arcs"]) == ["corroborates", "part", "part", "part", "part", "updates"]

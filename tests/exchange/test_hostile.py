"""Sets that somebody has broken, by chance or on purpose: understood, listed or refused, and never half-taken."""

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import IncomingSet
from reviewer.workspace.sets import take_in
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text(max_size=5)
    | st.sampled_from(["\ud800", "urn:uuid:", "rv:Event", "linking", "claim", "2016-13-45T99:00:00Z", "\x00"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "value", "start", "exact", "source", "selector"]), inner)
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 -- any JSON
    """The way to every value inside."""
    keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
    found = [(*path, key) for key in keys]
    for key in keys:
        if isinstance(value[key], dict | list):
            found += places(value[key], (*path, key))
    return found


@given(st.data())
@settings(max_examples=20)
def test_a_web_annotation_with_anything_in_it_never_breaks_a_project(made: AnnotationSet, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonld"
        by_name("w3c").write(made, path)
        annotations = json.loads(path.read_text(encoding="utf-8"))
        for _ in range(data.draw(st.integers(1, 3))):
            changed = copy.deepcopy(annotations)
            *way, last = data.draw(st.sampled_from(places(changed)))
            inner = changed
            for key in way:
                inner = inner[key]
            inner[last] = data.draw(JSON)
            annotations = changed
        path.write_text(json.dumps(annotations), encoding="utf-8")
        workspace = Workspace.create(Path(folder) / "p.reviewer")
        try:
            take_in(workspace, IncomingSet(AnnotationSet(articles=made.articles, contents=made.contents)))
            try:
                taken = take_in(workspace, by_name("w3c").read(path, workspace.ask))
            except ReviewerError:
                assert workspace.ask.counts().claims == 0
            else:
                assert workspace.ask.counts().claims == dict(taken.added).get("claims", 0)
                assert take_in(workspace, by_name("w3c").read(path, workspace.ask)).nothing
            assert workspace.ask.integrity() == "ok"
        finally:
            workspace.close()

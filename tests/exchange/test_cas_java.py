"""UIMA CAS XMI, read and written again by Apache UIMA itself.

On demand, for it needs Java and Debian's `libuima-core-java`: `REVIEWER_JAVA=1 python3 run.py test`.
"""

import base64
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from tests.exchange.making import ANNA, NOWHERE, by_id, content, full_set, mention

PROGRAM = Path(__file__).with_name("java") / "ReadAndWrite.java"
LIBRARY = Path("/usr/share/java/uimaj-core.jar")
PLACED = ("reviewer.Claim", "reviewer.Event", "reviewer.Mention", "reviewer.Part")
JAVA = shutil.which("java") or ""
LONGEST = 120  # seconds

pytestmark = pytest.mark.skipif(
    not os.environ.get("REVIEWER_JAVA") or not LIBRARY.exists() or not JAVA,
    reason="on demand: set REVIEWER_JAVA=1 and install java and libuima-core-java",
)


def awkward_set() -> AnnotationSet:
    """What XML and Java stumble over: characters of two units, clusters, ends of lines, quotes and brackets."""
    text = "a😀b 👩‍👩‍👧 <c>&amp;\t]]> “d”\u2028e\u0301 f\u00a0g\n\n𠮷 'h' \"i\" \u202ej\u202c \ufffdk"
    article = Article(id=article_id(text, ""), title="a\tb <&>", length=len(text), **ANNA)
    claims = [
        Claim(
            id=new_id(),
            article=article.id,
            mentions=(mention(text, article.id, *quotes),),
            statement=" ".join(quotes),
            note="line one\nline two\ttabbed",
            **ANNA,
        )
        for quotes in (("a😀b",), ("👩‍👩‍👧 <c>&amp;\t]]>",), ("e\u0301 f\u00a0g\n\n𠮷", "k"), ("\ufffdk",))
    ]
    return AnnotationSet(articles=(article,), contents={article.id: content(text)}, claims=tuple(claims))


@pytest.mark.parametrize("made", [full_set(), awkward_set()], ids=["full", "awkward"])
def test_java_reads_every_place_and_what_it_writes_comes_back_equal(made: AnnotationSet, tmp_path: Path) -> None:
    folder, again = tmp_path / "ours", tmp_path / "again"
    by_name("cas-xmi").write(made, folder)
    again.mkdir()
    files = sorted(folder.glob("*.xmi"))
    pairs = [str(path) for file in files for path in (file, again / file.name)]
    done = subprocess.run(
        [JAVA, "-cp", str(LIBRARY), str(PROGRAM), str(folder / "TypeSystem.xml"), *pairs],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = [line.split("\t") for line in done.stdout.splitlines()]
    found = sorted(base64.b64decode(words).decode() for kind, _, words in told if kind in PLACED)
    records: tuple[Claim | Event, ...] = (*made.claims, *made.events)
    assert found == sorted(anchor.exact for one in records for place in one.mentions for anchor in place.anchors)
    starts = {name: base64.b64decode(words).decode() for kind, name, words in told if kind == "reviewer.Claim"}
    assert starts == {str(claim.id): claim.mentions[0].anchors[0].exact for claim in made.claims}
    back = by_name("cas-xmi").read(again, NOWHERE)
    assert back.problems == ()
    assert by_id(back.set).claims == by_id(made).claims
    assert by_id(back.set).relations == by_id(made).relations
    assert {event.id: event.mentions for event in back.set.events if event.mentions} == {
        event.id: event.mentions for event in made.events if event.mentions
    }

"""What an export would write: counts, and the beginning of the file itself."""

import re
import tempfile
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.relation import RelationType
from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import Format
from reviewer.exchange.telling import PLAIN, Telling
from reviewer.ui.dialogs.record_words import records_in_words

_MOST = 12_000
_TEXT = (".jsonld", ".html", ".csv", ".ann", ".txt", ".json", ".jsonl", ".xmi", ".xml", ".graphml")
_PRINTED = frozenset(("pdf", "docx"))
"""Reports that say what the page says, which takes no printing."""
_MOST_SOURCE = 60_000
"""Characters of a page that are read for its first words: style comes before them."""
_BREAKS = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "br",
        "div",
        "dt",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "li",
        "p",
        "section",
        "table",
        "title",
        "tr",
    )
)
_UNSEEN = frozenset(("script", "style", "template", "svg"))


@dataclass(frozen=True, slots=True)
class Preview:
    """`summary` counts the records; `beginning` is how the file begins, "" where it is not text."""

    summary: str
    beginning: str


def counts_of(annotations: AnnotationSet) -> str:
    """Say in one line how many records of each kind a set holds."""
    contradictions = sum(relation.type is RelationType.CONTRADICTS for relation in annotations.relations)
    words = records_in_words(
        (
            ("articles", len(annotations.articles)),
            ("claims", len(annotations.claims)),
            ("events", len(annotations.events)),
            ("relations", len(annotations.relations)),
        )
    )
    # Contradictions are relations: beside them they would be counted twice.
    return f"{words} ({records_in_words((('contradictions', contradictions),))})" if contradictions else words


def preview(annotations: AnnotationSet, target: Format, telling: Telling = PLAIN) -> Preview:
    """Write the set where nobody keeps it and read how it begins: the preview is the export itself."""
    if target.name in _PRINTED:
        target = by_name("html")
    if target.extension and target.extension not in _TEXT:  # a minute of printing would show nothing
        return Preview(counts_of(annotations), "")
    with tempfile.TemporaryDirectory(prefix="reviewer-preview-") as folder:
        path = Path(folder) / f"preview{target.extension}"
        target.write(annotations, path, telling)
        return Preview(counts_of(annotations), _beginning(path))


def _beginning(path: Path) -> str:
    if path.is_dir():
        shown = ""
        for child in sorted(path.iterdir()):
            if len(shown) < _MOST:  # a folder may hold thousands of files
                shown += f"{child.name}\n{_beginning(child)}\n\n"
        return shown[:_MOST]
    if path.suffix not in _TEXT:
        return ""
    with path.open(encoding="utf-8-sig") as file:
        return readable(file.read(_MOST_SOURCE))[:_MOST] if path.suffix == ".html" else file.read(_MOST)


def readable(page: str) -> str:
    """The words of a page as somebody would read them, a line for each block; half a tag at the end is left out."""
    reader = _Words()
    reader.feed(page)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", "".join(reader.parts))).strip()


class _Words(HTMLParser):
    """Keeps text, drops tags."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's
        self._hidden += tag in _UNSEEN
        if tag in _BREAKS:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append("\t")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))

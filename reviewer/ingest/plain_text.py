"""Plain text, as a file or as copied from a page."""

from collections.abc import Iterable
from pathlib import PurePath

from reviewer.domain.article import ArticleContent
from reviewer.ingest.decoding import Decoded, decode
from reviewer.ingest.findings import Finding, choose
from reviewer.ingest.records import Incoming
from reviewer.ingest.text_metadata import text_findings
from reviewer.text.boilerplate import furniture
from reviewer.text.canonical import canonical

MEDIA_TYPE = "text/plain"
_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ".rst", ".log", ""))


class PlainText:
    """Reads text files; what has no ending counts as text until its bytes say otherwise."""

    name = "text"

    def accepts(self, path: PurePath, head: bytes) -> bool:  # noqa: ARG002 - the Protocol's shape; the name decides here
        """Whether the file's name ends like a text file's."""
        return path.suffix.lower() in _SUFFIXES

    def read(self, name: str, data: bytes) -> Incoming:
        """The article in the bytes; ReviewerError when there is no text in them."""
        return article_from_text(decode(data, name), name, data)


def article_from_text(decoded: Decoded, name: str, original: bytes, told: Iterable[Finding] = ()) -> Incoming:
    """An article from decoded text; `name` is the file's, "" for pasted text; `told` is known from elsewhere."""
    text = canonical(decoded.text)
    findings = choose([*told, *text_findings(text), *_from_name(name)])
    return Incoming(
        content=ArticleContent(text, original, MEDIA_TYPE, decoded.encoding),
        furniture=furniture(text),
        provenance=findings.provenance,
        file_name=name,
        **findings.values,
    )


def _from_name(name: str) -> list[Finding]:
    return [Finding("title", PurePath(name).stem, "file name")] if name else []

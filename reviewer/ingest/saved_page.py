"""HTML pages, saved or pasted."""

import re
from pathlib import PurePath

from reviewer.domain.article import ArticleContent
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ingest.decoding import Decoded, decode
from reviewer.ingest.findings import Finding, choose
from reviewer.ingest.page_furniture import page_furniture
from reviewer.ingest.page_metadata import page_findings
from reviewer.ingest.page_text import parse_page, visible_text
from reviewer.ingest.records import Incoming
from reviewer.ingest.text_metadata import text_findings
from reviewer.text.canonical import canonical

MEDIA_TYPE = "text/html"
_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_LOOKS_LIKE_PAGE = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)[\s>]", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
# What browsers read under these names (WHATWG Encoding Standard, section 4.2).
_READ_AS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_FROM_TEXT = frozenset(("author", "published", "wire_origin", "language", "translated_from", "outlet", "title"))


class SavedPage:
    """Reads HTML pages: all their visible text, with what is not the article as furniture."""

    name = "html"

    def accepts(self, path: PurePath, head: bytes) -> bool:
        """Whether the name ends like a page's, or the file begins like one."""
        return path.suffix.lower() in _SUFFIXES or _LOOKS_LIKE_PAGE.match(head) is not None

    def read(self, name: str, data: bytes) -> Incoming:
        """The article in the page; ReviewerError when there is no text in it."""
        return article_from_page(decode(data, name, _declared(data)), name, data)


def article_from_page(decoded: Decoded, name: str, original: bytes) -> Incoming:
    """An article from a page's decoded markup; `name` is the file's, "" for a pasted page."""
    markup = canonical(decoded.text)
    tree = parse_page(markup)
    text = canonical(visible_text(tree)) if tree is not None else ""
    if tree is None or not text.strip():
        message = notice(
            "{name} shows no text. Nothing was added; perhaps its text is loaded by a script. Copy the text and paste "
            "it instead.",
            name=name or notice("The pasted page"),
        )
        raise ReviewerError(message, code="empty")
    from_page = list(page_findings(tree))
    from_text = [finding for finding in text_findings(text) if finding.field in _FROM_TEXT]
    by_name = [Finding("title", PurePath(name).stem, "file name")] if name else []
    findings = choose([*from_page, *from_text, *by_name])
    return Incoming(
        content=ArticleContent(text, original, MEDIA_TYPE, decoded.encoding),
        furniture=page_furniture(markup, text, findings.values.get("title", "")),
        provenance=findings.provenance,
        file_name=name,
        **findings.values,
    )


def told_by_page(markup: str) -> list[Finding]:
    """What the markup of copied text says of the page it was copied from; only what stands outside its text."""
    tree = parse_page(canonical(markup)) if markup.strip() else None
    found = page_findings(tree) if tree is not None else iter(())
    return [finding for finding in found if finding.how != "heading"]


def _declared(data: bytes) -> str:
    head = data[:_DECLARED_WITHIN]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    declared = found[1].decode("ascii").lower() if found else ""
    return _READ_AS.get(declared, declared)

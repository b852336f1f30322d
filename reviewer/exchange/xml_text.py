"""Text and files of XML: what it cannot hold is replaced going out, what could harm is refused coming in."""

import codecs
import re
from pathlib import Path

from lxml import etree

from reviewer.exchange.archive import refuse

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"\s*<\?xml.*?\?>", re.DOTALL)


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 refuses; each becomes U+FFFD."""
    return text if text.isprintable() else _REFUSED.sub("\ufffd", text)


def parsed(data: bytes, path: Path, name: str) -> etree._Element:
    """The root of a document in UTF-8 or UTF-16; ReviewerError for anything else and for document types.

    Document types are what entities that grow, and those that read other files, are declared in; no set needs one.
    """
    try:
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = data.decode("utf-16" if wide else "utf-8-sig")
        text = _DECLARATION.sub("", text, count=1) if _DECLARATION.match(text) else text
        if "<!DOCTYPE" in text:
            refuse(path, f"{name} declares a document type, which no set needs", "set-entities")
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True
        )
        return etree.fromstring(text.encode(), parser)
    except (UnicodeDecodeError, etree.XMLSyntaxError):
        refuse(path, f"{name} is not XML in UTF-8", "set-damaged")

"""The annotations in a file: an array, a collection, a page, a graph, one alone, or Hypothesis' own list."""

from collections.abc import Iterator
from pathlib import Path

from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.exchange.archive import refuse
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.w3c.array import JsonText
from reviewer.exchange.w3c.nodes import listed, types
from reviewer.exchange.whole_files import within_limits

_SIGNS = (b"anno.jsonld", b'"TextQuoteSelector"', b'"TextPositionSelector"', b'"AnnotationCollection"', b"ns/oa#")


def accepts(path: Path, head: bytes) -> bool:
    """True for JSON that speaks of annotations."""
    shown = head.replace(b"\x00", b"")  # UTF-16 too
    json_like = shown.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in {b"[", b"{"}
    return json_like and (path.suffix.lower() == ".jsonld" or any(sign in shown for sign in _SIGNS))


def annotations_in(path: Path) -> Iterator[Json]:
    """Every annotation of the file; ReviewerError when it is not JSON or holds none."""
    within_limits(path, [path])
    try:
        with path.open("rb") as file:
            yield from _annotations(JsonText(file), path)
    except OSError as error:
        refuse(path, why_refused(error), "set-unreadable")
    except (ValueError, RecursionError):
        refuse(path, notice("it is not JSON"), "set-damaged")


def _annotations(text: JsonText, path: Path) -> Iterator[Json]:
    if text.sign() == "[":
        for item in text.items():
            yield from _inside(item)
        return
    data = text.whole()
    if isinstance(data, dict) and isinstance(data.get("rows"), list):
        yield from (_from_hypothesis(row) for row in listed(data["rows"]))
        return
    if not isinstance(data, dict) or not _holds(data):
        refuse(path, notice("it holds no annotations"), "set-damaged")
    yield from _inside(data)


def _holds(node: Fields) -> bool:
    return any(name in node for name in ("items", "first", "@graph", "target"))


def _inside(data: Json) -> Iterator[Json]:
    """The annotations of a node that may be a container; pages are followed as long as they lie in the file."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict) and "target" not in item and _holds(item):
            for name in ("items", "@graph", "first", "next"):
                if isinstance(item.get(name), dict | list):
                    waiting.extend(listed(item[name]))
                elif isinstance(item.get(name), str):
                    yield item[name]  # a page that lies elsewhere: the reader lists it
        elif not isinstance(item, dict) or not types(item) & {"Person", "Organization", "Software"}:
            yield item


def _from_hypothesis(row: Json) -> Json:
    """A row of Hypothesis' export as a Web Annotation."""
    if not isinstance(row, dict):
        return row
    document = row.get("document")
    title = document.get("title") if isinstance(document, dict) else None
    bodies: list[Json] = [{"type": "TextualBody", "purpose": "commenting", "value": row.get("text")}]
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in listed(row.get("tags"))]
    targets: list[Json] = [
        {"title": title, "source": row.get("uri"), **target} if isinstance(target, dict) else target
        for target in listed(row.get("target"))
    ]
    return {
        "id": row.get("id"),
        "body": bodies,
        "target": targets,
        "creator": row.get("user"),
        "created": row.get("created"),
        "modified": row.get("updated"),
    }

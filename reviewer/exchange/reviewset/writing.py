"""Writing a `.reviewset`."""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.changes import Record
from reviewer.domain.relation import Relation
from reviewer.exchange.codec import Fields, Json, json_line
from reviewer.exchange.fields import decision_fields
from reviewer.exchange.files import replacing, utf8
from reviewer.exchange.reviewset.shape import CONTENT, FORMAT, KINDS, MANIFEST, VERSION, Kind

_TIME = (1980, 1, 1, 0, 0, 0)  # the zip format's first moment: the clock is no part of the bytes
_UNIX = 3
_MODE = 0o644 << 16


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write everything the set holds; the manifest comes last, when every member's checksum is known."""
    with replacing(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        members: Fields = {}
        counts: Fields = {}
        for kind in KINDS:
            records = kind.records(annotations)
            counts[kind.name] = len(records)
            members[kind.member] = _add(archive, kind.member, _lines(kind, records, annotations))
        for article, content in sorted(annotations.contents.items()):
            for place, data in (("text", content.text.encode()), ("original", content.original)):
                name = CONTENT[place].format(article)
                members[name] = _add(archive, name, (data,))
        manifest: Fields = {"format": FORMAT, "version": VERSION, "title": annotations.title, "counts": counts}
        _add(archive, MANIFEST, (_json({**manifest, "members": members}),))


def _lines(kind: Kind, records: Iterable[Record], annotations: AnnotationSet) -> Iterator[bytes]:
    for record in records:
        values = kind.write(record)
        if isinstance(record, Article) and record.id in annotations.contents:
            content = annotations.contents[record.id]
            values["content"] = {"media_type": content.media_type, "encoding": content.encoding}
        if isinstance(record, Relation):
            values |= decision_fields(annotations.decisions.get(record.id))
        yield _json(values)


def _json(value: Json) -> bytes:
    return utf8(json_line(value)) + b"\n"


def _add(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> Fields:
    """Write one member piece by piece; its entry of the manifest."""
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _MODE
    digest = hashlib.sha256()
    size = 0
    with archive.open(info, "w", force_zip64=True) as member:
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            member.write(piece)
    return {"sha256": digest.hexdigest(), "size": size}

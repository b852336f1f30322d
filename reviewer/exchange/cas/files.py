"""The files: a folder with one for each article, going out; a folder, one file or a zip of them, coming in."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.notice import notice
from reviewer.exchange.archive import opened, refuse
from reviewer.exchange.cas.json_cas import SIGN, from_json, to_json
from reviewer.exchange.cas.making import cases
from reviewer.exchange.cas.model import Cas
from reviewer.exchange.cas.reading import take
from reviewer.exchange.cas.xmi import from_xmi, to_xmi, type_system
from reviewer.exchange.files import replacing_folder
from reviewer.exchange.gathering import Gathering
from reviewer.exchange.names import files_in, ours, stem
from reviewer.exchange.protocol import IncomingSet, KnownArticles
from reviewer.exchange.whole_files import bytes_of, within_limits

TYPE_SYSTEM = "TypeSystem.xml"
_IN_ZIP = re.compile(r"[^/\\:\x00]{1,200}\.(?:xmi|xml|json)")
_XMI_SIGN = b"http://www.omg.org/XMI"


def write_xmi(annotations: AnnotationSet, path: Path) -> None:
    """Make `path` a directory with `TypeSystem.xml` and an `.xmi` for each article."""
    with replacing_folder(path, ours("xmi", TYPE_SYSTEM)) as folder:
        (folder / TYPE_SYSTEM).write_bytes(type_system())
        for article, cas in cases(annotations):
            (folder / f"{stem(article)}.xmi").write_bytes(to_xmi(cas))


def write_json(annotations: AnnotationSet, path: Path) -> None:
    """Make `path` a directory with a `.json` for each article."""
    with replacing_folder(path, ours("json")) as folder:
        for article, cas in cases(annotations):
            (folder / f"{stem(article)}.json").write_bytes(to_json(cas))


def read_xmi(path: Path, known: KnownArticles) -> IncomingSet:
    """Everything in the `.xmi` files of a folder or a zip, or in one."""
    return _read(path, known, ".xmi", from_xmi)


def read_json(path: Path, known: KnownArticles) -> IncomingSet:
    """Everything in the CAS files of a folder or a zip, or in one."""
    return _read(path, known, ".json", from_json)


def accepts_xmi(path: Path, head: bytes) -> bool:
    """True for an XMI file, and for a folder (or its `TypeSystem.xml`) or zip that holds one."""
    if path.is_dir() or path.name == TYPE_SYSTEM:
        return bool(files_in(path, ".xmi", TYPE_SYSTEM))
    return _XMI_SIGN in head or (head.startswith(b"PK") and b".xmi" in head)


def accepts_json(path: Path, head: bytes) -> bool:
    """True for a CAS in JSON, and for a folder that begins with one."""
    if path.is_dir():
        return any(_begins_as_cas(file) for file in files_in(path, ".json")[:1])
    return _is_cas(head)


def _begins_as_cas(file: Path) -> bool:
    with file.open("rb") as opened_file:
        return _is_cas(opened_file.read(65_536))


def _is_cas(head: bytes) -> bool:
    return SIGN in head or b'"%TYPES"' in head


def _read(path: Path, known: KnownArticles, suffix: str, parse: Callable[[bytes, Path, str], Cas]) -> IncomingSet:
    gathering = Gathering(known)
    count = 0
    for name, data in _files(path, suffix):
        take(gathering, parse(data, path, name), PurePosixPath(name).stem)
        count += 1
    if not count:
        refuse(path, notice("it holds no {kind} files", kind=suffix), "set-damaged")
    return gathering.result()


def _files(path: Path, suffix: str) -> Iterator[tuple[str, bytes]]:
    if path.is_dir() or path.name == TYPE_SYSTEM:
        files = files_in(path, suffix, TYPE_SYSTEM)
        within_limits(path, files)
        yield from ((file.name, bytes_of(path, file)) for file in files)
        return
    within_limits(path, [path])
    if not bytes_of(path, path).startswith(b"PK"):
        yield path.name, bytes_of(path, path)
        return
    with opened(path, _IN_ZIP) as archive:
        for name in sorted(archive.names):
            if name.endswith(suffix):
                yield name, archive.read(name)

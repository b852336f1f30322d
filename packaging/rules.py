"""What may be in the frozen program, as plain functions over names, so that they can be tried without freezing."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import cast

from contents import DISTRIBUTIONS, EXCLUDED, PACKAGE_DATA, kept
from system_libraries import licence_of

LARGEST = 60_000_000
"""Bytes of the whole as .tar.xz."""
OURS = frozenset({"reviewer", "start"})
# Qt's modules that are offered under the GPL or a commercial licence only, see doc.qt.io/qt-6/qtmodules.html.
_GPL_QT = re.compile(
    r"Qt6?(?:Charts|DataVisualization|Graphs|Grpc|HttpServer|Lottie|NetworkAuth|Protobuf|Quick3D|QuickTimeline"
    r"|ShaderTools|VirtualKeyboard|WaylandCompositor)"
)
_TESTS = re.compile(r"(?:^|[/.])(?:tests?|testing|conftest|_?pytest|unittest|hypothesis)(?:[/.]|$)")
_COPYLEFT = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)
_LIBRARY = re.compile(r"lib[^/]+\.so(?:\.[\d.]+)?$")
_NO_TESTS = frozenset({"jinja2.tests"})  # what `is` asks in a template
# Modules that PyInstaller and Python make while they build.
_MADE = re.compile(r"(?:_?pyi|_sysconfigdata)")
# Libraries that every desktop has, and that must match its kernel, drivers and display; never taken along.
_DESKTOP = re.compile(
    r"(?:ld-linux|linux-vdso|libc|libm|libdl|libpthread|librt|libutil|libresolv|libGL|libGLX|libEGL|libGLdispatch|libOpenGL"
    r"|libwayland-[a-z]+|libdrm|libgbm)(?:[-.]|$)|libxcb\.so"
)


def wrong_files(paths: Iterable[str]) -> Iterator[str]:
    """Complaints about files, by their path in the bundle."""
    for path in paths:
        if _GPL_QT.search(path):
            yield f"{path}: this part of Qt is offered under the GPL only"
        elif _TESTS.search(path):
            yield f"{path}: this is test code"
        elif not kept(path.removeprefix("_internal/")):
            yield f"{path}: contents.py leaves this out"
        elif is_foreign(path) and licence_of(path) is None:
            yield f"{path}: nobody has looked up the licence of this library (system_libraries.py)"


def is_foreign(path: str) -> bool:
    """Whether it is a shared library that is neither Python's nor Qt's own, wherever it lies."""
    name = PurePosixPath(path).name
    is_own = name.startswith(("libpython", "libQt6", "libpyside6", "libshiboken6")) or "/plugins/" in path
    return _LIBRARY.fullmatch(name) is not None and not is_own


def without_licence(paths: Iterable[str], parts: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Complaints about libraries that no part in the index of licences speaks for."""
    told = {name for part in parts for name in cast("Iterable[str]", part["libraries"])}
    for path in paths:
        if is_foreign(path) and PurePosixPath(path).name not in told:
            yield f"{path}: the index of licences does not know this library"


def missing_data(paths: Iterable[str]) -> Iterator[str]:
    """Complaints about files of packages that the program reads when it runs and that are not in the bundle."""
    there = [PurePosixPath(path) for path in paths]
    for package, pattern in PACKAGE_DATA:
        if not any(path.match(f"{package}/{pattern}") for path in there):
            yield f"{package}/{pattern}: the program reads this, and it is missing"


def wrong_modules(modules: Iterable[str], owners: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Complaints about Python modules by name; `owners` says which distributions bring a top-level package."""
    for module in sorted(modules):
        top = module.partition(".")[0]
        if _TESTS.search(module) and module not in _NO_TESTS:
            yield f"{module}: this is test code"
        elif any(module == left_out or module.startswith(f"{left_out}.") for left_out in EXCLUDED):
            yield f"{module}: contents.py leaves this out"
        elif top not in sys.stdlib_module_names | OURS and not _MADE.match(top) and not _is_wanted(owners.get(top, ())):
            yield f"{module}: nothing in Reviewer needs this (DISTRIBUTIONS in contents.py)"


def _is_wanted(distributions: Iterable[str]) -> bool:
    return any(name in DISTRIBUTIONS for name in distributions)


def wrong_licences(parts: Iterable[Mapping[str, object]], texts: Iterable[str]) -> Iterator[str]:
    """Complaints about the index of licences; `texts` are the paths there are."""
    there = set(texts)
    for part in parts:
        licence, files = str(part["licence"]), part["files"]
        if is_copyleft_only(licence):
            yield f"{part['name']}: offered only under {licence}"
        if "unknown" in licence:
            yield f"{part['name']}: nobody has looked up its licence"
        if not isinstance(files, list) or not files or not there.issuperset(files):
            yield f"{part['name']}: its licence text is missing"


def is_copyleft_only(licence: str) -> bool:
    """Whether no choice in the expression is free of the GPL and AGPL; exceptions for what they link with are fine."""
    choices = re.split(r"\s+OR\s+", licence)
    return all(_COPYLEFT.search(choice) and "exception" not in choice.lower() for choice in choices)


def names_folder(data: bytes, folder: str) -> bool:
    """Whether a file speaks of this folder of the build machine; the same letters within a web address do not count."""
    return re.search(rb"(?<![\w./-])(?:file://)?" + re.escape(folder.encode()) + rb"(?![\w.-])", data) is not None


def missing_libraries(ldd: str) -> Iterator[str]:
    """The libraries that the loader did not find, from what ldd printed."""
    for line in ldd.splitlines():
        if line.rstrip().endswith("=> not found"):
            yield line.split("=>")[0].strip()


def from_outside(ldd: str, bundle: str) -> Iterator[str]:
    """Libraries that the loader took from the system although not every desktop has them."""
    for line in ldd.splitlines():
        name, _, place = line.strip().partition(" => ")
        if place.startswith("/") and not place.startswith(bundle) and not _DESKTOP.match(name):
            yield name

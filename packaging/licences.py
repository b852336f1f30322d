"""The licence texts of everything in the frozen program, with an index; the spec puts them into the bundle.

They lie in `reviewer/bundled/licences/`: `index.json` for the window, `INDEX.txt` for people, a folder for each part.
"""

import json
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from importlib.util import find_spec
from pathlib import Path, PurePath

from system_libraries import PUBLIC_DOMAIN, licence_of

TARGET = "reviewer/bundled/licences"
TEXTS = Path(__file__).resolve().parent / "licences"
COMMON = ("LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt", "GPL-2.0.txt", "Apache-2.0.txt")
"""Texts that several parts refer to; the LGPL 3 is written as additions to the GPL 3."""
QT_PARTS = ("PySide6_Essentials", "shiboken6")
QT_SOURCE = "https://download.qt.io/official_releases/QtForPython/"
_LICENCE_NAMES = ("licen", "copying", "notice", "authors")

Entry = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of others in the program: an SPDX expression where its makers give one, and its texts' paths."""

    name: str
    version: str
    licence: str
    source: str
    files: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    """Shared libraries of it that came along by name; those within a Python package are that package's."""


def gather(modules: Iterable[str], binaries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Write the texts of all parts into `folder` anew; returns them as the bundle's entries (target, source, kind)."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in COMMON:
        shutil.copyfile(TEXTS / name, folder / name)
    parts = [_python(folder), _sqlite(folder)]
    parts += [_of_distribution(found, folder) for found in _distributions(modules)]
    parts += [*_icu(binaries, folder), *_of_system(binaries, folder)]
    parts.sort(key=lambda part: part.name.lower())
    (folder / "index.json").write_text(json.dumps([asdict(part) for part in parts], indent=1) + "\n", encoding="utf-8")
    (folder / "INDEX.txt").write_text(_readable(parts), encoding="utf-8")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(f"{TARGET}/{path.relative_to(folder).as_posix()}", str(path), "DATA") for path in files]


def licence_in(metadata: Distribution) -> str:
    """What a distribution says its licence is: the expression, the old field, or the classifiers (a choice of them)."""
    told = _field(metadata, "License-Expression") or _field(metadata, "License")
    if told and "\n" not in told:
        return told
    classifiers = metadata.metadata.get_all("Classifier") or ()
    classified = [line.split("::")[-1].strip() for line in classifiers if "License ::" in line]
    return " OR ".join(classified) or "see its text"


def _distributions(modules: Iterable[str]) -> list[Distribution]:
    """What the modules came from; PyInstaller's own part is the small program that starts ours."""
    owners = packages_distributions()
    tops = {module.partition(".")[0] for module in modules} | {"PySide6", "PyInstaller"}
    names = {name for top in tops for name in owners.get(top, ())} - {"reviewer"}
    return [distribution(name) for name in sorted(names | set(QT_PARTS))]


def _of_distribution(found: Distribution, folder: Path) -> Part:
    part = Part(found.name, found.version, licence_in(found), _home(found))
    if found.name in QT_PARTS:
        return replace(part, licence="LGPL-3.0-only", source=QT_SOURCE, files=COMMON[:2])
    texts = [Path(str(found.locate_file(path))) for path in found.files or () if _is_licence(path)]
    return replace(part, files=_copied([path for path in texts if path.is_file()], folder, found.name))


def _is_licence(path: PurePath) -> bool:
    in_metadata = any(folder.endswith(".dist-info") for folder in path.parts)
    return in_metadata and path.name.lower().startswith(_LICENCE_NAMES) and path.suffix not in {".py", ".pyc"}


def _home(found: Distribution) -> str:
    urls = dict(line.split(", ", 1) for line in found.metadata.get_all("Project-URL") or ())
    by_kind = {kind.lower(): url for kind, url in urls.items()}
    kinds = ("source", "source code", "repository", "github", "code", "homepage")
    return next((by_kind[kind] for kind in kinds if kind in by_kind), _field(found, "Home-page"))


def _field(found: Distribution, name: str) -> str:
    return next(iter(found.metadata.get_all(name) or ()), "")


def _python(folder: Path) -> Part:
    """Python itself; its text names what is inside it, on Windows and macOS OpenSSL as well."""
    own = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    text = next((path for path in own if path.is_file()), TEXTS / "PSF-2.0.txt")
    files = _copied([text], folder, "Python")
    return Part("Python", platform.python_version(), "PSF-2.0", "https://www.python.org/downloads/source/", files)


def _sqlite(folder: Path) -> Part:
    module = import_module("pysqlite3" if find_spec("pysqlite3") else "sqlite3")
    files = _copied([TEXTS / "SQLite.txt"], folder, "SQLite")
    return Part("SQLite", module.sqlite_version, PUBLIC_DOMAIN, "https://sqlite.org/src", files)


def _icu(binaries: Iterable[Entry], folder: Path) -> list[Part]:
    """What Qt's wheel for Linux holds besides Qt; on the other systems Qt asks the system for it."""
    libraries = sorted({PurePath(target).name for target, _, _ in binaries if "/libicu" in target})
    if not libraries:
        return []
    files = _copied([TEXTS / "ICU.txt"], folder, "ICU")
    (version,) = {name.partition(".so.")[2] for name in libraries}
    return [Part("ICU", version, "Unicode-DFS-2016", "https://icu.unicode.org/download", files, tuple(libraries))]


def _of_system(binaries: Iterable[Entry], folder: Path) -> list[Part]:
    """The build machine's libraries, by Debian package; elsewhere Qt and Python bring all they need."""
    if not sys.platform.startswith("linux"):
        return []
    ours = (sys.prefix, sysconfig.get_path("stdlib"))
    sources = [source for _, source, kind in binaries if kind == "BINARY" and not source.startswith(ours)]
    by_package: dict[str, list[str]] = {}
    for source in sorted(source for source in sources if "libpython" not in source):
        by_package.setdefault(_package_of(source), []).append(source)
    return [_of_package(name, libraries, folder) for name, libraries in by_package.items()]


def _package_of(library: str) -> str:
    """The Debian package of a library; where /lib is a link to /usr/lib, packages may know it by either path."""
    path = Path(library).resolve()
    spellings = (library, str(path), str(path).removeprefix("/usr"), f"/usr{path}")
    for spelling in spellings:
        done = subprocess.run(["dpkg", "-S", spelling], capture_output=True, text=True, check=False)  # noqa: S603, S607 - Debian's own tool
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    message = f"No package owns {library}: its licence is not known. Build on Debian or Ubuntu."
    raise PackageNotFoundError(message)


def _of_package(name: str, libraries: list[str], folder: Path) -> Part:
    asked = ["dpkg-query", "-W", "-f", "${source:Package} ${Version}\n", name]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()[0]  # noqa: S603 - as above
    source, version = told.split()
    licences = sorted({licence_of(library) or "unknown" for library in libraries})
    files = _copied([Path("/usr/share/doc") / name / "copyright"], folder, name)
    where = f"source package {source} of {platform.freedesktop_os_release()['PRETTY_NAME']}"
    names = tuple(PurePath(library).name for library in libraries)
    return Part(name, version, " AND ".join(licences), where, files, names)


def _copied(texts: list[Path], folder: Path, name: str) -> tuple[str, ...]:
    (folder / name).mkdir(exist_ok=True)
    for text in texts:
        shutil.copyfile(text, folder / name / text.name)
    return tuple(f"{name}/{text.name}" for text in texts)


def _readable(parts: list[Part]) -> str:
    lines = ["Reviewer is under the MIT licence. It is made with the following works of others.", ""]
    for part in parts:
        lines += [f"{part.name} {part.version}", f"  licence: {part.licence}", f"  source: {part.source}"]
        lines += [f"  text: {file}" for file in part.files] + [""]
    lines.append(
        "Qt, PySide6 and Shiboken are used under the LGPL version 3: their libraries are separate files, which"
    )
    lines.append("you may replace by your own builds of the same version. Qt's own third-party parts are listed at")
    lines.append("https://doc.qt.io/qt-6/licenses-used-in-qt.html")
    return "\n".join(lines) + "\n"

"""Looks over the frozen program: what is in it, whether it may be shipped, and whether it works.

    check.py BUNDLE

Lists the parts by size, then every complaint; exit status 1 when there is any. Run by `build.py check`, in the
environment that froze it, because that knows which package is whose.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from archive import pack
from desktop import ROOT
from licences import TARGET
from PyInstaller.archive.readers import CArchiveReader
from rules import (
    LARGEST,
    from_outside,
    missing_data,
    missing_libraries,
    names_folder,
    without_licence,
    wrong_files,
    wrong_licences,
    wrong_modules,
)

LINUX = sys.platform.startswith("linux")
PROGRAM = "reviewer.exe" if sys.platform == "win32" else "reviewer"
_SHOWN_FROM = 300_000  # bytes; smaller parts are counted together
_PATIENCE = 180  # seconds for one run of the program


def main(bundle: Path) -> int:
    """Print the parts and the complaints."""
    show_sizes(bundle)
    complaints = [*content(bundle), *size(bundle), *behaviour(bundle)]
    print(*(f"WRONG {complaint}" for complaint in complaints), sep="\n")
    print(f"{len(complaints)} complaint(s)")
    return bool(complaints)


def show_sizes(bundle: Path) -> None:
    """List what is in the bundle, largest first."""
    sizes = Counter[str]()
    for path in files(bundle):
        place = path.relative_to(bundle).parts
        sizes["/".join(place[:5] if "Qt" in place else place[:2])] += path.stat().st_size
    small = sum(count for count in sizes.values() if count < _SHOWN_FROM)
    for part, count in sizes.most_common():
        if count >= _SHOWN_FROM:
            print(f"{count / 1e6:7.1f} MB  {part}")
    print(f"{small / 1e6:7.1f} MB  everything smaller")
    print(f"{sizes.total() / 1e6:7.1f} MB  in {sum(1 for _ in files(bundle))} files")


def content(bundle: Path) -> Iterator[str]:
    """Complaints about what is there."""
    paths = [path.relative_to(bundle).as_posix() for path in files(bundle)]
    yield from wrong_files(paths)
    yield from missing_data(paths)
    yield from wrong_modules(modules(bundle / PROGRAM), packages_distributions())
    yield from licences(bundle, paths)
    yield from machine_paths(bundle)
    for path in bundle.rglob("*"):
        if path.is_symlink() and not path.exists():
            yield f"{path.relative_to(bundle)}: a link to nothing"
    if LINUX:
        yield from libraries(bundle)


def licences(bundle: Path, paths: list[str]) -> Iterator[str]:
    """Complaints about the licence texts and their index; lists which shared libraries came from elsewhere."""
    folder = bundle / "_internal" / TARGET
    index = folder / "index.json"
    if not index.is_file():
        yield f"{index.name}: there is no index of licences"
        return
    texts = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    parts = json.loads(index.read_text(encoding="utf-8"))
    for part in parts:
        if part["libraries"]:
            print(f"{part['licence']:42} {part['name']} {part['version']}: {', '.join(part['libraries'])}")
    yield from wrong_licences(parts, texts)
    yield from without_licence(paths, parts)


def machine_paths(bundle: Path) -> Iterator[str]:
    """Complaints about files that tell of the machine on which they were made."""
    secrets = [str(place) for place in (ROOT, Path.home()) if len(place.parts) > 1]
    for path in files(bundle):
        data = path.read_bytes()
        is_text = b"\0" not in data[:8192]
        # Python's own library names the folder it was built for, which is the builder's of Python.
        for secret in secrets if is_text else secrets[:1]:
            if names_folder(data, secret):
                yield f"{path.relative_to(bundle)}: names the folder {secret}"


def libraries(bundle: Path) -> Iterator[str]:
    """Complaints about shared libraries that are missing, or taken from a system that may not have them."""
    inside = bundle / "_internal"
    environment = {**os.environ, "LD_LIBRARY_PATH": str(inside)}
    missing, outside = set[str](), set[str]()
    for path in [bundle / PROGRAM, *(path for path in files(bundle) if ".so" in path.name)]:
        told = subprocess.run(["ldd", path], capture_output=True, text=True, env=environment, check=False).stdout  # noqa: S603, S607 - the system's own
        missing.update(missing_libraries(told))
        outside.update(from_outside(told, str(inside)))
    yield from (f"{name}: this library is found nowhere" for name in sorted(missing))
    yield from (f"{name}: this library comes from the system, which may not have it" for name in sorted(outside))


def size(bundle: Path) -> Iterator[str]:
    """Complaints about the size, measured as people download it."""
    packed = pack(bundle, bundle.parent).stat().st_size
    print(f"{packed / 1e6:7.1f} MB  as .tar.xz")
    if packed > LARGEST:
        yield f"{packed / 1e6:.1f} MB compressed; at most {LARGEST / 1e6:.0f} is wanted"


def behaviour(bundle: Path) -> Iterator[str]:
    """Complaints about the running program: asked for its version, trying itself, drawing a picture."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        offscreen = {**os.environ, "HOME": name, "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": name}
        on_screen = {key: value for key, value in offscreen.items() if key != "QT_QPA_PLATFORM"}
        if LINUX:
            offscreen["QT_QPA_PLATFORM"] = "offscreen"
        program, project, picture = bundle / PROGRAM, home / "p.reviewer", home / "p.png"
        yield from start([program, "--version"], offscreen)
        yield from start([program, "--self-test"], offscreen)
        if LINUX and "DISPLAY" in os.environ:
            yield from start([program, "--self-test"], on_screen)
        yield from start([program, "new", project], offscreen)
        yield from start([program, "add", project, *sorted((ROOT / "data").rglob("*.txt"))[:2]], offscreen)
        yield from start([program, "shot", project, picture], offscreen)
        if not picture.is_file() or not picture.read_bytes().startswith(b"\x89PNG"):
            yield "shot: there is no picture"


def start(command: list[str | Path], environment: dict[str, str]) -> Iterator[str]:
    """Complain when the program fails, hangs or says something on standard error."""
    words = " ".join(map(str, command[1:3]))
    try:
        done = subprocess.run(  # noqa: S603 - the program that is being checked
            command, capture_output=True, text=True, env=environment, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        yield f"{words}: not done after {_PATIENCE} s"
        return
    print(f"ran {words} ({environment.get('QT_QPA_PLATFORM', 'on the screen')}): {done.returncode}")
    if done.returncode or done.stderr:
        yield f"{words}: exit status {done.returncode}: {done.stderr.strip() or done.stdout.strip()}"


def modules(program: Path) -> list[str]:
    """The Python modules that are packed into the program, by name."""
    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    return sorted(archive.toc)


def files(bundle: Path) -> Iterator[Path]:
    """Every file once; links lead to others of them."""
    return (path for path in sorted(bundle.rglob("*")) if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

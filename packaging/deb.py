"""The package for Debian and Ubuntu: the frozen program in /usr/lib, and what tells the desktop of it.

    deb.py BUNDLE TARGET_FOLDER

Needs dpkg-dev, and the libraries of the bundle installed, because what the package depends on is computed from them.
The desktop's databases of file kinds, menus and icons follow by themselves: their packages watch these folders.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from email.utils import formatdate
from pathlib import Path

from desktop import DESKTOP_FILES, HERE, version
from licences import TARGET as LICENCES

REVISION = 1
LIBRARY = Path("usr/lib/reviewer")
CONTACT = (
    f"{os.environ.get('DEBFULLNAME', 'Reviewer contributors')} <{os.environ.get('DEBEMAIL', 'reviewer@users.invalid')}>"
)
ALSO_NEEDED = ("fontconfig-config", "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-liberation2")
"""Qt draws nothing without a font, and finds none without fontconfig's list of folders."""
RECOMMENDED = ("desktop-file-utils", "fonts-noto-cjk", "hicolor-icon-theme", "shared-mime-info")
DESCRIPTION = """\
diff tool for facts: articles side by side, claims, contradictions
 Read several reports of the same events side by side, mark what each one
 claims, link the claims to events and flag where they contradict one another.
 Every mark lies on the exact words of the article.
 .
 A project is a single file; the program works offline and never goes on the
 network by itself. Annotations go out and come in as W3C Web Annotation, UIMA
 CAS, brat, REFI-QDA, CSV and more.
"""


def build(bundle: Path, folder: Path) -> Path:
    """Write `reviewer_VERSION-REVISION_ARCH.deb` into `folder`; the same bundle gives the same bytes."""
    architecture = told("dpkg", "--print-architecture")
    target = folder / f"reviewer_{version()}-{REVISION}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=folder) as name:
        fresh = Path(name) / target.name
        tree = Path(name) / "tree"
        lay_out(bundle, tree)
        write_control(tree, architecture, dependencies(tree / LIBRARY, Path(name)))
        made_plain(tree)
        # On one thread, so that the bytes do not depend on the machine.
        environment = {**os.environ, "DPKG_DEB_THREADS_MAX": "1"}
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(fresh)]
        subprocess.run(command, env=environment, check=True)  # noqa: S603 - Debian's own tool
        fresh.replace(target)
    return target


def lay_out(bundle: Path, tree: Path) -> None:
    """Put every file where it will be installed."""
    shutil.copytree(bundle, tree / LIBRARY, symlinks=True)
    command = tree / "usr/bin/reviewer"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/reviewer/reviewer")
    for place, source in DESKTOP_FILES.items():
        copied(source, tree / "usr/share" / place)
    copied(HERE / "copyright", tree / "usr/share/doc/reviewer/copyright")
    copied(HERE / "lintian-overrides", tree / "usr/share/lintian/overrides/reviewer")
    packed((HERE / "reviewer.1").read_bytes(), tree / "usr/share/man/man1/reviewer.1.gz")
    packed(changelog().encode(), tree / "usr/share/doc/reviewer/changelog.Debian.gz")


def changelog() -> str:
    """What changed, in Debian's form; people read the project's own list."""
    when = formatdate(epoch(), localtime=False)
    head = f"reviewer ({version()}-{REVISION}) unstable; urgency=medium"
    return f"{head}\n\n  * Version {version()}; its changes are listed in CHANGELOG.md.\n\n -- {CONTACT}  {when}\n"


def dependencies(library: Path, folder: Path) -> str:
    """What must be installed besides, by what the binaries ask for, without the packages whose libraries it brings."""
    (folder / "debian").mkdir()
    (folder / "debian" / "control").write_text("Source: reviewer\n\nPackage: reviewer\nArchitecture: any\n")
    inside = library / "_internal"
    binaries = [path for path in library.rglob("*") if is_program(path)]
    private = sorted({f"-l{path.parent}" for path in binaries} | {f"-l{inside}"})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *private, f"-S{folder / 'tree'}"]
    done = subprocess.run([*command, *binaries], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - Debian's own tool
    if done.returncode:
        message = f"dpkg-shlibdeps failed: {done.stderr}"
        raise RuntimeError(message)
    found = done.stdout.strip().removeprefix("shlibs:Depends=").split(", ")
    index = json.loads((inside / LICENCES / "index.json").read_text(encoding="utf-8"))
    brought = {part["name"] for part in index}
    return ", ".join(sorted([*(need for need in found if need.partition(" ")[0] not in brought), *ALSO_NEEDED]))


def write_control(tree: Path, architecture: str, depends: str) -> None:
    """Write what dpkg wants to know, with the sums of all files."""
    control = tree / "DEBIAN"
    control.mkdir()
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    fields = {
        "Package": "reviewer",
        "Version": f"{version()}-{REVISION}",
        "Architecture": architecture,
        "Maintainer": CONTACT,
        "Installed-Size": str(sum(-(-path.stat().st_size // 1024) for path in files)),
        "Depends": depends,
        "Recommends": ", ".join(RECOMMENDED),
        "Section": "text",
        "Priority": "optional",
        "Description": DESCRIPTION.rstrip(),
    }
    (control / "control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), encoding="utf-8")
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files]  # noqa: S324 - the sum that dpkg knows
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")


def made_plain(tree: Path) -> None:
    """Give every file the rights and the time that do not depend on who builds."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / LIBRARY / "reviewer" else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def is_program(path: Path) -> bool:
    """Whether the loader reads it."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def copied(source: Path, target: Path) -> None:
    """Copy a file, with the folders it needs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def packed(data: bytes, target: Path) -> None:
    """Write a file compressed, with nothing in it that differs from day to day."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def epoch() -> int:
    """The time that all files get, in seconds since 1970."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))


def told(*command: str) -> str:
    """What a tool says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - Debian's own


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))

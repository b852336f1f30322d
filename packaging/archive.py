"""The program as a folder in a .tar.xz, for any Linux; also what the size is measured by.

archive.py BUNDLE TARGET_FOLDER
"""

import io
import os
import platform
import sys
import tarfile
from pathlib import Path

from desktop import DESKTOP_FILES, HERE, version


def pack(bundle: Path, folder: Path) -> Path:
    """Write `reviewer-VERSION-SYSTEM-ARCH.tar.xz` into `folder`; the same bundle gives the same bytes."""
    name = f"reviewer-{version()}-{sys.platform}-{platform.machine().lower()}"
    target = folder / f"{name}.tar.xz"
    fresh = folder / f"{name}.tar.xz.fresh"
    with tarfile.open(fresh, "w:xz", format=tarfile.PAX_FORMAT) as archive:
        for path in sorted(bundle.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(bundle).as_posix()}", recursive=False, filter=_plain)
        for place, source in DESKTOP_FILES.items():
            archive.add(source, f"{name}/share/{place}", filter=_plain)
        readme = (HERE / "README.txt").read_bytes()
        entry = tarfile.TarInfo(f"{name}/README.txt")
        entry.size = len(readme)
        archive.addfile(_plain(entry), io.BytesIO(readme))
    fresh.replace(target)
    return target


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without what differs from machine to machine."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    if entry.isreg():
        entry.mode = 0o755 if entry.mode & 0o100 and entry.name.count("/") == 1 else 0o644
    return entry


if __name__ == "__main__":
    print(pack(Path(sys.argv[1]), Path(sys.argv[2])))

"""Whether a project lies where another program or computer also writes: in a synchronised or a network folder.

Known by what such programs leave in their folders and tell their environment, and by what the system says of the
disk; nothing is asked over the network.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path


class Kind(StrEnum):
    """What is special about a place."""

    LOCAL = "local"
    CLOUD = "cloud"
    """A program copies what is there to other computers whenever it changes."""
    NETWORK = "network"
    """Another computer, or another system on this one, holds it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a project lies; `name` is the service ("Dropbox") or the kind of disk ("nfs4"), "" for a local place."""

    kind: Kind = Kind.LOCAL
    name: str = ""


# What stands in the topmost folder that a service keeps the same everywhere.
_MARKERS: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".shortcut-targets-by-id": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
# Nextcloud and ownCloud put a number into the name of their list of files.
_LISTS = (("._sync_", ".db"), (".sync_", ".db"))
_VARIABLES: Mapping[str, str] = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
}
_HOME_FOLDERS: Mapping[str, str] = {
    "Library/Mobile Documents": "iCloud Drive",
    "iCloudDrive": "iCloud Drive",
    "Library/CloudStorage/OneDrive": "OneDrive",
    "Library/CloudStorage/GoogleDrive": "Google Drive",
    "Library/CloudStorage/Dropbox": "Dropbox",
    "Library/CloudStorage/Box": "Box",
}
_MOST_LOOKED_AT = 2000

_NETWORK = (
    "9p afs afpfs beegfs ceph cifs coda davfs davfs2 drvfs glusterfs gpfs lustre ncpfs nfs nfs4 orangefs prl_fs "
    "smb3 smbfs vboxsf virtiofs vmhgfs webdav"
)
# Programs that show a disk or a folder of this computer in another form.
_LOCAL_FUSE = (
    "bindfs ciopfs cryfs encfs exfat ext2 fuse-overlayfs gocryptfs lxcfs mergerfs ntfs ntfs-3g portal securefs "
    "snapfuse squashfuse unionfs veracrypt"
)


def surroundings(path: Path, mounts: Path = Path("/proc/self/mountinfo")) -> Surroundings:
    """Where the file at an absolute path without links lies; `mounts` is the system's list of disks (Linux)."""
    service = _service(path)
    if service:
        return Surroundings(Kind.CLOUD, service)
    disk = _network_disk(path, mounts)
    return Surroundings(Kind.NETWORK, disk) if disk else Surroundings()


def _service(path: Path) -> str:
    for folder, service in _told_folders():
        if path.is_relative_to(folder):
            return service
    home = Path.home()
    for start, service in _HOME_FOLDERS.items():
        if str(path).startswith(str(home / start)):
            return service
    return next((service for folder in path.parents if (service := _marked(folder))), "")


def _told_folders() -> Iterator[tuple[Path, str]]:
    """Folders that services name themselves."""
    for variable, service in _VARIABLES.items():
        if os.environ.get(variable):
            yield Path(os.environ[variable]).resolve(), service
    try:
        told = json.loads((Path.home() / ".dropbox" / "info.json").read_bytes())
        for account in told.values():
            yield Path(account["path"]).resolve(), "Dropbox"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


def _marked(folder: Path) -> str:
    try:
        # The folder of the person's own settings bears the same name as a marker, but is no marker.
        for name, service in _MARKERS.items():
            marker = folder / name
            if marker.exists() and not (name == ".dropbox" and marker.is_dir()):
                return service
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MOST_LOOKED_AT)]
    except OSError:
        return ""
    lists = any(name.startswith(start) and name.endswith(end) for name in names for start, end in _LISTS)
    return "Nextcloud" if lists else ""


def _fuse_is_elsewhere(disk: str) -> bool:
    return disk.startswith("fuse.") and disk.removeprefix("fuse.") not in _LOCAL_FUSE.split()


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4  # https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getdrivetypew

    def _network_disk(path: Path, _mounts: Path) -> str:
        if path.drive.startswith("\\\\"):
            return "share"
        return "share" if ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE else ""
elif sys.platform == "darwin":
    import ctypes
    import struct

    # <sys/mount.h>, struct statfs with 64-bit inodes: f_flags and f_fstypename; MNT_LOCAL.
    _SIZE, _FLAGS_AT, _NAME_AT, _NAME_SIZE, _LOCAL = 2168, 64, 72, 16, 0x1000

    def _network_disk(path: Path, _mounts: Path) -> str:
        library = ctypes.CDLL(None)
        told = ctypes.create_string_buffer(_SIZE)
        call = getattr(library, "statfs$INODE64", None) or library.statfs
        if call(os.fsencode(path), told) != 0:
            return ""
        (flags,) = struct.unpack_from("=I", told.raw, _FLAGS_AT)
        name = told.raw[_NAME_AT : _NAME_AT + _NAME_SIZE].partition(b"\0")[0].decode(errors="replace")
        return "" if flags & _LOCAL else name or "share"
else:
    _POINT = 4

    def _network_disk(path: Path, mounts: Path) -> str:
        """The kind of disk at the longest mount point above the file (proc_pid_mountinfo(5)); "" for local ones.

        The disk that the system itself lies on is local, whatever it is: containers have strange ones.
        """
        try:
            lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        except OSError:
            return ""
        best, disk = -1, ""
        for line in lines:
            before, _, after = line.partition(" - ")
            fields, kinds = before.split(" "), after.split(" ")
            point = Path(_unescaped(fields[_POINT])) if len(fields) > _POINT else None
            # Of two at one place the later one is seen.
            if point is not None and path.is_relative_to(point) and len(point.parts) >= best:
                best, disk = len(point.parts), kinds[0] if len(point.parts) > 1 else ""
        return disk if disk in _NETWORK.split() or _fuse_is_elsewhere(disk) else ""

    def _unescaped(name: str) -> str:
        for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
            name = name.replace(code, char)
        return name

"""The kernel's side of a file system in user space: mounting, and the requests as named methods.

It speaks the protocol of `/dev/fuse` itself (linux/fuse.h, version 7.31), so that nothing but the kernel and
`fusermount3` is needed. One request is answered at a time.
"""

import contextlib
import os
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from errno import EINVAL, ENODEV, ENOSYS, ENOTSUP
from pathlib import Path
from typing import Protocol

ROOT_NODE = 1
MOST_WRITTEN = 128 * 1024
_HEADER = struct.Struct("<IIQQIIII")
_ANSWER = struct.Struct("<IiQ")
_ATTRIBUTES = struct.Struct("<6Q10I")
_BIG_WRITES = 1 << 5
_FOREVER = 3600
_SETS_SIZE = 1 << 3
_NO_ANSWER = {2, 36, 42}  # forget, interrupt, batch forget
_UNMOUNT = 38
_DIRECTORY, _FILE = 0o40755, 0o100644


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the kernel wants to know of a node."""

    node: int
    size: int
    is_folder: bool


class FileSystem(Protocol):
    """What a file system has to answer; it raises OSError with the number that the program shall see."""

    def look_up(self, folder: int, name: bytes) -> Attributes: ...
    def attributes(self, node: int) -> Attributes: ...
    def resize(self, node: int, size: int) -> Attributes: ...
    def make(self, folder: int, name: bytes, *, is_folder: bool) -> Attributes: ...
    def remove(self, folder: int, name: bytes) -> None: ...
    def rename(self, folder: int, name: bytes, new_folder: int, new_name: bytes) -> None: ...
    def read(self, node: int, offset: int, size: int) -> bytes: ...
    def write(self, node: int, offset: int, data: bytes) -> None: ...
    def sync(self, node: int) -> None: ...
    def entries(self, folder: int) -> list[tuple[bytes, Attributes]]: ...
    def free_bytes(self) -> int: ...


def missing() -> str:
    """Why nothing can be mounted here, "" where it can."""
    if sys.platform != "linux":
        return "FUSE is a thing of Linux"
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "there is no /dev/fuse here, or it may not be used"
    return "" if _mounter() else "fusermount3 is not installed"


def mount(place: Path, access: str) -> int:
    """Mount at an empty folder, `rw` or `ro`; the descriptor on which the kernel asks."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        command = [_mounter(), "-o", f"{access},nosuid,nodev,subtype=faults", "--", str(place)]
        environment = {**os.environ, "_FUSE_COMMFD": str(theirs.fileno())}
        subprocess.run(command, env=environment, pass_fds=[theirs.fileno()], check=True)
        _, descriptors, _, _ = socket.recv_fds(ours, 1, 1)
    return descriptors[0]


def unmount(place: Path) -> None:
    """Take the file system away, also from under those who still use it."""
    subprocess.run([_mounter(), "-u", "-z", "-q", "--", str(place)], check=False)


def _mounter() -> str:
    return shutil.which("fusermount3") or shutil.which("fusermount") or ""


class Server:
    """Answers one request after the other from a file system."""

    def __init__(self, descriptor: int, files: FileSystem) -> None:
        self._descriptor = descriptor
        self._files = files
        self._deeds: dict[int, Callable[[int, bytes], bytes]] = {
            1: self._look_up,
            3: self._attributes,
            4: self._set_attributes,
            9: self._make_folder,
            10: self._remove,
            11: self._remove,
            12: self._rename,
            14: self._open,
            15: self._read,
            16: self._write,
            17: self._free,
            18: self._nothing,
            20: self._sync,
            25: self._nothing,
            26: self._begin,
            27: self._open,
            28: self._entries,
            29: self._nothing,
            30: self._sync,
            34: self._nothing,
            35: self._create,
            45: self._rename_with_flags,
        }

    def answer_one(self) -> bool:
        """Wait for a request and answer it; False once the file system has been unmounted."""
        try:
            request = os.read(self._descriptor, MOST_WRITTEN + 4096)
        except OSError as error:
            if error.errno == ENODEV:
                return False
            raise
        _, operation, unique, node, *_ = _HEADER.unpack_from(request)
        if operation in _NO_ANSWER:
            return True
        deed = self._deeds.get(operation)
        try:
            status, answer = (-ENOSYS, b"") if deed is None else (0, deed(node, request[_HEADER.size :]))
        except OSError as error:
            status, answer = -(error.errno or EINVAL), b""
        with contextlib.suppress(OSError):  # whoever asked was killed meanwhile
            os.write(self._descriptor, _ANSWER.pack(_ANSWER.size + len(answer), status, unique) + answer)
        return bool(operation != _UNMOUNT)

    def _begin(self, _node: int, _body: bytes) -> bytes:
        head = struct.pack("<4I2H2I2H", 7, 31, 65536, _BIG_WRITES, 12, 9, MOST_WRITTEN, 1, 0, 0)
        return head.ljust(64, b"\0")

    def _look_up(self, node: int, body: bytes) -> bytes:
        return _entry(self._files.look_up(node, _names(body)[0]))

    def _attributes(self, node: int, _body: bytes) -> bytes:
        return _told(self._files.attributes(node))

    def _set_attributes(self, node: int, body: bytes) -> bytes:
        valid, _, _, size = struct.unpack_from("<IIQQ", body)
        return _told(self._files.resize(node, size) if valid & _SETS_SIZE else self._files.attributes(node))

    def _make_folder(self, node: int, body: bytes) -> bytes:
        return _entry(self._files.make(node, _names(body[8:])[0], is_folder=True))

    def _create(self, node: int, body: bytes) -> bytes:
        return _entry(self._files.make(node, _names(body[16:])[0], is_folder=False)) + self._open(node, body)

    def _remove(self, node: int, body: bytes) -> bytes:
        self._files.remove(node, _names(body)[0])
        return b""

    def _rename(self, node: int, body: bytes) -> bytes:
        name, new_name = _names(body[8:])
        self._files.rename(node, name, struct.unpack_from("<Q", body)[0], new_name)
        return b""

    def _rename_with_flags(self, node: int, body: bytes) -> bytes:
        new_folder, flags, _ = struct.unpack_from("<QII", body)
        if flags:
            raise OSError(ENOTSUP, "only plain renaming")
        name, new_name = _names(body[16:])
        self._files.rename(node, name, new_folder, new_name)
        return b""

    def _open(self, _node: int, _body: bytes) -> bytes:
        return bytes(16)

    def _nothing(self, _node: int, _body: bytes) -> bytes:
        return b""

    def _read(self, node: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        return self._files.read(node, offset, size)

    def _write(self, node: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        self._files.write(node, offset, body[40 : 40 + size])
        return struct.pack("<II", size, 0)

    def _sync(self, node: int, _body: bytes) -> bytes:
        self._files.sync(node)
        return b""

    def _entries(self, node: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        found = b""
        for number, (name, attributes) in enumerate(self._files.entries(node)[offset:], start=offset + 1):
            kind = 4 if attributes.is_folder else 8
            entry = struct.pack("<QQII", attributes.node, number, len(name), kind) + name
            entry += bytes(-len(entry) % 8)
            if len(found) + len(entry) > size:
                break
            found += entry
        return found

    def _free(self, _node: int, _body: bytes) -> bytes:
        blocks = self._files.free_bytes() // 4096
        return struct.pack("<5Q4I", 1 << 20, blocks, blocks, 1 << 20, 1 << 20, 4096, 255, 4096, 0).ljust(80, b"\0")


def _names(body: bytes) -> list[bytes]:
    return body.split(b"\0")[:-1]


def _packed(attributes: Attributes) -> bytes:
    mode = _DIRECTORY if attributes.is_folder else _FILE
    blocks = -(-attributes.size // 512)
    owner = os.getuid(), os.getgid()
    return _ATTRIBUTES.pack(attributes.node, attributes.size, blocks, 0, 0, 0, 0, 0, 0, mode, 1, *owner, 0, 4096, 0)


def _told(attributes: Attributes) -> bytes:
    return struct.pack("<QII", _FOREVER, 0, 0) + _packed(attributes)


def _entry(attributes: Attributes) -> bytes:
    return struct.pack("<QQQQII", attributes.node, 0, _FOREVER, _FOREVER, 0, 0) + _packed(attributes)

"""Files of which a power cut takes everything that nobody has synced, and a disk that can be full or broken.

The model is harsher than any real disk: data lasts once its file has been synced, a name (made, renamed, removed)
once its folder has been. At a cut, what was not synced is dropped whole, or in the mode `some` a random part of it
survives: any subset of the 4 KiB pages of each file, and the first few of the changes of each folder.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from errno import ENOENT, ENOSPC, ENOTEMPTY
from pathlib import Path

from tests.faults.fuse import ROOT_NODE, Attributes

PAGE = 4096


@dataclass(slots=True)
class File:
    """What programs see, what the disk holds, and which pages differ."""

    seen: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    dirty: set[int] = field(default_factory=set)

    def write(self, offset: int, data: bytes) -> None:
        if offset > len(self.seen):
            self.resize(offset)
        self.seen[offset : offset + len(data)] = data
        self.dirty.update(range(offset // PAGE, -(-(offset + len(data)) // PAGE)))

    def resize(self, size: int) -> None:
        old = len(self.seen)
        self.seen = self.seen[:size].ljust(size, b"\0")
        self.dirty.update(range(min(old, size) // PAGE, -(-max(old, size) // PAGE)))

    def sync(self) -> None:
        self.synced = bytes(self.seen)
        self.dirty.clear()

    def after_cut(self, dice: random.Random | None) -> bytes:
        """What the disk holds; with dice, some of the pages that were on their way have arrived."""
        if dice is None or not self.dirty:
            return self.synced
        size = dice.choice((len(self.synced), len(self.seen)))
        data = bytearray(self.synced[:size].ljust(size, b"\0"))
        for page in sorted(self.dirty):
            if page * PAGE < size and dice.random() < 0.5:
                start, end = page * PAGE, min(size, (page + 1) * PAGE)
                data[start:end] = self.seen[start:end].ljust(end - start, b"\0")
        return bytes(data)


Names = dict[bytes, int]


@dataclass(slots=True)
class Folder:
    """Names and the nodes they stand for: as seen, as the disk holds them, and every step from the one to the other."""

    seen: Names = field(default_factory=dict)
    synced: Names = field(default_factory=dict)
    steps: list[Names] = field(default_factory=list)

    def change(self, names: Names) -> None:
        self.seen = names
        self.steps.append(names)

    def sync(self) -> None:
        self.synced = dict(self.seen)
        self.steps.clear()

    def after_cut(self, dice: random.Random | None) -> Names:
        """The names that last; with dice, those after the first few of the steps, which reach a disk in their order."""
        return self.synced if dice is None else dice.choice([self.synced, *self.steps])


class VolatileFiles:
    """A `fuse.FileSystem` in memory. `before_write` is asked before each change and may refuse it with OSError."""

    def __init__(self, before_write: Callable[[], None]) -> None:
        self._nodes: dict[int, File | Folder] = {ROOT_NODE: Folder()}
        self._before_write = before_write
        self.room: int | None = None

    def load(self, source: Path, folder: int = ROOT_NODE) -> None:
        """Begin with what lies in a real folder, all of it synced."""
        for path in source.iterdir():
            made = self._add(folder, path.name.encode(), Folder() if path.is_dir() else File())
            node = self._nodes[made]
            if isinstance(node, File):
                node.seen = bytearray(path.read_bytes())
                node.sync()
            else:
                self.load(path, made)
        self._folder(folder).sync()

    def sync_all(self) -> None:
        """Let the disk hold everything that programs see."""
        for node in self._nodes.values():
            node.sync()

    def after_cut(self, target: Path, dice: random.Random | None, folder: int = ROOT_NODE) -> None:
        """Write what survives a power cut at this moment into an empty real folder."""
        for name, number in self._folder(folder).after_cut(dice).items():
            node, path = self._nodes[number], target / name.decode()
            if isinstance(node, Folder):
                path.mkdir()
                self.after_cut(path, dice, number)
            else:
                path.write_bytes(node.after_cut(dice))

    def look_up(self, folder: int, name: bytes) -> Attributes:
        found = self._folder(folder).seen.get(name)
        if found is None:
            raise FileNotFoundError(ENOENT, "no such name")
        return self.attributes(found)

    def attributes(self, node: int) -> Attributes:
        found = self._nodes[node]
        return Attributes(node, len(found.seen) if isinstance(found, File) else PAGE, isinstance(found, Folder))

    def resize(self, node: int, size: int) -> Attributes:
        self._before_write()
        file = self._file(node)
        self._take_room(size - len(file.seen))
        file.resize(size)
        return self.attributes(node)

    def make(self, folder: int, name: bytes, *, is_folder: bool) -> Attributes:
        self._before_write()
        self._take_room(1)
        return self.attributes(self._add(folder, name, Folder() if is_folder else File()))

    def remove(self, folder: int, name: bytes) -> None:
        self._before_write()
        found = self._folder(folder)
        node = self._nodes[found.seen[name]]
        if isinstance(node, Folder) and node.seen:
            raise OSError(ENOTEMPTY, "the folder is not empty")
        if self.room is not None and isinstance(node, File):
            self.room += len(node.seen)
        found.change({known: number for known, number in found.seen.items() if known != name})

    def rename(self, folder: int, name: bytes, new_folder: int, new_name: bytes) -> None:
        self._before_write()
        source, target = self._folder(folder), self._folder(new_folder)
        node = source.seen[name]
        source.change({known: number for known, number in source.seen.items() if known != name})
        target.change({**target.seen, new_name: node})
        if source is target:  # one change of one folder: no moment at which the file has no name
            del source.steps[-2]

    def read(self, node: int, offset: int, size: int) -> bytes:
        return bytes(self._file(node).seen[offset : offset + size])

    def write(self, node: int, offset: int, data: bytes) -> None:
        self._before_write()
        file = self._file(node)
        self._take_room(max(0, offset + len(data) - len(file.seen)))
        file.write(offset, data)

    def sync(self, node: int) -> None:
        self._before_write()
        self._nodes[node].sync()

    def entries(self, folder: int) -> list[tuple[bytes, Attributes]]:
        return [(name, self.attributes(node)) for name, node in sorted(self._folder(folder).seen.items())]

    def free_bytes(self) -> int:
        return 1 << 30 if self.room is None else max(0, self.room)

    def _add(self, folder: int, name: bytes, node: File | Folder) -> int:
        number = max(self._nodes) + 1
        self._nodes[number] = node
        names = self._folder(folder)
        names.change({**names.seen, name: number})
        return number

    def _take_room(self, size: int) -> None:
        if self.room is None:
            return
        if size > max(0, self.room):
            raise OSError(ENOSPC, "the disk is full")
        self.room -= size

    def _folder(self, node: int) -> Folder:
        found = self._nodes[node]
        if not isinstance(found, Folder):
            raise NotADirectoryError
        return found

    def _file(self, node: int) -> File:
        found = self._nodes[node]
        if not isinstance(found, File):
            raise IsADirectoryError
        return found

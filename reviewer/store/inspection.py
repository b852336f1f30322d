"""Looking a file through that somebody else made, before it is worked on.

SQLite reads nothing of it in place: a private copy with what lies beside it is brought to rest, and then only read.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.store.engine import Connection, file_uri
from reviewer.store.errors import DamagedProject
from reviewer.store.own_folders import data_folder
from reviewer.store.sidecars import names_another, with_sidecars
from reviewer.store.soundness import problems
from reviewer.store.watch import Watch

_CHUNK = 4 * 1024 * 1024
# Of the whole check, in hundredths: copying ends at the first, pages and references at the second.
_COPIED, _PAGES = 20, 50


def inspect(path: Path, build: Callable[[Path, Connection], None], watch: Watch) -> None:
    """Look a file through; `build` gets its path and the copy, to raise that to this version and look at its schema.

    Raises DamagedProject, whatever `build` raises, and ReviewerError when the check is ended (see Watch) or finds no
    room for the copy. The file and what lies beside it stay untouched.
    """
    _refuse_foreign_journal(path)
    with _private_folder(path) as folder:
        copy = _copy(path, folder, watch)
        try:
            _bring_to_rest(path, copy, build, watch)
            _read_through(path, copy, watch)
        except ReviewerError as error:
            # SQLite only says that it was interrupted.
            if error.code == "closed":
                raise watch.ended() from error
            raise


def _bring_to_rest(path: Path, copy: Path, build: Callable[[Path, Connection], None], watch: Watch) -> None:
    """Write logs and journals into the copy, so that it can be read as one file that never changes."""
    connection = _connect(copy, "mode=rw", watch)
    try:
        connection.run("PRAGMA synchronous = OFF")
        connection.run("PRAGMA journal_mode = DELETE")
        build(path, connection)
    finally:
        connection.close()


def _read_through(path: Path, copy: Path, watch: Watch) -> None:
    connection = _connect(copy, "immutable=1", watch)
    try:
        connection.run("PRAGMA query_only = ON")

        def tell(done: int, of: int) -> None:
            watch.report(_PAGES + (100 - _PAGES) * done // max(of, 1), 100)

        for problem in problems(connection, tell):
            message = notice(
                "{name} is damaged or was changed by another program. It was not opened and left as it is. "
                "Restore a backup of it, or recover what it still holds into a new project.",
                name=path.name,
            )
            raise DamagedProject(message, problem)
    finally:
        connection.close()


def _connect(copy: Path, query: str, watch: Watch) -> Connection:
    connection = Connection(file_uri(str(copy), query), uri=True)
    connection.stop_when(lambda: watch.over)
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        connection.run(f"PRAGMA {setting}")
    return connection


def _copy(path: Path, folder: Path, watch: Watch) -> Path:
    files = [file for file in with_sidecars(path) if file.is_file()]
    total = sum(file.stat().st_size for file in files)
    done = 0
    for file in files:
        with file.open("rb") as source, (folder / file.name).open("wb") as target:
            while chunk := source.read(_CHUNK):
                target.write(chunk)
                done += len(chunk)
                watch.report(_COPIED * done // max(total, done), 100)
    return folder / path.name


@contextlib.contextmanager
def _private_folder(path: Path) -> Iterator[Path]:
    """A folder that nobody else may enter, where there is room for the copy."""
    needed = sum(file.stat().st_size for file in with_sidecars(path) if file.is_file())
    for place in (Path(tempfile.gettempdir()), data_folder()):
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(place).free > needed * 2:  # an older project grows while it is brought up to date
                break
    else:
        message = notice(
            "There is no room to check {name} before it is opened: {size} MB are needed twice in {folder}. The file "
            "was left as it is. Make room, then open it again.",
            name=path.name,
            size=needed >> 20,
            folder=tempfile.gettempdir(),
        )
        raise ReviewerError(message, code="no_room")
    try:
        with tempfile.TemporaryDirectory(prefix="reviewer-", dir=place, ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        message = notice(
            "{name} could not be read to its end, so it was not opened and is as it was. Check its disk or the "
            "network, copy the file to this computer and open the copy.",
            name=path.name,
        )
        raise ReviewerError(message, code="unreadable", detail=str(error)) from error


def _refuse_foreign_journal(path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    with contextlib.suppress(OSError):
        if names_another(journal):
            message = notice(
                "{journal} beside {name} was not written by Reviewer, so nothing was opened and both are as they were. "
                "Ask whoever sent them for the project alone.",
                journal=journal.name,
                name=path.name,
            )
            raise DamagedProject(message, "the rollback journal names a super-journal")

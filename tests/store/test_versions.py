"""Every schema version ever shipped opens, with all its records; what goes wrong on the way leaves the file."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.backups import Reason, backups_of
from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject, NewerProject
from reviewer.store.migrations import version_of
from reviewer.store.salvage.recovering import recover
from reviewer.workspace.workspace import Workspace
from tests.store.freezing import FIXTURES, freeze, frozen, records, thaw

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = range(1, version_of() + 1)
OLDER = range(1, version_of())


@pytest.fixture
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "backups"))


def thawed(version: int, folder: Path) -> Path:
    return thaw(FIXTURES / f"version-{version}.sql", folder / "harbour.reviewer")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def version_in(path: Path) -> int:
    connection = Connection(str(path))
    try:
        return connection.number("PRAGMA user_version")
    finally:
        connection.close()


def test_no_version_lacks_its_fixture() -> None:
    """Whoever raises the version freezes a project of it: see `tests/store/freezing.py`."""
    assert sorted(path.name for path in FIXTURES.iterdir()) == sorted(
        f"version-{version}.{kind}" for version in VERSIONS for kind in ("sql", "json")
    )


@pytest.mark.usefixtures("_own_backups")
@pytest.mark.parametrize("version", VERSIONS)
def test_a_project_of_every_version_opens_with_all_its_records(version: int, tmp_path: Path) -> None:
    path = thawed(version, tmp_path)
    assert version_in(path) == version
    workspace = Workspace.open(path)
    assert records(workspace.ask) == frozen(version)
    assert workspace.ask.integrity() == "ok"
    assert workspace.ask.schema_version() == version_of()
    assert workspace.ask.search("disagreed").hits
    assert workspace.ask.search("开放").hits
    history = [action.label for action in workspace.history()]
    while workspace.undo():
        pass
    assert workspace.ask.counts().articles == 0
    while workspace.redo():
        pass
    assert history
    workspace.close()
    assert [found for found in tmp_path.iterdir() if found.name != "backups"] == [path]


@pytest.mark.parametrize("version", VERSIONS)
def test_of_a_sound_project_of_every_version_recovery_says_that_nothing_is_missing(
    version: int, tmp_path: Path
) -> None:
    told = recover(thawed(version, tmp_path), tmp_path / "recovered.reviewer")
    assert (told.whole, told.history, told.texts, sum(told.lost.values())) == (True, True, 0, 0)
    workspace = Workspace.open(told.path)
    assert records(workspace.ask) == frozen(version)
    workspace.close()


@pytest.mark.usefixtures("_own_backups")
@pytest.mark.parametrize("version", OLDER)
def test_before_it_is_raised_a_backup_of_the_older_file_is_made(version: int, tmp_path: Path) -> None:
    path = thawed(version, tmp_path)
    before = [line for line in freeze(path).splitlines() if "INSERT INTO meta" not in line]
    Workspace.open(path).close()
    (backup,) = backups_of(path)
    assert backup.reason is Reason.UPDATE
    assert [line for line in freeze(backup.path).splitlines() if "INSERT INTO meta" not in line] == before


@pytest.mark.parametrize("version", OLDER)
def test_without_a_backup_nothing_is_raised(version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "file"))
    path = thawed(version, tmp_path)
    before = digest(path)
    with pytest.raises(ReviewerError) as told:
        Workspace.open(path)
    assert told.value.code == "no_backup"
    assert digest(path) == before


@pytest.mark.usefixtures("_own_backups")
@pytest.mark.parametrize("version", OLDER)
def test_what_an_older_version_did_not_have_is_refused_before_it_is_raised(version: int, tmp_path: Path) -> None:
    for tampering in ("CREATE TABLE extra (n)", "CREATE VIEW claims AS SELECT 1", "DROP INDEX relation_ends"):
        path = thawed(version, tmp_path)
        connection = Connection(str(path))
        connection.run(tampering)
        connection.close()
        before = digest(path)
        with pytest.raises(DamagedProject):
            Workspace.open(path)
        assert digest(path) == before
        path.unlink()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_newer_one_is_left_unharmed(version: int, tmp_path: Path) -> None:
    path = thawed(version, tmp_path)
    connection = Connection(str(path))
    connection.run(f"PRAGMA user_version = {version_of() + 1}")
    connection.close()
    before = digest(path)
    for read_only in (True, False):
        with pytest.raises(NewerProject):
            Workspace.open(path, read_only=read_only)
        assert digest(path) == before
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_version_in_the_log_counts_too(version: int, tmp_path: Path) -> None:
    """A newer program was killed: the file's header is still of an older version, its log is not."""
    path = thawed(version, tmp_path)
    script = (
        "import os, sys; from reviewer.store.engine import Connection; c = Connection(sys.argv[1]); "
        "c.run('PRAGMA journal_mode = WAL'); c.run('PRAGMA wal_autocheckpoint = 0'); "
        "c.run('PRAGMA user_version = 99'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    log = path.with_name(path.name + "-wal")
    before = digest(path), digest(log)
    with pytest.raises(NewerProject):
        Workspace.open(path)
    assert (digest(path), digest(log)) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from reviewer.store import opening
from reviewer.store.migrations import MIGRATIONS, migrate

def die(connection):
    connection.run("UPDATE claim SET statement = 'half'")
    os.kill(os.getpid(), signal.SIGKILL)

migrate(opening.connect_writer(Path(sys.argv[1])), (*MIGRATIONS, die))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.usefixtures("_own_backups")
@pytest.mark.parametrize("version", VERSIONS)
def test_one_that_is_killed_inside_leaves_the_older_file(version: int, tmp_path: Path) -> None:
    path = thawed(version, tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert run.returncode == -signal.SIGKILL
    assert version_in(path) == version
    workspace = Workspace.open(path)
    assert records(workspace.ask) == frozen(version)
    workspace.close()

import sys
from pathlib import Path

import pytest

from reviewer.store.surroundings import Kind, surroundings

MOUNTS = """\
21 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw
36 21 0:32 / /home rw,relatime - ext4 /dev/vda2 rw
40 36 0:40 / /home/anna/share rw,relatime shared:7 - {kind} server:/export rw
41 36 0:41 / /home/anna/with\\040space rw - cifs //server/share rw
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which no service has left anything."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path.resolve()


def kind_on(disk: str, path: str, folder: Path) -> tuple[Kind, str]:
    mounts = folder / "mountinfo"
    mounts.write_text(MOUNTS.format(kind=disk), encoding="utf-8")
    found = surroundings(Path(path), mounts)
    return found.kind, found.name


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox.cache/", "Dropbox"),
        (".dropbox", "Dropbox"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".tmp.drivedownload/", "Google Drive"),
        (".sync_1f2e3d4c5b6a.db", "Nextcloud"),
        ("._sync_1f2e3d4c5b6a.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder/", "Syncthing"),
    ],
)
def test_what_services_leave_in_their_folders_is_seen(home: Path, marker: str, service: str) -> None:
    top = home / "files"
    project = top / "work" / "2031" / "harbour.reviewer"
    project.parent.mkdir(parents=True)
    assert surroundings(project).kind is Kind.LOCAL
    (top / marker).mkdir() if marker.endswith("/") else (top / marker).touch()
    assert surroundings(project) == surroundings(top / "other.reviewer")
    assert (surroundings(project).kind, surroundings(project).name) == (Kind.CLOUD, service)
    assert surroundings(home / "elsewhere" / "harbour.reviewer").kind is Kind.LOCAL


def test_folders_that_services_name_are_seen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(home / "OneDrive - Harbour Ltd"))
    assert surroundings(home / "OneDrive - Harbour Ltd" / "a.reviewer").name == "OneDrive"
    assert surroundings(home / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / "a.reviewer").name == (
        "iCloud Drive"
    )
    assert surroundings(home / "Library" / "CloudStorage" / "GoogleDrive-a@b.c" / "a.reviewer").name == "Google Drive"
    # Dropbox keeps its settings in a folder that bears the name of its marker.
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(f'{{"personal": {{"path": "{(home / "Box 1").as_posix()}"}}}}')
    assert surroundings(home / "Box 1" / "a.reviewer").name == "Dropbox"
    assert surroundings(home / "a.reviewer").kind is Kind.LOCAL
    for rubbish in ("", "[]", '{"personal": 5}', '{"personal": {"path": 7}}'):
        (home / ".dropbox" / "info.json").write_text(rubbish)
        assert surroundings(home / "Box 1" / "a.reviewer").kind is Kind.LOCAL


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the list of disks is Linux's")
def test_disks_of_other_computers_are_seen(tmp_path: Path, home: Path) -> None:
    assert home.is_dir()
    for disk in ("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "vboxsf", "davfs"):
        assert kind_on(disk, "/home/anna/share/a.reviewer", tmp_path) == (Kind.NETWORK, disk)
    for disk in ("ext4", "btrfs", "tmpfs", "fuseblk", "fuse.gocryptfs"):
        assert kind_on(disk, "/home/anna/share/a.reviewer", tmp_path) == (Kind.LOCAL, "")
    assert kind_on("nfs", "/home/anna/a.reviewer", tmp_path)[0] is Kind.LOCAL
    assert kind_on("nfs", "/home/anna/shared/a.reviewer", tmp_path)[0] is Kind.LOCAL
    assert kind_on("nfs", "/home/anna/with space/a.reviewer", tmp_path) == (Kind.NETWORK, "cifs")
    assert surroundings(Path("/home/anna/share/a.reviewer"), tmp_path / "no such list").kind is Kind.LOCAL

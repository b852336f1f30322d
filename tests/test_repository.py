"""The repository itself: what is in it, and that its requirements can be trusted anywhere."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
LIMIT_BYTES = 1_000_000


def tracked() -> list[Path]:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_is_large_or_holds_conflict_marks() -> None:
    for path in tracked():
        content = path.read_bytes()
        assert len(content) <= LIMIT_BYTES, path
        assert not re.search(rb"^(<{7}|>{7}) ", content, re.MULTILINE), path


def test_text_files_have_unix_line_ends_only() -> None:
    """Fixtures that need other line ends write them themselves."""
    for path in tracked():
        if path.suffix in {".py", ".toml", ".md", ".txt", ".yml", ".svg", ".qss", ".ts"}:
            assert b"\r\n" not in path.read_bytes(), path


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_requirements_are_hashed_and_name_no_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==[^ ]+", text, re.MULTILINE)
    blocks = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert len(pins) == len(blocks) > 10
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|file:|--(extra-)?index|--find-links|/home/|/root/|/work/", text)


def test_requirements_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"], project["dependency-groups"]["dev"]
    for name, wanted in zip(REQUIREMENTS, (asked[0], asked[0] + asked[1]), strict=True):
        pins = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        names = {re.split(r"[<>=; ]", requirement)[0].lower() for requirement in wanted}
        assert names <= pins


def test_both_requirements_pin_the_same_versions() -> None:
    run, dev = (
        dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in REQUIREMENTS
    )
    assert run.items() <= dev.items()

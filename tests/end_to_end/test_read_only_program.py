"""The self-test passes, also of a program that lies where nobody may write; nothing is written beside it or kept."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def test_a_program_in_a_read_only_folder_tests_itself_and_leaves_the_folder_as_it_is(
    root: Path, tmp_path: Path
) -> None:
    if sys.platform == "win32":
        pytest.skip("folders cannot be made read-only there in this way; the installed program is tried instead")
    program = tmp_path / "program"
    for name in ("reviewer", "resources", "data"):
        shutil.copytree(root / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    before = _files(program)
    for path in (program, *program.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    home = tmp_path / "home"
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "REVIEWER_"))}
    environment |= {"HOME": str(home), "PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1"}  # of a checkout alone: an installed program has no such files
    command = [sys.executable, "-m", "reviewer", "--self-test"]
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)
    try:
        assert done.returncode == 0, done.stdout + done.stderr
        heading, *lines = done.stdout.splitlines()
        assert heading.startswith("Reviewer ")
        assert len(lines) > 20
        assert all(line.startswith("ok  ") for line in lines)
        assert _files(program) == before  # the account may be one whom no rights bind
    finally:
        for path in (program, *program.rglob("*")):
            if path.is_dir():
                path.chmod(0o755)
    places = {path.relative_to(home).parts[0] for path in home.rglob("*") if path.is_file()}
    assert places <= {".cache"}  # of the fonts that Qt found


def _files(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}

"""Files that come with the program are found from a checkout and, at one place, in a wheel and the frozen program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.resources import data_path, resource_path


def test_from_a_checkout(root: Path) -> None:
    assert resource_path() == root / "resources"
    assert data_path() == root / "data"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such\.svg"):
        resource_path("icons/no-such.svg")


def test_inside_the_package_as_a_wheel_and_the_frozen_program_have_it(root: Path, tmp_path: Path) -> None:
    package = tmp_path / "reviewer"
    icon = package / "bundled" / "resources" / "icons" / "one.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>", encoding="utf-8")
    for name in ("__init__.py", "resources.py"):
        shutil.copy(root / "reviewer" / name, package / name)
    program = "from reviewer.resources import resource_path; print(resource_path('icons/one.svg').read_text())"
    told = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "<svg/>\n"

"""The build script says what it does, and freezing gives the same bytes twice (on demand: `REVIEWER_FREEZE=1`)."""

import ast
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import build
import pytest
from contents import DATA, METADATA
from desktop import version
from libraries import without_dead_links

from reviewer import __version__

SCRIPT = Path(build.__file__)
ON_DEMAND = pytest.mark.skipif("REVIEWER_FREEZE" not in os.environ, reason="takes minutes; set REVIEWER_FREEZE=1")


def test_it_names_its_commands_and_refuses_others() -> None:
    asked = subprocess.run([sys.executable, SCRIPT, "--help"], capture_output=True, text=True, check=False)
    wrong = subprocess.run([sys.executable, SCRIPT, "thaw"], capture_output=True, text=True, check=False)
    assert (asked.returncode, wrong.returncode) == (0, 2)
    assert all(f"build.py {name} " in asked.stdout for name in ("freeze", "check", "tar", "deb", "installer", "dmg"))


def test_it_starts_on_a_plain_python() -> None:
    imported = {alias.name for node in walked(SCRIPT) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in walked(SCRIPT) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names | {"desktop"}


def test_the_spec_is_python_and_takes_what_is_there(root: Path) -> None:
    compile((root / "packaging" / "reviewer.spec").read_text(encoding="utf-8"), "reviewer.spec", "exec")
    assert [source for source, _ in DATA if not (root / source).is_dir()] == []
    assert "reviewer" in METADATA
    assert version() == __version__


def test_a_link_goes_with_what_it_points_to() -> None:
    library = ("PySide6/Qt/lib/libQt6Core.so.6", "/somewhere/libQt6Core.so.6", "BINARY")
    good = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    deep = ("PySide6/Qt/lib/libQt6Core.so", "libQt6Core.so.6", "SYMLINK")
    dead = ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK")
    assert without_dead_links([library, good, deep, dead]) == [library, good, deep]


@ON_DEMAND
def test_two_freezes_are_the_same_to_the_byte_and_pass_the_check() -> None:
    sums = []
    for _ in range(2):
        subprocess.run([sys.executable, SCRIPT, "freeze"], check=True)
        sums.append({path: digest(path) for path in sorted(build.BUNDLE.rglob("*")) if path.is_file()})
    assert sums[0] == sums[1]
    subprocess.run([sys.executable, SCRIPT, "check"], check=True)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def walked(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))

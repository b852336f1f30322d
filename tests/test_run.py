"""The set-up script: readable to an old Python, in need of nothing, and quick to say what it does not know."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "run.py"


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


def test_an_old_python_can_read_it_and_is_told_first() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
    statements = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.Expr)]
    first = [statement.name if isinstance(statement, ast.FunctionDef) else "" for statement in statements[1:3]]
    assert first == ["use_fitting_python", ""]


def test_it_needs_the_standard_library_alone() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_what_it_does_not_know_ends_with_the_usage() -> None:
    asked, wrong = start("--help"), start("tset")
    assert (asked.returncode, wrong.returncode) == (0, 2)
    assert asked.stdout == f"{run.USAGE}\n"
    assert wrong.stdout == f"There is no command 'tset', and no project of that name.\n{run.USAGE}\n"


def test_a_path_to_a_project_or_a_set_is_meant_for_the_window(tmp_path: Path) -> None:
    named_otherwise = tmp_path / "talks.db"
    named_otherwise.touch()
    assert all(map(run.is_project, ("talks.reviewer", "../mine/talks.reviewset", str(named_otherwise))))
    assert not any(map(run.is_project, ("tset", "--sample", str(tmp_path))))


def test_an_unknown_benchmark_is_refused_before_any_set_up() -> None:
    done = start("bench", "no-such-measurement")
    assert done.returncode == 2
    assert "no-such-measurement" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring these libraries with Qt")
def test_what_the_loader_finds_decides_what_is_missing() -> None:
    assert run.can_load("libc.so.6")
    assert not run.can_load("libno-such-thing.so.7")
    assert set(run.missing_libraries(screen=True)) <= {*run.QT_LIBRARIES, *run.SCREEN_LIBRARIES}


def test_the_environment_is_made_anew_when_what_it_depends_on_differs() -> None:
    runs, checks = run.state_of("requirements.txt"), run.state_of("requirements-dev.txt")
    assert runs != checks
    assert runs == run.state_of("requirements.txt")

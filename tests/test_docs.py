"""The documents say what is so: commands they name work, links lead somewhere, keys are those of the program."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs.keyboard_table import PAGE, page_with_table

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")


def code_lines(page: str, program: str) -> list[str]:
    """The lines of the page's code blocks that start the program, without comments."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith(program)]


def test_keyboard_page_is_the_table_of_actions() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with_table(page), "run: python docs/keyboard_table.py"


def test_the_commands_of_the_readme_work_in_their_order(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "sample" / "articles", tmp_path / "articles")
    lines = code_lines(README, "reviewer ")
    assert len(lines) > 3
    for line in lines:
        command = [sys.executable, "-m", "reviewer", *shlex.split(line)[1:]]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_commands_of_run_py_exist() -> None:
    usage = subprocess.run(
        [sys.executable, ROOT / "run.py", "--help"], capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    known = set(re.findall(r"^python3 run\.py (\w+)", usage, re.MULTILINE))
    named = {
        name for page in PAGES for name in re.findall(r"python3 run\.py ([a-z]+)\b(?!\.)", page.read_text("utf-8"))
    }
    assert {"test", "setup", "bench", "shot"} <= known
    assert named <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"(?:\]\(|src=\"|srcset=\")([^)#\"]+)", page.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


def test_the_page_on_architecture_names_every_folder_of_the_program() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {init.parent.relative_to(ROOT / "reviewer") for init in (ROOT / "reviewer").rglob("*/__init__.py")}
    names = {folder.as_posix() for folder in folders if len(folder.parts) > 1}
    assert len(names) > 20
    assert [name for name in sorted(names) if f"{Path(name).name}/`" not in page and f"`{name}/`" not in page] == []


def test_the_files_it_names_are_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:ui|text|workspace|exchange|store|suggest|ingest)/[\w/]+(?:\.py|/))`", page)
    assert len(named) > 8
    assert [name for name in named if not (ROOT / "reviewer" / name).exists()] == []

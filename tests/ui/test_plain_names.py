"""PySide reads no source of ours: see `reviewer.ui.plain_names`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_BEFORE = 3
"""The package, its resources and the module itself are imported while PySide still reads."""
_READ = "import linecache; print(sum('reviewer' in name for name in linecache.cache))"


def _sources_read(code: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; {_READ}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_the_window_is_imported_without_reading_its_sources() -> None:
    assert _sources_read("from reviewer import app") <= _BEFORE


def test_without_it_pyside_reads_them() -> None:
    """Otherwise the module has had its time."""
    assert _sources_read("import PySide6.QtCore, reviewer.workspace.rows") > _BEFORE

"""What benchmarks are asked."""

from pathlib import Path

import pytest

from tests.benchmarks._large_project import default_folder
from tests.benchmarks._measures import answers, parser


def test_every_benchmark_of_a_large_project_can_keep_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWER_LARGE", str(tmp_path / "before"))
    answers(parser(""), [])
    assert default_folder() == tmp_path / "before"
    answers(parser(""), ["--keep", str(tmp_path / "kept")])
    assert default_folder() == tmp_path / "kept"

import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.ui.crash import CrashReports


def _raise(error: BaseException, reports: CrashReports) -> None:
    try:
        raise error
    except type(error):
        kind, caught, trace = sys.exc_info()
        if kind is not None and caught is not None:
            reports.caught(kind, caught, trace)


def test_a_mistake_of_ours_becomes_a_report_and_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[tuple[str, Path | None]] = []
    reports = CrashReports(tmp_path / "crashes", lambda text, path: told.append((text, path)))
    _raise(LookupError("the seventh claim"), reports)
    text, path = told[0]
    assert text == "LookupError: the seventh claim"
    assert path is not None
    assert "test_crash.py" in path.read_text(encoding="utf-8")
    assert "LookupError" in capsys.readouterr().err


def test_a_condition_of_the_world_is_told_as_it_is(tmp_path: Path) -> None:
    told: list[tuple[str, Path | None]] = []
    reports = CrashReports(tmp_path, lambda text, path: told.append((text, path)))
    _raise(ReviewerError("The disk is full."), reports)
    assert told == [("The disk is full.", None)]
    assert list(tmp_path.iterdir()) == []


def test_where_no_report_can_be_written_the_line_still_comes(tmp_path: Path) -> None:
    told: list[tuple[str, Path | None]] = []
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    reports = CrashReports(blocked, lambda text, path: told.append((text, path)))
    _raise(LookupError("x"), reports)
    assert told == [("LookupError: x", None)]

import operator
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ui.crash import CrashReports, places_of

Told = list[tuple[str, Path | None]]


def _raise(error: BaseException, reports: CrashReports) -> None:
    try:
        raise error
    except type(error):
        kind, caught, trace = sys.exc_info()
        if kind is not None and caught is not None:
            reports.caught(kind, caught, trace)


def _reports(folder: Path) -> tuple[CrashReports, Told]:
    told: Told = []
    return CrashReports(folder, lambda text, path: told.append((text, path))), told


def test_a_mistake_of_ours_becomes_a_report_and_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports, told = _reports(tmp_path / "crashes")
    _raise(LookupError("the seventh claim"), reports)
    text, path = told[0]
    assert text == ""
    assert path is not None
    report = path.read_text(encoding="utf-8")
    assert "test_crash.py" in report
    assert "LookupError" in report
    assert "LookupError" in capsys.readouterr().err


def test_a_condition_of_the_world_is_told_as_it_is(tmp_path: Path) -> None:
    reports, told = _reports(tmp_path)
    _raise(ReviewerError(notice("The disk is full.")), reports)
    assert told == [("The disk is full.", None)]
    assert list(tmp_path.iterdir()) == []


def test_where_no_report_can_be_written_the_line_still_comes(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    reports, told = _reports(blocked)
    _raise(LookupError("x"), reports)
    assert told == [("", None)]


def test_a_mistake_that_comes_again_and_again_is_reported_once(tmp_path: Path) -> None:
    reports, told = _reports(tmp_path)
    for _ in range(50):
        _raise(LookupError("at every painting"), reports)
    assert len(list(tmp_path.iterdir())) == 1
    assert len({path for _, path in told}) == 1


def test_a_mistake_in_another_thread_is_reported_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports, told = _reports(tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reports.install()

    def fall() -> None:
        raise LookupError

    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()
    assert len(list(tmp_path.iterdir())) == 1
    assert told == []


def test_a_program_without_standard_error_reports_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports, told = _reports(tmp_path)
    monkeypatch.setattr(sys, "stderr", None)
    _raise(LookupError("x"), reports)
    assert told[0][1] is not None


@given(
    article=st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), min_size=12),
    kind=st.sampled_from([ValueError, KeyError, LookupError, RuntimeError, OSError, TypeError, AssertionError]),
)
def test_what_is_read_never_stands_in_a_report(article: str, kind: type[Exception]) -> None:
    def fall() -> None:
        raise kind(article)

    def fall_again() -> None:
        try:
            fall()
        except kind as cause:
            message = f"after {article}"
            raise RuntimeError(message) from cause

    with pytest.raises(RuntimeError) as caught:
        fall_again()
    report = places_of(caught.value)
    assert article not in report
    assert repr(article) not in report
    assert kind.__name__ in report
    assert "in fall_again" in report
    assert str(Path(__file__).parent) not in report


def test_what_python_says_about_the_program_stays(tmp_path: Path) -> None:
    with pytest.raises(AttributeError) as caught:
        operator.attrgetter("colour")(tmp_path)
    assert "no attribute 'colour'" in places_of(caught.value)

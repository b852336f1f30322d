from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reviewer.ui.crash import CrashReports
from reviewer.ui.program.crash_offer import offer_report, save_report
from reviewer.ui.sessions import Session
from reviewer.ui.settings import Settings
from reviewer.ui.words import moment_words
from tests.ui.conftest import Start


def test_a_report_that_cannot_be_saved_there_says_so(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    report = tmp_path / "crash.txt"
    report.write_text("LookupError in seven places", encoding="utf-8")
    program = start(Settings())
    save_report(program.window, report)
    (dialog,) = program.window.findChildren(QFileDialog)
    with qtbot.captureExceptions() as caught:
        dialog.fileSelected.emit(str(tmp_path / "copy.txt"))
        dialog.fileSelected.emit(str(tmp_path / "no folder" / "copy.txt"))
    assert caught == []
    assert (tmp_path / "copy.txt").read_text(encoding="utf-8") == "LookupError in seven places"
    assert "could not be saved" in program.window.message.text
    dialog.reject()


def test_the_date_of_a_crash_is_written_as_dates_are_elsewhere(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    error = LookupError("seven places")
    CrashReports(folder, lambda _words, _report: None).caught(LookupError, error, None)
    program = start(Settings())
    session = Session(folder)
    unseen = session.unseen
    assert unseen is not None
    line = offer_report(program.window, session)
    session.end()
    assert line is not None
    assert moment_words(unseen.at) in line.text

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reviewer.ui.program.crash_offer import save_report
from reviewer.ui.settings import Settings
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

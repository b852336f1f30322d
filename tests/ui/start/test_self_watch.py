"""A self-test fails by what goes wrong beside its steps, and nothing can make it wait for ever."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox

from reviewer.ui.start.self_watch import watching

ROOT = Path(__file__).resolve().parents[3]


def test_a_warning_of_qt_is_seen(qapp: QApplication) -> None:
    with watching(qapp, 60) as watch:
        qWarning("a plugin is missing")
        qWarning("This plugin does not support raise()")
        qWarning("EnableNonClientDpiScaling() failed for HWND 0x30064")
    assert watch.wrong == ["Qt says: a plugin is missing"]


def test_an_error_in_a_slot_and_in_a_step_is_seen(qapp: QApplication) -> None:
    with watching(qapp, 60) as watch:
        QTimer.singleShot(0, lambda: 1 // 0)
        qapp.processEvents()
        with watch:
            raise LookupError
    assert [line.partition(":")[0] for line in watch.wrong] == ["ZeroDivisionError", "LookupError"]


def test_a_dialog_is_refused(qapp: QApplication) -> None:
    with watching(qapp, 60) as watch:
        QMessageBox(text="Really?").exec()  # would wait for ever
    assert len(watch.wrong) == 1
    assert watch.wrong[0].startswith("a dialog")


@pytest.mark.parametrize("hang", ["time.sleep(60)", "QEventLoop().exec()"])
def test_standing_still_ends_the_process(hang: str) -> None:
    code = (
        "import time\nfrom PySide6.QtCore import QEventLoop\nfrom PySide6.QtWidgets import QApplication\n"
        f"from reviewer.ui.start.self_watch import watching\nwith watching(QApplication([]), 0.5):\n    {hang}"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Timeout" in done.stderr
    assert time.monotonic() - began < 30

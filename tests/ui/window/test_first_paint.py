import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.window.first_paint import FirstPaint

_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from reviewer import app
from reviewer.ui.window.first_paint import FirstPaint
from reviewer.ui.settings import Settings
application = app._application()
program = app._program(application, Settings())
FirstPaint(program.window).passed.connect(lambda: (print(*sys.modules), application.quit()))
program.window.show()
application.exec()
program.finish()
"""


def test_it_is_told_once_and_not_before_the_paint(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[bool] = []
    FirstPaint(widget).passed.connect(lambda: told.append(True))
    qtbot.wait(20)
    assert told == []
    widget.show()
    qtbot.waitUntil(lambda: told == [True])
    widget.update()
    qtbot.wait(20)
    assert told == [True]


def test_before_the_first_paint_nothing_is_read_that_it_does_not_show(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WINDOW], cwd=root, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    heavy = {"sqlite_utils", "lxml", "trafilatura", "jinja2", "tomllib", "html", "concurrent.futures", "uuid"}
    assert loaded & heavy == set()
    light = {"reviewer.workspace", "reviewer.workspace.installation"}
    assert not [name for name in loaded - light if name.startswith(("reviewer.workspace", "reviewer.ui.panels"))]

"""What `test_kill.py` starts: works in the window by real keys and tells, line by line, what it shows as saved.

`python -m tests.end_to_end.kill_session project sound|sabotaged`. The sabotaged one tells before the key is pressed
what the window will show after it: the test has to see the difference.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reviewer import app
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings


def tell(shown: dict[str, object]) -> None:
    """Write a line at once, past every buffer."""
    os.write(1, (json.dumps(shown) + "\n").encode())


def saved(project: OpenProject) -> dict[str, object]:
    """What a person can rely on: the status bar says saved, and how much."""
    for _ in range(3):
        QApplication.processEvents()
    labels = [label.text() for label in project.status.findChildren(QLabel)]
    counts = next(text for text in labels if " claim" in text)
    return {"saved": any(text.startswith("✓ Saved") for text in labels), "claims": int(counts.split()[0])}


def main() -> None:
    """Mark a claim after every step down the text, until somebody kills this."""
    path, sabotaged = Path(sys.argv[1]), sys.argv[2] == "sabotaged"
    application = QApplication([])
    program = app._program(application, Settings())  # noqa: SLF001 - the composition root itself
    program.window.resize(900, 600)
    program.window.show()
    program.window.activateWindow()
    program.open(path)
    QApplication.processEvents()
    project = program.project
    assert project is not None
    window = program.window.windowHandle()
    project.panes.frames[0].pane.setFocus()
    window = program.window.windowHandle()
    told = saved(project)
    tell(told)
    for _ in range(int(str(told["claims"]))):  # what an earlier session marked stands at the top
        QTest.keyClick(window, Qt.Key.Key_Down)
    while True:
        QTest.keyClick(window, Qt.Key.Key_Down)
        if sabotaged:
            tell({**told, "claims": int(str(told["claims"])) + 1})
        QTest.keyClick(window, Qt.Key.Key_C)
        told = saved(project)
        if not sabotaged:
            tell(told)


if __name__ == "__main__":
    main()

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reviewer import app
from reviewer.domain.errors import ReviewerError
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.workspace import Workspace


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.reviewer"
    workspace = Workspace.create(path)
    file = tmp_path / "one.txt"
    file.write_text("Harbour opens\n\nThe harbour opened on 3 May 2031.\n", encoding="utf-8")
    add_files(workspace, [file])
    workspace.close()
    return path


def test_a_picture_has_the_size_that_was_asked_for_and_changes_nothing(
    project: Path, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    before = project.read_bytes()
    picture = tmp_path / "out.png"
    options = app.ShotOptions(project, picture, size=(1280, 800), theme="dark", language="zh_CN", open=("harbour",))
    assert app.shot(options) == 0
    image = QImage(str(picture))
    ratio = qapp.devicePixelRatio()
    assert (image.width(), image.height()) == (1280 * ratio, 800 * ratio)
    assert image.pixelColor(640, 20).lightness() < 80
    assert project.read_bytes() == before


def test_an_article_that_is_not_there_is_said(project: Path, tmp_path: Path, qapp: QApplication) -> None:  # noqa: ARG001
    with pytest.raises(ReviewerError, match="no article"):
        app.shot(app.ShotOptions(project, tmp_path / "out.png", open=("nothing like it",)))


def test_a_picture_is_drawn_without_a_word(project: Path, tmp_path: Path) -> None:
    picture = tmp_path / "out.png"
    command = [sys.executable, "-m", "reviewer", "shot", str(project), str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert picture.stat().st_size > 10_000

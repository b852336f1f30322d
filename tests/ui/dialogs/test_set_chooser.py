"""A set is chosen by its file or by its folder."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.ui.dialogs.set_chooser import SetChooser, looks_like_set
from reviewer.workspace.sets import write_set
from tests.ui.conftest import Sample

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json", "csv"])
def test_the_folder_of_a_set_is_chosen_and_any_other_is_gone_into(
    sample: Sample, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "outer" / name
    folder.parent.mkdir()
    write_set(sample.workspace, name, folder)
    chooser = SetChooser()
    qtbot.addWidget(chooser)
    chosen: list[str] = []
    chooser.fileSelected.connect(chosen.append)
    chooser.setDirectory(str(tmp_path))
    chooser.show()
    field = chooser.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText("outer")
    chooser.accept()
    assert chosen == []
    assert chooser.isVisible()
    field.setText(str(folder))
    chooser.accept()
    assert chosen == [str(folder)]
    assert looks_like_set(folder)
    assert not looks_like_set(folder.parent)
    assert not looks_like_set(tmp_path / "article.txt")

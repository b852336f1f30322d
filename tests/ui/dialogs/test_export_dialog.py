"""Handing on and taking in through the dialogs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.exchange.formats import BUILTIN
from reviewer.ui.dialogs.export_dialog import ExportDialog
from reviewer.ui.dialogs.import_dialog import ImportDialog
from reviewer.ui.dialogs.offered_formats import offered_formats
from reviewer.ui.dialogs.preview import counts_of, readable
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.claims import delete_claim
from reviewer.workspace.sets import collect, write_set
from tests.ui.conftest import Sample, Start


@pytest.mark.parametrize("name", [known.name for known in BUILTIN if known.writes])
def test_what_is_previewed_is_what_is_written(sample: Sample, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.formats.setCurrentRow([known.name for known in offered_formats()].index(name))
    qtbot.waitUntil(lambda: "39 claim" in dialog.summary.text())
    assert dialog.loses.text()
    target = tmp_path / f"set{dialog.chosen_format().extension}"
    dialog.path_field.setText(str(target))

    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.message.text.startswith("Written"))
    assert target.exists()
    if name in {"w3c", "html"}:
        qtbot.waitUntil(lambda: bool(dialog.beginning.document().characterCount() > 1))


def test_a_page_is_previewed_as_it_reads_and_its_line_moves_no_button(
    sample: Sample, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    names = [known.name for known in offered_formats()]
    dialog.formats.setCurrentRow(names.index("html"))
    qtbot.waitUntil(lambda: dialog.beginning.toPlainText() != "")
    shown = dialog.beginning.toPlainText()
    assert "<" not in shown
    assert "{" not in shown
    assert sample.workspace.title in shown

    before = dialog.export_button.mapTo(dialog, dialog.export_button.rect().topLeft())
    dialog.path_field.setText(str(tmp_path / "report.html"))
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.message.text.startswith("Written"))
    assert dialog.message.isVisible()
    QTest.qWait(0)
    assert dialog.export_button.mapTo(dialog, dialog.export_button.rect().topLeft()) == before
    dialog.formats.setCurrentRow(0)
    assert not dialog.message.isVisible()


def test_reports_and_tables_come_before_what_other_programs_read(sample: Sample, qtbot: QtBot) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    lines = [dialog.formats.item(row).text() for row in range(dialog.formats.count())]
    assert [known.name for known in offered_formats()][:6] == ["reviewset", "html", "pdf", "docx", "csv", "xlsx"]
    assert sorted(known.name for known in offered_formats()) == sorted(known.name for known in BUILTIN if known.writes)
    assert lines[:4] == ["Reviewer annotation set", "Report (HTML)", "Report (PDF)", "Report (Word)"]
    assert "REFI-QDA project" in lines
    assert len(set(lines)) == len(lines)
    text_height = dialog.formats.fontMetrics().height()
    for row in range(dialog.formats.count()):
        height = dialog.formats.visualItemRect(dialog.formats.item(row)).height()
        assert text_height + 8 <= height < 2 * text_height  # room, and one line each


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_what_is_printed_is_previewed_in_words(sample: Sample, qtbot: QtBot, name: str) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.formats.setCurrentRow([known.name for known in offered_formats()].index(name))
    qtbot.waitUntil(lambda: sample.workspace.title in dialog.beginning.toPlainText())
    assert "<" not in dialog.beginning.toPlainText()


def test_contradictions_are_told_as_a_part_of_the_relations(sample: Sample) -> None:
    counts = sample.workspace.ask.counts()
    told = counts_of(collect(sample.workspace)).replace("(s)", "s")  # as it stands in the source
    assert told.endswith(f"{counts.relations} relations ({counts.contradictions} contradictions)")


def test_half_a_tag_and_style_are_no_words() -> None:
    assert readable("<style>p {}</style><h1>A &amp; B</h1><p>One\n two<table><tr><td>x<td>y</table><p cla") == (
        "A & B\n\nOne two\n\nx\ty"
    )


def test_a_file_that_is_there_is_replaced_only_when_told_to(sample: Sample, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "set.reviewset"
    target.write_text("precious")
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.path_field.setText(str(target))

    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert "there already" in dialog.message.text
    assert target.read_text() == "precious"


def test_a_place_that_refuses_is_said_in_a_line(sample: Sample, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.path_field.setText(str(tmp_path / "no such folder" / "set.reviewset"))

    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.message.property("tone") == "error")
    assert dialog.export_button.isEnabled()


def test_a_set_shows_what_it_brings_and_comes_in_as_one_action(sample: Sample, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "set.reviewset"
    write_set(sample.workspace, "reviewset", target)
    claims = sample.workspace.ask.claims()
    delete_claim(sample.workspace, [claim.id for claim in claims[:3]])
    before = collect(sample.workspace)
    dialog = ImportDialog(sample.bridge, sample.desk, sample.tasks, target)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.take_button.isEnabled)
    assert "3 claim" in dialog.summary.text()

    QTest.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sample.workspace.ask.claims()) == len(claims))
    qtbot.waitUntil(lambda: bool(sample.messages))
    sample.workspace.undo()
    assert collect(sample.workspace).claims == before.claims


def test_a_file_that_is_no_set_is_refused_in_the_line_of_the_window(
    start: Start, project: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "set.reviewset"
    target.write_bytes(b"PK nothing of ours")
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    opened: list[bool] = []
    program.project.sets.take_in(target)
    dialog = program.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.finished.connect(lambda _: opened.append(dialog.isVisible()))
    qtbot.waitUntil(lambda: target.name in program.line.text)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [False]
    assert program.line.isVisible()
    assert program.line.property("tone") == "error"


def test_a_set_opens_its_dialog_when_it_has_been_read(
    start: Start, project: Path, sample: Sample, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "set.reviewset"
    write_set(sample.workspace, "reviewset", target)
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    program.project.sets.take_in(target)
    dialog = program.window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(dialog.take_button.isEnabled)
    dialog.reject()

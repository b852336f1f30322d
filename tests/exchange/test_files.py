import os
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.files import replacing, replacing_folder


def test_a_file_takes_its_place_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError), replacing(target) as part:
        part.write_text("half \ud800", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "old"
    with replacing(target) as part:
        part.write_text("new", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_folder_that_is_missing_is_said_in_one_line(tmp_path: Path) -> None:
    with (
        pytest.raises(ReviewerError, match="could not be written") as refused,
        replacing(tmp_path / "no" / "x") as part,
    ):
        part.write_text("x", encoding="utf-8")
    assert "\n" not in str(refused.value)


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    with pytest.raises(ReviewerError, match="is a folder"), replacing(tmp_path):
        pass


def test_an_earlier_export_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "tables"
    for words in ("one", "two"):
        with replacing_folder(target, {"a.csv"}.__contains__) as folder:
            (folder / "a.csv").write_text(words, encoding="utf-8")
    assert (target / "a.csv").read_text(encoding="utf-8") == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_somebodys_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with (
        pytest.raises(ReviewerError, match="not an earlier export"),
        replacing_folder(tmp_path, {"a.csv"}.__contains__),
    ):
        pass
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "dear"


def test_a_project_is_never_replaced(tmp_path: Path) -> None:
    project = tmp_path / "a.reviewer"
    project.write_bytes(b"SQLite format 3\x00and more")
    with pytest.raises(ReviewerError, match="is a project") as refused, replacing(project) as part:
        part.write_text("set", encoding="utf-8")
    assert refused.value.code == "output-in-use"
    assert project.read_bytes() == b"SQLite format 3\x00and more"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a place in the file system")
def test_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReviewerError, match="not a file"), replacing(tmp_path / "pipe") as part:
        part.write_text("set", encoding="utf-8")
    assert (tmp_path / "pipe").is_fifo()

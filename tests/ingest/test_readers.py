"""The doors through which texts come in, and what is refused at them."""

import itertools
import os
import sys
import time
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.ingest.readers import LARGEST, read_bytes, read_file, read_pasted, walk

ARTICLE = (
    "Storm closes the harbour of Verel\n\n"
    "VEREL, June 14 (Xinhua) -- The harbour was closed for most of the week after a storm had torn the pier away.\n"
)


def refused(path: Path) -> ReviewerError:
    with pytest.raises(ReviewerError) as caught:
        read_file(path)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_text_file_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "Some Outlet.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    incoming = read_file(path)

    assert incoming.content.text == ARTICLE
    assert incoming.content.original == path.read_bytes()
    assert incoming.content.media_type == "text/plain"
    assert incoming.content.encoding == "utf-8"
    assert incoming.title == "Storm closes the harbour of Verel"
    assert incoming.file_name == "Some Outlet.txt"
    assert incoming.outlet == "Xinhua"


def test_a_page_is_known_by_its_name_or_by_its_beginning() -> None:
    page = b"<!DOCTYPE html><html><body><p>The harbour was closed.</p></body></html>"

    assert read_bytes("a.htm", page).content.media_type == "text/html"
    assert read_bytes("a.txt", page).content.text == "The harbour was closed."
    assert read_bytes("a.txt", b"<b> is bold").content.media_type == "text/plain"


def test_a_title_with_markup_in_it_stays_text() -> None:
    incoming = read_bytes("a.txt", b"<b>Storm</b> & <script>alert(1)</script>\n\n" + ARTICLE.encode())

    assert incoming.title == "<b>Storm</b> & <script>alert(1)</script>"


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "PDF"), ("a.docx", "Word"), ("a.PDF", "PDF"), ("a.zip", "zip")])
def test_kinds_that_are_not_read_yet_say_what_can_be_read(name: str, kind: str) -> None:
    with pytest.raises(ReviewerError, match=rf"{kind} files are not read yet.+\.txt.+\.html") as caught:
        read_bytes(name, b"%PDF-1.7")

    assert caught.value.code == "unsupported"


def test_an_unknown_ending_is_named() -> None:
    with pytest.raises(ReviewerError, match=r"files ending in “\.exe” are not read"):
        read_bytes("a.exe", b"MZ")


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt").code == "missing"
    assert refused(tmp_path).code == "folder"


def test_an_empty_file_and_a_binary_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 10)

    assert refused(tmp_path / "empty.txt").code == "empty"
    assert refused(tmp_path / "binary.txt").code == "binary"


def test_a_file_nobody_may_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(ARTICLE)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this account may read every file")

    assert refused(path).code == "unreadable"


def test_a_path_through_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)

    assert refused(tmp_path / "a.txt" / "b.txt").code == "unreadable"


def test_a_file_too_large_for_an_article_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    assert refused(path).code == "too-large"


def test_twenty_megabytes_are_read_in_seconds(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    line = "The harbour of Verel was closed for the week, the mayor said on Tuesday, and nobody was hurt. 😀\n"
    path.write_text("Storm closes the harbour\n" + line * (20_000_000 // len(line)))
    started = time.perf_counter()
    incoming = read_file(path)

    assert len(incoming.content.text) > 19_000_000
    assert incoming.title == "Storm closes the harbour"
    assert time.perf_counter() - started < 30


def test_pasted_text_stands_as_it_was_copied() -> None:
    incoming = read_pasted(
        ARTICLE, "<html><!-- saved from url=(0030)https://verel.example/storm --><p>Other</p></html>"
    )

    assert incoming.content.text == ARTICLE
    assert incoming.url == "https://verel.example/storm"
    assert incoming.file_name == ""
    assert read_pasted("lone \ud83d surrogate").content.text == "lone \ufffd surrogate"
    assert read_pasted(" ", "<p>The harbour was closed.</p>").content.text == "The harbour was closed."


def test_pasting_nothing_is_said() -> None:
    with pytest.raises(ReviewerError, match="no text to paste"):
        read_pasted(" \n", None)


def test_a_folder_is_walked_by_name_without_hidden_files_and_lazily(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "b").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("c.txt", "a.txt", ".hidden.txt", "b/d.txt", ".git/e.txt"):
        (folder / name).write_text(ARTICLE)
    (tmp_path / "single.txt").write_text(ARTICLE)
    missing = tmp_path / "missing.txt"
    found = list(walk([folder, tmp_path / "single.txt", missing]))

    assert found == [folder / "a.txt", folder / "b" / "d.txt", folder / "c.txt", tmp_path / "single.txt", missing]


def test_two_thousand_files_begin_at_once(tmp_path: Path) -> None:
    for number in range(2_000):
        (tmp_path / f"{number:04}.txt").write_bytes(b"The harbour was closed.")
    started = time.perf_counter()
    first = list(itertools.islice(walk([tmp_path]), 3))

    assert [path.name for path in first] == ["0000.txt", "0001.txt", "0002.txt"]
    assert time.perf_counter() - started < 2
    assert sum(1 for _ in walk([tmp_path])) == 2_000


def test_a_link_to_the_folder_above_does_not_lead_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")

    assert list(walk([tmp_path])) == [tmp_path / "a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no devices with a place in the file system")
def test_a_device_is_refused_before_it_is_read() -> None:
    assert refused(Path(os.devnull)).code == "unreadable"

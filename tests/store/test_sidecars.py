"""A journal that names another file is told from others, however short it is."""

from pathlib import Path

import pytest

from reviewer.store.sidecars import names_another, with_sidecars

ENDING = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


@pytest.mark.parametrize(
    ("data", "named"),
    [(b"", False), (ENDING[:-1], False), (ENDING, True), (b"x" * 600 + ENDING, True), (ENDING + b"\0", False)],
)
def test_the_last_bytes_tell(tmp_path: Path, data: bytes, named: bool) -> None:  # noqa: FBT001 - one of a row
    journal = tmp_path / "harbour.reviewer-journal"
    journal.write_bytes(data)
    assert names_another(journal) is named


def test_both_bear_the_name_of_the_file(tmp_path: Path) -> None:
    assert [path.name for path in with_sidecars(tmp_path / "a.reviewer")] == [
        "a.reviewer",
        "a.reviewer-wal",
        "a.reviewer-journal",
    ]

import errno
from pathlib import Path

import pytest

from reviewer.domain.system import why_refused


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "permission is denied"),
        (errno.EROFS, "the disk is write-protected"),
        (errno.ENOENT, "it or its folder is not there"),
    ],
)
def test_what_is_common_is_said_in_our_words(number: int, says: str) -> None:
    assert str(why_refused(OSError(number, "whatever the system says"))) == says


def test_what_the_system_itself_raises(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing") as raised:
        (tmp_path / "missing").read_bytes()
    assert str(why_refused(raised.value)) == "it or its folder is not there"


def test_what_is_rare_is_said_in_the_words_of_the_system() -> None:
    assert str(why_refused(OSError(errno.EDOM, "out of {range}"))) == "the system says “out of {range}”"
    assert str(why_refused(OSError("no number"))) == "the system says “no number”"

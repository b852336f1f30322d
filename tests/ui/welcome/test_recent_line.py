from pathlib import Path

import pytest

from reviewer.ui.welcome.recent_line import short_path


def test_only_what_lies_in_the_home_folder_is_shown_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "ann"
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    assert short_path(str(home / "talks.reviewer")) == str(Path("~") / "talks.reviewer")
    neighbour = str(tmp_path / "anna" / "talks.reviewer")
    assert short_path(neighbour) == neighbour

"""The sample project as it is built."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace

_BUILD = "import sys; from pathlib import Path; from reviewer.workspace.sample import build_sample; build_sample"


def test_it_takes_the_place_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sample.reviewer"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ReviewerError, match="already there"):
        build_sample(path)
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in another way there")
def test_what_a_killed_one_left_goes_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "sample.reviewer"
    building = subprocess.Popen([sys.executable, "-c", f"{_BUILD}(Path(sys.argv[1]))", str(path)])
    while building.poll() is None and not list(tmp_path.glob("*/sample.reviewer*")):
        pass
    building.send_signal(signal.SIGKILL)
    building.wait()
    [left] = tmp_path.iterdir()
    assert left.is_dir()
    os.utime(left, (0, 0))  # nobody has written to it for long
    build_sample(path)
    assert list(tmp_path.iterdir()) == [path]
    workspace = Workspace.open(path, read_only=True)
    assert workspace.ask.counts().open_contradictions > 0
    workspace.close()

"""A real reader of screens reads the real program: AT-SPI over a D-Bus of its own, on a screen of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.workspace.sample import build_sample

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "dbus-run-session")
SENTENCE = "The first round of talks between Varden"


def missing() -> str:
    """What keeps this machine from reading screens, "" when nothing does."""
    if sys.platform != "linux":
        return "AT-SPI is the way of Linux"
    for program in NEEDED:
        if shutil.which(program) is None:
            return f"{program} is not installed"
    has_client = "import gi; gi.require_version('Atspi', '2.0')"
    if not Path(SYSTEM_PYTHON).exists():
        return f"{SYSTEM_PYTHON} is not there"
    done = subprocess.run([SYSTEM_PYTHON, "-c", has_client], capture_output=True, check=False)
    return "" if done.returncode == 0 else "python3-gi with gir1.2-atspi-2.0 is not installed"


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of its own; gives its name."""
    why = missing()
    if why:
        pytest.skip(why)
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1760x960x24"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write_end)
        with os.fdopen(read_end) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def test_a_screen_reader_reads_moves_and_marks_a_claim(screen: str, tmp_path: Path) -> None:
    project = tmp_path / "sample.reviewer"
    build_sample(project)
    settings = tmp_path / "config" / "Reviewer" / "Reviewer.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nlanguage=en\n[reading]\nstandard_text=true\n", encoding="utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, CLIENT, sys.executable, project, SENTENCE],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["window"] == "Ambra talks 2032 – Reviewer"
    assert len(found["articles"]) == 6
    assert all("claim(s)" in row or "claims" in row for row in found["articles"])
    assert SENTENCE in found["text"]
    assert len(found["claimed_after"]) == len(found["claimed_before"]) + 1
    (claimed,) = set(found["claimed_after"]) - set(found["claimed_before"])
    said = next(words for words in found["said"] if words.startswith("Claim: "))
    assert claimed.split(",")[0] in said

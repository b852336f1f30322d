"""The command as other programs run it: its own process, pipes, and no screen."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.cli import main
from reviewer.workspace.sample import build_sample

ROOT = Path(__file__).resolve().parents[2]


def reviewer(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m reviewer` from elsewhere, without a screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUTF8", "LANG", "LC_ALL"}
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "reviewer", *map(str, arguments)],
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def shown(project: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert main(["show", str(project), kind, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.split("\n") if line]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.reviewer"
    build_sample(path)
    return path


def test_a_set_goes_from_project_to_project_and_all_records_are_equal(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, same_articles = tmp_path / "empty.reviewer", tmp_path / "articles.reviewer"
    for project in (empty, same_articles):
        assert reviewer("new", project).returncode == 0
    own, web = tmp_path / "a.reviewset", tmp_path / "a.jsonld"
    assert reviewer("export", sample, "--format", "reviewset", "--output", own).returncode == 0
    assert reviewer("export", sample, "--format", "w3c", "--output", web).returncode == 0
    assert reviewer("import", empty, own, "--json").stderr == ""
    articles = ROOT / "data" / "sample" / "articles"
    assert reviewer("add", same_articles, articles).returncode == 0
    assert reviewer("import", same_articles, web).stderr == ""
    for kind in ("claims", "events", "points", "relations"):
        wanted = shown(sample, kind, capsys)
        assert wanted, kind
        assert shown(empty, kind, capsys) == wanted, kind
        assert shown(same_articles, kind, capsys) == wanted, kind
    assert shown(empty, "articles", capsys) == shown(sample, "articles", capsys)


def test_letters_come_through_a_pipe_whatever_the_locale(sample: Path) -> None:
    plain = reviewer("show", sample, "articles", "--json", "--text", LC_ALL="C", PYTHONUTF8="0").stdout
    assert plain == reviewer("show", sample, "articles", "--json", "--text", LC_ALL="C.UTF-8").stdout
    assert any("\u4e00" <= letter <= "\u9fff" for letter in plain)


def test_a_reader_that_has_enough_is_no_error(sample: Path) -> None:
    script = '"$0" -m reviewer show "$1" claims --json --text | head -n 1; test "${PIPESTATUS[0]}" -lt 2'
    found = subprocess.run(
        ["/bin/bash", "-c", script, sys.executable, str(sample)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, "")
    assert len(found.stdout.splitlines()) == 1


def test_only_the_window_loads_qt(sample: Path) -> None:
    script = (
        "import sys; from reviewer.cli import main; "
        f"assert main(['info', {str(sample)!r}]) == 0; assert main(['formats']) == 0; "
        "sys.exit(any(name.partition('.')[0] == 'PySide6' for name in sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert found.returncode == 0


def test_without_a_screen_the_window_says_so() -> None:
    if sys.platform != "linux":
        pytest.skip("other systems always have a screen")
    found = reviewer("--sample")
    assert found.returncode == 1
    assert "no screen" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_another_process_is_named_and_reading_goes_on(sample: Path, tmp_path: Path) -> None:
    project = tmp_path / "held.reviewer"
    assert reviewer("backup", sample, project).returncode == 0
    holding = (
        "import sys, pathlib; from reviewer.workspace.workspace import Workspace; "
        f"held = Workspace.open(pathlib.Path({str(project)!r})); "
        "print('held', flush=True); sys.stdin.read(); held.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert reviewer("info", project).returncode == 0
        refused = reviewer("add", project, ROOT / "data" / "sample" / "articles")
        holder.communicate("")
    assert refused.returncode == 1
    assert str(holder.pid) in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_start_up_is_quick() -> None:
    """`reviewer --version` reads nothing but its arguments; the figure leaves room for a busy machine."""
    began = time.monotonic()
    assert reviewer("--version").returncode == 0
    assert time.monotonic() - began < 2


def test_a_shot_is_drawn_without_a_screen(sample: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    found = reviewer("shot", sample, picture, "--size", "1000x700", "--theme", "dark")
    assert found.returncode == 0, found.stderr
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1000, 700)

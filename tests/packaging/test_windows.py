"""The setup for Windows is built from a small payload; what it does is tried under wine on demand (try_in_wine.py)."""

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from reviewer import __version__

_STRONGEST = "PerMonitorV2"


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    (folder / "_internal" / "deep").mkdir(parents=True)
    (folder / "reviewer.exe").write_bytes(b"MZ")
    (folder / "_internal" / "deep" / "file.dll").write_bytes(b"MZ")
    return folder


def _make(root: Path, payload: Path, out: Path, *defined: str) -> "subprocess.CompletedProcess[str]":
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed here")
    values = [f"-DVERSION={__version__}", f"-DPAYLOAD={payload}", f"-DOUT={out}", *defined]
    command = ["makensis", "-V2", "-WX", *values, str(root / "packaging" / "windows" / "reviewer.nsi")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_setup_is_built_without_a_warning(root: Path, payload: Path, tmp_path: Path) -> None:
    out = tmp_path / "reviewer-setup.exe"
    done = _make(root, payload, out)
    assert done.returncode == 0, done.stdout + done.stderr
    assert out.read_bytes()[:2] == b"MZ"


def test_setup_and_uninstaller_are_handed_to_whoever_signs(root: Path, payload: Path, tmp_path: Path) -> None:
    signer = tmp_path / "sign.sh"
    signed = tmp_path / "signed.txt"
    signer.write_text(f'#!/bin/sh\nhead -c 2 "$1" >> "{signed}"\n', encoding="utf-8")
    signer.chmod(0o755)
    done = _make(root, payload, tmp_path / "reviewer-setup.exe", f"-DSIGN={signer}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert signed.read_text(encoding="utf-8") == "MZMZ"


def test_a_signature_that_fails_ends_the_build(root: Path, payload: Path, tmp_path: Path) -> None:
    assert _make(root, payload, tmp_path / "reviewer-setup.exe", "-DSIGN=false").returncode != 0


def test_a_folder_is_never_removed_with_what_is_in_it(root: Path) -> None:
    script = (root / "packaging" / "windows" / "reviewer.nsi").read_text(encoding="utf-8")
    assert not re.search(r"RMDir\s+/", script, re.IGNORECASE)


def test_every_text_of_the_setup_is_there_in_both_languages(root: Path) -> None:
    script = (root / "packaging" / "windows" / "reviewer.nsi").read_text(encoding="utf-8")
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} ", script, re.MULTILINE)
    names = {name for name, _ in texts}
    assert sorted(texts) == sorted((name, language) for name in names for language in ("ENGLISH", "SIMPCHINESE"))
    assert names == set(re.findall(r"\$\((\w+)\)", script))


def test_windows_shows_the_version_of_the_program(root: Path) -> None:
    text = (root / "packaging" / "windows" / "version.txt").read_text(encoding="utf-8")
    ast.parse(text, mode="eval")
    assert re.findall(r'"(?:File|Product)Version", "([^"]+)"', text) == [__version__] * 2
    numbers = [*map(int, re.findall(r"\d+", __version__)[:3]), 0]
    told = f"({', '.join(map(str, numbers))})"
    assert f"filevers={told}, prodvers={told}" in text


def test_every_screen_has_its_own_scale_and_paths_may_be_long(root: Path) -> None:
    manifest = ET.parse(root / "packaging" / "windows" / "reviewer.manifest")  # noqa: S314 - our own file
    told = {element.tag.rpartition("}")[2]: element.text for element in manifest.iter()}
    assert told["dpiAwareness"] == _STRONGEST
    assert told["longPathAware"] == "true"
    assert [one.get("level") for one in manifest.iter() if one.tag.endswith("requestedExecutionLevel")] == ["asInvoker"]

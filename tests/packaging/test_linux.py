"""What tells a Linux desktop of the program, judged by the desktop's own tools where they are installed."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET  # our own files
from pathlib import Path

import desktop
import pytest

from reviewer import __version__
from reviewer.workspace.workspace import Workspace

METAINFO = desktop.HERE / "org.reviewer.Reviewer.metainfo.xml"


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def test_the_desktop_entry() -> None:
    path = desktop.HERE / "reviewer.desktop"
    subprocess.run([tool("desktop-file-validate"), path], check=True)
    text = path.read_text(encoding="utf-8")
    assert "\nVersion=" not in text
    types = ET.parse(desktop.HERE / "reviewer.xml").getroot()  # noqa: S314 - our own file
    for kind in types.iter("{http://www.freedesktop.org/standards/shared-mime-info}mime-type"):
        assert f"{kind.get('type')};" in text


def test_the_metainfo() -> None:
    subprocess.run([tool("appstreamcli"), "validate", "--no-net", METAINFO], check=True, capture_output=True)


def test_the_metainfo_knows_this_version() -> None:
    release = ET.parse(METAINFO).getroot().find("releases/release")  # noqa: S314 - our own file
    assert release is not None
    assert release.get("version") == __version__


def test_a_project_is_known_by_what_it_holds_and_a_set_by_its_name(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(desktop.HERE / "reviewer.xml", packages)
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    make = [tool("update-mime-database"), str(tmp_path / "mime")]
    made = subprocess.run(make, env=environment, check=True, capture_output=True, text=True)
    assert made.stderr == ""
    project = tmp_path / "one.reviewer"
    Workspace.create(project).close()
    nameless = shutil.copy(project, tmp_path / "nameless")
    asked = (
        "import sys; from PySide6.QtCore import QMimeDatabase as D; d = D();"
        "print(*(d.mimeTypeForFile(p).name() for p in sys.argv[1:]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked, project, nameless, tmp_path / "two.reviewset"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    kinds = ["application/x-reviewer-project", "application/x-reviewer-project", "application/x-reviewer-set"]
    assert told.stdout.split() == kinds


def test_every_file_for_the_desktop_is_there() -> None:
    assert [str(path) for path in desktop.DESKTOP_FILES.values() if not path.is_file()] == []


def test_the_manual_page_names_every_command() -> None:
    page = (desktop.HERE / "reviewer.1").read_text(encoding="utf-8")
    told = subprocess.run([sys.executable, "-m", "reviewer", "--help"], capture_output=True, text=True, check=True)
    commands = re.findall(r"^  ([a-z]+) [A-Z ]", told.stdout.partition("commands:")[2], re.MULTILINE)
    assert len(commands) >= 9
    assert [name for name in commands if not re.search(rf"^\.BI? (?:.*\b)?{name}\b", page, re.MULTILINE)] == []


def test_the_manual_page_is_well_formed() -> None:
    done = subprocess.run(
        [tool("man"), "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", desktop.HERE / "reviewer.1"],
        env={**os.environ, "MANROFFSEQ": "", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""

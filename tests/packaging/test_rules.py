"""What may not be shipped is named, whatever way it comes in."""

import re

import pytest
import rules
from contents import DISTRIBUTIONS, PLUGINS, kept
from system_libraries import licence_of


@pytest.mark.parametrize(
    "path",
    [
        "_internal/PySide6/Qt/lib/libQt6Charts.so.6",
        "_internal/PySide6/QtGraphs.pyd",
        "_internal/PySide6/Qt6DataVisualization.dll",
        "_internal/PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "_internal/lxml/tests/common.so",
        "_internal/reviewer/bundled/tests/conftest.py",
        "_internal/PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "_internal/babel/locale-data/af.dat",
        "_internal/reviewer-0.1.0.dist-info/direct_url.json",
        "_internal/libreadline.so.8",
        "_internal/libgtk-3.so.0",
        "_internal/some.libs/libgomp-a34b3233.so.1.0.0",
    ],
)
def test_a_file_that_may_not_be_there(path: str) -> None:
    assert len(list(rules.wrong_files([path]))) == 1


def test_files_that_belong_there() -> None:
    paths = [
        "reviewer",
        "_internal/libz.so.1",
        "_internal/libxcb-cursor.so.0",
        "_internal/libpython3.11.so.1.0",
        "_internal/libQt6Core.so.6",
        "_internal/PySide6/Qt/lib/libicuuc.so.73",
        "_internal/PySide6/Qt/plugins/platforms/libqxcb.so",
        "_internal/PySide6/Qt/translations/qtbase_zh_CN.qm",
        "_internal/reviewer/bundled/resources/themes/window.qss",
    ]
    assert list(rules.wrong_files(paths)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"url": "file:///root/project"}', True),
        (b"made in /root/project", True),
        (b"home = /root\n", True),
        (b"https://www.iana.org/domains/root/db/ad.html", False),
        (b"/rootless", False),
    ],
)
def test_a_folder_of_the_build_machine(text: bytes, told: bool) -> None:  # noqa: FBT001 - a table
    assert rules.names_folder(text, "/root") is told


def test_a_file_that_a_package_reads_is_missed() -> None:
    there = ["_internal/trafilatura/settings.cfg", "_internal/justext/stoplists/English.txt"]
    assert [line.partition(":")[0] for line in rules.missing_data(there)] == ["tld/res/*.txt"]


def test_modules_that_nothing_needs() -> None:
    owners = {"lxml": ["lxml"], "numpy": ["numpy"], "pip": ["pip"]}
    fine = ["reviewer.ui.app", "json", "lxml.etree", "jinja2.tests", "_pyi_rth_utils"]
    wrong = ["numpy", "pip._internal", "lxml.tests.common", "unittest.mock", "PySide6.QtNetwork", "nobodys"]
    complaints = list(rules.wrong_modules([*fine, *wrong], {**owners, "jinja2": ["Jinja2"]}))
    assert sorted(line.partition(":")[0] for line in complaints) == sorted(wrong)


@pytest.mark.parametrize(
    ("licence", "only"),
    [
        ("MIT", False),
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("GNU General Public License v2 (GPLv2)", True),
        ("LGPL-3.0-only", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0", False),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
        ("GPLv2-or-later with a special exception which allows to use PyInstaller", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
    ],
)
def test_what_is_offered_under_the_gpl_alone(licence: str, only: bool) -> None:  # noqa: FBT001 - a table
    assert rules.is_copyleft_only(licence) is only


def test_a_licence_without_its_text() -> None:
    good = {"name": "one", "licence": "MIT", "files": ["one/LICENSE"]}
    parts = [good, {**good, "files": []}, {**good, "files": ["one/gone"]}, {**good, "licence": "MIT AND unknown"}]
    assert len(list(rules.wrong_licences(parts, ["one/LICENSE"]))) == 3


def test_a_library_that_no_licence_speaks_for() -> None:
    parts = [{"name": "zlib1g", "libraries": ["libz.so.1"]}, {"name": "click", "libraries": []}]
    paths = [
        "_internal/libz.so.1",
        "_internal/libQt6Core.so.6",
        "_internal/deep/libicuuc.so.73",
        "_internal/lxml/etree.so",
    ]
    complaints = list(rules.without_licence(paths, parts))
    assert [line.partition(":")[0] for line in complaints] == ["_internal/deep/libicuuc.so.73"]


def test_what_the_loader_tells() -> None:
    told = """
        linux-vdso.so.1 (0x00007ffc)
        libQt6Core.so.6 => /b/_internal/libQt6Core.so.6 (0x00007f)
        libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
        libxcb.so.1 => /lib/x86_64-linux-gnu/libxcb.so.1 (0x00007f)
        libgtk-3.so.0 => /lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)
        libodd.so.1 => not found
    """
    assert list(rules.missing_libraries(told)) == ["libodd.so.1"]
    assert list(rules.from_outside(told, "/b/_internal")) == ["libgtk-3.so.0"]


def test_every_wanted_distribution_is_pinned(request: pytest.FixtureRequest) -> None:
    text = (request.config.rootpath / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    pinned = {plain(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
    assert {plain(name) for name in DISTRIBUTIONS} <= pinned


def test_libraries_are_known_by_name_whatever_their_version() -> None:
    assert licence_of("/usr/lib/libz.so.1.2.13") == "Zlib"
    assert licence_of("libxcb-render-util.so.0") == "MIT"
    assert licence_of("libgtk-3.so.0") is None
    assert licence_of("libpython3.11.so.1.0") is None
    assert licence_of("README") is None


def test_plugins_are_kept_by_list_on_every_system() -> None:
    assert kept("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert kept("PySide6\\plugins\\platforms\\qwindows.dll")
    assert kept("PySide6/Qt/plugins/platforms/libqcocoa.dylib")
    assert not kept("PySide6/Qt/plugins/platforms/libqvnc.so")
    assert all(name.count("/") == 1 for name in PLUGINS)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

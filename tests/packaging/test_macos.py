"""What can be known of the macOS app without a Mac: its property list, its one entitlement, its scripts."""

import importlib.util
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from reviewer import __version__
from reviewer.ui.program.file_names import PROJECT_SUFFIX, SET_SUFFIX


@pytest.fixture
def info(root: Path) -> dict[str, Any]:
    """The property list as macOS will read it."""
    spec = importlib.util.spec_from_file_location("bundle", root / "packaging" / "macos" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    told: dict[str, Any] = plistlib.loads(plistlib.dumps(module.INFO))
    return told


def test_the_app_says_its_version_and_what_it_needs(info: dict[str, Any]) -> None:
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == __version__
    assert re.fullmatch(r"\d+(\.\d+){1,2}", info["CFBundleVersion"])
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert info["NSHighResolutionCapable"] is True
    assert info["NSHumanReadableCopyright"]


def test_a_double_click_on_either_kind_of_file_opens_the_app(info: dict[str, Any], root: Path) -> None:
    declared = {one["UTTypeIdentifier"]: one for one in info["UTExportedTypeDeclarations"]}
    opened = {kind for one in info["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
    assert opened == declared.keys()
    extensions = [
        f".{one}" for d in declared.values() for one in d["UTTypeTagSpecification"]["public.filename-extension"]
    ]
    assert extensions == [PROJECT_SUFFIX, SET_SUFFIX]
    assert all(one["LSHandlerRank"] == "Owner" for one in info["CFBundleDocumentTypes"])
    spec = (root / "packaging" / "reviewer.spec").read_text(encoding="utf-8")
    for one in info["CFBundleDocumentTypes"]:
        icon = one["CFBundleTypeIconFile"]
        assert (root / "packaging" / "icons" / icon).is_file()
        assert f'"{icon.removesuffix(".icns")}"' in spec


def test_the_app_asks_for_one_entitlement(root: Path) -> None:
    told = plistlib.loads((root / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert told == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize("name", ["sign.sh", "notarize.sh", "dmg.sh", "take_secrets.sh"])
def test_the_scripts_are_sound(root: Path, name: str) -> None:
    script = root / "packaging" / "macos" / name
    if shutil.which("sh") is None:
        pytest.skip("there is no sh here")
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    assert "\nset -eu\n" in script.read_text(encoding="utf-8")
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed here; the shell itself finds no fault")
    done = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout

#!/usr/bin/env python3
"""Makes what people install; each command does what the ones before it do, where that is missing.

    python3 packaging/build.py freeze      dist/reviewer/, the program without need of Python; always the same bytes
    python3 packaging/build.py check       what is in it, whether that may be shipped, and whether it works
    python3 packaging/build.py tar         dist/reviewer-VERSION-linux-ARCH.tar.xz
    python3 packaging/build.py deb         dist/reviewer_VERSION_ARCH.deb
    python3 packaging/build.py installer   dist/reviewer-VERSION-setup.exe, with makensis, from a Windows freeze
    python3 packaging/build.py dmg         dist/reviewer-VERSION.dmg, on macOS

Standard library only. It makes an environment of its own from the hashed `packaging/requirements.txt` in `build/venv`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from desktop import version

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DIST = ROOT / "dist"
BUNDLE = DIST / "reviewer"
VENV = ROOT / os.environ.get("REVIEWER_VENV", "build/venv")
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
WINDOWS_PROGRAM = BUNDLE / "reviewer.exe"


def main(arguments: list[str]) -> int:
    """Do what the command line asks; the exit status is that of the work."""
    commands: dict[str, Callable[[], int]] = {
        "freeze": freeze,
        "check": lambda: freeze_where_missing() or script("check.py", str(BUNDLE)),
        "tar": lambda: freeze_where_missing() or script("archive.py", str(BUNDLE), str(DIST)),
        "deb": lambda: freeze_where_missing() or script("deb.py", str(BUNDLE), str(DIST)),
        "installer": installer,
        "dmg": dmg,
    }
    if len(arguments) != 1 or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    return commands[arguments[0]]()


def freeze() -> int:
    """Freeze the program into `dist/reviewer`."""
    status = set_up()
    if status:
        return status
    shutil.rmtree(BUNDLE, ignore_errors=True)
    print("Freezing (about a minute)", flush=True)
    folders = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    options = ["--noconfirm", "--clean", "--log-level", "WARN", *folders]
    return run([PYTHON, "-m", "PyInstaller", *options, HERE / "reviewer.spec"])


def freeze_where_missing() -> int:
    """Freeze unless that has been done; what is there is taken as it is."""
    return 0 if BUNDLE.is_dir() else freeze()


def installer() -> int:
    """Make the setup for Windows; elsewhere than on Windows from a bundle that was frozen there.

    `REVIEWER_SIGN` is the command that signs the file whose name stands behind it.
    """
    status = freeze_where_missing()
    if status:
        return status
    if not WINDOWS_PROGRAM.is_file():
        print(f"{BUNDLE} holds no program for Windows. Freeze on Windows first, and put the folder there.")
        return 1
    name = f"reviewer-{version()}-setup.exe"
    defined = [f"-DVERSION={version()}", f"-DPAYLOAD={BUNDLE}", f"-DOUT={DIST / name}"]
    signer = os.environ.get("REVIEWER_SIGN")
    defined += [f"-DSIGN={signer}"] if signer else []
    return run(["makensis", "-V2", "-WX", *defined, HERE / "windows" / "reviewer.nsi"])


def dmg() -> int:
    """Make the disk image for macOS, signed where the environment says by whom."""
    return freeze_where_missing() or run(["sh", HERE / "macos" / "dmg.sh", version()])


def set_up() -> int:
    """Make the environment that freezes, by the same steps as the one that runs the program."""
    environment = {**os.environ, "REVIEWER_VENV": str(VENV)}
    command = [sys.executable, str(ROOT / "run.py"), "setup", "--packaging"]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode  # noqa: S603 - our own script


def script(name: str, *arguments: str) -> int:
    """Run another script of this folder in the environment that freezes."""
    return set_up() or run([PYTHON, HERE / name, *arguments])


def run(command: list[str | Path]) -> int:
    """Run a step, with what makes two builds of one commit the same."""
    environment = {"SOURCE_DATE_EPOCH": str(commit_time()), **os.environ, "PYTHONHASHSEED": "1"}
    try:
        return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode  # noqa: S603 - our own steps
    except FileNotFoundError:
        print(f"{command[0]} is not installed.")
        return 1


def commit_time() -> int:
    """When the last commit was made, in seconds since 1970; of a source without history, when it was last changed."""
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - git, by its known name
    except FileNotFoundError:
        done = None
    if done is not None and done.returncode == 0:
        return int(done.stdout)
    return int((ROOT / "CHANGELOG.md").stat().st_mtime)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

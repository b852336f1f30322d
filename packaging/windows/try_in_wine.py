"""Tries the setup under wine: installs, upgrades, uninstalls, silently; compares files and registry before and after.

    python3 packaging/windows/try_in_wine.py [PAYLOAD]

Needs makensis, wine and Xvfb; takes two minutes or more, in a wine prefix of its own that goes away. The old setup
holds a small program that just waits, so that setting up over a running program can be tried; the new one holds
PAYLOAD, or a small program again. PAYLOAD's program tries itself where it is installed, if there is MinGW's gcc: see
`icuuc.c`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "reviewer.nsi"
COMPILER = "x86_64-w64-mingw32-gcc"
DISPLAY = ":75"
_SECONDS = 180
_RUNNING = 3
_WAITING_PROGRAM = """\
Unicode true
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
OutFile "{out}"
Section
  Sleep 60000
SectionEnd
"""
_OURS = ("reviewer", "reviewset")
_OF_WINE = "[Software\\\\Wine\\\\"
_ON_EVERY_WINDOWS = (r"[Software\\Classes]", r"[Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall]")
"""Keys, as wine writes them, that only a fresh prefix is without."""


class TryFailed(Exception):  # noqa: N818 - the name of what happened
    """The setup did not do what it should."""


class Wine:
    """A wine prefix of its own."""

    def __init__(self, prefix: Path) -> None:
        """Make the prefix."""
        self.disk = prefix / "drive_c"
        self._prefix = prefix
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "DISPLAY": DISPLAY,
        }
        self.run("wineboot", "--init")
        self.settle()

    def run(self, *command: str) -> int:
        """Run a Windows program to its end; its exit status."""
        return self.start(*command).wait(_SECONDS)

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        """Start a Windows program."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(  # noqa: S603 - wine, by its known name
            ["wine", *command],  # noqa: S607 - as above
            env=self._environment,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
        )

    def tell(self, *command: str) -> tuple[int, str]:
        """Run a Windows program with a console; its exit status, and what it said."""
        done = subprocess.run(  # noqa: S603 - wine, by its known name
            ["wine", *command],  # noqa: S607 - as above
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=2 * _SECONDS,
            check=False,
        )
        return done.returncode, done.stdout

    def settle(self, *, end: bool = False) -> None:
        """Wait until no program runs, or end them all; then the registry is in its files."""
        command = ["wineserver", "-k" if end else "-w"]
        subprocess.run(command, env=self._environment, timeout=_SECONDS, check=False)  # noqa: S603 - as above

    def files(self) -> dict[str, bytes]:
        """Every file of the person, by its path."""
        users = self.disk / "users"
        return {
            path.relative_to(users).as_posix(): path.read_bytes()
            for path in users.rglob("*")
            if path.is_file() and "/Temp/" not in path.as_posix()
        }

    def folders(self) -> set[str]:
        """Every folder of the person."""
        users = self.disk / "users"
        return {path.relative_to(users).as_posix() for path in users.rglob("*") if path.is_dir()}

    def registry(self) -> list[str]:
        """The person's part of the registry, each value behind its key, without the times of keys."""
        told, key = [], ""
        for line in (self._prefix / "user.reg").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("["):
                key = line.partition("] ")[0] + "]"
            if key not in _ON_EVERY_WINDOWS and not key.startswith(_OF_WINE) and not line.startswith("#time"):
                told.append(f"{key} {'' if line.startswith('[') else line}")
        return told


def setup_of(payload: Path, version: str, folder: Path, script: Path = SCRIPT) -> Path:
    """Make a setup."""
    out = folder / f"reviewer-{version}-setup.exe"
    defined = [f"-DVERSION={version}", f"-DPAYLOAD={payload}", f"-DOUT={out}"]
    subprocess.run(["makensis", "-V1", "-WX", *defined, str(script)], check=True)  # noqa: S603, S607 - by its known name
    return out


def small_payload(folder: Path, *extra: str) -> Path:
    """A program that waits for a minute, and some files."""
    folder.mkdir()
    recipe = folder.with_suffix(".nsi")
    recipe.write_text(_WAITING_PROGRAM.format(out=folder / "reviewer.exe"), encoding="utf-8")
    subprocess.run(["makensis", "-V1", str(recipe)], check=True)  # noqa: S603, S607 - as above
    for name in ("_internal/base.dll", "_internal/deep/down/数据.txt", *extra):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def main(arguments: list[str]) -> int:
    """Try it; a line a step."""
    with tempfile.TemporaryDirectory() as name, _screen():
        folder = Path(name)
        own = Path(arguments[0]).resolve() if arguments else None
        old = setup_of(small_payload(folder / "old", "_internal/stale/gone.dll"), "0.9.0", folder)
        new = setup_of(own or small_payload(folder / "new", "_internal/fresh.dll"), "1.0.0", folder)
        wine = Wine(folder / "prefix")
        try:
            _try(wine, old, new, tries_itself=own is not None and _with_icu(wine))
        except TryFailed as failure:
            print(f"FAILED  {failure}")
            return 1
        finally:
            wine.settle(end=True)
    return 0


def _with_icu(wine: Wine) -> bool:
    """Whether the program can run: Qt needs a library that Windows has and wine has not."""
    if shutil.which(COMPILER) is None:
        print(f"The program will not be tried: {COMPILER} is not installed.")
        return False
    library = wine.disk / "windows" / "system32" / "icuuc.dll"
    subprocess.run([COMPILER, "-shared", "-s", "-o", library, HERE / "icuuc.c"], check=True)  # noqa: S603 - by its known name
    return True


def _try(wine: Wine, old: Path, new: Path, *, tries_itself: bool) -> None:
    files, folders, registry = wine.files(), wine.folders(), wine.registry()
    _expect("install", wine.run(str(old), "/S") == 0)
    wine.settle()
    program = next(wine.disk.rglob("reviewer.exe"), None)
    if program is None:
        message = "no reviewer.exe is there"
        raise TryFailed(message)
    home = program.parent
    _expect("in the person's own folder, with no administrator", home.parts[-4:-1] == ("AppData", "Local", "Programs"))
    _expect("a line in the Start menu", any(path.endswith("Reviewer.lnk") for path in wine.files()))
    told = "\n".join(wine.registry())
    _expect("files of both kinds open with it", all(f"Classes\\\\.{kind}]" in told for kind in _OURS))
    _expect("it stands among the programs", '"DisplayVersion"="0.9.0"' in told)
    own_file = home / "notes of mine.txt"
    own_file.write_text("mine", encoding="utf-8")
    before = wine.files()
    running = wine.start(str(program))
    time.sleep(5)
    _expect("over a running program: exit code 3", wine.run(str(new), "/S") == _RUNNING)
    _expect("and nothing has changed", wine.files() == before)
    _expect("uninstalling one: exit code 3", wine.run(str(home / "uninstall.exe"), "/S", _here(home)) == _RUNNING)
    wine.settle(end=True)
    running.wait(_SECONDS)
    _expect("upgrade", wine.run(str(new), "/S") == 0)
    wine.settle()
    _expect("what only the old one had is gone", not (home / "_internal" / "stale").exists())
    _expect("what the person put there stays", own_file.read_text(encoding="utf-8") == "mine")
    _expect("the new version stands among the programs", '"DisplayVersion"="1.0.0"' in "\n".join(wine.registry()))
    if tries_itself:
        installed = sorted(wine.files())
        status, told = wine.tell(str(home / "reviewer-cli.exe"), "--self-test")
        print(told, end="", flush=True)
        _expect("the program tried itself", status == 0)
        _expect("and leaves nothing behind", sorted(wine.files()) == installed)
    moved = wine.disk / "users" / "Public" / "Other"
    _expect("into another folder", wine.run(str(new), "/S", "/D=C:\\users\\Public\\Other") == 0)
    wine.settle()
    _expect("which has the program now", (moved / "reviewer.exe").is_file() and not program.exists())
    _expect("uninstall", wine.run(str(moved / "uninstall.exe"), "/S", _here(moved)) == 0)
    (moved / "uninstall.exe").unlink(missing_ok=True)  # with `_?=` it cannot remove itself
    if moved.is_dir():
        moved.rmdir()
    own_file.unlink()
    home.rmdir()
    wine.settle()
    _same("files", wine.files().keys(), files.keys())
    _same("folders", wine.folders(), folders | {home.parent.relative_to(wine.disk / "users").as_posix()})
    _same("registry", wine.registry(), registry)


def _here(folder: Path) -> str:
    """Let an uninstaller run where it is and wait for it, instead of from a copy that nobody waits for."""
    parts = folder.parts[folder.parts.index("drive_c") + 1 :]
    return "_?=C:\\" + "\\".join(parts)


def _expect(words: str, good: bool) -> None:  # noqa: FBT001 - the outcome is what is reported
    if not good:
        raise TryFailed(words)
    print(f"ok  {words}", flush=True)


def _same(words: str, after: Iterable[str], before: Iterable[str]) -> None:
    now, then = set(after), set(before)
    if now != then:
        message = f"{words}: left behind {sorted(now - then)[:20]}, gone {sorted(then - now)[:20]}"
        raise TryFailed(message)
    print(f"ok  {words} as before", flush=True)


@contextmanager
def _screen() -> Iterator[None]:
    """A screen for wine, which draws nothing on it."""
    command = ["Xvfb", DISPLAY, "-screen", "0", "1024x768x24"]
    screen = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - by its known name
    try:
        yield
    finally:
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

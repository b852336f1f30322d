#!/usr/bin/env python3
"""The two commands: `python3 run.py` opens the window, `python3 run.py test` checks everything.

It makes `.venv` from the hashed requirements, adds the system libraries Qt needs where it may, and is quick when
nothing has changed. Standard library only, and it must still start on a Python that is too old, to say so.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)  # what PySide6 6.11.3 has wheels for
WINDOWS = sys.platform == "win32"


def use_fitting_python() -> None:
    """Go on in a Python that Qt has wheels for: this one, or another that is installed, or say which is needed."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        other = ["py", f"-3.{minor}"] if WINDOWS else [f"python3.{minor}"]
        asked = [*other, "-c", ""]
        if shutil.which(other[0]) and subprocess.run(asked, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            sys.exit(subprocess.run([*other, __file__, *sys.argv[1:]], check=False).returncode)
    have = ".".join(map(str, sys.version_info[:2]))
    sys.exit(f"Reviewer needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is {have}, and no other was found.")


use_fitting_python()  # before the first line that an old Python could not understand

ROOT = Path(__file__).resolve().parent
VENV = ROOT / os.environ.get("REVIEWER_VENV", ".venv")  # packaging/build.py has one of its own
LINUX = sys.platform.startswith("linux")
VENV_BIN = VENV / ("Scripts" if WINDOWS else "bin")
VENV_PYTHON = VENV_BIN / ("python.exe" if WINDOWS else "python")

# Debian package → the file whose presence shows it. The first group is what importing Qt takes, without any screen.
QT_LIBRARIES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
}
# Debian package → parts of font file names, any of which will do; the empty part accepts any font.
FONTS = {
    "fonts-dejavu-core": ("",),
    "fonts-noto-cjk": ("cjk", "wqy", "sourcehan", "droidsansfallback", "uming", "ukai"),
    "fonts-noto-color-emoji": ("emoji",),
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

USAGE = """\
python3 run.py                        open the window on the sample project
python3 run.py PROJECT                open it on a project of yours (*.reviewer), or on a set (*.reviewset)
python3 run.py test [PYTEST OPTIONS]  check everything: style, types, floors, tests (--faults adds the slow ones)
python3 run.py setup [--dev]          only make .venv, with the reviewer command in it
python3 run.py bench [NAME] [--json]  measure
python3 run.py shot PROJECT OUT.png   draw the window to a picture; options as in `reviewer shot --help`"""

CHECKS = (
    ("ruff check", ["-m", "ruff", "check", "--quiet", "."]),
    ("ruff format", ["-m", "ruff", "format", "--quiet", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"]),
)


def main() -> int:
    """Do what the command line asks; the exit status is that of the work."""
    name, rest = (sys.argv[1], sys.argv[2:]) if sys.argv[1:] else ("window", [])
    commands = {"window": window, "test": test, "setup": setup, "bench": bench, "shot": shot}
    if name not in commands and is_project(name):
        name, rest = "window", sys.argv[1:]
    if name not in commands:
        asked = name in {"-h", "--help"}
        if not asked:
            say(f"There is no command {name!r}, and no project of that name.")
        say(USAGE)
        return 0 if asked else 2
    try:
        return commands[name](rest)
    except subprocess.CalledProcessError as error:
        say(f"This failed: {' '.join(map(str, error.cmd))}")
        return error.returncode or 1
    except KeyboardInterrupt:
        return 130


def is_project(name: str) -> bool:
    """Whether a word on the command line means a project or a set to open, be it there or not."""
    return not name.startswith("-") and (name.endswith((".reviewer", ".reviewset")) or Path(name).is_file())


# --- the commands ---------------------------------------------------------------------------------------------------


def window(rest: list[str]) -> int:
    """Open the window on a private copy of the sample project, or on what was named."""
    if LINUX and not has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). A picture of the window needs none:")
        say("  python3 run.py shot PROJECT OUT.png")
        return 1
    set_up("requirements.txt", screen=True)
    return run(["-m", "reviewer", *(rest or ["--sample"])])


def test(rest: list[str]) -> int:
    """Run every check; each one is run even where an earlier one failed, pytest last."""
    set_up("requirements-dev.txt", screen=False)
    use_offscreen()
    failed = []
    for name, arguments in CHECKS:
        started = time.monotonic()
        status = run(arguments, ROOT)
        say(f"{name}: {'failed' if status else 'ok'} ({time.monotonic() - started:.1f} s)")
        failed += [name] if status else []
    if run(["-m", "pytest", *shared_out(), *rest], ROOT):
        failed.append("pytest")
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def shared_out() -> list[str]:
    """Let as many processes share the tests as there are cores, up to four: each opens windows of its own."""
    return ["-n", str(min(os.cpu_count() or 1, 4))]


def setup(rest: list[str]) -> int:
    """Make `.venv` and nothing else; with --dev what the checks need, with --packaging what freezing needs."""
    files = {"--dev": "requirements-dev.txt", "--packaging": "packaging/requirements.txt"}
    set_up(next((files[word] for word in rest if word in files), "requirements.txt"), screen=has_screen())
    say(f"Ready: {VENV_BIN / 'reviewer'}")
    return 0


def bench(rest: list[str]) -> int:
    """Run one benchmark, or all of them by name."""
    folder = ROOT / "tests" / "benchmarks"
    known = {path.stem: path for path in sorted(folder.glob("*.py")) if not path.name.startswith("_")}
    wanted = [rest.pop(0)] if rest and not rest[0].startswith("-") else list(known)
    if not set(wanted) <= set(known):
        say(f"There is no benchmark {wanted[0]!r}. Known: {', '.join(known) or 'none'}")
        return 2
    set_up("requirements-dev.txt", screen=False)
    use_offscreen()
    return max([run([str(known[name]), *rest]) for name in wanted], default=0)


def shot(rest: list[str]) -> int:
    """Draw the real window to a picture, without a screen."""
    set_up("requirements.txt", screen=False)
    use_offscreen()
    return run(["-m", "reviewer", "shot", *rest])


def run(arguments: list[str], folder: Path | None = None) -> int:
    """Run the project's Python, in the person's folder where none is given; its output is ours."""
    return subprocess.run([VENV_PYTHON, *arguments], cwd=folder, check=False).returncode


# --- the Python environment -----------------------------------------------------------------------------------------


def set_up(requirements: str, *, screen: bool) -> None:
    """Make the environment hold what `requirements` says; does nothing when it already does."""
    stamp = VENV / f"{requirements.replace('/', '-')}{'.screen' if screen else ''}.stamp"
    wanted = state_of(requirements)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and VENV_PYTHON.exists():
        return
    add_system_packages(screen=screen)
    pip = pip_of_environment()
    say(f"Installing what {requirements} names into {VENV.name} (the first time takes a minute)")
    call([*pip, "install", "-qq", "--require-hashes", "--requirement", ROOT / requirements])
    pip = [VENV_PYTHON, "-m", "pip"]
    call([*pip, "install", "-qq", "--no-deps", "--no-index", "--no-build-isolation", "--editable", ROOT])
    stamp.write_text(wanted, encoding="utf-8")


def state_of(requirements: str) -> str:
    """What the environment depends on: change any of it and it is made anew."""
    digest = hashlib.sha256((ROOT / requirements).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{digest}\n{sys.version}\n{ROOT}\n"


def pip_of_environment() -> list[str | Path]:
    """The pip command that installs into `.venv`, which is made where it is missing or of another Python."""
    version = ".".join(map(str, sys.version_info[:3]))
    if VENV_PYTHON.exists():
        told = subprocess.run([VENV_PYTHON, "-c", "import sys; print(sys.version)"], capture_output=True, check=False)
        if not told.stdout.decode().startswith(version):
            shutil.rmtree(VENV)
    elif VENV.exists():
        shutil.rmtree(VENV)
    importlib.invalidate_caches()  # python3-venv may have come a moment ago
    bundled = importlib.util.find_spec("ensurepip") is not None
    if not VENV_PYTHON.exists():
        say(f"Making .venv with Python {version}")
        call([sys.executable, "-m", "venv", VENV, *([] if bundled else ["--without-pip"])])
    if bundled or subprocess.run([VENV_PYTHON, "-m", "pip", "-V"], capture_output=True, check=False).returncode == 0:
        return [VENV_PYTHON, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", VENV_PYTHON]


# --- what the system must bring -------------------------------------------------------------------------------------


def add_system_packages(*, screen: bool) -> None:
    """Install the Debian packages that are missing, where we may; else say the one line that does it and stop.

    Missing fonts alone stop nothing: the window works, some letters show as boxes.
    """
    needed = missing_libraries(screen=screen) + missing_pip()
    wanted = needed + missing_fonts()
    if not wanted:
        return
    prefix = right_to_install()
    if not shutil.which("apt-get"):
        say(f"Please install what your system calls these Debian packages: {' '.join(wanted)}")
    elif prefix is not None:
        say(f"Installing system packages: {' '.join(wanted)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        subprocess.run([*prefix, *quiet, "update"], env=environment, check=False)
        install = [*prefix, *quiet, "install", "--yes", "--no-install-recommends", *wanted]
        subprocess.run(install, env=environment, stdout=subprocess.DEVNULL, check=True)
        return
    else:
        say(f"Please run: sudo apt-get install --yes --no-install-recommends {' '.join(wanted)}")
    if needed:
        sys.exit(1)


def missing_libraries(*, screen: bool) -> list[str]:
    """The Debian packages whose libraries the loader cannot find; other systems bring theirs with Qt."""
    if not LINUX:
        return []
    libraries = {**QT_LIBRARIES, **(SCREEN_LIBRARIES if screen else {})}
    return [package for package, name in libraries.items() if not can_load(name)]


def can_load(name: str) -> bool:
    """Whether the system's loader finds the shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_pip() -> list[str]:
    """Debian's package for Pythons that came without a way to install anything."""
    if importlib.util.find_spec("ensurepip") or importlib.util.find_spec("pip"):
        return []
    return [f"python3.{sys.version_info[1]}-venv"]


def missing_fonts() -> list[str]:
    """The Debian font packages for scripts that no installed font is known to cover."""
    if not LINUX:
        return []
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    names = [path.name.lower() for folder in folders for path in folder.rglob("*.[to]t[fc]")]
    return [package for package, parts in FONTS.items() if not any(part in name for part in parts for name in names)]


def right_to_install() -> list[str] | None:
    """What to put before apt-get: nothing for root, sudo where it asks no password, None where we may not."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def has_screen() -> bool:
    """Whether a window could be seen."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def use_offscreen() -> None:
    """Let Qt draw into memory: nothing pops up, and no screen is needed. Other systems always have a screen."""
    if LINUX:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def call(command: list[str | Path]) -> None:
    """Run a step of the set-up; raises CalledProcessError when it fails."""
    subprocess.run(command, cwd=ROOT, check=True)


def say(line: str) -> None:
    """Tell the person, in step with what the tools print."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())

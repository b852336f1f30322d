"""What every test shares: no screen, nothing of the person's own settings, and the real articles where they lie."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSettings, QStandardPaths

ROOT = Path(__file__).resolve().parent.parent
FIGURE = "faults"
CORPUS = ROOT.parent / "shared" / "corpus" / "cyber-dialogue"

if sys.platform == "linux":  # before there is an application; other systems always have a screen
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Machines differ in speed, so no deadline; few examples keep the whole suite short.
settings.register_profile("quick", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--faults", action="store_true", help="also run the slow tests of kills, power cuts, hostile files"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--faults"):
        return
    skip = pytest.mark.skip(reason="slow; run with --faults")
    for item in items:
        if item.get_closest_marker("faults"):  # the folder of that name also holds short ones
            item.add_marker(skip)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what the tests of faults measured; workers of any number hand it on in their reports."""
    lines = [
        str(line)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        for name, line in report.user_properties
        if name == FIGURE
    ]
    if lines:
        terminalreporter.section("faults")
        for line in sorted(lines):
            terminalreporter.write_line(line)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Have a line of figures shown at the end of the run."""
    return partial(record_property, FIGURE)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the five real articles; the test is skipped where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real articles does not lie beside this checkout (../shared/corpus)")
    return CORPUS


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give the program an empty home, so that no test reads or writes the person's settings, caches and recent files.

    A test that asks for settings of its own sets them under its `tmp_path` again.
    """
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            folder = home / name.lower()
            folder.mkdir()
            environment.setenv(name, str(folder))
        if sys.platform != "linux":  # where the variables above say nothing
            QStandardPaths.setTestModeEnabled(True)
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(QSettings.Format.IniFormat, scope, str(home))
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_garbage_from_workers() -> Iterator[None]:
    """Collect between tests alone: a collection that starts in a worker's thread destroys widgets there, and crashes.

    The program has `reviewer.ui.garbage` for it, the tests of its parts have this.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _all_garbage() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _young_garbage() -> Iterator[None]:
    yield
    assert not gc.isenabled(), "this test, or what it called, set collecting going: workers would crash later tests"
    gc.collect(1)

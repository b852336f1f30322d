"""The composition root: builds the objects of the program and passes them to one another."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontInfo, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from reviewer import __version__
from reviewer.resources import resource_path
from reviewer.ui import settings as declared
from reviewer.ui.garbage import Garbage
from reviewer.ui.motion import Motion
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.start.one_instance import OneInstance
from reviewer.ui.start.requests import Requests
from reviewer.ui.tasks import Tasks
from reviewer.ui.theme import STYLE, Theme
from reviewer.ui.window.first_paint import FirstPaint
from reviewer.workspace.installation import data_folder

if TYPE_CHECKING:
    from reviewer.exchange.sheet import Printer
    from reviewer.ui.sessions import Session

_SWITCH_SECONDS = 0.0005
"""How long a worker may keep the interpreter when the UI thread wants it: painting a list asks for it row by row, and
at Python's usual 5 ms a page of rows takes a tenth of a second while articles are being read in."""

_SELF_TEST_SECONDS = 300
"""How long a self-test may take before it counts as hanging; on a slow computer it takes a tenth of it."""


class ShotOptions(NamedTuple):
    """What `reviewer shot` was asked for; `open` names articles by id, title or part of it."""

    project: Path
    output: Path
    size: tuple[int, int] = (1440, 900)
    scale: float = 1.0
    theme: str = "light"
    language: str = "en"
    open: tuple[str, ...] = ()
    view: str = "read"


def run(project: Path | None = None, *, sample: bool = False, new_window: bool = False) -> int:
    """Open the window on a project or a set, on the sample, or on the welcome page; returns when it is closed.

    Where the program runs already it does that instead, in its window, unless `new_window` asks for one more.
    """
    instance = None if new_window else OneInstance(data_folder())
    paths = () if project is None else (project,)
    if instance is not None and not instance.is_first() and instance.hand_over(paths, sample=sample):
        return 0
    application = _application()
    sys.setswitchinterval(_SWITCH_SECONDS)
    Garbage(application)
    settings = Settings(Settings.usual_path())
    program = _program(application, settings)
    requests = Requests(program, application)
    program.window.restore_place()
    if project is not None or sample:
        program.window.show_opening(project.stem if project is not None else "")
    sessions: list[Session] = []

    def go_on() -> None:
        sessions.append(_go_on(program, project, sample=sample))
        requests.open(instance)

    FirstPaint(program.window).passed.connect(go_on)
    program.window.show()
    status = application.exec()
    if instance is not None:
        instance.end()
    program.finish()
    for session in sessions:
        session.end()
    return status


def shot(options: ShotOptions) -> int:
    """Draw the real window to a picture, without reading or changing settings."""
    from reviewer.ui.start.picture import PictureRequest, draw, set_scale  # noqa: PLC0415 - not on the way to the window

    set_scale(options.scale)
    application = _application()
    settings = Settings()
    settings.set(declared.THEME, options.theme)
    settings.set(declared.LANGUAGE, options.language)
    program = _program(application, settings)
    request = PictureRequest(options.project, options.output, options.size, options.open, options.view)
    try:
        draw(program, request)
    finally:
        program.finish()
    return 0


def self_test() -> int:
    """Make, fill, export, reopen and check a project in a window; a line a step on standard output."""
    from reviewer.ui.start.self_test import run_self_test  # noqa: PLC0415 - not on the way to the window
    from reviewer.ui.start.self_watch import watching  # noqa: PLC0415 - as above

    application = _application()
    with watching(application, _SELF_TEST_SECONDS) as watch:
        settings = Settings()
        program = _program(application, settings)
        try:
            return run_self_test(program, settings, watch, sys.stdout)
        finally:
            program.finish()


def printer() -> "Printer":
    """Prints reports without a window; the application that holds its fonts is made where there is none."""
    from reviewer.ui.printing.printer import PdfPrinter  # noqa: PLC0415 - not on the way to the window

    _application()
    return PdfPrinter()


def _go_on(program: Program, project: Path | None, *, sample: bool) -> "Session":
    """Load what the first picture of the window did without, and open what was asked for."""
    from reviewer.ui.crash import CrashReports  # noqa: PLC0415 - not on the way to the first paint
    from reviewer.ui.memory import keep_one_heap  # noqa: PLC0415 - as above
    from reviewer.ui.program.crash_offer import offer_report  # noqa: PLC0415 - as above
    from reviewer.ui.sessions import Session, end_when_asked  # noqa: PLC0415 - as above

    keep_one_heap()
    folder = data_folder() / "crashes"
    CrashReports(folder, program.say_crash).install()
    QApplication.setWindowIcon(QIcon(str(resource_path("icons/app/reviewer.svg"))))
    session = Session(folder)
    end_when_asked()
    if project is not None:
        program.arrive(project.absolute())
    elif sample:
        program.open_sample()
    offer_report(program.window, session)
    return session


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("Reviewer")
    QCoreApplication.setOrganizationName("Reviewer")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("reviewer")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["reviewer", "-style", STYLE])
    if QGuiApplication.platformName() == "offscreen":
        qInstallMessageHandler(_without_offscreen_notes)
    if not QFontInfo(QGuiApplication.font()).family() and sys.stderr is not None:
        sys.stderr.write("No font is installed; text cannot be drawn. Install one, such as DejaVu.\n")
    return application


def _program(application: QApplication, settings: Settings) -> Program:
    Motion(settings, application)
    theme = Theme(settings)
    theme.prepare(application)
    program = Program(application, settings, theme, Tasks())
    theme.dress(application)
    return program


def _without_offscreen_notes(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass Qt's messages on, but for the notes of the offscreen platform about what only a screen has."""
    if not text.startswith("This plugin does not support") and sys.stderr is not None:
        sys.stderr.write(f"{text}\n")

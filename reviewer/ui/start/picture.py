"""The real window as a picture, for the manual and for checks."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ui.program.program import Program
from reviewer.workspace.questions import Questions
from reviewer.workspace.workspace import Workspace

_ROUNDS = 8
_ROUND_MS = 30


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What to draw: size in device-independent pixels, articles by id or (a part of) their title, and the view."""

    project: Path
    output: Path
    size: tuple[int, int] = (1440, 900)
    open: tuple[str, ...] = ()
    view: str = "read"


def set_scale(scale: float) -> None:
    """Let windows be drawn with this many device pixels to a pixel; counts for an application made afterwards."""
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"


def draw(program: Program, request: PictureRequest) -> None:
    """Open the project for reading, lay the window out and write the picture; raises ReviewerError."""
    with TemporaryDirectory(prefix="reviewer-picture-") as folder:
        # A copy, so that the project is not touched, may be open elsewhere, and looks as it does to who works on it.
        copy = Path(folder) / request.project.name
        original = Workspace.open(request.project, read_only=True)
        try:
            panes = [_article(original.ask, name) for name in request.open]
            original.copy_to(copy)
        finally:
            original.close()
        program.show(Workspace.open(copy))
        _draw(program, request, panes)
        program.close_project()


def _draw(program: Program, request: PictureRequest, panes: list[UUID]) -> None:
    if program.project is not None and panes:
        program.project.desk.restore(tuple(panes))
    window = program.window
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*request.size)
    window.show()
    program.perform(f"view_{request.view}")
    while program.project is not None and program.project.desk.suggestions.looking:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _ROUND_MS)
    for _ in range(_ROUNDS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _ROUND_MS)
    picture = window.grab()
    if not picture.save(str(request.output), "PNG"):
        text = notice("The picture could not be written to {path}. Name another place.", path=request.output)
        raise ReviewerError(text, code="not_written")


def _article(ask: Questions, name: str) -> UUID:
    """Find an article by its id, its title, or a part of its title."""
    articles = ask.articles()
    for article in articles:
        if name in {str(article.id), article.title}:
            return article.id
    for article in articles:
        if name.casefold() in article.title.casefold():
            return article.id
    text = notice("There is no article “{name}” in this project.", name=name)
    raise ReviewerError(text, code="no_such_article")

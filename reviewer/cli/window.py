"""Opening the window, `--self-test` and `shot`: the only commands that load Qt."""

import os
import sys
from argparse import Namespace

from reviewer.app import ShotOptions, run, self_test
from reviewer.app import shot as draw
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(options: Namespace) -> int:
    """Open the window, or test the installation in one; on the screen where there is one, which is tried as well."""
    screenless = sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS)
    if options.self_test:
        if screenless:
            _without_screen()
        return self_test()
    if screenless:
        message = notice(
            "There is no screen here to open the window on. `reviewer --help` lists what goes without one."
        )
        raise ReviewerError(message, code="no-screen")
    return run(options.project, sample=options.sample, new_window=options.new_window)


def shot(options: Namespace) -> int:
    """Draw the real window to a picture."""
    _without_screen()
    return draw(
        ShotOptions(
            project=options.project,
            output=options.output,
            size=options.size,
            scale=options.scale,
            theme=options.theme,
            language=options.language,
            open=tuple(options.open),
            view=options.view,
        )
    )


def _without_screen() -> None:
    """Draw into memory, whether or not there is a screen: every machine draws the same."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

"""The printer of `export --format pdf`: it loads Qt, and needs no screen."""

import os

from reviewer.app import printer as with_application
from reviewer.exchange.sheet import Printer


def printer() -> Printer:
    """A printer that draws into memory, whether or not there is a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return with_application()

"""Reports with a printer, as the program itself hands one in."""

from reviewer.app import printer
from reviewer.exchange.telling import Telling


def printed_in(language: str = "en") -> Telling:
    """How every format, the PDF among them, is told in a language."""
    return Telling(language, printer=printer())

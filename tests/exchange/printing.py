"""Reports with a printer, as the program itself hands one in."""

from reviewer.app import printer
from reviewer.exchange.protocol import Format
from reviewer.exchange.telling import PLAIN, Telling


def printed_in(language: str = "en") -> Telling:
    """How every format, the PDF among them, is told in a language."""
    return Telling(language, printer=printer())


def told_to(known: Format) -> Telling:
    """How a format is told that may be printed."""
    return printed_in() if known.printed else PLAIN

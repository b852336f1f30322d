"""Modules that the command line reads late."""

import gc

from reviewer.cli.loading import loaded


def test_collecting_stays_off_where_the_window_has_taken_it_over() -> None:
    gc.disable()
    loaded("printing", "__doc__")
    assert not gc.isenabled()


def test_collecting_goes_on_by_itself_elsewhere() -> None:
    gc.enable()
    try:
        loaded("printing", "__doc__")
        assert gc.isenabled()
    finally:
        gc.disable()

import io
import sys

import pytest

from reviewer.cli.output import ProgressLine, complain, prepare, write_json, write_line, write_text


def test_a_line_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    write_line("a\x1b]0;evil\x07b", "two\nlines", "𠮷 😀")
    complain("no\x1b[2J\nmore")
    write_text("first\nsecond\x9b2J")
    out, err = capsys.readouterr()
    assert out == "a ]0;evil b\ttwo lines\t𠮷 😀\nfirst\nsecond 2J\n"
    assert err == "reviewer: no [2J more\n"


def test_an_object_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    write_json({"text": "one\ntwo\u2028三", "n": None})
    assert capsys.readouterr().out == '{"text": "one\\ntwo\u2028三", "n": null}\n'


def test_every_character_can_be_written_whatever_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="ascii", write_through=True))
    prepare()
    write_json({"title": "港口 😀"})
    assert pipe.getvalue().decode("utf-8") == '{"title": "港口 😀"}\n'


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine()
    line.report(1, 2, "x")
    line.close()
    assert capsys.readouterr().err == ""

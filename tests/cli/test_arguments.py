from pathlib import Path

import pytest

from reviewer.cli.arguments import parse


def test_without_a_command_a_window_is_meant() -> None:
    assert parse([]).command == ""
    options = parse(["harbour.reviewer", "--sample"])
    assert (options.command, options.project, options.sample) == ("", Path("harbour.reviewer"), True)


def test_a_project_may_be_called_like_a_command() -> None:
    assert parse(["./add"]).project == Path("add")


def test_filters_may_be_given_several_times() -> None:
    line = "export p --format w3c --output o --tag a --tag b --status open --status confirmed --since 2016"
    options = parse(line.split())
    assert (options.tag, options.status, options.since, options.until) == (
        ["a", "b"],
        ["open", "confirmed"],
        "2016",
        "",
    )


def test_a_shot_has_a_size_and_opens_several_articles() -> None:
    options = parse(
        ["shot", "p", "o.png", "--size", "1280x800", "--scale", "1.5", "--open", "a", "b", "--theme", "dark"]
    )
    assert (options.size, options.scale, options.open, options.theme) == ((1280, 800), 1.5, ["a", "b"], "dark")


@pytest.mark.parametrize(
    "line",
    [
        "new",
        "show p",
        "show p words",
        "export p --format w3c",
        "export p --format w3c --output o --status done",
        "shot p o.png --size big",
        "shot p o.png --size 99999x3",
        "shot p o.png --scale 0",
        "add p",
        "--colour",
        "a b",
    ],
)
def test_what_makes_no_sense_exits_with_two(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(line.split())
    assert left.value.code == 2
    assert "usage: reviewer" in capsys.readouterr().err

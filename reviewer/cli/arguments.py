"""What can be written on the command line; nothing here reads a project or loads a library."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from reviewer import __version__
from reviewer.domain.relation import RelationStatus

WINDOW = ""

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        WINDOW: "window:open_window",
        "new": "projects:new",
        "add": "articles:add",
        "info": "projects:info",
        "show": "records:show",
        "history": "history:history",
        "import": "sets:take_in",
        "export": "sets:export",
        "formats": "sets:formats",
        "check": "rescue:check",
        "backup": "rescue:backup",
        "recover": "rescue:recover",
        "shot": "window:shot",
    }
)
"""Each command, and where its deed stands: the module of this package and the function in it."""

_HELP = """\
commands:
  new PROJECT                      make an empty project
  add PROJECT PATH…                add articles from files and folders
  info PROJECT                     counts, schema version, integrity
  show PROJECT KIND                list articles, claims, events, points or relations
  history PROJECT                  list what was done, when and by whom
  import PROJECT FILE              take in an annotation set
  export PROJECT --format F …      hand one on
  formats                          formats, and what each keeps and loses
  check PROJECT                    say everything that is wrong with the file
  backup PROJECT [TO]              back it up, also while it is open
  recover BROKEN TO                save what a damaged file still holds
  shot PROJECT OUT.png             draw the window to a picture

`reviewer COMMAND --help` says more. A project named like a command is opened as ./NAME.
Exit status: 0 done, 1 something was refused (standard error says why), 2 wrong usage."""


class UsageError(Exception):
    """Something was asked for that does not exist; the message says what does."""


def parse(argv: Sequence[str]) -> Namespace:
    """The options of a command line, with `command` among them; exits as argparse does where they make no sense."""
    if argv and argv[0] in _ARGUMENTS:
        command = argv[0]
        parser = ArgumentParser(prog=f"reviewer {command}", allow_abbrev=False)
        _ARGUMENTS[command](parser)
        return parser.parse_args(argv[1:], Namespace(command=command))
    parser = ArgumentParser(
        prog="reviewer",
        description="A diff tool for facts. Without a command, opens the window.",
        epilog=_HELP,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, nargs="?", help="the project to open, or a set to make one of"
    )
    parser.add_argument("--sample", action="store_true", help="open the sample project")
    parser.add_argument("--new-window", action="store_true", help="start anew, also where Reviewer runs already")
    parser.add_argument("--version", action="version", version=f"reviewer {__version__}")
    parser.add_argument("--self-test", action="store_true", help="make, fill, export, reopen and check a project")
    return parser.parse_args(argv, Namespace(command=WINDOW))


def _project(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)


def _json(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line; a refusal is one on standard error"
    )


def _add(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="a file, or a folder to walk")
    _json(parser)


def _info(parser: ArgumentParser) -> None:
    _project(parser)
    _json(parser)


def _show(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("kind", choices=("articles", "claims", "events", "points", "relations"))
    _json(parser)
    parser.add_argument("--text", action="store_true", help="with articles: their text too")


def _history(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--limit", type=_count, metavar="N", help="only the last N actions")
    _json(parser)


def _import(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--format", metavar="F", default="", help="its format, where the file does not tell")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    parser.add_argument(
        "--conflicts",
        choices=("skip", "ours", "theirs"),
        default="skip",
        help="what becomes of records changed on both sides: listed and left, left, or as the set says",
    )
    parser.add_argument(
        "--versions",
        choices=("carry", "add"),
        default="carry",
        help="of articles that are here with another text: put the quotes into the text here, or add them too",
    )
    _json(parser)


def _export(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--format", metavar="F", required=True, help="one of `reviewer formats`")
    parser.add_argument("--output", metavar="PATH", type=Path, required=True, help="used as given; a folder for csv")
    parser.add_argument("--language", choices=("en", "zh"), default="en", help="of reports")
    chosen = parser.add_argument_group("filters", "each may be given several times; different ones narrow together")
    chosen.add_argument("--article", action="append", default=[], help="only of this article: its id or title")
    chosen.add_argument("--outlet", action="append", default=[], help="only of articles of this outlet")
    chosen.add_argument("--tag", action="append", default=[], help="only claims with this tag")
    chosen.add_argument("--annotator", action="append", default=[], help="only claims of this annotator")
    statuses = [str(status) for status in RelationStatus]
    chosen.add_argument("--status", action="append", default=[], choices=statuses, help="only relations that are")
    chosen.add_argument("--event", action="append", default=[], help="only claims linked to it: its id or title")
    chosen.add_argument("--since", metavar="DATE", default="", help="only articles published then or later")
    chosen.add_argument("--until", metavar="DATE", default="", help="only articles published then or earlier")


def _check(parser: ArgumentParser) -> None:
    _project(parser)
    _json(parser)


def _backup(parser: ArgumentParser) -> None:
    _project(parser)
    target = parser.add_mutually_exclusive_group()
    target.add_argument("to", metavar="TO", type=Path, nargs="?", help="the copy; a file that is there is not replaced")
    target.add_argument(
        "--out",
        metavar="FILE",
        dest="out",
        type=Path,
        help="the same; without either, among the backups that the window shows",
    )


def _recover(parser: ArgumentParser) -> None:
    parser.add_argument("broken", metavar="BROKEN", type=Path, help="the damaged project; it is only read")
    parser.add_argument("to", metavar="TO", type=Path, help="a new project; a file that is there is not replaced")
    _json(parser)


def _shot(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("output", metavar="OUT.png", type=Path)
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="1440x900")
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="2")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en")
    parser.add_argument(
        "--open", metavar="ARTICLE", nargs="+", default=[], help="ids or titles of one to four articles"
    )
    parser.add_argument("--view", choices=("read", "timeline"), default="read")


_ARGUMENTS: Mapping[str, Callable[[ArgumentParser], None]] = MappingProxyType(
    {
        "new": _project,
        "add": _add,
        "info": _info,
        "show": _show,
        "history": _history,
        "import": _import,
        "export": _export,
        "formats": _json,
        "check": _check,
        "backup": _backup,
        "recover": _recover,
        "shot": _shot,
    }
)

_SIDE = range(200, 8001)
_MOST_SCALE = 4.0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if width not in _SIDE or height not in _SIDE:
        message = f"{text!r} is not a size like 1440x900"
        raise ArgumentTypeError(message)
    return width, height


def _count(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not int(text):
        message = f"{text!r} is not a number from 1"
        raise ArgumentTypeError(message)
    return int(text)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= _MOST_SCALE:
        message = f"{text!r} is not a scale between 0 and {_MOST_SCALE:g}"
        raise ArgumentTypeError(message)
    return scale

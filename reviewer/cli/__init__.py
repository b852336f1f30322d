"""The command line: the same deeds without a window. Each command's module is read only when it is asked for."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import cast

from reviewer.cli.arguments import COMMANDS, UsageError, parse
from reviewer.cli.loading import loaded
from reviewer.cli.output import complain, complain_json, prepare
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused

DONE = 0
REFUSED = 1
WRONG_USAGE = 2

Deed = Callable[[Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 something was refused and said, 2 wrong usage.

    Conditions of the environment are one line on standard error each, never a traceback; with `--json` that of a
    refusal is an object with `code`, `message` and `detail`.
    """
    prepare()
    options = Namespace()
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        status = _deed(options.command)(options)
        sys.stdout.flush()
    except SystemExit as exit_:  # argparse has said what there is to say
        status = exit_.code if isinstance(exit_.code, int) else DONE
    except UsageError as error:
        complain(str(error))
        status = WRONG_USAGE
    except BrokenPipeError:
        # Whoever read our lines has enough of them; nothing more may be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = REFUSED
    except (ReviewerError, OSError) as error:
        _complain_of(error, as_json=getattr(options, "json", False))
        status = REFUSED
    except KeyboardInterrupt:
        complain("Stopped. What was done before is kept.")
        status = REFUSED
    return status


def _complain_of(error: ReviewerError | OSError, *, as_json: bool) -> None:
    if isinstance(error, OSError):
        why = why_refused(error)
        said = notice("{path}: {why}", path=error.filename, why=why) if error.filename else why
        error = ReviewerError(said, code="system", detail=repr(error))
    if as_json:
        complain_json({"code": error.code, "message": str(error), "detail": error.detail})
    else:
        complain(str(error))


def _deed(command: str) -> Deed:
    module, _, name = COMMANDS[command].partition(":")
    return cast("Deed", loaded(module, name))

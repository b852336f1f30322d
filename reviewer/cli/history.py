"""`history`: what was done to a project, newest first."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice

from reviewer.cli.output import write_json, write_line
from reviewer.cli.projects import opened
from reviewer.domain.changes import Action
from reviewer.workspace.workspace import Workspace

_AT_A_TIME = 100


def history(options: Namespace) -> int:
    """List the actions, undone ones among them; one by one, so that their number does not matter."""
    with opened(options.project) as workspace:
        for action in islice(_actions(workspace), options.limit):
            if options.json:
                write_json(
                    {
                        "number": action.number,
                        "label": action.label,
                        "subject": action.subject,
                        "annotator": action.annotator,
                        "at": action.at.isoformat(),
                        "state": _state(action),
                    }
                )
            else:
                state = "" if _state(action) == "done" else f"({_state(action)})"
                moment = f"{action.at.astimezone():%Y-%m-%d %H:%M:%S}"
                label = action.label.replace("_", " ")
                write_line(action.number, moment, action.annotator, label, action.subject, state)
    return 0


def _actions(workspace: Workspace) -> Iterator[Action]:
    before: int | None = None
    while page := workspace.history(_AT_A_TIME, before):
        yield from page
        before = page[-1].number


def _state(action: Action) -> str:
    """Done, undone, or undone for good because something else was done instead."""
    return "dropped" if action.dropped else "undone" if action.undone else "done"

"""What there is at the moment, and the conditions under which actions can be done."""

from collections.abc import Callable
from typing import NamedTuple

from reviewer.ui.kinds import Kind


class Situation(NamedTuple):
    """What the enabling of actions depends on."""

    project: bool = False
    writable: bool = False
    panes: int = 0
    selected: Kind | None = None
    can_undo: bool = False
    can_redo: bool = False
    busy: bool = False


When = Callable[[Situation], bool]


def always(situation: Situation) -> bool:  # noqa: ARG001 - has the shape of every When
    """Holds in every situation."""
    return True


def project(situation: Situation) -> bool:
    """A project is open."""
    return situation.project


def writable(situation: Situation) -> bool:
    """A project is open and can be written."""
    return situation.project and situation.writable


def reading(situation: Situation) -> bool:
    """An article is open."""
    return situation.panes > 0


def marking(situation: Situation) -> bool:
    """An article is open and records can be made."""
    return situation.writable and situation.panes > 0


def selected(*kinds: Kind) -> When:
    """A record of one of these kinds is selected and can be changed."""

    def is_selected(situation: Situation) -> bool:
        return situation.writable and situation.selected in kinds

    return is_selected


def several_panes(situation: Situation) -> bool:
    """Two articles or more stand side by side."""
    return situation.panes > 1

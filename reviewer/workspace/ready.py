"""What a project takes of the floors below the window, to be imported in one go before anybody opens one."""

from reviewer.store.engine import library
from reviewer.workspace import candidates, sample, workspace
from reviewer.workspace.commands import articles, claims, events, relations, tags

PARTS = (workspace, articles, claims, events, relations, tags, candidates, sample)


def make_ready() -> None:
    """Load the database's engine too; raises ReviewerError when it is too old to hold a project."""
    library()

"""Deeds on what is suggested: taking it, and saying that it is not wanted."""

from collections.abc import Sequence

from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.suggest.suggested import SuggestedClaim
from reviewer.text.anchors import make_anchor
from reviewer.workspace.commands.claims import claim_in, standing_at
from reviewer.workspace.commands.common import subject_of_several
from reviewer.workspace.commands.ranges import tidy_ranges
from reviewer.workspace.workspace import Transaction, Workspace


def accept_suggestions(workspace: Workspace, suggestions: Sequence[SuggestedClaim]) -> list[Claim]:
    """Make claims of what is suggested, filled in as any claim is: one action.

    A claim that already stands at exactly these words is given back instead. Raises ReviewerError (`gone`) when an
    article is not there.
    """

    def command(transaction: Transaction) -> list[Claim]:
        made = []
        for each in suggestions:
            text = workspace.ask.text(each.article)
            ranges = tidy_ranges(text, [(each.start, each.end)])
            standing = standing_at(workspace, each.article, ranges)
            made.append(standing or claim_in(transaction, each.article, text, ranges))
        return made

    return workspace.perform("tag_claim", command, _subject(suggestions))


def dismiss_suggestions(workspace: Workspace, suggestions: Sequence[SuggestedClaim]) -> list[Dismissal]:
    """Let these words not be suggested again, by anybody: one action."""

    def command(transaction: Transaction) -> list[Dismissal]:
        return [
            transaction.get(Dismissal, each.id)
            or transaction.put(
                Dismissal(
                    id=each.id,
                    article=each.article,
                    anchor=make_anchor(workspace.ask.text(each.article), each.start, each.end),
                    annotator=transaction.annotator,
                    created=transaction.now,
                    modified=transaction.now,
                )
            )
            for each in suggestions
        ]

    return workspace.perform("dismiss_suggestions", command, _subject(suggestions))


def _subject(suggestions: Sequence[SuggestedClaim]) -> str:
    return subject_of_several(suggestions[0].statement if suggestions else "", len(suggestions))

"""`C`: a claim from the selection, else from the sentence at the caret; and moving the ends of one."""

from collections.abc import Sequence
from typing import Literal

from reviewer.domain.claim import Claim
from reviewer.text.sentences import sentence_at
from reviewer.text.words import whole_words
from reviewer.ui.deeds.subject import claim_at
from reviewer.ui.deeds.tell import attempt, explain
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Caret, Kind, Range, Reveal, Selected
from reviewer.ui.i18n import translate
from reviewer.workspace.commands.claims import move_claim_end, standing_at, tag_claim
from reviewer.workspace.workspace import Workspace


class ClaimDeeds:
    """Makes claims where the reader is."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        """Work on the project's claims at the desk's caret."""
        self._workspace = workspace
        self._desk = desk

    def tag(self) -> Claim | None:
        """Make a claim, or select the one that stands there already."""
        caret = self._desk.caret()
        if caret is None:
            explain(self._desk, translate("Deeds", "Open an article and put the caret in a sentence first."))
            return None
        text = self._workspace.ask.text(caret.article)
        ranges = worded(text, caret.ranges) or self._sentence(text, caret)
        standing = self._standing(caret, ranges)
        if standing is not None:
            self._desk.select(Selected(Kind.CLAIM, standing.id))
            return standing
        if not ranges:
            explain(self._desk, translate("Deeds", "There is no sentence here. Put the caret in one, or select words."))
            return None
        made = attempt(self._desk, lambda: tag_claim(self._workspace, caret.article, ranges))
        if made is not None:
            self._desk.select(Selected(Kind.CLAIM, made.id))
            # What was selected has become the claim: the caret alone stays, at its start.
            self._desk.reveal_requested.emit(Reveal(self._desk.active, made.article, ranges[0][0], ranges[0][0]))
        return made

    def longer(self) -> None:
        """Move the end of the selected claim a word on."""
        self._move(1)

    def shorter(self) -> None:
        """Move the end of the selected claim a word back."""
        self._move(-1)

    def _move(self, direction: Literal[-1, 1]) -> None:
        selected = self._desk.selected
        if selected is None or selected.kind is not Kind.CLAIM:
            explain(self._desk, translate("Deeds", "Select a claim first."))
            return
        attempt(self._desk, lambda: move_claim_end(self._workspace, selected.id, "end", direction))

    def _sentence(self, text: str, caret: Caret) -> tuple[Range, ...]:
        start, end = sentence_at(text, caret.position)
        return ((start, end),) if start < end else ()

    def _standing(self, caret: Caret, ranges: Sequence[Range]) -> Claim | None:
        """Return the claim that has exactly these ranges, or, without a selection, the shortest one at the caret."""
        exactly = standing_at(self._workspace, caret.article, tuple(ranges))
        return exactly if exactly is not None or caret.ranges else claim_at(self._workspace.ask, caret)


def worded(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """What a hand meant by ranges of code points: whole words without white space at their ends, in order.

    A mouse cuts words easily, and a quote of half words is none. Ranges of white space alone fall away.
    """
    found = []
    for start, end in sorted(ranges):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = start + len(words.rstrip())
        if left < right:
            found.append((left, right))
    return whole_words(text, found)

"""Shows in the pane beside what a palette offers, and puts everything back when nothing was chosen."""

from reviewer.domain.claim import Claim
from reviewer.ui.deeds.stage import Stage
from reviewer.ui.desk import Desk


class Preview:
    """One look at claims of other articles; the active pane stays as it is."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        """Note what lies open now."""
        self._desk = desk
        self._stage = stage
        self._before = desk.panes

    def show(self, claim: Claim) -> None:
        """Scroll the pane beside to a claim and outline it; where there is no pane beside, one is opened."""
        panes = self._desk.panes
        if len(self._before) == 1 and panes[1:] != (claim.article,):
            self._stage.end_preview(keep=False)
            self._desk.rearrange((*self._before, claim.article))
        self._stage.preview_claim(claim.article, claim.id)

    def end(self, *, keep: bool) -> None:
        """Take the outline away; unless the article is to be kept, the panes show what they showed before."""
        self._stage.end_preview(keep=keep)
        if not keep and len(self._desk.panes) > len(self._before):
            self._desk.rearrange(self._before)

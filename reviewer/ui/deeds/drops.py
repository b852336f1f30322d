"""What happens when words or a claim are let go on an event or on another claim."""

from uuid import UUID

from PySide6.QtCore import QTimer

from reviewer.domain.claim import Claim
from reviewer.ui.deeds.claim import worded
from reviewer.ui.deeds.event import EventDeeds
from reviewer.ui.deeds.relation import RelationDeeds
from reviewer.ui.deeds.tell import attempt, tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Reveal, Selected
from reviewer.ui.dragging.cargo import Cargo
from reviewer.ui.dragging.drop_target import Offer
from reviewer.ui.i18n import translate
from reviewer.ui.signs import EVENT
from reviewer.workspace.commands.claims import add_mention
from reviewer.workspace.commands.events import link_quote
from reviewer.workspace.workspace import Workspace


class Drops:
    """Says what letting go would do, and does it."""

    def __init__(self, workspace: Workspace, desk: Desk, events: EventDeeds, relations: RelationDeeds) -> None:
        """Work on the project as the keys do."""
        self._workspace, self._desk = workspace, desk
        self._events, self._relations = events, relations

    def offer(self, cargo: Cargo, onto: Selected) -> Offer:
        """What letting the cargo go on a record would do, or why it would do nothing."""
        if self._workspace.read_only:
            return Offer(translate("Drops", "This project can only be read"), taken=False)
        if onto.kind is Kind.EVENT:
            return self._onto_event(cargo, onto.id)
        claim = self._workspace.ask.claim(onto.id) if onto.kind is Kind.CLAIM else None
        return self._onto_claim(cargo, claim) if claim is not None else Offer("", taken=False)

    def take(self, cargo: Cargo, onto: Selected) -> None:
        """Do it, once the drag is over: a palette that opens has to get the keys."""
        QTimer.singleShot(0, self._desk, lambda: self._take(cargo, onto))

    def _take(self, cargo: Cargo, onto: Selected) -> None:
        ranges = worded(self._workspace.ask.text(cargo.article), cargo.ranges)
        if onto.kind is Kind.EVENT and cargo.claim is not None:
            self._events.link(cargo.claim, onto.id)
            self._desk.select(Selected(Kind.CLAIM, cargo.claim))
        elif onto.kind is Kind.EVENT:
            made = attempt(self._desk, lambda: link_quote(self._workspace, cargo.article, ranges, onto.id))
            if made is not None:
                self._desk.select(Selected(Kind.CLAIM, made.id))
                self._let_go_of(cargo)
        elif cargo.claim is not None:
            self._relations.relate_dropped(cargo.claim, onto.id)
        else:
            attempt(self._desk, lambda: add_mention(self._workspace, onto.id, ranges))
            self._desk.select(onto)
            self._let_go_of(cargo)
            tell_undoable(self._desk, self._workspace, translate("Drops", "The claim stands here too now"))

    def _let_go_of(self, cargo: Cargo) -> None:
        """The words that were selected have become a claim: the caret alone stays, at their start."""
        if cargo.article in self._desk.panes:
            start = cargo.ranges[0][0]
            self._desk.reveal_requested.emit(Reveal(self._desk.panes.index(cargo.article), cargo.article, start, start))

    def _onto_event(self, cargo: Cargo, event: UUID) -> Offer:
        record = self._workspace.ask.event(event)
        if record is None:
            return Offer("", taken=False)
        name = f"{EVENT} {record.short_name or record.title}"
        if cargo.claim is None:
            return Offer(translate("Drops", "Mark as a claim about {event}", event=name))
        if self._workspace.ask.link_between(cargo.claim, event) is not None:
            return Offer(translate("Drops", "The claim is about {event} already", event=name), taken=False)
        return Offer(translate("Drops", "Link the claim to {event}", event=name))

    def _onto_claim(self, cargo: Cargo, onto: Claim) -> Offer:
        same_article = onto.article == cargo.article
        if cargo.claim == onto.id:
            return Offer("", taken=False)
        if cargo.claim is None and same_article:
            return Offer(translate("Drops", "The same claim stands here too"))
        if cargo.claim is None:
            return Offer(translate("Drops", "Words of another article: mark them as a claim first (C)"), taken=False)
        if same_article:
            return Offer(translate("Drops", "Only claims of different articles are related"), taken=False)
        return Offer(translate("Drops", "Contradicts, agrees or updates…"))

"""`E`: links the selected claim to an event, an old one or a new one, from a palette at the text."""

from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, Role
from reviewer.suggest.events import EventCandidate, Group, propose_event, propose_role, rank_events
from reviewer.ui.deeds.stage import Stage
from reviewer.ui.deeds.subject import claim_in_hand
from reviewer.ui.deeds.tell import attempt, explain
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.reasons import reason_words
from reviewer.ui.signs import EVENT
from reviewer.ui.widgets.choices import Choice
from reviewer.ui.widgets.palette import Palette
from reviewer.ui.words import date_words, word
from reviewer.workspace.candidates import event_contexts
from reviewer.workspace.commands.events import link_event, link_new_event
from reviewer.workspace.workspace import Workspace

_RECENT = 5
_MOST = 200


class EventDeeds:
    """Links claims to events."""

    def __init__(self, workspace: Workspace, desk: Desk, stage: Stage) -> None:
        """Ask at the text on the stage."""
        self._workspace = workspace
        self._desk = desk
        self._stage = stage

    def ask(self) -> None:
        """Open the palette for the selected claim."""
        claim = claim_in_hand(self._workspace.ask, self._desk)
        if claim is None:
            explain(self._desk, translate("Deeds", "Select a claim first, or make one with C."))
            return
        EventQuestion(self._workspace, self._desk, claim).open(self._stage)

    def link(self, claim: UUID, event: UUID) -> None:
        """Link them without asking, as when one is dragged onto the other."""
        found = self._workspace.ask.claim(claim)
        if found is not None:
            attempt(self._desk, lambda: link_event(self._workspace, claim, event, propose_role(found)))


class EventQuestion:
    """One palette that asks which event a claim is about."""

    def __init__(self, workspace: Workspace, desk: Desk, claim: Claim) -> None:
        """Rank the project's events for a claim."""
        self._workspace = workspace
        self._desk = desk
        self._claim = claim
        ask = workspace.ask
        article, text = ask.article(claim.article), ask.text(claim.article)
        self._events: dict[UUID, Event] = {}
        candidates: list[EventCandidate] = []
        self._proposed = None
        if article is not None:
            contexts = event_contexts(ask, claim)
            self._events = {context.event.id: context.event for context in contexts}
            candidates = rank_events(claim, article, text, contexts, ask.recent_events(_RECENT))
            self._proposed = propose_event(claim, article, text, ask.short_names())
        self._candidates: Sequence[EventCandidate] = candidates[:_MOST]
        self._title = self._proposed.title if self._proposed is not None else claim.statement

    def open(self, stage: Stage) -> None:
        """Open the palette at the claim."""
        anchors = self._claim.mentions[0].anchors
        rect, within = stage.place_of(self._claim.article, anchors[0].start, anchors[-1].end)
        palette = Palette(
            within,
            translate("Deeds", "Link this claim to an event"),
            sign=EVENT,
            placeholder=translate("Deeds", "Type a name, place or date"),
            role_words=translate("Deeds", "Role"),
            roles=[(role.value, word(role)) for role in Role],
        )
        palette.set_role(propose_role(self._claim).value)
        palette.set_choices(self._choices())
        palette.typed.connect(lambda text: self._retitle(palette, text))
        palette.chosen.connect(lambda index: self._link(index, Role(palette.role)))
        palette.open_at(rect, within)

    def _choices(self) -> list[Choice]:
        return [*(self._choice(candidate) for candidate in self._candidates), self._new_choice()]

    def _choice(self, candidate: EventCandidate) -> Choice:
        event = self._events[candidate.event_id]
        headings = {
            Group.LIKELY: translate("Deeds", "Likely"),
            Group.RECENT: translate("Deeds", "Recent"),
            Group.OTHER: translate("Deeds", "Others"),
        }
        return Choice(
            title=event_words(event),
            detail=reason_words(candidate.reasons),
            group=headings[candidate.group],
            lead=f"{EVENT} {event.short_name}".strip(),
            badge=word(event.status) if event.status.value != "happened" else "",
        )

    def _new_choice(self) -> Choice:
        return Choice(
            title=translate("Deeds", "+ New event “{title}”", title=self._title),
            detail=reason_words([self._proposed.reason]) if self._proposed is not None else "",
            group=translate("Deeds", "New"),
            tone="accent",
            always=True,
        )

    def _retitle(self, palette: Palette, text: str) -> None:
        typed = text.strip()
        proposed = self._proposed.title if self._proposed is not None else self._claim.statement
        title = typed or proposed
        if title != self._title:
            self._title = title
            palette.set_choices(self._choices())

    def _link(self, index: int, role: Role) -> None:
        if index < len(self._candidates):
            event = self._candidates[index].event_id
            attempt(self._desk, lambda: link_event(self._workspace, self._claim.id, event, role))
            return
        proposed = self._proposed
        if proposed is None:
            attempt(self._desk, lambda: link_new_event(self._workspace, self._claim.id, self._title, "", role))
            return
        fields = {"status": proposed.status, "place": proposed.place, "participants": proposed.participants}
        attempt(
            self._desk,
            lambda: link_new_event(self._workspace, self._claim.id, self._title, proposed.when, role, **fields),
        )


def event_words(event: Event) -> str:
    """Title, date and place of an event in one line."""
    return " · ".join(part for part in (event.title, date_words(event.when), event.place) if part)

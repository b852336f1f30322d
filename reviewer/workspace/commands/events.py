"""Deeds on events and on the links from claims to them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event, EventLink, EventStatus, Role
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice
from reviewer.suggest.events import propose_role
from reviewer.suggest.short_names import short_name
from reviewer.text.anchors import make_anchor
from reviewer.workspace.commands.claims import claim_in, standing_at, subject_of_words
from reviewer.workspace.commands.common import as_ids, edit_subject, need, only_fields, subject, subject_of_several
from reviewer.workspace.commands.points import settle_point
from reviewer.workspace.commands.ranges import tidy_ranges
from reviewer.workspace.workspace import Transaction, Workspace

_EDITABLE = frozenset(
    {"title", "short_name", "type", "when", "place", "participants", "parent", "status", "mentions", "note"},
)


def create_event(workspace: Workspace, title: str, when: str = "", **fields: Any) -> Event:  # noqa: ANN401 - fields of Event
    """Make an event; `when` is EDTF. Without a short name it gets one made from its round or its date."""
    only_fields(fields, _EDITABLE)
    return workspace.perform(
        "create_event",
        lambda transaction: _create(workspace, transaction, title, when, fields),
        subject(title),
    )


def link_event(workspace: Workspace, claim: UUID, event: UUID, role: Role = Role.REPORTS) -> EventLink:
    """Say which event a claim is about; a claim that is linked to it already only changes its role."""

    def command(transaction: Transaction) -> EventLink:
        return link_in(workspace, transaction, claim, event, role)

    record = workspace.ask.event(event)
    return workspace.perform("link_event", command, subject(record.title if record else ""))


def link_new_event(
    workspace: Workspace,
    claim: UUID,
    title: str,
    when: str = "",
    role: Role = Role.REPORTS,
    **fields: Any,  # noqa: ANN401 - fields of Event, checked by name
) -> tuple[Event, EventLink]:
    """Make an event and link the claim to it, as one action."""
    only_fields(fields, _EDITABLE)

    def command(transaction: Transaction) -> tuple[Event, EventLink]:
        event = _create(workspace, transaction, title, when, fields)
        return event, link_in(workspace, transaction, claim, event.id, role)

    return workspace.perform("link_new_event", command, subject(title))


def link_quote(workspace: Workspace, article: UUID, ranges: Sequence[tuple[int, int]], event: UUID) -> Claim:
    """Make a claim of the words at `ranges` (code points) and link it to an event, as one action.

    A claim that already stands at exactly these words is linked instead. Its role is the one its words suggest.
    """
    text = workspace.ask.text(article)
    tidied = tidy_ranges(text, ranges)

    def command(transaction: Transaction) -> Claim:
        claim = standing_at(workspace, article, tidied) or claim_in(transaction, article, text, tidied)
        link_in(workspace, transaction, claim.id, event, propose_role(claim))
        return claim

    return workspace.perform("link_quote", command, subject_of_words(text, tidied))


def unlink_event(workspace: Workspace, claim: UUID, event: UUID) -> None:
    """Take back that a claim is about an event."""

    def command(transaction: Transaction) -> None:
        link = workspace.ask.link_between(claim, event)
        if link is not None:
            transaction.delete(link)

    record = workspace.ask.event(event)
    workspace.perform("unlink_event", command, subject(record.title if record else ""))


def set_role(workspace: Workspace, link: UUID, role: Role) -> EventLink:
    """Say what the claim does with the event: reports, predicts, denies it, or is its background."""
    return workspace.perform(
        "set_role",
        lambda transaction: transaction.put(replace(need(transaction, EventLink, link), role=role)),
        role.value,
    )


def edit_event(workspace: Workspace, event: UUID, **fields: Any) -> Event:  # noqa: ANN401 - fields of Event, checked by name
    """Change fields of an event; raises ReviewerError (`event_in_itself`) when it would be part of itself."""
    only_fields(fields, _EDITABLE)

    def command(transaction: Transaction) -> Event:
        record = need(transaction, Event, event)
        parent = fields.get("parent")
        if isinstance(parent, UUID) and _lies_in(transaction, parent, event):
            message = notice("An event cannot be part of itself; its parent stays as it was.")
            raise ReviewerError(message, code="event_in_itself")
        return transaction.put(replace(record, **fields))

    return workspace.perform("edit_event", command, edit_subject(fields))


def delete_event(workspace: Workspace, events: UUID | Sequence[UUID]) -> None:
    """Delete one event or several with their links; claims and points stay, without the event."""
    ids = as_ids(events)

    def command(transaction: Transaction) -> None:
        for event_id in ids:
            record = transaction.get(Event, event_id)
            if record is not None:
                transaction.delete(record)

    titles = [record.title for event_id in ids if (record := workspace.ask.event(event_id)) is not None]
    workspace.perform("delete_event", command, subject_of_several(titles[0] if titles else "", len(ids)))


def merge_events(workspace: Workspace, keep: UUID, other: UUID) -> Event:
    """Make two events one: `keep` takes the links, points, parts and mentions of `other` and what it does not say."""
    if keep == other:
        message = "an event is not merged with itself"
        raise ValueError(message)

    def command(transaction: Transaction) -> Event:
        kept, gone = need(transaction, Event, keep), need(transaction, Event, other)
        parent = _parent_of_both(transaction, kept, gone)
        for link in workspace.ask.links_of_event(other):
            if workspace.ask.link_between(link.claim, keep) is None:
                transaction.put(replace(link, event=keep))
        for point in workspace.ask.points_of_event(other):
            transaction.put(replace(point, event=keep))
        for part in workspace.ask.parts_of_event(other):
            if part.id != keep:
                transaction.put(replace(part, parent=keep))
        transaction.delete(gone)
        return transaction.put(replace(_filled(kept, gone), parent=parent))

    record = workspace.ask.event(keep)
    return workspace.perform("merge_events", command, subject(record.title if record else ""))


def mark_event_mention(
    workspace: Workspace,
    event: UUID,
    article: UUID,
    ranges: Sequence[tuple[int, int]],
) -> Event:
    """Say that the event is named at `ranges` (code points) of an article."""
    text = workspace.ask.text(article)
    anchors = tuple(make_anchor(text, start, end) for start, end in tidy_ranges(text, ranges))

    def command(transaction: Transaction) -> Event:
        record = need(transaction, Event, event)
        if any(mention.article == article and mention.anchors == anchors for mention in record.mentions):
            return record
        return transaction.put(replace(record, mentions=(*record.mentions, Mention(new_id(), article, anchors))))

    return workspace.perform("mark_event_mention", command, subject(" … ".join(anchor.exact for anchor in anchors)))


def link_in(workspace: Workspace, transaction: Transaction, claim: UUID, event: UUID, role: Role) -> EventLink:
    """Link within a running action; the claim's point learns the event when it knows none."""
    record = need(transaction, Claim, claim)
    need(transaction, Event, event)
    link = workspace.ask.link_between(claim, event)
    link = (
        replace(link, role=role)
        if link
        else EventLink(
            id=new_id(),
            claim=claim,
            event=event,
            role=role,
            annotator=transaction.annotator,
            created=transaction.now,
            modified=transaction.now,
        )
    )
    stored = transaction.put(link)
    settle_point(workspace, transaction, record.point)
    return stored


def _create(workspace: Workspace, transaction: Transaction, title: str, when: str, fields: dict[str, Any]) -> Event:
    title = " ".join(title.split())
    if not title:
        message = notice("An event needs a title; none was made.")
        raise ReviewerError(message, code="no_title")
    taken = workspace.ask.short_names()
    given = {"status": EventStatus.HAPPENED, **fields}
    if not given.get("short_name") or given["short_name"] in taken:
        given["short_name"] = short_name(title, when, taken)
    return transaction.put(
        Event(
            id=new_id(),
            title=title,
            when=when,
            annotator=transaction.annotator,
            created=transaction.now,
            modified=transaction.now,
            **given,
        ),
    )


def _lies_in(transaction: Transaction, event: UUID, within: UUID) -> bool:
    """Whether `event` is `within` or a part of it, however deep."""
    seen: set[UUID] = set()
    at: UUID | None = event
    while at is not None and at not in seen:
        if at == within:
            return True
        seen.add(at)
        record = transaction.get(Event, at)
        at = record.parent if record else None
    return False


def _parent_of_both(transaction: Transaction, kept: Event, gone: Event) -> UUID | None:
    """What the merged event is part of: never of itself, also where one of the two was part of the other."""
    inside = _lies_in(transaction, kept.id, gone.id)
    parent = gone.parent if inside or kept.parent is None else kept.parent
    return None if parent is not None and _lies_in(transaction, parent, kept.id) else parent


def _filled(kept: Event, gone: Event) -> Event:
    note = "\n".join(part for part in (kept.note, gone.note) if part)
    places = {(mention.article, mention.anchors) for mention in kept.mentions}
    others = (mention for mention in gone.mentions if (mention.article, mention.anchors) not in places)
    return replace(
        kept,
        type=kept.type or gone.type,
        when=kept.when or gone.when,
        place=kept.place or gone.place,
        participants=tuple(dict.fromkeys((*kept.participants, *gone.participants))),
        mentions=(*kept.mentions, *(replace(mention, id=new_id()) for mention in others)),
        note=note,
    )

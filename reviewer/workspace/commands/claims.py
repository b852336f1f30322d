"""Deeds on claims."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Literal
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, Value
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice
from reviewer.suggest.prefill import Prefill, prefill
from reviewer.text.anchors import make_anchor
from reviewer.text.words import next_word, previous_word, words
from reviewer.workspace.commands.common import (
    as_ids,
    drop_empty_points,
    edit_subject,
    need,
    only_fields,
    subject,
    subject_of_several,
)
from reviewer.workspace.commands.ranges import tidy_ranges
from reviewer.workspace.workspace import Transaction, Workspace

Ranges = Sequence[tuple[int, int]]
_EDITABLE = frozenset({"statement", "attribution", "modality", "polarity", "values", "credibility", "tags", "note"})


def tag_claim(workspace: Workspace, article: UUID, ranges: Ranges) -> Claim:
    """Make a claim of the words at `ranges` (code points), filled in as far as the text says.

    A claim that already stands at exactly these words is given back instead. Raises ReviewerError (`empty_range`)
    when there are no words, (`gone`) when the article is not there.
    """
    text = workspace.ask.text(article)
    tidied = tidy_ranges(text, ranges)
    standing = standing_at(workspace, article, tidied)
    if standing is not None:
        return standing
    return workspace.perform(
        "tag_claim", lambda transaction: claim_in(transaction, article, text, tidied), subject_of_words(text, tidied)
    )


def claim_in(transaction: Transaction, article: UUID, text: str, ranges: tuple[tuple[int, int], ...]) -> Claim:
    """Make a claim of tidy ranges within a running action."""
    filled = prefill(need(transaction, Article, article), text, ranges)
    return transaction.put(
        Claim(
            id=new_id(),
            article=article,
            mentions=(_mention(article, text, ranges),),
            statement=filled.statement,
            attribution=filled.attribution,
            modality=filled.modality,
            polarity=filled.polarity,
            values=filled.values,
            annotator=transaction.annotator,
            created=transaction.now,
            modified=transaction.now,
        ),
    )


def subject_of_words(text: str, ranges: Ranges) -> str:
    """What the history says that an action about words was about."""
    return subject(" ".join(text[start:end] for start, end in ranges))


def add_mention(workspace: Workspace, claim: UUID, ranges: Ranges) -> Claim:
    """Say that the claim stands at `ranges` of its article as well."""

    def command(transaction: Transaction) -> Claim:
        record = need(transaction, Claim, claim)
        text = workspace.ask.text(record.article)
        mention = _mention(record.article, text, tidy_ranges(text, ranges))
        if any(_places(each) == _places(mention) for each in record.mentions):
            return record
        ordered = sorted((*record.mentions, mention), key=lambda each: each.anchors[0].start)
        return transaction.put(replace(record, mentions=tuple(ordered)))

    return workspace.perform("add_mention", command, _subject_of(workspace, claim))


def remove_mention(workspace: Workspace, claim: UUID, mention: UUID) -> Claim:
    """Take back that the claim stands at this place; raises ReviewerError (`last_mention`) for its only one."""

    def command(transaction: Transaction) -> Claim:
        record = need(transaction, Claim, claim)
        left = tuple(each for each in record.mentions if each.id != mention)
        if not left:
            message = notice(
                "This is the only place where the claim stands, so it was kept. Delete the claim to be rid of it."
            )
            raise ReviewerError(message, code="last_mention")
        return transaction.put(replace(record, mentions=left))

    return workspace.perform("remove_mention", command, _subject_of(workspace, claim))


def move_claim_end(workspace: Workspace, claim: UUID, edge: Literal["start", "end"], direction: int) -> Claim:
    """Move one end of the claim's first mention by a word: `direction` -1 towards the beginning of the text, 1 away.

    At least one word is kept. What was prefilled and not touched since follows the new words.
    """

    def command(transaction: Transaction) -> Claim:
        record = need(transaction, Claim, claim)
        article = need(transaction, Article, record.article)
        text = workspace.ask.text(record.article)
        before = _places(record.mentions[0])
        after = _moved(text, before, edge, direction)
        if after == before:
            return record
        mention = replace(record.mentions[0], anchors=_anchors(text, after))
        moved = replace(record, mentions=(mention, *record.mentions[1:]))
        old, new = prefill(article, text, before), prefill(article, text, after)
        return transaction.put(_followed(moved, old, new))

    return workspace.perform("move_claim_end", command, _subject_of(workspace, claim))


def edit_claim(workspace: Workspace, claim: UUID, **fields: Any) -> Claim:  # noqa: ANN401 - fields of Claim, checked by name
    """Change fields of a claim; a value that was not among its values before counts as confirmed."""
    only_fields(fields, _EDITABLE)

    def command(transaction: Transaction) -> Claim:
        record = need(transaction, Claim, claim)
        if "values" in fields:
            fields["values"] = _confirmed(record.values, fields["values"])
        return transaction.put(replace(record, **fields))

    return workspace.perform("edit_claim", command, edit_subject(fields))


def delete_claim(workspace: Workspace, claims: UUID | Sequence[UUID]) -> None:
    """Delete one claim or several with their links and relations, and the points nobody answers any more."""
    ids = as_ids(claims)

    def command(transaction: Transaction) -> None:
        points = []
        for claim_id in ids:
            record = transaction.get(Claim, claim_id)
            if record is not None:
                points.append(record.point)
                transaction.delete(record)
        drop_empty_points(workspace, transaction, points)

    first = _subject_of(workspace, ids[0]) if ids else ""
    workspace.perform("delete_claim", command, subject_of_several(first, len(ids)))


def _subject_of(workspace: Workspace, claim: UUID) -> str:
    record = workspace.ask.claim(claim)
    return subject(record.statement) if record else ""


def standing_at(workspace: Workspace, article: UUID, ranges: tuple[tuple[int, int], ...]) -> Claim | None:
    """The claim that stands at exactly these ranges already, None where there is none."""
    if not ranges:
        return None
    return next(
        (
            claim
            for claim in workspace.ask.claims_within(article, *ranges[0])
            if any(_places(mention) == ranges for mention in claim.mentions)
        ),
        None,
    )


def _mention(article: UUID, text: str, ranges: tuple[tuple[int, int], ...]) -> Mention:
    return Mention(new_id(), article, _anchors(text, ranges))


def _anchors(text: str, ranges: tuple[tuple[int, int], ...]) -> tuple[Anchor, ...]:
    return tuple(make_anchor(text, start, end) for start, end in ranges)


def _places(mention: Mention) -> tuple[tuple[int, int], ...]:
    return tuple((anchor.start, anchor.end) for anchor in mention.anchors)


def _moved(
    text: str,
    places: tuple[tuple[int, int], ...],
    edge: Literal["start", "end"],
    direction: int,
) -> tuple[tuple[int, int], ...]:
    if edge == "start":
        start, end = places[0]
        word = previous_word(text, start) if direction < 0 else next_word(text, _after_word(text, start))
        moved = (word[0] if word else start, end)
        result = (moved, *places[1:])
    else:
        start, end = places[-1]
        word = next_word(text, end) if direction > 0 else previous_word(text, _before_word(text, end))
        moved = (start, word[1] if word else end)
        result = (*places[:-1], moved)
    in_order = all(one[1] <= other[0] for one, other in pairwise(result))
    return result if in_order and moved[0] < moved[1] and words(text, *moved) else places


def _after_word(text: str, position: int) -> int:
    """Behind the first word at or after a position."""
    word = next_word(text, position)
    return word[1] if word else len(text)


def _before_word(text: str, position: int) -> int:
    """In front of the last word at or before a position."""
    word = previous_word(text, position)
    return word[0] if word else 0


def _followed(claim: Claim, old: Prefill, new: Prefill) -> Claim:
    """The claim with those fields brought up to date that still say what was prefilled."""
    return replace(
        claim,
        statement=new.statement if claim.statement == old.statement else claim.statement,
        attribution=new.attribution if claim.attribution == old.attribution else claim.attribution,
        modality=new.modality if claim.modality is old.modality else claim.modality,
        polarity=new.polarity if claim.polarity is old.polarity else claim.polarity,
        values=new.values if claim.values == old.values else claim.values,
    )


def _confirmed(before: tuple[Value, ...], after: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(value if value in before else replace(value, confirmed=True) for value in after)

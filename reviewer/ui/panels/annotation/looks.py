"""What the rows of the workspace look like in the lists."""

from reviewer.domain.claim import Polarity
from reviewer.domain.event import EventStatus
from reviewer.domain.relation import Explanation, RelationKind, RelationStatus, RelationType, Stance
from reviewer.ui.i18n import translate
from reviewer.ui.models.pages import Row
from reviewer.ui.models.suggestion_row import SuggestionRow
from reviewer.ui.panels.annotation.row_delegate import RowLook
from reviewer.ui.reasons import reason_words
from reviewer.ui.signs import EVENT, EXPLAINED, SIGN, STANCE_SIGN
from reviewer.ui.words import date_words, word
from reviewer.workspace.rows import ClaimRow, EventRow, RelationRow

ROLES = {
    RelationType.CONTRADICTS: "contradiction",
    RelationType.CORROBORATES: "corroboration",
    RelationType.UPDATES: "update",
}
_STANCE_ROLES = {
    Stance.CONTRADICTS: "contradiction",
    Stance.UPDATES: "update",
    Stance.UPDATED: "update",
    Stance.CORROBORATES: "corroboration",
    Stance.EXPLAINED: "claim",
}


def claim_look(row: Row) -> RowLook:
    """A claim: its statement, who says so and how, its event."""
    if not isinstance(row, ClaimRow):
        return _NOTHING
    manner = word(Polarity.NEGATED) if row.polarity is Polarity.NEGATED else word(row.modality)
    who = f"{row.speaker} ← {row.outlet}" if row.speaker and row.outlet else row.speaker or row.outlet
    strongest = row.signs[0] if row.signs else None
    return RowLook(
        sign=STANCE_SIGN[strongest] if strongest is not None else translate("Claim", "C"),
        role=_STANCE_ROLES[strongest] if strongest is not None else "claim",
        title=row.statement,
        second=_joined(who, manner),
        right=" ".join(f"{EVENT}{name}" for name in row.events) or translate("Claim", "no event"),
        right_role="event" if row.events else "",
        dashed=strongest is Stance.EXPLAINED,
        hollow=strongest in row.settled,
    )


def event_look(row: Row) -> RowLook:
    """An event: its title, when and where, how many claims are about it."""
    if not isinstance(row, EventRow):
        return _NOTHING
    status = word(row.status) if row.status is not EventStatus.HAPPENED else ""
    at_odds = row.open_contradictions > 0
    return RowLook(
        sign=EVENT,
        role="event",
        title=f"{row.short_name} · {row.title}" if row.short_name else row.title,
        second=_joined(date_words(row.when) or translate("Event", "date?"), row.place, status),
        right=f"≠{row.open_contradictions}" if at_odds else translate("Event", "%n claim(s)", n=row.claims),
        right_role="contradiction" if at_odds else "",
    )


def relation_look(row: Row) -> RowLook:
    """A relation: the question it is about, who stands on either side, what was decided."""
    if not isinstance(row, RelationRow):
        return _NOTHING
    sign = EXPLAINED if row.status is RelationStatus.EXPLAINED else SIGN[row.type]
    one_event = row.event_a == row.event_b
    return RowLook(
        sign=sign,
        role=ROLES[row.type],
        title=row.point_title,
        second=f" · {row.event_a}" if one_event and row.event_a else "",
        sides=(
            (_outlet(row.outlet_a), "" if one_event or not row.event_a else f" {row.event_a}"),
            (_outlet(row.outlet_b), "" if one_event or not row.event_b else f" {row.event_b}"),
        ),
        right=decided_words(row.status, row.explained),
        dashed=row.status in (RelationStatus.EXPLAINED, RelationStatus.DISMISSED),
        hollow=row.status.settled,
        pale=row.status.settled,
    )


def suggestion_look(row: Row) -> RowLook:
    """A suggestion: what it would claim, who published it, why it is suggested; an outline, since it is none yet."""
    if not isinstance(row, SuggestionRow):
        return _NOTHING
    return RowLook(
        sign=translate("Claim", "C"),
        role="claim",
        title=row.statement,
        second=_joined(row.outlet, reason_words(row.reasons)),
        dashed=True,
    )


def decided_words(status: RelationStatus, explained: Explanation | None) -> str:
    """What was decided, in as few words as a row has room for."""
    if status is not RelationStatus.EXPLAINED or explained is None:
        return word(status)
    return {
        Explanation.DIFFERENT_EVENT: translate("Relation", "two events"),
        Explanation.DIFFERENT_TIME: translate("Relation", "two times"),
        Explanation.DIFFERENT_THING: translate("Relation", "two things"),
        Explanation.WORDING: translate("Relation", "wording"),
    }[explained]


def relation_group(event: str, kind: RelationKind | None) -> str:
    """The group relations are listed under when there are many: their event, then their kind."""
    words = word(kind) if kind is not None else translate("Relation", "no kind")
    return f"{EVENT} {event} · {words}" if event else _joined(translate("Relation", "no event"), words)


def _outlet(name: str) -> str:
    return name or translate("Relation", "no outlet")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


_NOTHING = RowLook(sign="", role="claim", title="", second="")

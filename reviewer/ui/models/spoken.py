"""The rows of the lists in words: what a screen reader says where the delegate paints signs and counts."""

from reviewer.domain.relation import RelationStatus, Stance
from reviewer.ui.i18n import translate
from reviewer.ui.models.pages import Row
from reviewer.ui.models.suggestion_row import SuggestionRow
from reviewer.ui.reasons import reason_words
from reviewer.ui.words import date_words, word
from reviewer.workspace.rows import ArticleRow, ClaimRow, EventRow, RelationRow


def spoken(row: Row) -> str:
    """All that a row shows, its title first, so that a reader who has heard enough may go on."""
    match row:
        case ArticleRow():
            parts = _article(row)
        case ClaimRow():
            parts = _claim(row)
        case EventRow():
            parts = _event(row)
        case RelationRow():
            parts = _relation(row)
        case SuggestionRow():
            parts = _suggestion(row)
        case _:
            parts = []
    return ", ".join(part for part in parts if part)


def stance_word(stance: Stance) -> str:
    """What a claim with this sign does: the word for ≠, =, →, ← or ∥."""
    match stance:
        case Stance.CONTRADICTS:
            return translate("Spoken", "contradicts")
        case Stance.CORROBORATES:
            return translate("Spoken", "agrees with")
        case Stance.UPDATES:
            return translate("Spoken", "updates")
        case Stance.UPDATED:
            return translate("Spoken", "is updated by")
        case Stance.EXPLAINED:
            return word(RelationStatus.EXPLAINED)


def _article(row: ArticleRow) -> list[str]:
    return [
        row.title,
        row.outlet,
        date_words(row.published) or translate("Spoken", "date unknown"),
        word(row.state),
        _claims(row.claims),
        _open(row.open_contradictions),
    ]


def _claim(row: ClaimRow) -> list[str]:
    decided = word(RelationStatus.RESOLVED)
    signs = [
        f"{stance_word(sign)} {decided}" if sign in row.settled and sign is not Stance.EXPLAINED else stance_word(sign)
        for sign in row.signs
    ]
    return [row.statement, row.speaker, row.outlet, word(row.modality), word(row.polarity), *row.events, *signs]


def _event(row: EventRow) -> list[str]:
    when = date_words(row.when)
    return [row.title, when, row.place, word(row.status), _claims(row.claims), _open(row.open_contradictions)]


def _relation(row: RelationRow) -> list[str]:
    ends = f"{row.outlet_a}: {row.a} – {stance_word(Stance(row.type))} – {row.outlet_b}: {row.b}"
    kind = word(row.kind) if row.kind is not None else ""
    explained = word(row.explained) if row.explained is not None else ""
    return [row.point_title, word(row.type), kind, word(row.status), explained, ends]


def _suggestion(row: SuggestionRow) -> list[str]:
    why = translate("Suggestion", "Suggested: {reason}", reason=reason_words(row.reasons))
    return [row.statement, row.speaker, row.outlet, why]


def _claims(count: int) -> str:
    return translate("Spoken", "%n claim(s)", n=count)


def _open(count: int) -> str:
    return translate("Spoken", "%n open contradiction(s)", n=count) if count else ""

"""When an article gets another date, "on Tuesday" in its claims means another day."""

from dataclasses import replace

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, DateOf, Value, ValueKind
from reviewer.text.dates import find_dates
from reviewer.text.sentences import sentence_at
from reviewer.workspace.workspace import Transaction, Workspace


def redate_claims(workspace: Workspace, transaction: Transaction, article: Article) -> None:
    """Read again those dates in the article's claims that nobody has confirmed, against its date as it is now.

    A step of an attribution follows when it carries the date of a saying that changed.
    """
    text = workspace.ask.text(article.id)
    for claim in workspace.ask.claims_of_article(article.id):
        values = tuple(_redated(value, text, article) for value in claim.values)
        if values != claim.values:
            transaction.put(_with_values(claim, values))


def _redated(value: Value, text: str, article: Article) -> Value:
    if value.kind is not ValueKind.DATE or value.confirmed or value.start is None or value.end is None:
        return value
    low, high = sentence_at(text, value.start)
    for date in find_dates(text[low:high], article.published, article.language):
        if (low + date.start, low + date.end) == (value.start, value.end):
            return replace(value, normalised=date.edtf)
    alone = find_dates(value.text, article.published, article.language)
    return replace(value, normalised=alone[0].edtf) if alone else value


def _with_values(claim: Claim, values: tuple[Value, ...]) -> Claim:
    sayings: dict[str, list[str]] = {}
    for before, after in zip(claim.values, values, strict=True):
        if before.of is DateOf.SAYING and before.normalised:
            sayings.setdefault(before.normalised, []).append(after.normalised)
    steps = tuple(replace(step, date=_following(sayings.get(step.date, []), step.date)) for step in claim.attribution)
    return replace(claim, values=values, attribution=steps)


def _following(dates: list[str], date: str) -> str:
    """What became of a step's date; of several sayings that had the same one, each step takes the next."""
    if not dates:
        return date
    return dates.pop(0) if len(dates) > 1 else dates[0]

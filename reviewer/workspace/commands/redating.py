"""When an article gets another date, "on Tuesday" in its claims means another day."""

from dataclasses import replace

from reviewer.domain.article import Article
from reviewer.domain.claim import AttributionStep, Claim, DateOf, Value, ValueKind
from reviewer.suggest.prefill import prefill
from reviewer.text.dates import find_dates
from reviewer.text.sentences import sentence_at
from reviewer.workspace.workspace import Transaction, Workspace


def redate_claims(workspace: Workspace, transaction: Transaction, article: Article, published: str) -> None:
    """Read again those dates in the article's claims that nobody has confirmed, against its date as it is now.

    `published` is the date it had. A step of an attribution follows when it carries the date of a saying that
    changed, or the one that was prefilled.
    """
    text = workspace.ask.text(article.id)
    before = replace(article, published=published)
    for claim in workspace.ask.claims_of_article(article.id):
        values = tuple(_redated(value, text, article) for value in claim.values)
        steps = _steps(claim, values)
        if not all(step.date for step in steps):
            steps = _placed(steps, claim, _prefilled(claim, text, before), _prefilled(claim, text, article))
        if (values, steps) != (claim.values, claim.attribution):
            transaction.put(replace(claim, values=values, attribution=steps))


def _redated(value: Value, text: str, article: Article) -> Value:
    if value.kind is not ValueKind.DATE or value.confirmed or value.start is None or value.end is None:
        return value
    low, high = sentence_at(text, value.start)
    for date in find_dates(text[low:high], article.published, article.language):
        if (low + date.start, low + date.end) == (value.start, value.end):
            return replace(value, normalised=date.edtf)
    alone = find_dates(value.text, article.published, article.language)
    return replace(value, normalised=alone[0].edtf) if alone else value


def _prefilled(claim: Claim, text: str, article: Article) -> tuple[AttributionStep, ...]:
    return prefill(article, text, [(anchor.start, anchor.end) for anchor in claim.mentions[0].anchors]).attribution


def _placed(
    steps: tuple[AttributionStep, ...],
    claim: Claim,
    before: tuple[AttributionStep, ...],
    after: tuple[AttributionStep, ...],
) -> tuple[AttributionStep, ...]:
    """Steps that are as they were prefilled, with the dates of now: their date may not have been placeable."""
    return (
        tuple(
            replace(step, date=new.date) if old == own else step
            for step, own, old, new in zip(steps, claim.attribution, before, after, strict=False)
        )
        + steps[min(len(before), len(after)) :]
    )


def _steps(claim: Claim, values: tuple[Value, ...]) -> tuple[AttributionStep, ...]:
    sayings: dict[str, list[str]] = {}
    for old, new in zip(claim.values, values, strict=True):
        if old.of is DateOf.SAYING and old.normalised:
            sayings.setdefault(old.normalised, []).append(new.normalised)
    return tuple(replace(step, date=_following(sayings.get(step.date, []), step.date)) for step in claim.attribution)


def _following(dates: list[str], date: str) -> str:
    """What became of a step's date; of several sayings that had the same one, each step takes the next."""
    if not dates:
        return date
    return dates.pop(0) if len(dates) > 1 else dates[0]

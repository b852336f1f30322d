"""Which of a claim's dates is the day of the event it reports, and which belongs to something else it mentions."""

import re

from reviewer.domain.claim import Claim, DateOf, Modality, Value, ValueKind
from reviewer.suggest.happenings import happening
from reviewer.text.edtf import placed

_ANOTHERS = re.compile(
    r"\b(?P<noun>deal|agreement|consensus|accord|pact|treaty|commitment|promise|pledge|understanding|statement|report|"
    r"plan)s?\s+(?:\w+ly\s+)?(?:reached|forged|signed|struck|sealed|made|agreed|concluded|announced|clinched|brokered|"
    r"released|issued|published)\b[^,;:]*$",
    re.IGNORECASE,
)
"""A thing that was made at the time: "a deal reached in September"."""
_AROUND = re.compile(
    r"\b(?P<link>during|after|before|following|ahead of|prior to)\b[^,;:]*\b(?P<noun>visit|trip|tour|summit|meeting|"
    r"talks|dialogue|conference|election|attack|earthquake|accident|crash|disaster)s?\b[^,;:]*$",
    re.IGNORECASE,
)
"""Another happening that was at the time: "after the attack on Monday"."""
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)
_TO_COME = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL})


def day_of_event(claim: Claim) -> Value | None:
    """The first date in the claim's own words that is said of what it reports; None where nobody can place that one.

    A later date is no second choice then: it is said of something else.
    """
    named = happening(claim.statement)
    head = named.head if named is not None and named.sure else ""
    for value in claim.values:
        if value.kind is not ValueKind.DATE or value.of is DateOf.SAYING:
            continue
        before = _words_before(claim, value)
        if before is not None and _is_of_event(before, head, to_come=claim.modality in _TO_COME):
            return value if placed(value.normalised) else None
    return None


def _words_before(claim: Claim, value: Value) -> str | None:
    """The quote as far as the date, "" for a date that the analyst typed; None for one that stands elsewhere."""
    start, end = value.start, value.end
    if start is None or end is None:
        return ""
    anchors = (anchor for mention in claim.mentions for anchor in mention.anchors)
    holding = next((anchor for anchor in anchors if anchor.start < end and start < anchor.end), None)
    return holding.exact[: max(start - holding.start, 0)] if holding is not None else None


def _is_of_event(before: str, head: str, *, to_come: bool) -> bool:
    if _SINCE.search(before):
        return False
    around = _AROUND.search(before)
    if around is not None and around["link"].lower() == "during" and not to_come:
        around = None  # what is told was at the same time
    others = [found["noun"].lower() for found in (_ANOTHERS.search(before), around) if found is not None]
    return all(other in head for other in others)

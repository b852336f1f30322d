"""The words of a report that are not data: a table for each language, chosen by `words_in`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reviewer.text.edtf import humanise


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Sentences and names; braces are filled in by whoever tells. `counted` has one form for 1 and one for more.

    `related` has a sentence for each type of relation, and for one that was explained.
    `names` has the values that records carry as keys (statuses, kinds, roles, …); what it lacks stands as it is.
    """

    language: str
    untitled: str
    contradictions: str
    events: str
    claims: str
    method: str
    contents: str
    at_a_glance: str
    question: str
    one_side: str
    other_side: str
    standing: str
    verdict: str
    none_open: str
    more_below: str
    graded: str
    ungraded_sources: str
    without_outlet: str
    ungraded: str
    as_of: str
    page: str
    no_contradiction: str
    no_event: str
    no_claim: str
    no_report: str
    no_date: str
    prevails: str
    reason: str
    note: str
    flagged_by: str
    decided_by: str
    changed: str
    another_source: str
    unknown_source: str
    titled: str
    says: str
    citing: str
    method_text: str
    signs: str
    annotated_by: str
    marked_hint: str
    everything: str
    chosen_by: str
    left_out: str
    of_all: str
    dismissed_untold: str
    nothing_left_out: str
    sources: str
    number: str
    article: str
    outlet: str
    author: str
    published: str
    written_in: str
    translated: str
    untranslated: str
    fingerprint: str
    no_chinese_font: str
    undrawn: str
    joint: str
    list_joint: str
    counted: Mapping[str, tuple[str, str]]
    related: Mapping[str, str]
    reliability: Mapping[str, str]
    credibility: Mapping[str, str]
    names: Mapping[str, str]

    def name(self, value: str | None) -> str:
        """What a value of a record is called here; "" for none."""
        return self.names.get(value, value) if value else ""

    def count(self, of: str, number: int) -> str:
        """A number of things: "1 event", "3 个事件"."""
        one, several = self.counted[of]
        return (one if number == 1 else several).format(n=f"{number:,}")

    def counts(self, numbers: Mapping[str, int]) -> tuple[str, ...]:
        """Numbers of things, without those there are none of."""
        return tuple(self.count(of, number) for of, number in numbers.items() if number)

    def day(self, edtf: str) -> str:
        """An EDTF value as people write it."""
        return humanise(edtf, self.language) if edtf else ""

    def moment(self, time: datetime) -> str:
        """A time to the minute, in UTC."""
        return f"{self.day(f'{time:%Y-%m-%d}')} {time:%H:%M} UTC"

    def grade(self, reliability: str, credibility: int | None) -> str:
        """The Admiralty grade of a claim: "B2", "B" while only the source is graded, "" for none."""
        return f"{reliability}{credibility or ''}"

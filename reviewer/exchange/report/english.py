"""The report in English."""

from types import MappingProxyType

from reviewer.exchange.report.words import Words

ENGLISH = Words(
    language="en",
    untitled="Annotations",
    contradictions="Contradictions",
    events="Events in time",
    claims="Claims by source",
    method="Method and sources",
    contents="Contents",
    at_a_glance="What is contested",
    question="Question",
    one_side="One side",
    other_side="Other side",
    standing="Status",
    verdict="{contradictions} between {sources}: {statuses}.",
    none_open="None of them is open.",
    more_below="{number} more below.",
    graded="Reliability of the sources: {grades}.",
    ungraded_sources="Nobody has graded {names}.",
    without_outlet="Of {names} the outlet is not known.",
    ungraded="not graded",
    as_of="as of {time}",
    page="{page} / {pages}",
    no_contradiction="No contradiction has been flagged.",
    no_event="No event has been named.",
    no_claim="No claim has been tagged.",
    no_report="No claim is linked to it.",
    no_date="no date",
    prevails="prevails",
    reason="Why: {words}",
    note="Note: {words}",
    flagged_by="flagged by {name}",
    decided_by="decided by {name} on {day}",
    changed="last changed {day}",
    another_source="another source",
    unknown_source="Unknown outlet",
    titled="“{title}”",
    says="Read as: {words}",
    citing=", citing ",
    method_text=(
        "Each claim is a passage selected in an article; its quote is shown as it stands there. Sources are graded A "
        "(completely reliable) to F (cannot be judged), claims 1 (confirmed by other sources) to 6 (cannot be judged), "
        "on the Admiralty scale; what nobody has graded carries no grade. In a contradiction, the words that tell the "
        "two quotes apart are marked; which of the two prevails is the analysts' judgement, not the program's."
    ),
    signs="Signs: ≠ contradicts, = corroborates, → updates, ← is updated by, ∥ seems to contradict and does not.",
    annotated_by="Annotated by {names}.",
    marked_hint="Shaded and underlined words are those in which the two quotes differ.",
    everything="The report covers the whole project.",
    chosen_by="Chosen by {filters}.",
    left_out="Left out by this choice: {counts}.",
    of_all="{some} of {all}",
    dismissed_untold="Counted but not told: {count}.",
    nothing_left_out="The choice leaves nothing out.",
    sources="Sources",
    number="No.",
    article="Article",
    outlet="Outlet",
    author="Author",
    published="Published",
    written_in="Language",
    translated="translated from {language}",
    untranslated="original",
    fingerprint="SHA-256 {hash}",
    no_chinese_font=(
        "No font with Chinese characters is installed here, so they are boxes in the PDF; install one, such as "
        "Noto Sans CJK, and print again."
    ),
    undrawn="No font here can draw these characters: {characters}",
    joint=": ",
    list_joint=", ",
    counted=MappingProxyType(
        {
            "articles": ("{n} article", "{n} articles"),
            "claims": ("{n} claim", "{n} claims"),
            "events": ("{n} event", "{n} events"),
            "relations": ("{n} relation", "{n} relations"),
            "contradictions": ("{n} contradiction", "{n} contradictions"),
            "corroborations": ("{n} corroboration", "{n} corroborations"),
            "updates": ("{n} update", "{n} updates"),
            "sources": ("{n} source", "{n} sources"),
            "dismissed": ("{n} dismissed as a mistake", "{n} dismissed as mistakes"),
        }
    ),
    related=MappingProxyType(
        {
            "contradicts": "{one} contradicts {other}: {statement}",
            "corroborates": "{one} agrees with {other}: {statement}",
            "updates": "{one} updates {other}: {statement}",
            "explained": "{one} and {other} only seem to contradict each other: {statement}",
        }
    ),
    reliability=MappingProxyType(
        {
            "A": "completely reliable",
            "B": "usually reliable",
            "C": "fairly reliable",
            "D": "not usually reliable",
            "E": "unreliable",
            "F": "cannot be judged",
        }
    ),
    credibility=MappingProxyType(
        {
            "1": "confirmed by other sources",
            "2": "probably true",
            "3": "possibly true",
            "4": "doubtful",
            "5": "improbable",
            "6": "cannot be judged",
        }
    ),
    names=MappingProxyType({"en": "English", "zh": "Chinese", "de": "German", "fr": "French", "ru": "Russian"}),
)

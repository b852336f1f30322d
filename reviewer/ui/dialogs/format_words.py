"""What formats keep and lose, in the interface's language."""

from reviewer.ui.i18n import later, translate_marked

_PHRASES = (
    later("Formats", "everything"),
    later("Formats", "article texts and originals"),
    later("Formats", "all ids, annotators and times"),
    later("Formats", "the history of changes"),
    later("Formats", "claims with all their fields"),
    later("Formats", "discontinuous and repeated mentions"),
    later("Formats", "events and event links"),
    later("Formats", "points"),
    later("Formats", "relations"),
    later("Formats", "annotators and times"),
    later("Formats", "article texts and originals (the receiver has the articles)"),
    later("Formats", "article data but title, outlet, date and URL"),
    later("Formats", "outlet grades"),
    later("Formats", "reading states"),
    later("Formats", "page furniture"),
    later("Formats", "claims with their quotes and positions"),
    later("Formats", "statements, speakers and values"),
    later("Formats", "events"),
    later("Formats", "event links"),
    later("Formats", "article data"),
    later("Formats", "contexts of quotes"),
    later("Formats", "attribution as steps and values as fields (both become one cell)"),
    later("Formats", "an apostrophe is put before text that a spreadsheet could run as a formula"),
    later("Formats", "text beyond 32,767 characters in one cell"),
    later("Formats", "contradictions with both quotes and their differing words"),
    later("Formats", "events in time and who reports them"),
    later("Formats", "claims by source with grades"),
    later("Formats", "article texts"),
    later("Formats", "positions"),
    later("Formats", "ids"),
    later("Formats", "values as fields"),
    later("Formats", "dismissed relations"),
    later("Formats", "tags"),
    later("Formats", "Reviewer annotation set"),
    later("Formats", "W3C Web Annotation (JSON-LD)"),
    later("Formats", "CSV tables (a folder)"),
    later("Formats", "Excel workbook"),
    later("Formats", "Report (HTML)"),
    later("Formats", "article data but the title"),
    later("Formats", "originals of articles"),
    later("Formats", "brat draws relations within one article; others, events and most fields stand in notes"),
    later("Formats", "brat standoff (a folder)"),
    later("Formats", "relations within one article"),
    later("Formats", "statements, modality and polarity"),
    later("Formats", "relations between articles"),
    later("Formats", "events but their mentions"),
    later("Formats", "speakers, values and notes"),
    later("Formats", "spans within a grapheme are widened to it"),
    later("Formats", "claims with their quotes"),
    later("Formats", "statements, speakers, modality and polarity"),
    later("Formats", "articles and outlets with grades"),
    later("Formats", "who made a claim and where it appeared"),
    later("Formats", "verdicts: credibility, or the contradiction that was decided"),
    later("Formats", "annotators and when they last changed a claim"),
    later("Formats", "notes of unjudged claims"),
    later("Formats", "Label Studio (JSON)"),
    later("Formats", "doccano (JSON Lines)"),
    later("Formats", "doccano (JSON Lines), for projects that count graphemes"),
    later("Formats", "Graph (GraphML)"),
    later("Formats", "Fact-checks (ClaimReview, JSON-LD)"),
    later("Formats", "relations between articles are known by ids alone; values and links stand as JSON in a feature"),
    later("Formats", "UIMA CAS XMI (a folder)"),
    later("Formats", "UIMA CAS JSON (a folder)"),
    later("Formats", "where article data came from"),
    later("Formats", "values, speakers and points stand as JSON in notes"),
    later("Formats", "REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)"),
    later("Formats", "points and where events are mentioned, when read again"),
    later("Formats", "Report (Word)"),
)


def format_words(phrase: str) -> str:
    """The phrase of a format's description in the interface's language."""
    return translate_marked("Formats", phrase)


def known_phrases() -> frozenset[str]:
    """Every phrase that can be translated."""
    return frozenset(_PHRASES)

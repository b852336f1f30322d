"""What several formats carry and leave out alike, in words."""

from reviewer.domain.notice import notice

TABLE_KEEPS = (
    notice("claims with their quotes and positions"),
    notice("statements, speakers and values"),
    notice("events"),
    notice("event links"),
    notice("relations"),
    notice("article data"),
    notice("annotators and times"),
)
TABLE_LOSES = (
    notice("article texts and originals"),
    notice("reading states"),
    notice("page furniture"),
    notice("contexts of quotes"),
    notice("attribution as steps and values as fields (both become one cell)"),
)

SPANS_KEEP = (
    notice("article texts"),
    notice("claims with their quotes and positions"),
    notice("relations within one article"),
)
SPANS_LOSE = (
    notice("relations between articles"),
    notice("events but their mentions"),
    notice("annotators and times"),
    notice("speakers, values and notes"),
    notice("outlet grades"),
    notice("reading states"),
    notice("page furniture"),
)

RECORDS_KEPT = (
    notice("claims with all their fields"),
    notice("discontinuous and repeated mentions"),
    notice("events and event links"),
    notice("points"),
    notice("relations"),
    notice("annotators and times"),
)
ALL_KEPT = (notice("article texts"), notice("article data"), *RECORDS_KEPT)
CAS_LOSES = (
    notice("originals of articles"),
    notice("outlet grades"),
    notice("reading states"),
    notice("relations between articles are known by ids alone; values and links stand as JSON in a feature"),
)

REPORT_KEEPS = (
    notice("contradictions with both quotes and their differing words"),
    notice("events in time and who reports them"),
    notice("claims by source with grades"),
    notice("articles with their data and the SHA-256 of their files"),
)
REPORT_LOSES = (
    notice("article texts"),
    notice("positions"),
    notice("ids"),
    notice("values as fields"),
    notice("dismissed relations"),
    notice("tags"),
)

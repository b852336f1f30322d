"""Where the value of an article's field came from, in words."""

from reviewer.domain.article import Article, Provenance
from reviewer.ui.i18n import later, translate, translate_marked

_HOW = {
    "file name": later("Source", "from the file's name"),
    "meta tag": later("Source", "from the page's meta tags"),
    "byline": later("Source", "from the byline"),
    "dateline": later("Source", "from the dateline"),
    "first line": later("Source", "from the first line"),
    "analyst": later("Source", "set by hand"),
}


def source_words(article: Article, field: str) -> str:
    """Say how a field got its value; "" when nothing is known of it."""
    found = next((source for source in article.provenance if source.field == field), None)
    if found is None or not getattr(article, field):
        return ""
    how = translate_marked("Source", _HOW[found.how]) if found.how in _HOW else found.how
    return how if found.confirmed else f"{how} · {_sure(found)}"


def _sure(source: Provenance) -> str:
    if source.start is None:
        return translate("Source", "not checked")
    return translate("Source", "stands in the text, not checked")

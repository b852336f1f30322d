"""Where the value of an article's field came from, in words."""

from reviewer.domain.article import Article
from reviewer.ui.i18n import later, translate, translate_marked

_HOW = {
    "file name": later("Source", "from the file's name"),
    "meta tag": later("Source", "from the page's meta tags"),
    "byline": later("Source", "from the byline"),
    "dateline": later("Source", "from the dateline"),
    "date line": later("Source", "from the date line"),
    "heading": later("Source", "from the heading"),
    "first sentence": later("Source", "from the first sentence"),
    "page title": later("Source", "from the page's title"),
    "translation note": later("Source", "from a note in the text"),
    "words": later("Source", "from its words"),
    "first line": later("Source", "from the first line"),
    "analyst": later("Source", "set by hand"),
}


def source_words(article: Article, field: str) -> str:
    """Say how a field got its value; "" when nothing is known of it."""
    found = next((source for source in article.provenance if source.field == field), None)
    if found is None or not getattr(article, field):
        return ""
    how = translate_marked("Source", _HOW[found.how]) if found.how in _HOW else found.how
    return how if found.confirmed else translate("Source", "{how} · not checked", how=how)

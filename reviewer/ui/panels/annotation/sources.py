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
    "wording": later("Source", "from its wording"),
    "masthead": later("Source", "from the masthead"),
    "trust line": later("Source", "from a line about the outlet"),
    "source line": later("Source", "from the line that names the source"),
    "copyright line": later("Source", "from the copyright line"),
    "address line": later("Source", "from a line with the address"),
    "time element": later("Source", "from the time the page gives"),
    "canonical link": later("Source", "from the page's own address"),
    "saved-from comment": later("Source", "from the address it was saved from"),
    "html lang": later("Source", "from the language the page gives"),
    "JSON-LD": later("Source", "from the page's description of itself"),
    "analyst": later("Source", "set by hand"),
}


def source_words(article: Article, field: str) -> str:
    """Say how a field got its value; "" when nothing is known of it."""
    found = next((source for source in article.provenance if source.field == field), None)
    if found is None or not getattr(article, field):
        return ""
    how = how_words(found.how)
    return how if found.confirmed else translate("Source", "{how} · not checked", how=how)


def how_words(how: str) -> str:
    """A way in which a value is found; one that is not known, as a set may bring it, stays as it is written."""
    kind = "meta tag" if how.startswith("meta tag ") else how
    return translate_marked("Source", _HOW[kind]) if kind in _HOW else how

"""Words of an article with where they stand, ready to be pasted into a report."""

from reviewer.domain.article import Article
from reviewer.ui.i18n import translate
from reviewer.ui.words import date_words


def cited(quote: str, article: Article) -> str:
    """The quote, then author, title, outlet, date and address as far as they are known."""
    title = translate("Citation", "“{title}”", title=article.title) if article.title else ""
    outlet = article.outlet
    if article.wire_origin and article.wire_origin != outlet:
        outlet = translate("Citation", "{outlet} (from {origin})", outlet=outlet, origin=article.wire_origin).strip()
    date = date_words(article.published) or translate("Citation", "date unknown")
    source = ", ".join(part for part in (article.author, title, outlet, date, article.url) if part)
    words = " ".join(quote.split())
    return f"{translate('Citation', '“{quote}”', quote=words)}\n— {source}\n"

from uuid import UUID

import pytest

from reviewer.domain.article import Reading
from reviewer.ui.panels.articles.article_delegate import second_line
from reviewer.workspace.rows import ArticleRow


@pytest.mark.parametrize(
    ("published", "words"),
    [("XXXX-11-12", "12 Nov, year unknown"), ("2016-11-12", "12 Nov 2016"), ("", "date?")],
)
def test_a_date_without_a_year_says_so(published: str, words: str) -> None:
    row = ArticleRow(1, UUID(int=1), "Ferry talks", "Courier", published, "en", Reading.UNREAD, 0, 0)
    assert second_line(row) == f"{words} · Courier"

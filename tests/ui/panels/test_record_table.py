"""What every list of records does with keys, whichever records it lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.models.articles import ArticleSource
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import RecordModel
from reviewer.ui.panels.articles.article_delegate import ArticleDelegate
from reviewer.ui.panels.articles.article_list import ArticleList
from reviewer.workspace.workspace import Transaction
from tests.store.making import add_article
from tests.ui.conftest import Sample

_MANY = 5_010


class _Counting(ArticleSource):
    """Counts the rows that are read from the project file."""

    read = 0

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        self.read += len(keys)
        return super().rows(keys)


def _list(sample: Sample, qtbot: QtBot) -> tuple[ArticleList, _Counting]:
    source = _Counting(sample.workspace.ask)
    model = RecordModel(source)
    model.refresh()
    view = ArticleList(model, ArticleDelegate(sample.theme, lambda _article: []))
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(240, 400)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view, source


def test_letters_go_to_the_next_row_that_begins_so(sample: Sample, qtbot: QtBot) -> None:
    view, _ = _list(sample, qtbot)
    QTest.keyClicks(view, "two")
    assert str(view.currentIndex().data()).startswith("Two rounds")


def test_letters_do_not_read_a_very_long_list_whole(sample: Sample, qtbot: QtBot) -> None:
    def fill(tx: Transaction) -> None:
        for number in range(_MANY):
            add_article(tx, f"Ferry {number} sails.", title=f"Ferry {number}")

    sample.workspace.perform("add_articles", fill)
    view, source = _list(sample, qtbot)
    assert view.model().rowCount() == _MANY + 6
    source.read = 0
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert source.read < _MANY // 2

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reviewer.domain.article import Article
from reviewer.ui.deeds.citation import cited
from reviewer.ui.desk_values import Kind, Selected
from tests.ui.working_desk import WorkingDesk


def test_del_in_a_list_deletes_and_a_line_offers_undo(work: WorkingDesk) -> None:
    claim = work.claim("seven of the nine pledges 🛟")
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    view = work.panel.current_list().view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert work.ask.claims() == []
    assert work.desk.selected is None
    action = work.messages[-1].action
    assert action is not None
    action()
    assert [found.id for found in work.ask.claims()] == [claim.id]


def test_copy_with_citation_gives_exactly_the_words(work: WorkingDesk) -> None:
    claim = work.claim("seven of the nine pledges 🛟")
    work.desk.select(Selected(Kind.CLAIM, claim.id))
    work.deeds.perform("copy_cited")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“seven of the nine pledges 🛟”")
    assert "Harbour Daily" in copied


def test_a_citation_leaves_out_what_is_not_known(work: WorkingDesk) -> None:
    article = work.ask.article(work.article(0))
    assert isinstance(article, Article)
    assert "http" not in cited("a  b", article)
    assert cited("a  b", article).startswith("“a b”")

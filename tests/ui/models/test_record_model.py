"""The model over a real project: rows follow the change feed, and views keep what they had selected."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reviewer.domain.changes import ChangeSet
from reviewer.ingest.readers import read_bytes
from reviewer.ui.models.articles import ArticleSource
from reviewer.ui.models.claims import ClaimSource
from reviewer.ui.models.record_model import ROW, RecordModel
from reviewer.workspace.commands.articles import add_article
from reviewer.workspace.commands.claims import delete_claim, edit_claim, tag_claim
from reviewer.workspace.filters import ClaimFilter
from reviewer.workspace.rows import ClaimRow
from reviewer.workspace.workspace import Workspace

TEXT = "The ferry sailed on Sunday. The minister stayed. The talks failed. Nobody signed."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "list.reviewer")
    add_article(made, read_bytes("list.txt", TEXT.encode()))
    yield made
    made.close()


def follow(workspace: Workspace, model: RecordModel) -> None:
    def listen(change_set: ChangeSet) -> None:
        model.apply(change_set)

    workspace.subscribe(listen)


def test_rows_come_go_and_change_as_the_project_does(workspace: Workspace, qapp: QCoreApplication) -> None:
    model = RecordModel(ClaimSource(workspace.ask), qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    follow(workspace, model)
    article = workspace.ask.articles()[0].id
    made = [tag_claim(workspace, article, [span]) for span in ((0, 27), (49, 66), (28, 48))]
    assert [model.index(row, 0).data() for row in range(3)] == [
        claim.statement for claim in sorted(made, key=lambda claim: claim.start)
    ]
    kept = QPersistentModelIndex(model.index(2, 0))
    delete_claim(workspace, made[2].id)
    assert (kept.row(), model.rowCount()) == (1, 2)
    edit_claim(workspace, made[1].id, statement="The talks collapsed")
    assert kept.data() == "The talks collapsed"
    workspace.undo()
    workspace.undo()
    assert model.rowCount() == 3


def test_only_the_row_that_changed_is_shown_again(workspace: Workspace, qapp: QCoreApplication) -> None:
    article = workspace.ask.articles()[0].id
    made = [tag_claim(workspace, article, [span]) for span in ((0, 27), (28, 48), (49, 66))]
    model = RecordModel(ClaimSource(workspace.ask), qapp)
    model.refresh()
    assert model.index(1, 0).data() == made[1].statement
    shown: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: shown.append((first.row(), last.row())))
    follow(workspace, model)
    edit_claim(workspace, made[1].id, note="seen")
    assert shown == [(1, 1)]


def test_a_filter_on_statements_lets_an_edited_claim_go(workspace: Workspace, qapp: QCoreApplication) -> None:
    source = ClaimSource(workspace.ask)
    model = RecordModel(source, qapp)
    follow(workspace, model)
    claim = tag_claim(workspace, workspace.ask.articles()[0].id, [(49, 66)])
    source.filter = ClaimFilter(text="failed")
    model.refresh()
    row = model.index(0, 0).data(ROW)
    assert isinstance(row, ClaimRow)
    assert row.id == claim.id
    edit_claim(workspace, claim.id, statement="The talks collapsed")
    assert model.rowCount() == 0


def test_a_record_is_found_where_it_stands(workspace: Workspace, qapp: QCoreApplication) -> None:
    article = workspace.ask.articles()[0].id
    made = [tag_claim(workspace, article, [span]) for span in ((49, 66), (28, 48), (0, 27))]
    source = ClaimSource(workspace.ask)
    model = RecordModel(source, qapp)
    model.refresh()
    assert [model.position(claim.id) for claim in made] == [2, 1, 0]
    assert model.position(article) is None
    source.filter = ClaimFilter(text="failed")
    model.refresh()
    assert [model.position(claim.id) for claim in made] == [0, None, None]


def test_articles_are_listed_by_the_same_model(workspace: Workspace, qapp: QCoreApplication) -> None:
    model = RecordModel(ArticleSource(workspace.ask), qapp)
    follow(workspace, model)
    model.refresh()
    assert model.rowCount() == 1
    add_article(workspace, read_bytes("other.txt", b"Another article altogether.\n\nWith a body of its own."))
    assert model.rowCount() == 2

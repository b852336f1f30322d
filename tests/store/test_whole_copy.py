from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store import whole_copy
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, put_claim


def test_a_copy_holds_what_is_saved_while_work_goes_on(workspace: Workspace, tmp_path: Path) -> None:
    article = workspace.perform("add_article", add_article)
    whole_copy.make(workspace.path, tmp_path / "copy.reviewer")
    workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))
    copy = Workspace.open(tmp_path / "copy.reviewer")
    try:
        assert copy.ask.articles() == [article]
        assert copy.ask.claims() == []
        assert copy.ask.integrity() == "ok"
        assert [action.label for action in copy.history()] == ["add_article"]
        assert copy.undo() is not None
        assert copy.ask.articles() == []
    finally:
        copy.close()
    assert len(workspace.ask.claims()) == 1


def test_nothing_is_replaced_and_nothing_is_left_behind(workspace: Workspace, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    with pytest.raises(ReviewerError, match="already there"):
        whole_copy.make(workspace.path, taken)
    with pytest.raises(ReviewerError, match="could not be written"):
        whole_copy.make(workspace.path, tmp_path / "no" / "copy")
    assert taken.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []

from pathlib import Path

import pytest

from reviewer.store.checking import Finding, Part, findings
from reviewer.store.engine import Connection
from reviewer.store.triggers import create_triggers, drop_triggers
from reviewer.workspace.workspace import Workspace
from tests.store.making import put_dismissal, put_event, put_small


@pytest.fixture
def path(workspace: Workspace) -> Path:
    small = workspace.perform("small", put_small)
    workspace.perform("dismiss", lambda tx: put_dismissal(tx, small.articles[0].id))
    workspace.perform("event", put_event)
    workspace.undo()
    workspace.close()
    return workspace.path


def _found(path: Path) -> list[Finding]:
    connection = Connection(str(path))
    try:
        return list(findings(connection))
    finally:
        connection.close()


def _spoil(path: Path, *statements: str) -> None:
    connection = Connection(str(path))
    try:
        drop_triggers(connection)
        for statement in statements:
            connection.run(statement)
        create_triggers(connection)
    finally:
        connection.close()


def test_a_whole_project_has_nothing_wrong(path: Path) -> None:
    assert _found(path) == []


@pytest.mark.parametrize(
    ("statement", "part", "words"),
    [
        ("UPDATE content SET text = replace(text, 'Five', 'Nine') WHERE id = 1", Part.CONTENTS, "text 1"),
        ("UPDATE anchor SET exact = 'other' WHERE id = 1", Part.CONTENTS, "quote"),
        ("UPDATE dismissal SET exact = 'other' WHERE id = 1", Part.CONTENTS, "dismissal 1"),
        ("UPDATE claim SET article_id = 99 WHERE id = 1", Part.CONTENTS, "refers"),
        ("UPDATE claim SET attribution = '[1]' WHERE id = 1", Part.RECORDS, "claim 1"),
        ("UPDATE article SET title = 'Many more words than before' WHERE id = 1", Part.SEARCH, "article 1"),
        ("DELETE FROM search WHERE rowid = 4", Part.SEARCH, "article 1"),
        ("INSERT INTO search (rowid, title, body) VALUES (4000, 'ghost', '')", Part.SEARCH, "4000"),
        ("DELETE FROM change WHERE seq = 3", Part.JOURNAL, "1 changes are missing"),
        ("INSERT INTO open_step VALUES (1, 1)", Part.JOURNAL, "never ended"),
        ("INSERT INTO tag (uid, name) VALUES (zeroblob(16), 'new')", Part.JOURNAL, "tag"),
        ("DELETE FROM relation_tag", Part.JOURNAL, "relation_tag"),
        ("UPDATE change SET image = '{}' WHERE image IS NOT NULL", Part.JOURNAL, "does not hold"),
    ],
)
def test_each_kind_of_damage_is_found(path: Path, statement: str, part: Part, words: str) -> None:
    _spoil(path, statement)
    found = _found(path)
    assert any(finding.part is part and words in finding.what for finding in found), found

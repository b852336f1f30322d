"""Tags out of broken files: on what they were, or left out and counted, never on anything else."""

import random
from pathlib import Path
from uuid import UUID

import pytest

from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation
from reviewer.store.salvage.recovering import Recovered, recover
from reviewer.workspace.commands.relations import delete_relation
from reviewer.workspace.workspace import Transaction, Workspace
from tests.store.making import TEXT, add_article, all_in, put_claim, put_relation
from tests.store.test_salvage import PAGE, pages_of

CLAIMS = 40
NOISE = random.Random(9)  # noqa: S311 - damage, not a secret

Tags = dict[UUID, frozenset[str]]


def made(path: Path, on_claims: int, on_relations: int) -> Path:
    """A project with so many tags on each of 40 claims and on each of 40 relations."""

    def put(tx: Transaction) -> None:
        article, other = add_article(tx, TEXT, "Harbour"), add_article(tx, f"{TEXT} Again.", "Ledger")
        names = [f"t{number}" for number in range(max(on_claims, on_relations))]
        claims = [
            put_claim(tx, (article, other)[n % 2].id, 0, 30, statement=f"Said {n}", tags=tuple(names[:on_claims]))
            for n in range(CLAIMS)
        ]
        for number in range(CLAIMS):
            one, two = claims[number], claims[(number + 1) % CLAIMS]
            put_relation(tx, one.id, two.id, tags=tuple(names[-on_relations:]))

    workspace = Workspace.create(path)
    workspace.perform("much", put)
    workspace.close()
    return path


def torn(path: Path, *tables: str) -> Recovered:
    """What is recovered when the page that leads to those of each table is lost."""
    for table in tables:
        _, inner = pages_of(path, table)
        assert inner, f"{table} has one page only"
        with path.open("rb+") as file:
            file.seek((inner[0] - 1) * PAGE)
            file.write(NOISE.randbytes(PAGE))
    return recover(path, path.with_name("recovered.reviewer"))


def tags_in(path: Path) -> Tags:
    return {
        record.id: frozenset(record.tags)
        for group in all_in(path).values()
        for record in group
        if isinstance(record, Claim | Relation)
    }


@pytest.mark.parametrize("table", ["claim_tag", "relation_tag"])
def test_of_one_table_alone_all_are_told(tmp_path: Path, table: str) -> None:
    path = made(tmp_path / "broken.reviewer", 30, 30)
    before = tags_in(path)
    told = torn(path, table)
    assert tags_in(told.path) == before
    assert (told.unsure, told.history) == (0, True)


@pytest.mark.parametrize(("on_claims", "on_relations"), [(30, 15), (15, 30)])
def test_of_both_tables_keys_and_journal_tell_which_is_which(tmp_path: Path, on_claims: int, on_relations: int) -> None:
    path = made(tmp_path / "broken.reviewer", on_claims, on_relations)
    before = tags_in(path)
    told = torn(path, "claim_tag", "relation_tag")
    assert tags_in(told.path) == before
    assert (told.unsure, told.history) == (0, True)


def test_what_nothing_tells_is_left_out_and_counted(tmp_path: Path) -> None:
    path = made(tmp_path / "broken.reviewer", 30, 30)
    before = tags_in(path)
    told = torn(path, "claim_tag", "relation_tag")
    after = tags_in(told.path)
    assert set(after) == set(before)
    assert not any(after.values())
    assert told.unsure == 2 * CLAIMS * 30


def test_what_was_deleted_never_comes_back_from_its_old_pages(tmp_path: Path) -> None:
    path = made(tmp_path / "broken.reviewer", 30, 30)
    workspace = Workspace.open(path)
    delete_relation(workspace, [relation.id for relation in workspace.ask.relations()])
    workspace.close()
    before = tags_in(path)
    # Of the free pages nothing is told any more, as where the header is broken.
    with path.open("rb+") as file:
        file.seek(32)
        file.write(bytes(8))
    told = torn(path, "claim_tag")
    assert all(tags <= before[record] for record, tags in tags_in(told.path).items())

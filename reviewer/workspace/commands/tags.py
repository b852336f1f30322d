"""Deeds on tags, which claims and relations carry."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.relation import Relation
from reviewer.workspace.commands.common import as_ids, subject
from reviewer.workspace.filters import ClaimFilter, RelationFilter
from reviewer.workspace.workspace import Transaction, Workspace

Tagged = Claim | Relation


def add_tag(workspace: Workspace, records: UUID | Sequence[UUID], name: str) -> None:
    """Put a tag on a claim or relation, or on several; one that carries it already stays as it is."""
    name = _name(name)
    _retag(workspace, "add_tag", as_ids(records), name, lambda tags: (*tags, name) if name not in tags else tags)


def remove_tag(workspace: Workspace, records: UUID | Sequence[UUID], name: str) -> None:
    """Take a tag off a claim or relation, or off several; a tag that nothing carries any more goes."""
    _retag(workspace, "remove_tag", as_ids(records), name, lambda tags: tuple(tag for tag in tags if tag != name))


def rename_tag(workspace: Workspace, name: str, new_name: str) -> None:
    """Give a tag another name everywhere; when there is a tag of that name, the two become one."""
    new_name = _name(new_name)
    if new_name == name:
        return
    about = f"{name} → {new_name}"
    tag = workspace.ask.tag(name)
    if tag is None or workspace.ask.tag(new_name) is not None:
        _everywhere(workspace, "rename_tag", name, new_name, about)
    else:
        # Whatever carries it follows: one row is written, however many claims there are.
        workspace.perform(
            "rename_tag", lambda transaction: transaction.put(replace(tag, name=new_name)), subject(about)
        )


def merge_tags(workspace: Workspace, keep: str, other: str) -> None:
    """Make two tags one, by the name of the first."""
    if keep != other:
        _everywhere(workspace, "merge_tags", other, keep, f"{other} → {keep}")


def delete_tag(workspace: Workspace, name: str) -> None:
    """Take a tag off everything that carries it."""
    _everywhere(workspace, "delete_tag", name, "", name)


def _everywhere(workspace: Workspace, label: str, name: str, new_name: str, about: str) -> None:
    replaced = {name: new_name}
    _retag(
        workspace,
        label,
        _carriers(workspace, name),
        name,
        lambda tags: tuple(dict.fromkeys(new for tag in tags if (new := replaced.get(tag, tag)))),
        about,
    )


def _retag(  # noqa: PLR0913, PLR0917 - one place for all deeds on tags
    workspace: Workspace,
    label: str,
    ids: Sequence[UUID],
    name: str,
    change: Callable[[tuple[str, ...]], tuple[str, ...]],
    about: str = "",
) -> None:
    def command(transaction: Transaction) -> None:
        records: list[Tagged] = [*workspace.ask.known(Claim, ids).values()]
        records += workspace.ask.known(Relation, ids).values()
        if len(records) < len(set(ids)):
            message = notice("What the tag is for is no longer in the project; nothing was changed.")
            raise ReviewerError(message, code="gone")
        transaction.put_all(replace(record, tags=change(record.tags)) for record in records)
        tag = workspace.ask.tag(name)
        if tag is not None and not workspace.ask.carried(name):
            transaction.delete(tag)

    workspace.perform(label, command, subject(about or name))


def _carriers(workspace: Workspace, name: str) -> list[UUID]:
    ask = workspace.ask
    claims = ask.claim_rows(ask.claim_keys(ClaimFilter(tag=name)))
    relations = ask.relation_rows(ask.relation_keys(RelationFilter(tag=name)))
    return [*(row.id for row in claims), *(row.id for row in relations)]


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        message = notice("A tag needs a name; nothing was changed.")
        raise ReviewerError(message, code="no_name")
    return name

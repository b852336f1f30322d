"""Deeds on articles and their outlets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from reviewer.domain.article import Article, Outlet, Provenance, Reading, ReadingState, Reliability
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.notice import NOTHING, Notice, notice
from reviewer.ingest.readers import read_file, read_pasted, walk
from reviewer.ingest.records import Incoming
from reviewer.workspace.commands.common import (
    as_ids,
    drop_empty_points,
    edit_subject,
    need,
    only_fields,
    subject,
    subject_of_several,
)
from reviewer.workspace.commands.ranges import merged, tidy_ranges, without
from reviewer.workspace.commands.redating import redate_claims
from reviewer.workspace.workspace import Transaction, Workspace

# Told after each file: how many are done, of how many, which one; False stops.
Progress = Callable[[int, int, str], bool]
_EDITABLE = frozenset(
    {"title", "outlet", "wire_origin", "author", "published", "url", "language", "translated_from", "note"},
)
_WITHOUT_PROVENANCE = frozenset({"note"})


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file or pasted text; `article` is the one added, or the one that was here already."""

    status: Literal["added", "skipped", "refused"]
    article: UUID | None
    why: Notice = NOTHING
    path: str = ""


def add_article(workspace: Workspace, incoming: Incoming) -> Added:
    """Add an article that was read; one with the same text and URL is skipped and named."""
    return workspace.perform("add_article", _addition(incoming), _subject_of(incoming))


def add_files(workspace: Workspace, paths: Iterable[Path], progress: Progress | None = None) -> list[Added]:
    """Add the articles of files and folders as one action; each is saved as it arrives, so a stop keeps what is done.

    See `add_each` for what is refused and what is raised.
    """
    files = list(walk(paths))
    return list(add_each(workspace, _reported(files, progress) if progress else files))


def add_each(workspace: Workspace, files: Iterable[Path]) -> Iterator[Added]:
    """Add file after file as one action; each is saved by the time its result is given.

    A file that cannot be read is a result with the status "refused" and the others go on. What stops everything,
    such as a full disk, is raised; so is ReviewerError (`taken_back`) when the action is undone meanwhile.
    """
    action = workspace.begin("add_articles")
    for path in files:
        try:
            incoming = read_file(path)
        except ReviewerError as refused:
            yield Added("refused", None, refused.message, str(path))
        else:
            yield replace(action.perform(_addition(incoming), _subject_of(incoming)), path=str(path))


def add_pasted(workspace: Workspace, text: str, html: str | None = None) -> Added:
    """Add an article from the clipboard; `html` is the same as a page, where the clipboard has it."""
    try:
        incoming = read_pasted(text, html)
    except ReviewerError as refused:
        return Added("refused", None, refused.message)
    return add_article(workspace, incoming)


def edit_article(workspace: Workspace, article: UUID, **fields: Any) -> Article:  # noqa: ANN401 - fields of Article
    """Change what is known of an article; the changed values count as confirmed by the analyst.

    A new `published` also moves the dates that nobody has confirmed in its claims, in the same action.
    """
    only_fields(fields, _EDITABLE)

    def command(transaction: Transaction) -> Article:
        record = need(transaction, Article, article)
        confirmed = [name for name in fields if name not in _WITHOUT_PROVENANCE]
        edited = transaction.put(replace(record, provenance=_confirmed(record, fields, confirmed), **fields))
        if edited.published != record.published:
            redate_claims(workspace, transaction, edited, record.published)
        return edited

    return workspace.perform("edit_article", command, edit_subject(fields))


def set_reading(workspace: Workspace, article: UUID, state: Reading) -> None:
    """Say how far the present annotator is with an article."""
    if workspace.ask.reading(article) is state:
        return

    def command(transaction: Transaction) -> None:
        need(transaction, Article, article)
        own = workspace.ask.reading_state(article) or ReadingState(new_id(), article, transaction.annotator, state)
        transaction.put(replace(own, state=state))

    record = workspace.ask.article(article)
    workspace.perform("set_reading", command, subject(record.title if record else ""))


def rate_outlet(workspace: Workspace, name: str, reliability: Reliability | None) -> Outlet:
    """Give an outlet its Admiralty grade, or take it back with None."""

    def command(transaction: Transaction) -> Outlet:
        outlet = workspace.ask.outlet(name) or Outlet(new_id(), name)
        return transaction.put(replace(outlet, reliability=reliability))

    return workspace.perform("rate_outlet", command, subject(f"{name} {reliability.value if reliability else ''}"))


def mark_furniture(workspace: Workspace, article: UUID, start: int, end: int) -> Article:
    """Say that text[start:end] (code points) is page furniture: it is masked, never deleted."""
    ranges = tidy_ranges(workspace.ask.text(article), [(start, end)])

    def command(transaction: Transaction) -> Article:
        record = need(transaction, Article, article)
        return transaction.put(replace(record, furniture=merged((*record.furniture, *ranges))))

    return workspace.perform("mark_furniture", command, subject(workspace.ask.text(article)[start:end]))


def unmark_furniture(workspace: Workspace, article: UUID, start: int, end: int) -> Article:
    """Say that text[start:end] (code points) is part of the article after all."""

    def command(transaction: Transaction) -> Article:
        record = need(transaction, Article, article)
        return transaction.put(replace(record, furniture=without(record.furniture, start, end)))

    return workspace.perform("unmark_furniture", command, subject(workspace.ask.text(article)[start:end]))


def delete_article(workspace: Workspace, articles: UUID | Sequence[UUID]) -> None:
    """Delete one article or several with their claims, and the points nobody answers any more."""
    ids = as_ids(articles)
    titles = [record.title for each in ids if (record := workspace.ask.article(each)) is not None]

    def command(transaction: Transaction) -> None:
        points = []
        for each in ids:
            record = transaction.get(Article, each)
            if record is not None:
                points += [claim.point for claim in workspace.ask.claims_of_article(each)]
                transaction.delete(record)
        drop_empty_points(workspace, transaction, points)

    workspace.perform("delete_article", command, subject_of_several(titles[0] if titles else "", len(ids)))


def _reported(files: Sequence[Path], progress: Progress) -> Iterator[Path]:
    for number, path in enumerate(files):
        if not progress(number, len(files), path.name):
            return
        yield path
    if files:
        progress(len(files), len(files), "")


def _addition(incoming: Incoming) -> Callable[[Transaction], Added]:
    identity = article_id(incoming.content.text, incoming.url)

    def command(transaction: Transaction) -> Added:
        known = transaction.get(Article, identity)
        if known is not None:
            return Added("skipped", identity, _already_here(known))
        transaction.add_article(_article(identity, incoming, transaction), incoming.content)
        return Added("added", identity)

    return command


def _already_here(known: Article) -> Notice:
    if known.title:
        return notice("This article is already here: {title}", title=known.title)
    return notice("This article is already here")


def _subject_of(incoming: Incoming) -> str:
    return subject(incoming.title or incoming.file_name)


def _article(identity: UUID, incoming: Incoming, transaction: Transaction) -> Article:
    return Article(
        id=identity,
        title=incoming.title,
        outlet=incoming.outlet,
        wire_origin=incoming.wire_origin,
        author=incoming.author,
        published=incoming.published,
        url=incoming.url,
        language=incoming.language,
        translated_from=incoming.translated_from,
        file_name=incoming.file_name,
        length=len(incoming.content.text),
        furniture=incoming.furniture,
        provenance=incoming.provenance,
        annotator=transaction.annotator,
        created=transaction.now,
        modified=transaction.now,
    )


def _confirmed(article: Article, fields: dict[str, Any], names: Sequence[str]) -> tuple[Provenance, ...]:
    """The provenance with the given fields confirmed: where a value stays, so does the place it was read from."""
    kept = [each for each in article.provenance if each.field not in names]
    for name in names:
        standing = next((each for each in article.provenance if each.field == name), None)
        if standing is not None and getattr(article, name) == fields[name]:
            kept.append(replace(standing, confirmed=True))
        else:
            kept.append(Provenance(name, "analyst", confirmed=True))
    return tuple(kept)

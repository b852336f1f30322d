"""`import`, `export`, `formats`: annotation sets in and out."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from typing import cast
from uuid import UUID

from reviewer.cli.arguments import UsageError
from reviewer.cli.finding import article_ids, event_ids, known_names
from reviewer.cli.loading import loaded
from reviewer.cli.output import ProgressLine, complain, write_json, write_line
from reviewer.cli.projects import opened
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationStatus
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from reviewer.exchange.sheet import Printer
from reviewer.exchange.telling import Telling
from reviewer.text.edtf import valid
from reviewer.workspace import sets
from reviewer.workspace.set_items import Category, Decisions, Doubt, Item, Policy, differing_fields
from reviewer.workspace.sets import SetFilter, TakenIn
from reviewer.workspace.workspace import Workspace


def take_in(options: Namespace) -> int:
    """Take in an annotation set; what could not be taken is one line each on standard error."""
    if options.format:
        _wanted(options.format)
    decisions = Decisions(conflicts=Policy(options.conflicts), carry=options.versions == "carry")
    progress = ProgressLine()
    with opened(options.project, to_write=not options.dry_run) as workspace:
        incoming = sets.read_set(workspace, options.file, options.format)
        if options.dry_run:
            taken = sets.examine(workspace, incoming, decisions).would
        else:
            try:
                taken = sets.take_in(workspace, incoming, options.file.name, progress.report, decisions)
            finally:
                progress.close()
    if options.json:
        write_json(_as_json(options.file.name, taken, dry_run=options.dry_run))
    else:
        _tell(taken, listed=decisions.conflicts is not Policy.OURS)
    for problem in taken.problems:
        complain(str(problem.told))
    return 1 if taken.problems else 0


def export(options: Namespace) -> int:
    """Write a set; what should be known of the file is one line each on standard error."""
    wanted = _wanted(options.format)
    for bound in (options.since, options.until):
        if bound and not valid(bound):
            message = f"{bound} is not a date like 2016-06-14, 2016-06 or 2016"
            raise UsageError(message)
    with opened(options.project) as workspace:
        telling = Telling(options.language, printer=_printer() if wanted.printed else None)
        counts = sets.write_set(workspace, options.format, options.output, _chosen(workspace, options), telling)
    write_line(
        options.output, f"{counts.articles} articles", f"{counts.claims} claims", f"{counts.relations} relations"
    )
    for note in counts.notes:
        complain(note)
    return 0


def formats(options: Namespace) -> int:
    """List the formats, and what each keeps and loses."""
    for known in BUILTIN:
        direction = "both" if known.reads and known.writes else "in" if known.reads else "out"
        if options.json:
            write_json(
                {
                    "name": known.name,
                    "title": str(known.title),
                    "direction": direction,
                    "extension": known.extension,
                    "offsets": known.offsets,
                    "keeps": tuple(map(str, known.keeps)),
                    "loses": tuple(map(str, known.loses)),
                    "checked": known.checked,
                }
            )
        else:
            write_line(known.name, direction, known.extension or "(folder)", known.title)
            write_line("", "keeps", "; ".join(map(str, known.keeps)))
            write_line("", "loses", "; ".join(map(str, known.loses)) or "nothing")
            write_line("", "counts", known.offsets or "no positions")
            write_line("", "opened by", "; ".join(known.checked))
    return 0


def _printer() -> Printer:
    """Only what is printed loads Qt."""
    return cast("Callable[[], Printer]", loaded("printing", "printer"))()


def _wanted(name: str) -> Format:
    try:
        return by_name(name)
    except ReviewerError as error:
        raise UsageError(str(error)) from error


def _chosen(workspace: Workspace, options: Namespace) -> SetFilter:
    ask = workspace.ask
    return SetFilter(
        articles=_each(article_ids(ask, name) for name in options.article),
        outlets=known_names("outlet", options.outlet, [outlet.name for outlet in ask.outlets()]),
        tags=known_names("tag", options.tag, [tag.name for tag, _ in ask.tags()]),
        annotators=known_names("annotator", options.annotator, [who.name for who in ask.annotators()]),
        statuses=tuple(RelationStatus(status) for status in options.status),
        events=_each(event_ids(ask, name) for name in options.event),
        since=options.since,
        until=options.until,
    )


def _each(found: Iterable[Sequence[UUID]]) -> tuple[UUID, ...]:
    return tuple(record for records in found for record in records)


def _as_json(file_name: str, taken: TakenIn, *, dry_run: bool) -> dict[str, object]:
    return {
        "path": file_name,
        "dry_run": dry_run,
        "counts": {str(category): count for category, count in taken.counts().items()},
        "added": dict(taken.added),
        "same": taken.same,
        "changed": taken.changed,
        "kept": taken.kept,
        "moved": taken.moved,
        "conflicts": [_conflict(item) for item in taken.items if item.category is Category.CONFLICT],
        "unsure": [_doubt(item, doubt) for item in taken.items for doubt in item.doubts],
        "problems": [
            {"subject": problem.subject, "why": str(problem.why), "code": problem.code} for problem in taken.problems
        ],
    }


def _conflict(item: Item) -> dict[str, object]:
    return {"kind": item.kind, "id": str(item.id), "subject": item.subject, "fields": _differing(item)}


def _differing(item: Item) -> tuple[str, ...]:
    return differing_fields(item.ours, item.theirs) if item.ours and item.theirs else ()


def _doubt(item: Item, doubt: Doubt) -> dict[str, object]:
    found = doubt.found
    return {
        "kind": item.kind,
        "id": str(item.id),
        "subject": item.subject,
        "article": str(doubt.article),
        "exact": doubt.anchor.exact,
        "place": {"start": found.start, "end": found.end} if found else None,
        "score": round(found.score, 3) if found else 0,
        "how": found.how if found else "",
    }


def _tell(taken: TakenIn, *, listed: bool) -> None:
    counts = taken.counts()
    write_line("  ".join(f"{category} {count}" for category, count in counts.items() if count) or "empty")
    if taken.nothing:
        write_line("Nothing new.")
    for kind, count in taken.added:
        write_line("added", count, kind.replace("_", " "))
    for what, subjects in (("changed", taken.changed), ("kept as it is here", taken.kept), ("moved", taken.moved)):
        for subject in subjects if listed or what != "kept as it is here" else ():
            write_line(what, subject)
    for item in taken.items:
        if item.category is Category.CONFLICT and listed:
            write_line("conflict", item.subject, ", ".join(_differing(item)))
        elif item.category is Category.NOTE:
            write_line("note", str(item.told))
    if taken.same:
        write_line("already here", taken.same)

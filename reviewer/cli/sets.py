"""`import`, `export`, `formats`: annotation sets in and out."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from uuid import UUID

from reviewer.cli.arguments import UsageError
from reviewer.cli.finding import article_ids, event_ids, known_names
from reviewer.cli.output import ProgressLine, complain, write_json, write_line
from reviewer.cli.projects import opened
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationStatus
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from reviewer.text.edtf import valid
from reviewer.workspace import sets
from reviewer.workspace.sets import SetFilter, TakenIn
from reviewer.workspace.workspace import Workspace


def take_in(options: Namespace) -> int:
    """Take in an annotation set; what could not be taken is one line each on standard error."""
    if options.format:
        _wanted(options.format)
    progress = ProgressLine()
    with opened(options.project, to_write=True) as workspace:
        incoming = sets.read_set(workspace, options.file, options.format)
        try:
            taken = sets.take_in(workspace, incoming, options.file.name, progress.report)
        finally:
            progress.close()
    if options.json:
        write_json(_as_json(options.file.name, taken))
    else:
        _tell(taken)
    for problem in taken.problems:
        complain(str(problem))
    return 1 if taken.problems else 0


def export(options: Namespace) -> int:
    """Write a set."""
    _wanted(options.format)
    for bound in (options.since, options.until):
        if bound and not valid(bound):
            message = f"{bound} is not a date like 2016-06-14, 2016-06 or 2016"
            raise UsageError(message)
    with opened(options.project) as workspace:
        counts = sets.write_set(workspace, options.format, options.output, _chosen(workspace, options))
    write_line(
        options.output, f"{counts.articles} articles", f"{counts.claims} claims", f"{counts.relations} relations"
    )
    return 0


def formats(options: Namespace) -> int:
    """List the formats, and what each keeps and loses."""
    for known in BUILTIN:
        direction = "both" if known.reads and known.writes else "in" if known.reads else "out"
        if options.json:
            write_json(
                {
                    "name": known.name,
                    "title": known.title,
                    "direction": direction,
                    "extension": known.extension,
                    "offsets": known.offsets,
                    "keeps": known.keeps,
                    "loses": known.loses,
                }
            )
        else:
            write_line(known.name, direction, known.extension or "(folder)", known.title)
            write_line("", "keeps", "; ".join(known.keeps))
            write_line("", "loses", "; ".join(known.loses) or "nothing")
    return 0


def _wanted(name: str) -> Format:
    try:
        return by_name(name)
    except ReviewerError as error:
        raise UsageError(error.message) from error


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


def _as_json(file_name: str, taken: TakenIn) -> dict[str, object]:
    return {
        "path": file_name,
        "added": dict(taken.added),
        "same": taken.same,
        "changed": taken.changed,
        "kept": taken.kept,
        "moved": taken.moved,
        "problems": [
            {"subject": problem.subject, "why": problem.why, "code": problem.code} for problem in taken.problems
        ],
    }


def _tell(taken: TakenIn) -> None:
    if taken.nothing:
        write_line("Nothing new.")
    for kind, count in taken.added:
        write_line("added", count, kind.replace("_", " "))
    for what, subjects in (("changed", taken.changed), ("kept as it is here", taken.kept), ("moved", taken.moved)):
        for subject in subjects:
            write_line(what, subject)
    if taken.same:
        write_line("already here", taken.same)

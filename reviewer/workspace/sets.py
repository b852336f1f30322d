"""Annotation sets of a project: choosing what to hand on, and taking in what others hand back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.relation import RelationType
from reviewer.exchange.formats import by_name, recognise
from reviewer.exchange.protocol import IncomingSet, Problem
from reviewer.exchange.telling import PLAIN, Telling
from reviewer.store.errors import RuleBroken
from reviewer.suggest.points import point_title
from reviewer.workspace.questions import Questions
from reviewer.workspace.safekeeping import Reason, back_up_before
from reviewer.workspace.set_choice import Choice, SetFilter
from reviewer.workspace.set_items import NOTHING_DECIDED, Category, Decisions, Item, Policy, counts_of
from reviewer.workspace.set_plan import GoOn, Plan, plan
from reviewer.workspace.set_scope import scope_of
from reviewer.workspace.set_writing import Progress, looking, write
from reviewer.workspace.workspace import Transaction, Workspace

__all__ = [
    "Category",
    "Decisions",
    "Examined",
    "Item",
    "Policy",
    "SetCounts",
    "SetFilter",
    "TakenIn",
    "Written",
    "collect",
    "examine",
    "preview",
    "read_set",
    "scope_of",
    "take_in",
    "write_set",
]


@dataclass(frozen=True, slots=True)
class SetCounts:
    """How much a set holds."""

    articles: int
    claims: int
    events: int
    links: int
    points: int
    relations: int
    contradictions: int


@dataclass(frozen=True, slots=True)
class Written(SetCounts):
    """What went into a file, and sentences about it that whoever asked for it should read."""

    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in a set did, or would do.

    `added` counts new records by kind; `items` says of each record what it is. `taken` are the ids of records in
    conflict that became as the set says. `moved` are quotes found at another place of their article.
    """

    added: tuple[tuple[str, int], ...] = ()
    items: tuple[Item, ...] = ()
    taken: frozenset[UUID] = frozenset()
    moved: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """True when the project is as it was."""
        return not self.added and not self.changed

    @property
    def same(self) -> int:
        """How many records were here already."""
        return sum(item.category is Category.SAME for item in self.items)

    @property
    def changed(self) -> tuple[str, ...]:
        """Records that are now as the set says."""
        return tuple(
            item.subject
            for item in self.items
            if item.category is Category.CHANGED or (item.category is Category.CONFLICT and item.id in self.taken)
        )

    @property
    def kept(self) -> tuple[str, ...]:
        """Records that differ and stayed as they are here: changed here later, or in conflict."""
        return tuple(
            item.subject
            for item in self.items
            if item.category is Category.OLDER or (item.category is Category.CONFLICT and item.id not in self.taken)
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be taken."""
        left = (Category.PROBLEM, Category.UNSURE, Category.UNPLACED)
        return tuple(Problem(item.subject, item.why, item.code) for item in self.items if item.category in left)

    def counts(self) -> Mapping[Category, int]:
        """How many records there are of each category."""
        return counts_of(self.items)


@dataclass(frozen=True, slots=True)
class Examined:
    """A set that was looked through: what taking it in would do, and the plan for that.

    The plan is that of these decisions, and of the project as it was at a change.
    """

    incoming: IncomingSet
    would: TakenIn
    plan: Plan
    decisions: Decisions
    change: int

    def holds(self, ask: Questions, decisions: Decisions) -> bool:
        """Whether the plan would be the same now."""
        return self.decisions == decisions and self.change == ask.last_change()


def collect(workspace: Workspace, chosen: SetFilter | None = None) -> AnnotationSet:
    """The part of the project that the filter lets through; without one, all of it."""
    return Choice(workspace.ask, chosen or SetFilter()).annotation_set(workspace.title)


def preview(workspace: Workspace, chosen: SetFilter | None = None) -> SetCounts:
    """What `collect` would take along."""
    return _counts(collect(workspace, chosen))


def write_set(
    workspace: Workspace,
    format_name: str,
    path: Path,
    chosen: SetFilter | None = None,
    telling: Telling = PLAIN,
) -> Written:
    """Write a set to exactly `path` (a directory for formats of many files); what was written.

    A report is told as `telling` says, and names the filter and what it leaves out.

    Raises ReviewerError when the format is unknown or the place refuses; nothing is half-written then.
    """
    wanted = by_name(format_name)
    annotations = collect(workspace, chosen)
    told = replace(telling, scope=scope_of(workspace.ask, chosen), question=point_title)
    notes = wanted.write(annotations, path, told)
    return Written(**asdict(_counts(annotations)), notes=notes)


def read_set(workspace: Workspace, path: Path, format_name: str = "") -> IncomingSet:
    """Read a set for this project; without a format, the file itself tells. The project is not touched.

    Raises ReviewerError when the file as a whole cannot be used.
    """
    wanted = by_name(format_name) if format_name else recognise(path)
    return wanted.read(path, workspace.ask)


def examine(
    workspace: Workspace,
    incoming: IncomingSet,
    decisions: Decisions = NOTHING_DECIDED,
    go_on: GoOn | None = None,
) -> Examined:
    """What `take_in` would do, without doing it. Raises ReviewerError when `go_on` says to stop."""
    change = workspace.ask.last_change()  # before the plan: what changes meanwhile has it made again
    work = plan(workspace.ask, incoming, decisions, go_on)
    return Examined(incoming, _told(work, decisions), work, decisions, change)


def take_in(
    workspace: Workspace,
    incoming: IncomingSet | Examined,
    subject: str = "",
    progress: Progress | None = None,
    decisions: Decisions = NOTHING_DECIDED,
) -> TakenIn:
    """Take a set in as one action that can be undone; `subject` names it in the history.

    What is sure is taken, and what `decisions` say. What `examine` has worked out is done as it stands, unless other
    decisions have been made or the project has changed since. A backup is made before, where one can be. Taking a set
    in twice changes nothing the second time and leaves no action. Raises ReviewerError, with the project as it was,
    when the project is read only or a record breaks a rule that the set itself does not show; whatever `progress`
    raises ends it with the project as it was, too.
    """
    examined = incoming if isinstance(incoming, Examined) else None
    given = incoming.incoming if isinstance(incoming, Examined) else incoming

    def command(transaction: Transaction) -> Plan:
        # Settled within the action: what the analyst changes meanwhile in the window waits, and is not overwritten.
        work = examined.plan if examined and examined.holds(workspace.ask, decisions) else None
        if work is None:
            work = plan(workspace.ask, given, decisions, looking(progress))
        write(transaction, work, progress)
        return work

    back_up_before(workspace, Reason.IMPORT)
    try:
        return _told(workspace.perform("take_in", command, subject), decisions)
    except (RuleBroken, LookupError) as error:
        message = notice(
            "The set does not fit into this project: ids in it belong to other records here. "
            "Nothing was changed; ask for a set written by the Reviewer that made the records."
        )
        raise ReviewerError(message, code="set-does-not-fit") from error


def _counts(annotations: AnnotationSet) -> SetCounts:
    return SetCounts(
        articles=len(annotations.articles),
        claims=len(annotations.claims),
        events=len(annotations.events),
        links=len(annotations.links),
        points=len(annotations.points),
        relations=len(annotations.relations),
        contradictions=sum(relation.type is RelationType.CONTRADICTS for relation in annotations.relations),
    )


def _told(work: Plan, decisions: Decisions) -> TakenIn:
    conflicts = (item.id for item in work.items if item.category is Category.CONFLICT and item.id)
    return TakenIn(
        added=tuple(sorted(work.added.items())),
        items=tuple(work.items),
        taken=frozenset(record for record in conflicts if decisions.takes_theirs(record)),
        moved=tuple(work.moved),
    )

"""`X`, `V`, `U`: how the selected claim stands to a claim of another article."""

from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.relation import RelationKind, RelationType
from reviewer.suggest.relations import ClaimCandidate, rank_claims
from reviewer.ui.deeds.preview import Preview
from reviewer.ui.deeds.stage import Stage
from reviewer.ui.deeds.subject import claim_in_hand
from reviewer.ui.deeds.tell import attempt, explain
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.reasons import reason_words
from reviewer.ui.signs import EVENT, SIGN
from reviewer.ui.widgets.choices import Choice
from reviewer.ui.widgets.palette import Palette
from reviewer.ui.words import date_words, word
from reviewer.workspace.candidates import claim_contexts
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace

_MOST = 100
_ALL_RANKED_TO = 800
_AROUND = 200
"""In a larger project, so many claims around where each pane is read."""

TONES = {
    RelationType.CONTRADICTS: "contradiction",
    RelationType.CORROBORATES: "corroboration",
    RelationType.UPDATES: "plain",
}


class RelationDeeds:
    """Relates claims."""

    def __init__(self, workspace: Workspace, desk: Desk, stage: Stage) -> None:
        """Ask at the text on the stage, and preview in the pane beside."""
        self._workspace = workspace
        self._desk = desk
        self._stage = stage

    def contradict(self) -> None:
        """`X`."""
        self.ask(RelationType.CONTRADICTS)

    def agree(self) -> None:
        """`V`."""
        self.ask(RelationType.CORROBORATES)

    def update(self) -> None:
        """`U`: the selected claim updates the one that is picked."""
        self.ask(RelationType.UPDATES)

    def ask(self, relation: RelationType, first: UUID | None = None) -> None:
        """Open the palette for the selected claim; `first` is offered before all others, as after a drag."""
        claim = claim_in_hand(self._workspace.ask, self._desk)
        if claim is None:
            explain(self._desk, translate("Deeds", "Select a claim first, or make one with C."))
            return
        others = self._other_claims(claim)
        if not others:
            explain(self._desk, self._why_none())
            return
        RelationQuestion(self._workspace, self._desk, self._stage, claim, relation).open(others, first)

    def relate_dropped(self, dragged: UUID, onto: UUID) -> None:
        """Ask about a claim that was dragged onto another one: a contradiction until Tab or another key says else."""
        self._desk.select(Selected(Kind.CLAIM, dragged))
        self.ask(RelationType.CONTRADICTS, onto)

    def _other_claims(self, claim: Claim) -> list[Claim]:
        ask = self._workspace.ask
        if ask.counts().claims <= _ALL_RANKED_TO:
            return [other for other in ask.claims() if other.article != claim.article]
        # Reading and ranking everything would keep the person waiting: where they read in the articles that lie open,
        # and what is near in event and words.
        near = ask.claims_near(claim)
        for pane, article in enumerate(self._desk.panes):
            if article != claim.article:
                caret = self._desk.caret_of(pane)
                near += ask.claims_around(article, caret.position if caret is not None else 0, _AROUND)
        return list({other.id: other for other in near if other.article != claim.article}.values())

    def _why_none(self) -> str:
        if self._workspace.ask.counts().articles < 2:  # noqa: PLR2004 - it takes two to disagree
            return translate(
                "Deeds", "It takes a claim of another article, and there is only one article. Add another."
            )
        return translate("Deeds", "No other article has claims yet. Mark one there with C, then press X again.")


class RelationQuestion:
    """One palette that asks which claim another one contradicts, agrees with or updates, and in what."""

    def __init__(self, workspace: Workspace, desk: Desk, stage: Stage, claim: Claim, relation: RelationType) -> None:
        """Ask about one claim and one type of relation."""
        self._workspace = workspace
        self._ask = workspace.ask
        self._desk = desk
        self._stage = stage
        self._claim = claim
        self._type = relation
        self._preview = Preview(desk, stage)
        self._kind_chosen = False
        self._kept = False
        self._claims: dict[UUID, Claim] = {}
        self._candidates: Sequence[ClaimCandidate] = ()

    def open(self, others: Sequence[Claim], first: UUID | None) -> None:
        """Rank the others and open the palette at the claim, the likeliest previewed."""
        self._claims = {other.id: other for other in others}
        self._candidates = self._ranked(others, first)
        anchors = self._claim.mentions[0].anchors
        rect, within = self._stage.place_of(self._claim.article, anchors[0].start, anchors[-1].end)
        palette = Palette(
            within,
            self._title(),
            sign=SIGN[self._type],
            tone=TONES[self._type],
            placeholder=translate("Deeds", "Type words of the other claim"),
            role_words=self._kind_words(),
            roles=[(kind.value, word(kind)) for kind in RelationKind],
            digits_pick=False,
        )
        palette.set_choices(self._choices())
        palette.role_changed.connect(lambda _kind: self._choose_kind())
        palette.previewed.connect(lambda index: self._look_at(palette, index))
        palette.chosen.connect(lambda index: self._relate(index, RelationKind(palette.role)))
        palette.closed.connect(lambda: self._preview.end(keep=self._kept))
        palette.open_at(rect, within)

    def _ranked(self, others: Sequence[Claim], first: UUID | None) -> list[ClaimCandidate]:
        own, *contexts = claim_contexts(self._ask, [self._claim, *others])
        ranked = rank_claims(own, contexts, self._type)
        return sorted(ranked, key=lambda candidate: candidate.claim_id != first)[:_MOST]

    def _choices(self) -> list[Choice]:
        """All in three questions, however many they are."""
        claims = [self._claims[candidate.claim_id] for candidate in self._candidates]
        articles = self._ask.known(Article, {claim.article for claim in claims})
        links = self._ask.links_of_claims(claim.id for claim in claims)
        events = self._ask.known(Event, {link.event for link in links})
        names: dict[UUID, list[str]] = {}
        for link in links:
            event = events[link.event]
            names.setdefault(link.claim, []).append(f"{EVENT}{event.short_name or event.title}")
        return [
            _choice(claim, articles[claim.article], " ".join(names.get(claim.id, ())), reason_words(candidate.reasons))
            for claim, candidate in zip(claims, self._candidates, strict=True)
        ]

    def _choose_kind(self) -> None:
        self._kind_chosen = True

    def _look_at(self, palette: Palette, index: int) -> None:
        candidate = self._candidates[index]
        self._preview.show(self._claims[candidate.claim_id])
        if not self._kind_chosen:
            palette.set_role(candidate.kind.value)

    def _relate(self, index: int, kind: RelationKind) -> None:
        other = self._candidates[index].claim_id
        made = attempt(self._desk, lambda: relate(self._workspace, self._type, self._claim.id, other, kind))
        if made is not None:
            self._kept = True
            self._desk.select(Selected(Kind.RELATION, made.id))

    def _kind_words(self) -> str:
        agrees = self._type is RelationType.CORROBORATES
        return translate("Deeds", "Agrees in") if agrees else translate("Deeds", "Differs in")

    def _title(self) -> str:
        return {
            RelationType.CONTRADICTS: translate("Deeds", "Contradicts which claim?"),
            RelationType.CORROBORATES: translate("Deeds", "Agrees with which claim?"),
            RelationType.UPDATES: translate("Deeds", "Updates which claim?"),
        }[self._type]


def _choice(claim: Claim, article: Article, events: str, reasons: str) -> Choice:
    source = (article.outlet, date_words(article.published))
    return Choice(
        title=claim.statement,
        detail=" · ".join(part for part in (*source, events, reasons) if part),
        group=translate("Deeds", "Claims of other articles"),
    )

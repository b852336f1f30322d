"""Claims as a reader meets them."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.exchange.index import Index, by_id
from reviewer.exchange.report.parts import Piece, Said, short
from reviewer.exchange.report.words import Words

_SIGNS = {RelationType.CONTRADICTS: "≠", RelationType.CORROBORATES: "=", RelationType.UPDATES: "→"}
_MOST_LETTERS = 60
"""Of a name within a sentence."""


class Sayings:
    """Makes `Said` of claims."""

    def __init__(self, index: Index, words: Words) -> None:
        """Look relations and articles up once for all."""
        self.index = index
        self.words = words
        self._numbers = {article: number for number, article in enumerate(index.articles, start=1)}
        self._relations: dict[UUID, list[str]] = defaultdict(list)
        self._sentences: dict[UUID, list[str]] = defaultdict(list)
        for relation in sorted(index.annotations.relations, key=by_id):
            if relation.status is not RelationStatus.DISMISSED:
                self._relate(relation)

    def of(self, claim: Claim, pieces: tuple[Piece, ...] | None = None) -> Said:
        """One claim, its quote in pieces where words of it are to be marked."""
        article = self.index.articles.get(claim.article)
        outlet = article.outlet if article else ""
        reliability = self.index.grade(outlet)
        return Said(
            id=claim.id,
            pieces=pieces or (Piece(claim.quote),),
            statement=claim.statement,
            chain=self._chain(claim, outlet),
            source=self.source(claim.id),
            grade=self.words.grade(reliability, claim.credibility),
            grade_words=self._grade_words(reliability, claim.credibility),
            number=self._numbers.get(claim.article, 0),
            title=article.title if article else "",
            url=web_address(article.url) if article else "",
            published=self.words.day(article.published) if article else "",
            language=article.language if article else "",
            manner=self._manner(claim),
            events=self.events_of(claim),
            relations=tuple(dict.fromkeys(self._relations.get(claim.id, ()))),
            note=claim.note,
        )

    def source(self, claim_id: UUID) -> str:
        """Where a reader meets a claim: outlet, else article; in words when the set knows neither."""
        claim = self.index.claims.get(claim_id)
        if claim is None:
            return self.words.another_source
        return self.index.outlet_of(claim) or self.index.title_of(claim) or self.words.unknown_source

    def called(self, claim_id: UUID) -> str:
        """The same within a sentence: short, and a title in marks, to be told from the words around it."""
        claim = self.index.claims.get(claim_id)
        title = self.index.title_of(claim) if claim and not self.index.outlet_of(claim) else ""
        name = short(title or self.source(claim_id), _MOST_LETTERS)
        return self.words.titled.format(title=name) if title else name

    def events_of(self, *claims: Claim) -> tuple[str, ...]:
        """The titles of the events that some claims are linked to, each once."""
        return tuple(dict.fromkeys(event.title for one in claims for event in self.index.events_of_claim(one.id)))

    def relations_of(self, claims: Iterable[UUID]) -> tuple[str, ...]:
        """A sentence for each relation of some claims: "→ Northern Wire updates Bay Times: ..."."""
        return tuple(dict.fromkeys(sentence for claim in claims for sentence in self._sentences.get(claim, ())))

    def _relate(self, relation: Relation) -> None:
        explained = relation.status is RelationStatus.EXPLAINED
        sign = "∥" if explained else _SIGNS[relation.type]
        stating = self.index.claims.get(relation.a)
        sentence = self.words.related["explained" if explained else relation.type].format(
            one=self.called(relation.a),
            other=self.called(relation.b),
            statement=short(stating.statement) if stating else "",
        )
        for claim, other in ((relation.a, relation.b), (relation.b, relation.a)):
            back = relation.type is RelationType.UPDATES and claim == relation.b
            self._relations[claim].append(f"{'←' if back else sign} {self.called(other)}")
            self._sentences[claim].append(f"{sign} {sentence}")

    def _grade_words(self, reliability: str, credibility: int | None) -> str:
        told = [self.words.reliability.get(reliability, ""), self.words.credibility.get(str(credibility), "")]
        return self.words.list_joint.join(filter(None, told))

    def _chain(self, claim: Claim, outlet: str) -> str:
        """`Outlet, citing Xinhua, citing the ministry`: whoever said it first stands last."""
        steps = [self.words.list_joint.join(step.names) for step in claim.attribution]
        return self.words.citing.join(filter(None, [outlet, *steps]))

    def _manner(self, claim: Claim) -> str:
        said = [] if claim.modality is Modality.ASSERTED else [self.words.name(claim.modality)]
        if claim.polarity is Polarity.NEGATED:
            said.append(self.words.name(claim.polarity))
        return self.words.list_joint.join(said)


def web_address(url: str) -> str:
    """The address where it is one of the web; others may run something when they are followed."""
    return url if url.startswith(("http://", "https://")) else ""

"""From a CAS to records: ours, and annotations of other types as claims with their type as tag."""

from collections import Counter
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.notice import notice
from reviewer.exchange.cas import model
from reviewer.exchange.cas.model import Cas, Structure
from reviewer.exchange.codec import FieldError, Fields, Json
from reviewer.exchange.gathering import Gathering
from reviewer.exchange.incoming_text import IncomingText
from reviewer.exchange.names import article_named
from reviewer.exchange.records import claim_edited, values_of
from reviewer.text.utf16 import Utf16Map

_OURS = frozenset({model.PART, model.MENTION, model.RELATION, model.ARTICLE})
_TECHNICAL = frozenset(
    {
        *("DocumentAnnotation", "DocumentMetaData", "TagsetDescription", "TagDescription", "CASMetadata", "Sentence"),
        *("Token", "Lemma", "POS", "Stem", "Form", "MorphologicalFeatures", "Paragraph", "Heading", "Dependency"),
    }
)
"""What machines put over every text; a claim is what a person has marked."""
_LABELS = ("value", "identifier", "label")
_MOST_UNITS = 2**40


def take(gathering: Gathering, cas: Cas, name: str) -> None:
    """Take one CAS; `name` is the stem of its file."""
    incoming = IncomingText(cas.text)
    about = next((one for one in cas.structures if one.type == model.ARTICLE), None)
    named, title = article_named(name)
    values: Fields = {"title": title, "id": named}
    if about:
        shown = {key: value for key, value in about.features.items() if key in ("id", "title", "outlet", "url")}
        values |= {**shown, **values_of(_words(about.features.get("record")))}
    article = gathering.article(incoming.text, values)
    _Taking(gathering, cas, incoming, article).take()


class _Taking:
    """One CAS being taken."""

    def __init__(self, gathering: Gathering, cas: Cas, text: IncomingText, article: UUID) -> None:
        self._gathering = gathering
        self._cas = cas
        self._text = text
        self._article = article
        self._units = Utf16Map(cas.text)
        self._claims: dict[int, UUID] = {}
        self._parts = self._by_whole(model.PART)
        self._again = self._by_whole(model.MENTION)

    def take(self) -> None:
        """Claims first, for relations name them."""
        skipped: Counter[str] = Counter()
        for one in self._cas.structures:
            short = one.type.rpartition(".")[2]
            if one.type == model.EVENT:
                self._event(one)
            elif one.type == model.CLAIM or (one.type not in _OURS and short not in _TECHNICAL and _has_place(one)):
                self._claim(one, short)
            elif one.type not in _OURS and short != "DocumentAnnotation":
                skipped[short] += 1
        for one in self._cas.structures:
            if one.type == model.RELATION:
                self._relation(one)
        for short, count in skipped.items():
            why = notice("annotations of this type are not taken ({count})", count=count)
            self._gathering.problem(short, why, "cas-type")

    def _by_whole(self, kind: str) -> dict[int, list[Structure]]:
        found: dict[int, list[Structure]] = {}
        for one in self._cas.structures:
            if one.type == kind:
                found.setdefault(_number(one.features.get("whole")), []).append(one)
        return found

    def _mention(self, one: Structure) -> Mention | None:
        try:
            anchors = tuple(self._anchor(piece) for piece in (one, *self._parts.get(one.id, ())))
        except FieldError as error:
            self._gathering.problem(_words(one.features.get("statement")) or one.type, error.message, "unplaced")
            return None
        identity = self._gathering.mention_id(one.features.get("mention"), self._article, str(one.id))
        return Mention(identity, self._article, anchors)

    def _anchor(self, one: Structure) -> Anchor:
        places = []
        for name in ("begin", "end"):
            unit = _number(one.features.get(name))
            place = self._units.to_code_point(unit) if 0 <= unit < _MOST_UNITS else -1
            if place >= 0 and self._units.to_utf16(place) != unit:
                raise FieldError(notice("its place ({unit}) is within a character", unit=unit))
            places.append(place)
        return self._text.anchor(*places)

    def _claim(self, one: Structure, short: str) -> None:
        first = self._mention(one)
        if first is None:
            return
        others = [mention for again in self._again.get(one.id, ()) if (mention := self._mention(again))]
        if one.type == model.CLAIM:
            values = claim_edited(values_of(_words(one.features.get("record"))), _said(one.features))
        else:
            labels = [label for name in _LABELS if (label := _words(one.features.get(name)))]
            note = _words(one.features.get("comment")) or _words(one.features.get("note"))
            values = {"tags": list[Json](dict.fromkeys([short, *labels])), "note": note}
        self._claims[one.id] = self._gathering.claim((first, *others), values, str(one.id))

    def _event(self, one: Structure) -> None:
        mention = self._mention(one)
        if mention is None:
            return
        values = values_of(_words(one.features.get("record")))
        if not values:
            values = {"event": one.features.get("id"), "events": [dict(one.features)]}
        self._gathering.mention(values.get("event"), mention, values)

    def _relation(self, one: Structure) -> None:
        values = {**one.features, **values_of(_words(one.features.get("record")))}
        for end, feature in (("a", "Governor"), ("b", "Dependent")):
            named = self._claims.get(_number(one.features.get(feature)))
            if named:
                values[end] = str(named)
        for name, feature in (("type", "relation"), ("reason", "reason")):
            values[name] = one.features.get(feature, values.get(name) if name == "type" else "")
        self._gathering.relation(values, f"{self._article} {one.id}")


def _said(features: Fields) -> Fields:
    """The features that hold something: UIMA writes 0 for a number that nobody has given."""
    return {name: value for name, value in features.items() if name != "credibility" or _number(value) != 0}


def _has_place(one: Structure) -> bool:
    return "begin" in one.features and "end" in one.features


def _number(value: Json) -> int:
    """A number as JSON or XMI writes it; -1 for anything else."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value) if len(value) < 16 else _MOST_UNITS  # noqa: PLR2004 -- longer than any text
    return value if isinstance(value, int) and not isinstance(value, bool) else -1


def _words(value: Json) -> str:
    return value if isinstance(value, str) else ""

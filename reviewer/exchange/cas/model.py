"""A CAS as we use it: one text, feature structures over it, and the types that they have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reviewer.exchange.codec import Fields, Json

VIEW = "_InitialView"
SOFA = "uima.cas.Sofa"
ANNOTATION = "uima.tcas.Annotation"
BASE = "uima.cas.AnnotationBase"
DOCUMENT = "uima.tcas.DocumentAnnotation"
STRING = "uima.cas.String"
INTEGER = "uima.cas.Integer"

ARTICLE = "reviewer.Article"
CLAIM = "reviewer.Claim"
EVENT = "reviewer.Event"
MENTION = "reviewer.Mention"
PART = "reviewer.Part"
RELATION = "reviewer.Relation"

REFERENCES = frozenset({"whole", "Governor", "Dependent"})
"""Features of ours whose value is the id of another feature structure, beside the `sofa` that all have."""


@dataclass(frozen=True, slots=True)
class Type:
    """One type: what it is a kind of, what it is for, and its features with their ranges."""

    parent: str
    about: str
    features: Mapping[str, str]


def _strings(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, STRING)


TYPES: Mapping[str, Type] = MappingProxyType(
    {
        ARTICLE: Type(
            BASE,
            "What is known of the article.",
            _strings("id", "title", "outlet", "author", "published", "url", "record"),
        ),
        CLAIM: Type(
            ANNOTATION,
            "One assertion, at the first place where it stands; further places are Mentions, further pieces Parts.",
            {
                **_strings("id", "mention", "statement", "speaker", "modality", "polarity"),
                "credibility": INTEGER,
                **_strings("tags", "note", "annotator", "created", "modified", "record"),
            },
        ),
        EVENT: Type(
            ANNOTATION,
            "A place where an event is mentioned.",
            _strings("id", "mention", "title", "when", "place", "status", "record"),
        ),
        MENTION: Type(
            ANNOTATION, "A further place where a claim stands.", {"whole": ANNOTATION, **_strings("mention")}
        ),
        PART: Type(ANNOTATION, "A further piece of a place that is discontinuous.", {"whole": ANNOTATION}),
        RELATION: Type(
            ANNOTATION,
            "How two claims stand to each other. It lies on claim a; Governor is a and Dependent is b where both "
            "stand in this text, else b is known by its id alone.",
            {
                "Governor": ANNOTATION,
                "Dependent": ANNOTATION,
                **_strings("id", "relation", "kind", "status", "explained", "reason", "a", "b", "record"),
            },
        ),
    }
)


@dataclass(slots=True)
class Structure:
    """A feature structure; `features` has names without marks, references as the ids of what they mean.

    To which text it belongs goes without saying.
    """

    id: int
    type: str
    features: dict[str, Json]


@dataclass(slots=True)
class Cas:
    """One text as its file has it, and the feature structures over it. Positions are UTF-16 units of that text."""

    text: str
    structures: list[Structure] = field(default_factory=list)

    def add(self, kind: str, /, **features: Json) -> int:
        """Add a feature structure; features that hold nothing are left out. Its id."""
        number = len(self.structures) + 2  # 1 is the text itself
        held: Fields = {name: value for name, value in features.items() if value is not None and value != ""}
        self.structures.append(Structure(number, kind, held))
        return number

"""A title for the question two claims answer: "How many officers", "When the talks opened", "Who led …"."""

import re
from typing import Protocol

from reviewer.domain.claim import Value, ValueKind
from reviewer.domain.relation import RelationKind
from reviewer.suggest.happenings import Happening, happening
from reviewer.suggest.terms import stem, terms
from reviewer.suggest.titles import chinese_noun, title_of
from reviewer.text.ordinals import ORDINALS, find_ordinals

LONGEST = 45
_ASKING = {
    RelationKind.DATE: "When",
    RelationKind.PLACE: "Where",
    RelationKind.PERSON: "Who",
    RelationKind.ROLE: "Who",
    RelationKind.OUTCOME: "What came of it",
    RelationKind.NEGATION: "Whether",
    RelationKind.JUDGEMENT: "How it is judged",
}
_OF_A_HAPPENING = {
    RelationKind.DATE: "When {it} took place",
    RelationKind.PLACE: "Where {it} took place",
    RelationKind.PERSON: "Who took part in {it}",
    RelationKind.ROLE: "Who took part in {it}",
    RelationKind.OUTCOME: "What came of {it}",
    RelationKind.JUDGEMENT: "How {it} is judged",
}
_CHINESE = {
    RelationKind.DATE: "何时",
    RelationKind.PLACE: "何地",
    RelationKind.PERSON: "何人",
    RelationKind.ROLE: "何人",
    RelationKind.NUMBER: "多少",
    RelationKind.OUTCOME: "结果如何",
    RelationKind.NEGATION: "是否属实",
    RelationKind.JUDGEMENT: "评价如何",
}
_CURRENCY_LETTERS = 3
_NOTHING_COUNTED = frozenset({"", "ahead", "advance", "ago", "earlier", "later"})
_ROLE = re.compile(
    r"\b(?P<plan>(?:will|would|to)\s+(?:also\s+)?)?(?P<deed>(?:co-)?chair\w*|led|leads?|head(?:s|ed)|hosted|moderated|"
    r"represented)\b(?P<what>(?: (?!with\b|in\b|from\b|and\b|until\b|on\b|during\b|from\b|after\b|by\b)[\w\-]+){0,4})"
)
_WHAT = (
    r"(?P<what>(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[A-Z][\w’']+)"
    r"(?: (?!since\b|in\b|of\b|at\b|on\b|the\b|an?\b)[\w\-]+){0,3}?)"
)
_PASSIVE = re.compile(
    rf"\b{_WHAT} (?P<was>was|were|is|are|(?:has|have|had) been)(?P<not>(?: (?:not|never|already|twice|once|ever))*) "
    r"(?P<done>\w{3,}ed|used|held|met|kept|open|shut|lost|built|sent|told|put|read|cut)\b"
)
_DID_NOT = re.compile(rf"\b{_WHAT} (?P<did>did|does|do) (?:not|never) (?P<deed>\w+)")
_NONE = re.compile(r"\b(?:no|without an?y?)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an", "this", "these"})
_HAPPENS = re.compile(r"\b(?P<verb>open(?:ed|s)|beg(?:ins|an)|end(?:ed|s)|clos(?:ed|es)|start(?:ed|s))\b")
_PLURAL = re.compile(r"s$")
_CJK = re.compile(r"[\u3400-\u9fff]")


class Said(Protocol):
    """What a title is made of: a claim, or as much of one as a row of a list has."""

    @property
    def statement(self) -> str:
        """What is claimed, as a sentence."""

    @property
    def values(self) -> tuple[Value, ...]:
        """Numbers in it; asked only of a relation of this kind."""


def point_title(one: Said, other: Said, kind: RelationKind | None) -> str:
    """At most `LONGEST` characters, a question where the kind asks one; the analyst renames it where it is clumsy."""
    if _is_chinese(one) and _is_chinese(other):
        return _in_chinese(one, other, kind)
    if _is_chinese(one):
        one, other = other, one
    about = _matter(one, other)
    title = _question(one, other, kind, about) if kind else ""
    if not title:
        # Words they merely share make no phrase.
        subject = about or title_of(one.statement)
        asking = _ASKING.get(kind) if kind else None
        title = f"{asking}: {subject}" if asking else subject[:1].upper() + subject[1:]
    return _cut(title)


def _is_chinese(claim: Said) -> bool:
    return not claim.statement.isascii() and bool(_CJK.search(claim.statement))


def _question(one: Said, other: Said, kind: RelationKind, about: str) -> str:
    """A question in words of the statements, which are `about` something; "" where none can be put."""
    if kind is RelationKind.NUMBER:
        return _which(one, other) or _how_many(one, other, about)
    if kind in {RelationKind.ROLE, RelationKind.PERSON}:
        asked = _who(one.statement) or _who(other.statement)
        if asked:
            return asked
    if kind is RelationKind.NEGATION:
        return _whether(one, other)
    template = _OF_A_HAPPENING.get(kind, "")
    if kind is RelationKind.DATE and about:
        happens = _HAPPENS.search(one.statement) or _HAPPENS.search(other.statement)
        return f"When {about} {happens['verb']}" if happens else template.format(it=about)
    if kind is RelationKind.JUDGEMENT and _PLURAL.search(about):
        template = template.replace(" is ", " are ")
    return template.format(it=about) if about else ""


def _which(one: Said, other: Said) -> str:
    """Of "the first dialogue" and "the second round of dialogue" make "Which dialogue"; "" where both say the same."""
    if not _differ_in_round(one, other):
        return ""
    named = happening(one.statement) or happening(other.statement)
    return f"Which {named.head}" if named else ""


def _differ_in_round(one: Said, other: Said) -> bool:
    mine, theirs = terms(one.statement).ordinals, terms(other.statement).ordinals
    counting = any(value.kind is ValueKind.NUMBER for claim in (one, other) for value in claim.values)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not counting


def _how_many(one: Said, other: Said, about: str) -> str:
    numbers = [value for claim in (one, other) for value in claim.values if value.kind is ValueKind.NUMBER]
    attribute = next((value.attribute for value in numbers if value.attribute not in _NOTHING_COUNTED), "")
    if attribute:
        return f"How many {attribute}"
    unit = next((value.unit for value in numbers if value.unit), "")
    if len(unit) > _CURRENCY_LETTERS:
        return f"How many {unit}s"
    return f"How {'much' if unit else 'many'}: {about or title_of(one.statement)}"


def _who(statement: str) -> str:
    """Of "Ada Brandt led the Ostan side" make "Who led the Ostan side"."""
    role = _ROLE.search(statement)
    return f"Who {'is to ' if role['plan'] else ''}{role['deed']}{role['what']}" if role else ""


def _whether(one: Said, other: Said) -> str:
    """Of "The line was never used" make "Was the line used", of "no round" "Whether the round took place"."""
    statements = (one.statement, other.statement)
    passive = [found for statement in statements for found in _PASSIVE.finditer(statement)]
    if passive:
        found = max(passive, key=lambda each: len(each["not"]))
        was, *been = found["was"].split()
        return " ".join([was.capitalize(), _within(found["what"]), *been, found["done"]])
    for statement in statements:
        did_not = _DID_NOT.search(statement)
        if did_not:
            return f"{did_not['did'].capitalize()} {_within(did_not['what'])} {did_not['deed']}"
        named = happening(statement)
        if named and _NONE.search(statement[: statement.find(named.head)]):
            return f"Whether {_definite(named)} took place"
    return ""


def _within(phrase: str) -> str:
    """A phrase from a sentence's beginning, for the middle of another."""
    return phrase[:1].lower() + phrase[1:] if phrase.split(maxsplit=1)[0].lower() in _ARTICLES else phrase


def _matter(one: Said, other: Said) -> str:
    """What both are about, with its article: "the second round of talks"; "" where neither names anything."""
    found = [named for claim in (one, other) if (named := happening(claim.statement))]
    both = [
        named
        for named, claim in zip(found, (other, one), strict=False)
        if stem(named.head.rsplit(" ", maxsplit=1)[-1]) in terms(claim.statement).words
    ]
    chosen = next(iter([*both, *found]), None)
    return _definite(chosen) if chosen else ""


def _definite(named: Happening) -> str:
    first, *rest = named.phrase.split()
    name = rest and first[:1].isupper() and first.lower() not in ORDINALS
    return " ".join(["the", first if name else first.lower(), *rest])


def _in_chinese(one: Said, other: Said, kind: RelationKind | None) -> str:
    about = chinese_noun(one.statement) or chinese_noun(other.statement) or title_of(one.statement)
    asking = _CHINESE.get(kind, "") if kind else ""
    if kind is RelationKind.NUMBER and _differ_in_round(one, other):
        asking = "第几次"
        about = about[max((found.end for found in find_ordinals(about)), default=0) :] or about
    room = LONGEST - len(asking) - 1
    return f"{about[:room]}：{asking}" if asking else about[:LONGEST]


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rsplit(" ", maxsplit=1)[0].rstrip(" ,;:") + "…"

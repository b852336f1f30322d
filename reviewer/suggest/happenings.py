"""The noun phrase in a statement that names something which happens: "second round of talks", "Talks on fishing"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.suggest.vocabulary import STOP_WORDS
from reviewer.text.ordinals import ORDINALS
from reviewer.text.wordlists import word_set

_ROUNDS = (
    "round of talks",
    "round of dialogue",
    "round of the talks",
    "round of the dialogue",
    "round talks",
    "joint dialogue",
)
_MEETINGS = ("dialogue", "talks", "meeting", "meetings", "summit", "visit", "conference", "hearing", "dinner", "speech")
_PAPERS = (
    "agreement",
    "deal",
    "accord",
    "treaty",
    "pact",
    "election",
    "vote",
    "ceremony",
    "exercise",
    "drill",
    "trial",
)
_INCIDENTS = (
    *("attack", "attacks", "shooting", "explosion", "blast", "earthquake", "crash", "strike", "protest", "disaster"),
    *("accident", "collision", "sinking", "launch", "hotline", "delegation", "distress line"),
)
_WEAK = ("investigation", "release", "mechanism", "report", "statement", "line")
_ALONE_WITH_ORDINAL = ("round", "leg", "session")
_HEADS = (*_ROUNDS, *_MEETINGS, *_PAPERS, *_INCIDENTS, *_WEAK, *_ALONE_WITH_ORDINAL)
_FIRST_WORDS = frozenset(head.split()[0] for head in _HEADS)
_WORD = re.compile(r"\w+")
_NOUN = re.compile(
    rf"(?P<head>{'|'.join(sorted(_HEADS, key=len, reverse=True))})\b(?!['’])"
    r"(?P<tail>(?: (?:on|over|between|against|about|to) (?:[\w'’\-]+ ?){1,5})?)",
    re.IGNORECASE,
)
_FRONT_BACKWARDS = re.compile(r"(?:\s+[\w'’.\-]*[A-Za-z]){0,4}", re.IGNORECASE)
"""Up to four words before a head, in a text that is turned round: a word begins with the last letter of its run."""
_SUBORDINATE = re.compile(r"(?<=\w)\s(?:that|which|where|who|although|though)\s")
_NOT_A_MODIFIER = STOP_WORDS | word_set(
    """
    held hold holds launch start starts end ends conducting attend signed cover covers reach led join met says new
    takes took take place tackle establish establishing prepare preparing suspend chaired open opens put launching
    including strengthen see sees make made give gave bring expects expect original
    """,
)
_BEFORE_A_NOUN = word_set(
    "the a an this that these such of on for in with after before during its their his her our at"
)
_TAIL_LINKS = frozenset({"the", "a", "two", "both", "and", "sides", "side"})
_MOST_TAIL = 4
_SUBJECT_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens, as the statement names it: `phrase` with what stands before the head, `tail` behind it."""

    phrase: str
    head: str
    tail: str = ""
    sure: bool = True
    """Whether the statement is about it, and does not merely mention it."""

    @property
    def whole(self) -> str:
        """Both together."""
        return f"{self.phrase} {self.tail}".strip()


def happening(statement: str) -> Happening | None:
    """The phrase that tells most: one with an ordinal, then the subject or one with a modifier, then any other."""
    if _FIRST_WORDS.isdisjoint(_WORD.findall(statement.lower())):
        return None
    ranked = []
    clause = _until_subordinate(statement)
    for begun, found in _nouns(statement):
        phrase = _modifiers(statement[begun : found.start()])
        head = found["head"].lower()
        ordinal = any(word.lower() in ORDINALS for word in phrase)
        if head in _ALONE_WITH_ORDINAL and not ordinal:
            continue
        alone = not phrase and " " not in head
        if alone and (head in _WEAK or not _is_noun(statement, found)):
            continue
        subject = len(statement[: found.start("head")].split()) <= _SUBJECT_WITHIN - 4 * alone
        main = found.start("head") < len(clause)
        rank = 0 if ordinal and main else 3 if head in _WEAK else 1 if subject or not (alone or ordinal) else 2
        tail = "" if phrase and head != "visit" else _tail(found["tail"], head)
        sure = rank < 2 or bool(phrase)  # noqa: PLR2004 - 2 and 3 are mentions
        ranked.append((rank, begun, Happening(" ".join([*phrase, found["head"]]), head, tail, sure)))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _nouns(statement: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each head with its tail, and where the words before it begin that may belong to it; none overlap.

    What begins first comes first. Heads are looked up word by word: one expression for words and head together tries
    every head at every letter, which takes thirty times as long.
    """
    heads = [
        noun
        for word in _WORD.finditer(statement)
        if word.group().lower() in _FIRST_WORDS and (noun := _NOUN.match(statement, word.start()))
    ]
    backwards, free = statement[::-1], 0
    while heads:
        begun = [_beginning(backwards, head.start(), free) for head in heads]
        first = min(begun)
        noun = heads[begun.index(first)]
        yield first, noun
        free = noun.end()
        heads = [head for head in heads if head.start() >= free]


def _beginning(backwards: str, head: int, free: int) -> int:
    """Where the words before a head begin, in a text that is given turned round and free from a place on."""
    front = _FRONT_BACKWARDS.match(backwards, len(backwards) - head, len(backwards) - free)
    return len(backwards) - front.end() if front else head


def _until_subordinate(statement: str) -> str:
    """The statement as far as its first clause in "that", "which", "where"."""
    return _SUBORDINATE.split(statement)[0]


def _modifiers(front: str) -> list[str]:
    """The words that belong to the head: back to the first that cannot."""
    words = front.split()
    kept: list[str] = []
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        verb = at > 0 and words[at - 1].lower() == "to"
        participle = word.endswith("ed") and word.islower()
        if verb or participle or word.lower() in _NOT_A_MODIFIER or word.endswith((",", "'s", "’s", "s’")):
            break
        kept.insert(0, word)
    return kept


def _is_noun(statement: str, found: re.Match[str]) -> bool:
    before = statement[: found.start("head")].split()
    if not before:
        return True
    return before[-1].lower() in _BEFORE_A_NOUN or before[-1].endswith(("'s", "’s"))


def _tail(words: str, head: str) -> str:
    """What the talks are on, between whom they are, where a visit goes."""
    link, *rest = words.split() or [""]
    if not link or (link.lower() == "to") != (head == "visit"):
        return ""
    kept: list[str] = []
    for word in rest[:_MOST_TAIL]:
        lowered = word.lower()
        if lowered not in _TAIL_LINKS and (lowered in _NOT_A_MODIFIER or lowered.endswith("ed")):
            break
        kept.append(word)
        if head == "visit" and word[:1].isupper():
            break
    while kept and kept[-1].lower() in _TAIL_LINKS - {"sides", "side"}:
        kept.pop()
    return f"{link} {' '.join(kept)}" if kept else ""

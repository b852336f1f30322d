"""Who "he" is: the last person who spoke, or whom a sentence was about, before a place."""

import re

from reviewer.suggest.names import is_pronoun, looks_like_person, person_names, speaker_name
from reviewer.suggest.passage import Sentence, passage_at

# How many paragraphs back a person is looked for.
PARAGRAPHS = 8
_AGENCIES = frozenset({"xinhua", "reuters", "bloomberg", "tass", "telegraph"})
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SUBJECT = re.compile(r"\W*((?:[A-Z][\w'’.\-]*(?:\s+|,\s+|$)){1,7})")
_LOWER_GIVEN_NAME = re.compile(r"\W*([A-Z][a-z]{1,5} [a-z]{4,9}),? (?=\w+(?:ed|s|ke|id)\b)")
_CHINESE_SUBJECT = re.compile(
    r"^\W*([\u3400-\u9fff、·]{2,20}?)(?:于|在|对|就|向|与|同|和|将|会见|出席|强调|指出|抵达|访问)"
)


def antecedent(text: str, position: int) -> str:
    """The name of the person a singular pronoun at `position` stands for, "" when there is none to be found."""
    at = position
    for _ in range(PARAGRAPHS):
        passage = passage_at(text, at)
        for sentence in reversed(passage.sentences):
            if sentence.start < position and (name := _person_of(text, sentence, position)):
                return name
        if passage.start == 0:
            break
        at = _end_of_previous_paragraph(text, passage.start)
    mentioned = person_names(text[max(0, position - 4_000) : position])
    return mentioned[-1][2] if mentioned else ""


def _end_of_previous_paragraph(text: str, start: int) -> int:
    at = start - 1
    while at > 0 and text[at].isspace():
        at -= 1
    return at


def _person_of(text: str, sentence: Sentence, before: int) -> str:
    for clause in sentence.reporting:
        if sentence.start + clause.start >= before or sentence.start + clause.end > before > sentence.start:
            continue
        for source in reversed(clause.sources):
            if not is_pronoun(source.phrase):
                name = speaker_name(source.phrase, text)
                if _is_full(name) or (looks_like_person(name) and name.istitle() and name.lower() not in _AGENCIES):
                    return name
    return _subject_person(text, text[sentence.start : min(sentence.end, before)])


def _subject_person(text: str, sentence: str) -> str:
    """The person a sentence begins with."""
    chinese = _CHINESE_SUBJECT.match(sentence)
    if chinese:
        name = speaker_name(chinese.group(1), text)
        return name if _is_full(name) else ""
    lower = _LOWER_GIVEN_NAME.match(sentence)
    if lower and _may_be_given_twice(lower.group(1), text):
        return lower.group(1)
    run = _SUBJECT.match(sentence)
    if not run:
        return ""
    name = speaker_name(run.group(1), text)
    return name if _is_full(name) else ""


def _may_be_given_twice(name: str, text: str) -> bool:
    """True for a name with a small second part, as machine translation writes it, when the text has it again."""
    return looks_like_person(name.split(maxsplit=1)[0]) and text.count(name) > 1


def _is_full(name: str) -> bool:
    return looks_like_person(name) and (" " in name or _CHINESE.search(name) is not None)

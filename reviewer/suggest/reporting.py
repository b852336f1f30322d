"""Who is said to have said it: the reporting clauses of a sentence, with what they cover."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reviewer.suggest.cues import BARE_SAYING, HEARERS, SAYING
from reviewer.suggest.subjects import MOST_WORDS, fronted, subject_of


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody a reporting clause names: the phrase as it stands, and the verb used."""

    phrase: str
    verb: str


@dataclass(frozen=True, slots=True)
class Reporting:
    """A reporting clause: where it stands, what it covers and whom it names, nearest to the outlet first.

    Offsets are code points in the string that was searched. `outer`: it covers other clauses of its sentence
    ("According to …", "…, Xinhua said"). `main`: it is not buried in another clause. `keeps`: the clause is
    part of what is claimed ("X denied that …") and stays in the statement.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    sources: tuple[Source, ...]
    outer: bool = False
    main: bool = True
    keeps: bool = False


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_TIME = (
    r"(?:(?:on|late on|early on)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|today|earlier|later|recently|this week|last (?:week|month|year)|on [A-Z][a-z]{2,8}\.? \d{1,2}"
)
_AUDIENCE = r"(?: (?:readers|viewers|listeners|reporters|journalists|radio|television))?"
_HEARD = rf"(?:\s+(?:{_alternatives(HEARERS)}|(?:the )?[A-Z]\w+(?: [A-Z]\w+){{0,2}}{_AUDIENCE}))?"
_ASIDE = rf"(?:\s+(?:{_TIME}|in an? (?:\w+ )?(?:statement|interview|speech|report|letter|tweet|post|briefing)))*"
_ADVERBS = r"(?:(?:also|then|later|further|repeatedly|firmly|has|have|had|himself|herself)\s+)*"
_ATTITUDE = r"express(?:ed|es)\s+(?:his|her|its|their)?\s*(?:hopes?|belief|confidence|concerns?|view|wish)"
_VERB = re.compile(
    rf"(?<![\w'’])(?P<adverbs>{_ADVERBS})(?P<verb>{_alternatives(BARE_SAYING + SAYING)}|{_ATTITUDE})\b",
)
_BARE = frozenset(BARE_SAYING)
_NOT_SAID = re.compile(
    rf"(?!\s+(?:{_alternatives(HEARERS)})\b)"
    r"\s+(?:this|so|these|nothing|something|yes|no|goodbye|sorry)\b(?!\s+(?:is|was|will|would|has|had))"
    r"|\s+it\s*(?:$|[.,;]|(?:in|at|to|on|again|with)\b)",
)
_THAT = re.compile(rf"(?P<heard>{_HEARD}){_ASIDE},?\s+that,?\s+")
_COLON = re.compile(rf"{_HEARD}{_ASIDE}\s*[:,]?\s*(?=[\"“])|{_HEARD}{_ASIDE}\s*:\s*")
_BARE_CLAUSE = re.compile(rf"(?P<heard>{_HEARD}){_ASIDE},?\s+(?=\S)")
_INVERTED = re.compile(
    r"(?P<after>[\"”」]|,)\s+(?P<verb>said|says|added|adds|asked|wrote|explained|warned|noted|recalled|argued|insisted)\s+"
    r"(?P<who>(?:[A-Z]|the |an? |one )[^,;.\"“\x00]*)",
)
_PLACE_OR_TIME = re.compile(rf"\s+(?:{_TIME}|on|at|in|during|after|before|to|through|from|as|while|when|late|early)\b")
_ACCORDING = re.compile(r"\b[Aa]ccording(?: to)? (?P<source>[^,;:\n\"“]+?)(?=[,;:]|\.?\s*$)")
_AS_REPORTED = re.compile(
    r",?\s+as (?P<verb>reported|quoted|cited|noted|confirmed|announced) by (?P<source>[^,;:\n]+?)(?=[,;:]|\.?\s*$)"
)
_QUOTED = re.compile(
    r"(?P<outer>[^,;:\"”“\x00]+?)\s+(?P<verb>quoted|quotes|cited|cites)\s+(?P<inner>[^,;:\"”“\x00]+?)"
    rf"(?:(?P<saying>\s+as (?:saying|telling|having said)(?:\s+that)?)\b|(?={_ASIDE}(?:[.,:]|\s*$)))(?P<time>{_ASIDE})",
)
# The pattern above looks ahead from every character of a sentence, so it is tried only where it can match.
_QUOTING_VERB = re.compile(r"\s(?:quote|cite)[ds]\s")
_DATELINE = re.compile(
    r"[A-Z][A-Z ./'’\-]{2,30}(?:,[^()\n]{0,24})?\s*(?:\([A-Z][\w ]+\))\s*[–—-]+\s*"
    r"|[A-Z][A-Z ./'’\-]{3,30}, [^()\n]{0,24}\s+(?:--|—|–)\s+",
)
_CITING = re.compile(r",\s+(?P<verb>citing|quoting)\s+(?P<source>[^,;:\n]+?)(?=[,;:]|\.?\s*$)")
_RELEASED = re.compile(
    r"(?P<verb>(?:released|issued|published) an? (?:\w+ ){1,2}?)"
    r"(?:in which|saying that|saying|stating that|that says|which says|claiming that)\s+",
)
_CLAIMED_TO = re.compile(r"(?P<verb>claim(?:ed|s)?)\s+to\s+(?=have|be|has)")
_POSTED = re.compile(
    r"^(?:an? |the )?(?P<inner>.+?)\s+(?:report|story|article|dispatch)(?: \w+ed (?:on|by|in) (?P<outer>.+))?$"
)
_FROM = re.compile(
    r"^(?:an? |the )?(?:\w+ )?(?:report|statement|story|article|study|notice)\s+(?:by|from|in|of)\s+(?P<inner>.+)$"
)


@lru_cache(maxsize=1024)
def find_reporting(sentence: str) -> tuple[Reporting, ...]:
    """The reporting clauses of an English sentence whose quotations are masked (`quotes.masked`), in order."""
    found = [*_dateline(sentence), *_according(sentence), *_quoting(sentence)]
    found += [clause for clause in _inverted(sentence) if not _overlaps(clause, found)]
    floor = max((clause.end for clause in found if clause.start == 0), default=0)
    found += [clause for clause in _released(sentence, floor) if not _overlaps(clause, found)]
    for verb in _VERB.finditer(sentence, floor):
        clause = _saying(sentence, verb, floor)
        cited = [other for other in found if clause and clause.start < other.start and other.end < verb.start()]
        if clause and cited:
            found = [other for other in found if other not in cited]
            clause = replace(
                clause, sources=(*clause.sources, *(source for other in cited for source in other.sources))
            )
        if clause and not _overlaps(clause, found):
            found.append(clause)
    return tuple(sorted(found, key=lambda clause: (not clause.outer, clause.start)))


def _overlaps(clause: Reporting, others: list[Reporting]) -> bool:
    return any(clause.start < other.end and other.start < clause.end for other in others)


def _dateline(sentence: str) -> list[Reporting]:
    """BEIJING, Nov. 12 (Xinhua) --": names nobody, but is no part of the claim, and its date is of the saying."""
    match = _DATELINE.match(sentence)
    return [Reporting(0, match.end(), match.end(), len(sentence), (), outer=True)] if match else []


def _according(sentence: str) -> list[Reporting]:
    clauses = []
    for match in _ACCORDING.finditer(sentence):
        leads = not sentence[: match.start()].strip(' "“\x00')
        ends = not sentence[match.end() :].strip(' .,;:"”')
        if not (leads or ends or sentence[: match.start()].rstrip().endswith(",")):
            continue
        start = len(sentence[: match.start()].rstrip(" ,"))
        inner = sentence[:start].endswith("that")
        end = match.end() + (_comma_length(sentence, match.end()) if leads or inner else 0)
        content = (0, start) if ends else (end, len(sentence))
        sources = _report_sources(match["source"])
        begin = 0 if leads else match.start() if inner else start
        clauses.append(Reporting(begin, end, *content, sources, outer=not inner))
    for match in _AS_REPORTED.finditer(sentence):
        source = Source(match["source"], match["verb"])
        clauses.append(Reporting(match.start(), match.end(), 0, match.start(), (source,), outer=True))
    return clauses


def _comma_length(sentence: str, at: int) -> int:
    found = re.match(r"[,:]?\s*", sentence[at:])
    return found.end() if found else 0


def _report_sources(phrase: str) -> tuple[Source, ...]:
    """From "an Associated Press report posted on ABC News": ABC News, then Associated Press."""
    verb = "according to"
    written = _FROM.match(phrase)
    if written:
        return (Source(written["inner"], verb),)
    posted = _POSTED.match(phrase)
    if posted and re.search(r"[A-Z]", posted["inner"]):
        outer = (Source(posted["outer"], "posted"),) if posted["outer"] else ()
        return (*outer, Source(posted["inner"], verb))
    return (Source(phrase.strip(), verb),)


def _quoting(sentence: str) -> list[Reporting]:
    """Clauses such as "CCTV quoted him as saying", "…, Xinhua cited the ministry", "…, citing the ministry"."""
    clauses = []
    for match in _QUOTED.finditer(sentence) if _QUOTING_VERB.search(sentence) else ():
        outer = match["outer"].strip()
        if len(outer.split()) > MOST_WORDS or not outer:
            continue
        start = match.start("outer") + len(match["outer"]) - len(match["outer"].lstrip())
        sources = (Source(outer, match["verb"]), Source(match["inner"], "saying" if match["saying"] else ""))
        leads = not sentence[:start].strip(' "“”')
        if leads and not match["saying"]:
            continue
        before = len(sentence[:start].rstrip(" ,"))
        content = (match.end(), len(sentence)) if leads else (0, before)
        clauses.append(Reporting(start if leads else before, match.end(), *content, sources, outer=True))
    for match in _CITING.finditer(sentence):
        source = Source(match["source"], match["verb"])
        clauses.append(Reporting(match.start(), match.end(), 0, match.start(), (source,)))
    return clauses


def _inverted(sentence: str) -> list[Reporting]:
    """Clauses with the verb first: “…,” said Ada Brandt, a pilot. Behind a quotation they run to the next one."""
    clauses = []
    for match in _INVERTED.finditer(sentence):
        quoted = match["after"] != ","
        behind = re.search(r'["“]' if quoted else r"[,;.]", sentence[match.end() :])
        end = match.end() + behind.start() if behind else len(sentence)
        source = Source(match["who"], match["verb"])
        start = match.start() + (1 if quoted else 0)
        clauses.append(Reporting(start, end, 0, len(sentence), (source,), outer=True))
    return clauses


def _released(sentence: str, floor: int) -> list[Reporting]:
    clauses = []
    for match in _RELEASED.finditer(sentence):
        start, phrase, main = subject_of(sentence, match.start())
        if phrase:
            cut = fronted(sentence, start, floor)[0] if main else start
            source = Source(phrase, match["verb"].strip())
            clauses.append(Reporting(cut, match.end(), match.end(), len(sentence), (source,), main=main))
    for match in _CLAIMED_TO.finditer(sentence):
        start, phrase, main = subject_of(sentence, match.start())
        if phrase:
            source = Source(phrase, match["verb"])
            clauses.append(Reporting(match.start(), match.end(), start, len(sentence), (source,), main=main))
    return clauses


def _saying(sentence: str, match: re.Match[str], floor: int) -> Reporting | None:
    """The clause around a saying verb, or None when the verb reports nothing here."""
    verb, behind = match["verb"], sentence[match.end() :]
    start, phrase, main = subject_of(sentence, match.start())
    if not phrase or _NOT_SAID.match(behind):
        return None
    source = (Source(phrase, " ".join(verb.split())),)
    before = sentence[:start].rstrip()
    end = match.end()
    if before.endswith((",", '"', "”", "?", "!", ",\x00")) and _nothing_said(behind):
        return _trailing(sentence, start, end, source)
    that = _THAT.match(behind)
    colon = _COLON.match(behind)
    bare = _BARE_CLAUSE.match(behind) if verb in _BARE else None
    opened = that or colon or bare
    if opened is None or not behind[opened.end() :].strip(" ."):
        return None
    cut, keeps_front = fronted(sentence, start, floor) if main else (start, False)
    content = 0 if keeps_front else end + opened.end()
    denies = verb.startswith("den")
    return Reporting(cut, end + opened.end(), content, len(sentence), source, main=main, keeps=denies)


def _nothing_said(behind: str) -> bool:
    """True when no claim follows the verb: the sentence ends, or goes on with whom, when and where."""
    heard = re.match(rf"{_HEARD}{_ASIDE}", behind)
    rest = behind[heard.end() :] if heard else behind
    return not rest.strip(' ."”') or rest.lstrip().startswith((",", ";", ".")) or bool(_PLACE_OR_TIME.match(rest))


def _trailing(sentence: str, start: int, end: int, source: tuple[Source, ...]) -> Reporting:
    before = len(sentence[:start].rstrip(" ,"))
    goes_on = re.search(r'[,;]\s|["“]', sentence[end:])
    close = end + goes_on.start() + (goes_on.group()[0] in ",;") if goes_on else len(sentence)
    return Reporting(before, close, 0, len(sentence), source, outer=True)

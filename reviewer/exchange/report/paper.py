"""The report on paper: the blocks that Word and the PDF both have, in their order."""

from collections.abc import Iterator
from dataclasses import replace

from reviewer.exchange.report.parts import Contradiction, Happening, Listed, Report, Said, Source, short
from reviewer.exchange.report.words import Words
from reviewer.exchange.sheet import Block, Cell, Paragraph, Run, Sheet, Style, Table, bold, dotted, words

_HALVES = (1, 1)
_GLANCE = (25, 30, 30, 15)
_ARTICLES = (7, 47, 18, 15, 13)


def paper(told: Report) -> Sheet:
    """The report, all of it."""
    return replace(cover(told), blocks=tuple(blocks(told)))


def cover(told: Report) -> Sheet:
    """The report without its blocks."""
    return Sheet(
        title=told.title,
        author=told.words.list_joint.join(told.annotators),
        language=told.words.language,
        page=told.words.page,
        blocks=(),
    )


def blocks(told: Report) -> Iterator[Block]:
    """Its blocks one after the other, each made when it is asked for."""
    speech = told.words
    yield words(Style.TITLE, told.title)
    yield words(Style.SMALL, told.summary)
    yield from _glance(told)
    yield words(Style.CHAPTER, speech.contradictions)
    for contradiction in told.contradictions:
        yield from _contradiction(contradiction, speech)
    if not told.contradictions:
        yield words(Style.NORMAL, speech.no_contradiction)
    yield words(Style.CHAPTER, speech.events)
    for event in told.events:
        yield from _event(event, speech)
    if not told.events:
        yield words(Style.NORMAL, speech.no_event)
    yield words(Style.CHAPTER, speech.claims)
    for source in told.sources:
        yield from _source(source, speech)
    if not told.sources:
        yield words(Style.NORMAL, speech.no_claim)
    yield words(Style.CHAPTER, speech.method)
    yield from _method(told)


def _glance(told: Report) -> Iterator[Block]:
    """What the first page says: the foremost contradictions, a row each."""
    speech = told.words
    for sentence in told.glance:
        yield words(Style.LEAD, sentence)
    if not told.contradictions:
        return
    head = _head(speech.at_a_glance, speech.one_side, speech.other_side, speech.standing)
    rows = [
        (
            (words(Style.SMALL, bold(f"{one.number}. {one.title}")),),
            *(_at_a_glance(said, speech) for said in one.sides),
            (words(Style.SMALL, dotted((one.status, one.kind))),),
        )
        for one in told.foremost
    ]
    yield Table(_GLANCE, tuple(rows), head)
    if more := len(told.contradictions) - len(told.foremost):
        yield words(Style.SMALL, speech.more_below.format(number=f"{more:,}"))


def _at_a_glance(said: Said, speech: Words) -> Cell:
    grade = f" [{said.grade or speech.ungraded}] "
    return (words(Style.SMALL, bold(said.source_in_short), grade, short(said.statement)),)


def _contradiction(one: Contradiction, speech: Words) -> Iterator[Block]:
    yield words(Style.HEADING, f"{one.number}. {one.title}")
    yield words(
        Style.SMALL,
        bold(one.status),
        "".join(f" · {each}" for each in (one.kind, one.event, one.history) if each),
        keep=True,
    )
    if one.reason:
        yield words(Style.NORMAL, speech.reason.format(words=one.reason), keep=True)
    if one.note:
        yield words(Style.NORMAL, speech.note.format(words=one.note), keep=True)
    yield Table(_HALVES, (tuple(_side(said, speech, prevails=one.prevails == said.id) for said in one.sides),))


def _side(said: Said, speech: Words, *, prevails: bool) -> Cell:
    judged = [Run(f" · {said.manner}" if said.manner else ""), bold(f" · {speech.prevails}" if prevails else "")]
    read_as = [words(Style.SMALL, speech.says.format(words=said.read_as))] if said.read_as else []
    return (words(Style.NORMAL, *_who(said, speech), *judged), _quote(said), *read_as, _origin(said))


def _who(said: Said, speech: Words) -> tuple[Run, Run]:
    return bold(said.source), Run(f" [{said.grade or speech.ungraded}]")


def _quote(said: Said) -> Paragraph:
    return words(Style.QUOTE, *(Run(piece.text, mark=piece.differs) for piece in said.pieces))


def _origin(said: Said) -> Paragraph:
    number = f"({said.number})" if said.number else ""
    title = said.title if said.title != said.source else ""
    chain = said.chain if said.chain != said.source else ""
    return words(Style.SMALL, dotted((number, title, chain, said.published, said.grade_words)))


def _event(one: Happening, speech: Words) -> Iterator[Block]:
    when = one.when or speech.no_date
    yield words(Style.HEADING, f"{when} · {one.title}")
    yield words(Style.SMALL, dotted((one.status, one.place, one.participants)), keep=bool(one.reports))
    for role, said in one.reports:
        number = f" ({said.number})" if said.number else ""
        who = bold(said.source_in_short), Run(f" [{said.grade}]" if said.grade else "")
        yield words(Style.NORMAL, *who, Run(f" {role}{speech.joint}{said.statement}{number}"))
    for relation in one.relations:
        yield words(Style.NORMAL, relation)
    if not one.reports:
        yield words(Style.SMALL, speech.no_report)


def _source(one: Source, speech: Words) -> Iterator[Block]:
    grade = speech.joint.join(filter(None, (one.grade, one.grade_words))) or speech.ungraded
    yield words(Style.HEADING, f"{one.name} · {grade}")
    for said in one.claims:
        judged = [Run(f" [{said.grade}]")] if said.grade else []
        quote = _quote(said)
        if said.read_as:
            yield words(Style.NORMAL, bold(said.read_as), *judged, keep=True)
            judged = []
        yield words(quote.style, *quote.runs, *judged, keep=True)
        about = dotted((said.manner, *said.events, *said.relations))
        yield replace(_origin(said), keep=bool(about or said.note))
        if about:
            yield words(Style.SMALL, about, keep=bool(said.note))
        if said.note:
            yield words(Style.SMALL, speech.note.format(words=said.note))


def _method(told: Report) -> Iterator[Block]:
    speech = told.words
    yield words(Style.NORMAL, speech.method_text)
    yield words(Style.NORMAL, speech.signs)
    if told.annotators:
        yield words(Style.NORMAL, speech.annotated_by.format(names=speech.list_joint.join(told.annotators)))
    for sentence in told.scope:
        yield words(Style.NORMAL, sentence)
    if told.articles:
        head = _head(speech.number, speech.article, speech.outlet, speech.published, speech.written_in)
        yield Table(_ARTICLES, tuple(_article(one, speech) for one in told.articles), head)


def _article(one: Listed, speech: Words) -> tuple[Cell, ...]:
    fingerprint = speech.fingerprint.format(hash=one.fingerprint) if one.fingerprint else ""
    title = (bold(one.title), *(Run(line) for line in (one.author, one.url, fingerprint) if line))
    outlet = f"{one.outlet} [{one.grade}]" if one.grade else one.outlet
    language = tuple(words(Style.SMALL, line) for line in (one.language, one.translated) if line)
    return (
        (words(Style.SMALL, str(one.number)),),
        tuple(words(Style.SMALL, line) for line in title),
        (words(Style.SMALL, outlet),),
        (words(Style.SMALL, one.published),),
        language or (words(Style.SMALL, ""),),
    )


def _head(*names: str) -> tuple[Cell, ...]:
    return tuple((words(Style.SMALL, bold(name)),) for name in names)

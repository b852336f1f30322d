"""Prefilling on the real articles, judged by hand; places are found by a few key words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import DateOf, Modality, Polarity, ValueKind
from reviewer.suggest.prefill import Prefill, prefill
from reviewer.text.sentences import sentence_at

PUBLISHED = ("2016-06-14", "2016-06-14", "2015-11-12", "2015-12-01", "2015-09-24")
ASSERTED, PLANNED, POSSIBLE, CONDITIONAL = Modality
YES, NO = Polarity

# article, key words in the sentence, chain, first and last words of the statement, modality, polarity
JUDGED = [
    (0, "are conducting", [], "China and", "time", ASSERTED, YES),
    (0, "cited the", ["Xinhua", "Ministry of Public Security"], "The second", "tactics", ASSERTED, YES),
    (0, "posted on", ["ABC News", "Associated Press"], "The series", "2015", ASSERTED, YES),
    (0, "told the press", ["Max Baucus"], "We're here", "cooperation", ASSERTED, YES),
    (0, "According to Baucus", ["Max Baucus"], "The second", "last year", PLANNED, YES),
    (0, "is viewed in", [], "The deal", "nation", ASSERTED, YES),
    (0, "Baucus emphasized", ["Max Baucus"], "Cyber problems", 'relationship"', ASSERTED, YES),
    (0, "greater trust", ["Max Baucus"], "Each step", "trust", ASSERTED, YES),
    (0, "he added", ["Max Baucus"], "We're prepared", "differences", ASSERTED, YES),
    (0, "expressed his", ["Zhao Liang"], "The dialogue", "cybercrimes", PLANNED, YES),
    (0, "quoted him", ["CCTV", "Zhao Liang"], "I hope", "security", POSSIBLE, YES),
    (0, "Zhao said", ["Zhao Liang"], "China is", "resolve it", ASSERTED, YES),
    (0, "also plan to", [], "They also", "pursue", PLANNED, YES),
    (1, "attaches great", ["Guo shengkun"], "He attaches", "results", ASSERTED, YES),
    (2, "met in Beijing", [], "Senior", "cooperation", ASSERTED, YES),
    (2, "will visit", [], "They will", "Friday", PLANNED, YES),
    (2, "Mayorkas said", ["Alejandro Mayorkas"], "The U.S. is", "ties", ASSERTED, YES),
    (3, "would be in the", ["State media"], "Minister", "Thursday", PLANNED, YES),
    (3, "would also co-chair", ["Xinhua"], "Guo would", "Security", PLANNED, YES),
    (3, "neither government", ["Barack Obama"], "He and Xi", "businesses", PLANNED, NO),
    (3, "would aim to", ["Shi Yinhong"], "The talks", "realise", PLANNED, YES),
    (3, "not to attack", ["Shi Yinhong"], "The two countries", "country", ASSERTED, NO),
    (3, "claimed to have", ["CrowdStrike", "seven US companies"], "Seven US", "government", ASSERTED, YES),
    (3, "Without further", ["Shi Yinhong"], "Without further", "one", CONDITIONAL, YES),
    (3, "difficult to make", ["Shi Yinhong"], "It is difficult", "moment", ASSERTED, YES),
    (4, "increase its", ["Xi Jinping"], "China will", "from China", PLANNED, YES),
    (4, "under attack", ["The Telegraph", "Xi Jinping"], "China has", "crimes", ASSERTED, YES),
    (4, "not in whatever", ["Xi Jinping"], "The Chinese", "the law", PLANNED, NO),
    (4, "Most of the", ["Huffington Post"], "Most of", "agencies", ASSERTED, YES),
    (4, "valuable data", ["U.S official"], "They are", "companies", ASSERTED, YES),
    (4, "also said that", ["Xi Jinping"], "Chinese officials", "issues", ASSERTED, YES),
    (4, "failed to reach", ["U.S officials"], "Although", "agreement", ASSERTED, NO),
    (4, "assured investors", ["New York Times", "Xi Jinping"], "China's stock", "well", ASSERTED, YES),
    (4, "He added", ["Xi Jinping"], "The authority", "again", ASSERTED, YES),
    (4, "greenhouse", ["Xi Jinping"], "The country's", "2030", PLANNED, YES),
]


@pytest.fixture(scope="session")
def texts(corpus: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt"))]


def _filled(texts: list[str], make: Callable[..., Article], number: int, words: str) -> Prefill:
    text = texts[number]
    return prefill(make(PUBLISHED[number]), text, [sentence_at(text, text.index(words))])


@pytest.mark.parametrize(("number", "words", "chain", "first", "last", "modality", "polarity"), JUDGED)
def test_a_claim_as_a_person_reads_it(  # noqa: PLR0913, PLR0917 - a row of the table above
    texts: list[str],
    article: Callable[..., Article],
    number: int,
    words: str,
    chain: list[str],
    first: str,
    last: str,
    modality: Modality,
    polarity: Polarity,
) -> None:
    filled = _filled(texts, article, number, words)
    assert [step.names[0] for step in filled.attribution] == chain
    assert filled.statement.startswith(first)
    assert filled.statement.endswith(last)
    assert (filled.modality, filled.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    ("number", "words", "dates"),
    [
        (0, "cited the", {"2016-06-14": DateOf.EVENT, "2016-06-13": DateOf.SAYING}),
        (0, "posted on", {"2015-09": DateOf.EVENT}),
        (0, "Baucus emphasized", {"2016-06-14": DateOf.SAYING}),
        (2, "will visit", {"2015-11-11/2015-11-13": DateOf.EVENT}),
        (3, "would be in the", {"2015-11-29": DateOf.SAYING, "2015-12-03": DateOf.EVENT}),
        (4, "greenhouse", {"2030": DateOf.EVENT, "2015-09-24": DateOf.SAYING}),
    ],
)
def test_dates_are_counted_from_the_article(
    texts: list[str],
    article: Callable[..., Article],
    number: int,
    words: str,
    dates: dict[str, DateOf],
) -> None:
    filled = _filled(texts, article, number, words)
    assert {value.normalised: value.of for value in filled.values if value.kind is ValueKind.DATE} == dates


def test_officers_are_counted(texts: list[str], article: Callable[..., Article]) -> None:
    filled = _filled(texts, article, 3, "had been suspended")
    assert [(value.normalised, value.attribute) for value in filled.values] == [("5", "officers")]

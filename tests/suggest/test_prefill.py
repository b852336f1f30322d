"""What `C` fills in, on sentences written for this test; the real articles are in test_prefill_corpus."""

import time
from collections.abc import Callable

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import DateOf, Modality, Polarity, ValueKind
from reviewer.suggest.prefill import prefill

Make = Callable[..., Article]

# text, words of the claim ("" for all), names from nearest to first speaker, statement
SAID = [
    ("Ada Brandt, a pilot, told this page that nine boats left.", "", ["Ada Brandt"], "Nine boats left"),
    ("Ada Brandt told the Courier that nine boats left.", "", ["Ada Brandt"], "Nine boats left"),
    ("Ada Brandt told Courier readers that nine boats left.", "", ["Ada Brandt"], "Nine boats left"),
    ("The ferry will sail, the state news office said.", "", ["state news office"], "The ferry will sail"),
    (
        "Ada Brandt will chair the talks, the harbour office said, and they run until Wednesday.",
        "",
        ["harbour office"],
        "Ada Brandt will chair the talks and they run until Wednesday",
    ),
    ("He would rather, Ada Brandt said, keep one radio.", "", ["Ada Brandt"], "He would rather keep one radio"),
    ("“The deal is hollow,” Ada Brandt said, “and it fails.”", "", ["Ada Brandt"], "The deal is hollow and it fails"),
    ('"The deal is hollow," said the paper.', "", ["paper"], "The deal is hollow"),
    ("“The deal is hollow,” said Ada Brandt, a pilot from Marrow.", "", ["Ada Brandt"], "The deal is hollow"),
    (
        "Water minister Ada Brandt also received the guests and said that the line is dead.",
        "",
        ["Ada Brandt"],
        "The line is dead",
    ),
    ("State radio in Velland said the line is dead.", "", ["State radio in Velland"], "The line is dead"),
    ("Ada Brandt will come, state radio said.", "", ["state radio"], "Ada Brandt will come"),
    ("The coast guard said it rescued nine sailors.", "", ["coast guard"], "It rescued nine sailors"),
    ("What the premiers said to each other is secret.", "", [], "What the premiers said to each other is secret"),
    ("水利部长艾达·伦恩对遇难者表示哀悼。她说，热线已开通。", "她说，热线已开通。", ["艾达·伦恩"], "热线已开通"),
    ("水利部长艾达·伦恩到访。伦恩说，热线已开通。", "伦恩说，热线已开通。", ["艾达·伦恩"], "热线已开通"),
    ("Velland's envoy said the line “has never rung”.", "", ["Velland's envoy"], "The line “has never rung”"),
    ("According to Harbour Daily, the line is dead.", "", ["Harbour Daily"], "The line is dead"),
    ("The line is dead, according to a report by Harbour Daily.", "", ["Harbour Daily"], "The line is dead"),
    (
        "According to a Wire Service report posted on Coast News, the line is dead.",
        "",
        ["Coast News", "Wire Service"],
        "The line is dead",
    ),
    (
        "The line is dead, Coast News cited the Ministry of Harbours on Monday.",
        "",
        ["Coast News", "Ministry of Harbours"],
        "The line is dead",
    ),
    ("The ministry, citing police, said five people were hurt.", "", ["ministry", "police"], "Five people were hurt"),
    ("Reuters reported that, according to the mayor, five died.", "", ["Reuters", "mayor"], "Five died"),
    ("Jane Smith, a port spokeswoman, said on Monday that the ferry sank.", "", ["Jane Smith"], "The ferry sank"),
    ("Minister of Public Works Ada Brandt said the quay is safe.", "", ["Ada Brandt"], "The quay is safe"),
    ("Three firms claimed to have seen the wreck.", "", ["Three firms"], "Three firms have seen the wreck"),
    ("The office announced a new ferry.", "", [], "The office announced a new ferry"),
    (
        "She said so. Ada Brandt said this at the quay.",
        "Ada Brandt said this at the quay.",
        [],
        "Ada Brandt said this at the quay",
    ),
    ("MARROW, March 2 (Wire) -- Two premiers met on Tuesday.", "", [], "Two premiers met on Tuesday"),
    ("据新华社报道，第二轮会谈14日在马罗举行。", "", ["新华社"], "第二轮会谈14日在马罗举行"),
    ("外交部发言人李文周二在记者会上表示，双方将举行会谈。", "", ["李文"], "双方将举行会谈"),
    ("“我们不会停止合作，”王毅说。", "", ["王毅"], "我们不会停止合作"),
    ("王毅会见了部长。他指出，双方没有达成协议。", "他指出，双方没有达成协议。", ["王毅"], "双方没有达成协议"),
]


@pytest.mark.parametrize(("text", "words", "names", "statement"), SAID)
def test_who_said_it_and_what(article: Make, text: str, words: str, names: list[str], statement: str) -> None:
    start = text.index(words) if words else 0
    filled = prefill(article(), text, [(start, start + len(words or text))])
    assert [step.names[0] for step in filled.attribution] == names
    assert filled.statement == statement


def test_looks_for_the_speaker_outside_the_range(article: Make) -> None:
    text = "Minister Ada Brandt arrived.\n“The line is open. It has never rung,” she added on Monday."
    words = "The line is open."
    start = text.index(words)
    filled = prefill(article(), text, [(start, start + len(words))])
    assert filled.attribution[0].names == ("Ada Brandt",)
    assert filled.attribution[0].verb == "added"
    assert filled.attribution[0].date == "2031-02-24"
    assert [(value.normalised, value.of) for value in filled.values] == [("2031-02-24", DateOf.SAYING)]


def test_a_quotation_before_a_second_one_has_the_same_speaker(article: Make) -> None:
    text = "“The line is open,” Ada Brandt said. “It has never rung.”"
    words = "It has never rung."
    start = text.index(words)
    filled = prefill(article(), text, [(start, start + len(words))])
    assert [step.names for step in filled.attribution] == [("Ada Brandt",)]


def test_the_outlet_is_no_step_of_the_chain(article: Make) -> None:
    text = "Ada Brandt told Coast News that the line is dead, Coast News said."
    filled = prefill(article(outlet="Coast News"), text, [(0, len(text))])
    assert ("Coast News",) not in [step.names for step in filled.attribution]


def test_values_stand_where_they_say(article: Make) -> None:
    text = "At least five officers arrived on Tuesday, police said on Wednesday."
    filled = prefill(article("2031-03-06"), text, [(0, len(text))])
    assert all(text[value.start : value.end] == value.text for value in filled.values)
    dates = {value.normalised: value.of for value in filled.values if value.kind is ValueKind.DATE}
    assert dates == {"2031-03-04": DateOf.EVENT, "2031-03-05": DateOf.SAYING}
    number = next(value for value in filled.values if value.kind is ValueKind.NUMBER)
    assert (number.normalised, number.attribute, number.comparator) == ("5", "officers", ">=")


def test_the_two_countries_is_no_number(article: Make) -> None:
    text = "The two countries agreed on a line between the two capitals."
    assert prefill(article(), text, [(0, len(text))]).values == ()


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The ferry sank.", Modality.ASSERTED, Polarity.AFFIRMED),
        ("They plan to build a quay that would never flood.", Modality.PLANNED, Polarity.AFFIRMED),
        ("The quay may flood.", Modality.POSSIBLE, Polarity.AFFIRMED),
        ("On 2 May the quay flooded.", Modality.ASSERTED, Polarity.AFFIRMED),
        ("Without new pumps, the quay will flood.", Modality.CONDITIONAL, Polarity.AFFIRMED),
        ("Neither side would open the line.", Modality.PLANNED, Polarity.NEGATED),
        ("The talks failed to reach a deal.", Modality.ASSERTED, Polarity.NEGATED),
        ("The deal is praised, though there is no sign of it.", Modality.ASSERTED, Polarity.AFFIRMED),
        ("The office denied that anybody was hurt.", Modality.ASSERTED, Polarity.NEGATED),
        ("双方将举行会谈。", Modality.PLANNED, Polarity.AFFIRMED),
        ("如果没有互信，协议可能失败。", Modality.CONDITIONAL, Polarity.NEGATED),
        ("外交部否认了此事。", Modality.ASSERTED, Polarity.NEGATED),
    ],
)
def test_modality_and_polarity(article: Make, text: str, modality: Modality, polarity: Polarity) -> None:
    filled = prefill(article(), text, [(0, len(text))])
    assert (filled.modality, filled.polarity) == (modality, polarity)


def test_a_discontinuous_claim_is_read_as_one(article: Make) -> None:
    text = "Ada Brandt, who was tired, opened the line."
    filled = prefill(article(), text, [(0, 10), (text.index("opened"), len(text))])
    assert filled.statement == "Ada Brandt opened the line"


@pytest.mark.parametrize(
    ("text", "ranges", "statement"),
    [
        ("Talks between the two sides failed.", [(9, 27)], "Between the two sides"),
        ("Talks between the two sides failed.", [(0, 3), (4, 11)], "Talks between"),
        ("At least 250 boats sailed.", [(10, 16)], "250 boats"),
        ("会谈已经结束。", [(1, 4)], "谈已经"),
    ],
)
def test_words_that_the_selection_cuts_are_read_whole(
    article: Make, text: str, ranges: list[tuple[int, int]], statement: str
) -> None:
    filled = prefill(article(), text, ranges)
    assert filled.statement == statement
    assert [value.normalised for value in filled.values] == (["250"] if "250" in statement else [])


def test_is_quick_on_an_article_of_usual_length(article: Make) -> None:
    line = "Minister Ada Brandt said on Tuesday that at least five officers were hurt when the ferry hit the quay. "
    text = "\n".join([line * 4] * 12)
    begun = time.process_time()
    rounds = 20
    for at in range(rounds):
        start = at * 10
        prefill(article(), text, [(start, start + 90)])
    assert (time.process_time() - begun) / rounds < 0.05

"""Which passages of an article are suggested as claims."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.article import Article
from reviewer.suggest.claims import APART, suggest_claims
from reviewer.suggest.prefill import prefill
from reviewer.suggest.reasons import in_english
from reviewer.suggest.suggested import SuggestedClaim
from tests.suggest.conftest import NOW

FILLER = (
    "The quay lay quiet in the grey light of an early spring and gulls sat on every post along the old wall. "
    "Somebody had painted the benches green, and the paint still smelled when the sun came round the warehouse. "
)
ENGLISH = f"""Coasts settle the distress line

{FILLER}
Minister Ada Brandt said the distress line would open before the end of June 2031. {FILLER}
The harbour board denied that five officers were injured on 2 March. {FILLER}
Advertisement
"Fog is our enemy," she added. {FILLER}
"""
CHINESE = """两岸商定求救专线

交通部长埃达·布兰特星期二表示，两岸将在年底前启动海上求救热线，并举行第三轮会谈。去年三月的会谈没有达成协议，双方各派出五名官员。
天气晴朗，港口很热闹，孩子们在堤岸上跑来跑去，老人坐在长椅上看海。
"""
PIECES = st.sampled_from(
    [
        "Minister Ada Brandt said the line would open in June. ",
        "“We never agreed to 40 pledges,” Brandt told reporters on Monday. ",
        "The talks failed 😀. ",
        "\n",
        "(Photo: Harbour Daily)\n",
        "据新华社报道，至少有12名船员受伤。",
        "王强表示，“会谈没有成果”。",
        'He said, "never (again',
        "[x] ",
        "U.S. officials will meet on 14 June, Xinhua said. ",
        "…",
    ]
)

Make = Callable[..., Article]


def _suggested(make: Make, text: str, **about: str) -> list[SuggestedClaim]:
    return list(suggest_claims(make(**about), text))


def _quotes(found: list[SuggestedClaim], text: str) -> list[str]:
    return [text[each.start : each.end] for each in found]


def test_what_is_said_planned_denied_dated_and_counted_is_found_and_nothing_else(article: Make) -> None:
    found = _suggested(article, ENGLISH)
    assert _quotes(found, ENGLISH)[:2] == [
        "the distress line would open before the end of June 2031",
        "The harbour board denied that five officers were injured on 2 March",
    ]
    assert all("paint" not in quote and "gulls" not in quote for quote in _quotes(found, ENGLISH))
    assert [each.speaker for each in found[:2]] == ["Ada Brandt", "harbour board"]
    assert in_english(found[0].reasons) == "said by Ada Brandt · when: until Jun 2031"


def test_it_reads_chinese(article: Make) -> None:
    found = _suggested(article, CHINESE, language="zh")
    assert _quotes(found, CHINESE) == ["两岸将在年底前启动海上求救热线，并举行第三轮会谈"]
    assert found[0].speaker == "埃达·布兰特"


def test_titles_furniture_and_questions_are_never_suggested(article: Make) -> None:
    sentence = "Minister Ada Brandt said that five boats will sail on 2 March 2031."
    text = f"{sentence}\n\n{FILLER}\nWill the minister say that five boats sail on 2 March 2031?\n{FILLER}\n"
    own = article()
    assert _quotes(list(suggest_claims(own, text)), text) == ["five boats will sail on 2 March 2031"]
    assert suggest_claims(replace(own, title=sentence), text) == ()
    assert suggest_claims(replace(own, furniture=((0, 20),)), text) == ()


def test_a_sentence_that_a_page_repeats_is_suggested_once(article: Make) -> None:
    sentence = "Minister Ada Brandt said that five boats will sail on 2 March 2031.\n"
    text = sentence + FILLER + sentence + FILLER + sentence
    assert len(_suggested(article, text)) == 1


def test_accepted_it_has_the_statement_and_the_speaker_that_were_shown(article: Make) -> None:
    own = article()
    for text in (ENGLISH, CHINESE):
        for each in suggest_claims(own, text):
            filled = prefill(own, text, [(each.start, each.end)])
            assert filled.statement == each.statement
            assert (filled.attribution[-1].names[0] if filled.attribution else "") == each.speaker


def test_nobody_waits_for_what_nobody_wants_any_more(article: Make) -> None:
    assert suggest_claims(article(), ENGLISH, lambda: False) == ()


def test_nobody_waits_for_the_end_of_an_endless_line_either(article: Make) -> None:
    text = "Minister Ada Brandt said that five boats will sail on 2 March 2031. " * 40
    answers = [True, True, False]
    assert suggest_claims(article(), text, lambda: answers.pop(0)) == ()
    assert answers == []


@given(st.lists(PIECES | st.text(max_size=60), max_size=24).map("".join))
def test_ranges_are_words_in_order_without_overlap_and_few(text: str) -> None:
    own = Article(id=uuid4(), title="", length=len(text), annotator="anna", created=NOW, modified=NOW)
    found = suggest_claims(own, text)
    assert found == suggest_claims(own, text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for each in found:
        words = text[each.start : each.end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert 0 < each.score <= 1
        assert each.reasons
    assert (len(found) - 1) * APART < 3 * len(text)


@pytest.mark.parametrize("number", range(5))
def test_real_articles_keep_a_calm_density(corpus: Path, article: Make, number: int) -> None:
    text = sorted(corpus.glob("*.txt"))[number].read_text(encoding="utf-8")
    found = _suggested(article, text)
    assert 2 <= len(found) <= len(text) / APART + 1

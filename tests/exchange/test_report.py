import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import AttributionStep
from reviewer.domain.relation import RelationStatus
from reviewer.exchange.formats import by_name
from reviewer.exchange.telling import Telling
from tests.exchange.making import MODIFIED, full_set


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def page_of(annotations: AnnotationSet, folder: Path) -> html.HtmlElement:
    by_name("html").write(annotations, folder / "report.html")
    return html.fromstring((folder / "report.html").read_bytes().decode(), parser=html.HTMLParser(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(made: AnnotationSet, tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    return page_of(made, tmp_path_factory.mktemp("report"))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [str(element.text_content()) for element in page.xpath(path)]


def test_sections_stand_in_the_order_of_what_matters(page: html.HtmlElement) -> None:
    assert [section.get("id") for section in page.xpath("//section")] == [
        "contradictions",
        "events",
        "claims",
        "method",
    ]


def test_a_contradiction_has_both_quotes_side_by_side_and_marks_what_differs(
    made: AnnotationSet, page: html.HtmlElement
) -> None:
    said, denied = made.claims[0], made.claims[1]
    first = page.xpath("//article[@class='contradiction']")[0]
    quotes = [str(quote.text_content()) for quote in first.xpath(".//blockquote")]
    assert quotes == [said.quote, denied.quote]
    marked = [str(mark.text_content()) for mark in first.xpath(".//blockquote[1]/mark")]
    assert marked
    assert all(words in said.quote + denied.quote for words in marked)
    assert "Did the bay reopen?" in first.text_content()
    sides = first.xpath(".//div[@class='sides']/div")
    assert "Bay News" in sides[0].text_content()
    assert "B2" in [chip.text_content() for chip in sides[0].xpath(".//span[@class='grade']")]
    assert "prevails" in sides[1].text_content()


def test_every_quote_is_shown_as_it_stands(made: AnnotationSet, page: html.HtmlElement) -> None:
    assert sorted(texts(page, "//section[@id='claims']//blockquote")) == sorted(claim.quote for claim in made.claims)


def test_text_from_articles_is_only_text_and_nothing_is_loaded(page: html.HtmlElement) -> None:
    assert page.xpath("//blockquote//b | //h1//b | //script | //img | //link | //iframe") == []
    assert page.xpath("//@src | //@style") == []
    assert page.xpath("//a[not(starts-with(@href, '#'))]/@href") == ["https://news.example/harbour"] * len(
        page.xpath("//a[not(starts-with(@href, '#'))]")
    )


def test_events_tell_who_reports_what(page: html.HtmlElement) -> None:
    (event,) = page.xpath("//article[@class='event'][contains(., 'Kestrel Bay reopens')]")
    words = " ".join(event.text_content().split())
    assert "Bay News B2 reports The bay reopened" in words
    assert "海湾报 denies The bay did not reopen" in words


def test_an_event_has_a_line_of_its_own_for_each_relation(page: html.HtmlElement) -> None:
    (event,) = page.xpath("//article[@class='event'][contains(., 'Kestrel Bay reopens')]")
    lines = [str(line.text_content()) for line in event.xpath(".//ul/li")]
    assert any(line.startswith("→ ") and " updates Bay News: " in line for line in lines)
    assert any(line.startswith("= ") and " agrees with " in line for line in lines)
    assert len(lines) == len(set(lines))
    assert event.xpath(".//p[@class='about']") == []


def test_dismissed_contradictions_are_counted_and_not_told(made: AnnotationSet, tmp_path: Path) -> None:
    relations = tuple(
        replace(relation, status=RelationStatus.DISMISSED, prevails=None, explained=None) for relation in made.relations
    )
    page = page_of(replace(made, relations=relations), tmp_path)
    assert page.xpath("//article[@class='contradiction']") == []
    assert "4 dismissed as mistakes" in page.xpath("//header")[0].text_content()


def test_articles_without_an_outlet_stay_apart_under_their_titles(made: AnnotationSet, tmp_path: Path) -> None:
    articles = tuple(
        replace(article, outlet="", title=f"Paper {number}", url="") for number, article in enumerate(made.articles)
    )
    page = page_of(replace(made, articles=articles), tmp_path)
    told = {
        f"Paper {number}"
        for number, article in enumerate(articles)
        if any(c.article == article.id for c in made.claims)
    }
    assert len(told) > 1
    assert set(texts(page, "//section[@id='claims']//h3")) == told
    assert set(texts(page, "//article[@class='event']//b")) <= told
    assert "Unknown outlet" not in page.text_content()


def test_counts_and_dates_read_as_people_write_them(made: AnnotationSet, tmp_path: Path) -> None:
    article = replace(made.articles[0], published="XXXX-11-12")
    claims = tuple(claim for claim in made.claims if claim.article == article.id)[:1]
    page = page_of(AnnotationSet(articles=(article,), claims=claims), tmp_path)
    assert page.xpath("//header/p")[0].text_content().startswith("1 article · 1 claim")
    assert "12 Nov" in page.xpath("//table")[0].text_content()
    assert "XXXX" not in page.text_content()


def test_a_link_that_would_run_something_is_no_link(made: AnnotationSet, tmp_path: Path) -> None:
    articles = tuple(replace(article, url="javascript:alert(1)") for article in made.articles)
    assert "javascript" not in html.tostring(page_of(replace(made, articles=articles), tmp_path)).decode()


def test_a_set_without_anything_says_so(tmp_path: Path) -> None:
    assert "No contradiction has been flagged." in page_of(AnnotationSet(), tmp_path).text_content()


def test_who_cites_whom_is_said_in_words(made: AnnotationSet, tmp_path: Path) -> None:
    steps = (AttributionStep(("Gull Wire",)), AttributionStep(("the ministry", "the office")))
    told = replace(made, claims=(replace(made.claims[0], attribution=steps), *made.claims[1:]))
    assert "Bay News, citing Gull Wire, citing the ministry, the office" in page_of(told, tmp_path).text_content()
    by_name("html").write(told, tmp_path / "zh.html", Telling("zh"))
    chinese = (tmp_path / "zh.html").read_text("utf-8")
    assert "Bay News，援引Gull Wire，援引the ministry、the office" in chinese


def test_a_sentence_that_ends_in_a_cut_name_has_three_dots(made: AnnotationSet, tmp_path: Path) -> None:
    articles = tuple(replace(article, outlet=f"{article.outlet} {'of the bay ' * 9}") for article in made.articles)
    sentences = page_of(replace(made, articles=articles, outlets=()), tmp_path).xpath("//p[@class='lead']")
    assert sentences[-1].text_content().endswith("…")


def test_a_title_in_place_of_an_outlet_is_marked_within_sentences(made: AnnotationSet, tmp_path: Path) -> None:
    title = "The bay and the harbour office are conducting a second round of talks about boats"
    first, *others = made.articles
    page = page_of(replace(made, articles=(replace(first, title=title, outlet=""), *others)), tmp_path)
    shown = "“The bay and the harbour office are conducting a second round…”"
    assert texts(page, "//p[@class='lead']")[-2:] == [
        "Nobody has graded 海湾报.",
        f"Of {shown} the outlet is not known.",
    ]
    updates = [one for one in texts(page, "//ul[@class='relations']/li") if one.startswith("→")]
    assert updates
    assert all(one.startswith(f"→ {shown} updates {shown}: ") for one in updates)


@pytest.mark.parametrize(("language", "opening", "closing"), [("en", "“", "”"), ("zh", "《", "》")])
def test_every_shortened_title_in_the_lead_is_closed_and_kept_from_the_outlets(
    made: AnnotationSet, tmp_path: Path, language: str, opening: str, closing: str
) -> None:
    articles = tuple(
        replace(article, title=f"The office and the pilots {'meet again and ' * 9}{number}", outlet="")
        for number, article in enumerate(made.articles)
    )
    by_name("html").write(replace(made, articles=articles), tmp_path / "report.html", Telling(language))
    page = html.fromstring((tmp_path / "report.html").read_text("utf-8"))
    (lead,) = (one for one in texts(page, "//p[@class='lead']") if opening in one)
    assert lead.count(f"…{closing}") == lead.count(opening) == len(articles)
    assert "Nobody has graded" not in lead
    assert "尚未评定" not in lead


@pytest.fixture
def _eight_hours_ahead(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "CST-8")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_eight_hours_ahead")
def test_a_decision_is_of_the_day_it_was_here(made: AnnotationSet, tmp_path: Path) -> None:
    (facts, *_) = texts(page_of(made, tmp_path), "//p[@class='facts'][contains(., 'decided by bo')]")
    assert MODIFIED.day == 15
    assert "decided by bo on 16 Jun 2016" in facts
    assert "last changed" not in facts


def test_a_statement_that_is_the_quote_with_a_capital_is_not_told_twice(made: AnnotationSet, tmp_path: Path) -> None:
    first, *others = made.claims
    twice = replace(first, statement=f"{first.quote[0].swapcase()}{first.quote[1:]}.")
    page = page_of(replace(made, claims=(twice, *others)), tmp_path)
    assert not [
        words for words in texts(page, "//p[@class='about']") if words.startswith(f"Read as: {twice.statement}")
    ]


def test_whoever_only_decided_is_named_among_those_who_worked_on_it(page: html.HtmlElement) -> None:
    assert "Annotated by anna, bo, 𠮷田, <cleo>." in texts(page, "//section[@id='method']/p")

"""Ids are in order of making, and an article's is the same wherever it is computed."""

import time
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.ids import article_id, new_id, place_id

TEXTS = st.text(max_size=200)


def test_new_ids_are_version_7_and_sort_by_time() -> None:
    first = new_id()
    time.sleep(0.002)
    second = new_id()

    assert (first.version, first.variant) == (7, "specified in RFC 4122")
    assert first < second
    assert abs((first.int >> 80) / 1000 - time.time()) < 60


def test_new_ids_do_not_repeat() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


@given(TEXTS, TEXTS)
def test_an_article_has_one_id_in_every_project(text: str, url: str) -> None:
    assert article_id(text, url) == article_id(text, url)
    assert article_id(text, url).version == 8


@given(TEXTS, TEXTS)
def test_text_and_url_are_told_apart(text: str, url: str) -> None:
    assert article_id(text, url) != article_id(text + "x", url)
    assert article_id(text, url) != article_id(text, url + "x")


def test_the_id_of_an_article_never_changes_between_releases() -> None:
    assert article_id("水\n", "https://example.org/a") == UUID("91229d65-2f11-868f-a148-d461e471947b")


@given(st.uuids(), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_place_has_one_id_of_its_own(article: UUID, start: int, length: int) -> None:
    own = place_id(article, start, start + length)
    assert own == place_id(article, start, start + length)
    assert own.version == 8
    assert own not in {place_id(article, start, start + length + 1), place_id(new_id(), start, start + length)}

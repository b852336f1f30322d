"""Page furniture in pasted text."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.boilerplate import furniture, merge
from reviewer.text.headline import title_line

PROSE = "The harbour of Verel was closed for most of the week after a storm had torn the pier away, the mayor said."
MORE = "She added that the ferry would run again from Friday, and that nobody had been hurt in the night of the storm."


def masked(text: str) -> list[str]:
    return [line for start, end in furniture(text) for line in text[start:end].split("\n") if line.strip()]


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_page_talk_is_furniture_and_the_article_is_not() -> None:
    talk = [
        "Advertisement",
        "Share this article",
        "READ MORE: Ferry to run again",
        "Like Us on Facebook",
        "Facebook Twitter WhatsApp",
    ]
    text = page(
        "Storm closes the harbour",
        "",
        PROSE,
        *talk,
        "What comes next",
        MORE,
        "Reading Time: 3 minutes",
        "© 2016 The Verel Post",
    )

    assert masked(text) == [*talk, "Reading Time: 3 minutes", "© 2016 The Verel Post"]


def test_captions_with_a_credit_and_their_doubles_are_furniture() -> None:
    caption = "The pier of Verel before the storm tore it away, seen from the lighthouse"
    text = page("• " + caption, "", caption + ". (Photo : Some Agency)", "", PROSE, MORE, MORE)

    assert masked(text) == ["• " + caption, caption + ". (Photo : Some Agency)", MORE]


def test_related_lists_end_where_prose_begins() -> None:
    text = page(
        "Storm closes the harbour", PROSE, "相关文章", "- 新闻:One more headline", "- 新闻:And another one", MORE
    )

    assert masked(text) == ["相关文章", "- 新闻:One more headline", "- 新闻:And another one"]


def test_player_controls_are_furniture_with_their_speeds() -> None:
    controls = ["Select Voice", "1.25x", "250 WPM", "Slow", "Average", "Fast", "1.25x"]

    assert masked(page("Storm closes the harbour", PROSE, *controls)) == controls


def test_pull_quotes_go_with_the_name_under_them() -> None:
    body = "“The pier is very old and nobody will build it again,” said Ada Brenn, who has fished there all her life."
    text = page(
        "Storm closes the harbour",
        PROSE,
        "The pier is very old and nobody will build it again",
        "Ada Brenn, fisher",
        body,
    )

    assert masked(text) == ["The pier is very old and nobody will build it again", "Ada Brenn, fisher"]


def test_crumbs_and_menus_around_the_article_are_furniture() -> None:
    text = page(
        "Home > News > Coast",
        "CoastNews",
        "Storm closes the harbour",
        PROSE,
        "Jobs",
        "Weather",
        "Shop",
        "Imprint",
        "Help",
    )

    assert masked(text) == ["Home > News > Coast", "CoastNews", "Jobs", "Weather", "Shop", "Imprint", "Help"]
    assert title_line(text) == (text.index("Storm"), text.index("Storm") + len("Storm closes the harbour"))


def test_titles_and_headings_that_look_like_page_talk_are_kept() -> None:
    for title in (
        "Copyright ruling hurts the ferry",
        "Subscribers fall at the Verel Post",
        "Print is dead, says mayor",
        "关注中美对话",
    ):
        assert masked(page(title, PROSE, "The second storm", MORE)) == []


def test_neighbours_are_one_range_with_the_blank_lines_between() -> None:
    text = page("Storm closes the harbour", PROSE, "Advertisement", "", "Share", MORE)

    assert [text[start:end] for start, end in furniture(text)] == ["Advertisement\n\nShare"]


def test_an_article_without_title_has_none() -> None:
    assert title_line(page(PROSE, MORE)) is None
    assert title_line("") is None


@given(
    st.lists(
        st.sampled_from(
            [
                PROSE,
                MORE,
                "Advertisement",
                "",
                "Related articles",
                "- one",
                "Photo: AFP",
                "😀𠮷",
                "\u2028",
                "A title here now",
                "A > B",
            ]
        ),
        max_size=14,
    )
)
def test_ranges_are_whole_lines_in_order_and_never_the_title(lines: list[str]) -> None:
    text = page(*lines)
    found = furniture(text)
    title = title_line(text)

    assert all(one[1] < other[0] for one, other in itertools.pairwise(found))
    for start, end in found:
        assert not text[text.rfind("\n", 0, start) + 1 : start].strip()
        assert not text[end:].split("\n", 1)[0].strip()
        assert title is None or end <= title[0] or title[1] <= start


def test_merging_joins_what_only_space_parts() -> None:
    assert merge("ab \n cd ef", [(8, 10), (0, 2), (5, 7)]) == ((0, 10),)
    assert merge("ab x cd", [(5, 7), (0, 2)]) == ((0, 2), (5, 7))

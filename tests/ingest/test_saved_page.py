"""HTML pages."""

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.ingest.readers import read_bytes
from reviewer.ingest.records import Incoming

PARAGRAPHS = [
    "The harbour of Verel was closed for most of the week after a storm had torn the pier away, the mayor said.",
    "She added that the ferry would run again from Friday, and that nobody had been hurt in the night of the storm.",
    "Fishers who have lived in the town all their lives said they had never seen waves as high as on that night.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>Weather</a></li></ul></nav>"
JSON_LD = '<script type="application/ld+json">'
STORM = '{"@type": ["Report"], "headline": "It&#39;s a storm"}'
GRAPH = f'{JSON_LD}{{"@graph": [{{"@type": "WebPage", "name": "Other"}}, {STORM}]}}</script>'
FOOTER = "<footer><p>Contact the newsroom</p><p>© 2016 Coast Media</p></footer>"


def read(head: str = "", body: str = BODY, html: str = "<html lang='en-GB'>", encoding: str = "utf-8") -> Incoming:
    article = f"<article><h1>Storm closes the harbour</h1>{body}</article>"
    page = f"<!DOCTYPE html>{html}<head>{head}</head><body>{MENU}{article}{FOOTER}</body></html>"
    return read_bytes("page.html", page.encode(encoding))


def unmasked(incoming: Incoming) -> str:
    text, kept, position = incoming.content.text, [], 0
    for start, end in incoming.furniture:
        kept.append(text[position:start])
        position = end
    return "\n".join([*kept, text[position:]])


def test_all_visible_text_is_kept_and_what_is_not_the_article_is_masked() -> None:
    incoming = read()
    text = incoming.content.text

    assert all(
        words in text for words in [*PARAGRAPHS, "Home", "Weather", "Contact the newsroom", "Storm closes the harbour"]
    )
    assert all(paragraph in unmasked(incoming) for paragraph in PARAGRAPHS)
    assert "Storm closes the harbour" in unmasked(incoming)
    assert not any(words in unmasked(incoming) for words in ("Home", "Weather", "newsroom", "©"))


def test_scripts_styles_and_hidden_parts_are_not_text() -> None:
    hidden = (
        "<script>var a = 1 < 2;</script><style>p {color: red}</style><template>t</template><p hidden>secret</p>"
        "<div style='display: none'>also secret<p>and this</p></div><noscript>Switch on</noscript><!-- a comment -->"
    )
    text = read(body=BODY + hidden + "<p>after<!-- in between --> all</p>").content.text

    assert "after all" in text
    assert not any(words in text for words in ("secret", "var a", "color", "Switch on", "comment", "and this"))


def test_blocks_are_lines_and_space_is_folded_as_html_does() -> None:
    text = read_bytes(
        "a.html",
        "<html><body><p>one\n  two&nbsp;<b>three</b></p><div>four<br>five</div><ul><li>six</li><li>seven</li></ul>"
        "<pre>a\n  b</pre><table><tr><td>8</td><td>9</td></tr></table>😀𠮷</body></html>".encode(),
    ).content.text

    assert text == "one two\u00a0three\n\nfour\nfive\n\nsix\nseven\n\na\nb\n\n8 9\n\n😀𠮷"


@pytest.mark.parametrize(
    ("head", "field", "value", "how"),
    [
        ('<meta property="og:title" content="A &lt;b&gt; title">', "title", "A <b> title", "meta tag og:title"),
        (
            '<meta property="og:site_name" content="The Coast Post">',
            "outlet",
            "The Coast Post",
            "meta tag og:site_name",
        ),
        ('<meta name="author" content="By Ada Brenn">', "author", "Ada Brenn", "meta tag author"),
        (
            '<meta property="article:published_time" content="2016-06-14T10:00:00+08:00">',
            *("published", "2016-06-14", "meta tag article:published_time"),
        ),
        (
            '<link rel="canonical" href="https://verel.example/storm">',
            "url",
            "https://verel.example/storm",
            "canonical link",
        ),
        (
            '<meta property="og:url" content="https://verel.example/s">',
            "url",
            "https://verel.example/s",
            "meta tag og:url",
        ),
        ("<title>Storm | The Coast Post</title>", "title", "Storm closes the harbour", "heading"),
        ("", "language", "en", "html lang"),
        (GRAPH, "title", "It's a storm", "JSON-LD"),
    ],
)
def test_what_the_page_says_of_itself(head: str, field: str, value: str, how: str) -> None:
    incoming = read(head)

    assert getattr(incoming, field) == value
    assert [one.how for one in incoming.provenance if one.field == field] == [how]


def test_several_authors_and_broken_json() -> None:
    authors = '[{"name": "Ada Brenn"}, {"name": "Jo Dyl"}]'
    record = f'{{"@type": "Article", "author": {authors}, "datePublished": 5, "url": "javascript:x"}}'
    incoming = read(f"{JSON_LD}{{ broken</script>{JSON_LD}{record}</script>")

    assert incoming.author == "Ada Brenn, Jo Dyl"
    assert incoming.published == incoming.url == ""


def test_the_address_a_browser_saved_the_page_from() -> None:
    incoming = read(html="<!-- saved from url=(0028)https://verel.example/storm -->\n<html>")

    assert incoming.url == "https://verel.example/storm"


def test_a_time_element_dates_the_page_when_it_is_the_only_one() -> None:
    assert read(body=BODY + '<time datetime="2016-06-14">14 June</time>').published == "2016-06-14"
    two = '<time datetime="2016-06-14">a</time><time datetime="2016-06-15">b</time>'
    assert read(body=BODY + two).published == ""


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [('<meta charset="gb2312">', "gb18030"), ('<meta charset="iso-8859-1">', "cp1252"), ("", "utf-8"), ("", "utf-16")],
)
def test_the_declared_encoding_is_used(declaration: str, encoding: str) -> None:
    words = "风暴之后" if encoding == "gb18030" else "a café"

    assert words in read(declaration, BODY + f"<p>{words}</p>", encoding=encoding).content.text


def test_entities_of_the_page_are_not_expanded_and_nothing_is_fetched() -> None:
    page = (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyy">]>'
        b"<html><body><p>before &x; &y; after</p></body></html>"
    )
    text = read_bytes("a.xhtml", page).content.text

    assert "before" in text
    assert "yyy" not in text.replace("ENTITY y", "").split("before")[1]


@pytest.mark.parametrize(
    "page", [b"<html></html>", b"<html><body><script>x()</script></body></html>", b"<!-- only this -->"]
)
def test_a_page_without_text_is_refused(page: bytes) -> None:
    with pytest.raises(ReviewerError, match="shows no text") as caught:
        read_bytes("a.html", page)

    assert caught.value.code == "empty"


def test_a_page_nested_very_deeply_is_read() -> None:
    assert "deep" in read_bytes("a.html", b"<div>" * 200 + b"deep" + b"</div>" * 200).content.text


def test_a_short_page_is_judged_line_by_line() -> None:
    page = b"<html><body><p>Advertisement</p><p>The harbour was closed.</p></body></html>"
    incoming = read_bytes("a.html", page)

    assert [incoming.content.text[start:end] for start, end in incoming.furniture] == ["Advertisement"]

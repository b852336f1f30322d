"""What comes in, before it is an article of a project."""

from dataclasses import dataclass

from reviewer.domain.article import ArticleContent, Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A text with everything found out about it; "" for what was not found, `provenance` for what was.

    The fields mean what they mean in `Article`; `furniture` are half-open code-point ranges of `content.text`.
    """

    content: ArticleContent
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    translated_from: str = ""
    wire_origin: str = ""
    furniture: tuple[tuple[int, int], ...] = ()
    provenance: tuple[Provenance, ...] = ()
    file_name: str = ""

"""Which line of a pasted page is the article's title."""

from collections import Counter
from collections.abc import Sequence

from reviewer.text.page_lines import Line, lines

_SEARCHED = 40
_LONGEST = 220
_SHORTEST = 10
_HEAD = 20_000
_MASTHEAD = 6


def title_line(text: str) -> tuple[int, int] | None:
    """The range of the first line that can be a title, before the article's prose; None when there is none."""
    found = headline(lines(text[:_HEAD]))
    return (found.start, found.end) if found else None


def headline(found: Sequence[Line]) -> Line | None:
    """The same among lines.

    Nothing above "Home > News", not page talk, not a caption or its double, no crumb, no dated or sentence-like line.
    """
    head = found[:_SEARCHED]
    captions = {line.key for line in head if line.is_caption}
    repeated = {key for key, many in Counter(line.key for line in head).items() if many > 1}
    paths = [position for position, line in enumerate(head[:_MASTHEAD]) if line.is_path]
    for position, line in enumerate(head):
        if paths and position <= paths[-1]:
            continue
        if line.is_page_phrase or line.is_caption or line.key in captions or line.is_crumb or line.heads_related:
            continue
        if line.is_prose or len(line.words) > _LONGEST:
            return line if _first_of_double(line, repeated) else None
        if len(line.words) >= _SHORTEST and not _is_menu(head, position):
            return line
    return None


def _first_of_double(line: Line, repeated: set[str]) -> bool:
    return line.key in repeated and len(line.words) <= _LONGEST


def _is_menu(head: Sequence[Line], position: int) -> bool:
    """Whether the line is one of many short ones, as menus have them: two short words and three such neighbours."""
    around = head[max(0, position - 2) : position + 3]
    return all(len(line.words.split()) <= 3 and not line.is_prose for line in around) and len(around) >= 4  # noqa: PLR2004 - said above

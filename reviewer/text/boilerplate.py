"""Page furniture in pasted text, line by line: what is masked in the reading pane and never deleted."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reviewer.text.headline import headline
from reviewer.text.page_lines import Line, lines
from reviewer.text.words import words

Range = tuple[int, int]

_PLAYER = re.compile(r"select voice|choose your listening speed|\d(?:\.\d+)?x|\d{2,4} ?wpm", re.IGNORECASE)
_SPEED = re.compile(r"slow|average|fast|normal", re.IGNORECASE)
_SIGNATURE = re.compile(r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_][\w.’'-]+){0,4}, [^.!?。]{3,80}")
_NEAR = 4
_PULLED = 5
_LONGEST_PULLED = 300
_LONG_DOUBLE = 25
_CAPTION_REACH = 3
_LONGEST_ITEM = 160
_MENU = 4
_SHORT = 45


def furniture(text: str) -> tuple[Range, ...]:
    """Ranges of whole lines that belong to the page and not to the article, in order, neighbours as one.

    Advertisements, share bars, player controls, picture captions with a credit or doubled, links to other articles
    and the lists under their headings, crumbs and menus around the article, pull quotes. The title line never counts.
    """
    found = lines(text)
    title = headline(found)
    marked = {position for position, line in enumerate(found) if line.is_page_phrase}
    for rule in (_captions, _players, _related, _around, _pull_quotes):
        marked |= rule(found, title)
    if title:
        marked.discard(found.index(title))
    return _merged(found, marked)


def merge(text: str, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges in order; those with nothing but white space between them as one."""
    kept: list[Range] = []
    for start, end in sorted(ranges):
        if kept and (start <= kept[-1][1] or not text[kept[-1][1] : start].strip()):
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif start < end:
            kept.append((start, end))
    return tuple(kept)


def _merged(found: Sequence[Line], marked: set[int]) -> tuple[Range, ...]:
    kept: list[Range] = []
    last = -2
    for position in sorted(marked):
        if position == last + 1 and kept:
            kept[-1] = (kept[-1][0], found[position].end)
        else:
            kept.append((found[position].start, found[position].end))
        last = position
    return tuple(kept)


def _captions(found: Sequence[Line], _title: Line | None) -> set[int]:
    """Lines with a picture credit, the same words near by, and the doubles of any long line."""
    marked = set()
    for position, line in enumerate(found):
        low, high = max(0, position - _CAPTION_REACH), position + _CAPTION_REACH + 1
        if line.is_caption:
            key = line.key
            marked.add(position)
            marked.update(low + i for i, near in enumerate(found[low:high]) if key and near.key == key)
        elif len(line.words) >= _LONG_DOUBLE and any(near.words == line.words for near in found[low:position]):
            marked.add(position)
    return marked


def _players(found: Sequence[Line], _title: Line | None) -> set[int]:
    """The speeds to choose from, next to other controls of a player."""
    controls = [position for position, line in enumerate(found) if _PLAYER.fullmatch(line.words)]
    near = {position + shift for position in controls for shift in range(-_NEAR, _NEAR + 1)}
    return {position for position in near if 0 <= position < len(found) and _SPEED.fullmatch(found[position].words)}


def _related(found: Sequence[Line], _title: Line | None) -> set[int]:
    """A heading such as 相关文章 and the list under it; the heading alone where no list follows is left."""
    marked: set[int] = set()
    for position, line in enumerate(found):
        if position in marked or not line.heads_related:
            continue
        items = _list_under(found, position + 1)
        if items:
            marked.update(range(position, position + 1 + items))
    return marked


def _list_under(found: Sequence[Line], position: int) -> int:
    count = 0
    bulleted = position < len(found) and found[position].is_item
    for line in found[position:]:
        if len(line.words) > _LONGEST_ITEM or (bulleted and not line.is_item) or (not bulleted and line.ends_sentence):
            break
        count += 1
    return count


def _around(found: Sequence[Line], title: Line | None) -> set[int]:
    """Crumbs before the title, and menus before the title and after the last prose."""
    prose = [position for position, line in enumerate(found) if line.is_prose]
    first = found.index(title) if title else (prose[0] if prose else 0)
    paths = [position for position in range(first) if found[position].is_path]
    marked = {
        position for position in range(first) if found[position].is_crumb or any(position < path for path in paths)
    }
    marked |= _menus(found, range(first))
    if prose:
        marked |= _menus(found, range(prose[-1] + 1, len(found)))
    return marked


def _menus(found: Sequence[Line], zone: range) -> set[int]:
    """Lines of the zone, if they are many and short."""
    short = {
        position for position in zone if len(found[position].words) <= _SHORT and not found[position].ends_sentence
    }
    return short if len(short) >= _MENU else set()


def _pull_quotes(found: Sequence[Line], title: Line | None) -> set[int]:
    """Lines without a full stop whose words stand again inside a longer line, with the name under them."""
    prose = {line.words for line in found if line.is_prose}
    candidates: dict[str, list[int]] = {}
    for position, line in enumerate(found):
        if prose and _may_be_pulled(line, title):
            candidates.setdefault(_plain(line.words), []).append(position)
    by_beginning: dict[str, list[str]] = {}
    for spoken in candidates:
        by_beginning.setdefault(" ".join(spoken.split()[:_PULLED]), []).append(spoken)
    bodies = [_plain(words) for words in prose] if candidates else []
    pulled = {spoken for body in bodies for spoken in _pulled_from(body, by_beginning)}
    marked = {position for spoken in pulled for position in candidates[spoken]}
    signed = {
        position + 1 for position in marked if position + 1 < len(found) and _is_signature(found[position + 1], bodies)
    }
    return marked | signed


def _pulled_from(body: str, by_beginning: Mapping[str, Sequence[str]]) -> Iterator[str]:
    tokens = body.split()
    beginnings = {" ".join(tokens[i : i + _PULLED]) for i in range(len(tokens) - _PULLED + 1)}
    for beginning in beginnings & by_beginning.keys():
        yield from (spoken for spoken in by_beginning[beginning] if spoken != body and f" {spoken} " in f" {body} ")


def _may_be_pulled(line: Line, title: Line | None) -> bool:
    return (
        line != title and not line.is_prose and len(line.words) <= _LONGEST_PULLED and len(line.words.split()) > _PULLED
    )


def _is_signature(line: Line, bodies: Iterable[str]) -> bool:
    if not _SIGNATURE.fullmatch(line.words):
        return False
    name = _plain(line.words.partition(",")[0])
    return any(f" {name} " in f" {body} " for body in bodies)


def _plain(written: str) -> str:
    return " ".join(written[start:end].casefold() for start, end in words(written))

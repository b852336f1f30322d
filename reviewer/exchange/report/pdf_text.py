"""Makes words that are copied out of a printed PDF the words that were printed.

Qt tells a reader which character a glyph stands for by looking the glyph up in the font's table and keeping the last
character that leads to it: 二 comes out as the radical ⼆, a blank as a tab, and characters beyond U+FFFF not at all.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

from reviewer.exchange.sheet import RareCharacters

_LIST = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> \[([^\]]*)\]")
_RANGE = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>")
_ALIKE = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB07), range(0xFE30, 0xFE50))
"""Radicals, compatibility ideographs, ligatures, upright forms: what stands for other characters' glyphs."""

_HALVES = range(0xD800, 0xE000)
_MOST_AT_ONCE = 100
"""Entries of one section, as the format demands."""


def mend_text(written: PdfWriter, rare: Iterable[RareCharacters]) -> None:
    """Put right what each font of the file says its glyphs mean; `rare` are characters beyond U+FFFF by font."""
    beyond = {plain_name(each.font): each.characters for each in rare}
    for font in _fonts(written):
        stream = font["/ToUnicode"].get_object()
        if isinstance(stream, StreamObject):
            meanings = _read(stream.get_data().decode("ascii"))
            _fill(meanings, beyond.get(plain_name(str(font.get("/BaseFont", "")).split("+")[-1]), ""))
            stream.set_data(_written(meanings).encode("ascii"))


def plain_name(font: str) -> str:
    """A font's name without what spellings of it differ in."""
    return re.sub(r"[^0-9a-z]", "", font.casefold())


def _fonts(written: PdfWriter) -> Iterator[DictionaryObject]:
    """Each font of the file once; its pages share them."""
    seen: set[int] = set()
    for page in written.pages:
        for font in _inside(_inside(page, "/Resources"), "/Font").values():
            known = font.get_object()
            if id(known) not in seen and isinstance(known, DictionaryObject) and "/ToUnicode" in known:
                seen.add(id(known))
                yield known


def _inside(holder: DictionaryObject, key: str) -> DictionaryObject:
    found = holder[key].get_object() if key in holder else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _read(table: str) -> dict[int, str]:
    """What each glyph stands for; half a character is no meaning."""
    found = [
        (glyph, code)
        for first, _, listed in _LIST.findall(table)
        for glyph, code in enumerate(re.findall(r"<([0-9A-F]+)>", listed), start=int(first, 16))
    ]
    found += [
        (int(first, 16) + step, f"{int(code, 16) + step:04X}")
        for first, last, code in _RANGE.findall(_LIST.sub("", table))
        for step in range(int(last, 16) - int(first, 16) + 1)
    ]
    codes = ((glyph, int(code, 16)) for glyph, code in found)
    return {glyph: _mended(chr(code)) for glyph, code in codes if code and code not in _HALVES}


def _mended(character: str) -> str:
    if character == "\t":
        return " "
    if any(ord(character) in block for block in _ALIKE):
        return unicodedata.normalize("NFKC", character)
    return character


def _fill(meanings: dict[int, str], characters: str) -> None:
    """Give glyphs without a meaning theirs: Qt numbers glyphs as they are first drawn, and so are `characters`.

    Where the two do not tally, other glyphs have none either, and a guess would be worse than nothing.
    """
    unknown = [glyph for glyph in range(1, max(meanings, default=0) + 1) if glyph not in meanings]
    beyond = len(characters) - len(unknown)
    if beyond > 0:  # the last ones drawn come behind all that have a meaning
        unknown += range(max(meanings, default=0) + 1, max(meanings, default=0) + 1 + beyond)
    if len(unknown) == len(characters):
        meanings.update(zip(unknown, characters, strict=True))


def _written(meanings: dict[int, str]) -> str:
    """The table in the form of Adobe's technical note 5411."""
    entries = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(meanings.items())]
    sections = [entries[at : at + _MOST_AT_ONCE] for at in range(0, len(entries), _MOST_AT_ONCE)]
    body = "\n".join(f"{len(each)} beginbfchar\n" + "\n".join(each) + "\nendbfchar" for each in sections)
    return f"{_BEFORE}\n{body}\n{_AFTER}\n"


_BEFORE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_AFTER = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""

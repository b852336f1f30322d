"""The one form in which article text is stored; made once, at import, and never again."""

import re

_NEWLINES = re.compile(r"\r\n?")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACE_LIKE = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_REPLACEMENT = "\ufffd"
# Characters that XML 1.0 and spreadsheet writers refuse: C0, DEL, C1 and the two noncharacters of the first plane.
_REFUSED = [*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF]
_ONE_FOR_ONE = {code: " " if chr(code) in _SPACE_LIKE else _REPLACEMENT for code in _REFUSED}
_ONE_FOR_ONE[ord("\t")] = "\t"
_ONE_FOR_ONE[ord("\n")] = "\n"
_NEEDS_REPLACING = re.compile("[" + "".join(re.escape(chr(code)) for code in _REFUSED if chr(code) not in "\t\n") + "]")


def canonical(decoded: str) -> str:
    r"""The text as it is stored: idempotent, never longer than what came in.

    Newlines become `\n`, byte-order marks at the start go, control characters are replaced one for one (those that
    separate by a space, others by U+FFFD), surrogate pairs are joined and lone surrogates replaced. All else stays:
    no-break spaces, U+2028, joiners and combining marks too.
    """
    text = decoded
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "\r" in text:
        text = _NEWLINES.sub("\n", text)
    if _NEEDS_REPLACING.search(text):
        text = text.translate(_ONE_FOR_ONE)
    return text.lstrip("\ufeff")

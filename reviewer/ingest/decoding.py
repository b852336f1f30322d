"""Bytes into text: byte-order mark, declared encoding, strict UTF-8, and a guess at last."""

import codecs
import re
from dataclasses import dataclass

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", notice("a PDF")),
    (b"\x89PNG", notice("a picture")),
    (b"\xff\xd8\xff", notice("a picture")),
    (b"GIF8", notice("a picture")),
    (b"PK\x03\x04", notice("a zip or Office file")),
    (b"\xd0\xcf\x11\xe0", notice("an Office file")),
    (b"\x1f\x8b", notice("a compressed file")),
    (b"7z\xbc\xaf", notice("a compressed file")),
    (b"\x7fELF", notice("a program")),
    (b"MZ\x90", notice("a program")),
    (b"SQLite format 3\x00", notice("a database")),
)
_SAMPLE = 1 << 18
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MANY_CONTROLS = 0.02
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_TOGETHER = 0.8
_WIDE = ("utf-16-le", "utf-16-be")
_ASCII = re.compile("[\t\n\r -~]")
_COMMON = re.compile(
    "[\t\n\r -~\u00a0-\u017f\u0370-\u03ff\u0400-\u04ff\u05d0-\u05ea\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u1e00-\u1eff"
    "\u2010-\u2044\u20a0-\u20bf\u2100-\u214f\u3000-\u303f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffe6\U0001f300-\U0001faff]"
)
_FEW_STRANGE = 0.02
_MANY_BYTES = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and the name of the encoding it was read with."""

    text: str
    encoding: str


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """The text in the bytes; `declared` is what the file says its encoding is.

    Raises ReviewerError (`empty`, `binary`) for a file without text, and for one that is not text at all.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        message = notice("{name} is empty: there is no text in it. Nothing was added; look at the file.", name=name)
        raise ReviewerError(message, code="empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(_byte_order(mark, encoding), "replace"), encoding)
    _refuse_known_kinds(data, name)
    wide = _without_mark(data)
    if wide:
        return wide
    if _is_binary(data):
        message = notice(
            "{name} is not text but data of some other kind. Nothing was added; plain text and saved HTML pages can be "
            "read.",
            name=name,
        )
        raise ReviewerError(message, code="binary")
    for encoding in ("utf-8", *([declared] if _is_known(declared) else [])):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return _guessed(data)


def _byte_order(mark: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return encoding
    return f"{encoding}-{'le' if mark[0] == codecs.BOM_UTF16_LE[0] else 'be'}"


def _is_known(encoding: str) -> bool:
    try:
        return bool(encoding) and codecs.lookup(encoding).name != "utf-8"
    except LookupError:
        return False


def _refuse_known_kinds(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            message = notice(
                "{name} is {kind}, whatever its name says. Nothing was added; plain text and saved HTML pages can be "
                "read.",
                name=name,
                kind=kind,
            )
            raise ReviewerError(message, code="binary")


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\x00" in sample or len(_CONTROL.findall(sample)) > _MANY_CONTROLS * len(sample)


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte-order mark: the byte order in which no strange characters stand, if there is one."""
    sample = data[: _SAMPLE & ~1]
    if b"\x00" not in sample or len(data) % 2:
        return None
    strange, _, best = min((*_strangeness(sample.decode(encoding, "replace")), encoding) for encoding in _WIDE)
    return Decoded(data.decode(best, "replace"), best) if strange <= _FEW_STRANGE else None


def _strangeness(text: str) -> tuple[float, float]:
    """The share of characters outside the scripts of the world's news, and of those that are not ASCII."""
    length = max(1, len(text))
    return 1 - len(_COMMON.findall(text)) / length, 1 - len(_ASCII.findall(text)) / length


def _guessed(data: bytes) -> Decoded:
    """A legacy encoding: where high bytes stand alone Windows-1252, where they stand together what fits best."""
    sample = data[:_SAMPLE]
    runs = _HIGH_RUN.findall(sample)
    together = sum(len(run) for run in runs if len(run) > 1)
    if together >= _TOGETHER * sum(len(run) for run in runs):
        import charset_normalizer  # noqa: PLC0415 - heavy, and needed for few files

        best = charset_normalizer.from_bytes(sample, cp_isolation=_MANY_BYTES).best()
        if best:
            return Decoded(data.decode(best.encoding, "replace"), best.encoding)
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "latin-1")

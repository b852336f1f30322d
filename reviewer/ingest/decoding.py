"""Bytes into text: byte-order mark, declared encoding, strict UTF-8, and a guess at last."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from reviewer.domain.errors import ReviewerError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "a zip or Office file"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_SAMPLE = 1 << 18
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MANY_CONTROLS = 0.02
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_TOGETHER = 0.8
_STRANGE = {"Cn", "Co", "Cs", "Cc"}
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
        message = f"{name} is empty: there is no text in it. Nothing was added."
        raise ReviewerError(message, code="empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(_byte_order(mark, encoding), "replace"), encoding)
    _refuse_known_kinds(data, name)
    wide = _without_mark(data)
    if wide:
        return wide
    if _is_binary(data):
        _refuse(name, "is not text but data of some other kind")
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
            _refuse(name, f"is {kind}, whatever its name says")


def _refuse(name: str, why: str) -> None:
    message = f"{name} {why}. Nothing was added; plain text and saved HTML pages can be read."
    raise ReviewerError(message, code="binary")


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\x00" in sample or len(_CONTROL.findall(sample)) > _MANY_CONTROLS * len(sample)


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte-order mark: the reading in which no strange characters stand."""
    sample = data[: _SAMPLE & ~1]
    if b"\x00" not in sample or len(data) % 2:
        return None
    best = min(("utf-16-le", "utf-16-be"), key=lambda encoding: _strangeness(sample.decode(encoding, "replace")))
    if _strangeness(sample.decode(best, "replace")) > _FEW_STRANGE:
        return None
    return Decoded(data.decode(best, "replace"), best)


def _strangeness(text: str) -> float:
    """The share of characters that no text has, and of those that only a wrong byte order makes."""
    strange = sum(
        character == "\ufffd"
        or (unicodedata.category(character) in _STRANGE and character not in "\t\n\r\x0b\x0c")
        or (character != "\u2000" and character >= "\u0100" and ord(character) & 0xFF in {0x00, 0x0A, 0x0D, 0x20})
        for character in text
    )
    return strange / max(1, len(text))


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

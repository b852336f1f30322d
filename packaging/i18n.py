"""Collects the interface's texts from the source into `resources/i18n/*.ts` and compiles them to `.qm`.

    python packaging/i18n.py            refresh and compile
    python packaging/i18n.py --check    say what is missing or out of step; exit status 1 when anything is

pyside6-lupdate does not see the plural in `translate("Ctx", "%n claim(s)", n=3)`, so the texts are read from the
syntax tree; the files are Qt's, for Qt Linguist, and pyside6-lrelease compiles them. Translations that are there stay;
those of texts that are gone are dropped. English holds nothing but its plurals.
"""

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # our own files
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / "resources" / "i18n"
PLURAL_FORMS = {"en": 2, "zh_CN": 1}
_NAMES = {"translate", "later"}
_NOTICE = "notice"
_NOTICES = "Notices"
"""The context of what floors below the window tell: there a call names nothing but its text."""
_LEAST_ARGUMENTS = 2


class Key(NamedTuple):
    """A text within its context."""

    context: str
    source: str


@dataclass
class Found:
    """What the source says of a text."""

    plural: bool = False


class SourceError(Exception):
    """A call whose texts cannot be read because they are no literals."""


def collect(package: Path) -> dict[Key, Found]:
    """Every text of the interface, by context."""
    texts: dict[Key, Found] = {}
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == _NOTICE:
                texts.setdefault(Key(_NOTICES, _text(node, path)), Found())
            elif node.func.id in _NAMES:
                key = _key(node, path)
                plural = any(word.arg == "n" for word in node.keywords)
                texts.setdefault(key, Found()).plural |= plural
    return texts


def read(path: Path) -> dict[Key, list[str]]:
    """The translations in a .ts file, plural forms in their order; unfinished ones are left out."""
    if not path.exists():
        return {}
    done: dict[Key, list[str]] = {}
    for context, message in _messages(path):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            done[Key(context, message.findtext("source", ""))] = forms
    return done


def write(path: Path, language: str, texts: dict[Key, Found], done: dict[Key, list[str]]) -> None:
    """Write a .ts file: contexts and texts sorted, so that differences are small."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context, element = None, root
    for key in sorted(texts):
        if language == "en" and not texts[key].plural:
            continue
        if key.context != context:
            context = key.context
            element = ET.SubElement(root, "context")
            ET.SubElement(element, "name").text = context
        message = ET.SubElement(element, "message", {"numerus": "yes"} if texts[key].plural else {})
        ET.SubElement(message, "source").text = key.source
        _add_translation(message, done.get(key), PLURAL_FORMS[language] if texts[key].plural else 0)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file; what is unfinished is left out.

    The target is replaced whole: a program that runs has the old one mapped into its memory.
    """
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    fresh = target.with_suffix(".fresh")
    command = [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(fresh)]
    subprocess.run(command, check=True)  # noqa: S603 - our own tool on our own file
    fresh.replace(target)


def problems(texts: dict[Key, Found]) -> Iterator[str]:
    """What is missing, left over, or out of step."""
    for language in PLURAL_FORMS:
        path = FOLDER / f"reviewer_{language}.ts"
        done = read(path)
        wanted = {key for key, found in texts.items() if language != "en" or found.plural}
        for key in sorted(wanted - done.keys()):
            yield f"{language}: no translation of {key.context!r} {key.source!r}"
        for key in sorted(done.keys() - wanted):
            yield f"{language}: {key.context!r} {key.source!r} is used nowhere"
        for key in sorted(wanted & done.keys()):
            if _fields(key.source) != _fields(done[key][0]):
                yield f"{language}: other fields in {key.context!r} {key.source!r}"
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "fresh.qm"
            compile_to(path, fresh)
            committed = FOLDER / f"reviewer_{language}.qm"
            if not committed.exists() or committed.read_bytes() != fresh.read_bytes():
                yield f"{language}: {committed.name} is not what {path.name} compiles to"


def main(arguments: list[str]) -> int:
    """Refresh and compile, or check."""
    texts = collect(HOME / "reviewer")
    if "--check" in arguments:
        found = list(problems(texts))
        print(*found, sep="\n")
        return bool(found)
    for language in PLURAL_FORMS:
        path = FOLDER / f"reviewer_{language}.ts"
        write(path, language, texts, read(path))
        compile_to(path, path.with_suffix(".qm"))
    return 0


def _key(call: ast.Call, path: Path) -> Key:
    texts = [argument.value for argument in call.args[:_LEAST_ARGUMENTS] if isinstance(argument, ast.Constant)]
    if len(texts) < _LEAST_ARGUMENTS or not all(isinstance(text, str) for text in texts):
        message = f"{path}:{call.lineno}: context and text must be literals"
        raise SourceError(message)
    return Key(str(texts[0]), str(texts[1]))


def _text(call: ast.Call, path: Path) -> str:
    text = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
    if not isinstance(text, str):
        message = f"{path}:{call.lineno}: what is told must be a literal"
        raise SourceError(message)
    return text


def _messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().findall("context"):  # noqa: S314 - our own file
        for message in context.findall("message"):
            yield context.findtext("name", ""), message


def _add_translation(message: ET.Element, done: list[str] | None, plural_forms: int) -> None:
    translation = ET.SubElement(message, "translation", {} if done is not None else {"type": "unfinished"})
    if not plural_forms:
        translation.text = done[0] if done is not None else ""
        return
    for index in range(plural_forms):
        text = done[min(index, len(done) - 1)] if done is not None else ""
        ET.SubElement(translation, "numerusform").text = text


def _fields(text: str) -> set[str]:
    """The names in braces, which must be the same in both languages."""
    return {part.split("}")[0] for part in text.split("{")[1:]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What lower floors tell can be said in every language: nothing of it is put together before the window has it.

The types see to it that errors, problems and reasons hold notices; here the texts themselves are looked at.
"""

import ast
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

_FIELD = re.compile(r"\{(\w+)\}")
_PROSE = re.compile(r"[A-Za-z]{2,} +[A-Za-z]{2,}")
_HOME = "reviewer/domain/notice.py"
_TOLD = {"message", "why", "told", "notice", "failure"}
"""Attributes that hold notices: the window may not put them into a text by itself."""


def flaws(name: str, source: str) -> Iterator[str]:
    """Where a file tells something that could not be translated."""
    for node in ast.walk(ast.parse(source)):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        match node:
            case ast.Call(func=ast.Name(id="notice")):
                yield from (f"{where}: {flaw}" for flaw in _of_notice(node))
            case ast.Call(func=ast.Name(id="Notice")) if name != _HOME:
                yield f"{where}: made past `notice`, so that nobody collects it"
            case ast.FormattedValue(value=ast.Attribute(attr=attribute)) if attribute in _TOLD and "/ui/" in name:
                yield f"{where}: {attribute} is put into a text in English"
            case ast.Call(func=ast.Name(id="str"), args=[ast.Attribute(attr=attribute)]) if (
                attribute in _TOLD and "/ui/" in name
            ):
                yield f"{where}: {attribute} is shown in English"


def _of_notice(call: ast.Call) -> Iterator[str]:
    if len(call.args) != 1 or not (isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)):
        yield "the text is no literal"
        return
    named = set(_FIELD.findall(call.args[0].value))
    given = {word.arg for word in call.keywords}
    if named != given:
        yield f"names {sorted(named)}, values {sorted(map(str, given))}"
    for word in call.keywords:
        yield from (f"prose in the value {word.arg}: {text!r}" for text in _texts_in(word.value) if _PROSE.search(text))


def _texts_in(value: ast.AST) -> Iterator[str]:
    """The literals of an expression, but for those of notices within it, which are looked at by themselves."""
    match value:
        case ast.Call(func=ast.Name(id="notice")):
            return
        case ast.Constant(value=str() as text):
            yield text
    for part in ast.iter_child_nodes(value):
        yield from _texts_in(part)


def _raised(trees: dict[str, ast.Module]) -> dict[str, int]:
    """What is called with something to tell, and where that stands among its arguments."""
    told = {"ReviewerError": 0, "FieldError": 0, "Unplaced": 0, "Problem": 1, "refuse": 1}
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(
                isinstance(base, ast.Name) and base.id in told for base in node.bases
            ):
                told.setdefault(node.name, 0)
    return told


def test_no_text_of_a_lower_floor_escapes_translation(root: Path) -> None:
    files = sorted((root / "reviewer").rglob("*.py"))
    found = [
        flaw for file in files for flaw in flaws(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    ]
    assert found == []
    assert sum("notice(" in file.read_text(encoding="utf-8") for file in files) > 30


def test_errors_and_problems_are_made_of_notices_alone(root: Path) -> None:
    trees = {path.as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in (root / "reviewer").rglob("*.py")}
    told = _raised(trees)
    assert {"NotSaved", "InUse", "FileGone"} <= told.keys()
    literal = [
        f"{name}:{node.lineno}"
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in told
        for argument in node.args[told[node.func.id] :][:1]
        if isinstance(argument, ast.Constant | ast.JoinedStr | ast.BinOp)
    ]
    assert literal == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("reviewer/store/a.py", 'notice(f"{path} is full")'),
        ("reviewer/store/a.py", "notice(words)"),
        ("reviewer/store/a.py", 'notice("{path} is full", name=path)'),
        ("reviewer/store/a.py", 'notice("{path} is full")'),
        ("reviewer/store/a.py", 'notice("It is {how}", how="full or gone")'),
        ("reviewer/store/a.py", 'notice("It is {how}", how=f"not there: {path}")'),
        ("reviewer/store/a.py", 'Notice("It is full")'),
        ("reviewer/ui/a.py", 'say(f"{words}: {problem.why}")'),
        ("reviewer/ui/a.py", "say(str(error.message))"),
    ],
)
def test_what_would_escape_is_seen(name: str, source: str) -> None:
    assert len(list(flaws(name, source))) == 1


def test_the_collector_takes_notices_and_refuses_what_is_no_literal(root: Path, tmp_path: Path) -> None:
    tool = runpy.run_path(str(root / "packaging" / "i18n.py"))
    (tmp_path / "a.py").write_text('notice("{name} is " "full", name=name)\n', encoding="utf-8")
    assert [tuple(key) for key in tool["collect"](tmp_path)] == [("Notices", "{name} is full")]
    (tmp_path / "a.py").write_text("notice(words)\n", encoding="utf-8")
    with pytest.raises(tool["SourceError"], match="literal"):
        tool["collect"](tmp_path)

"""The rules of the house that no linter knows, read from the sources themselves."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reviewer"
SOURCES = sorted(PACKAGE.rglob("*.py"))

STATEMENT = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|"
    r"(CREATE|DROP|ALTER)\s+(TEMP\s+)?(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s+\w+)",
    re.DOTALL,
)

# What is called → the files that may, and why nobody else.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "setStyleSheet": ("ui/theme.py",),  # one style sheet, made from the tokens
    "setHtml": (),  # text from data would open addresses hidden in it
    "insertHtml": (),
    "setMarkdown": (),
    "transform": (),  # sqlite-utils drops triggers and generated columns without a word
    "insert_all": (),  # commits every hundred rows
    "upsert_all": (),
    "atomic": (),  # is deferred
    "toPlainText": ("ui/widgets",),  # changes no-break spaces: article text is never read back from a widget
}

LIMIT_LINES = 350


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def called_attributes(tree: ast.AST) -> Iterator[tuple[int, str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, node.func.attr, node


def sql_strings(tree: ast.AST) -> list[int]:
    return [line for line, text in strings(tree) if STATEMENT.match(text)]


def misplaced_calls(tree: ast.AST, name: str) -> list[str]:
    return [
        f"{name}:{line} {called}"
        for line, called, call in called_attributes(tree)
        if called in ONLY_IN and not name.startswith(ONLY_IN[called] or ("nowhere",)) and not is_painting(called, call)
    ]


def is_painting(called: str, call: ast.Call) -> bool:
    """QPainter and QTransform have a `transform()` without arguments; that of sqlite-utils always has some."""
    return called == "transform" and not call.keywords


def test_the_rules_see_what_they_forbid() -> None:
    sample = ast.parse('x = "SELECT a FROM b"\nw.setHtml(t)\ntable.transform(drop={"a"})\nt.insert_all(rows)')
    assert sql_strings(sample) == [1]
    assert misplaced_calls(sample, "ui/x.py") == [
        "ui/x.py:2 setHtml",
        "ui/x.py:3 transform",
        "ui/x.py:4 insert_all",
    ]


def test_imports_by_name_are_seen() -> None:
    sample = ast.parse('import_module("reviewer.ui.x")\nimport_module(f"reviewer.cli.{a}")\nimport_module("json")')
    assert imports_by_name(sample, "cli/x.py") == ["cli/x.py:1 reviewer.ui.x"]
    assert imports_by_name(ast.parse("importlib.import_module(a)"), "cli/x.py") == ["cli/x.py:1 reviewer.?"]


def test_sql_stands_only_in_store() -> None:
    elsewhere = [path for path in SOURCES if not name_of(path).startswith("store/")]
    assert [f"{name_of(path)}:{line}" for path in elsewhere for line in sql_strings(tree_of(path))] == []


def test_some_calls_are_made_only_where_they_are_safe() -> None:
    assert [call for path in SOURCES for call in misplaced_calls(tree_of(path), name_of(path))] == []


def test_no_import_by_name_leaves_its_floor() -> None:
    """import-linter cannot see `import_module("reviewer.…")`."""
    assert [where for path in SOURCES for where in imports_by_name(tree_of(path), name_of(path))] == []


def imports_by_name(tree: ast.AST, name: str) -> list[str]:
    """Where a module of ours on another floor is imported by a computed name, or ours cannot be told."""
    floor = name.partition("/")[0].removesuffix(".py")
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__"))
    ]
    named = [(call.lineno, next((text for _, text in strings(call.args[0])), "reviewer.?")) for call in calls]
    return [
        f"{name}:{line} {target}"
        for line, target in named
        if target.startswith("reviewer") and not target.startswith(f"reviewer.{floor}.")
    ]


def test_files_are_small_rooms() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LIMIT_LINES} == {}


def test_labels_with_words_take_plain_text() -> None:
    """Qt guesses rich text from data; `plain_label` does not. A label made empty is for a picture."""
    assert [name_of(path) for path in SOURCES if guesses_rich_text(path)] == []


def guesses_rich_text(path: Path) -> bool:
    worded = [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel" and node.args
    ]
    return bool(worded) and "TextFormat.PlainText" not in path.read_text(encoding="utf-8")


def test_every_folder_is_a_package_that_says_what_it_is_for() -> None:
    """Import-linter passes over a folder without `__init__.py`, and all that lies in it, in silence."""
    folders = {path.parent for path in SOURCES}
    folders |= {parent for folder in folders for parent in folder.parents if PACKAGE in parent.parents}
    assert [name_of(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []
    assert [
        name_of(folder) for folder in sorted(folders) if not ast.get_docstring(tree_of(folder / "__init__.py"))
    ] == []

"""What is selected in the pane is what is stored, shown and exported, letter for letter, in texts full of traps."""

import csv
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reviewer.domain.claim import Claim
from reviewer.exchange.formats import BUILTIN
from reviewer.text.words import whole_words
from reviewer.ui.desk_values import Kind, Selected
from reviewer.workspace.sets import write_set
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver
from tests.exchange.printing import told_to

_PIECES = [
    *("harbour", "Kessa", "flood line", "1,200", "“so”", "it's", " ", " ", " ", ", ", ". "),
    *("🛟", "👍🏽", "👩‍👩‍👧", "🇫🇮", "☎️", "𠮷田", "𝒜", "泄洪", "。", "港口"),
    *("e\u0301", "n\u0303\u0323", "\u0915\u094d\u0937", "\u00a0", "\u202f", "\u200b", "\u2028", "\u00ad", "ﬁ"),
    *("שלום", "مرحبا", "\u200f", "\u2067אב\u2069", "=1+1", "<b>x</b>", "&amp;", '"', "\t", "\r\n\r\n", "\n"),
]
_TEXTS = st.lists(st.sampled_from(_PIECES), min_size=3, max_size=14).map("".join).filter(lambda text: text.strip())
_PLACES = st.tuples(st.integers(0, 25), st.integers(1, 12))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """One window for all examples; each has a project of its own."""
    driver = Driver(qtbot, tmp_path, size=(1100, 760))
    driver.start()
    yield driver
    driver.close()


def _open_article(window: Driver, text: str, *, bom: bool) -> None:
    """Drop a file whose title is not part of the trap, on a new project."""
    number = len(list(window.folder.glob("*.reviewer")))
    project = window.folder / f"{number}.reviewer"
    Workspace.create(project).close()
    assert window.program.open(project)
    file = window.folder / f"{number}.txt"
    file.write_bytes((("\ufeff" if bom else "") + f"Title {number}\r\n\r\n{text}\r\nlast").encode())
    window.add([file])
    window.wait(lambda: len(window.project.panes.frames) == 1)


def _select(window: Driver, first: int, length: int) -> tuple[int, int] | None:
    """Walk into the text and select by the arrow keys, as a person counts characters."""
    window.pane().setFocus()
    window.press("Ctrl+Home Down")
    window.press("Right " * first + "Shift+Right " * length)
    return window.pane().selection()


def _claim_it(window: Driver) -> Claim | None:
    window.press("C")
    claims = window.ask.claims()
    return claims[0] if claims else None


def _check_pane(window: Driver, claim: Claim, start: int, end: int) -> None:
    """The mark covers these characters and no others, and clicking on them finds it."""
    pane = window.pane()
    mark = pane.mark(claim.id)
    assert mark is not None
    assert mark.ranges == ((start, end),)
    text = window.ask.text(window.article())
    marked = {at for at in range(len(text)) if any(found.id == claim.id for found in pane.marks_at(at))}
    assert {at for at in marked if text[at] != "\n"} == {at for at in range(start, end) if text[at] != "\n"}
    shown = [rect for rect in pane.rects_of(start, end) if rect.width() > 3]
    if shown:
        window.project.desk.select()
        window.click(pane.viewport(), shown[0].center())
        assert window.project.desk.selected == Selected(Kind.CLAIM, claim.id)


def _quotes(path: Path, name: str, claim: UUID) -> list[str]:
    """The quotes of a claim that a reader of the file finds."""
    if name == "reviewset":
        with zipfile.ZipFile(path) as archive:
            lines = [line for part in archive.namelist() for line in archive.read(part).decode().split("\n")]
        found = [json.loads(line) for line in lines if str(claim) in line and '"anchors"' in line]
        return [record["anchors"][0]["exact"] for record in found if record["id"] == str(claim)]
    if name == "w3c":
        return [item["exact"] for item in _dicts(json.loads(path.read_text(encoding="utf-8"))) if "exact" in item]
    if name == "csv":
        with (path / "claims.csv").open(encoding="utf-8-sig", newline="") as stream:
            return [row["quote"] for row in csv.DictReader(stream)]
    if name == "xlsx":
        rows = list(openpyxl.load_workbook(path)["claims"].values)
        return [str(row[rows[0].index("quote")]) for row in rows[1:]]
    return []


def _dicts(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _dicts(child)


def _check_exports(window: Driver, claim: Claim, quote: str) -> None:
    for known in BUILTIN:
        if not known.writes:
            continue
        path = window.folder / f"{claim.id}-{known.name}{known.extension}"
        write_set(window.project.workspace, known.name, path, telling=told_to(known))
        quotes = _quotes(path, known.name, claim.id)
        if known.name in {"csv", "xlsx"}:
            # A cell that a spreadsheet could run as a formula has an apostrophe before it, and says so.
            assert [found.removeprefix("'") for found in quotes] == [quote.removeprefix("'")], known.name
        elif quotes:
            assert quote in quotes, known.name
        elif known.reads:
            found = known.read(path, window.ask).set.claims
            assert quote in [one.quote for one in found if one.id == claim.id], known.name


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@example(text="שלוםharbour👍🏽", place=(0, 1), bom=False)
@given(text=_TEXTS, place=_PLACES, bom=st.booleans())
def test_what_is_selected_is_what_is_marked(window: Driver, text: str, place: tuple[int, int], bom: bool) -> None:  # noqa: FBT001 - drawn
    _open_article(window, text, bom=bom)
    stored = window.ask.text(window.article())
    assert "\r" not in stored
    assert "\ufeff" not in stored
    selection = _select(window, *place)
    if selection is None or not stored[slice(*selection)].strip():
        return
    wanted = stored[slice(*selection)].strip()
    start = selection[0] + stored[slice(*selection)].index(wanted[0])
    assert window.pane().selected_text() == stored[slice(*selection)]

    claim = _claim_it(window)

    assert claim is not None, window.message()
    [anchor] = claim.mentions[0].anchors
    # All of it, and at either end at most the rest of the word that the hand cut.
    end = start + len(wanted)
    assert ((anchor.start, anchor.end),) == whole_words(stored, [(start, end)])
    assert anchor.start <= start < end <= anchor.end
    marked = stored[anchor.start : anchor.end]
    assert not set(stored[anchor.start : start] + stored[end : anchor.end]) & set(" \n\t")
    assert anchor.exact == marked
    _check_pane(window, claim, anchor.start, anchor.end)
    _check_exports(window, claim, marked)

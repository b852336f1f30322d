"""What a person meets who gives the program something bad: one clear message, nothing half-written, nothing lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reviewer.ingest.readers import read_bytes
from reviewer.ui.dialogs.import_dialog import ImportDialog
from reviewer.workspace.commands.articles import add_article
from reviewer.workspace.sample import build_sample
from reviewer.workspace.sets import write_set
from reviewer.workspace.workspace import Workspace
from tests import bad_projects
from tests.end_to_end.driver import Driver, rows_of

# The offscreen platform says so of file dialogs and their lists of names.
_DIALOGS = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.reviewer"
    build_sample(path)
    return path


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (bad_projects.text, ("is not a Reviewer project", "left as it is")),
        (bad_projects.nothing, ("is empty", "left as it is")),
        (bad_projects.newer, ("newer Reviewer", "left as it is", "Install the newer Reviewer")),
        (bad_projects.damaged, ("is damaged", "left as it is", "backup")),
        (bad_projects.foreign, ("another program", "left as it is")),
    ],
    ids=["no-project", "empty", "newer", "damaged", "foreign"],
)
def test_a_file_that_is_no_project_is_left_alone(
    person: Driver, sample: Path, make: Callable[[Path, Path], None], says: tuple[str, ...]
) -> None:
    path = person.folder / "sent.reviewer"
    make(path, sample)
    before = path.read_bytes()
    person.start()
    person.drop([path])
    person.wait(lambda: path.name in person.message())
    assert all(words in person.message() for words in (path.name, *says)), person.message()
    assert person.program.project is None
    assert path.read_bytes() == before
    assert sorted(found.name for found in person.folder.iterdir() if found.name != "settings.ini") == [path.name]


def test_a_bad_project_does_not_close_the_good_one(person: Driver, sample: Path) -> None:
    good, bad = person.folder / "good.reviewer", person.folder / "bad.reviewer"
    Workspace.create(good).close()
    bad_projects.damaged(bad, sample)
    person.start(good)
    person.drop([bad])
    person.wait(lambda: "bad.reviewer is damaged" in person.message())
    assert person.project.workspace.path == good


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="/proc is a folder in which even root cannot write")
def test_a_folder_that_cannot_be_written_to(person: Driver) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "reviewer", "new", "/proc/talks.reviewer"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode != 0
    assert "No project can be made in /proc" in run.stderr
    assert "another folder" in run.stderr
    assert "Traceback" not in run.stderr
    person.start()
    assert not person.program.create(Path("/proc/talks.reviewer"))
    assert "No project can be made in /proc" in person.message()


_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t ",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "office.txt": b"PK\x03\x04" + bytes(2000),
}


@pytest.mark.parametrize("name", _FILES)
def test_a_file_that_is_no_article_is_refused_and_the_others_kept(person: Driver, name: str) -> None:
    project, good = person.folder / "talks.reviewer", person.folder / "good.txt"
    Workspace.create(project).close()
    good.write_text("Harbour opens\n\nThe harbour opened on Tuesday, the port office said.\n", encoding="utf-8")
    (person.folder / name).write_bytes(_FILES[name])
    person.start(project)
    person.add([good, person.folder / name])
    assert "1 article added." in person.message()
    assert "1 refused:" in person.message()
    assert name in person.message()
    assert [article.title for article in person.ask.articles()] == ["Harbour opens"]
    person.add([good])
    assert "1 already here." in person.message()
    person.click_button("Show it")
    assert person.project.desk.active_article == person.ask.articles()[0].id


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("gb18030", "两国控制室之间的洪水热线已于六月开通。"),
        ("cp1252", "Café déjà vu, naïve Größe"),
        ("utf-16", "热线 hotline"),
    ],
)
def test_text_in_another_encoding_is_read_as_it_was_written(person: Driver, encoding: str, words: str) -> None:
    project, file = person.folder / "talks.reviewer", person.folder / "old.txt"
    Workspace.create(project).close()
    text = f"{words}\n\n{words} {words}\n"
    file.write_bytes(text.encode(encoding))
    person.start(project)
    person.add([file])
    assert "1 article added." in person.message()
    assert person.ask.text(person.ask.articles()[0].id).strip() == text.strip()


def test_twenty_megabytes_can_be_read_and_marked(person: Driver) -> None:
    project, file = person.folder / "talks.reviewer", person.folder / "long.txt"
    Workspace.create(project).close()
    days = (f"On day {number} the harbour was open, the port office said. " for number in range(360_000))
    paragraphs = ("".join(days_of_one) for days_of_one in zip(*[days] * 60, strict=True))
    file.write_text("A long time\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    assert file.stat().st_size > 20_000_000
    person.start(project)
    person.add([file])
    assert "1 article added." in person.message()
    person.wait(lambda: len(person.project.panes.frames) == 1)
    person.press("Ctrl+End C")
    [claim] = person.ask.claims()
    assert claim.speaker == "port office"
    assert claim.start > 20_000_000
    assert person.pane().rects_of(claim.start, claim.start + 1)


def test_two_thousand_files_show_how_far_they_are_and_can_be_stopped(person: Driver) -> None:
    project, folder = person.folder / "talks.reviewer", person.folder / "many"
    Workspace.create(project).close()
    folder.mkdir()
    for number in range(2000):
        (folder / f"{number}.txt").write_text(f"Day {number}\n\nThe harbour was open on day {number}.\n", "utf-8")
    person.start(project)
    person.drop([folder])
    person.wait(lambda: "of 2000" in person.status() and person.project.articles.model.rowCount() > 20)
    person.click_button("Cancel")
    person.wait(lambda: not person.project.situation().busy)
    person.wait(lambda: person.project.articles.model.rowCount() == len(person.ask.articles()))
    kept = len(person.ask.articles())
    assert 20 < kept < 2000
    assert person.ask.integrity() == "ok"
    # What one drop brought is one action.
    person.press("Ctrl+Z")
    person.settle()
    assert not person.ask.articles()


def test_markup_in_a_title_is_shown_as_it_stands(person: Driver) -> None:
    project, file = person.folder / "talks.reviewer", person.folder / "page.html"
    Workspace.create(project).close()
    title = "<img src=x> <b>Bold</b> & more"
    escaped = title.replace("&", "&amp;").replace("<", "&lt;")
    body = "<p>The harbour opened on Tuesday, the port office said. It stayed open.</p>" * 3
    file.write_text(f"<html><head><title>{escaped}</title></head><body>{body}</body></html>", encoding="utf-8")
    person.start(project)
    person.add([file])
    assert [article.title for article in person.ask.articles()] == [title]
    person.wait(lambda: len(person.project.panes.frames) == 1)
    assert any(title in row for row in rows_of(person.project.articles.model))
    person.click_text("The harbour")
    person.press("C E Enter X")
    person.picture("markup")


@_DIALOGS
def test_a_set_for_articles_that_are_not_there(person: Driver, sample: Path) -> None:
    """W3C annotations come without the texts: every claim is named, and on the command line the exit code tells."""
    project, file = person.folder / "talks.reviewer", person.folder / "sent.jsonld"
    _export(sample, "w3c", file)
    Workspace.create(project).close()
    before = _dump(project)
    person.start(project)
    lines = _examine(person, file)
    claims = Workspace.open(sample, read_only=True)
    missing = [line for line in lines if "Cannot be taken" in line and "article is not in the project" in line]
    assert len(missing) >= len(claims.ask.claims())
    claims.close()
    person.press("Escape", modal=True)
    person.close()
    assert _dump(project) == before
    run = _reviewer("import", project, file)
    assert run.returncode == 1
    assert run.stderr.count("article is not in the project") == len(missing)
    assert "Traceback" not in run.stderr


@_DIALOGS
def test_a_set_for_a_text_that_differs(person: Driver, sample: Path) -> None:
    """What still fits is taken, what does not is named first; taking in is one action."""
    project, file = person.folder / "talks.reviewer", person.folder / "sent.jsonld"
    _export(sample, "w3c", file)
    _project_with_other_words(project)
    before = _dump(project)
    person.start(project)
    lines = _examine(person, file)
    assert any("Place to check" in line and "ive of the nine" in line for line in lines), lines
    person.click_button("Take in")
    person.wait(lambda: QApplication.activeModalWidget() is None)
    claims = person.ask.claims()
    text = person.ask.text(person.article())
    assert claims
    assert all(text[a.start : a.end] == a.exact for c in claims for m in c.mentions for a in m.anchors)
    assert not any("five of the nine" in claim.quote for claim in claims)
    person.press("Ctrl+Z")
    person.close()
    assert _dump(project) == before


def _examine(person: Driver, file: Path) -> list[str]:
    """Choose a set in the file dialog; what the import dialog lists."""
    person.window.actions_.trigger("import_set")
    person.dialog()
    person.retype(str(file))
    person.press("Enter", modal=True)
    person.wait(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = person.dialog()
    assert isinstance(dialog, ImportDialog)
    person.wait(lambda: not person.project.situation().busy)
    person.picture("set")
    return rows_of(dialog.model)


def test_a_set_that_is_none_is_refused(person: Driver) -> None:
    project, file = person.folder / "talks.reviewer", person.folder / "sent.reviewset"
    Workspace.create(project).close()
    file.write_bytes(b"nonsense")
    before = _dump(project)
    person.start(project)
    person.drop([file])
    person.wait(lambda: bool(person.message()))
    assert "sent.reviewset" in person.message()
    assert QApplication.activeModalWidget() is None
    person.close()
    assert _dump(project) == before


def _export(project: Path, name: str, path: Path) -> None:
    workspace = Workspace.open(project, read_only=True)
    write_set(workspace, name, path)
    workspace.close()


def _project_with_other_words(path: Path) -> None:
    """One of the sample's articles, in which somebody has changed words."""
    article = next((ROOT / "data" / "sample" / "articles").glob("06*"))
    workspace = Workspace.create(path)
    add_article(workspace, read_bytes("06.txt", article.read_bytes().replace(b"five", b"four")))
    workspace.close()


def _dump(project: Path) -> list[object]:
    workspace = Workspace.open(project, read_only=True)
    ask = workspace.ask
    records = [ask.articles(), ask.claims(), ask.events(), ask.relations(), ask.points(), ask.tags()]
    workspace.close()
    return list(map(repr, records))


def _reviewer(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reviewer", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

from pathlib import Path

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings
from reviewer.ui.welcome.recent import OpenPane, RecentProject, RecentProjects, now_text


def _project(path: str, title: str = "t") -> RecentProject:
    return RecentProject(path, title, now_text(), panes=(OpenPane("a"), OpenPane("b", (4, -12), 7, (1, 9))))


def test_the_last_opened_comes_first_and_only_once() -> None:
    recent = RecentProjects(Settings())
    for path in ("/a", "/b", "/a"):
        recent.note(_project(path))
    assert [project.path for project in recent.all()] == ["/a", "/b"]
    assert recent.find(Path("/b")) is not None
    assert recent.all()[0].panes == _project("/a").panes


def test_the_list_has_an_end() -> None:
    recent = RecentProjects(Settings())
    for number in range(30):
        recent.note(_project(f"/{number}"))
    assert len(recent.all()) == 12


def test_lines_that_cannot_be_read_are_passed_over() -> None:
    settings = Settings()
    settings.set(declared.RECENT, ["no json", '{"path": 1}', '["list"]'])
    assert RecentProjects(settings).all() == []


def test_a_file_that_has_gone_is_known_as_gone(tmp_path: Path) -> None:
    there = tmp_path / "there.reviewer"
    there.write_bytes(b"x")
    assert _project(str(there)).found
    assert not _project(str(tmp_path / "gone.reviewer")).found
    recent = RecentProjects(Settings())
    recent.note(_project("/old"))
    recent.moved("/old", there)
    assert recent.all() == []


def test_a_time_that_is_none_is_none() -> None:
    assert RecentProject("/a", "t", "yesterday").opened_at is None
    assert _project("/a").opened_at is not None

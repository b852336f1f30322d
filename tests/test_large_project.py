"""The project that is measured with is a sound one, and the same every time."""

from contextlib import closing
from pathlib import Path

from reviewer.workspace.workspace import Workspace
from tests.benchmarks._large_project import Size, large_project

TINY = Size(40, 2000, text=1500)


def test_it_is_sound_and_has_what_was_asked_for(tmp_path: Path) -> None:
    with closing(Workspace.open(large_project(TINY, tmp_path))) as workspace:
        counts = workspace.ask.counts()
        assert counts.articles == TINY.articles
        assert counts.claims == TINY.annotations // 2
        assert abs(counts.event_links - TINY.annotations * 2 // 5) < TINY.annotations // 20
        made = counts.claims + counts.events + counts.event_links + counts.points + counts.relations
        assert abs(made - TINY.annotations) < TINY.annotations // 20
        assert counts.open_contradictions
        assert workspace.ask.search("harbour").total
        assert workspace.ask.search("渡轮").total
        assert workspace.ask.integrity() == "ok"


def test_it_is_the_same_every_time_and_made_once(tmp_path: Path) -> None:
    made = [large_project(TINY, tmp_path / name) for name in ("one", "other")]
    ids = []
    for path in made:
        with closing(Workspace.open(path)) as workspace:
            ids.append([claim.id for claim in workspace.ask.claims()])
    assert ids[0] == ids[1]
    before = made[0].stat().st_mtime_ns
    assert large_project(TINY, tmp_path / "one").stat().st_mtime_ns == before

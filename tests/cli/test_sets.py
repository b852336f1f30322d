"""`import` and `export` with all they can be told: trying first, conflicts, other versions of articles, filters."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.sets import collect, write_set
from reviewer.workspace.workspace import Workspace
from tests.cli.conftest import Run
from tests.exchange.making import content


@pytest.fixture
def theirs(project: Path, tmp_path: Path) -> Path:
    """A set in which the first claim reads otherwise than here, where it was changed too."""
    path = tmp_path / "theirs.reviewset"
    workspace = Workspace.open(project)
    claim = workspace.ask.claims()[0]
    edit_claim(workspace, claim.id, statement="Theirs")
    write_set(workspace, "reviewset", path)
    workspace.undo()
    edit_claim(workspace, claim.id, statement="Ours")
    workspace.close()
    return path


def told(lines: list[str]) -> dict[str, Any]:
    (line,) = lines
    values: dict[str, Any] = json.loads(line)
    return values


def statements(run: Run, project: Path) -> list[str]:
    return [json.loads(line)["statement"] for line in run("show", project, "claims", "--json")[1]]


def test_trying_changes_nothing_and_tells_what_taking_in_will(run: Run, project: Path, tmp_path: Path) -> None:
    other, path = tmp_path / "other.reviewer", tmp_path / "a.reviewset"
    run("new", other)
    run("export", project, "--format", "reviewset", "--output", path)
    status, lines, complaints = run("import", other, path, "--dry-run", "--json")
    tried = told(lines)
    assert (status, complaints, tried["dry_run"], tried["added"]["claims"]) == (0, [], True, 4)
    assert statements(run, other) == []
    done = told(run("import", other, path, "--json")[1])
    assert done == {**tried, "dry_run": False}
    assert len(statements(run, other)) == 4
    assert told(run("import", other, path, "--dry-run", "--json")[1])["same"] == sum(done["counts"].values())


def test_trying_works_while_somebody_has_the_project(run: Run, project: Path, theirs: Path) -> None:
    holder = Workspace.open(project)
    try:
        assert told(run("import", project, theirs, "--dry-run", "--json")[1])["counts"]["conflict"] == 1
    finally:
        holder.close()


@pytest.mark.parametrize(("policy", "stands"), [("skip", "Ours"), ("ours", "Ours"), ("theirs", "Theirs")])
def test_conflicts_become_as_they_are_told_to(run: Run, project: Path, theirs: Path, policy: str, stands: str) -> None:
    status, lines, complaints = run("import", project, theirs, "--conflicts", policy, "--json")
    values = told(lines)
    assert (status, complaints) == (0, [])
    assert [(one["kind"], one["subject"], one["fields"]) for one in values["conflicts"]] == [
        ("claims", "Theirs", ["statement"])
    ]
    assert (values["changed"], values["kept"]) == ((["Theirs"], []) if stands == "Theirs" else ([], ["Theirs"]))
    assert {"Ours", "Theirs"} & set(statements(run, project)) == {stands}


def test_conflicts_are_skipped_and_named_where_nobody_says_more(run: Run, project: Path, theirs: Path) -> None:
    assert "conflict\tTheirs\tstatement" in run("import", project, theirs)[1]
    assert {"Ours", "Theirs"} & set(statements(run, project)) == {"Ours"}
    assert run("import", project, theirs, "--conflicts", "mine")[0] == 2


def test_another_version_of_an_article_is_carried_or_added(run: Run, project: Path, tmp_path: Path) -> None:
    workspace = Workspace.open(project, read_only=True)
    here = collect(workspace)
    claim = here.claims[0]
    article = next(one for one in here.articles if one.id == claim.article)
    text = "Advertisement\n" + here.contents[article.id].text
    workspace.close()
    version = replace(article, id=article_id(text, article.url), length=len(text), furniture=(), provenance=())
    moved = tuple(replace(anchor, start=anchor.start + 14, end=anchor.end + 14) for anchor in claim.mentions[0].anchors)
    mention = replace(claim.mentions[0], id=new_id(), article=version.id, anchors=moved)
    new = replace(claim, id=new_id(), article=version.id, mentions=(mention,), values=(), point=None)
    made = AnnotationSet(articles=(version,), contents={version.id: content(text)}, claims=(new,))
    by_name("reviewset").write(made, tmp_path / "v.reviewset")
    tried = run("import", project, tmp_path / "v.reviewset", "--versions", "add", "--dry-run", "--json")[1]
    assert told(tried)["added"] == {"articles": 1, "claims": 1}
    assert told(run("import", project, tmp_path / "v.reviewset", "--json")[1])["added"] == {"claims": 1}
    shown = [json.loads(line) for line in run("show", project, "claims", "--json")[1]]
    (carried,) = [one for one in shown if one["id"] == str(new.id)]
    assert carried["article"] == str(article.id)
    assert carried["anchors"][0]["start"] == claim.start


@pytest.mark.parametrize(
    ("filters", "passing"),
    [
        ((), {"The bay reopened", "The bay did not reopen", "-1+1", "港口没有开放"}),
        (("--article", "港口"), {"The bay did not reopen", "港口没有开放"}),
        (("--outlet", "Bay News"), {"The bay reopened", "-1+1"}),
        (
            ("--outlet", "Bay News", "--outlet", "海湾报"),
            {"The bay reopened", "The bay did not reopen", "-1+1", "港口没有开放"},
        ),
        (("--tag", "=cmd"), {"The bay reopened"}),
        (("--annotator", "bo"), {"The bay did not reopen"}),
        (("--event", "REOPEN"), {"The bay reopened", "The bay did not reopen"}),
        (("--event", "REOPEN", "--annotator", "anna"), {"The bay reopened"}),
        (("--since", "2016-06-01", "--until", "2016-06-30", "--tag", "=cmd"), {"The bay reopened"}),
        (("--since", "2016-07"), {"The bay did not reopen", "港口没有开放"}),  # of a 14 June whose year nobody knows
        (("--until", "2015", "--outlet", "Bay News"), set()),
    ],
    ids=range(11),
)
def test_every_filter_narrows_an_export(
    run: Run, project: Path, tmp_path: Path, filters: tuple[str, ...], passing: set[str]
) -> None:
    target = tmp_path / "a.reviewset"
    status, lines, _ = run("export", project, "--format", "reviewset", "--output", target, *filters)
    assert (status, lines[0].split("\t")[2]) == (0, f"{len(passing)} claims")
    other = tmp_path / "other.reviewer"
    run("new", other)
    run("import", other, target)
    assert set(statements(run, other)) == passing


def test_statuses_choose_relations_and_the_claims_that_stand_in_them(run: Run, project: Path, tmp_path: Path) -> None:
    relations = [json.loads(line) for line in run("show", project, "relations", "--json")[1]]
    for status in sorted({one["status"] for one in relations}):
        chosen = [one for one in relations if one["status"] == status]
        target = tmp_path / f"{status}.reviewset"
        lines = run("export", project, "--format", "reviewset", "--output", target, "--status", status)[1]
        ends = {end for one in chosen for end in (one["a"], one["b"])}
        assert lines[0].split("\t")[2:] == [f"{len(ends)} claims", f"{len(chosen)} relations"]
    assert run("export", project, "--format", "w3c", "--output", tmp_path / "x", "--status", "done")[0] == 2

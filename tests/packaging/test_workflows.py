"""The workflows are pinned, ask for the least, and pass the linters where those are there (packaging/release.txt)."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_WORKFLOWS = sorted((Path(__file__).resolve().parents[2] / ".github" / "workflows").glob("*.yml"))
_COMMIT = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+(\.\d+)*")


@pytest.fixture(params=_WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> str:
    """The text of each."""
    path: Path = request.param
    return path.read_text(encoding="utf-8")


def test_every_action_of_others_is_pinned_to_a_commit(workflow: str) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.+)$", workflow, re.MULTILINE)
    assert used
    for action in used:
        assert action.startswith("$/.github/workflows/") or _COMMIT.fullmatch(action), action


def test_nothing_is_permitted_but_what_a_job_asks_for(workflow: str) -> None:
    assert "\npermissions: {}\n" in workflow
    jobs = workflow.partition("\njobs:\n")[2]
    names = re.findall(r"^  [\w-]+:$", jobs, re.MULTILINE)
    assert len(re.findall(r"^    permissions:", jobs, re.MULTILINE)) == len(names)


def test_no_input_of_others_is_put_into_a_script(workflow: str) -> None:
    for script in re.findall(r"run: (?:\|\n((?:\s{10,}.*\n|\n)+)|(.+)\n)", workflow):
        assert "${{" not in "".join(script)


def test_every_script_that_a_workflow_names_is_there(workflow: str, root: Path) -> None:
    named = re.findall(r"packaging/[\w/]+\.(?:py|sh|txt)", workflow)
    assert all((root / path).is_file() for path in named), named


def test_the_tests_run_on_all_three_systems(root: Path) -> None:
    text = (root / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
    systems = set(re.findall(r"system: (\w+)-", text))
    assert systems == {"ubuntu", "windows", "macos"}
    assert "run: python run.py test\n" in text
    assert "python3 run.py test" in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [["zizmor", "--offline", "--quiet"], ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"]],
    ids=lambda command: command[0],
)
def test_the_linters_find_nothing(command: list[str]) -> None:
    tool = shutil.which(command[0], path=str(Path(sys.executable).parent)) or shutil.which(command[0])
    if tool is None:
        pytest.skip(f"{command[0]} is not installed here; packaging/release.txt brings it")
    done = subprocess.run([tool, *command[1:], *map(str, _WORKFLOWS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

"""The project that the tests of faults work on."""

from pathlib import Path

import pytest

from reviewer.workspace.sample import build_sample
from tests.faults.deeds import PROJECT
from tests.faults.trials import WHOLE, TrialOf, written


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, closed; to be copied."""
    path = tmp_path_factory.mktemp("sample") / PROJECT
    build_sample(path)
    return path


@pytest.fixture(scope="session")
def sample_set(sample: Path) -> Path:
    """All that is in the sample project, as an annotation set."""
    return written(sample, "reviewset", sample.with_name("sample.reviewset"))


@pytest.fixture
def trial_of(tmp_path: Path, sample: Path, sample_set: Path) -> TrialOf:
    """Makes one of the trials that are named in `WHOLE`."""
    return lambda what: WHOLE[what](tmp_path, sample, sample_set)

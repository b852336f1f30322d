"""SIGKILL in deeds that happen whole or not at all: taking in a set, exports, backups, migrations, a new project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.exchange.protocol import Format
from tests.faults import deeds, trials
from tests.faults.killing import tally
from tests.faults.trials import TrialOf

Figure = Callable[[str], None]
SHORT = 4
MANY = pytest.mark.parametrize("kills", [SHORT, pytest.param(60, marks=pytest.mark.faults)])
MOST = 80


def test_a_set_taken_in_by_halves_is_seen(tmp_path: Path, sample: Path, sample_set: Path, figure: Figure) -> None:
    part = trials.written(sample, "reviewset", tmp_path / "part.reviewset", part=True)
    trial = trials.taking_in(tmp_path, deeds.take_in_by_halves, part, sample_set)
    result = tally(trial, tmp_path, MOST, until_seen=True)
    figure(f"taking in a set, sabotaged (two actions): {result}")
    assert not result.sound


@pytest.mark.parametrize("what", trials.WHOLE)
@MANY
def test_it_happens_whole(tmp_path: Path, trial_of: TrialOf, what: str, kills: int, figure: Figure) -> None:
    result = tally(trial_of(what), tmp_path, kills)
    figure(f"{what}: {result}")
    assert result.sound


@pytest.mark.usefixtures("qapp")
@trials.each_format(short=2, full=60)
def test_an_export_comes_whole(tmp_path: Path, sample: Path, known: Format, stops: int, figure: Figure) -> None:
    result = tally(trials.exporting(tmp_path, sample, known), tmp_path, stops)
    figure(f"export {known.name}: {result}")
    assert result.sound


def test_an_export_written_in_place_is_seen(tmp_path: Path, figure: Figure) -> None:
    big = tmp_path / "big"
    big.mkdir()
    for number in range(200):
        (big / f"{number}").write_bytes(bytes([number]) * 20_000)
    trial = trials.Trial(
        deeds.careless_export,
        lambda _: None,
        lambda place: (big, place / "out"),
        lambda place: trials.judged(place / "out", {}, trials.content(big)),
    )
    result = tally(trial, tmp_path, MOST, until_seen=True)
    figure(f"export, sabotaged (in place): {result}")
    assert not result.sound


def test_a_backup_written_in_place_is_seen(tmp_path: Path, sample: Path, figure: Figure) -> None:
    result = tally(trials.backing_up(tmp_path, deeds.careless_back_up, sample), tmp_path, MOST, until_seen=True)
    figure(f"backup, sabotaged (in place): {result}")
    assert not result.sound


def test_a_migration_bit_by_bit_is_seen(tmp_path: Path, figure: Figure) -> None:
    result = tally(trials.raising(tmp_path, deeds.raise_version_bit_by_bit), tmp_path, MOST, until_seen=True)
    figure(f"migration, sabotaged (each statement by itself): {result}")
    assert not result.sound

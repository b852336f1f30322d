"""SIGKILL in deeds that happen whole or not at all: taking in a set, exports, backups, migrations, a new project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.exchange.protocol import Format
from tests.faults import deeds, trials
from tests.faults.killing import tally

Figure = Callable[[str], None]
SHORT = 4
MANY = pytest.mark.parametrize("kills", [SHORT, pytest.param(60, marks=pytest.mark.faults)])
MOST = 80


@MANY
def test_a_set_is_taken_in_whole(tmp_path: Path, sample_set: Path, kills: int, figure: Figure) -> None:
    result = tally(trials.taking_in(tmp_path, deeds.take_in, sample_set), tmp_path, kills)
    figure(f"taking in a set: {result}")
    assert result.sound


def test_a_set_taken_in_by_halves_is_seen(tmp_path: Path, sample: Path, sample_set: Path, figure: Figure) -> None:
    part = trials.written(sample, "reviewset", tmp_path / "part.reviewset", part=True)
    trial = trials.taking_in(tmp_path, deeds.take_in_by_halves, part, sample_set)
    result = tally(trial, tmp_path, MOST, until_seen=True)
    figure(f"taking in a set, sabotaged (two actions): {result}")
    assert not result.sound


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


@MANY
def test_a_backup_comes_whole(tmp_path: Path, sample: Path, kills: int, figure: Figure) -> None:
    result = tally(trials.backing_up(tmp_path, deeds.back_up, sample), tmp_path, kills)
    figure(f"backup: {result}")
    assert result.sound


def test_a_backup_written_in_place_is_seen(tmp_path: Path, sample: Path, figure: Figure) -> None:
    result = tally(trials.backing_up(tmp_path, deeds.careless_back_up, sample), tmp_path, MOST, until_seen=True)
    figure(f"backup, sabotaged (in place): {result}")
    assert not result.sound


@MANY
def test_a_migration_happens_whole(tmp_path: Path, kills: int, figure: Figure) -> None:
    result = tally(trials.raising(tmp_path, deeds.raise_version), tmp_path, kills)
    figure(f"migration: {result}")
    assert result.sound


@MANY
def test_an_older_project_is_raised_whole(tmp_path: Path, kills: int, figure: Figure) -> None:
    result = tally(trials.opening_older(tmp_path), tmp_path, kills)
    figure(f"opening a project of version 1: {result}")
    assert result.sound


def test_a_migration_bit_by_bit_is_seen(tmp_path: Path, figure: Figure) -> None:
    result = tally(trials.raising(tmp_path, deeds.raise_version_bit_by_bit), tmp_path, MOST, until_seen=True)
    figure(f"migration, sabotaged (each statement by itself): {result}")
    assert not result.sound


@MANY
def test_a_new_project_comes_whole(tmp_path: Path, kills: int, figure: Figure) -> None:
    result = tally(trials.creating(), tmp_path, kills)
    figure(f"new project: {result}")
    assert result.sound

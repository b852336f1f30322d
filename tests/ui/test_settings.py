from pathlib import Path

import pytest

from reviewer.ui import settings as declared
from reviewer.ui.settings import Setting, Settings

_DECLARED = [value for value in vars(declared).values() if isinstance(value, Setting)]


def test_what_is_set_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "reviewer.ini"
    settings = Settings(path)
    settings.set(declared.READING_SIZE, 21)
    settings.set(declared.SINGLE_KEYS, value=False)
    settings.set(declared.FOLDED, ["panel"])
    settings.set(declared.RECENT, ['{"path": "/a, b.reviewer"}', "x=y;ä"])
    settings.flush()
    again = Settings(path)
    assert again.get(declared.READING_SIZE) == 21
    assert again.get(declared.SINGLE_KEYS) is False
    assert again.get(declared.FOLDED) == ["panel"]
    assert again.get(declared.RECENT) == ['{"path": "/a, b.reviewer"}', "x=y;ä"]
    assert again.get(declared.THEME) == "system"


def test_an_empty_list_stays_empty(tmp_path: Path) -> None:
    path = tmp_path / "reviewer.ini"
    settings = Settings(path)
    settings.set(declared.FOLDED, ["panel"])
    settings.set(declared.FOLDED, [])
    settings.flush()
    assert Settings(path).get(declared.FOLDED) == []


def test_nonsense_in_the_file_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "reviewer.ini"
    path.write_text("[reading]\nsize=large\n", encoding="utf-8")
    assert Settings(path).get(declared.READING_SIZE) == declared.READING_SIZE.default


def test_without_a_file_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings()
    settings.set(declared.THEME, "dark")
    settings.flush()
    assert settings.get(declared.THEME) == "dark"
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_told_once() -> None:
    settings = Settings()
    heard: list[str] = []
    settings.changed.connect(heard.append)
    settings.set(declared.THEME, "dark")
    settings.set(declared.THEME, "dark")
    assert heard == ["theme"]


def test_every_setting_is_declared_once_and_described() -> None:
    keys = [setting.key for setting in _DECLARED]
    assert len(keys) == len(set(keys))
    assert all(setting.description.endswith(".") for setting in _DECLARED)


def test_a_file_with_bad_values_is_put_right(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[General]\ntheme=purple\n[reading]\nsize=900\nmeasure=wide\nline_spacing=20\n", encoding="utf-8")
    read = Settings(file)
    wanted = {
        declared.READING_SIZE: 40,
        declared.MEASURE: declared.MEASURE.default,
        declared.LINE_SPACING: 110,
    }
    assert {setting: read.get(setting) for setting in wanted} == wanted
    assert read.get(declared.THEME) == "system"
    read.flush()
    repaired = file.read_text(encoding="utf-8")
    assert "900" not in repaired
    assert "purple" not in repaired

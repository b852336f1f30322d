"""Names of speakers."""

import pytest

from reviewer.suggest.names import full_name, looks_like_person, person_names, speaker_name

TEXT = "Commissioner Ada Brandt met Li Wen, a pilot. Brandt left; Li stayed. President Obama and Barack Obama are one."


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("envoy to Velland Max Braun", "Max Braun"),
        ("U.S. ambassador to China Max Braun", "Max Braun"),
        ("Minister of Public Works Ada Brandt", "Ada Brandt"),
        ("Department of Public Works", "Department of Public Works"),
        ("the Xinhua News Agency", "Xinhua"),
        ("an expert", "expert"),
        ("State media", "State media"),
        ("U.S officials", "U.S officials"),
        ("Brandt", "Ada Brandt"),
        ("Li", "Li Wen"),
        ("China's President Li Wen", "Li Wen"),
        ("Ada Brandt, the commissioner", "Ada Brandt"),
        ("The Ledger", "The Ledger"),
        ("the Harbour Office", "Harbour Office"),
        ("外交部发言人李文", "李文"),
        ("外交部", "外交部"),
        ("王毅周二在北京时", "王毅"),
    ],
)
def test_speaker_name(phrase: str, name: str) -> None:
    assert speaker_name(phrase, TEXT) == name


def test_a_full_name_is_one_the_article_gives() -> None:
    assert full_name("Obama", TEXT) == "Barack Obama"
    assert full_name("Smith", TEXT) == "Smith"


def test_person_names_stand_where_they_say() -> None:
    found = person_names(TEXT)
    assert [name for _, _, name in found][:2] == ["Ada Brandt", "Li Wen"]
    assert all(TEXT[start:end] == name for start, end, name in found)


def test_what_looks_like_a_person() -> None:
    assert looks_like_person("Ada Brandt")
    assert looks_like_person("李文")
    assert not looks_like_person("State media")
    assert not looks_like_person("United States")

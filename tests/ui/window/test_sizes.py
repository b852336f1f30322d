from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings
from reviewer.ui.window.sizes import Sizes


def test_a_size_is_remembered() -> None:
    settings = Settings()
    Sizes(settings).keep("panel", 360)
    Sizes(settings).keep("lists", 200)
    assert settings.get(declared.SIZES) == ["lists=200", "panel=360"]
    assert (Sizes(settings).of("panel", 300), Sizes(settings).of("articles", 232)) == (360, 232)


def test_what_is_folded_away_or_makes_no_sense_gives_the_usual_size() -> None:
    settings = Settings()
    settings.set(declared.SIZES, ["panel=wide", "lists=-3", "articles=99999", "nothing"])
    sizes = Sizes(settings)
    sizes.keep("panel", 0)
    assert [sizes.of(part, 250) for part in ("panel", "lists", "articles")] == [250, 250, 250]

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice, about, filled, notice


def test_in_english_values_stand_at_their_names() -> None:
    told = notice("{name} is larger than {most} MB", name="a {most}.txt", most=256)
    assert str(told) == "a {most}.txt is larger than 256 MB"
    assert f"{told}" == str(told)


def test_a_notice_may_hold_another() -> None:
    inner = notice("“{name}” is missing", name="start")
    assert (
        str(notice("{what}, so this field was left out", what=inner))
        == "“start” is missing, so this field was left out"
    )


def test_an_empty_one_is_false() -> None:
    assert not NOTHING
    assert not Notice("")
    assert notice("it points nowhere")
    assert str(NOTHING) == ""


def test_two_that_say_the_same_are_one() -> None:
    assert notice("{n} files", n=1) == notice("{n} files", n=1)
    assert len({notice("{n} files", n=1), notice("{n} files", n=1), notice("{n} files", n=2)}) == 2


def test_a_name_without_a_value_stays() -> None:
    assert filled("{here} and {there}", {"here": "1"}) == "1 and {there}"


def test_an_error_says_its_notice_in_english() -> None:
    error = ReviewerError(notice("{name} is empty.", name="a.txt"), code="empty")
    assert str(error) == "a.txt is empty."
    assert error.message == notice("{name} is empty.", name="a.txt")


def test_what_it_is_about_and_what_is_told_either_may_be_missing() -> None:
    why = notice("it points nowhere")
    assert str(about("The port {opened}", why)) == "The port {opened}: it points nowhere"
    assert str(about("", why)) == "it points nowhere"
    assert str(about("The port {opened}", NOTHING)) == "The port {opened}"
    assert not about("", NOTHING)

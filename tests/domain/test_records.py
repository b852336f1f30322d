"""What records say about themselves."""

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime

import pytest

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.changes import Change
from reviewer.domain.claim import AttributionStep, Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice

NOW = datetime(2032, 9, 20, tzinfo=UTC)


@pytest.fixture
def claim() -> Claim:
    article = new_id()
    anchors = (Anchor(10, 14, "Seas"), Anchor(30, 34, "rose"))
    mention = Mention(new_id(), article, anchors)
    return Claim(
        id=new_id(),
        article=article,
        mentions=(mention,),
        statement="Seas rose",
        annotator="test",
        created=NOW,
        modified=NOW,
    )


def test_a_claim_of_the_outlet_itself_is_not_reported(claim: Claim) -> None:
    assert not claim.reported
    assert claim.speaker == ""


def test_the_speaker_is_who_said_it_first(claim: Claim) -> None:
    chain = (AttributionStep(("Northern Wire",), "cited"), AttributionStep(("Ada Renn", "Pavel Osk"), "said"))
    reported = replace(claim, attribution=chain)

    assert reported.reported
    assert reported.speaker == "Ada Renn, Pavel Osk"


def test_a_discontinuous_quote_shows_its_gap(claim: Claim) -> None:
    assert claim.start == 10
    assert claim.quote == "Seas … rose"


def test_records_do_not_change(claim: Claim) -> None:
    with pytest.raises(FrozenInstanceError):
        claim.statement = "Seas fell"  # type: ignore[misc]


def test_a_change_gives_the_record_as_it_is_or_last_was(claim: Claim) -> None:
    assert Change(None, claim).record is claim
    assert Change(claim, None).id == claim.id
    with pytest.raises(ValueError, match="before or after"):
        Change(None, None).record  # noqa: B018 - reading it is what raises


def test_an_error_carries_its_words_and_its_key() -> None:
    error = ReviewerError(notice("The file is empty."), code="empty")

    assert (str(error), error.message, error.code) == ("The file is empty.", notice("The file is empty."), "empty")

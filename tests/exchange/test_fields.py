from reviewer.exchange.fields import (
    SHOWN,
    claim_fields,
    claim_from,
    event_fields,
    event_from,
    show_article,
    show_claim,
    show_event,
    show_point,
    show_relation,
)
from tests.exchange.making import HARBOUR, full_set


def test_show_prints_exactly_the_promised_fields_in_their_order() -> None:
    made = full_set()
    said, reopening, point = made.claims[0], made.events[1], made.points[0]
    assert tuple(show_article(made.articles[0])) == SHOWN["articles"]
    assert tuple(show_claim(said, ())) == SHOWN["claims"]
    assert tuple(show_event(reopening, ())) == SHOWN["events"]
    assert tuple(show_point(point, ())) == SHOWN["points"]
    assert tuple(show_relation(made.relations[0])) == SHOWN["relations"]
    assert show_article(made.articles[0], HARBOUR)["text"] == HARBOUR


def test_a_claim_is_shown_with_its_anchors_its_speaker_and_its_events() -> None:
    made = full_set()
    said = made.claims[0]
    shown = show_claim(said, [link for link in made.links if link.claim == said.id])
    first, second = said.mentions
    assert shown["anchors"] == [
        {"start": anchor.start, "end": anchor.end, "exact": anchor.exact, "mention": str(mention.id)}
        for mention in (first, second)
        for anchor in mention.anchors
    ]
    assert shown["speaker"] == "𠮷田, office"
    assert shown["events"] == [
        {"event": str(made.links[0].event), "role": "reports"},
        {"event": str(made.links[1].event), "role": "background"},
    ]
    assert (shown["modality"], shown["polarity"], shown["credibility"]) == ("possible", "negated", 2)


def test_claims_and_events_come_back_from_their_fields() -> None:
    made = full_set()
    assert [claim_from(claim_fields(claim)) for claim in made.claims] == list(made.claims)
    assert [event_from(event_fields(event)) for event in made.events] == list(made.events)

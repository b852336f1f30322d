"""Whatever is done, undoing all of it and redoing it again leads through the very same states."""

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.article import Outlet, Reading, ReadingState, Reliability
from reviewer.domain.changes import Record
from reviewer.domain.ids import new_id
from reviewer.domain.people import Tag
from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.store.transaction import Transaction
from reviewer.workspace.rows import Counts
from reviewer.workspace.workspace import Workspace
from tests.store.making import (
    TEXT,
    add_article,
    everything,
    mention,
    put_claim,
    put_dismissal,
    put_event,
    put_link,
    put_point,
    put_relation,
)

ACTIONS = 60
State = dict[str, set[Record]]
TAGS = ("harbour", "dates", "boats")


class Analyst:
    """Does anything that can be done, by dice."""

    def __init__(self, workspace: Workspace, dice: Random) -> None:
        self.workspace = workspace
        self.dice = dice
        self.deeds = (
            self.add,
            self.claim,
            self.claim,
            self.claim,
            self.event,
            self.point,
            self.link,
            self.link,
            self.relate,
            self.relate,
            self.edit_claim,
            self.edit_event,
            self.decide,
            self.read,
            self.dismiss,
            self.rename,
            self.delete,
        )

    def act(self, tx: Transaction) -> None:
        for _ in range(self.dice.randint(1, 3)):
            self.dice.choice(self.deeds)(tx)

    def add(self, tx: Transaction) -> None:
        text = f"{TEXT} {self.dice.random()}"
        add_article(tx, text, outlet=self.dice.choice(("Bay News", "Coast Daily", "")))

    def claim(self, tx: Transaction) -> None:
        articles = self.workspace.ask.articles()
        points = self.workspace.ask.points()
        if articles:
            put_claim(
                tx,
                self.dice.choice(articles).id,
                start=self.dice.randint(0, 20),
                end=self.dice.randint(21, 40),
                tags=tuple(self.dice.sample(TAGS, self.dice.randint(0, 2))),
                point=self.dice.choice(points).id if points else None,
            )

    def event(self, tx: Transaction) -> None:
        event = put_event(tx, f"Event {self.dice.random()}")
        articles = self.workspace.ask.articles()
        if articles:
            tx.put(replace(event, mentions=(mention(self.dice.choice(articles).id, (0, 4), (6, 9)),)))

    def point(self, tx: Transaction) -> None:
        events = self.workspace.ask.events()
        put_point(tx, "When", self.dice.choice(events).id if events else None)

    def link(self, tx: Transaction) -> None:
        claims, events = self.workspace.ask.claims(), self.workspace.ask.events()
        if claims and events:
            claim, event = self.dice.choice(claims).id, self.dice.choice(events).id
            if self.workspace.ask.link_between(claim, event) is None:
                put_link(tx, claim, event)

    def relate(self, tx: Transaction) -> None:
        claims = self.workspace.ask.claims()
        if len(claims) > 1:
            one, other = (claim.id for claim in self.dice.sample(claims, 2))
            relation_type = self.dice.choice(list(RelationType))
            if self.workspace.ask.relation_of(relation_type, one, other) is None:
                put_relation(tx, one, other, relation_type, tags=TAGS[:1])

    def edit_claim(self, tx: Transaction) -> None:
        for claim in self.workspace.ask.claims()[:2]:
            places = (mention(claim.article, (1, 5), (7, 9)), *claim.mentions[:1])
            tx.put(replace(claim, note=f"{self.dice.random()}", tags=claim.tags[1:], mentions=places))

    def edit_event(self, tx: Transaction) -> None:
        events = self.workspace.ask.events()
        if len(events) > 1:
            child, parent = self.dice.sample(events, 2)
            tx.put(replace(child, parent=parent.id, title="Renamed"))

    def decide(self, tx: Transaction) -> None:
        for relation in self.workspace.ask.relations()[:2]:
            tx.put(replace(relation, status=self.dice.choice((RelationStatus.OPEN, RelationStatus.CONFIRMED))))

    def read(self, tx: Transaction) -> None:
        for article in self.workspace.ask.articles()[:1]:
            states = [state for state in self.workspace.ask.reading_states() if state.article == article.id]
            state = states[0] if states else ReadingState(new_id(), article.id, "bo", Reading.UNREAD)
            tx.put(replace(state, state=self.dice.choice(list(Reading))))

    def dismiss(self, tx: Transaction) -> None:
        for article in self.workspace.ask.articles()[-1:]:
            put_dismissal(tx, article.id, start=self.dice.randint(0, 9))

    def rename(self, tx: Transaction) -> None:
        named: list[Tag | Outlet] = [*(tag for tag, _ in self.workspace.ask.tags()), *self.workspace.ask.outlets()]
        if named:
            chosen = replace(self.dice.choice(named), name=f"name {self.dice.random()}")
            tx.put(replace(chosen, reliability=Reliability.C) if isinstance(chosen, Outlet) else chosen)

    def delete(self, tx: Transaction) -> None:
        ask = self.workspace.ask
        lists: list[list[Record]] = [
            [*ask.articles()],
            [*ask.claims()],
            [*ask.events()],
            [*ask.points()],
            [*ask.links()],
            [*ask.relations()],
            [*ask.dismissals()],
            [*ask.outlets()],
            [tag for tag, _ in ask.tags()],
        ]
        records = self.dice.choice(lists)
        if records:
            tx.delete(self.dice.choice(records))


def seen(workspace: Workspace) -> State:
    """Everything that is there, which is as much as is counted from the changes since it was last asked."""
    found = everything(workspace.ask)
    contradictions = {one for one in workspace.ask.relations() if one.type is RelationType.CONTRADICTS}
    still_open = {one for one in contradictions if one.status is RelationStatus.OPEN}
    lists = [found[name] for name in ("articles", "claims", "events", "links", "points", "relations")]
    numbers = [*map(len, lists), len(contradictions), len(still_open), len(found["tags"])]
    assert workspace.ask.counts() == Counts(*numbers)
    return found


def act_and_remember(workspace: Workspace, dice: Random) -> dict[int, State]:
    """Do things until the history is long enough; the states, by the action that led there, first to last."""
    analyst = Analyst(workspace, dice)
    states = {0: seen(workspace)}
    while len(states) <= ACTIONS:
        if dice.random() < 0.1 and len(states) > 1:  # a change of mind, after which another way is taken
            workspace.undo()
            states.popitem()
            assert seen(workspace) == states[max(states)]
        workspace.perform("act", analyst.act)
        last = workspace.undoable()
        if last is not None:
            states[last.number] = seen(workspace)
    return states


@settings(max_examples=6)
@given(st.integers(0, 1 << 30))
def test_undone_to_the_start_reopened_and_redone(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.reviewer"
        with closing(Workspace.create(path)) as workspace:
            states = act_and_remember(workspace, Random(seed))  # noqa: S311 - dice, not secrets
            for number in sorted(states, reverse=True)[1:]:
                workspace.undo()
                assert seen(workspace) == states[number]
        with closing(Workspace.open(path)) as workspace:
            for number in sorted(states)[1:]:
                redone = workspace.redo()
                assert redone is not None
                assert redone.number == number
                assert seen(workspace) == states[number]
            assert workspace.redo() is None
            assert workspace.ask.integrity() == "ok"

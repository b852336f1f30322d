"""What annotators did with the articles of a set: how far they read, and what they dismissed among suggestions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import ReadingState
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.ids import place_id
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_items import Category
from reviewer.workspace.set_places import Places
from reviewer.workspace.set_versions import ArticleVersions


@dataclass(frozen=True, slots=True)
class Step:
    """A record as it would be here: new, the same, or older than what is said here already."""

    kind: str
    record: ReadingState | Dismissal
    subject: str
    category: Category


def progress(ask: Questions, incoming: AnnotationSet, versions: ArticleVersions, places: Places) -> Iterator[Step]:
    """Every one of a set that says something here; nobody is asked about them."""
    yield from _reading_states(ask, incoming, versions, places)
    yield from _dismissals(ask, incoming, versions, places)


def _reading_states(
    ask: Questions, incoming: AnnotationSet, versions: ArticleVersions, places: Places
) -> Iterator[Step]:
    states = {(state.article, state.annotator): state for state in ask.reading_states()}
    taken = {state.id for state in states.values()}
    titles = {article.id: article.title for article in incoming.articles}
    for each in incoming.reading_states:
        state = replace(each, article=versions.target(each.article))
        ours = states.get((state.article, state.annotator))
        title = titles.get(each.article)
        subject = f"{state.annotator}: {title}" if title else state.annotator
        if ours:
            same = ours.state is state.state
            yield Step("reading_states", ours, subject, Category.SAME if same else Category.OLDER)
        elif state.id not in taken and places.text(state.article) is not None:
            yield Step("reading_states", state, subject, Category.NEW)


def _dismissals(ask: Questions, incoming: AnnotationSet, versions: ArticleVersions, places: Places) -> Iterator[Step]:
    """Those whose words stand here as they do in the set; what stands elsewhere may be suggested again."""
    placed: dict[UUID, Dismissal] = {}
    for each in incoming.dismissals:
        article, start, end = versions.target(each.article), each.anchor.start, each.anchor.end
        # A slice takes places that count from the end of a text, or lie beyond it; no dismissal made here has such.
        within = start >= 0 and end - start == len(each.anchor.exact) > 0
        if within and (places.text(article) or "").startswith(each.anchor.exact, start):
            placed[place_id(article, start, end)] = replace(each, id=place_id(article, start, end), article=article)
    known = ask.known(Dismissal, placed)
    for place, theirs in placed.items():
        yield Step("dismissals", theirs, theirs.anchor.exact, Category.SAME if place in known else Category.NEW)

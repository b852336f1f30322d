"""What a set says was dismissed among suggestions, at its place in the articles here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.dismissal import Dismissal
from reviewer.domain.ids import place_id
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_places import Places
from reviewer.workspace.set_versions import ArticleVersions


def dismissals_here(
    ask: Questions, dismissals: Sequence[Dismissal], versions: ArticleVersions, places: Places
) -> Iterator[tuple[Dismissal, bool]]:
    """Those whose words stand here as they do in the set, each with whether it is here already.

    The others say nothing here: what stands elsewhere may be suggested again.
    """
    placed: dict[UUID, Dismissal] = {}
    for each in dismissals:
        article, start, end = versions.target(each.article), each.anchor.start, each.anchor.end
        if each.anchor.exact and (places.text(article) or "")[start:end] == each.anchor.exact:
            placed[place_id(article, start, end)] = replace(each, id=place_id(article, start, end), article=article)
    known = ask.known(Dismissal, placed)
    for place, dismissal in placed.items():
        yield dismissal, place in known

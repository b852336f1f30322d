"""Label Studio's JSON: a task for each article with its claims as regions (https://labelstud.io/guide/tasks).

A labelling interface that shows all of it:

    <View>
      <Labels name="label" toName="text"><Label value="Claim"/><Label value="Event"/></Labels>
      <Text name="text" value="$text"/>
      <TextArea name="statement" toName="text" perRegion="true"/>
      <Choices name="modality" toName="text" perRegion="true">
        <Choice value="asserted"/><Choice value="planned"/><Choice value="possible"/><Choice value="conditional"/>
      </Choices>
      <Choices name="polarity" toName="text" perRegion="true">
        <Choice value="affirmed"/><Choice value="negated"/>
      </Choices>
      <Relations>
        <Relation value="contradicts"/><Relation value="corroborates"/>
        <Relation value="updates"/><Relation value="part"/>
      </Relations>
    </View>
"""

from collections.abc import Iterator
from pathlib import Path

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation
from reviewer.exchange.codec import Fields, Json, json_line
from reviewer.exchange.files import text_file
from reviewer.exchange.shelves import Shelved, shelved

PART = "part"
"""The relation from the first region of a claim to its others."""


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write the list of tasks, a task a line; positions are code points."""
    with text_file(path) as file:
        between = "[\n"
        for shelf in shelved(annotations):
            file.write(between + json_line(_task(shelf, annotations)))
            between = ",\n"
        file.write("\n]\n" if between != "[\n" else "[]\n")


def _task(shelf: Shelved, annotations: AnnotationSet) -> Fields:
    text = annotations.contents[shelf.article.id].text
    result: list[Json] = []
    for claim in shelf.claims:
        result += _claim(claim)
    for _event, mention in shelf.mentions:
        result += _regions(mention, str(mention.id), "Event")
    result += [_relation(relation) for relation in shelf.relations]
    return {"data": {"text": text, **_about(shelf.article)}, "annotations": [{"result": result}]}


def _about(article: Article) -> Fields:
    names = ("title", "outlet", "published", "url", "language")
    return {"article": str(article.id), **{name: getattr(article, name) for name in names}}


def _claim(claim: Claim) -> Iterator[Json]:
    for number, mention in enumerate(claim.mentions):
        first = str(claim.id) if number == 0 else str(mention.id)
        yield from _regions(mention, first, "Claim")
        if number:
            yield _arc(str(claim.id), first, PART)
    region = _value(claim.mentions[0], 0)
    head: Fields = {"id": str(claim.id), "to_name": "text"}
    said: Fields = {**region, "text": [claim.statement]}
    yield {**head, "from_name": "statement", "type": "textarea", "value": said}
    for name, value in (("modality", claim.modality), ("polarity", claim.polarity)):
        yield {**head, "from_name": name, "type": "choices", "value": {**region, "choices": [str(value)]}}


def _regions(mention: Mention, first: str, label: str) -> Iterator[Json]:
    """A region for each anchor; those after the first hang on it."""
    for number, anchor in enumerate(mention.anchors):
        region = first if number == 0 else f"{mention.id}.{number}"
        value: Fields = {**_value(mention, number), "text": anchor.exact, "labels": [label]}
        yield {"id": region, "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        if number:
            yield _arc(first, region, PART)


def _value(mention: Mention, number: int) -> Fields:
    anchor = mention.anchors[number]
    return {"start": anchor.start, "end": anchor.end}


def _relation(relation: Relation) -> Json:
    return _arc(str(relation.a), str(relation.b), str(relation.type))


def _arc(a: str, b: str, label: str) -> Fields:
    return {"type": "relation", "from_id": a, "to_id": b, "direction": "right", "labels": [label]}

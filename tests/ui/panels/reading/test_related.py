"""What panes and the gutter between them say of one relation."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reviewer.domain.claim import Claim, Value, ValueKind
from reviewer.domain.relation import RelationType, Stance
from reviewer.ui.panels.reading.badges import RADIUS, draw_badge
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.related import relation_marks
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.commands.relations import edit_relation, resolve
from tests.ui.panels.reading.scene import Scene, open_both

_SOFT = 128


def _badge(look: str) -> QImage:
    picture = QImage(2 * RADIUS, 2 * RADIUS, QImage.Format.Format_ARGB32)
    picture.fill(0)
    with QPainter(picture) as painter:
        draw_badge(painter, Inks(Theme(Settings())), look, QPointF(RADIUS, RADIUS))
    return picture


def _differ(one: QImage, other: QImage) -> bool:
    """Whether they differ by more than the softness of an edge."""
    return any(abs(a - b) > _SOFT for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def test_an_update_points_from_the_newer_claim_to_the_older_one(scene: Scene) -> None:
    edit_relation(scene.workspace, scene.relation.id, type=RelationType.UPDATES)
    open_both(scene)
    (gutter,) = scene.area.gutters()
    scene.desk.open_relation(scene.relation.id)
    newer, older = (frame.pane.mark(claim.id) for frame, claim in zip(scene.area.frames, scene.claims, strict=True))
    assert newer is not None
    assert older is not None
    assert [mark.signs[0].stance for mark in (newer, older)] == [Stance.UPDATES, Stance.UPDATED]
    assert "updates Pacific Ledger" in newer.spoken
    assert "is updated by Harbour Daily" in older.spoken
    assert [band.connector.sign.stance for band in gutter.shown().bands] == [Stance.UPDATES]
    scene.desk.swap(0, 1)
    (gutter,) = scene.area.gutters()
    assert [band.connector.sign.stance for band in gutter.shown().bands] == [Stance.UPDATED], "it turns with the panes"


def test_the_arrow_of_what_is_updated_is_the_mirror_image(qapp: QApplication) -> None:  # noqa: ARG001
    there, back = _badge(Stance.UPDATES), _badge(Stance.UPDATED)
    assert _differ(there, back)
    assert not _differ(there.flipped(Qt.Orientation.Horizontal), back)


def test_words_that_come_to_the_same_are_not_marked_as_differing(scene: Scene) -> None:
    def differing() -> list[str]:
        marks = relation_marks(scene.workspace.ask, scene.relation.id, scene.articles)
        texts = {article: scene.workspace.ask.text(article) for article in scene.articles}
        return [texts[of][start:end] for of in scene.articles for start, end in marks[of].differing]

    def name(claim: Claim, words: str) -> None:
        start = scene.workspace.ask.text(claim.article).index(words)
        value = Value(kind=ValueKind.PERSON, text=words, normalised="x", start=start, end=start + len(words))
        edit_claim(scene.workspace, claim.id, values=(value,))

    assert differing() == ["Neither", "nor"]
    name(scene.claims[1], "Neither")
    assert differing() == ["Neither", "nor"]
    name(scene.claims[0], "chair")
    assert differing() == ["nor"]


def test_what_is_resolved_looks_otherwise_in_text_margin_and_gutter(scene: Scene) -> None:
    def grey() -> list[bytes]:
        pictures = [frame.pane.viewport().grab() for frame in scene.area.frames]
        pictures += [gutter.grab() for gutter in scene.area.gutters()]
        return [bytes(p.toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for p in pictures]

    open_both(scene)
    scene.desk.open_relation(scene.relation.id)
    before = grey()
    resolve(scene.workspace, scene.relation.id, scene.claims[0].id, "")
    assert not any(one == other for one, other in zip(before, grey(), strict=True))

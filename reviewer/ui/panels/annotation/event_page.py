"""The inspector of an event."""

from collections import defaultdict
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventStatus
from reviewer.suggest.event_days import day_of_event
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.deeds.tell import tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.attribution_field import split_names
from reviewer.ui.panels.annotation.chip_row import ChipLook, ChipRow
from reviewer.ui.panels.annotation.date_field import DateField
from reviewer.ui.panels.annotation.fields import ChoiceField, LineField, TextField
from reviewer.ui.panels.annotation.page import Form, Head, Page, made_words, more_button, saves_words, small
from reviewer.ui.signs import EVENT
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.widgets.menu_button import stand_as_before
from reviewer.ui.words import date_words, word
from reviewer.workspace.commands.events import edit_event, merge_events

_SHORT = 6
_MOST_CLAIMS = 60
_MOST_EVENTS = 200
_MOST_DATES = 4
_NO_YEAR = "XXXX"


class EventPage(Page):
    """Title, short name, type, when, where, who, and which outlets report it."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the fields once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.head = Head(theme, f"{EVENT} {translate('Event', 'Event')}", "event")
        self.title = TextField(translate("Event", "Title"))
        self.title.setProperty("look", "title")
        self.short_name = LineField(translate("Event", "Short name"))
        self.short_name.setMaxLength(_SHORT)
        self.short_name.setToolTip(translate("Event", "At most six characters: it stands in the margins"))
        self.type = LineField(translate("Event", "Type"))
        self.type.setPlaceholderText(translate("Event", "meeting, arrest, attack…"))
        self.when = DateField(translate("Event", "When"))
        self.offered = ChipRow(translate("Event", "Dates its claims give"))
        self.place = LineField(translate("Event", "Place"))
        self.participants = LineField(translate("Event", "Participants"))
        self.participants.setPlaceholderText(translate("Event", "names, with commas between them"))
        self.status = ChoiceField(translate("Event", "Status"), [(s.value, word(s)) for s in EventStatus])
        self.parent_event = ChoiceField(translate("Event", "Part of"), [])
        self.note = TextField(translate("Event", "Note"), note=True)
        self.note.setPlaceholderText(translate("Event", "Add a note"))
        self.claims_title = plain_label(look="title")
        self.claims = ChipRow(translate("Event", "Claims about it"))
        self.made = small()
        self.more = more_button(translate("Event", "More about this event"))
        self.fields = [
            self.title, self.short_name, self.type, self.when, self.place, self.participants, self.note
        ]  # fmt: skip
        # Words that are dragged here are meant for the event; only its note takes them as text.
        for field in (self.title, self.short_name, self.type, self.when, self.place, self.participants):
            for part in (field, *field.findChildren(QWidget)):
                part.setAcceptDrops(False)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show the event as it is now."""
        event = self.ask.event(self.record) if self.record is not None else None
        if event is None:
            return
        self.title.show_value(event.title)
        self.short_name.show_value(event.short_name)
        self.type.show_value(event.type)
        self.when.show_value(event.when)
        self.place.show_value(event.place)
        self.participants.show_value(", ".join(event.participants))
        self.status.show_value(event.status.value)
        self.note.show_value(event.note)
        self.made.setText(f"{made_words(event.created, event.modified, event.annotator)} · {saves_words()}")
        self._show_parents(event)
        claims = self.ask.claims_of_event(event.id)
        self._show_claims(claims)
        self._offer_dates(event, claims)

    def edit(self) -> None:
        """Put the caret into the title."""
        self.title.setFocus()
        self.title.selectAll()

    def _build(self) -> None:
        self.head.row.addWidget(self.more)
        self.column.addWidget(self.head)
        self.column.addWidget(self.title)
        form = Form()
        form.add(translate("Event", "Short name"), self.short_name)
        form.add(translate("Event", "Type"), self.type)
        form.add(translate("Event", "When"), self.when)
        form.add_under(self.offered)
        form.add(translate("Event", "Place"), self.place)
        form.add(translate("Event", "Who"), self.participants)
        form.add(translate("Event", "Status"), self.status)
        form.add(translate("Event", "Part of"), self.parent_event)
        form.add(translate("Event", "Note"), self.note)
        self.column.addWidget(form)
        self.column.addWidget(self.claims_title)
        self.column.addWidget(self.claims)
        self.column.addWidget(self.made)
        self.column.addStretch(1)

    def _connect(self) -> None:
        workspace, save = self.workspace, self.save
        self.title.committed.connect(lambda text: save(lambda i: edit_event(workspace, i, title=text)))
        self.short_name.committed.connect(lambda text: save(lambda i: edit_event(workspace, i, short_name=text)))
        self.type.committed.connect(lambda text: save(lambda i: edit_event(workspace, i, type=text)))
        self.when.committed.connect(lambda edtf: save(lambda i: edit_event(workspace, i, when=edtf)))
        self.offered.pressed.connect(lambda edtf: save(lambda i: edit_event(workspace, i, when=edtf)))
        self.place.committed.connect(lambda text: save(lambda i: edit_event(workspace, i, place=text)))
        self.participants.committed.connect(
            lambda text: save(lambda i: edit_event(workspace, i, participants=split_names(text)))
        )
        self.status.committed.connect(lambda key: save(lambda i: edit_event(workspace, i, status=EventStatus(key))))
        self.parent_event.committed.connect(
            lambda key: save(lambda i: edit_event(workspace, i, parent=UUID(key) if key else None))
        )
        self.note.committed.connect(lambda text: save(lambda i: edit_event(workspace, i, note=text)))
        self.claims.pressed.connect(lambda key: self.desk.show_claim(UUID(key)))
        menu = QMenu(self.more)
        self._merging = menu.addMenu(translate("Event", "Merge another event into this one"))
        self._merging.aboutToShow.connect(self._offer_merges)
        delete = menu.addAction(translate("Event", "Delete the event"))
        delete.triggered.connect(self.deeds.edit.delete)
        self.more.setMenu(menu)
        stand_as_before(self.more, menu)

    def _show_parents(self, event: Event) -> None:
        box = self.parent_event
        choices = [("", translate("Event", "nothing larger"))]
        choices += [(str(other.id), _named(other)) for other in self._others(event.id)]
        shown = [(box.itemData(position), box.itemText(position)) for position in range(box.count())]
        if shown != choices:
            box.clear()
            for key, words in choices:
                box.addItem(words, key)
        box.show_value(str(event.parent) if event.parent is not None else "")

    def _offer_dates(self, event: Event, claims: list[Claim]) -> None:
        """While its year is not known, offer the dates that its claims give for it; which is right, a person says."""
        open_year = not event.when or event.when.startswith(_NO_YEAR)
        given = [(value.normalised, claim) for claim in claims[:_MOST_CLAIMS] if (value := day_of_event(claim))]
        dates = {edtf: claim for edtf, claim in reversed(given) if not edtf.startswith(_NO_YEAR)} if open_year else {}
        looks = [
            ChipLook(
                edtf,
                translate("Event", "{date} (from a claim)", date=date_words(edtf)),
                "suggestion",
                dates[edtf].statement,
            )
            for edtf in sorted(dates)[:_MOST_DATES]
        ]
        self.offered.show_chips(looks)
        self.offered.setVisible(bool(looks) and not self.workspace.read_only)

    def _show_claims(self, claims: list[Claim]) -> None:
        """Show the claims about it, outlet by outlet."""
        by_outlet: dict[str, list[tuple[UUID, str]]] = defaultdict(list)
        for claim in claims[:_MOST_CLAIMS]:
            article = self.ask.article(claim.article)
            outlet = (article.outlet or article.title) if article is not None else ""
            by_outlet[outlet].append((claim.id, claim.statement))
        looks = [
            ChipLook(str(claim), f"{outlet}: {statement}", "claim", statement)
            for outlet, found in sorted(by_outlet.items())
            for claim, statement in found
        ]
        outlets = translate("Event", "%n outlet(s)", n=len(by_outlet))
        count = translate("Event", "%n claim(s) about it", n=len(claims))
        self.claims_title.setText(f"{count} · {outlets}" if claims else translate("Event", "No claim is about it yet"))
        self.claims.show_chips(looks)

    def _others(self, event: UUID) -> list[Event]:
        others = [other for other in self.ask.events() if other.id != event]
        return sorted(others, key=lambda other: (other.when, other.title))[:_MOST_EVENTS]

    def _offer_merges(self) -> None:
        self._merging.clear()
        if self.record is None:
            return
        for other in self._others(self.record):
            action = self._merging.addAction(_named(other))
            action.triggered.connect(lambda _on=False, other=other.id: self._merge(other))

    def _merge(self, other: UUID) -> None:
        self.save(lambda keep: merge_events(self.workspace, keep, other))
        tell_undoable(self.desk, self.workspace, translate("Event", "Merged: its claims are about this event now"))
        if self.record is not None:
            self.desk.select(Selected(Kind.EVENT, self.record))


def _named(event: Event) -> str:
    return f"{event.short_name} · {event.title}" if event.short_name else event.title

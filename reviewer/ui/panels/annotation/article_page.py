"""The inspector of an article."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QMenu, QWidget

from reviewer.domain.article import Article, Reading, Reliability
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.date_field import DateField
from reviewer.ui.panels.annotation.fields import ChoiceField, Field, LineField, TextField
from reviewer.ui.panels.annotation.page import Form, Head, Page, made_words, more_button, saves_words, small
from reviewer.ui.panels.annotation.sources import source_words
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.menu_button import stand_as_before
from reviewer.ui.words import word
from reviewer.workspace.commands.articles import edit_article, rate_outlet, set_reading

_LINES = ("outlet", "wire_origin", "author", "url", "language", "translated_from")


class ArticlePage(Page):
    """What is known of an article, and where each value came from."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the fields once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.head = Head(theme, translate("Article", "Article"), "plain")
        self.title = TextField(translate("Article", "Title"))
        self.title.setProperty("look", "title")
        self.lines = {name: LineField(words) for name, words in _labels().items() if name in _LINES}
        self.published = DateField(translate("Article", "Published"))
        grades = [("", translate("Article", "not judged"))] + [(grade.value, word(grade)) for grade in Reliability]
        self.reliability = ChoiceField(translate("Article", "Reliability of the outlet"), grades)
        self.reading = ChoiceField(translate("Article", "Reading"), [(state.value, word(state)) for state in Reading])
        self.note = TextField(translate("Article", "Note"), note=True)
        self.note.setPlaceholderText(translate("Article", "Add a note"))
        self.furniture = small()
        self.made = small()
        self.more = more_button(translate("Article", "More about this article"))
        self._sources: dict[str, QLabel] = {name: small() for name in ("title", "published", *_LINES)}
        edited: list[Field] = [self.title, *self.lines.values(), self.published, self.note]
        self.fields = edited
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show the article as it is now."""
        article = self.ask.article(self.record) if self.record is not None else None
        if article is None:
            return
        self.title.show_value(article.title)
        for name, field in self.lines.items():
            field.show_value(str(getattr(article, name)))
        self.published.show_value(article.published)
        outlet = self.ask.outlet(article.outlet) if article.outlet else None
        grade = outlet.reliability if outlet is not None else None
        self.reliability.setEnabled(bool(article.outlet))
        self.reliability.show_value(grade.value if grade is not None else "")
        self.reading.show_value(self.ask.reading(article.id).value)
        self.note.show_value(article.note)
        self._show_sources(article)
        folded = translate("Article", "%n piece(s) of page furniture folded away", n=len(article.furniture))
        self.furniture.setText(folded if article.furniture else translate("Article", "No page furniture was found"))
        made = made_words(article.created, article.modified, article.annotator)
        self.made.setText(f"{article.file_name} · {made} · {saves_words()}" if article.file_name else made)

    def edit(self) -> None:
        """Put the caret into the title, or into the date where none is known."""
        article = self.ask.article(self.record) if self.record is not None else None
        if article is not None and not article.published:
            self.published.line.setFocus()
        else:
            self.title.setFocus()
            self.title.selectAll()

    def edit_date(self) -> None:
        """Put the caret into the date."""
        self.published.line.setFocus()
        self.published.line.selectAll()

    def _build(self) -> None:
        labels = _labels()
        self.head.row.addWidget(self.more)
        self.column.addWidget(self.head)
        self.column.addWidget(self.title)
        self.column.addWidget(self._sources["title"])
        form = Form()
        self._add(form, "outlet", labels["outlet"])
        form.add(translate("Article", "Reliability"), self.reliability)
        self._add(form, "wire_origin", labels["wire_origin"])
        self._add(form, "author", labels["author"])
        form.add(labels["published"], self.published)
        form.add_under(self._sources["published"])
        for name in ("url", "language", "translated_from"):
            self._add(form, name, labels[name])
        form.add(translate("Article", "Reading"), self.reading)
        form.add(translate("Article", "Note"), self.note)
        for widget in (form, self.furniture, self.made):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def _add(self, form: Form, name: str, label: str) -> None:
        form.add(label, self.lines[name])
        form.add_under(self._sources[name])

    def _connect(self) -> None:
        self.title.committed.connect(lambda text: self._set("title", text))
        for name, field in self.lines.items():
            field.committed.connect(lambda text, name=name: self._set(name, text))
        self.published.committed.connect(lambda edtf: self._set("published", edtf))
        self.note.committed.connect(lambda text: self._set("note", text))
        self.reliability.committed.connect(self._rate)
        self.reading.committed.connect(lambda key: self.save(lambda i: set_reading(self.workspace, i, Reading(key))))
        menu = QMenu(self.more)
        delete = menu.addAction(translate("Article", "Delete the article and what was marked in it"))
        delete.triggered.connect(self.deeds.edit.delete)
        self.more.setMenu(menu)
        stand_as_before(self.more, menu)

    def _set(self, field: str, value: str) -> None:
        self.save(lambda i: edit_article(self.workspace, i, **{field: value}))

    def _rate(self, key: str) -> None:
        article = self.ask.article(self.record) if self.record is not None else None
        if article is not None:
            grade = Reliability(key) if key else None
            self.save(lambda _i: rate_outlet(self.workspace, article.outlet, grade))

    def _show_sources(self, article: Article) -> None:
        for name, label in self._sources.items():
            words = source_words(article, name)
            label.setText(words)
            label.setVisible(bool(words))


def _labels() -> Mapping[str, str]:
    return {
        "outlet": translate("Article", "Outlet"),
        "wire_origin": translate("Article", "Wire origin"),
        "author": translate("Article", "Author"),
        "published": translate("Article", "Published"),
        "url": translate("Article", "Address"),
        "language": translate("Article", "Language"),
        "translated_from": translate("Article", "Translated from"),
    }

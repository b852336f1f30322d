"""The values of a claim as chips; a chip opens its editor below the row."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reviewer.domain.claim import DateOf, Value, ValueKind
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.chip_row import ChipLook, ChipRow
from reviewer.ui.panels.annotation.date_field import DateField
from reviewer.ui.panels.annotation.fields import ChoiceField, LineField
from reviewer.ui.words import date_words, word

_COMPARATORS = ("=", ">=", "<=", ">", "<", "~")
_SHOWN = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "~": "≈ "}


class ValuesField(QWidget):
    """`committed` carries all values of the claim after one was changed, added or removed."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without values."""
        super().__init__(parent)
        self._values: tuple[Value, ...] = ()
        self._published = ""
        self._open: int | None = None
        self.chips = ChipRow(translate("Claim", "Values"), add=translate("Claim", "Value"))
        self.editor = ValueEditor()
        self.editor.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.chips)
        column.addWidget(self.editor)
        self.setFocusProxy(self.chips)
        self.chips.pressed.connect(lambda key: self._toggle(int(key)))
        self.chips.add_asked.connect(self._add)
        self.editor.committed.connect(self._change)
        self.editor.removed.connect(self._remove)
        self.editor.closed.connect(lambda: self._toggle(self._open))

    def show_values(self, values: tuple[Value, ...], published: str) -> None:
        """Show a claim's values; typed relative dates count from `published`."""
        self._values, self._published = values, published
        self.chips.show_chips(
            [ChipLook(str(index), value_words(value), tip=_tip(value)) for index, value in enumerate(values)]
        )
        if self._open is not None and self._open < len(values):
            self.editor.show_value(values[self._open], published)
        elif self._open is not None and self._open > len(values):
            self.close_editor()

    def close_editor(self) -> None:
        """Fold the editor away, as when another claim is shown."""
        self._open = None
        self.editor.hide()

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        if self._open is not None:
            self.editor.commit()

    def revert(self) -> None:
        """Nothing to take back beyond the editor's own fields."""

    def _toggle(self, index: int | None) -> None:
        self.commit()
        if index is None or index == self._open or index >= len(self._values):
            self.close_editor()
            return
        self._open = index
        self.editor.show_value(self._values[index], self._published)
        self.editor.show()
        self.editor.text.setFocus()
        self.editor.text.selectAll()

    def _add(self) -> None:
        self.commit()
        self._open = len(self._values)
        self.editor.show_value(Value(kind=ValueKind.NUMBER, text=""), self._published)
        self.editor.show()
        self.editor.text.setFocus()

    def _change(self, value: Value) -> None:
        if self._open is None or not (value.text or value.normalised):
            return
        self.committed.emit((*self._values[: self._open], value, *self._values[self._open + 1 :]))

    def _remove(self) -> None:
        index, self._open = self._open, None
        self.editor.hide()
        if index is not None and index < len(self._values):
            self.committed.emit((*self._values[:index], *self._values[index + 1 :]))


class ValueEditor(QWidget):
    """Text, normalised form, attribute, comparator, and what a date dates."""

    committed = Signal(object)
    removed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty number."""
        super().__init__(parent)
        self._value = Value(kind=ValueKind.NUMBER, text="")
        self.kind = ChoiceField(translate("Value", "Kind"), [(kind.value, word(kind)) for kind in ValueKind])
        self.text = _line(translate("Value", "In the text"), translate("Value", "as it stands in the text"))
        self.normal = _line(translate("Value", "Value"), translate("Value", "value"))
        self.date = DateField(translate("Value", "Date"))
        self.attribute = _line(translate("Value", "Of what"), translate("Value", "of what: injured, officers…"))
        self.comparator = ChoiceField(
            translate("Value", "Comparison"), [(sign, _SHOWN.get(sign, "=")) for sign in _COMPARATORS]
        )
        self.of = ChoiceField(translate("Value", "What is dated"), [(of.value, word(of)) for of in DateOf])
        self._build()
        self._connect()

    def show_value(self, value: Value, published: str) -> None:
        """Show a value; only the fields its kind has."""
        self._value = value
        is_date, is_number = value.kind is ValueKind.DATE, value.kind is ValueKind.NUMBER
        self.kind.show_value(value.kind.value)
        self.text.show_value(value.text)
        self.attribute.show_value(value.attribute)
        self.comparator.show_value(value.comparator)
        if is_date:
            self.date.show_value(value.normalised, published)
        else:
            self.normal.show_value(value.normalised)
        self.of.show_value((value.of or DateOf.EVENT).value)
        self.date.setVisible(is_date)
        self.of.setVisible(is_date)
        self.normal.setVisible(not is_date)
        self.comparator.setVisible(is_number)

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        for field in (self.text, self.normal, self.date, self.attribute):
            field.commit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(_beside(self.kind, self.text))
        column.addLayout(_beside(self.comparator, self.normal))
        column.addLayout(_beside(self.date, self.of))
        column.addWidget(self.attribute)
        out = QPushButton(translate("Value", "Remove"))
        out.setProperty("deed", "writes")
        out.setProperty("look", "link")
        out.clicked.connect(self.removed)
        done = QPushButton(translate("Value", "Close"))
        done.setProperty("look", "link")
        done.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(out)
        foot.addStretch(1)
        foot.addWidget(done)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kind.committed.connect(self._change_kind)
        # Words that were typed stand nowhere in the article any more.
        self.text.committed.connect(lambda text: self._save(replace(self._value, text=text, start=None, end=None)))
        self.normal.committed.connect(lambda text: self._save(replace(self._value, normalised=text)))
        self.date.committed.connect(lambda edtf: self._save(replace(self._value, normalised=edtf)))
        self.attribute.committed.connect(lambda text: self._save(replace(self._value, attribute=text)))
        self.comparator.committed.connect(lambda sign: self._save(replace(self._value, comparator=sign)))
        self.of.committed.connect(lambda of: self._save(replace(self._value, of=DateOf(of))))

    def _change_kind(self, key: str) -> None:
        kind = ValueKind(key)
        of = DateOf.EVENT if kind is ValueKind.DATE else None
        self._save(replace(self._value, kind=kind, normalised="", comparator="=", of=of))
        self.show_value(self._value, "")

    def _save(self, value: Value) -> None:
        self._value = replace(value, confirmed=True)
        self.committed.emit(self._value)


def value_words(value: Value) -> str:
    """A value as its chip says it."""
    if value.kind is ValueKind.DATE:
        date = date_words(value.normalised)
        return f"{value.text} → {date}" if date and date != value.text else value.text or date
    if value.kind is ValueKind.NUMBER and value.normalised:
        number = f"{_SHOWN.get(value.comparator, '')}{value.normalised}"
        return " ".join(part for part in (number, value.unit, value.attribute) if part)
    name = value.normalised if value.normalised and value.normalised != value.text else ""
    return f"{value.text} → {name}" if name and value.text else value.text or name


def _tip(value: Value) -> str:
    of = f" {word(value.of)}" if value.of is not None else ""
    sure = "" if value.confirmed else translate("Claim", " · read by the program, press to check")
    return f"{word(value.kind)}{of}{sure}"


def _line(name: str, placeholder: str) -> LineField:
    field = LineField(name)
    field.setPlaceholderText(placeholder)
    return field


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(left, 2)
    row.addWidget(right, 3)
    return row

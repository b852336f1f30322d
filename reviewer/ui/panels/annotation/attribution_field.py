"""Who said it, and through whom the outlet heard it: a chain of steps of any length."""

import re
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reviewer.domain.claim import AttributionStep
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.annotation.date_field import DateField
from reviewer.ui.panels.annotation.fields import LineField
from reviewer.ui.widgets.labels import ElidedLabel

_BETWEEN_NAMES = re.compile(r"\s*[,;，；、]\s*")


class AttributionField(QWidget):
    """The speaker in one line; unfolded, every step with its names, verb and date, the first speaker on top.

    `committed` carries the whole chain in the domain's order: from whom the outlet heard it to who said it first.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the outlet alone."""
        super().__init__(parent)
        self._chain: tuple[AttributionStep, ...] = ()
        self._outlet = ""
        self._published = ""
        self.speaker = LineField(translate("Claim", "Said by"))
        self.speaker.committed.connect(self._name_speaker)
        self.setFocusProxy(self.speaker)
        self.unfold = QToolButton()
        self.unfold.setIcon(icon("chevron", "secondary"))
        self.unfold.setIconSize(QSize(14, 14))
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(translate("Claim", "Show who heard it from whom"))
        self.unfold.setAccessibleName(translate("Claim", "Show who heard it from whom"))
        self.unfold.toggled.connect(self._fold)
        self._way = ElidedLabel("", "small")
        self._rows: list[StepRow] = []
        self._steps = QWidget()
        self.add = QPushButton(translate("Claim", "Add a step"))
        self.add.setProperty("look", "link")
        self.add.setProperty("deed", "writes")
        self.add.clicked.connect(self._add_step)
        self._build()

    def show_chain(self, chain: tuple[AttributionStep, ...], outlet: str, published: str) -> None:
        """Show a claim's attribution; `outlet` stands at its end and cannot be changed here."""
        self._chain, self._outlet, self._published = chain, outlet, published
        self.speaker.show_value(", ".join(chain[-1].names) if chain else "")
        self.speaker.setPlaceholderText(outlet or translate("Claim", "the outlet itself"))
        names = [", ".join(step.names) for step in reversed(chain[:-1])] + ([outlet] if outlet else [])
        self._way.setText("← " + " ← ".join(names) if chain and names else "")
        self._way.setVisible(bool(self._way.text()))
        if self.unfold.isChecked():
            self._show_steps()

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        self.speaker.commit()
        for row in self._rows:
            row.commit()

    def revert(self) -> None:
        """Go back to what is stored."""
        self.speaker.revert()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.speaker, 1)
        line.addWidget(self.unfold)
        column.addLayout(line)
        column.addWidget(self._way)
        inner = QVBoxLayout(self._steps)
        inner.setContentsMargins(0, 2, 0, 2)
        inner.setSpacing(6)
        inner.addWidget(self.add)
        self._steps.hide()
        column.addWidget(self._steps)

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._steps.setVisible(unfolded)
        if unfolded:
            self._show_steps()

    def _show_steps(self) -> None:
        layout = self._steps.layout()
        while len(self._rows) > len(self._chain):
            self._rows.pop().deleteLater()
        while len(self._rows) < len(self._chain):
            row = StepRow(len(self._rows), self)
            row.committed.connect(self._change_step)
            row.removed.connect(self._remove_step)
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, step in zip(self._rows, reversed(self._chain), strict=True):
            row.show_step(step, self._published)

    def _name_speaker(self, text: str) -> None:
        names = split_names(text)
        if not self._chain:
            self._save((AttributionStep(names),) if names else ())
        elif names:
            self._save((*self._chain[:-1], replace(self._chain[-1], names=names)))
        else:
            self._save(self._chain[:-1])

    def _change_step(self, row: int, step: AttributionStep) -> None:
        at = len(self._chain) - 1 - row
        if 0 <= at < len(self._chain):
            self._save((*self._chain[:at], step, *self._chain[at + 1 :]))

    def _remove_step(self, row: int) -> None:
        at = len(self._chain) - 1 - row
        self._save((*self._chain[:at], *self._chain[at + 1 :]))

    def _add_step(self) -> None:
        # A new step stands next to the outlet: that is where a chain is usually found to be one short.
        self._chain = (AttributionStep(()), *self._chain)
        self._show_steps()
        self._rows[-1].names.setFocus()

    def _save(self, chain: tuple[AttributionStep, ...]) -> None:
        self.committed.emit(tuple(step for step in chain if step.names))


class StepRow(QWidget):
    """One step: names, verb, date, and a way to take it out."""

    committed = Signal(int, object)
    removed = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """Begin empty; `number` counts the rows from the top."""
        super().__init__(parent)
        self._number = number
        self._step = AttributionStep(())
        self.names = LineField(translate("Claim", "Names, with commas between them"))
        self.names.setPlaceholderText(translate("Claim", "who"))
        self.verb = LineField(translate("Claim", "Verb"))
        self.verb.setPlaceholderText(translate("Claim", "said, cited…"))
        self.date = DateField(translate("Claim", "Date of the saying"))
        out = QToolButton()
        out.setProperty("deed", "writes")
        out.setIcon(icon("close", "secondary"))
        out.setIconSize(QSize(12, 12))
        out.setToolTip(translate("Claim", "Take this step out"))
        out.setAccessibleName(translate("Claim", "Take this step out"))
        out.clicked.connect(lambda: self.removed.emit(self._number))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        grid.addWidget(self.names, 0, 0, 1, 2)
        grid.addWidget(out, 0, 2)
        grid.addWidget(self.verb, 1, 0)
        grid.addWidget(self.date, 1, 1)
        self.names.committed.connect(lambda text: self._change(replace(self._step, names=split_names(text))))
        self.verb.committed.connect(lambda text: self._change(replace(self._step, verb=text)))
        self.date.committed.connect(lambda edtf: self._change(replace(self._step, date=edtf)))

    def show_step(self, step: AttributionStep, published: str) -> None:
        """Show a step."""
        self._step = step
        self.names.show_value(", ".join(step.names))
        self.verb.show_value(step.verb)
        self.date.show_value(step.date, published)

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        for field in (self.names, self.verb, self.date):
            field.commit()

    def _change(self, step: AttributionStep) -> None:
        self._step = step
        self.committed.emit(self._number, step)


def split_names(text: str) -> tuple[str, ...]:
    """Read names with commas or semicolons between them."""
    return tuple(name for name in _BETWEEN_NAMES.split(text.strip()) if name)

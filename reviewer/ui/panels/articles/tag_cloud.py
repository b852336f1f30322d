"""The tags of the project with their counts; pressing one filters the articles by it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.domain.changes import ChangeSet
from reviewer.domain.claim import Claim
from reviewer.domain.people import Tag
from reviewer.domain.relation import Relation
from reviewer.ui.bridge import Bridge
from reviewer.ui.i18n import translate
from reviewer.ui.throttle import Throttle
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.flow_layout import FlowLayout
from reviewer.ui.widgets.labels import plain_label

_MOST = 24


class TagCloud(QWidget):
    """The most used tags as chips, at most 24 of them; hidden while there is none."""

    tag_toggled = Signal(str)
    """The tag to filter by, "" for none."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Follow the project from now on."""
        super().__init__(parent)
        self._ask = bridge.workspace.ask
        self._active = ""
        self._count = plain_label("", "secondary")
        head = QHBoxLayout()
        head.addWidget(plain_label(translate("Articles", "Tags"), "title"))
        head.addStretch(1)
        head.addWidget(self._count)
        self._chips = FlowLayout(spacing=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._chips)
        self._soon = Throttle(self.refresh, self)
        bridge.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the tags as they are now."""
        tags = self._ask.tags()
        most_used = sorted(tags, key=lambda pair: (-pair[1], pair[0].name))[:_MOST]
        self._chips.clear()
        for tag, count in most_used:
            self._chips.addWidget(self._chip(tag, count))
        self._count.setText(str(len(tags)))
        self.setVisible(bool(tags))

    def clear(self) -> None:
        """Let no tag be the chosen one any more."""
        self._active = ""
        self._soon.ask()

    def _chip(self, tag: Tag, count: int) -> Chip:
        chip = Chip(f"{tag.name} {count}", tone="accent" if tag.name == self._active else "plain")
        chip.setToolTip(translate("Articles", "Only articles with this tag"))
        chip.clicked.connect(lambda: self._toggle(tag.name))
        return chip

    def _toggle(self, name: str) -> None:
        self._active = "" if name == self._active else name
        self.tag_toggled.emit(self._active)
        self._soon.ask()

    def _follow(self, change_set: ChangeSet) -> None:
        relevant = (Tag, Claim, Relation)
        if change_set.sweeping or any(isinstance(change.record, relevant) for change in change_set.changes):
            self._soon.ask()

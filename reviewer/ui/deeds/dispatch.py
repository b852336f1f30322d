"""Which deed answers to which name of the table of actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reviewer.ui.deeds.claim import ClaimDeeds
from reviewer.ui.deeds.decide import Decide
from reviewer.ui.deeds.drops import Drops
from reviewer.ui.deeds.edit import Edit
from reviewer.ui.deeds.event import EventDeeds
from reviewer.ui.deeds.relation import RelationDeeds
from reviewer.ui.deeds.stage import Stage
from reviewer.ui.deeds.suggestion import SuggestionDeeds
from reviewer.ui.deeds.tag import TagDeeds
from reviewer.ui.deeds.walk import Walk
from reviewer.ui.desk import Desk
from reviewer.workspace.workspace import Workspace


class Deeds(QObject):
    """All deeds on annotations. Panes, menus and the panel ask for them by name; `perform` does them."""

    def __init__(self, workspace: Workspace, desk: Desk, stage: Stage, parent: QObject | None = None) -> None:
        """Build every controller over the same workspace and desk."""
        super().__init__(parent)
        self.claims = ClaimDeeds(workspace, desk)
        self.events = EventDeeds(workspace, desk, stage)
        self.relations = RelationDeeds(workspace, desk, stage)
        self.drops = Drops(workspace, desk, self.events, self.relations)
        stage.land(self.drops)
        self.decide = Decide(workspace, desk, self)
        self.suggestions = SuggestionDeeds(workspace, desk)
        self.tags = TagDeeds(workspace, desk, stage)
        self.walk = Walk(workspace, desk)
        self.edit = Edit(workspace, desk, self)
        self.edit.dismissal_asked.connect(self.suggestions.dismiss)
        self._by_name: Mapping[str, Callable[[], object]] = {
            "tag_claim": self.claims.tag,
            "claim_longer": self.claims.longer,
            "claim_shorter": self.claims.shorter,
            "link_event": self.events.ask,
            "contradict": self.relations.contradict,
            "agree": self.relations.agree,
            "update": self.relations.update,
            "confirm": lambda: self._suggested(self.suggestions.accept, self.decide.confirm),
            "dismiss": lambda: self._suggested(self.suggestions.dismiss, self.decide.dismiss),
            "different": self.decide.different,
            "resolve": self.decide.resolve,
            "add_tag": self.tags.ask,
            "next_contradiction": self.walk.next_contradiction,
            "next_suggestion": self.suggestions.next,
            "edit_record": self.edit.edit,
            "delete_record": self.edit.delete,
            "copy_cited": self.edit.copy_cited,
        }

    def _suggested(self, deed: Callable[[], object], otherwise: Callable[[], object]) -> None:
        """`A` and `D` mean the selected suggestions where there are some, else the selected relations."""
        (deed if self.suggestions.selected() else otherwise)()

    @property
    def names(self) -> frozenset[str]:
        """The actions that are deeds."""
        return frozenset(self._by_name)

    def perform(self, name: str) -> bool:
        """Do what an action of the table is called; false when it is none of these."""
        deed = self._by_name.get(name)
        if deed is None:
            return False
        deed()
        return True

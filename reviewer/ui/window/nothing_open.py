"""What stands in place of the panes while no article is open."""

from reviewer.ui.actions.table import BY_NAME
from reviewer.ui.i18n import translate
from reviewer.ui.widgets.empty_state import EmptyState


class NothingOpen(EmptyState):
    """Asks for files, or for an article of the list."""

    def __init__(self) -> None:
        """Begin without words; `show_state` gives them."""
        super().__init__("", image="drop")

    def show_state(self, *, articles: int, writable: bool) -> None:
        """Say what there is to do in a project with so many articles."""
        if articles:
            hint = translate("Project", "Choose one in the list and press Enter; Ctrl+Enter opens it beside.")
            self.set_texts(translate("Project", "No article is open"), hint)
            return
        hint = translate("Project", "Text files, saved web pages, or a whole folder of them.")
        self.set_texts(translate("Project", "Drop files here"), hint, BY_NAME["add_articles"].words if writable else "")

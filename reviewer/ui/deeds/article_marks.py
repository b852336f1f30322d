"""What is said of an article as a whole, or of its lines, without making a claim."""

from reviewer.domain.article import Reading
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message
from reviewer.ui.i18n import translate
from reviewer.workspace.commands.articles import mark_furniture, set_reading
from reviewer.workspace.workspace import Workspace


class ArticleMarks:
    """Deeds on the article in the active pane; what refuses them is raised."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        """Act where the desk says the reader is."""
        self._workspace = workspace
        self._desk = desk

    def mark_read(self) -> None:
        """The annotator is done with the article in the active pane."""
        article = self._desk.active_article
        if article is not None:
            set_reading(self._workspace, article, Reading.DONE)

    def hide_furniture(self) -> None:
        """The selected lines are page furniture."""
        caret = self._desk.caret()
        if caret is None or not caret.ranges:
            self._desk.say(Message(translate("Project", "Select the lines that are page furniture first.")))
            return
        for start, end in caret.ranges:
            mark_furniture(self._workspace, caret.article, start, end)

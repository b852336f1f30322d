"""Two articles with a claim each and a relation between them, in a real reading area."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.relation import Relation, RelationType
from reviewer.store.transaction import Transaction
from reviewer.text.anchors import make_anchor
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.panels.reading.panes import ReadingArea
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.workspace.workspace import Workspace

NOW = datetime(2031, 3, 2, tzinfo=UTC)
FILL = "The islands waited for the ferry while the fog lay on the strait. " * 6
TEXTS = (
    f"Minister sails\n\nCommissioner Brandt will chair the talks in person.\n\n{FILL}\n\n{FILL}\n\n{FILL}\n\nAn end.",
    f"Talks open\n\n{FILL}\n\n{FILL}\n\n{FILL}\n\nNeither Brandt nor her deputy took part in the talks.",
)
QUOTES = ("Commissioner Brandt will chair the talks", "Neither Brandt nor her deputy took part")


@dataclass
class Scene:
    """The area, what it follows, and the records that stand in it."""

    area: ReadingArea
    desk: Desk
    workspace: Workspace
    articles: list[UUID]
    claims: list[Claim]
    relation: Relation
    settings: Settings
    theme: Theme


def _add(transaction: Transaction, article: Article, content: ArticleContent) -> None:
    transaction.add_article(article, content)


@contextmanager
def staged(folder: Path, settings: Settings | None = None) -> Iterator[Scene]:
    """The scene, not shown yet, in a project of its own."""
    workspace = Workspace.create(folder / "ferry.reviewer", "Ferry")
    workspace.annotator = "m.okafor"
    articles, claims = [], []
    for text, quote, outlet in zip(TEXTS, QUOTES, ("Harbour Daily", "Pacific Ledger"), strict=True):
        article = Article(
            id=article_id(text, ""),
            title=text.split("\n")[0],
            outlet=outlet,
            length=len(text),
            annotator="m.okafor",
            created=NOW,
            modified=NOW,
        )
        content = ArticleContent(text, text.encode(), "text/plain", "utf-8")
        workspace.perform("add_article", partial(_add, article=article, content=content))
        start = text.index(quote)
        anchor = make_anchor(text, start, start + len(quote))
        mention = Mention(new_id(), article.id, (anchor,))
        claims.append(
            Claim(
                id=new_id(),
                article=article.id,
                mentions=(mention,),
                statement=quote,
                annotator="m.okafor",
                created=NOW,
                modified=NOW,
            )
        )
        articles.append(article.id)
    relation = Relation(
        id=new_id(),
        type=RelationType.CONTRADICTS,
        a=claims[0].id,
        b=claims[1].id,
        annotator="m.okafor",
        created=NOW,
        modified=NOW,
    )
    workspace.perform("relate", lambda t: [*(t.put(claim) for claim in claims), t.put(relation)])
    settings = settings or Settings()
    bridge = Bridge(workspace)
    desk = Desk(bridge)
    theme = Theme(settings)
    area = ReadingArea(theme, settings, desk, bridge)
    yield Scene(area, desk, workspace, articles, claims, relation, settings, theme)
    bridge.close()
    workspace.close()
    bridge.asking.close()


def open_both(scene: Scene) -> None:
    """Open the first article, and the second one beside it."""
    scene.desk.open(scene.articles[0])
    scene.desk.open(scene.articles[1], beside=True)

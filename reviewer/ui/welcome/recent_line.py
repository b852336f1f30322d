"""A project opened before, as a line of the welcome page."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from reviewer.ui.i18n import translate
from reviewer.ui.welcome.recent import RecentProject
from reviewer.ui.widgets.labels import ElidedLabel, plain_label


class RecentLine(QFrame):
    """One project: title and time, path and what is open, or Locate… where the file has gone."""

    chosen = Signal(object)

    def __init__(self, project: RecentProject, *, first: bool) -> None:
        """Show a project; the first one stands out."""
        super().__init__()
        self._project = project
        self.setProperty("look", "recentfirst" if first else "recentline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(project.title)
        self.setToolTip(project.path)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 7, 10, 7)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(ElidedLabel(project.title, "title"), 0, 0)
        grid.addWidget(plain_label(_when(project.opened_at), "small"), 0, 1, Qt.AlignmentFlag.AlignRight)
        if project.found:
            grid.addWidget(ElidedLabel(short_path(project.path), "small"), 1, 0)
            grid.addWidget(_count_label(project), 1, 1, Qt.AlignmentFlag.AlignRight)
        else:
            gone = translate("Welcome", "not found: moved, or on a disk that is not connected")
            grid.addWidget(ElidedLabel(gone, "small"), 1, 0)
            grid.addWidget(plain_label(translate("Welcome", "Locate…"), "locate"), 1, 1, Qt.AlignmentFlag.AlignRight)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._project)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._project)
        else:
            super().keyPressEvent(event)


def _count_label(project: RecentProject) -> QLabel:
    if project.contradictions:
        return plain_label(translate("Welcome", "≠%n open", n=project.contradictions), "count-contradiction")
    return plain_label(translate("Welcome", "%n article(s)", n=project.articles), "count")


def _when(moment: datetime | None) -> str:
    if moment is None:
        return ""
    days = (datetime.now(UTC).astimezone().date() - moment.date()).days
    if days == 0:
        return translate("Welcome", "today {time}", time=f"{moment:%H:%M}")
    locale = QLocale()
    if 0 < days < 7:  # noqa: PLR2004 - a week
        return locale.dayName(moment.isoweekday(), QLocale.FormatType.LongFormat)
    return _short_date(moment.date(), locale)


def _short_date(day: date, locale: QLocale) -> str:
    if locale.language() is QLocale.Language.Chinese:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {locale.monthName(day.month, QLocale.FormatType.ShortFormat)} {day.year}"


def short_path(path: str) -> str:
    """A path with `~` for the person's own folder."""
    place, home = Path(path), Path.home()
    return str("~" / place.relative_to(home)) if place.is_relative_to(home) else path

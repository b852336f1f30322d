"""The line that offers the report of a session that ended badly. Nothing is ever sent anywhere."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reviewer.domain.system import why_refused
from reviewer.ui.i18n import translate
from reviewer.ui.sessions import Session
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.window.main_window import MainWindow
from reviewer.ui.words import moment_words

_SHEET_SIZE = (760, 520)


def offer_report(window: MainWindow, session: Session) -> InlineMessage | None:
    """Offer what the last session left, in a line above everything else; None when it left nothing."""
    unseen = session.unseen
    if unseen is None:
        return None
    when = moment_words(unseen.at)
    if unseen.unexpected:
        words = translate("Crash", "Reviewer ended unexpectedly on {when}. Nothing saved was lost.", when=when)
    else:
        words = translate("Crash", "Reviewer made a mistake on {when}. Nothing saved was lost.", when=when)
    report = session.see(unseen)
    line = InlineMessage()
    window.put_line(line)
    line.say(
        words,
        "warning",
        translate("Crash", "Show report"),
        lambda: show_report(window, report),
        [
            (translate("Crash", "Save report…"), lambda: save_report(window, report)),
            (translate("Crash", "Dismiss"), lambda: None),
        ],
    )
    return line


def show_report(window: QWidget, report: Path) -> None:
    """Show what a report says, all of it."""
    content = QWidget()
    column = QVBoxLayout(content)
    says = translate(
        "Crash",
        "This is the whole report. It holds no text of your articles and stays on this computer; whoever looks after "
        "Reviewer can use it.",
    )
    column.addWidget(plain_label(says, "secondary", wrap=True))
    words = plain_label(_read(report), wrap=True)
    words.setTextInteractionFlags(words.textInteractionFlags().TextSelectableByMouse)
    column.addWidget(words)
    column.addStretch(1)
    Sheet(window, translate("Crash", "Report"), content, _SHEET_SIZE)


def save_report(window: MainWindow, report: Path) -> None:
    """Ask where a copy of a report should go."""
    dialog = QFileDialog(window, translate("Crash", "Save report"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.selectFile(report.name)
    dialog.fileSelected.connect(lambda name: _write(window, report, Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _write(window: MainWindow, report: Path, to: Path) -> None:
    try:
        to.write_text(_read(report), encoding="utf-8")
    except OSError as error:
        words = translate("Crash", "The report could not be saved there: {why}", why=why_refused(error))
        window.message.say(words, "error")


def _read(report: Path) -> str:
    try:
        return report.read_text(encoding="utf-8")
    except OSError:
        return translate("Crash", "The report cannot be read any more.")

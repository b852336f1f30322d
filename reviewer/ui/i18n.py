"""Every word of the interface goes through here."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reviewer.domain.notice import Notice, filled
from reviewer.resources import resource_path

LANGUAGES = ("en", "zh_CN")


def translate(context: str, text: str, n: int = -1, **values: object) -> str:
    """The text in the interface's language.

    `n` chooses the plural and replaces `%n`. Each of `values` replaces its name in braces, after translation, so that
    what people typed is never taken for a pattern: `translate("Status", "Saved {time}", time="14:32")`. A notice among
    them is said in the interface's language too.
    Both strings are literals wherever this is called, because `packaging/i18n.py` collects them from the source.
    """
    found = QCoreApplication.translate(context, text, None, n)
    return filled(found, {name: _told(value) for name, value in values.items()}) if values else found


def later(context: str, text: str) -> str:  # noqa: ARG001 - the collector reads the context from the call
    """Mark a literal in a table for translation; whoever shows it calls `translate_marked`."""
    return text


def translate_marked(context: str, text: str) -> str:
    """Translate what `later` marked under the same context."""
    return QCoreApplication.translate(context, text)


def qt_words(context: str, text: str) -> str:
    """What Qt itself says; its own translations are asked, so nothing is collected from calls of this."""
    return QCoreApplication.translate(context, text)


def notice_words(notice: Notice) -> str:
    """What a floor below has to tell, in the interface's language; the collector takes it from calls of `notice`."""
    if not notice:  # no text has a translation: to Qt that is the head of its file
        return ""
    template = QCoreApplication.translate("Notices", notice.template)
    return filled(template, {name: _told(value) for name, value in notice.values})


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after another, empty ones left out; after a Chinese stop there is no space."""
    return re.sub(r"(?<=[。！？；：]) ", "", " ".join(filter(None, sentences)))


def _told(value: object) -> str:
    return notice_words(value) if isinstance(value, Notice) else str(value)


def interface_language(choice: str, system: Sequence[str] | None = None) -> str:
    """One of `LANGUAGES` for a setting ("" follows the system, whose languages come best first)."""
    if choice in LANGUAGES:
        return choice
    wanted = QLocale.system().uiLanguages() if system is None else system
    for name in wanted:
        code = name.replace("_", "-").split("-")[0].lower()
        if code in {"en", "zh"}:
            return "zh_CN" if code == "zh" else "en"
    return "en"


class Language:
    """Installs the translators of one language in the application; `use` replaces them."""

    def __init__(self, application: QCoreApplication) -> None:
        """Begin with the words as they stand in the source."""
        self._application = application
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Show the interface in one of `LANGUAGES`; widgets made afterwards have it."""
        self.leave()
        QLocale.setDefault(QLocale(language))
        self._install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"reviewer_{language}", str(resource_path("i18n")))

    def leave(self) -> None:
        """Give the application the words of the source back."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)

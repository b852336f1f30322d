"""The look: colour tokens, the palette and the one style sheet made of them, and fonts."""

from collections.abc import Iterator
from contextlib import contextmanager
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from reviewer.resources import resource_path
from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings

MODES = declared.THEME.among
_DARK = frozenset({"dark", "contrast-dark"})

STYLE = "Fusion"
"""The style of Qt's own widgets, on every system."""

_PROPERTY = "reviewerTheme"
_OF_ARTICLES = {
    setting.key for setting in (declared.READING_FONT, declared.READING_SIZE, declared.LINE_SPACING, declared.MEASURE)
}
_LEAST_BASE = 13
_LEAST_SMALL = 9
_SERIFS = (
    "Source Serif 4",
    "Noto Serif",
    "Charter",
    "Iowan Old Style",
    "Cambria",
    "Georgia",
    "Liberation Serif",
    "DejaVu Serif",
)
_CJK_SERIFS = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun")
_CJK_SANS = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC")
_EDGES = {"contradicts": "contradiction", "corroborates": "corroboration", "updates": "text"}


class Theme(QObject):
    """Colours and fonts of the window; `changed` comes after palette and style sheet have been replaced."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """Take the mode from the settings; `install` puts it on the application."""
        super().__init__(parent)
        self._settings = settings
        self._mode = settings.get(declared.THEME)
        self._tokens = _tokens("light")
        self._name = "light"
        self._installed = False
        settings.changed.connect(self._setting_changed)

    @property
    def name(self) -> str:
        """`light`, `dark`, `contrast` in the system's colours, `contrast-dark` or `contrast-light`."""
        return self._name

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.color("text").lightness() > self.color("panel").lightness()

    @property
    def is_contrast(self) -> bool:
        """Whether edges have to say what fills say elsewhere."""
        return self._name.startswith("contrast")

    def color(self, name: str) -> QColor:
        """The colour of a token; a name that is none is our mistake (KeyError)."""
        return QColor(self._tokens[name])

    def sign_colors(self, relation: str) -> tuple[QColor, QColor]:
        """Edge and fill of a relation of this type, a RelationType."""
        role = _EDGES[relation]
        return (self.color("text"), self.color("chip")) if role == "text" else self.edge_and_fill(role)

    def edge_and_fill(self, role: str) -> tuple[QColor, QColor]:
        """Edge and fill of claim, contradiction, corroboration or event."""
        return self.color(f"{role}_edge"), self.color(f"{role}_fill")

    def set_mode(self, mode: str) -> None:
        """Follow the system, or force one of the `MODES`; remembered."""
        self._settings.set(declared.THEME, mode if mode in MODES else "system")

    def ui_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The system's font, scaled; `bold` means semi-bold, as in titles."""
        font = QFont(QGuiApplication.font())
        # "Sans Serif" is only an alias, which would lose to the first real family behind it.
        font.setFamilies([QFontInfo(font).family(), *_CJK_SANS])
        font.setPixelSize(max(_LEAST_SMALL, round(_base_size() * scale)))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def reading_font(self, scale: float = 1.0) -> QFont:
        """The serif the reader chose, or the first good one installed, with a Chinese one behind it."""
        chosen = self._settings.get(declared.READING_FONT)
        serif = next((name for name in (chosen, *_SERIFS) if name and QFontDatabase.hasFamily(name)), "serif")
        font = QFont()
        font.setFamilies([serif, *_CJK_SERIFS])
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(8, round(self._settings.get(declared.READING_SIZE) * scale)))
        return font

    def install(self, application: QApplication) -> None:
        """Put style, palette and style sheet on the application and follow the system from now on."""
        application.setStyle(QStyleFactory.create(STYLE))
        self.prepare(application)
        self.dress(application)

    def prepare(self, application: QApplication) -> None:
        """Put font and palette on an application that began in `STYLE`; the style sheet comes with `dress`.

        Widgets built between the two are polished once, not at every move into another.
        """
        # The application keeps a bare pointer to it, so it must live as long as the application does.
        self.setParent(application)
        application.setProperty(_PROPERTY, self)
        application.setFont(self.ui_font())
        self._choose()
        application.setPalette(self.palette())

    def dress(self, application: QApplication) -> None:
        """Put the style sheet on, and follow the system and the settings from now on."""
        self._installed = True
        self._put_on(application, self.style_sheet())
        self.changed.emit()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Take the style sheet off while many widgets are built: as with `prepare`, each is polished once then."""
        application = QApplication.instance()
        if not isinstance(application, QApplication) or not self._installed:
            yield
            return
        self._put_on(application, "")
        try:
            yield
        finally:
            self._put_on(application, self.style_sheet())

    def palette(self) -> QPalette:
        """The tokens in the roles Qt's own widgets paint with."""
        color, role = self.color, QPalette.ColorRole
        palette = QPalette()
        for name, token in {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "panel",
            role.AlternateBase: "window",
            role.Text: "text",
            role.Button: "panel",
            role.ButtonText: "text",
            role.BrightText: "on_accent",
            role.ToolTipBase: "panel",
            role.ToolTipText: "text",
            role.PlaceholderText: "secondary",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Accent: "accent",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Mid: "line",
            role.Midlight: "line",
            role.Light: "panel",
            role.Dark: "control_border",
            role.Shadow: "control_border",
        }.items():
            palette.setColor(name, color(token))
        for name in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, color("control_border"))
        return palette

    def _apply(self) -> None:
        self._choose()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.palette())
            self._put_on(application, self.style_sheet())
        self.changed.emit()

    @staticmethod
    def _put_on(application: QApplication, sheet: str) -> None:
        application.setStyleSheet(sheet)

    def _choose(self) -> None:
        hints = QGuiApplication.styleHints()
        if self._mode == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._mode in _DARK else Qt.ColorScheme.Light)
        if self._mode == "system" and hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            # What was put over the system's palette before must not be taken for the system's.
            QGuiApplication.setPalette(QPalette())
            self._name, self._tokens = "contrast", contrast_tokens(QGuiApplication.palette())
            return
        by_system = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
        self._name = by_system if self._mode == "system" else self._mode
        self._tokens = _tokens(self._name)

    def style_sheet(self) -> str:
        """The one style sheet, its `@names` replaced by tokens, fonts and icon files."""
        sheet = resource_path("themes/window.qss").read_text(encoding="utf-8")
        base = _base_size()
        sizes = {"small": round(base * 0.92), "normal": base, "large": round(base * 1.15), "huge": round(base * 2.1)}
        values = self._tokens | {name: f"{size}px" for name, size in sizes.items()}
        values["icon_chevron"] = resource_path("themes/chevron.svg").as_posix()
        values["icon_chevron_up"] = resource_path("themes/chevron-up.svg").as_posix()
        values["icon_check"] = resource_path(f"themes/check-{'dark' if self.is_dark else 'light'}.svg").as_posix()
        return _SheetTemplate(sheet).substitute(values)

    def _system_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _setting_changed(self, key: str) -> None:
        if key == declared.THEME.key:
            self._mode = self._settings.get(declared.THEME)
            if self._installed:
                self._apply()
        elif key in _OF_ARTICLES:
            self.changed.emit()


def _base_size() -> int:
    """Pixels of the system's font, kept from being too small for dense rows of Latin and Chinese."""
    return max(_LEAST_BASE, QFontInfo(QGuiApplication.font()).pixelSize())


class _SheetTemplate(Template):
    delimiter = "@"


def current_color(token: str) -> QColor:
    """The colour of a token in the theme the application wears, for what is painted without a theme at hand."""
    application = QApplication.instance()
    theme = application.property(_PROPERTY) if application is not None else None
    return theme.color(token) if isinstance(theme, Theme) else QColor(_tokens("light")[token])


def _tokens(name: str) -> dict[str, str]:
    """The lines `token = "#RRGGBB"` of a theme; to import a reader of all of TOML takes longer than the rest of it."""
    lines = resource_path(f"themes/{name}.toml").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {token: color.strip('"') for token, _, color in pairs}


def contrast_tokens(palette: QPalette) -> dict[str, str]:
    """High contrast: the system's colours alone, so that signs carry every meaning.

    Lines are grey as the system greys, so that what is painted over them, as marks over a slider, stays in sight.
    """
    role = QPalette.ColorRole
    back, front = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    mark, on_mark = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    plain = dict.fromkeys(_tokens("light"), front)
    plain |= {"window": back, "panel": back, "selection": back, "chip": back, "accent": mark, "on_accent": on_mark}
    plain |= {token: back for token in plain if token.endswith("_fill")}
    grey = palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name()
    return plain | {"focus": mark, "line": grey if grey not in {back, front} else front}

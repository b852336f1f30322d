"""Whether things may move by themselves: by the setting, else as the system asks."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings

_REDUCED = "reviewerMotionReduced"
"""A property of the application, a bool: the object itself would dangle there once it is destroyed."""
_GET_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows."""
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_OFF = frozenset({"0", "false"})


class Motion(QObject):
    """Stops blinking carets and moving menus where motion is to be reduced, and lets them move again."""

    def __init__(self, settings: Settings, application: QApplication) -> None:
        """Follow the settings from now on."""
        super().__init__(application)
        self._settings = settings
        self._usual_effects = [effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect)]
        self._system = system_reduces()
        self._application = application
        settings.changed.connect(self._setting_changed)
        self._apply()

    def _setting_changed(self, key: str) -> None:
        if key == declared.MOTION.key:
            self._apply()

    def _apply(self) -> None:
        wanted = self._settings.get(declared.MOTION)
        reduced = self._system if wanted == "system" else wanted == "reduced"
        self._application.setProperty(_REDUCED, reduced)
        # A flash time of 0 means a caret that stays, in every field and in the reading panes; -1 is the system's.
        QGuiApplication.styleHints().setCursorFlashTime(0 if reduced else -1)
        for effect in self._usual_effects:
            QApplication.setEffectEnabled(effect, not reduced)


def is_reduced() -> bool:
    """Whether nothing is to move now, for what has no settings at hand."""
    application = QApplication.instance()
    return application is not None and bool(application.property(_REDUCED))


def system_reduces() -> bool:
    """Whether the system was told to reduce motion; Qt has no word for it yet."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - elsewhere nobody should wait for it before the first paint

        moves = ctypes.c_int(1)
        known = ctypes.windll.user32.SystemParametersInfoW(_GET_ANIMATION, 0, ctypes.byref(moves), 0)
        return bool(known) and not moves.value
    if sys.platform == "darwin":
        access = Path.home() / "Library" / "Preferences" / "com.apple.universalaccess.plist"
        return _value(access, "reduceMotion", QSettings.Format.NativeFormat) in {"1", "true"}
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    return (
        _value(folder / "kdeglobals", "KDE/AnimationDurationFactor") in _OFF
        or _value(folder / "gtk-4.0" / "settings.ini", "Settings/gtk-enable-animations") in _OFF
        or _value(folder / "gtk-3.0" / "settings.ini", "Settings/gtk-enable-animations") in _OFF
    )


def _value(file: Path, key: str, kind: QSettings.Format = QSettings.Format.IniFormat) -> str:
    return str(QSettings(str(file), kind).value(key, "")).lower() if file.exists() else ""

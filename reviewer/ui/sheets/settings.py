"""The settings, each of which counts as soon as it is changed."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from reviewer.ui import settings as declared
from reviewer.ui.i18n import translate
from reviewer.ui.settings import Setting, Settings
from reviewer.ui.sheets.keys_editor import KeysEditor
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.widgets.labels import plain_label


def settings_sheet(window: QWidget, settings: Settings) -> Sheet:
    """Show the settings a person may want to change."""
    content = QWidget()
    form = QFormLayout(content)
    form.setContentsMargins(0, 8, 8, 0)
    form.setVerticalSpacing(10)
    form.setHorizontalSpacing(16)
    themes = {
        "system": translate("Settings", "As the system"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
        "contrast-dark": translate("Settings", "High contrast, dark"),
        "contrast-light": translate("Settings", "High contrast, light"),
    }
    motions = {
        "system": translate("Settings", "As the system"),
        "reduced": translate("Settings", "Reduced: nothing moves by itself"),
        "full": translate("Settings", "Full"),
    }
    languages = {"": translate("Settings", "As the system"), "en": "English", "zh_CN": "简体中文"}
    families = {"": translate("Settings", "First good serif installed")}
    families |= {name: name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)}
    _row(form, translate("Settings", "Theme"), _choice(settings, declared.THEME, themes))
    _row(form, translate("Settings", "Language"), _choice(settings, declared.LANGUAGE, languages))
    _row(form, translate("Settings", "Font of articles"), _choice(settings, declared.READING_FONT, families))
    _row(form, translate("Settings", "Size of article text"), _number(settings, declared.READING_SIZE, " px"))
    _row(form, translate("Settings", "Line spacing"), _number(settings, declared.LINE_SPACING, " %"))
    characters = translate("Settings", " characters")
    _row(form, translate("Settings", "Longest line"), _number(settings, declared.MEASURE, characters))
    readers = translate("Settings", "Standard text widget, which screen readers can read")
    form.addRow("", _switch(settings, declared.STANDARD_TEXT, readers))
    _row(form, translate("Settings", "Motion"), _choice(settings, declared.MOTION, motions))
    letters = translate("Settings", "Single letters act in the reading pane (C, E, X…)")
    form.addRow("", _switch(settings, declared.SINGLE_KEYS, letters))
    form.addRow(plain_label(translate("Settings", "Keys"), "heading"))
    form.addRow(KeysEditor(settings))
    return Sheet(window, translate("Settings", "Settings"), content, (600, 640))


def _row(form: QFormLayout, words: str, field: QWidget) -> None:
    label = plain_label(words, "secondary")
    label.setBuddy(field)
    field.setAccessibleName(words)
    form.addRow(label, field)


def _choice(settings: Settings, setting: Setting[str], words: dict[str, str]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    for value, text in words.items():
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(settings.get(setting)), 0))
    box.activated.connect(lambda index: settings.set(setting, str(box.itemData(index))))
    return box


def _number(settings: Settings, setting: Setting[int], unit: str) -> QSpinBox:
    box = QSpinBox()
    if setting.between is not None:
        box.setRange(*setting.between)
    box.setSuffix(unit)
    # A style sheet does not reach the field inside, and its padding leaves the text at the edge.
    box.lineEdit().setTextMargins(6, 0, 0, 0)
    box.setValue(settings.get(setting))
    box.valueChanged.connect(lambda value: settings.set(setting, value))
    return box


def _switch(settings: Settings, setting: Setting[bool], words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(settings.get(setting))
    box.toggled.connect(lambda on: settings.set(setting, on))
    return box

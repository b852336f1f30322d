"""What goes into the frozen program and what never does; the spec builds by it, `check.py` checks by it."""

import re

# Folders of the checkout and where `reviewer/resources.py` finds them.
DATA = (("resources", "reviewer/bundled/resources"), ("data", "reviewer/bundled/data"))

# Packages that ask for their own version when the program runs.
METADATA = ("trafilatura", "justext", "htmldate", "courlan", "sqlite-utils", "reviewer")

# Files that packages read when the program runs, which PyInstaller has no hook for: package and pattern within it.
PACKAGE_DATA = (("trafilatura", "settings.cfg"), ("justext", "stoplists/*.txt"), ("tld", "res/*.txt"))

# Imported by name at run time, where PyInstaller cannot see it.
NAMED = ("sqlite_utils.utils", "pysqlite3")

# Python modules that nothing in Reviewer uses, however their importers put it.
EXCLUDED = (
    "_pytest",
    "IPython",
    "PIL",
    "curses",
    "hatchling",
    "lxml.objectify",
    "multiprocessing",  # nothing starts processes; with it, PyInstaller loads it at each start
    "mypy",
    "numpy",
    "packaging.licenses",
    "pandas",
    "pip",
    "pydoc_data",
    "pytest",
    "readline",
    "setuptools",
    "test",
    "tkinter",
    "trove_classifiers",
    "unittest",
    "click.testing",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
)

# Distributions in the frozen program, as their own names are spelled: a new one is a decision. SQLite and Python come
# on top, and on Linux the libraries of `system_libraries.py`.
DISTRIBUTIONS = frozenset(
    (
        *("PySide6_Essentials", "shiboken6", "pyinstaller", "pysqlite3", "sqlite-utils", "sqlite-fts4", "pluggy"),
        *("click", "click-default-group", "tabulate", "python-dateutil", "charset-normalizer", "lxml"),
        *("lxml_html_clean", "trafilatura", "jusText", "htmldate", "courlan", "dateparser", "babel", "pytz", "tld"),
        *("tzlocal", "regex", "urllib3", "certifi", "Jinja2", "MarkupSafe", "RapidFuzz", "xlsxwriter", "pypdf"),
    )
)

# Qt's plugins that the program needs, by system: everything else stays out. libqgtk3 alone drags in forty libraries;
# nothing here draws by OpenGL.
PLUGINS = frozenset(
    (
        *("platforms/libqxcb", "platforms/libqoffscreen", "platforms/libqminimal", "platforms/libqwayland"),
        *("platforms/qwindows", "platforms/qoffscreen", "platforms/libqcocoa"),
        *("xcbglintegrations/libqxcb-glx-integration", "xcbglintegrations/libqxcb-egl-integration"),
        *("wayland-shell-integration/libxdg-shell", "wayland-decoration-client/libbradient"),
        *("platforminputcontexts/libcomposeplatforminputcontextplugin",),
        *("platforminputcontexts/libibusplatforminputcontextplugin",),
        *("platformthemes/libqxdgdesktopportal",),
        *("imageformats/libqsvg", "imageformats/qsvg", "imageformats/libqico", "imageformats/qico"),
        *("imageformats/libqjpeg", "imageformats/qjpeg", "iconengines/libqsvgicon", "iconengines/qsvgicon"),
        *("styles/qmodernwindowsstyle", "styles/libqmacstyle"),
    )
)
_PLUGIN = re.compile(r"(?:^|/)(?:PySide6/)?(?:Qt/)?plugins/(?P<name>[^/]+/[^/.]+)")
# Translations of Qt's own dialogs in languages that the program does not speak.
_QT_WORDS = re.compile(r"(?:^|/)translations/(?!qtbase_(?:en|zh_CN)\.qm$)[^/]+\.qm$")
# What an installer leaves beside a package's metadata; one of them holds a path of the build machine.
_INSTALLED = re.compile(r"\.dist-info/(?:direct_url\.json|INSTALLER|RECORD|REQUESTED)$")
# Parts of libraries that only their own makers use.
_DEAD_WEIGHT = re.compile(
    r"(?:^|/)(?:babel/locale-data/|dateutil/zoneinfo/.*\.tar\.gz|pytz/zoneinfo/|tzdata/|lxml/includes/|lxml/isoschematron/"
    r"|opengl32sw\.dll|libQt6(?:Network|OpenGL|Qml|Quick|Pdf|VirtualKeyboard|Sql|Test|Xml)|Qt6(?:Network|OpenGL|Qml|Quick)"
    r"|PySide6/Qt(?:Network|OpenGL|Qml|Quick|Sql|Test|Xml))"
)


def kept(target: str) -> bool:
    """Whether a file goes into the program, by its path there."""
    path = target.replace("\\", "/")
    plugin = _PLUGIN.search(path)
    if plugin is not None:
        return plugin["name"] in PLUGINS
    return not any(rule.search(path) for rule in (_QT_WORDS, _DEAD_WEIGHT, _INSTALLED))

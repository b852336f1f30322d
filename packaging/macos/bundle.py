"""What macOS is told of Reviewer.app: its property list, with the files it opens."""

from reviewer import __version__

IDENTIFIER = "org.reviewer.Reviewer"
PROJECT_TYPE = f"{IDENTIFIER}.project"
SET_TYPE = f"{IDENTIFIER}.set"
OLDEST = "13.0"
"""What Qt 6.11 needs."""


def _opened(name: str, kind: str, icon: str, role: str) -> dict[str, object]:
    """A kind of file that a double click opens with Reviewer; nobody else makes them, so it is their owner."""
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": role,
        "CFBundleTypeIconFile": icon,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [kind],
    }


def _declared(name: str, kind: str, icon: str, extension: str, conforms_to: str) -> dict[str, object]:
    """A kind of file that Reviewer brings into the world."""
    return {
        "UTTypeIdentifier": kind,
        "UTTypeDescription": name,
        "UTTypeIconFile": icon,
        "UTTypeConformsTo": [conforms_to],
        "UTTypeTagSpecification": {"public.filename-extension": [extension]},
    }


INFO: dict[str, object] = {
    "CFBundleDisplayName": "Reviewer",
    "CFBundleIdentifier": IDENTIFIER,
    "CFBundleName": "Reviewer",
    "CFBundlePackageType": "APPL",
    "CFBundleShortVersionString": __version__,
    "CFBundleVersion": __version__,
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": ["en", "zh-Hans"],
    "CFBundleDocumentTypes": [
        _opened("Reviewer project", PROJECT_TYPE, "project.icns", "Editor"),
        _opened("Reviewer annotation set", SET_TYPE, "set.icns", "Viewer"),
    ],
    "UTExportedTypeDeclarations": [
        _declared("Reviewer project", PROJECT_TYPE, "project.icns", "reviewer", "public.data"),
        _declared("Reviewer annotation set", SET_TYPE, "set.icns", "reviewset", "public.data"),
    ],
    "LSApplicationCategoryType": "public.app-category.productivity",
    "LSMinimumSystemVersion": OLDEST,
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": "Reviewer contributors, MIT licence",
    "NSPrincipalClass": "NSApplication",
    "NSSupportsAutomaticGraphicsSwitching": True,
}

"""The shared libraries of the build machine that travel with the program on Linux, and under which licence.

Each was looked up in its own source by a person; a library that is not here stops `build.py check`, so that none comes
along unseen. What every desktop has and must match its drivers (libc, libGL, libwayland …) is never taken along.
"""

import re
from pathlib import PurePosixPath

PUBLIC_DOMAIN = "LicenseRef-public-domain"
LICENCES = {
    "libX11": "MIT",
    "libX11-xcb": "MIT",
    "libXau": "MIT",
    "libXdmcp": "MIT",
    "libbrotlicommon": "MIT",
    "libbrotlidec": "MIT",
    "libbsd": "BSD-3-Clause",
    "libbz2": "bzip2-1.0.6",
    "libcap": "BSD-3-Clause OR GPL-2.0-only",
    "libcrypto": "Apache-2.0",
    "libdbus-1": "AFL-2.1 OR GPL-2.0-or-later",
    "libexpat": "MIT",
    "libffi": "MIT",
    "libfontconfig": "HPND-sell-variant",
    "libfreetype": "FTL OR GPL-2.0-or-later",
    "libgcc_s": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgcrypt": "LGPL-2.1-or-later",
    "libglib-2.0": "LGPL-2.1-or-later",
    "libgpg-error": "LGPL-2.1-or-later",
    "libgthread-2.0": "LGPL-2.1-or-later",
    "libicudata": "Unicode-DFS-2016",
    "libicui18n": "Unicode-DFS-2016",
    "libicuuc": "Unicode-DFS-2016",
    "liblz4": "BSD-2-Clause",
    "liblzma": PUBLIC_DOMAIN,
    "libmd": "BSD-3-Clause",
    "libmpdec": "BSD-2-Clause",
    "libpcre2-8": "BSD-3-Clause",
    "libpng16": "libpng-2.0",
    "libsqlite3": PUBLIC_DOMAIN,
    "libssl": "Apache-2.0",
    "libstdc++": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libsystemd": "LGPL-2.1-or-later",
    "libuuid": "BSD-3-Clause",
    "libxcb": "MIT",
    "libxkbcommon": "MIT",
    "libxkbcommon-x11": "MIT",
    "libz": "Zlib",
    "libzstd": "BSD-3-Clause OR GPL-2.0-only",
}
_NAME = re.compile(r"(?P<stem>lib.+?)\.so(?:\.|$)")


def licence_of(library: str) -> str | None:
    """The licence of a library by its path or file name (`libz.so.1`); None for one that nobody has looked up."""
    found = _NAME.match(PurePosixPath(library).name)
    if found is None:
        return None
    stem = found["stem"]
    return LICENCES.get("libxcb" if stem.startswith("libxcb-") else stem)

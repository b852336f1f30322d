"""What is wrong with a file that is not opened because of it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from reviewer.store.checking import Finding, Part, findings
from reviewer.store.engine import Connection, file_uri
from reviewer.store.errors import DamagedProject
from reviewer.store.opening import is_built_as_ours
from reviewer.store.salvage.copying import private_copy


def findings_of_damaged(path: Path) -> Iterator[Finding]:
    """What is wrong with a broken file, as it is found; all is done on a private copy.

    Raises OSError where there is no room for one.
    """
    with tempfile.TemporaryDirectory(prefix="reviewer-", ignore_cleanup_errors=True) as folder:
        copy = private_copy(path, Path(folder))
        try:
            connection = Connection(file_uri(str(copy), "immutable=1"), uri=True)
            try:
                for setting in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
                    connection.run(f"PRAGMA {setting}")
                if is_built_as_ours(connection):
                    yield from findings(connection)
                else:
                    yield Finding(Part.CONTENTS, "the file is not built as a project is")
            finally:
                connection.close()
        except DamagedProject as damage:
            yield Finding(Part.CONTENTS, damage.detail or str(damage))

"""A directory of CSV files that Excel opens as they are: UTF-8 with a byte-order mark, no cell a formula."""

import csv
from pathlib import Path

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.files import replacing_folder
from reviewer.exchange.tables.cells import harmless_row
from reviewer.exchange.tables.rows import TABLES, tables

_NAMES = frozenset(f"{table.name}.csv" for table in TABLES)


def write(annotations: AnnotationSet, path: Path) -> None:
    """Make `path` a directory with `claims.csv`, `events.csv`, `relations.csv`, `articles.csv`."""
    with replacing_folder(path, _NAMES.__contains__) as folder:
        for table, rows in tables(annotations):
            file_path = folder / f"{table.name}.csv"
            with file_path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(table.columns)
                writer.writerows(map(harmless_row, rows))

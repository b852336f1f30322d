"""The report for Word, opened by LibreOffice.

On demand, for it needs LibreOffice's writer: `REVIEWER_OFFICE=1 python3 run.py test`.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from reviewer.exchange.formats import by_name
from reviewer.exchange.telling import Telling
from tests.exchange.making import full_set

OFFICE = shutil.which("soffice") or ""
LONGEST = 120  # seconds

pytestmark = pytest.mark.skipif(
    not os.environ.get("REVIEWER_OFFICE") or not OFFICE, reason="on demand: set REVIEWER_OFFICE=1, install LibreOffice"
)


@pytest.mark.parametrize(("language", "chapter"), [("en", "Contradictions"), ("zh", "矛盾")])
def test_every_quote_is_read_letter_by_letter(language: str, chapter: str, tmp_path: Path) -> None:
    made = full_set()
    by_name("docx").write(made, tmp_path / "report.docx", Telling(language))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [OFFICE, home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "report.docx")], check=True, timeout=LONGEST, capture_output=True)
    lines = (tmp_path / "report.txt").read_text("utf-8-sig").splitlines()
    assert chapter in lines
    words = "".join("".join(line.split()) for line in lines)
    for claim in made.claims:
        assert "".join(claim.quote.split()) in words

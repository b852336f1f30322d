"""Draw the pictures of the manual with the program itself, over the sample project: `python docs/draw_pictures.py`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from reviewer.workspace.sample import build_sample

FOLDER = Path(__file__).resolve().parent / "pictures"
ARTICLES = ["--open", "Two rounds", "second round of the river"]
PICTURES = {
    "read-light": ["--theme", "light", "--size", "1440x900"],
    "read-dark": ["--theme", "dark", "--size", "1440x900"],
}


def main() -> int:
    """Draw each picture in a process of its own; the exit status is that of the first that fails."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "sample.reviewer"
        build_sample(project)
        for name, options in PICTURES.items():
            picture = FOLDER / f"{name}.png"
            command = [sys.executable, "-m", "reviewer", "shot", str(project), str(picture), *options, *ARTICLES]
            status = subprocess.run(command, check=False).returncode
            if status:
                return status
    return 0


if __name__ == "__main__":
    sys.exit(main())

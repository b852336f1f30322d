"""`check`, `backup`, `recover`: that nothing is lost, and what to do when something is."""

from argparse import Namespace

from reviewer.cli.output import ProgressLine, complain, write_json, write_line
from reviewer.cli.projects import opened
from reviewer.workspace import safekeeping
from reviewer.workspace.safekeeping import Reason, Recovered


def check(options: Namespace) -> int:
    """Say everything that is wrong with the file."""
    found = safekeeping.check(options.project)
    for finding in found:
        if options.json:
            write_json({"part": finding.part, "what": finding.what})
        else:
            write_line(finding.part, finding.what)
    if not found:
        if not options.json:
            write_line("ok")
        return 0
    complain(
        f"{options.project} is damaged. It was left as it is. Restore a backup of it, or save what it holds with "
        "`reviewer recover`."
    )
    return 1


def backup(options: Namespace) -> int:
    """Back the project up, also while somebody has it open."""
    target = options.to or options.out
    with opened(options.project) as workspace:
        if target is not None:
            workspace.copy_to(target)
        else:
            made = safekeeping.back_up(workspace, Reason.ASKED)
            target = made.path if made else safekeeping.backups_of(workspace.path)[0].path
    write_line(target)
    return 0


def recover(options: Namespace) -> int:
    """Save what a damaged file still holds into a new project, and say what that is."""
    progress = ProgressLine()
    try:
        done = safekeeping.recover(options.broken, options.to, progress.report)
    finally:
        progress.close()
    if options.json:
        names = ("saved", "lost", "mended", "texts", "unsure", "history", "whole")
        counted = {name: getattr(done, name) for name in names}
        write_json({"path": str(done.path)} | counted)
    else:
        _tell(done)
    return 0


def _tell(done: Recovered) -> None:
    write_line("", "saved", "lost", "mended")
    for kind, saved in done.saved.items():
        write_line(kind.replace("_", " "), saved, done.lost[kind], done.mended[kind])
    if done.texts:
        complain(
            f"{done.texts} texts had lost words; what quotes tell of them was put back, \ufffd stands for the rest."
        )
    if done.unsure:
        complain(f"{done.unsure} tags were left out: nothing tells whether they were on claims or on relations.")
    if not done.history:
        complain("The history could not be saved: nothing that was done before can be undone.")
    if not done.whole:
        complain("Some pages could not be read; more may be lost than is counted.")
    write_line(done.path)

"""What a floor below the window tells a person: an English sentence with names in braces, and what they stand for.

The command line prints the English. The window says it in its own language: the sentences are literals wherever
`notice` is called, `packaging/i18n.py` collects them, and `reviewer.ui.i18n` translates them. So no sentence is
put together of parts before it is shown; a part that is a sentence of its own is a notice within a notice.
"""

import re
from dataclasses import dataclass

_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Notice:
    """A template and its values; a value may be a notice itself. An empty one says nothing and is false.

    What people typed, names of files, numbers, dates and what the system said are values, never part of a template.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        """The notice in English."""
        return filled(self.template, {name: str(value) for name, value in self.values})

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.template)


NOTHING = Notice("")
"""What is told where there is nothing to tell."""


def notice(template: str, /, **values: object) -> Notice:
    """What is told to a person; `template` is a literal, each of its names in braces one of `values`."""
    return Notice(template, tuple(values.items()))


def about(subject: str, why: Notice) -> Notice:
    """What is told of one thing among many, "The port opened: it points nowhere"; either may be missing."""
    if subject and why:
        return notice("{subject}: {why}", subject=subject, why=why)
    return notice("{subject}", subject=subject) if subject else why


def filled(template: str, values: dict[str, str]) -> str:
    """A template with its names replaced; braces in what replaces them mean nothing."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), template)

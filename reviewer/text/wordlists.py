"""Word lists, written as the words with spaces between."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a list, for asking whether one is in it."""
    return frozenset(listed.split())


def word_list(listed: str) -> tuple[str, ...]:
    """The words of a list in their order."""
    return tuple(listed.split())

"""The keys that help with what is selected."""

from reviewer.ui.actions import BY_NAME
from reviewer.ui.keymap import Keymap
from reviewer.ui.places import Kind

_USEFUL = {
    None: ("tag_claim", "select_sentence", "next_contradiction", "keys"),
    Kind.ARTICLE: ("tag_claim", "select_sentence", "next_contradiction", "keys"),
    Kind.CLAIM: ("link_event", "contradict", "agree", "update", "add_tag", "keys"),
    Kind.EVENT: ("edit_record", "next_claim", "keys"),
    Kind.RELATION: ("different", "confirm", "next_contradiction", "back", "keys"),
}


def useful_keys(kind: Kind | None, keymap: Keymap) -> list[tuple[str, str]]:
    """Pairs of key and words for the status bar, the most useful first."""
    return [(keymap.shown(name), BY_NAME[name].short_words) for name in _USEFUL[kind] if keymap.shown(name)]

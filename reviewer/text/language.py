"""The language of a text, by its script and its commonest words."""

import re
from collections import Counter

from reviewer.text.wordlists import word_set

_SAMPLE = 20_000
_FEW_LETTERS = 4
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ru", re.compile("[\u0410-\u044f]")),
    ("el", re.compile("[\u0391-\u03c9]")),
    ("th", re.compile("[\u0e01-\u0e2e]")),
    ("hi", re.compile("[\u0904-\u0939]")),
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_STOP_WORDS = {
    "en": word_set("the of and to in that is was for on with as by at from his are has have will said it be not this"),
    "de": word_set("der die das und ist nicht mit von den dem ein eine zu auf für im sich des wird auch hat er es"),
    "fr": word_set("le la les des et est dans une que pour qui sur pas du au avec ce il plus par sont en un"),
    "es": word_set("el los las de que y en una por con para del se es no su al lo como más fue un la"),
    "it": word_set("il di che e la per un non sono della con del si da una le dei gli è ha anche nel al"),
    "pt": word_set("o de que e do da em um para com não uma os no se na por mais as dos foi ao das"),
    "nl": word_set("de het een van en in is dat op te zijn met voor niet aan er om ook als door bij"),
    "vi": word_set("và của là các có cho không được trong một những với người này đã khi"),
    "id": word_set("yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah oleh"),
}
# An ideograph says about as much as this many letters.
_IDEOGRAPH_WEIGHT = 3
_IDEOGRAPHIC = {"zh", "ja", "ko"}
_KANA_SHARE = 0.1


def detect(text: str) -> str:
    """A language code (ISO 639-1) or "" where there is too little to tell; looks at the first 20,000 code points."""
    sample = text[:_SAMPLE]
    letters = Counter({code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS})
    if letters["ja"] > _KANA_SHARE * letters["zh"]:
        letters["ja"] += letters["zh"]
        letters["zh"] = 0
    latin_words = _LATIN.findall(sample)
    latin = sum(len(word) for word in latin_words)
    script, count = letters.most_common(1)[0]
    if count * (_IDEOGRAPH_WEIGHT if script in _IDEOGRAPHIC else 1) > latin:
        return script
    return _latin_language([word.lower() for word in latin_words]) if latin >= _FEW_LETTERS else ""


def _latin_language(found: list[str]) -> str:
    times = Counter(found)
    hits = Counter(
        {code: sum(times[word] for word in times.keys() & stop_words) for code, stop_words in _STOP_WORDS.items()}
    )
    (best, many), (_, second) = hits.most_common(2)
    return best if many > second else ""

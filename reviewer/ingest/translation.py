"""Signs that an English text was made from a Chinese one by a machine."""

import re
from collections.abc import Iterator

from reviewer.ingest.findings import Finding

_SAID = re.compile(
    r"machine[- ]translat(?:ed|ion)|automatically translated|机器翻译|"
    r"translated (?:by|with|using) (?:google|bing|microsoft|deepl|machine)",
    re.IGNORECASE,
)
_FROM = re.compile(r"from (?P<language>chinese|russian|arabic|japanese|korean|french|german|spanish)", re.IGNORECASE)
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
_CODES = {
    "chinese": "zh", "russian": "ru", "arabic": "ar", "japanese": "ja", "korean": "ko",
    "french": "fr", "german": "de", "spanish": "es",
}  # fmt: skip
_SIGNS = (
    # 原标题, which Chinese sites put over a text they took from elsewhere
    re.compile(
        r"^\s*(?:original (?:title|headline)|(?:title|headline) of the original)\s?[:：]", re.IGNORECASE | re.MULTILINE
    ),
    # an English label with the Chinese one behind it
    re.compile(r"^\s*[A-Za-z][a-z ]{2,30}[(（][\u3400-\u9fff]{2,8}[)）]", re.MULTILINE),
    # the day of a month alone, as Chinese news write it
    re.compile(r"\bin [A-Z]\w+ on \d{1,2}th\b(?! of)"),
)
_SURNAMES = (
    "Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Song|Tang|Deng|Feng|"
    "Han|Cao|Zeng|Peng|Xiao|Cai|Pan|Tian|Dong|Yuan|Yu|Ye|Jiang|Du|Su|Wei|Cheng|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Tan|Fan"
)
_SYLLABLE = (
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|ia|ie|iu|ua|uo|ui|un|ue|a|o|e|i|u))"
)
_SMALL_GIVEN_NAME = re.compile(rf"\b(?:{_SURNAMES}) (?P<given>{_SYLLABLE}{{2}})\b(?<!made)(?<!gave)(?<!sees)")
_ENOUGH_NAMES = 1
_ENOUGH_SIGNS = 2


def translated_from(text: str, language: str) -> Iterator[Finding]:
    """The language a text was translated from, where it says so or shows it in several ways."""
    said = _SAID.search(text)
    if said:
        source = _FROM.search(text, said.start(), said.end() + 60)
        code = _CODES[source["language"].lower()] if source else "zh" if _IDEOGRAPH.search(text) else ""
        yield Finding("translated_from", code, "translation note", said.start(), said.end())
    if language != "en":
        return
    seen = [found for found in (sign.search(text) for sign in _SIGNS) if found]
    names = list(_SMALL_GIVEN_NAME.finditer(text))
    if len(seen) + (len({name.group() for name in names}) >= _ENOUGH_NAMES) >= _ENOUGH_SIGNS:
        first = min([*seen, *names], key=lambda found: found.start())
        yield Finding("translated_from", "zh", "wording", first.start(), first.end())

"""Reporting clauses of Chinese sentences: 据新华社报道, 外交部表示, 王毅指出."""

import re
from functools import lru_cache

from reviewer.suggest.cues import CHINESE_SAYING
from reviewer.suggest.reporting import Reporting, Source

_ACCORDING = re.compile(
    r"(?:据|根据)(?P<source>[^，。；、]{2,24}?)(?P<time>\d{1,2}日|[周星期]{1,2}[一二三四五六日])?"
    r"(?P<verb>援引|报道|消息|介绍|透露|通报|统计|的报道|的消息|的说法|表示|称|说)[，,：:]?",
)
_CITING = re.compile(
    r"(?P<outer>[^，。；：“”]{2,16})(?P<verb>援引|引述)(?P<inner>[^，。；：“”]{2,24}?)(?:的话|的消息)?(?:报道|说|称|表示)?[，：:]?"
)
_VERB = re.compile(
    rf"(?P<verb>{'|'.join(sorted(CHINESE_SAYING, key=len, reverse=True))})"
    r"(?!欢迎|感谢|祝贺|遗憾|关切|慰问|理解|哀悼|支持|反对|愿意|明|法|为|号|呼|了|过)",
)
_BOUNDARY = re.compile(r"[，,。；;：:”」！？\s]")
_LONGEST_SUBJECT = 40
_NOUNS_BEFORE = ("小", "名", "据", "传", "新闻", "再", "所", "俗", "简", "堪", "就是", "可以", "值得")


@lru_cache(maxsize=1024)
def find_chinese_reporting(sentence: str) -> tuple[Reporting, ...]:
    """The reporting clauses of a Chinese sentence whose quotations are masked, those that cover others first."""
    found: list[Reporting] = []
    for match in _ACCORDING.finditer(sentence):
        source = Source(match["source"], match["verb"].removeprefix("的"))
        found.append(Reporting(match.start(), match.end(), match.end(), len(sentence), (source,), outer=True))
    for match in _CITING.finditer(sentence):
        sources = (Source(match["outer"], match["verb"]), Source(match["inner"], "说"))
        if not _inside(match.start(), found):
            found.append(Reporting(match.start(), match.end(), match.end(), len(sentence), sources, outer=True))
    for match in _VERB.finditer(sentence):
        clause = None if _inside(match.start(), found) else _saying(sentence, match)
        if clause:
            found.append(clause)
    return tuple(found)


def _inside(position: int, clauses: list[Reporting]) -> bool:
    return any(clause.start <= position < clause.end for clause in clauses)


def _saying(sentence: str, match: re.Match[str]) -> Reporting | None:
    before = sentence[: match.start()]
    boundaries = [found.end() for found in _BOUNDARY.finditer(before) if found.end() < len(before)]
    start = boundaries[-1] if boundaries else 0
    phrase = before[start:].strip("“”「」 \x00")
    if not phrase or before.endswith(_NOUNS_BEFORE) or len(phrase) > _LONGEST_SUBJECT or "\x00" in phrase:
        return None
    source = (Source(phrase, match["verb"]),)
    behind = sentence[match.end() :]
    if behind.strip("。！？，,；;”」 "):
        opened = re.match(r"[，,：:\s]*", behind)
        content = match.end() + (opened.end() if opened else 0)
        denies = match["verb"] == "否认"
        return Reporting(start, content, content, len(sentence), source, main=True, keeps=denies)
    if start == 0:
        return None
    return Reporting(start, len(sentence), 0, start, source, outer=True)

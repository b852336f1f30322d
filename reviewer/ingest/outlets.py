"""Short names of outlets and agencies, and what they are short for."""

_FULL_NAMES = {
    "afp": "AFP",
    "agence france-presse": "AFP",
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "bbc": "BBC",
    "cnn": "CNN",
    "dpa": "dpa",
    "efe": "EFE",
    "itar-tass": "TASS",
    "kyodo": "Kyodo News",
    "nyt": "New York Times",
    "pti": "PTI",
    "reuters": "Reuters",
    "scmp": "South China Morning Post",
    "tass": "TASS",
    "upi": "UPI",
    "wsj": "Wall Street Journal",
    "xinhua": "Xinhua",
    "xinhua news agency": "Xinhua",
    "yonhap": "Yonhap",
    "新华社": "Xinhua",
    "中新社": "China News Service",
    "法新社": "AFP",
    "路透社": "Reuters",
    "美联社": "Associated Press",
}
AGENCIES = frozenset(
    (
        *("AFP", "Associated Press", "China News Service", "EFE", "Kyodo News", "PTI"),
        *("Reuters", "TASS", "UPI", "Xinhua", "Yonhap", "dpa"),
    )
)
"""Agencies whose dispatches other outlets print, by their full names."""


def full_name(name: str) -> str:
    """The name an outlet goes by: "SCMP" → "South China Morning Post"; others as they stand."""
    plain = " ".join(name.split())
    return _FULL_NAMES.get(plain.casefold(), plain)

"""Moments as the file keeps them: UTC, ISO 8601, milliseconds."""

from datetime import UTC, datetime

_OFFSET = "+00:00"
"""As Python writes UTC."""


def now() -> datetime:
    """The present moment, cut to milliseconds so that it comes back from the file equal."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> datetime:
    """`moment` as it will come back from the file: in UTC, whole milliseconds."""
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    beyond = utc.microsecond % 1000
    return utc.replace(microsecond=utc.microsecond - beyond) if beyond else utc


def to_text(moment: datetime) -> str:
    """`2016-06-14T09:30:00.000Z`."""
    return stored(moment).isoformat(timespec="milliseconds").removesuffix(_OFFSET) + "Z"


def from_text(text: str) -> datetime:
    """The moment `to_text` wrote."""
    return datetime.fromisoformat(text)

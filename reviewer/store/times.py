"""Moments as the file keeps them: UTC, ISO 8601, milliseconds."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, cut to milliseconds so that it comes back from the file equal."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> datetime:
    """`moment` as it will come back from the file: in UTC, whole milliseconds."""
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def to_text(moment: datetime) -> str:
    """`2016-06-14T09:30:00.000Z`."""
    return stored(moment).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def from_text(text: str) -> datetime:
    """The moment `to_text` wrote."""
    return datetime.fromisoformat(text)

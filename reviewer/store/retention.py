"""Which backups stay: some of the last days, weeks and months. Pure functions over dates and sizes.

Buckets are counted among those that have a backup, never back from today: a project that rested for a year keeps all
it had. Backups that bear a date still to come were made while the clock was wrong, or the clock is wrong now; they are
counted apart, so that they can take no place from the others and lose none to them.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime, timedelta

DAILY, WEEKLY, MONTHLY = 12, 10, 9
RECENT = 4
"""So many of the newest stay whatever their day: what was there before an import is worth most on the day itself."""

_SCALES: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (RECENT, lambda moment: moment),
    (DAILY, lambda moment: moment.date()),
    (WEEKLY, lambda moment: moment.isocalendar()[:2]),
    (MONTHLY, lambda moment: (moment.year, moment.month)),
)
# Two clocks that are both right differ by less.
_TOLERANCE = timedelta(minutes=5)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of the moments (all in one time zone) whose backups stay: the last one of each bucket."""
    every = set(moments)
    future = {moment for moment in every if moment > now + _TOLERANCE}
    return _chosen(every - future) | _chosen(future)


def within(sizes: Mapping[datetime, int], most: int, now: datetime) -> set[datetime]:
    """Those that stay when all together may have `most` bytes: the oldest go first, the newest never."""
    past = [moment for moment in sizes if moment <= now + _TOLERANCE]
    safe = {max(group) for group in (past, sizes) if group}
    staying = set(sizes)
    total = sum(sizes.values())
    for moment in sorted(staying - safe):
        if total <= most:
            break
        staying.remove(moment)
        total -= sizes[moment]
    return staying


def _chosen(moments: set[datetime]) -> set[datetime]:
    chosen: set[datetime] = set()
    for most, bucket in _SCALES:
        last: dict[Hashable, datetime] = {}
        for moment in sorted(moments):
            last[bucket(moment)] = moment
        chosen.update(sorted(last.values())[-most:])
    return chosen

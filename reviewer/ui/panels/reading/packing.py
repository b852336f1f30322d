"""Finding room in a column for things of one height that each want to stand somewhere. Pure arithmetic."""

from collections.abc import Sequence


def packed(wishes: Sequence[float], space: float, first: float, last: float) -> list[float]:
    """Where the middles come to stand, `space` apart or more, none before `first` or behind `last`.

    `wishes` come in ascending order, which is kept, and the sum of the squared moves is the least there is. Where there
    is no room for all, they stand from `first` on, past `last`.
    """
    # With each one's room taken off, they only have to stay in order: that is isotonic regression, done by pooling
    # neighbours that want to pass each other, and bounds may be put on its result.
    pools: list[tuple[float, int]] = []
    for number, wish in enumerate(wishes):
        total, count = wish - number * space, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, many = pools.pop()
            total, count = total + before, count + many
        pools.append((total, count))
    end = max(last - (len(wishes) - 1) * space, first)
    middles = [min(max(total / count, first), end) for total, count in pools for _ in range(count)]
    return [middle + number * space for number, middle in enumerate(middles)]

"""What tells one article being written from another while they are edited, moved, added and taken away."""

from collections.abc import Callable, Sequence

from wxdesk.domain.posts import Article


def followed(
    keys: Sequence[int], before: Sequence[Article], after: Sequence[Article], fresh: Callable[[], int]
) -> tuple[int, ...]:
    """Return the keys of the articles ``after`` a change, given the ``keys`` of those ``before`` it.

    An article that only moved keeps its key; so does one that was changed where it stands. Others get a fresh one.
    """
    free = dict(enumerate(keys))
    found: list[int | None] = []
    for article in after:
        place = next((place for place in free if before[place] is article), None)
        found.append(free.pop(place) if place is not None else None)
    if len(before) == len(after):
        found = [free.pop(place, None) if key is None else key for place, key in enumerate(found)]
    return tuple(fresh() if key is None else key for key in found)

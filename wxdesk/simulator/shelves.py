"""Records by key: dictionaries that note what changed, and groupings that follow them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar, cast

T = TypeVar("T")

Watcher = Callable[[str, T | None, T | None], None]
"""Told the key, what was there (None: nothing) and what is there now (None: nothing)."""


class Shelf(dict[str, T]):
    """Records of one type by key, in the order in which they came.

    ``changed`` holds the keys written or deleted since the last time the storage looked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.changed: dict[str, None] = {}
        self.fresh: set[str] = set()
        self._watchers: list[Watcher[T]] = []

    def watch(self, watcher: Watcher[T]) -> None:
        """Tell ``watcher`` of everything that is here, and of every change to come."""
        for key, value in self.items():
            watcher(key, None, value)
        self._watchers.append(watcher)

    def __setitem__(self, key: str, value: T) -> None:
        if key not in self:
            self.fresh.add(key)
        self.changed[key] = None
        self._put(key, value)

    def __delitem__(self, key: str) -> None:
        self._drop(key)
        self.changed[key] = None

    def pop(self, key: str, *default: object) -> T:
        if key not in self and default:
            return cast("T", default[0])
        value = self[key]
        del self[key]
        return value

    def popitem(self) -> tuple[str, T]:
        key = next(reversed(self))
        return key, self.pop(key)

    def setdefault(self, key: str, default: T) -> T:
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, more: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:  # type: ignore[override]
        for key, value in dict(more).items():
            self[key] = value

    def __ior__(self, more: Mapping[str, T] | Iterable[tuple[str, T]]) -> "Shelf[T]":  # type: ignore[override,misc]
        self.update(more)
        return self

    def clear(self) -> None:
        for key in list(self):
            del self[key]

    def take_in(self, key: str, value: T | None) -> None:
        """Another process has written (or deleted) ``key``: not a change of ours."""
        if value is not None:
            self._put(key, value)
        elif key in self:
            self._drop(key)

    def settled(self) -> None:
        """Everything is written down."""
        self.changed.clear()
        self.fresh.clear()

    def _put(self, key: str, value: T) -> None:
        before = self.get(key)
        super().__setitem__(key, value)
        for watcher in self._watchers:
            watcher(key, before, value)

    def _drop(self, key: str) -> None:
        before = self[key]
        super().__delitem__(key)
        self.fresh.discard(key)
        for watcher in self._watchers:
            watcher(key, before, None)


class Groups(Generic[T]):
    """The records of a shelf by something they have in common, so that nobody has to walk through all of them.

    ``common`` names a record's group; None leaves it out.
    """

    def __init__(self, shelf: Shelf[T], common: Callable[[T], str | None]) -> None:
        self._common = common
        self._groups: dict[str, dict[str, T]] = {}
        shelf.watch(self._follow)

    def of(self, name: str) -> dict[str, T]:
        """The records of the group called ``name`` by key, in the order in which they came; only to look at."""
        return self._groups.get(name, {})

    def _follow(self, key: str, before: T | None, after: T | None) -> None:
        was = None if before is None else self._common(before)
        now = None if after is None else self._common(after)
        if was is not None and was != now:
            del self._groups[was][key]
            if not self._groups[was]:
                del self._groups[was]
        if now is not None and after is not None:
            self._groups.setdefault(now, {})[key] = after

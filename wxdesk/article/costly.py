"""Work on a text that takes milliseconds, remembered: a formula drawn, a program told apart into words."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

How = TypeVar("How", str, bool)
Made = TypeVar("Made")


class Costly(Generic[How, Made]):
    """Calls ``work`` once for each text, and remembers the last ``most`` results; any thread may ask.

    Unlike ``functools.lru_cache`` it can tell what it knows, so that what would take long can be left to a thread.
    """

    def __init__(self, work: Callable[[str, How], Made], most: int) -> None:
        self._work: Callable[[str, How], Made] = work
        self._most = most
        self._known: OrderedDict[tuple[str, How], Made] = OrderedDict()
        self._lock = Lock()

    def __call__(self, text: str, how: How) -> Made:
        key = (text, how)
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        made = self._work(text, how)
        with self._lock:
            self._known[key] = made
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return made

    def knows(self, text: str, how: How) -> bool:
        """Tell whether asking would cost nothing."""
        with self._lock:
            return (text, how) in self._known

    def forget(self) -> None:
        """Know nothing any more."""
        with self._lock:
            self._known.clear()

"""The last requests that came, without tokens, secrets or contents."""

from collections import deque
from dataclasses import dataclass

from wxdesk.simulator.answers import JsonObject

LENGTH = 1_000


@dataclass(frozen=True, slots=True)
class Visit:
    """A request: ``at`` in the simulator's Unix seconds, ``milliseconds`` until the answer was ready.

    ``size`` is the length of the body in bytes. ``status`` 0 means that no answer was given; ``errcode`` is None for an
    answer without one. ``mishap`` names the fault that it met.
    """

    at: float
    platform: str
    method: str
    path: str
    app_id: str
    size: int
    status: int
    errcode: int | None
    milliseconds: float
    mishap: str = ""

    def shown(self) -> JsonObject:
        """As the control address tells it."""
        return {name: getattr(self, name) for name in self.__slots__}


class Journal:
    """The last ``LENGTH`` visits, the oldest first."""

    def __init__(self) -> None:
        self._visits: deque[Visit] = deque(maxlen=LENGTH)

    def add(self, visit: Visit) -> None:
        self._visits.append(visit)

    def clear(self) -> None:
        self._visits.clear()

    def last(self, number: int = LENGTH, path: str = "") -> list[Visit]:
        """The last ``number`` visits whose path ends with ``path``."""
        found = [visit for visit in list(self._visits) if visit.path.endswith(path)]
        return found[-number:] if number else []

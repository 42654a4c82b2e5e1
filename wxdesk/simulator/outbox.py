"""What is to be pushed to the addresses that accounts have named; handlers put it here, ``pushing`` takes it away."""

import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Element: TypeAlias = "str | int | float | Mapping[str, Element] | list[Element]"
"""An XML element's content: text, a number, further elements, or the same element several times."""


@dataclass(frozen=True, slots=True)
class Push:
    """A message or an event. ``address`` is the key of its ``Callback``: AppID, or ``"CORPID AGENTID"``.

    ``receiver`` is the id inside the encrypted text. ``envelope`` goes beside ``Encrypt``. ``answered``: what comes
    back is a reply for the follower ``sender``, and no answer at all is told to them.
    """

    address: str
    receiver: str
    sender: str
    fields: Mapping[str, Element]
    envelope: Mapping[str, Element] = field(default_factory=dict)
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of a push: ``silent`` or ``replied``, ``unusable``, ``failed``, ``muted`` or ``nowhere``."""

    push: Push
    outcome: str
    attempts: int
    at: int


class Outbox:
    """Pushes in the order in which they came about. Safe among threads."""

    def __init__(self) -> None:
        self.under_way = 0
        self.finished: deque[Delivered] = deque(maxlen=1_000)
        self._waiting: deque[Push] = deque()
        self._lock = threading.Lock()
        self._wake: Callable[[], object] | None = None

    def put(self, push: Push) -> None:
        """Have ``push`` delivered; without a pusher it is dropped, as on the platform without an address."""
        with self._lock:
            if self._wake is None:
                return
            self._waiting.append(push)
            self.under_way += 1
            wake = self._wake
        wake()

    def listen(self, wake: Callable[[], object] | None) -> None:
        """Call ``wake`` from any thread when there is something; None ends that and drops what waits."""
        with self._lock:
            self._wake = wake
            self._waiting.clear()
            self.under_way = 0

    def done(self, delivered: Delivered) -> None:
        """Note what became of a push."""
        with self._lock:
            self.under_way -= 1
            self.finished.append(delivered)

    def take(self) -> Push | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

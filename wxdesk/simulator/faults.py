"""Mishaps a test can order in advance: the next call that fits meets the first one waiting."""

import threading
from dataclasses import dataclass
from enum import Enum


class Mishap(Enum):
    """What happens to the call."""

    REFUSE = "refuse"
    """Answer ``errcode`` (with ``errmsg``, or the platform's own words) without doing the work."""
    LOSE_REPLY = "lose_reply"
    """Do the work, then cut the connection."""
    DROP = "drop"
    """Cut the connection without doing the work."""
    DELAY = "delay"
    """Wait ``seconds``, or until the caller gives up, before the work."""
    STALL = "stall"
    """Do the work, then wait ``seconds``, or until the caller gives up, before the answer."""
    GARBLE = "garble"
    """Do the work, then answer something that is no JSON."""
    MISREAD = "misread"
    """Do the work, then say that the JSON had the wrong types (reference: wecom-api §0)."""
    HTTP_ERROR = "http_error"
    """Answer with HTTP ``status`` without doing the work."""
    LATE_HTTP_ERROR = "late_http_error"
    """Do the work, then answer with HTTP ``status``."""
    PENDING = "pending"
    """A mass send waits for the administrator: see ``State.confirm`` and ``State.decline``."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mishap for the next call whose path ends with ``path`` ("" = any call)."""

    mishap: Mishap
    path: str = ""
    errcode: int = -1
    errmsg: str = ""
    seconds: float = 0.0
    status: int = 500
    times: int = 1


class Faults:
    """The mishaps still to come. Safe to fill from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order ``fault`` for the next ``fault.times`` calls that fit."""
        with self._lock:
            self._waiting += [fault] * fault.times

    def refuse(self, errcode: int, path: str = "", times: int = 1, errmsg: str = "") -> None:
        self.add(Fault(Mishap.REFUSE, path, errcode=errcode, errmsg=errmsg, times=times))

    def lose_reply(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.LOSE_REPLY, path, times=times))

    def drop(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.DROP, path, times=times))

    def delay(self, seconds: float, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.DELAY, path, seconds=seconds, times=times))

    def stall(self, seconds: float, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.STALL, path, seconds=seconds, times=times))

    def garble(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.GARBLE, path, times=times))

    def misread(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.MISREAD, path, times=times))

    def http_error(self, status: int = 500, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.HTTP_ERROR, path, status=status, times=times))

    def late_http_error(self, status: int = 502, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.LATE_HTTP_ERROR, path, status=status, times=times))

    def pending(self, path: str = "/message/mass/sendall") -> None:
        self.add(Fault(Mishap.PENDING, path))

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    @property
    def waiting(self) -> tuple[Fault, ...]:
        """Mishaps that no call has met yet; a test may insist that there are none."""
        with self._lock:
            return tuple(self._waiting)

    def take(self, path: str) -> Fault | None:
        """The first mishap that fits ``path``, which is then gone."""
        with self._lock:
            for fault in self._waiting:
                if path.endswith(fault.path):
                    self._waiting.remove(fault)
                    return fault
        return None

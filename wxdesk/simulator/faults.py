"""Mishaps a test can order in advance: the next call that fits meets the first one waiting."""

import threading
from dataclasses import dataclass, replace
from enum import Enum


class Mishap(Enum):
    """What happens to the call."""

    REFUSE = "refuse"
    """Answer ``errcode`` (with ``errmsg``, or the platform's own words) without doing the work."""
    LATE_REFUSE = "late_refuse"
    """Do the work, then answer ``errcode`` all the same."""
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
    HALF = "half"
    """Do the work, then cut the connection in the middle of the answer."""
    HTML = "html"
    """Answer a web page with HTTP 200 without doing the work, as a hotel's network does."""
    LATE_HTML = "late_html"
    """Do the work, then answer a web page with HTTP 200."""
    MISLABEL = "mislabel"
    """Do the work, then call the JSON ``content_type``."""
    MISREAD = "misread"
    """Do the work, then say that the JSON had the wrong types (reference: wecom-api §0)."""
    HTTP_ERROR = "http_error"
    """Answer with HTTP ``status`` without doing the work."""
    LATE_HTTP_ERROR = "late_http_error"
    """Do the work, then answer with HTTP ``status``."""
    KILL = "kill"
    """Kill the process ``pid`` without doing the work."""
    LATE_KILL = "late_kill"
    """Do the work, then kill the process ``pid``."""
    PENDING = "pending"
    """A mass send waits for the administrator: see ``State.confirm`` and ``State.decline``."""
    FAIL = "fail"
    """A mass send or publication is accepted and fails; ``errmsg`` is its status, as ``err(20001)``, or 2, 3, 4."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mishap for the next call whose path ends with ``path`` ("" = any call), after letting ``skip`` pass.

    ``platform`` "official" or "wecom" leaves the other one's calls alone.
    """

    mishap: Mishap
    path: str = ""
    errcode: int = -1
    errmsg: str = ""
    seconds: float = 0.0
    status: int = 500
    times: int = 1
    skip: int = 0
    platform: str = ""
    content_type: str = "text/plain; charset=iso-8859-1"
    pid: int = 0

    def fits(self, path: str, platform: str) -> bool:
        return path.endswith(self.path) and self.platform in ("", platform)


class Faults:
    """The mishaps still to come. Safe to fill from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order ``fault`` for the next ``fault.times`` calls that fit. Raises ``ValueError`` for a kill of nobody."""
        if fault.mishap in (Mishap.KILL, Mishap.LATE_KILL) and fault.pid <= 1:
            raise ValueError(fault.pid)
        with self._lock:
            self._waiting.append(fault)

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

    def half(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.HALF, path, times=times))

    def misread(self, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.MISREAD, path, times=times))

    def http_error(self, status: int = 500, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.HTTP_ERROR, path, status=status, times=times))

    def late_http_error(self, status: int = 502, path: str = "", times: int = 1) -> None:
        self.add(Fault(Mishap.LATE_HTTP_ERROR, path, status=status, times=times))

    def kill(self, pid: int, path: str = "", *, late: bool = False, skip: int = 0) -> None:
        """Kill the process ``pid`` when the call comes, before the work or ``late``, after it."""
        self.add(Fault(Mishap.LATE_KILL if late else Mishap.KILL, path, pid=pid, skip=skip))

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

    def take(self, path: str, platform: str = "") -> Fault | None:
        """The first mishap that fits ``path``; it is used up once, or counts a call that it lets pass."""
        with self._lock:
            for index, fault in enumerate(self._waiting):
                if not fault.fits(path, platform):
                    continue
                if fault.skip:
                    self._waiting[index] = replace(fault, skip=fault.skip - 1)
                    continue
                if fault.times > 1:
                    self._waiting[index] = replace(fault, times=fault.times - 1)
                else:
                    del self._waiting[index]
                return fault
        return None

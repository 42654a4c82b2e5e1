"""What an internal account leads a member to besides its notices: chat rooms, meetings and files."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a chat room."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Room:
    """The chat room of a department, of everybody where ``name`` is empty; ``count`` are the members in it."""

    name: str
    count: int
    said: tuple[Said, ...] = ()

    def last(self, at: datetime) -> Said | None:
        """Return what was said last by ``at``, None where that is not known."""
        return max((each for each in self.said if each.at <= at), key=lambda each: each.at, default=None)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; ``minutes`` is how long it takes, ``told`` when it was called: it is on no phone before."""

    title: str
    at: datetime
    minutes: int
    place: str = ""
    host: str = ""
    told: datetime | None = None

    @property
    def ends(self) -> datetime:
        return self.at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file that colleagues share; ``size`` in bytes."""

    name: str
    size: int
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Inside:
    """All that one member is led to."""

    rooms: tuple[Room, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    files: tuple[SharedFile, ...] = ()

    def coming(self, at: datetime) -> tuple[Meeting, ...]:
        """Return the meetings that are not over at ``at``, the next one first."""
        there = (each for each in self.meetings if each.ends > at and (each.told is None or each.told <= at))
        return tuple(sorted(there, key=lambda each: (each.at, each.title)))

    def over(self, at: datetime) -> tuple[Meeting, ...]:
        """Return the meetings that are over at ``at``, the last one first."""
        return tuple(
            sorted((each for each in self.meetings if each.ends <= at), key=lambda each: each.at, reverse=True)
        )

    def shared(self, at: datetime) -> tuple[SharedFile, ...]:
        """Return the files that are there at ``at``, the newest first."""
        return tuple(sorted((each for each in self.files if each.at <= at), key=lambda each: each.at, reverse=True))


NOTHING_INSIDE = Inside()

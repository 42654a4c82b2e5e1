"""A corp's meetings, rooms and bookings (reference: wecom-api §7, §8)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meeting:
    """``fields`` is the JSON text of what the app asked for."""

    id: str
    corp_id: str
    agent: str
    admin: str
    start: int
    duration: int
    fields: str
    invitees: tuple[str, ...]
    code: str
    at: int
    digest: str
    cancelled: bool = False
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """``fields`` is the JSON text of name, place, equipment and range."""

    id: int
    corp_id: str
    name: str
    capacity: int
    city: str = ""
    building: str = ""
    floor: str = ""
    equipment: tuple[int, ...] = ()
    coordinate: str = ""
    users: tuple[str, ...] = ()
    departments: tuple[int, ...] = ()
    need_approval: int = 0


@dataclass(frozen=True, slots=True)
class Booking:
    """``status`` 0 booked, 1 cancelled, 2 applying, 3 approving. Times in Unix seconds."""

    id: str
    corp_id: str
    agent: str
    room_id: int
    schedule_id: str
    subject: str
    start: int
    end: int
    booker: str
    attendees: tuple[str, ...] = ()
    status: int = 0
    meeting_id: str = ""

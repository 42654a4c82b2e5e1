"""Booking meeting rooms: in half hours, which the platform rounds to and we tell (reference: wecom-api §8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum

from pydantic import AliasChoices, Field

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, refused

GRID = 1_800
"""Seconds: bookings begin and end on the half hour."""
LATE = timedelta(minutes=15)
"""How long ago a booking may have begun; one that began earlier is moved on by half an hour."""
_HALF_HOUR = timedelta(seconds=GRID)


class BookingStatus(IntEnum):
    BOOKED = 0
    CANCELLED = 1
    APPLYING = 2
    APPROVING = 3


class ScheduledBooking(Part):
    """One booking of a room. Old answers call its id ``meeting_id``."""

    booking_id: str = Field("", validation_alias=AliasChoices("booking_id", "meeting_id"))
    master_booking_id: str = ""
    schedule_id: str = ""
    start_time: int = 0
    end_time: int = 0
    booker: str = ""
    status: int = 0


class RoomSchedule(Part):
    meetingroom_id: int
    schedule: tuple[ScheduledBooking, ...] = ()


class _Booking(Part):
    meetingroom_id: int | None = None
    schedule: ScheduledBooking


class _Listed(Part):
    booking_list: tuple[RoomSchedule, ...] = ()


class Booked(Part):
    """``conflict_date``: midnights of the days on which a repeated meeting found the room taken."""

    booking_id: str = Field("", validation_alias=AliasChoices("booking_id", "meeting_id"))
    schedule_id: str = ""
    conflict_date: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """When a room is really taken, and whether that is other than what was asked for."""

    start: datetime
    end: datetime
    rounded: bool


def slot_of(start: datetime, end: datetime, now: datetime) -> Slot:
    """What the platform makes of ``start`` and ``end``, which are thirty minutes apart at least: out to the half hours.

    A start over 15 minutes ago is moved on to the next half hour. Raises ``field_refused`` for an end in the past, or
    too near to the start.
    """
    if end - start < _HALF_HOUR:
        raise refused("end_time", "range")
    if end <= now:
        raise refused("end_time", "past")
    began = datetime.fromtimestamp(start.timestamp() // GRID * GRID, UTC)
    ended = datetime.fromtimestamp(-(-end.timestamp() // GRID) * GRID, UTC)
    while now - began > LATE:
        began += _HALF_HOUR
    if ended <= began:
        raise refused("end_time", "past")
    return Slot(began, ended, (began, ended) != (start, end))


@dataclass(frozen=True, slots=True)
class RoomBookings:
    """Calls raise ``PlatformError``. The code for a room that is taken already is not told officially."""

    session: Session

    async def of(
        self,
        room_id: int | None = None,
        start: int | None = None,
        end: int | None = None,
        *,
        city: str | None = None,
        building: str | None = None,
        floor: str | None = None,
    ) -> tuple[RoomSchedule, ...]:
        """Bookings of a room, or of a place, between two Unix times of one day; from now to midnight by itself."""
        told = {
            "meetingroom_id": room_id,
            "start_time": start,
            "end_time": end,
            "city": city,
            "building": building,
            "floor": floor,
        }
        body = {name: value for name, value in told.items() if value is not None}
        answer = await self.session.post("/cgi-bin/oa/meetingroom/get_booking_info", body, effect=Effect.REPEATABLE)
        return _Listed.of(answer).booking_list

    async def book(
        self, room_id: int, subject: str, start: datetime, end: datetime, booker: str, attendees: Sequence[str] = ()
    ) -> tuple[Booked, Slot]:
        """Book a room; returns the slot that it really takes. Errors: 60030 the booker may not use it."""
        slot = slot_of(start, end, self.session.clock.now())
        body = {
            "meetingroom_id": room_id,
            "subject": subject,
            "start_time": int(start.timestamp()),
            "end_time": int(end.timestamp()),
            "booker": booker,
            "attendees": list(attendees),
        }
        return Booked.of(await self.session.post("/cgi-bin/oa/meetingroom/book", body)), slot

    async def book_by_schedule(self, room_id: int, schedule_id: str, booker: str) -> Booked:
        """Error: 90498 the schedule has another room."""
        body = {"meetingroom_id": room_id, "schedule_id": schedule_id, "booker": booker}
        return Booked.of(await self.session.post("/cgi-bin/oa/meetingroom/book_by_schedule", body))

    async def book_by_meeting(self, room_id: int, meeting_id: str, booker: str) -> Booked:
        body = {"meetingroom_id": room_id, "meetingid": meeting_id, "booker": booker}
        return Booked.of(await self.session.post("/cgi-bin/oa/meetingroom/book_by_meeting", body))

    async def cancel(self, booking_id: str, *, keep_schedule: bool = False, cancel_date: int | None = None) -> None:
        """Give a room back; ``cancel_date`` is the midnight of the one day meant. Error: 90499 not our booking."""
        body: dict[str, object] = {"booking_id": booking_id, "keep_schedule": int(keep_schedule)}
        if cancel_date is not None:
            body["cancel_date"] = cancel_date
        await self.session.post("/cgi-bin/oa/meetingroom/cancel_book", body)

    async def get(self, room_id: int, booking_id: str) -> ScheduledBooking:
        body = {"meetingroom_id": room_id, "booking_id": booking_id}
        answer = await self.session.post("/cgi-bin/oa/meetingroom/bookinfo/get", body, effect=Effect.REPEATABLE)
        return _Booking.of(answer).schedule

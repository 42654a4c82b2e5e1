"""Meeting rooms (reference: wecom-api §8)."""

from dataclasses import dataclass
from enum import IntEnum

from wxdesk.domain.limits import Unit
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_longer, no_more, refused


class Equipment(IntEnum):
    TV = 1
    PHONE = 2
    PROJECTOR = 3
    WHITEBOARD = 4
    VIDEO = 5


class Coordinate(Part):
    """Degrees, as text."""

    latitude: str
    longitude: str


class RoomRange(Part):
    """Who may use a room; without one everybody may."""

    user_list: tuple[str, ...] = ()
    department_list: tuple[int, ...] = ()


class RoomFields(Part):
    """What is written; city, building and floor go together."""

    name: str | None = None
    capacity: int | None = None
    city: str | None = None
    building: str | None = None
    floor: str | None = None
    equipment: tuple[int, ...] | None = None
    coordinate: Coordinate | None = None
    range: RoomRange | None = None


class Room(RoomFields):
    """``need_approval`` 1: it cannot be booked by a program."""

    meetingroom_id: int
    need_approval: int = 0


class _Made(Part):
    meetingroom_id: int


class _Listed(Part):
    meetingroom_list: tuple[Room, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingRooms:
    """Calls raise ``PlatformError``; limits are ``field_refused`` before."""

    session: Session

    async def add(self, fields: RoomFields) -> int:
        """Return the room's id."""
        no_longer("name", fields.name or "", 30, Unit.CHARACTERS, least=1)
        if fields.capacity is None:
            raise refused("capacity", "missing")
        _check(fields)
        return _Made.of(await self.session.post("/cgi-bin/oa/meetingroom/add", fields.wire())).meetingroom_id

    async def all(
        self,
        city: str | None = None,
        building: str | None = None,
        floor: str | None = None,
        equipment: tuple[Equipment, ...] = (),
    ) -> tuple[Room, ...]:
        """The rooms of a place: a floor needs its building, a building its city."""
        if (floor and not building) or (building and not city):
            raise refused("city" if building else "building", "missing")
        body = RoomFields(city=city, building=building, floor=floor, equipment=equipment or None).wire()
        answer = await self.session.post("/cgi-bin/oa/meetingroom/list", body, effect=Effect.REPEATABLE)
        return _Listed.of(answer).meetingroom_list

    async def edit(self, room_id: int, fields: RoomFields) -> None:
        """Change what is given; ``range`` replaces the one before."""
        no_longer("name", fields.name or "", 30, Unit.CHARACTERS)
        _check(fields)
        body = {"meetingroom_id": room_id, **fields.wire()}
        await self.session.post("/cgi-bin/oa/meetingroom/edit", body, effect=Effect.REPEATABLE)

    async def delete(self, room_id: int) -> None:
        await self.session.post("/cgi-bin/oa/meetingroom/del", {"meetingroom_id": room_id})


def _check(fields: RoomFields) -> None:
    place = (fields.city, fields.building, fields.floor)
    if any(place) and not all(place):
        raise refused("city", "missing")
    if fields.range:
        no_more("user_list", fields.range.user_list, 1_000)
        no_more("department_list", fields.range.department_list, 1_000)

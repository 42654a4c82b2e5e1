"""Meeting rooms (reference: wecom-api §8)."""

import json
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_meetings import Room
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form, listed

NAME, RANGE = 30, 1_000
EQUIPMENT = range(1, 6)
PRODUCT = "rooms"


def add(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/add: city, building and floor, or none of them."""
    rooms = _rooms(corp)
    if not 1 <= len(form.text("name")) <= NAME:
        raise Refusal(40058, f"name exceed max length {NAME}" if form.text("name") else "missing name")
    if form.number("capacity") < 1:
        raise Refusal(40058, "missing capacity")
    newest = max((each.id for each in corp.state.records.wecom_rooms.values()), default=0)
    room = _filled(corp, Room(newest + 1, corp.id, "", 0), form)
    if any(_place(each) == _place(room) and each.name == room.name for each in rooms):
        raise Refusal(40058, "name existed")
    corp.state.records.wecom_rooms[str(room.id)] = room
    return ok(meetingroom_id=room.id)


def _rooms(corp: Corp) -> list[Room]:
    return [room for room in corp.state.records.wecom_rooms.values() if room.corp_id == corp.id]


def _place(room: Room) -> tuple[str, str, str]:
    return room.city, room.building, room.floor


def _filled(corp: Corp, room: Room, form: Form) -> Room:
    place = [form.text(name, known) for name, known in zip(("city", "building", "floor"), _place(room), strict=True)]
    if any(place) and not all(place):
        raise Refusal(40058, "city, building and floor are needed together")
    equipment = form.numbers("equipment") if form.has("equipment") else room.equipment
    if any(each not in EQUIPMENT for each in equipment):
        raise Refusal(40058, "invalid equipment")
    users, departments = room.users, room.departments
    if form.has("range"):
        users, departments = _range(corp, form.part("range"))
    return replace(
        room,
        name=form.text("name", room.name),
        capacity=form.number("capacity", room.capacity),
        city=place[0],
        building=place[1],
        floor=place[2],
        equipment=equipment,
        coordinate=_coordinate(form) or room.coordinate,
        users=users,
        departments=departments,
    )


def _range(corp: Corp, part: Form) -> tuple[tuple[str, ...], tuple[int, ...]]:
    users, departments = part.texts("user_list"), part.numbers("department_list")
    if len(users) > RANGE or len(departments) > RANGE:
        raise Refusal(40058, f"range exceed max length {RANGE}")
    members = [corp.member(name, 40031) for name in users]
    if any(each not in corp.departments() for each in departments):
        raise Refusal(60003)
    return tuple(member.userid for member in members), departments


def _coordinate(form: Form) -> str:
    if not form.has("coordinate"):
        return ""
    coordinate = form.part("coordinate")
    try:
        latitude, longitude = float(coordinate.text("latitude")), float(coordinate.text("longitude"))
    except ValueError:
        raise Refusal(40058, "invalid coordinate") from None
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise Refusal(40058, "invalid coordinate")
    return json.dumps(coordinate.fields)


def room_of(corp: Corp, form: Form) -> Room:
    room = corp.state.records.wecom_rooms.get(str(form.number("meetingroom_id")))
    if room is None or room.corp_id != corp.id:
        raise Refusal(60136)
    return room


def every(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/list: a lower level of the place needs those above it."""
    wanted = tuple(form.text(name) for name in ("city", "building", "floor"))
    check_levels(wanted)
    equipment = set(form.numbers("equipment"))
    found: list[Json] = [
        _shown(room) for room in _rooms(corp) if _fits(room, wanted) and equipment <= set(room.equipment)
    ]
    return ok(meetingroom_list=found)


def check_levels(wanted: tuple[str, ...]) -> None:
    for lower, upper in zip(wanted[1:], wanted, strict=False):
        if lower and not upper:
            raise Refusal(40058, "a lower level needs the upper")


def _fits(room: Room, wanted: tuple[str, ...]) -> bool:
    return all(not asked or asked == there for asked, there in zip(wanted, _place(room), strict=True))


def rooms_at(corp: Corp, form: Form) -> list[Room]:
    """One room by its id, or all of a place."""
    if form.has("meetingroom_id"):
        return [room_of(corp, form)]
    wanted = tuple(form.text(name) for name in ("city", "building", "floor"))
    check_levels(wanted)
    return [room for room in _rooms(corp) if _fits(room, wanted)]


def _shown(room: Room) -> JsonObject:
    shown: JsonObject = {
        "meetingroom_id": room.id,
        "name": room.name,
        "capacity": room.capacity,
        "city": room.city,
        "building": room.building,
        "floor": room.floor,
        "equipment": listed(room.equipment),
        "need_approval": room.need_approval,
        "range": {"user_list": listed(room.users), "department_list": listed(room.departments)},
    }
    if room.coordinate:
        shown["coordinate"] = json.loads(room.coordinate)
    return shown


def edit(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/edit: where a building lies cannot be changed."""
    room = room_of(corp, form)
    if form.has("name") and not 1 <= len(form.text("name")) <= NAME:
        raise Refusal(40058, f"name exceed max length {NAME}")
    same_building = form.text("building", room.building) == room.building
    if room.coordinate and form.has("coordinate") and same_building and _coordinate(form) != room.coordinate:
        raise Refusal(40058, "coordinate of a building can not be changed")
    corp.state.records.wecom_rooms[str(room.id)] = _filled(corp, room, form)
    return ok()


def delete(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/del."""
    del corp.state.records.wecom_rooms[str(room_of(corp, form).id)]
    return ok()


ENDPOINTS = (
    post("oa/meetingroom/add", add, Who.APP, PRODUCT),
    post("oa/meetingroom/list", every, Who.APP, PRODUCT, meetingroom_list=[]),
    post("oa/meetingroom/edit", edit, Who.APP, PRODUCT),
    post("oa/meetingroom/del", delete, Who.APP, PRODUCT),
)

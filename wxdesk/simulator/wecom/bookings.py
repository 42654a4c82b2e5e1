"""Bookings of meeting rooms, on a grid of half hours (reference: wecom-api §8)."""

import secrets
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.clock import CHINA
from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.records_meetings import Booking, Room
from wxdesk.simulator.wecom.corp import Corp, below
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form, listed
from wxdesk.simulator.wecom.rooms import PRODUCT, room_of, rooms_at

GRID = 1_800
LATE = 900
DAY = 24 * 3_600
BOOKED, GONE = 0, 1


def _of_room(corp: Corp, room: Room) -> list[Booking]:
    return [each for each in corp.state.records.wecom_bookings.values() if each.room_id == room.id]


def show(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/get_booking_info: from now to midnight, or within one day."""
    start = form.number("start_time", corp.now)
    end = form.number("end_time", _midnight_after(start))
    if end <= start or end > _midnight_after(start):
        raise Refusal(40058, "invalid end_time")
    found: list[Json] = []
    for room in rooms_at(corp, form):
        schedule: list[Json] = [
            _shown(each)
            for each in sorted(_of_room(corp, room), key=lambda each: each.start)
            if each.start < end and each.end > start and each.status != GONE
        ]
        found.append({"meetingroom_id": room.id, "schedule": schedule})
    return ok(booking_list=found)


def _midnight_after(moment: int) -> int:
    midnight = datetime.fromtimestamp(moment, CHINA).replace(hour=0, minute=0, second=0)
    return int(midnight.timestamp()) + DAY


def _shown(booking: Booking) -> JsonObject:
    return {
        "booking_id": booking.id,
        "meeting_id": booking.id,
        "schedule_id": booking.schedule_id,
        "start_time": booking.start,
        "end_time": booking.end,
        "booker": booking.booker,
        "status": booking.status,
    }


def book(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/book. Times are widened to half hours; a start over a quarter of an hour ago moves on."""
    room = room_of(corp, form)
    booker = _booker(corp, room, form)
    subject = form.required("subject")
    start, end = _times(corp, form.number("start_time"), form.number("end_time"))
    attendees = tuple(corp.member(name, 40031).userid for name in form.texts("attendees"))
    if room.need_approval or _conflicts(corp, room, start, end):
        raise Refusal(60030 if room.need_approval else corp.profile.room_conflict)
    schedule = secrets.token_hex(16)
    made = _made(corp, room, schedule, subject, start, end, booker.userid)
    _keep(corp, replace(made, attendees=attendees))
    return ok(booking_id=made.id, meeting_id=made.id, schedule_id=schedule)


def _booker(corp: Corp, room: Room, form: Form) -> Member:
    """A member within the room's range: else 60030."""
    booker = corp.member(form.required("booker"), 40031)
    if not room.users and not room.departments:
        return booker
    departments = corp.departments()
    inside = {each for top in room.departments if top in departments for each in below(departments, top)}
    if booker.userid not in room.users and not inside & set(booker.department):
        raise Refusal(60030)
    return booker


def _times(corp: Corp, start: int, end: int) -> tuple[int, int]:
    """Out to the half hours; a start over 15 minutes ago moves on to the next one. Never less than half an hour."""
    began, ended = start // GRID * GRID, -(-end // GRID) * GRID
    if corp.now - began > LATE:
        began += -(-(corp.now - LATE - began) // GRID) * GRID
    if end <= corp.now or end - start < GRID or ended <= began:
        raise Refusal(40058, "invalid end_time")
    return began, ended


def _conflicts(corp: Corp, room: Room, start: int, end: int) -> list[Booking]:
    return [each for each in _of_room(corp, room) if each.start < end and each.end > start and each.status != GONE]


def _made(corp: Corp, room: Room, schedule: str, subject: str, start: int, end: int, booker: str) -> Booking:
    return Booking(
        f"bk{secrets.token_urlsafe(18)}", corp.id, corp.agent, room.id, schedule, subject, start, end, booker
    )


def _keep(corp: Corp, booking: Booking) -> None:
    corp.state.records.wecom_bookings[booking.id] = booking


def book_by_schedule(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/book_by_schedule: a room for what has none yet. ``conflict_date`` are midnights."""
    room = room_of(corp, form)
    booker = _booker(corp, room, form)
    schedule = form.required("schedule_id")
    former = [each for each in corp.state.records.wecom_bookings.values() if each.schedule_id == schedule]
    if not former:
        raise Refusal(60136)
    if any(each.agent != corp.agent for each in former):
        raise Refusal(90499)
    if any(each.status != GONE for each in former):
        raise Refusal(90498)
    return _booked(corp, room, booker, schedule, former[0].subject, former[0].start, former[0].end)


def book_by_meeting(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/book_by_meeting."""
    room = room_of(corp, form)
    booker = _booker(corp, room, form)
    meeting = corp.state.records.wecom_meetings.get(form.required("meetingid"))
    if meeting is None or meeting.corp_id != corp.id or meeting.cancelled:
        raise Refusal(400020)
    schedule = f"meeting-{meeting.id}"
    if any(each.schedule_id == schedule and each.status != GONE for each in corp.state.records.wecom_bookings.values()):
        raise Refusal(90498)
    start, end = meeting.start // GRID * GRID, -(-(meeting.start + meeting.duration) // GRID) * GRID
    return _booked(corp, room, booker, schedule, "", start, end)


def _booked(corp: Corp, room: Room, booker: Member, schedule: str, subject: str, start: int, end: int) -> Answer:
    if taken := _conflicts(corp, room, start, end):
        dates = listed(sorted({_midnight_after(each.start) - DAY for each in taken}))
        return ok(booking_id="", conflict_date=dates)
    made = _made(corp, room, schedule, subject, start, end, booker.userid)
    _keep(corp, made)
    return ok(booking_id=made.id, conflict_date=[])


def cancel(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/cancel_book, also by the older ``meeting_id``."""
    booking = corp.state.records.wecom_bookings.get(form.text("booking_id") or form.text("meeting_id"))
    if booking is None or booking.corp_id != corp.id or booking.status == GONE:
        raise Refusal(60136)
    if booking.agent != corp.agent:
        raise Refusal(90499)
    _keep(corp, replace(booking, status=GONE))
    return ok()


def info(corp: Corp, form: Form) -> Answer:
    """POST oa/meetingroom/bookinfo/get, and its older name."""
    room = room_of(corp, form)
    booking = corp.state.records.wecom_bookings.get(form.text("booking_id") or form.text("meeting_id"))
    if booking is None or booking.room_id != room.id:
        raise Refusal(60136)
    schedule: JsonObject = _shown(booking) | {"master_booking_id": booking.id}
    return ok(meetingroom_id=room.id, schedule=schedule)


ENDPOINTS = (
    post("oa/meetingroom/get_booking_info", show, Who.APP, PRODUCT, booking_list=[]),
    post("oa/meetingroom/book", book, Who.APP, PRODUCT),
    post("oa/meetingroom/book_by_schedule", book_by_schedule, Who.APP, PRODUCT),
    post("oa/meetingroom/book_by_meeting", book_by_meeting, Who.APP, PRODUCT),
    post("oa/meetingroom/cancel_book", cancel, Who.APP, PRODUCT),
    post("oa/meetingroom/bookinfo/get", info, Who.APP, PRODUCT),
    post("oa/meetingroom/get_booking_info_by_meeting_id", info, Who.APP, PRODUCT),
)

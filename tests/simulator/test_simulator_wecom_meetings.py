"""Meetings, meeting rooms and their bookings."""

from datetime import datetime, timedelta

import pytest

from tests.simulator.wecom_cases import control, department, errcode, people, set_app, switch
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import CHINA
from wxdesk.simulator.records import App
from wxdesk.wechat.wecom.room_bookings import slot_of


def at(hour: int, minute: int = 0, day: int = 20) -> int:
    return int(datetime(2026, 11, day, hour, minute, tzinfo=CHINA).timestamp())


def meeting(**fields: object) -> dict[str, object]:
    asked = {"admin_userid": "anna", "title": "早会", "meeting_start": at(11), "meeting_duration": 3600}
    return asked | {"invitees": {"userid": ["bea"]}} | fields


@pytest.fixture
def office(corp):
    people(corp, "anna", "bea", "carl")
    return corp


def test_a_meeting_from_first_to_last(office, clock):
    made = office.post("meeting/create", meeting(settings={"password": "1234", "hosts": {"userid": ["BEA"]}}))
    assert (made["errcode"], made["excess_users"]) == (0, [])
    number = made["meetingid"]
    info = office.post("meeting/get_info", {"meetingid": number})
    assert (info["title"], info["status"], info["admin_userid"]) == ("早会", 1, "anna")
    assert info["attendees"]["member"] == [{"userid": "anna", "status": 2}, {"userid": "bea", "status": 2}]
    assert office.post("meeting/get_info", {"meeting_code": made["meeting_code"]})["meetingid"] == number
    change = {"meetingid": number, "title": "午会", "meeting_start": at(12), "meeting_duration": 600}
    assert office.post("meeting/update", change)["errcode"] == 0
    assert office.post("meeting/set_invitees", {"meetingid": number, "invitees": [{"userid": "carl"}]})["errcode"] == 0
    invited = office.post("meeting/get_invitees", {"meetingid": number})
    assert (invited["has_more"], invited["invitees"]) == (False, [{"userid": "carl"}])
    assert office.post("meeting/get_user_meetingid", {"userid": "carl", "cursor": "0"})["meetingid_list"] == [number]
    assert office.post("meeting/get_user_meetingid", {"userid": "bea"})["meetingid_list"] == []
    clock.set(datetime(2026, 11, 20, 12, 5, tzinfo=CHINA))
    office._token = ""
    assert office.post("meeting/get_info", {"meetingid": number})["status"] == 2
    assert errcode(office.post("meeting/update", change)) == 400221
    assert errcode(office.post("meeting/cancel", {"meetingid": number})) == 400224
    control(office, "POST", f"/members/carl/meetings/{number}")
    clock.set(datetime(2026, 11, 20, 12, 10, tzinfo=CHINA))
    info = office.post("meeting/get_info", {"meetingid": number})
    assert (info["title"], info["meeting_duration"], info["status"]) == ("午会", 600, 3)
    assert {"userid": "carl", "status": 1} in info["attendees"]["member"]
    assert errcode(office.post("meeting/set_invitees", {"meetingid": number, "invitees": []})) == 400224


def test_a_meeting_nobody_came_to_expires_and_a_cancelled_one_stays_so(office, clock):
    first = office.post("meeting/create", meeting())["meetingid"]
    second = office.post("meeting/create", meeting(title="另一个"))["meetingid"]
    assert office.post("meeting/cancel", {"meetingid": second})["errcode"] == 0
    assert errcode(office.post("meeting/cancel", {"meetingid": second})) == 400041
    assert errcode(office.post("meeting/update", {"meetingid": second, "title": "x"})) == 400041
    clock.set(datetime(2026, 11, 20, 12, 0, tzinfo=CHINA))
    office._token = ""
    assert office.post("meeting/get_info", {"meetingid": first})["status"] == 5
    assert office.post("meeting/get_info", {"meetingid": second})["status"] == 4


def test_the_same_meeting_within_five_minutes_is_a_mistake(office, clock):
    office.post("meeting/create", meeting())
    assert errcode(office.post("meeting/create", meeting())) == 400302
    assert office.post("meeting/create", meeting(skip_duplicate_check=1))["errcode"] == 0
    clock.set(clock.now() + timedelta(minutes=5))
    assert office.post("meeting/create", meeting())["errcode"] == 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"admin_userid": ""}, 400043),
        ({"admin_userid": "nobody"}, 400044),
        ({"title": ""}, 400218),
        ({"title": "题" * 256}, 400218),
        ({"description": "述" * 501}, 400219),
        ({"location": "地" * 129}, 400237),
        ({"meeting_start": at(10)}, 400222),
        ({"meeting_duration": 299}, 400223),
        ({"meeting_duration": 86_400}, 400223),
        ({"invitees": {"userid": ["nobody"]}}, 400021),
        ({"invitees": {"userid": ["bea"] * 101}}, 400021),
        ({"settings": {"password": "12a4"}}, 400030),
        ({"settings": {"hosts": {"userid": ["carl"]}}}, 400029),
        ({"settings": {"hosts": {"userid": ["bea"] * 11}}}, 400029),
        ({"settings": {"ring_users": {"userid": ["carl"]}}}, 400021),
        ({"settings": {"enable_enroll": True}}, 400226),
        ({"settings": {"auto_record_type": "film"}}, 40058),
        ({"settings": {"remind_scope": 5}}, 40058),
        ({"settings": {"enable_enter_mute": 3}}, 40058),
        ({"reminders": {"remind_before": [60]}}, 400228),
        ({"reminders": {"is_repeat": 1, "repeat_type": 3}}, 400228),
        ({"reminders": {"is_repeat": 1, "repeat_type": 2, "repeat_until_count": 51}}, 400228),
        ({"reminders": {"is_repeat": 1, "repeat_type": 0, "repeat_until_count": 201}}, 400228),
    ],
)
def test_meetings_that_are_refused(office, fields, code):
    assert errcode(office.post("meeting/create", meeting(**fields))) == code


def test_what_is_paid_for_is_allowed(server, office):
    set_app(server, paid=("meeting",))
    assert office.post("meeting/create", meeting(settings={"enable_enroll": True}))["errcode"] == 0


def test_meetings_are_an_apps_own(office, caller):
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    number = office.post("meeting/create", meeting())["meetingid"]
    for path in ("get_info", "update", "cancel", "set_invitees", "get_invitees"):
        assert errcode(other.post(f"meeting/{path}", {"meetingid": number})) == 400020
    assert other.post("meeting/get_user_meetingid", {"userid": "bea"})["meetingid_list"] == []
    far = {"userid": "bea", "begin_time": at(0), "end_time": at(0) + 181 * 86_400}
    assert errcode(office.post("meeting/get_user_meetingid", far)) == 400022
    assert errcode(office.post("meeting/get_user_meetingid", {"userid": "bea", "limit": 101})) == 40058
    alone = {"meetingid": number, "meeting_start": at(12)}
    assert errcode(office.post("meeting/update", alone)) == 400222


def test_invitees_come_page_by_page(server, corp):
    people(corp, "anna", *(f"m{number}" for number in range(101)))
    number = corp.post("meeting/create", meeting(invitees={}))["meetingid"]
    everybody = [{"userid": f"m{each}"} for each in range(101)]
    corp.post("meeting/set_invitees", {"meetingid": number, "invitees": everybody})
    first = corp.post("meeting/get_invitees", {"meetingid": number})
    assert (first["has_more"], len(first["invitees"])) == (True, 100)
    rest = corp.post("meeting/get_invitees", {"meetingid": number, "cursor": first["next_cursor"]})
    assert (rest["has_more"], rest["invitees"]) == (False, [{"userid": "m100"}])


# -- rooms ----------------------------------------------------------------------------------------------------------


def room(corp, **fields: object) -> int:
    answer = corp.post("oa/meetingroom/add", {"name": "一号", "capacity": 10} | fields)
    number = answer["meetingroom_id"]
    assert isinstance(number, int)
    return number


PLACE = {"city": "广州", "building": "塔", "floor": "3F"}


def test_a_room_from_first_to_last(office):
    coordinate = {"latitude": "22.5", "longitude": "113.9"}
    first = room(office, **PLACE, equipment=[1, 3], coordinate=coordinate)
    second = room(office, name="二号")
    listed = office.post("oa/meetingroom/list", {})["meetingroom_list"]
    assert [each["meetingroom_id"] for each in listed] == [first, second]
    assert (listed[0]["coordinate"], listed[0]["equipment"]) == (coordinate, [1, 3])
    found = office.post("oa/meetingroom/list", {"city": "广州", "equipment": [3]})["meetingroom_list"]
    assert [each["meetingroom_id"] for each in found] == [first]
    assert office.post("oa/meetingroom/list", {"equipment": [5]})["meetingroom_list"] == []
    assert office.post("oa/meetingroom/edit", {"meetingroom_id": second, "capacity": 4} | PLACE)["errcode"] == 0
    assert office.post("oa/meetingroom/list", PLACE)["meetingroom_list"][1]["capacity"] == 4
    moved = {"meetingroom_id": first, "coordinate": {"latitude": "1", "longitude": "2"}}
    assert errcode(office.post("oa/meetingroom/edit", moved)) == 40058
    assert office.post("oa/meetingroom/del", {"meetingroom_id": first})["errcode"] == 0
    assert errcode(office.post("oa/meetingroom/del", {"meetingroom_id": first})) == 60136


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": ""}, 40058),
        ({"name": "名" * 31}, 40058),
        ({"capacity": 0}, 40058),
        ({"city": "广州"}, 40058),
        ({"equipment": [6]}, 40058),
        ({"coordinate": {"latitude": "91", "longitude": "0"}}, 40058),
        ({"coordinate": {"latitude": "north"}}, 40058),
        ({"range": {"user_list": ["nobody"]}}, 40031),
        ({"range": {"department_list": [99]}}, 60003),
        ({"range": {"user_list": ["anna"] * 1001}}, 40058),
    ],
)
def test_rooms_that_are_refused(office, fields, code):
    assert errcode(office.post("oa/meetingroom/add", {"name": "一号", "capacity": 10} | fields)) == code
    assert errcode(office.post("oa/meetingroom/list", {"floor": "3F"})) == 40058


def booking(number: int, start: int, end: int, **fields: object) -> dict[str, object]:
    return {
        "meetingroom_id": number,
        "subject": "早会",
        "start_time": start,
        "end_time": end,
        "booker": "anna",
    } | fields


def test_times_are_widened_to_half_hours(server, office):
    number = room(office)
    made = office.post("oa/meetingroom/book", booking(number, at(11, 10), at(11, 50), attendees=["bea"]))
    assert (made["errcode"], made["booking_id"]) == (0, made["meeting_id"])
    [shown] = office.post("oa/meetingroom/get_booking_info", {"meetingroom_id": number})["booking_list"]
    [schedule] = shown["schedule"]
    assert (schedule["start_time"], schedule["end_time"], schedule["status"]) == (at(11), at(12), 0)
    assert (schedule["booker"], schedule["schedule_id"]) == ("anna", made["schedule_id"])
    assert errcode(office.post("oa/meetingroom/book", booking(number, at(11, 30), at(12, 30)))) == 90602
    switch(server, room_conflict=60035)
    assert server.state.profile.wecom.room_conflict == 60035
    assert office.post("oa/meetingroom/book", booking(number, at(12), at(12, 30)))["errcode"] == 0
    asked = {"meetingroom_id": number, "booking_id": made["booking_id"]}
    assert office.post("oa/meetingroom/bookinfo/get", asked)["schedule"]["master_booking_id"] == made["booking_id"]
    old = {"meetingroom_id": number, "meeting_id": made["booking_id"]}
    assert office.post("oa/meetingroom/get_booking_info_by_meeting_id", old)["errcode"] == 0
    assert office.post("oa/meetingroom/cancel_book", {"booking_id": made["booking_id"]})["errcode"] == 0
    assert errcode(office.post("oa/meetingroom/cancel_book", {"meeting_id": made["booking_id"]})) == 60136
    [shown] = office.post("oa/meetingroom/get_booking_info", {})["booking_list"]
    assert [each["start_time"] for each in shown["schedule"]] == [at(12)]


@pytest.mark.parametrize(
    ("minute", "start", "end", "taken"),
    [
        (15, at(11), at(13), (at(11), at(13))),
        (16, at(11), at(13), (at(11, 30), at(13))),
        (16, at(11, 15), at(12, 45), (at(11, 30), at(13))),
        (10, at(8), at(13), (at(11), at(13))),
        (16, at(8), at(13), (at(11, 30), at(13))),
    ],
)
def test_a_start_over_a_quarter_of_an_hour_ago_moves_on(office, clock, minute, start, end, taken):
    number = room(office)
    now = datetime(2026, 11, 20, 11, minute, tzinfo=CHINA)
    clock.set(now)
    assert office.post("oa/meetingroom/book", booking(number, start, end))["errcode"] == 0
    asked = {"meetingroom_id": number, "start_time": at(0), "end_time": at(23)}
    [shown] = office.post("oa/meetingroom/get_booking_info", asked)["booking_list"]
    [made] = shown["schedule"]
    assert (made["start_time"], made["end_time"]) == taken
    told = slot_of(datetime.fromtimestamp(start, CHINA), datetime.fromtimestamp(end, CHINA), now)
    assert (told.start.timestamp(), told.end.timestamp()) == taken


def test_nothing_is_left_of_a_booking_whose_start_moves_to_its_end(office, clock):
    clock.set(datetime(2026, 11, 20, 11, 16, tzinfo=CHINA))
    assert errcode(office.post("oa/meetingroom/book", booking(room(office), at(11), at(11, 30)))) == 40058


@pytest.mark.parametrize(
    ("start", "end", "fields", "code"),
    [
        (at(11), at(11, 20), {}, 40058),
        (at(8), at(9), {}, 40058),
        (at(11), at(12), {"subject": ""}, 40058),
        (at(11), at(12), {"booker": ""}, 40058),
        (at(11), at(12), {"booker": "nobody"}, 40031),
        (at(11), at(12), {"attendees": ["nobody"]}, 40031),
        (at(11), at(12), {"meetingroom_id": 99}, 60136),
    ],
)
def test_bookings_that_are_refused(office, start, end, fields, code):
    assert errcode(office.post("oa/meetingroom/book", booking(room(office), start, end) | fields)) == code


def test_only_those_within_its_range_book_a_room(office):
    branch = department(office, "店面")
    people(office, "dora", department=[department(office, "街角", branch)])
    number = room(office, range={"user_list": ["bea"], "department_list": [branch]})
    assert errcode(office.post("oa/meetingroom/book", booking(number, at(11), at(12)))) == 60030
    assert office.post("oa/meetingroom/book", booking(number, at(11), at(12), booker="bea"))["errcode"] == 0
    assert office.post("oa/meetingroom/book", booking(number, at(13), at(14), booker="dora"))["errcode"] == 0


def test_a_room_that_needs_approval_is_not_for_programs(server, office):
    number = room(office)
    rooms = server.state.records.wecom_rooms
    rooms[str(number)] = type(rooms[str(number)])(number, "wwcorp", "一号", 10, need_approval=1)
    assert errcode(office.post("oa/meetingroom/book", booking(number, at(11), at(12)))) == 60030


def test_a_room_for_a_schedule_and_for_a_meeting(office, caller):
    first, second = room(office), room(office, name="二号")
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    made = office.post("oa/meetingroom/book", booking(first, at(11), at(12)))
    by_schedule = {"meetingroom_id": second, "schedule_id": made["schedule_id"], "booker": "anna"}
    assert errcode(office.post("oa/meetingroom/book_by_schedule", by_schedule)) == 90498
    assert errcode(other.post("oa/meetingroom/book_by_schedule", by_schedule)) == 90499
    assert errcode(other.post("oa/meetingroom/cancel_book", {"booking_id": made["booking_id"]})) == 90499
    office.post("oa/meetingroom/cancel_book", {"booking_id": made["booking_id"]})
    assert office.post("oa/meetingroom/book_by_schedule", by_schedule)["conflict_date"] == []
    assert errcode(office.post("oa/meetingroom/book_by_schedule", by_schedule | {"schedule_id": "x"})) == 60136
    number = office.post("meeting/create", meeting())["meetingid"]
    by_meeting = {"meetingroom_id": second, "meetingid": number, "booker": "anna"}
    assert office.post("oa/meetingroom/book_by_meeting", by_meeting)["conflict_date"] == [at(0)]
    by_meeting["meetingroom_id"] = first
    assert office.post("oa/meetingroom/book_by_meeting", by_meeting)["booking_id"]
    assert errcode(office.post("oa/meetingroom/book_by_meeting", by_meeting)) == 90498
    assert errcode(office.post("oa/meetingroom/book_by_meeting", by_meeting | {"meetingid": "x"})) == 400020


def test_bookings_of_more_than_a_day_are_not_listed(office):
    asked = {"meetingroom_id": room(office), "start_time": at(9), "end_time": at(9, day=21)}
    assert errcode(office.post("oa/meetingroom/get_booking_info", asked)) == 40058
    assert errcode(office.post("oa/meetingroom/get_booking_info", asked | {"end_time": at(8)})) == 40058
    gone = {"meetingroom_id": asked["meetingroom_id"], "booking_id": "x"}
    assert errcode(office.post("oa/meetingroom/bookinfo/get", gone)) == 60136

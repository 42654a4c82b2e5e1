"""The client and the simulator together, noun by noun."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.wechat.conftest import CORP, NOW
from wxdesk.domain.attempts import PlatformError
from wxdesk.wechat.wecom import contents
from wxdesk.wechat.wecom.batch_files import DepartmentRow, MemberRow, department_file, member_file
from wxdesk.wechat.wecom.drive_files import FileType
from wxdesk.wechat.wecom.drive_spaces import Right, user
from wxdesk.wechat.wecom.drive_uploads import Place
from wxdesk.wechat.wecom.exports import Export
from wxdesk.wechat.wecom.media import MediaType
from wxdesk.wechat.wecom.meeting_rooms import RoomFields
from wxdesk.wechat.wecom.meeting_values import MeetingFields, MeetingStatus, UserIds
from wxdesk.wechat.wecom.member_values import MemberFields, MemberStatus
from wxdesk.wechat.wecom.messages import EVERYONE, Receivers
from wxdesk.wechat.wecom.sha1_state import BLOCK
from wxdesk.wechat.wire import Upload

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40


def person(userid: str, **fields: object) -> MemberFields:
    number = int.from_bytes(userid.encode()) % 10**8
    told = {"userid": userid, "name": f"名{userid}", "mobile": f"139{number:08}", "department": (1,)} | fields
    return MemberFields.model_validate(told)


async def people(corp, *userids: str) -> None:
    for userid in userids:
        await corp.members.create(person(userid))


async def caught(call) -> PlatformError:
    with pytest.raises(PlatformError) as info:
        await call
    return info.value


async def test_departments(simulated):
    branch = await simulated.departments.create("店面")
    inner = await simulated.departments.create("仓库", branch, order=5)
    assert (await caught(simulated.departments.create("店面"))).errcode == 60008
    await simulated.departments.update(inner, name="库房")
    assert [each.name for each in await simulated.departments.all(branch)] == ["店面", "库房"]
    assert {each.id: each.parentid for each in await simulated.departments.tree()}[inner] == branch
    assert (await simulated.departments.get(inner)).order == 5
    assert (await caught(simulated.departments.delete(branch))).errcode == 60006
    await simulated.departments.delete(inner)
    assert (await caught(simulated.departments.get(inner))).errcode == 60003


async def test_members(simulated):
    branch = await simulated.departments.create("店面")
    await simulated.members.create(person("Anna", department=(1, branch), is_leader_in_dept=(0, 1), order=(1, 2)))
    error = await caught(simulated.members.create(person("bea", mobile=person("Anna").mobile)))
    assert (error.errcode, error.details["errmsg"]) == (60104, "mobile existed:Anna")
    await people(simulated, "bea")
    await simulated.members.update(MemberFields(userid="ANNA", position="店长"))
    anna = await simulated.members.get("anna")
    assert (anna.position, anna.department, anna.is_leader_in_dept) == ("店长", (1, branch), (0, 1))
    assert (anna.status, anna.active) == (MemberStatus.NOT_ACTIVATED, False)
    assert {each.userid for each in await simulated.members.names(branch)} == {"Anna"}
    assert {each.userid for each in await simulated.members.of(1)} == {"Anna", "bea"}
    assert (await caught(simulated.members.delete_many(["bea", "nobody"]))).errcode in (40031, 60111)
    await simulated.members.delete_many(["bea"])
    await simulated.members.delete("Anna")
    assert (await caught(simulated.members.get("Anna"))).errcode == 60111


async def test_made_departments_are_told(simulated):
    made = await simulated.members.create(person("anna", department=(77,)))
    assert made[-1].name == "77"
    assert (await simulated.members.get("anna")).department == (made[-1].id,)


async def test_everybodys_ids_are_for_the_contact_sync(server, clock, simulated):
    branch = await simulated.departments.create("店面")
    await simulated.members.create(person("anna", department=(1, branch)))
    await people(simulated, "bea")
    server.state.register(replace(CORP, scope="contacts"))
    await simulated.session.tokens.ask()
    assert await simulated.members.all_ids() == {"anna": (1, branch), "bea": (1,)}
    first = await simulated.members.ids(limit=1)
    assert (len(first.dept_user), bool(first.next_cursor)) == (1, True)


async def test_lookups(simulated):
    await simulated.members.create(person("anna", email="anna@example.com"))
    assert await simulated.lookups.userid_of_mobile(str(person("anna").mobile)) == "anna"
    assert await simulated.lookups.userid_of_email("anna@example.com", 2) == "anna"
    assert (await caught(simulated.lookups.userid_of_mobile("10000000000"))).errcode == 46004


async def test_tags_tell_whom_they_do_not_know(simulated):
    await people(simulated, "anna", "bea")
    tag = await simulated.tags.create("班长")
    change = await simulated.tags.add(tag, ["anna", "Nobody"], [1, 99])
    assert ([each.lower() for each in change.invalidlist], change.invalidparty) == (["nobody"], (99,))
    members = await simulated.tags.members(tag)
    assert ([each.userid for each in members.userlist], members.partylist) == (["anna"], (1,))
    assert (await caught(simulated.tags.add(tag, ["nobody"]))).errcode == 40070
    assert (await simulated.tags.remove(tag, ["anna"])).complete
    await simulated.tags.rename(tag, "组长")
    assert [(each.tagid, each.tagname) for each in await simulated.tags.all()] == [(tag, "组长")]
    await simulated.tags.delete(tag)
    assert await simulated.tags.all() == ()


async def test_invitations_tell_whom_they_did_not_reach(simulated):
    await people(simulated, "anna")
    invited = await simulated.invitations.send(["anna", "nobody"], [1, 99])
    assert ([each.lower() for each in invited.invaliduser], invited.invalidparty) == (["nobody"], (99,))


async def test_an_import_of_members_and_of_departments(simulated):
    parties = department_file([DepartmentRow("总部", 1, 0), DepartmentRow("店面", 2)])
    file = await simulated.media.upload(Upload("parties.csv", parties.data), MediaType.FILE)
    result = await simulated.batch.result(await simulated.batch.replace_parties(file.media_id))
    assert (result.finished, result.type, result.failures) == (True, "replace_party", ())
    assert [each.name for each in await simulated.departments.all(2)] == ["店面"]
    rows = [
        MemberRow("安娜", "anna", "13900000001", departments=(1, 2), position="店长", gender="女"),
        MemberRow("贝亚", "bea", "13900000001"),
        MemberRow("陈", "chen", email="chen@example.com", disabled=True),
    ]
    members = member_file(rows, bom=True)
    file = await simulated.media.upload(Upload("members.csv", members.data), MediaType.FILE)
    result = await simulated.batch.result(await simulated.batch.sync_users(file.media_id, invite=False))
    assert (result.finished, result.total) == (True, 3)
    [failure] = result.failures
    assert (failure.errcode, members.line_of(failure.userid)) == (60104, 3)
    assert (await simulated.members.get("anna")).department == (1, 2)
    assert (await simulated.members.get("chen")).status == MemberStatus.DISABLED
    assert (await caught(simulated.batch.result("unknown"))).errcode == 40088


async def test_a_message_reaches_members_and_names_those_it_does_not(simulated):
    await people(simulated, "anna", "bea")
    sent = await simulated.messages.send(
        contents.Text(content="早"), Receivers(users=("ANNA", "Nobody"), parties=(99,), tags=(98,))
    )
    assert sent.unreached == ("nobody", "party 99", "tag 98")
    everybody = await simulated.messages.send(contents.Markdown(content="**早**"), EVERYONE)
    assert (everybody.unreached, bool(everybody.msgid)) == ((), True)
    error = await caught(simulated.messages.send(contents.Text(content="早"), Receivers(users=("nobody",))))
    assert error.errcode == 81013
    [counted] = await simulated.messages.statistics()
    assert counted.agentid == CORP.agent_id
    await simulated.messages.recall(sent.msgid)


async def test_a_message_is_not_recalled_after_a_day(simulated, clock):
    await people(simulated, "anna")
    sent = await simulated.messages.send(contents.Text(content="早"), EVERYONE)
    clock.set(clock.now() + timedelta(hours=24, seconds=1))
    assert (await caught(simulated.messages.recall(sent.msgid))).errcode == 42052


async def test_the_same_request_within_its_time_is_one_message(simulated):
    await people(simulated, "anna")
    text = contents.Text(content="早")
    first, again = [await simulated.messages.send(text, EVERYONE, check_seconds=600, key="a") for _ in range(2)]
    other = await simulated.messages.send(text, EVERYONE, check_seconds=600, key="b")
    assert first.msgid == again.msgid != other.msgid


async def test_a_group_chat(simulated):
    await people(simulated, "anna", "bea", "chen")
    chat = await simulated.group_chats.create(["Anna", "bea"], "早班", "anna", "MORNING1")
    await simulated.group_chats.send(chat, contents.Text(content="到岗", mentioned_list=("@all",)))
    await simulated.group_chats.update(chat, name="晚班", add=["chen"], remove=["bea"])
    found = await simulated.group_chats.get(chat)
    assert (found.name, found.owner, {each.lower() for each in found.userlist}) == ("晚班", "anna", {"anna", "chen"})
    assert (await caught(simulated.group_chats.get("OTHER"))).errcode in (86001, 86003, 40050)


async def test_a_meeting(simulated):
    await people(simulated, "anna", "bea")
    start = int(NOW.timestamp()) + 3_600
    fields = MeetingFields(title="例会", meeting_start=start, meeting_duration=1_800, invitees=UserIds(userid=("bea",)))
    made = await simulated.meetings.create("anna", fields)
    assert made.meetingid
    await simulated.meetings.update(made.meetingid, MeetingFields(title="周会"))
    await simulated.meetings.set_invitees(made.meetingid, ["anna", "bea"])
    assert len((await simulated.meetings.get_invitees(made.meetingid)).invitees) == 2
    found = await simulated.meetings.get(made.meetingid)
    assert (found.title, found.meeting_start, found.status) == ("周会", start, MeetingStatus.PENDING)
    assert made.meetingid in (await simulated.meetings.ids_of("anna", start - 7_200, start + 7_200)).meetingid_list
    await simulated.meetings.cancel(made.meetingid)
    assert (await simulated.meetings.get(made.meetingid)).status == MeetingStatus.CANCELLED


async def test_a_room_is_booked_for_the_half_hours_that_we_tell(simulated):
    await people(simulated, "anna", "bea")
    room = await simulated.meeting_rooms.add(RoomFields(name="18F", capacity=10))
    await simulated.meeting_rooms.edit(room, RoomFields(capacity=12))
    assert [(each.name, each.capacity) for each in await simulated.meeting_rooms.all()] == [("18F", 12)]
    start = NOW + timedelta(hours=1, minutes=10)
    booked, slot = await simulated.room_bookings.book(room, "周会", start, start + timedelta(minutes=30), "anna")
    [schedule] = await simulated.room_bookings.of(room)
    [booking] = schedule.schedule
    assert (booking.booking_id, booking.booker) == (booked.booking_id, "anna")
    assert (booking.start_time, booking.end_time) == (int(slot.start.timestamp()), int(slot.end.timestamp()))
    assert slot.rounded
    assert (await simulated.room_bookings.get(room, booked.booking_id)).booking_id == booked.booking_id
    await simulated.room_bookings.cancel(booked.booking_id)
    [schedule] = await simulated.room_bookings.of(room)
    assert schedule.schedule == ()
    await simulated.meeting_rooms.delete(room)
    assert await simulated.meeting_rooms.all() == ()


async def test_a_drive_with_small_and_large_files(simulated):
    await people(simulated, "anna")
    space = await simulated.drive_spaces.create("资料", [user("anna", Right.ADMIN)])
    await simulated.drive_spaces.rename(space, "新资料")
    assert (await simulated.drive_spaces.get(space)).space_name == "新资料"
    folder = await simulated.drive_files.create(space, space, FileType.FOLDER, "图片")
    small = await simulated.drive_uploads.upload(Place(space, folder.fileid), "小.txt", b"hello, world")
    large = await simulated.drive_uploads.upload_in_parts(Place(space, space), "大.bin", b"\x01\x02\x03" * BLOCK)
    assert (await simulated.drive_files.get(large)).file_size == 3 * BLOCK
    page = await simulated.drive_files.list(space, folder.fileid)
    assert [(each.fileid, each.file_name) for each in page.files] == [(small, "小.txt")]
    assert (await simulated.drive_files.download(small)).data == b"hello, world"
    assert (await caught(simulated.drive_files.download(folder.fileid))).errcode == 640029
    assert (await simulated.drive_files.rename(small, "新.txt")).file_name == "新.txt"
    await simulated.drive_files.move([small], space)
    assert await simulated.drive_files.share(small)
    await simulated.drive_files.delete([small, large])
    await simulated.drive_spaces.dismiss(space)
    assert (await caught(simulated.drive_spaces.get(space))).errcode == 640001


async def test_media_come_back_as_they_went(simulated, clock):
    media = await simulated.media.upload(Upload("图.png", PNG), MediaType.IMAGE)
    assert (await simulated.media.get(media.media_id)).data == PNG
    assert (await simulated.media.upload_image(Upload("图.png", PNG))).startswith("https://")
    clock.set(clock.now() + timedelta(days=3, seconds=1))
    assert (await caught(simulated.media.get(media.media_id))).errcode == 40007


async def test_an_export(simulated):
    await people(simulated, "anna")
    job = await simulated.exports.start(Export.SIMPLE_USERS, "A" * 43)
    result = await simulated.exports.result(job)
    assert (result.status, len(result.data_list)) == (2, 1)

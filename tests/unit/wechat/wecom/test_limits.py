"""What is against a limit of the reference is refused before any call is made."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import OK
from tests.unit.wechat.wecom.work_calls import BUTTONS, CARD, CHOICES, MEETING, NEWS_NOTICE, SOME, TEXT_NOTICE
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.wecom import card_parts as parts
from wxdesk.wechat.wecom import contents
from wxdesk.wechat.wecom.checks import same_userid
from wxdesk.wechat.wecom.exports import Export
from wxdesk.wechat.wecom.meeting_rooms import RoomFields, RoomRange
from wxdesk.wechat.wecom.meeting_values import MeetingFields, MeetingSettings, Reminders, UserIds
from wxdesk.wechat.wecom.meetings import Meetings
from wxdesk.wechat.wecom.member_values import MemberFields, MemberRules
from wxdesk.wechat.wecom.members import Members
from wxdesk.wechat.wecom.messages import Receivers
from wxdesk.wechat.wecom.room_bookings import slot_of

pytestmark = pytest.mark.anyio

NEW = MemberFields(userid="zs", name="张三", mobile="138", department=(1,))
ARTICLE = contents.MpArticle(title="t", thumb_media_id="m", content="c")
NEWS = contents.NewsArticle(title="t", url="https://x")
MINI = contents.MiniProgramNotice(appid="wx", title="t")


def changed(value, **fields):
    return value.model_copy(update=fields)


def member(**fields):
    return lambda corp: corp.members.create(changed(NEW, **fields))


def message(content, **options):
    return lambda corp: corp.messages.send(content, SOME, **options)


def meeting(**fields):
    return lambda corp: corp.meetings.create("zs", changed(MEETING, **fields))


REFUSED = [
    # departments
    ("name", lambda corp: corp.departments.create("名" * 65)),
    ("name", lambda corp: corp.departments.create("")),
    ("name", lambda corp: corp.departments.update(2, name="a/b:c")),
    # members
    ("userid", member(userid="")),
    ("userid", member(userid="a" * 65)),
    ("userid", member(userid="_a")),
    ("userid", member(userid="张三")),
    ("name", member(name="")),
    ("name", member(name="名" * 65)),
    ("mobile", member(mobile=None)),
    ("mobile", member(mobile="1" * 33)),
    ("email", member(email="a" * 65)),
    ("department", member(department=None)),
    ("department", member(department=tuple(range(101)))),
    ("direct_leader", member(direct_leader=("a",) * 6)),
    ("order", member(order=(1, 2))),
    ("is_leader_in_dept", member(is_leader_in_dept=(1, 0))),
    ("main_department", member(main_department=9)),
    ("position", member(position="a" * 129)),
    ("external_position", member(external_position="一" * 13)),
    ("useridlist", lambda corp: corp.members.delete_many(["a"] * 201)),
    ("useridlist", lambda corp: corp.members.delete_many([])),
    ("mobile", lambda corp: corp.lookups.userid_of_mobile("1234")),
    ("size_type", lambda corp: corp.lookups.join_qrcode(5)),
    ("tagid", lambda corp: corp.exports.start(Export.TAGGED, "k")),
    ("tagid", lambda corp: corp.exports.start(Export.USERS, "k", tag_id=1)),
    ("block_size", lambda corp: corp.exports.start(Export.USERS, "k", block_size=9_999)),
    # tags and invitations
    ("tagname", lambda corp: corp.tags.create("名" * 33)),
    ("userlist", lambda corp: corp.tags.add(1)),
    ("userlist", lambda corp: corp.tags.add(1, ["a"] * 1_001)),
    ("partylist", lambda corp: corp.tags.remove(1, parties=[1] * 101)),
    ("user", lambda corp: corp.invitations.send()),
    ("tag", lambda corp: corp.invitations.send(tags=[1] * 101)),
    # messages
    ("content", message(contents.Text(content="好" * 683))),
    ("content", message(contents.Text(content=""))),
    ("content", message(contents.Markdown(content="a" * 2049))),
    ("title", message(contents.Video(media_id="m", title="好" * 43))),
    ("description", message(contents.Video(media_id="m", description="a" * 513))),
    ("title", message(contents.TextCard(title="a" * 129, description="d", url="https://x"))),
    ("description", message(contents.TextCard(title="a", description="a" * 513, url="https://x"))),
    ("url", message(contents.TextCard(title="a", description="d", url="https://" + "x" * 2041))),
    ("url", message(contents.TextCard(title="a", description="d", url="x.cn"))),
    ("btntxt", message(contents.TextCard(title="a", description="d", url="https://x", btntxt="一二三四五"))),
    ("articles", message(contents.News(articles=(NEWS,) * 9))),
    ("articles", message(contents.News(articles=()))),
    ("url", message(contents.News(articles=(contents.NewsArticle(title="t", appid="wx"),)))),
    ("articles", message(contents.MpNews(articles=(ARTICLE,) * 9))),
    ("author", message(contents.MpNews(articles=(changed(ARTICLE, author="好" * 22),)))),
    ("content", message(contents.MpNews(articles=(changed(ARTICLE, content="a" * (666 * 1024 + 1)),)))),
    ("digest", message(contents.MpNews(articles=(changed(ARTICLE, digest="a" * 513),)))),
    ("page", message(changed(MINI, page="p" * 1025))),
    ("content_item", message(changed(MINI, content_item=(contents.ContentItem(key="k", value="v"),) * 11))),
    ("key", message(changed(MINI, content_item=(contents.ContentItem(key="k" * 11, value="v"),)))),
    ("value", message(changed(MINI, content_item=(contents.ContentItem(key="k", value="v" * 31),)))),
    ("safe", message(contents.News(articles=(NEWS,)), safe=1)),
    ("duplicate_check_interval", message(contents.Text(content="a"), check_seconds=14_401)),
    ("touser", lambda corp: corp.messages.send(contents.Text(content="a"), Receivers())),
    ("touser", lambda corp: corp.messages.send(contents.Text(content="a"), Receivers(users=("a",) * 1_001))),
    ("toparty", lambda corp: corp.messages.send(contents.Text(content="a"), Receivers(parties=(1,) * 101))),
    ("totag", lambda corp: corp.messages.send(contents.Text(content="a"), Receivers(tags=(1,) * 101))),
    # cards
    ("task_id", message(changed(CARD, task_id=None))),
    ("task_id", message(changed(CARD, task_id="a b"))),
    ("task_id", message(changed(CARD, task_id="a" * 129))),
    ("task_id", message(changed(BUTTONS, task_id=None))),
    ("card_action", message(changed(TEXT_NOTICE, card_action=None))),
    ("card_image", message(changed(NEWS_NOTICE, card_image=None, image_text_area=None))),
    ("aspect_ratio", message(changed(NEWS_NOTICE, card_image=parts.CardImage(url="u", aspect_ratio=2.3)))),
    ("vertical_content_list", message(changed(NEWS_NOTICE, vertical_content_list=(parts.Title(),) * 5))),
    ("button_list", message(changed(BUTTONS, button_list=None))),
    ("button_list", message(changed(BUTTONS, button_list=(parts.CardButton(text="a"),) * 7))),
    ("key", message(changed(BUTTONS, button_list=(parts.CardButton(text="a", key="k" * 1025),)))),
    ("checkbox", message(changed(CARD, checkbox=None))),
    ("submit_button", message(changed(CARD, submit_button=None))),
    (
        "option_list",
        message(
            changed(CARD, checkbox=parts.Checkbox(question_key="q", option_list=(parts.Option(id="1", text="a"),) * 21))
        ),
    ),
    ("select_list", message(changed(CHOICES, select_list=None))),
    ("horizontal_content_list", message(changed(CARD, horizontal_content_list=(parts.KeyValue(keyname="k"),) * 7))),
    ("jump_list", message(changed(CARD, jump_list=(parts.Jump(title="j"),) * 4))),
    (
        "action_list",
        message(changed(CARD, action_menu=parts.ActionMenu(action_list=(parts.MenuAction(text="a", key="k"),) * 4))),
    ),
    # chats
    ("userlist", lambda corp: corp.group_chats.create(["a"])),
    ("userlist", lambda corp: corp.group_chats.create(["a"] * 2_001)),
    ("name", lambda corp: corp.group_chats.create(["a", "b"], "名" * 51)),
    ("owner", lambda corp: corp.group_chats.create(["a", "b"], owner="c")),
    ("chatid", lambda corp: corp.group_chats.create(["a", "b"], chat_id="a-b")),
    ("chatid", lambda corp: corp.group_chats.create(["a", "b"], chat_id="a" * 33)),
    ("msgtype", lambda corp: corp.group_chats.send("c", MINI)),
    ("safe", lambda corp: corp.group_chats.send("c", contents.Markdown(content="a"), safe=1)),
    # meetings
    ("title", meeting(title=None)),
    ("title", meeting(title="题" * 14)),
    ("meeting_duration", meeting(meeting_duration=299)),
    ("meeting_duration", meeting(meeting_duration=86_400)),
    ("description", meeting(description="a" * 501)),
    ("location", meeting(location="a" * 129)),
    ("invitees", meeting(invitees=UserIds(userid=("a",) * 101))),
    ("password", meeting(settings=MeetingSettings(password="123"))),
    ("hosts", meeting(settings=MeetingSettings(hosts=UserIds(userid=("a",) * 11)))),
    ("remind_before", meeting(reminders=Reminders(remind_before=(60,)))),
    ("repeat_interval", meeting(reminders=Reminders(repeat_interval=3))),
    ("meeting_duration", lambda corp: corp.meetings.update("M", MeetingFields(meeting_start=1))),
    ("invitees", lambda corp: corp.meetings.set_invitees("M", ["a"] * 2_001)),
    ("meetingid", lambda corp: corp.meetings.get()),
    ("end_time", lambda corp: corp.meetings.ids_of("a", 0, 181 * 86_400)),
    # rooms
    ("name", lambda corp: corp.meeting_rooms.add(RoomFields(name="名" * 31, capacity=1))),
    ("capacity", lambda corp: corp.meeting_rooms.add(RoomFields(name="a"))),
    ("city", lambda corp: corp.meeting_rooms.add(RoomFields(name="a", capacity=1, floor="1"))),
    (
        "user_list",
        lambda corp: corp.meeting_rooms.edit(1, RoomFields(range=RoomRange(user_list=("a",) * 1_001))),
    ),
    ("building", lambda corp: corp.meeting_rooms.all("深圳", floor="1")),
    ("end_time", lambda corp: corp.room_bookings.book(1, "s", NOW, NOW, "zs")),
]


@pytest.mark.parametrize(
    ("field", "call"), REFUSED, ids=[f"{number}-{field}" for number, (field, _) in enumerate(REFUSED)]
)
async def test_what_is_against_a_limit_costs_no_call(platform, corp, field, call):
    with pytest.raises(PlatformError) as info:
        await call(corp)
    assert (info.value.code, info.value.outcome) == ("field_refused", Outcome.REFUSED)
    assert (info.value.details["field"], platform.requests) == (field, [])


@pytest.mark.parametrize(
    "call",
    [
        message(contents.Text(content="好" * 682 + "ab")),
        message(contents.TextCard(title="a" * 128, description="a" * 512, url="https://" + "x" * 2040)),
        message(contents.MpNews(articles=(changed(ARTICLE, author="a" * 64, content="a" * (666 * 1024)),) * 8)),
        message(changed(NEWS_NOTICE, card_image=parts.CardImage(url="u", aspect_ratio=1.3))),
        lambda corp: corp.group_chats.send("c", contents.Text(content="a" * 2048)),
    ],
)
async def test_what_just_keeps_a_limit_is_sent(platform, corp, call):
    platform.answer(OK | {"msgid": "M"})
    await call(corp)
    assert len(platform.requests) == 1


async def test_the_rules_of_newer_pages_can_be_chosen(platform, corp):
    rules = MemberRules(department_required=False, leaders=1)
    members = replace(corp.members, rules=rules)
    platform.answer(OK)
    await members.create(changed(NEW, department=None))
    with pytest.raises(PlatformError) as info:
        await Members(corp.session, rules).create(changed(NEW, direct_leader=("a", "b")))
    assert info.value.details["field"] == "direct_leader"


async def test_the_advanced_meetings_have_longer_titles(platform, corp):
    platform.answer(OK | {"meetingid": "M"})
    long = changed(MEETING, title="a" * 255, invitees=UserIds(userid=("a",) * 300))
    assert (await Meetings(corp.session, advanced=True, invitees=300).create("zs", long)).meetingid == "M"


# -- half hours ----------


def at(hour: int, minute: int) -> datetime:
    return NOW.replace(hour=hour, minute=minute)


@pytest.mark.parametrize(
    ("asked", "taken", "rounded"),
    [
        ((at(11, 0), at(11, 30)), (at(11, 0), at(11, 30)), False),
        ((at(11, 15), at(11, 45)), (at(11, 0), at(12, 0)), True),
        ((at(11, 29), at(12, 1)), (at(11, 0), at(12, 30)), True),
        ((at(8, 10), at(11, 0)), (at(10, 0), at(11, 0)), True),
        ((at(9, 50), at(10, 20)), (at(10, 0), at(10, 30)), True),
        ((at(10, 0), at(10, 30)), (at(10, 0), at(10, 30)), False),
        ((at(9, 30), at(11, 0)), (at(10, 0), at(11, 0)), True),
    ],
)
def test_a_room_is_taken_for_half_hours_and_we_say_so(asked, taken, rounded):
    slot = slot_of(asked[0], asked[1], NOW)
    assert ((slot.start, slot.end), slot.rounded) == (taken, rounded)


def test_a_start_of_a_quarter_of_an_hour_ago_still_counts():
    assert slot_of(at(10, 0), at(11, 0), at(10, 15)).start == at(10, 0)
    assert slot_of(at(10, 0), at(11, 0), at(10, 15) + timedelta(seconds=1)).start == at(10, 30)


@pytest.mark.parametrize(
    ("start", "end", "now"),
    [
        (at(11, 0), at(11, 0), NOW),
        (at(11, 0), at(11, 29), NOW),
        (at(8, 0), at(9, 0), NOW),
        (at(9, 0), at(10, 0), NOW),
        (at(10, 0), at(10, 30), at(10, 16)),
    ],
)
def test_a_booking_that_is_over_or_too_short_is_refused(start, end, now):
    with pytest.raises(PlatformError) as info:
        slot_of(start, end, now)
    assert info.value.details["field"] == "end_time"


def test_userids_have_no_case():
    assert same_userid("ZhangSan", "zhangsan")
    assert not same_userid("zhangsan", "zhangsi")

"""Calls about messages, chats, meetings, rooms and media (reference: wecom-api §5 to §8, §10)."""

from datetime import datetime, timedelta

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.wecom.calls import Call, Case
from wxdesk.wechat.wecom import card_parts as parts
from wxdesk.wechat.wecom import contents
from wxdesk.wechat.wecom.media import MediaType
from wxdesk.wechat.wecom.meeting_rooms import Coordinate, Equipment, RoomFields, RoomRange
from wxdesk.wechat.wecom.meeting_values import Guest, MeetingFields, MeetingSettings, Reminders, UserIds
from wxdesk.wechat.wecom.messages import EVERYONE, Receivers
from wxdesk.wechat.wecom.template_cards import CardType, TemplateCard

SOME = Receivers(users=("zs", "LiSi"), parties=(1, 2), tags=(7,))
SOME_FIELDS = {"touser": "zs|LiSi", "toparty": "1|2", "totag": "7", "agentid": 1000002}
CARD = TemplateCard(
    card_type=CardType.VOTE,
    task_id="task@1",
    source=parts.CardSource(icon_url="https://x/i", desc="企业微信", desc_color=1),
    action_menu=parts.ActionMenu(desc="菜单", action_list=(parts.MenuAction(text="a", key="A"),)),
    main_title=parts.Title(title="欢迎", desc="朋友"),
    quote_area=parts.Quote(type=1, url="https://x", title="引用", quote_text="文"),
    horizontal_content_list=(parts.KeyValue(keyname="邀请人", value="张三", type=3, userid="zs"),),
    jump_list=(parts.Jump(type=2, title="j", appid="wx", pagepath="/i"),),
    card_action=parts.CardAction(type=1, url="https://x"),
    checkbox=parts.Checkbox(question_key="q", mode=1, option_list=(parts.Option(id="1", text="一", is_checked=True),)),
    submit_button=parts.SubmitButton(text="提交", key="s"),
)
CARD_BODY = {
    "card_type": "vote_interaction",
    "task_id": "task@1",
    "source": {"icon_url": "https://x/i", "desc": "企业微信", "desc_color": 1},
    "action_menu": {"desc": "菜单", "action_list": [{"text": "a", "key": "A"}]},
    "main_title": {"title": "欢迎", "desc": "朋友"},
    "quote_area": {"type": 1, "url": "https://x", "title": "引用", "quote_text": "文"},
    "horizontal_content_list": [{"keyname": "邀请人", "value": "张三", "type": 3, "userid": "zs"}],
    "jump_list": [{"type": 2, "title": "j", "appid": "wx", "pagepath": "/i"}],
    "card_action": {"type": 1, "url": "https://x"},
    "checkbox": {"question_key": "q", "mode": 1, "option_list": [{"id": "1", "text": "一", "is_checked": True}]},
    "submit_button": {"text": "提交", "key": "s"},
}
TEXT_NOTICE = TemplateCard(
    card_type=CardType.TEXT_NOTICE,
    card_action=parts.CardAction(type=2, appid="wx", pagepath="/i"),
    emphasis_content=parts.Title(title="100", desc="数据"),
    sub_title_text="小",
)
NEWS_NOTICE = TemplateCard(
    card_type=CardType.NEWS_NOTICE,
    card_action=parts.CardAction(type=1, url="https://x"),
    card_image=parts.CardImage(url="https://x/p", aspect_ratio=2.25),
    image_text_area=parts.ImageText(type=1, url="https://x", title="t", desc="d", image_url="https://x/q"),
    vertical_content_list=(parts.Title(title="v", desc="d"),),
)
BUTTONS = TemplateCard(
    card_type=CardType.BUTTONS,
    task_id="t",
    button_selection=parts.Selection(
        question_key="k", title="城市", option_list=(parts.Option(id="1", text="a"),), selected_id="1"
    ),
    button_list=(parts.CardButton(text="按", style=1, key="b"),),
)
CHOICES = TemplateCard(
    card_type=CardType.CHOICES,
    task_id="t",
    select_list=(parts.Selection(question_key="k", title="t", option_list=(parts.Option(id="1", text="a"),)),),
    submit_button=parts.SubmitButton(text="s", key="k"),
)
# each content, its body on the wire, and whether the platform knows "safe" for it
CONTENTS = [
    (contents.Text(content="你好"), {"content": "你好"}, True),
    (contents.Image(media_id="M"), {"media_id": "M"}, True),
    (contents.Voice(media_id="M"), {"media_id": "M"}, False),
    (contents.File(media_id="M"), {"media_id": "M"}, True),
    (
        contents.Video(media_id="M", title="题", description="d"),
        {"media_id": "M", "title": "题", "description": "d"},
        True,
    ),
    (
        contents.TextCard(title="领奖", description="<b>d</b>", url="https://x", btntxt="更多"),
        {"title": "领奖", "description": "<b>d</b>", "url": "https://x", "btntxt": "更多"},
        False,
    ),
    (
        contents.News(
            articles=(
                contents.NewsArticle(title="a", description="d", url="https://x", picurl="https://p"),
                contents.NewsArticle(title="b", appid="wx", pagepath="p"),
            )
        ),
        {
            "articles": [
                {"title": "a", "description": "d", "url": "https://x", "picurl": "https://p"},
                {"title": "b", "appid": "wx", "pagepath": "p"},
            ]
        },
        False,
    ),
    (
        contents.MpNews(
            articles=(
                contents.MpArticle(
                    title="a",
                    thumb_media_id="T",
                    author="作",
                    content_source_url="https://x",
                    content="<p>",
                    digest="d",
                ),
            )
        ),
        {
            "articles": [
                {
                    "title": "a",
                    "thumb_media_id": "T",
                    "author": "作",
                    "content_source_url": "https://x",
                    "content": "<p>",
                    "digest": "d",
                }
            ]
        },
        True,
    ),
    (contents.Markdown(content="**a**"), {"content": "**a**"}, False),
    (
        contents.MiniProgramNotice(
            appid="wx",
            page="p",
            title="会议",
            description="d",
            emphasis_first_item=True,
            content_item=(contents.ContentItem(key="会议室", value="402"),),
        ),
        {
            "appid": "wx",
            "page": "p",
            "title": "会议",
            "description": "d",
            "emphasis_first_item": True,
            "content_item": [{"key": "会议室", "value": "402"}],
        },
        False,
    ),
    (
        contents.TaskCard(title="a", description="d", task_id="t1", btn=(contents.TaskButton(key="k", name="批准"),)),
        {"title": "a", "description": "d", "task_id": "t1", "btn": [{"key": "k", "name": "批准"}]},
        False,
    ),
    (CARD, CARD_BODY, False),
    (
        TEXT_NOTICE,
        {
            "card_type": "text_notice",
            "card_action": {"type": 2, "appid": "wx", "pagepath": "/i"},
            "emphasis_content": {"title": "100", "desc": "数据"},
            "sub_title_text": "小",
        },
        False,
    ),
    (
        NEWS_NOTICE,
        {
            "card_type": "news_notice",
            "card_action": {"type": 1, "url": "https://x"},
            "card_image": {"url": "https://x/p", "aspect_ratio": 2.25},
            "image_text_area": {
                "type": 1,
                "url": "https://x",
                "title": "t",
                "desc": "d",
                "image_url": "https://x/q",
            },
            "vertical_content_list": [{"title": "v", "desc": "d"}],
        },
        False,
    ),
    (
        BUTTONS,
        {
            "card_type": "button_interaction",
            "task_id": "t",
            "button_selection": {
                "question_key": "k",
                "title": "城市",
                "option_list": [{"id": "1", "text": "a"}],
                "selected_id": "1",
            },
            "button_list": [{"text": "按", "style": 1, "key": "b"}],
        },
        False,
    ),
    (
        CHOICES,
        {
            "card_type": "multiple_interaction",
            "task_id": "t",
            "select_list": [{"question_key": "k", "title": "t", "option_list": [{"id": "1", "text": "a"}]}],
            "submit_button": {"text": "s", "key": "k"},
        },
        False,
    ),
]


def sending(content: contents.Content) -> Call:
    return lambda corp: corp.messages.send(content, SOME)


def chatting(content: contents.Content) -> Call:
    return lambda corp: corp.group_chats.send("CHAT1", content)


CHAT_TYPES = ("text", "image", "voice", "video", "file", "textcard", "news", "mpnews", "markdown")
MESSAGES = [
    *(
        Case(
            "/cgi-bin/message/send",
            sending(content),
            SOME_FIELDS | {"msgtype": content.msgtype, content.msgtype: body} | ({"safe": 0} if safe else {}),
            answer={
                "invaliduser": "lisi|zs",
                "invalidparty": "2",
                "invalidtag": "7",
                "unlicenseduser": "zs|x",
                "msgid": "MSG",
                "response_code": "RC",
            },
            expected={
                "msgid": "MSG",
                "response_code": "RC",
                "invaliduser": ("lisi", "zs"),
                "unlicenseduser": ("zs", "x"),
                "unreached": ("lisi", "zs", "x", "party 2", "tag 7"),
            },
            repeatable=False,
        )
        for content, body, safe in CONTENTS
    ),
    Case(
        "/cgi-bin/message/send",
        lambda corp: corp.messages.send(
            contents.Text(content="a"), EVERYONE, safe=1, id_trans=True, check_seconds=14_400, key="k"
        ),
        {
            "touser": "@all",
            "agentid": 1000002,
            "msgtype": "text",
            "text": {"content": "a"},
            "safe": 1,
            "enable_id_trans": 1,
            "enable_duplicate_check": 1,
            "duplicate_check_interval": 14400,
            "clientmsgid": "k",
        },
        answer={"msgid": "MSG"},
        expected={"msgid": "MSG", "unreached": ()},
        repeatable=False,
    ),
    Case("/cgi-bin/message/recall", lambda corp: corp.messages.recall("MSG"), {"msgid": "MSG"}),
    Case(
        "/cgi-bin/message/update_template_card",
        lambda corp: corp.messages.disable_button("RC", "已处理", SOME),
        {
            "userids": ["zs", "LiSi"],
            "partyids": [1, 2],
            "tagids": [7],
            "agentid": 1000002,
            "response_code": "RC",
            "button": {"replace_name": "已处理"},
        },
        answer={"invaliduser": ["lisi"]},
        expected=("lisi",),
        repeatable=False,
    ),
    Case(
        "/cgi-bin/message/update_template_card",
        lambda corp: corp.messages.update_card("RC", CARD, EVERYONE),
        {"atall": 1, "agentid": 1000002, "response_code": "RC", "template_card": CARD_BODY},
        answer={"invaliduser": []},
        expected=(),
        repeatable=False,
    ),
    Case(
        "/cgi-bin/message/get_statistics",
        lambda corp: corp.messages.statistics(1),
        {"time_type": 1},
        answer={"statistics": [{"agentid": 1000002, "app_name": "应用1", "count": "101"}]},
        expected=[{"agentid": 1000002, "app_name": "应用1", "count": 101}],
    ),
]
CHATS = [
    Case(
        "/cgi-bin/appchat/create",
        lambda corp: corp.group_chats.create(["zs", "LISI"], "群", "lisi", "CHAT1"),
        {"name": "群", "owner": "lisi", "userlist": ["zs", "LISI"], "chatid": "CHAT1"},
        answer={"chatid": "CHAT1"},
        expected="CHAT1",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/appchat/update",
        lambda corp: corp.group_chats.update("CHAT1", owner="zs", remove=["lisi"]),
        {"chatid": "CHAT1", "owner": "zs", "del_user_list": ["lisi"]},
    ),
    Case(
        "/cgi-bin/appchat/get",
        lambda corp: corp.group_chats.get("CHAT1"),
        args={"chatid": "CHAT1"},
        answer={"chat_info": {"chatid": "CHAT1", "name": "群", "owner": "zs", "userlist": ["zs", "b"], "chat_type": 0}},
        expected={"name": "群", "owner": "zs", "userlist": ("zs", "b"), "chat_type": 0},
    ),
    *(
        Case(
            "/cgi-bin/appchat/send",
            chatting(content),
            {"chatid": "CHAT1", "msgtype": content.msgtype, content.msgtype: body} | ({"safe": 0} if safe else {}),
            repeatable=False,
        )
        for content, body, safe in CONTENTS
        if content.msgtype in CHAT_TYPES
    ),
    Case(
        "/cgi-bin/appchat/send",
        lambda corp: corp.group_chats.send("CHAT1", contents.Text(content="a", mentioned_list=("@all",))),
        {"chatid": "CHAT1", "msgtype": "text", "text": {"content": "a", "mentioned_list": ["@all"]}, "safe": 0},
        repeatable=False,
    ),
]
MEETING = MeetingFields(
    title="例会",
    meeting_start=1795140000,
    meeting_duration=3600,
    description="描述",
    location="1605",
    invitees=UserIds(userid=("lisi",)),
    guests=(Guest(area="86", phone_number="13800000000", guest_name="客"),),
    cal_id="wc1",
    settings=MeetingSettings(
        password="1234",
        enable_waiting_room=False,
        enable_enter_mute=2,
        auto_record_type="cloud",
        hosts=UserIds(userid=("lisi",)),
        remind_scope=4,
        ring_users=UserIds(userid=("lisi",)),
    ),
    reminders=Reminders(is_repeat=1, repeat_type=1, repeat_day_of_week=(1, 3), remind_before=(0, 900)),
)
MEETING_BODY = {
    "title": "例会",
    "meeting_start": 1795140000,
    "meeting_duration": 3600,
    "description": "描述",
    "location": "1605",
    "invitees": {"userid": ["lisi"]},
    "guests": [{"area": "86", "phone_number": "13800000000", "guest_name": "客"}],
    "cal_id": "wc1",
    "settings": {
        "password": "1234",
        "enable_waiting_room": False,
        "enable_enter_mute": 2,
        "auto_record_type": "cloud",
        "hosts": {"userid": ["lisi"]},
        "remind_scope": 4,
        "ring_users": {"userid": ["lisi"]},
    },
    "reminders": {"is_repeat": 1, "repeat_type": 1, "repeat_day_of_week": [1, 3], "remind_before": [0, 900]},
}
MEETINGS = [
    Case(
        "/cgi-bin/meeting/create",
        lambda corp: corp.meetings.create("zs", MEETING),
        {"admin_userid": "zs"} | MEETING_BODY,
        answer={"meetingid": "M1", "excess_users": ["x"], "meeting_code": "123", "meeting_link": "https://m"},
        expected={"meetingid": "M1", "excess_users": ("x",), "meeting_code": "123", "meeting_link": "https://m"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/meeting/update",
        lambda corp: corp.meetings.update("M1", MeetingFields(title="新", meeting_start=1, meeting_duration=300)),
        {"meetingid": "M1", "title": "新", "meeting_start": 1, "meeting_duration": 300},
        answer={"excess_users": ["x"]},
        expected=("x",),
    ),
    Case(
        "/cgi-bin/meeting/cancel",
        lambda corp: corp.meetings.cancel("M1", "S1"),
        {"meetingid": "M1", "sub_meetingid": "S1"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/meeting/set_invitees",
        lambda corp: corp.meetings.set_invitees("M1", ["a", "b"]),
        {"meetingid": "M1", "invitees": [{"userid": "a"}, {"userid": "b"}]},
    ),
    Case(
        "/cgi-bin/meeting/get_invitees",
        lambda corp: corp.meetings.get_invitees("M1", "c"),
        {"meetingid": "M1", "cursor": "c"},
        answer={"has_more": True, "next_cursor": "d", "invitees": [{"userid": "a"}]},
        expected={"has_more": True, "next_cursor": "d", "invitees": [{"userid": "a"}]},
    ),
    Case(
        "/cgi-bin/meeting/get_info",
        lambda corp: corp.meetings.get("M1"),
        {"meetingid": "M1"},
        answer=MEETING_BODY
        | {
            "admin_userid": "zs",
            "status": 2,
            "meeting_type": 1,
            "main_department": 3,
            "meeting_code": "123",
            "attendees": {
                "member": [{"userid": "lisi", "status": 1, "first_join_time": "1", "cumulative_time": 12}],
                "tmp_external_user": [{"tmp_external_userid": "t1", "total_join_count": 2}],
            },
        },
        expected={
            "title": "例会",
            "status": 2,
            "settings": {"hosts": {"userid": ("lisi",)}, "password": "1234"},
            "attendees": {
                "member": [{"userid": "lisi", "first_join_time": 1, "cumulative_time": 12}],
                "tmp_external_user": [{"tmp_external_userid": "t1", "total_join_count": 2}],
            },
        },
    ),
    Case(
        "/cgi-bin/meeting/get_info",
        lambda corp: corp.meetings.get(meeting_code="123"),
        {"meeting_code": "123"},
        answer={"title": "例会"},
        expected={"title": "例会"},
    ),
    Case(
        "/cgi-bin/meeting/get_user_meetingid",
        lambda corp: corp.meetings.ids_of("zs", 10, 20),
        {"userid": "zs", "cursor": "0", "begin_time": 10, "end_time": 20, "limit": 100},
        answer={"next_cursor": "", "meetingid_list": ["M1"]},
        expected={"next_cursor": "", "meetingid_list": ("M1",)},
    ),
]
ROOM = RoomFields(
    name="18F",
    capacity=10,
    city="深圳",
    building="腾讯大厦",
    floor="18F",
    equipment=(Equipment.TV, Equipment.PROJECTOR),
    coordinate=Coordinate(latitude="22.5", longitude="113.9"),
    range=RoomRange(user_list=("zs",), department_list=(1,)),
)
ROOM_BODY = {
    "name": "18F",
    "capacity": 10,
    "city": "深圳",
    "building": "腾讯大厦",
    "floor": "18F",
    "equipment": [1, 3],
    "coordinate": {"latitude": "22.5", "longitude": "113.9"},
    "range": {"user_list": ["zs"], "department_list": [1]},
}
ROOMS = [
    Case(
        "/cgi-bin/oa/meetingroom/add",
        lambda corp: corp.meeting_rooms.add(ROOM),
        ROOM_BODY,
        answer={"meetingroom_id": 1},
        expected=1,
        repeatable=False,
    ),
    Case(
        "/cgi-bin/oa/meetingroom/list",
        lambda corp: corp.meeting_rooms.all("深圳", "腾讯大厦", equipment=(Equipment.TV,)),
        {"city": "深圳", "building": "腾讯大厦", "equipment": [1]},
        answer={"meetingroom_list": [ROOM_BODY | {"meetingroom_id": 1, "need_approval": 1}]},
        expected=[{"meetingroom_id": 1, "need_approval": 1, "equipment": (1, 3), "range": {"user_list": ("zs",)}}],
    ),
    Case(
        "/cgi-bin/oa/meetingroom/edit",
        lambda corp: corp.meeting_rooms.edit(1, RoomFields(name="新", capacity=4)),
        {"meetingroom_id": 1, "name": "新", "capacity": 4},
    ),
    Case(
        "/cgi-bin/oa/meetingroom/del",
        lambda corp: corp.meeting_rooms.delete(1),
        {"meetingroom_id": 1},
        repeatable=False,
    ),
]


def at(hour: int, minute: int) -> datetime:
    return NOW.replace(hour=hour, minute=minute)


BOOKINGS = [
    Case(
        "/cgi-bin/oa/meetingroom/get_booking_info",
        lambda corp: corp.room_bookings.of(1, 100, 200),
        {"meetingroom_id": 1, "start_time": 100, "end_time": 200},
        answer={
            "booking_list": [
                {
                    "meetingroom_id": 1,
                    "schedule": [
                        {"booking_id": "b1", "start_time": 100, "end_time": 200, "booker": "zs", "status": 0},
                        {"meeting_id": "old", "schedule_id": "s", "status": 2},
                    ],
                }
            ]
        },
        expected=[{"schedule": [{"booking_id": "b1", "booker": "zs"}, {"booking_id": "old", "schedule_id": "s"}]}],
    ),
    Case(
        "/cgi-bin/oa/meetingroom/book",
        lambda corp: corp.room_bookings.book(1, "周会", at(11, 10), at(11, 40), "zs", ["lisi"]),
        {
            "meetingroom_id": 1,
            "subject": "周会",
            "start_time": int(at(11, 10).timestamp()),
            "end_time": int(at(11, 40).timestamp()),
            "booker": "zs",
            "attendees": ["lisi"],
        },
        answer={"booking_id": "b1", "schedule_id": "s1"},
        expected=[
            {"booking_id": "b1", "schedule_id": "s1"},
            {"start": at(11, 0), "end": at(11, 0) + timedelta(hours=1), "rounded": True},
        ],
        repeatable=False,
    ),
    Case(
        "/cgi-bin/oa/meetingroom/book_by_schedule",
        lambda corp: corp.room_bookings.book_by_schedule(1, "s1", "zs"),
        {"meetingroom_id": 1, "schedule_id": "s1", "booker": "zs"},
        answer={"meeting_id": "old", "conflict_date": [1795104000]},
        expected={"booking_id": "old", "conflict_date": (1795104000,)},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/oa/meetingroom/book_by_meeting",
        lambda corp: corp.room_bookings.book_by_meeting(1, "M1", "zs"),
        {"meetingroom_id": 1, "meetingid": "M1", "booker": "zs"},
        answer={"booking_id": "b2"},
        expected={"booking_id": "b2", "conflict_date": ()},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/oa/meetingroom/cancel_book",
        lambda corp: corp.room_bookings.cancel("b1", keep_schedule=True, cancel_date=1795104000),
        {"booking_id": "b1", "keep_schedule": 1, "cancel_date": 1795104000},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/oa/meetingroom/bookinfo/get",
        lambda corp: corp.room_bookings.get(1, "b1"),
        {"meetingroom_id": 1, "booking_id": "b1"},
        answer={"meetingroom_id": 1, "schedule": {"booking_id": "b1", "master_booking_id": "b0", "status": 0}},
        expected={"booking_id": "b1", "master_booking_id": "b0"},
    ),
]
MEDIA = [
    Case(
        "/cgi-bin/media/upload_by_url",
        lambda corp: corp.media.upload_by_url("https://x/v.mp4", "v.mp4", "0" * 32, MediaType.VIDEO),
        {"scene": 1, "type": "video", "filename": "v.mp4", "url": "https://x/v.mp4", "md5": "0" * 32},
        answer={"jobid": "J"},
        expected="J",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/media/get_upload_by_url_result",
        lambda corp: corp.media.upload_by_url_result("J"),
        {"jobid": "J"},
        answer={"status": 2, "detail": {"media_id": "M", "created_at": "1380000000"}},
        expected={"status": 2, "detail": {"media_id": "M", "created_at": 1380000000}},
    ),
]
WORK_CALLS = [*MESSAGES, *CHATS, *MEETINGS, *ROOMS, *BOOKINGS, *MEDIA]

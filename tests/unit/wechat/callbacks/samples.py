"""A sample of every push of the reference, as fields, and what must come of it."""

from wxdesk.wechat.callbacks import (
    account_events,
    contact_events,
    corp_events,
    follower_events,
    job_events,
    official_messages,
)
from wxdesk.wechat.callbacks.pushes import UnknownEvent, UnknownMessage

COMMON = {"ToUserName": "gh_97417a04a28d", "FromUserName": "o9AgO5Kd5ggOC-bXrbNODIiE3bGY", "CreateTime": 1714112445}
CONTACT = {
    "ToUserName": "wwSimCorp0000000001",
    "FromUserName": "sys",
    "CreateTime": 1403610513,
    "MsgType": "event",
    "Event": "change_contact",
}


def message(kind, **fields):
    return COMMON | {"MsgType": kind, "MsgId": 1234567890123456} | fields


def event(name, **fields):
    return COMMON | {"MsgType": "event", "Event": name} | fields


def contact(change, **fields):
    return CONTACT | {"ChangeType": change} | fields


# fields of the push, its type, and attributes (a path) with what they must be
MESSAGES = [
    (
        message("text", Content="你好 <b>&]]></b>", MsgDataId=77, Idx=1, bizmsgmenuid="101"),
        official_messages.TextMessage,
        {"content": "你好 <b>&]]></b>", "msg_id": 1234567890123456, "msg_data_id": 77, "idx": 1, "bizmsgmenuid": "101"},
    ),
    (
        message("image", PicUrl="http://mmbiz.qpic.cn/1", MediaId="m1"),
        official_messages.ImageMessage,
        {"pic_url": "http://mmbiz.qpic.cn/1", "media_id": "m1"},
    ),
    (
        message("voice", MediaId="m2", Format="amr", MediaId16K="m3", Recognition="你好"),
        official_messages.VoiceMessage,
        {"media_id": "m2", "format": "amr", "media_id_16k": "m3", "recognition": "你好"},
    ),
    (
        message("video", MediaId="m4", ThumbMediaId="t4"),
        official_messages.VideoMessage,
        {"media_id": "m4", "thumb_media_id": "t4"},
    ),
    (
        message("shortvideo", MediaId="m5", ThumbMediaId="t5"),
        official_messages.ShortVideoMessage,
        {"media_id": "m5", "thumb_media_id": "t5"},
    ),
    (
        message("location", Location_X="23.134521", Location_Y="113.358803", Scale=20, Label="广州"),
        official_messages.LocationMessage,
        {"location_x": 23.134521, "location_y": 113.358803, "scale": 20, "label": "广州"},
    ),
    (
        message("link", Title="标题", Description="描述", Url="https://example.com/?a=1&b=2"),
        official_messages.LinkMessage,
        {"title": "标题", "description": "描述", "url": "https://example.com/?a=1&b=2"},
    ),
    (message("hologram", Depth="3"), UnknownMessage, {"model_extra": {"Depth": "3"}}),
]
_PUBLISHED = {
    "publish_id": 2247503051,
    "publish_status": 0,
    "article_id": "a-1",
    "article_detail": {"count": 1, "item": {"idx": 1, "article_url": "https://mp.weixin.qq.com/s/1"}},
}
_PUBLISH_EXPECTED = {
    "publish_event_info.publish_id": "2247503051",
    "publish_event_info.publish_status": job_events.PublishStatus.SUCCESS,
    "publish_event_info.article_id": "a-1",
    "publish_event_info.article_detail.item.0.article_url": "https://mp.weixin.qq.com/s/1",
    "publish_event_info.fail_idx": (),
}
_ARTICLE = {
    "ArticleIdx": 1,
    "UserDeclareState": 0,
    "AuditState": 2,
    "OriginalArticleUrl": "https://mp.weixin.qq.com/s/0",
    "OriginalArticleType": 1,
    "CanReprint": 1,
    "NeedReplaceContent": 1,
    "NeedShowReprintSource": 1,
}
OFFICIAL = [
    (event("subscribe", EventKey=""), follower_events.Subscribed, {"event_key": "", "scene": "", "ticket": ""}),
    (
        event("subscribe", EventKey="qrscene_123", Ticket="TICKET"),
        follower_events.Subscribed,
        {"scene": "123", "ticket": "TICKET"},
    ),
    (event("unsubscribe", EventKey=""), follower_events.Unsubscribed, {"event_key": ""}),
    (event("SCAN", EventKey="abc", Ticket="T"), follower_events.Scanned, {"scene": "abc", "ticket": "T"}),
    (
        event("LOCATION", Latitude="23.137466", Longitude="113.352425", Precision="119.385040"),
        follower_events.LocationReported,
        {"latitude": 23.137466, "longitude": 113.352425, "precision": 119.38504},
    ),
    (event("CLICK", EventKey="V1001"), follower_events.MenuClicked, {"event_key": "V1001"}),
    (
        event("VIEW", EventKey="https://example.com", MenuId=403),
        follower_events.MenuViewed,
        {"event_key": "https://example.com", "menu_id": "403"},
    ),
    (
        event("view_miniprogram", EventKey="pages/index", MenuId="404"),
        follower_events.MiniProgramViewed,
        {"event_key": "pages/index", "menu_id": "404"},
    ),
    *(
        (
            event(name, EventKey="6", ScanCodeInfo={"ScanType": "qrcode", "ScanResult": "1"}),
            follower_events.CodeScanned,
            {"event_key": "6", "scan_code_info.scan_type": "qrcode", "scan_code_info.scan_result": "1"},
        )
        for name in ("scancode_push", "scancode_waitmsg")
    ),
    *(
        (
            event(
                name,
                EventKey="6",
                SendPicsInfo={"Count": 2, "PicList": {"item": [{"PicMd5Sum": "a1"}, {"PicMd5Sum": "b2"}]}},
            ),
            follower_events.PicturesChosen,
            {"send_pics_info.count": 2, "send_pics_info.pic_list.1.pic_md5_sum": "b2"},
        )
        for name in ("pic_sysphoto", "pic_photo_or_album", "pic_weixin")
    ),
    (
        event("pic_weixin", SendPicsInfo={"Count": 1, "PicList": {"item": {"PicMd5Sum": "a1"}}}),
        follower_events.PicturesChosen,
        {"send_pics_info.pic_list.0.pic_md5_sum": "a1"},
    ),
    (
        event(
            "location_select",
            EventKey="6",
            SendLocationInfo={"Location_X": "23", "Location_Y": "113", "Scale": 15, "Label": "广州", "Poiname": ""},
        ),
        follower_events.PlaceChosen,
        {
            "send_location_info.location_x": 23.0,
            "send_location_info.location_y": 113.0,
            "send_location_info.label": "广州",
            "send_location_info.poiname": "",
        },
    ),
    (
        event(
            "MASSSENDJOBFINISH",
            MsgID=1000001625,
            Status="err(30003)",
            TotalCount=100,
            FilterCount=80,
            SentCount=75,
            ErrorCount=5,
            CopyrightCheckResult={"Count": 1, "ResultList": {"item": [_ARTICLE]}, "CheckState": 2},
            ArticleUrlResult={"Count": 1, "ResultList": {"item": [{"ArticleIdx": 1, "ArticleUrl": "https://x"}]}},
        ),
        job_events.MassSendFinished,
        {
            "msg_id": "1000001625",
            "succeeded": False,
            "reason": 30003,
            "total_count": 100,
            "filter_count": 80,
            "sent_count": 75,
            "error_count": 5,
            "copyright_check_result.check_state": 2,
            "copyright_check_result.result_list.0.article_idx": 1,
            "copyright_check_result.result_list.0.audit_state": 2,
            "copyright_check_result.result_list.0.original_article_url": "https://mp.weixin.qq.com/s/0",
            "copyright_check_result.result_list.0.original_article_type": 1,
            "copyright_check_result.result_list.0.can_reprint": 1,
            "copyright_check_result.result_list.0.need_replace_content": 1,
            "copyright_check_result.result_list.0.need_show_reprint_source": 1,
            "article_url_result.result_list.0.article_url": "https://x",
        },
    ),
    (
        event(
            "MASSSENDJOBFINISH",
            MsgID="3",
            Status="send success",
            TotalCount="",
            CopyrightCheckResult={"Count": 0, "ResultList": "", "CheckState": 0},
        ),
        job_events.MassSendFinished,
        {"succeeded": True, "reason": 0, "total_count": 0, "copyright_check_result.result_list": ()},
    ),
    *(
        (event(name, PublishEventInfo=_PUBLISHED), job_events.PublishFinished, _PUBLISH_EXPECTED)
        for name in job_events.PUBLISH_NAMES
    ),
    (
        event("PUBLISHJOBFINISH", PublishEventInfo={"publish_id": 1, "publish_status": 2, "fail_idx": [1, 3]}),
        job_events.PublishFinished,
        {
            "publish_event_info.publish_status": job_events.PublishStatus.ORIGINALITY_FAILED,
            "publish_event_info.fail_idx": (1, 3),
        },
    ),
    (
        event("TEMPLATESENDJOBFINISH", MsgID=200163836, Status="failed:user block"),
        job_events.TemplateSendFinished,
        {"msg_id": "200163836", "succeeded": False, "status": "failed:user block"},
    ),
    (
        event("TEMPLATESENDJOBFINISH", MsgID=200163837, Status="success"),
        job_events.TemplateSendFinished,
        {"succeeded": True},
    ),
    (
        event(
            "subscribe_msg_popup_event",
            SubscribeMsgPopupEvent={
                "List": [
                    {"TemplateId": "t1", "SubscribeStatusString": "accept", "PopupScene": 2},
                    {"TemplateId": "t2", "SubscribeStatusString": "reject", "PopupScene": 2},
                ]
            },
        ),
        account_events.SubscribeMessagePopup,
        {
            "subscribe_msg_popup_event.list.0.template_id": "t1",
            "subscribe_msg_popup_event.list.0.popup_scene": "2",
            "subscribe_msg_popup_event.list.1.subscribe_status_string": "reject",
        },
    ),
    (
        event(
            "subscribe_msg_change_event",
            SubscribeMsgChangeEvent={"List": {"TemplateId": "t1", "SubscribeStatusString": "reject"}},
        ),
        account_events.SubscribeMessageChanged,
        {"subscribe_msg_change_event.list.0.subscribe_status_string": "reject"},
    ),
    (
        event(
            "subscribe_msg_sent_event",
            SubscribeMsgSentEvent={
                "List": {"TemplateId": "t1", "MsgID": 1700827132819554304, "ErrorCode": 0, "ErrorStatus": "success"}
            },
        ),
        account_events.SubscribeMessageSent,
        {
            "subscribe_msg_sent_event.list.0.msg_id": "1700827132819554304",
            "subscribe_msg_sent_event.list.0.error_code": "0",
            "subscribe_msg_sent_event.list.0.error_status": "success",
        },
    ),
    (
        event("user_info_modified", OpenID="o1", AppID="wx1", RevokeInfo="1"),
        account_events.UserInfoModified,
        {"open_id": "o1", "app_id": "wx1", "revoke_info": "1"},
    ),
    (
        event("user_authorization_revoke", OpenID="o1", AppID="wx1", RevokeInfo="301"),
        account_events.UserAuthorizationRevoked,
        {"open_id": "o1", "app_id": "wx1", "revoke_info": "301"},
    ),
    (event("kf_create_session", KfAccount="a@gh"), account_events.ServiceSessionCreated, {"kf_account": "a@gh"}),
    (event("kf_close_session", KfAccount="a@gh"), account_events.ServiceSessionClosed, {"kf_account": "a@gh"}),
    (
        event("kf_switch_session", FromKfAccount="a@gh", ToKfAccount="b@gh"),
        account_events.ServiceSessionSwitched,
        {"from_kf_account": "a@gh", "to_kf_account": "b@gh"},
    ),
    (
        event("qualification_verify_success", ExpiredTime=1442401156),
        account_events.QualificationVerified,
        {"expired_time": 1442401156},
    ),
    (
        event("qualification_verify_fail", FailTime=1442401122, FailReason="by time"),
        account_events.QualificationRefused,
        {"fail_time": 1442401122, "fail_reason": "by time"},
    ),
    (
        event("naming_verify_success", ExpiredTime=1442401093),
        account_events.NamingVerified,
        {"expired_time": 1442401093},
    ),
    (
        event("naming_verify_fail", FailTime=1442401061, FailReason="by time"),
        account_events.NamingRefused,
        {"fail_time": 1442401061, "fail_reason": "by time"},
    ),
    (event("annual_renew", ExpiredTime=1442401004), account_events.AnnualRenewalDue, {"expired_time": 1442401004}),
    (
        event("verify_expired", ExpiredTime=1442400900),
        account_events.VerificationExpired,
        {"expired_time": 1442400900},
    ),
    (event("click", EventKey="names are told apart by case"), UnknownEvent, {"event": "click"}),
    (event("debug_demo", debug_str="hello world"), UnknownEvent, {"model_extra": {"debug_str": "hello world"}}),
    (event("LOCATION", Latitude="north"), UnknownEvent, {"model_extra": {"Latitude": "north"}}),
]
_MEMBER = {
    "UserID": "zhangsan",
    "Name": "张三",
    "Department": "1,2,3",
    "MainDepartment": 1,
    "IsLeaderInDept": "1,0,0",
    "DirectLeader": "lisi,wangwu",
    "Position": "产品经理",
    "Mobile": "13800000000",
    "Gender": 1,
    "Email": "zhangsan@example.com",
    "BizMail": "zhangsan@corp.example.com",
    "Status": 1,
    "Avatar": "https://example.com/0",
    "Alias": "zs",
    "Telephone": "020-123456",
    "Address": "广州市",
    "ExtAttr": {
        "Item": [
            {"Name": "爱好", "Type": 0, "Text": {"Value": "旅游"}},
            {"Name": "主页", "Type": 1, "Web": {"Title": "page", "Url": "https://example.com"}},
        ]
    },
}
WECOM = [
    (
        contact("create_user", **_MEMBER),
        contact_events.MemberCreated,
        {
            "user_id": "zhangsan",
            "name": "张三",
            "department": (1, 2, 3),
            "main_department": 1,
            "is_leader_in_dept": (1, 0, 0),
            "direct_leader": ("lisi", "wangwu"),
            "position": "产品经理",
            "mobile": "13800000000",
            "gender": "1",
            "email": "zhangsan@example.com",
            "biz_mail": "zhangsan@corp.example.com",
            "status": 1,
            "avatar": "https://example.com/0",
            "alias": "zs",
            "telephone": "020-123456",
            "address": "广州市",
            "ext_attr.0.text.value": "旅游",
            "ext_attr.1.web.url": "https://example.com",
        },
    ),
    (
        contact("create_user", UserID="zs01", Department="2"),
        contact_events.MemberCreated,
        {"user_id": "zs01", "department": (2,), "name": None, "mobile": None, "ext_attr": None},
    ),
    (
        contact("update_user", UserID="zhangsan", NewUserID="zs01", Mobile="", DirectLeader=""),
        contact_events.MemberUpdated,
        {"new_user_id": "zs01", "mobile": "", "direct_leader": (), "name": None, "department": None},
    ),
    (contact("delete_user", UserID="zs01"), contact_events.MemberDeleted, {"user_id": "zs01"}),
    (
        contact("create_party", Id=2, Name="张三", ParentId=1, Order=1),
        contact_events.DepartmentCreated,
        {"id": 2, "name": "张三", "parent_id": 1, "order": 1},
    ),
    (
        contact("update_party", Id=2, ParentId=1),
        contact_events.DepartmentUpdated,
        {"id": 2, "name": None, "parent_id": 1},
    ),
    (contact("delete_party", Id=2), contact_events.DepartmentDeleted, {"id": 2}),
    (
        contact(
            "update_tag",
            TagId=1,
            AddUserItems="zhangsan,lisi",
            DelUserItems="zhangsan1",
            AddPartyItems="1,2",
            DelPartyItems="",
        ),
        contact_events.TagUpdated,
        {
            "tag_id": 1,
            "add_user_items": ("zhangsan", "lisi"),
            "del_user_items": ("zhangsan1",),
            "add_party_items": (1, 2),
            "del_party_items": (),
        },
    ),
    (contact("rename_corp", Name="New"), UnknownEvent, {"model_extra": {"ChangeType": "rename_corp", "Name": "New"}}),
    (
        {
            "SuiteId": "ww4asffe",
            "AuthCorpId": "wxf8b4f85f3a794e77",
            "InfoType": "change_contact",
            "TimeStamp": 1403610513,
            "ChangeType": "delete_user",
            "UserID": "zhangsan",
            "OpenUserID": "xxx",
        },
        contact_events.MemberDeleted,
        {
            "suite_id": "ww4asffe",
            "auth_corp_id": "wxf8b4f85f3a794e77",
            "time_stamp": 1403610513,
            "user_id": "zhangsan",
            "open_user_id": "xxx",
        },
    ),
    (event("subscribe", AgentID=1), follower_events.Subscribed, {"agent_id": 1}),
    (event("unsubscribe", AgentID=""), follower_events.Unsubscribed, {"agent_id": None}),
    (event("enter_agent", EventKey="", AgentID=1), corp_events.AgentEntered, {"event_key": "", "agent_id": 1}),
    (
        event("LOCATION", Latitude="23.1", Longitude="113.3", Precision="65.0", AgentID=1),
        follower_events.LocationReported,
        {"latitude": 23.1, "agent_id": 1},
    ),
    (event("click", EventKey="KEY", AgentID=1), follower_events.MenuClicked, {"event_key": "KEY"}),
    (event("view", EventKey="https://x", AgentID=1), follower_events.MenuViewed, {"event_key": "https://x"}),
    *(
        (
            event(
                "template_card_event",
                EventKey="key111",
                TaskId="taskid111",
                CardType="vote_interaction",
                ResponseCode="code",
                AgentID=1,
                SelectedItems={
                    "SelectedItem": [
                        {"QuestionKey": "q1", many: {one: ["a", "b"]}},
                        {"QuestionKey": "q2", many: {one: "c"}},
                    ]
                },
            ),
            corp_events.TemplateCardTapped,
            {
                "task_id": "taskid111",
                "card_type": "vote_interaction",
                "response_code": "code",
                "selected_items.0.question_key": "q1",
                "selected_items.0.option_ids": ("a", "b"),
                "selected_items.1.option_ids": ("c",),
            },
        )
        for many, one in (("OptionIds", "OptionId"), ("OpitonIds", "OpitonId"))
    ),
    (
        event("book_meeting_room", MeetingRoomId=1, MeetingId="m1"),
        corp_events.MeetingRoomBooked,
        {"meeting_room_id": "1", "booking": "m1"},
    ),
    (
        event("cancel_meeting_room", MeetingRoomId=1, BookingId="b1"),
        corp_events.MeetingRoomReleased,
        {"meeting_room_id": "1", "booking": "b1"},
    ),
    (
        event("meeting_change", ChangeType="create_meeting", MeetingId="m1"),
        corp_events.MeetingChanged,
        {"change_type": "create_meeting", "meeting_id": "m1"},
    ),
    (event("meeting_statistics", MeetingId="m1"), corp_events.MeetingStatistics, {"meeting_id": "m1"}),
    (
        event("wedrive_file_change", ChangeType="create_file", FileId=["f1", "f2"]),
        corp_events.DriveFileChanged,
        {"change_type": "create_file", "file_id": ("f1", "f2")},
    ),
    (
        event("wedrive_space_change", ChangeType="create_space", SpaceId=["s1", "s2"]),
        corp_events.DriveSpaceChanged,
        {"space_id": ("s1", "s2")},
    ),
    (event("wedrive_insufficient_capacity"), corp_events.DriveNearlyFull, {}),
    (
        event(
            "batch_job_result",
            BatchJob={"JobId": "S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4", "JobType": "sync_user", "ErrCode": 0},
        ),
        corp_events.BatchJobFinished,
        {
            "batch_job.job_id": "S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4",
            "batch_job.job_type": "sync_user",
            "batch_job.err_code": 0,
        },
    ),
]

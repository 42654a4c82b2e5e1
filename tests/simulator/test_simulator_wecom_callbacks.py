"""What a corp's apps and contact-sync are told, over real HTTP, encrypted."""

import json
from dataclasses import replace

import pytest

from tests.simulator.listener import KEY, TOKEN, Listener, listening
from tests.simulator.test_simulator_wecom_jobs import USERS, start, user
from tests.simulator.test_simulator_wecom_messages import with_card
from tests.simulator.wecom_cases import AGENT, control, department, inbox, media, member, people, set_app, switch, text
from wxdesk.simulator.callback_crypto import decrypt, encrypt, signature

STAMP, NONCE, RECEIVER = "1700000000", "987654321", "wwSimCorp0000000001"
ECHO = "4j/AuRx71kQlxVlzbpsMWFHe92iq4VdHki6B+j5nrtiiZTdT/3i/fmmZiyOI+4Gv0HU+BSy+cZQmQaARtyv3Tg=="
CHANGE = (
    "<xml><ToUserName><![CDATA[wwSimCorp0000000001]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
    "<CreateTime>1700000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]>"
    "</Event><ChangeType>delete_user</ChangeType><UserID><![CDATA[zs01]]></UserID></xml>"
)
SEALED = (
    "4j/AuRx71kQlxVlzbpsMWJ7EX5j+tc0oo5dJ6aUBK6Gh8PFCCMuXrnNHfoLRVKOhX/35Bd3FzzogXGhc1tFpAKWZwM/o73nBqHUWqmlDZKxc1d6lmyBy"
    "BQrL3eIpOceoFfYRcbZOBkKf+LR2bHxqofj5eg+bAd+wz4ED56pNV4Q02sl0wO5M//+3egicVJWhkTA2IohiHqQ86b3P+7YY6Uj8CD6UlpMSMe6nfBa1"
    "QRlEzPCJXn8CLkIfi3byBSzoqL9frZ0J1pDm1SmmfcK0Ym6r0+4MzgvYDhjRBUOL4Z15CDtyhDA0Oar/uQzpwGIz9QqbrrovRaWjFDMfXRUFTldDrqOd"
    "369neoYJqN3Wg9jSUHQ0rKPETxnI7NS7WZ6++yDy5w7e4o1tLehnGxtLwdhW58f/wlC+ZRobVhQqv0CRBw+FCWGUZeeEwJbR6mVvqqLaYvQ2gxKlpzyK"
    "sDf+wA=="
)
VECTORS = [
    ("1616140317555161061", ECHO, "ed221d5e50949e05aa2a7b54e49dfd263875cc73"),
    (CHANGE, SEALED, "14602f51ee44546437c20cfba6c808be25520bef"),
]
"""Reference: wecom-api §4.1."""


@pytest.mark.parametrize(("plain", "sealed", "proof"), VECTORS)
def test_the_vectors_of_the_reference(plain, sealed, proof):
    assert encrypt(KEY, plain, RECEIVER, b"0123456789abcdef") == sealed
    assert decrypt(KEY, sealed, RECEIVER) == plain
    assert signature(TOKEN, STAMP, NONCE, sealed) == proof
    with pytest.raises(ValueError, match="another receiver"):
        decrypt(KEY, sealed, "wwOther")


def tune_in(corp, listener: Listener, agent: str, **fields: object) -> None:
    body = {"url": listener.url, "token": TOKEN, "encoding_aes_key": KEY} | fields
    control(corp, "POST", f"/wecom/wwcorp/apps/{agent}/callback", **body)


@pytest.fixture
def app_hears(corp, listener):
    """An app's address, with two members in the corp."""
    people(corp, "anna", "bea")
    tune_in(corp, listener, str(AGENT))
    return listener


@pytest.fixture
def contacts_hear(corp, listener):
    tune_in(corp, listener, "contacts")
    return listener


def in_console(corp, call: str, **body: object) -> None:
    answer = control(corp, "POST", "/wecom/wwcorp/console", call=call, body=body)
    assert answer["errcode"] == 0, answer


def test_an_address_is_asked_before_it_is_kept(server, corp, listener):
    tune_in(corp, listener, str(AGENT))
    assert listener.asked == 1
    assert list(server.state.records.callbacks) == [f"wwcorp {AGENT}"]
    control(corp, "DELETE", f"/wecom/wwcorp/apps/{AGENT}/callback")
    assert not server.state.records.callbacks


def test_an_address_that_answers_with_a_line_end_is_not_kept(server, corp, listener):
    listener.tail = "\n"
    body = {"url": listener.url, "token": TOKEN, "encoding_aes_key": KEY}
    refused = corp.http.post(f"/_simulator/wecom/wwcorp/apps/{AGENT}/callback", json=body)
    assert (refused.status_code, listener.asked) == (400, 1)
    assert not server.state.records.callbacks


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "ftp://a.example"},
        {"token": "with-dash"},
        {"token": "t" * 33},
        {"encoding_aes_key": "short"},
        {"form": "yaml"},
        {"url": "http://127.0.0.1:9/"},
    ],
)
def test_addresses_that_are_not_kept(server, corp, fields):
    body = {"url": "http://127.0.0.1:9/", "token": TOKEN, "encoding_aes_key": KEY} | fields
    refused = corp.http.post(f"/_simulator/wecom/wwcorp/apps/{AGENT}/callback", json=body)
    assert refused.status_code == 400
    assert not server.state.records.callbacks


def test_contact_sync_of_today_is_told_of_userids_and_departments(corp, contacts_hear):
    branch = department(corp, "店面")
    in_console(corp, "user/create", **member("anna", department=[1, branch]))
    told = contacts_hear.next()
    assert (told["ToUserName"], told["FromUserName"], told["MsgType"]) == ("wwcorp", "sys", "event")
    assert (told["Event"], told["ChangeType"]) == ("change_contact", "create_user")
    assert (told["UserID"], told["Department"]) == ("anna", f"1,{branch}")
    assert "Name" not in told
    in_console(corp, "user/update", userid="anna", position="店长")
    in_console(corp, "user/update", userid="anna", department=[branch])
    told = contacts_hear.next()
    assert (told["ChangeType"], told["UserID"], told["Department"]) == ("update_user", "anna", str(branch))
    in_console(corp, "department/update", id=branch, name="铺")
    told = contacts_hear.next()
    assert (told["ChangeType"], told["Id"], told["Name"]) == ("update_party", str(branch), "铺")
    assert "ParentId" not in told


def test_an_address_of_before_2022_is_told_everything(server, corp, contacts_hear):
    set_app(server, "contacts", full_events=True)
    in_console(corp, "user/create", **member("anna", gender="2", position="店员"))
    told = contacts_hear.next()
    assert (told["Name"], told["Mobile"], told["Gender"], told["Status"]) == ("安娜", "13800138000", "2", "4")
    in_console(corp, "user/update", userid="anna", position="店长")
    told = contacts_hear.next()
    assert (told["ChangeType"], told["Position"]) == ("update_user", "店长")
    assert "Mobile" not in told


def test_departments_and_tags_are_told_of(corp, contacts_hear):
    people(corp, "anna", "bea")
    in_console(corp, "department/create", name="店面", parentid=1, id=7, order=3)
    told = contacts_hear.next()
    assert [told[name] for name in ("ChangeType", "Id", "Name", "ParentId", "Order")] == [
        "create_party",
        "7",
        "店面",
        "1",
        "3",
    ]
    in_console(corp, "tag/create", tagname="店长", tagid=4)
    in_console(corp, "tag/addtagusers", tagid=4, userlist=["anna", "bea"], partylist=[7])
    told = contacts_hear.next()
    assert (told["ChangeType"], told["TagId"], told["AddUserItems"]) == ("update_tag", "4", "anna,bea")
    assert told["AddPartyItems"] == "7"
    in_console(corp, "tag/deltagusers", tagid=4, userlist=["anna"])
    assert contacts_hear.next()["DelUserItems"] == "anna"
    in_console(corp, "department/delete", id=7)
    assert (contacts_hear.next()["ChangeType"]) == "delete_party"
    in_console(corp, "user/delete", userid="bea")
    assert contacts_hear.next()["ChangeType"] == "update_tag"
    told = contacts_hear.next()
    assert (told["ChangeType"], told["UserID"]) == ("delete_user", "bea")


def test_contact_sync_is_not_told_of_what_it_did_itself(server, corp, contacts_hear):
    people(corp, "anna")
    in_console(corp, "user/create", **member("bea"))
    assert contacts_hear.next()["UserID"] == "bea"
    switch(server, echo=True)
    corp.post("user/update", {"userid": "anna", "department": [department(corp, "店面")]})
    assert contacts_hear.next()["ChangeType"] == "create_party"
    assert contacts_hear.next()["UserID"] == "anna"


def test_json_is_another_form_of_the_same(corp, listener):
    tune_in(corp, listener, "contacts", form="json")
    in_console(corp, "user/create", **member("anna"))
    told = listener.next()
    assert (told["ChangeType"], told["UserID"]) == ("create_user", "anna")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ({"what": "activate"}, {"MsgType": "event", "Event": "subscribe"}),
        ({"what": "unfollow"}, {"MsgType": "event", "Event": "unsubscribe"}),
        ({"what": "leave"}, {"MsgType": "event", "Event": "unsubscribe"}),
        ({"what": "enter"}, {"Event": "enter_agent", "EventKey": ""}),
        ({"what": "click", "key": "k1"}, {"Event": "click", "EventKey": "k1"}),
        ({"what": "view", "url": "https://a.example"}, {"Event": "view", "EventKey": "https://a.example"}),
        (
            {"what": "locate", "latitude": "23.1", "longitude": "113.3", "precision": "30"},
            {"Event": "LOCATION", "Latitude": "23.1", "Longitude": "113.3", "Precision": "30"},
        ),
        ({"what": "text", "content": "你好 ]]> <b>"}, {"MsgType": "text", "Content": "你好 ]]> <b>"}),
        ({"what": "image", "pic_url": "u", "media_id": "m"}, {"MsgType": "image", "PicUrl": "u", "MediaId": "m"}),
        ({"what": "voice", "media_id": "m", "format": "amr"}, {"MsgType": "voice", "Format": "amr"}),
        ({"what": "video", "media_id": "m", "thumb_media_id": "t"}, {"MsgType": "video", "ThumbMediaId": "t"}),
        (
            {"what": "location", "latitude": "23.1", "longitude": "113.3", "scale": "15", "label": "广州"},
            {"MsgType": "location", "Location_X": "23.1", "Location_Y": "113.3", "Label": "广州"},
        ),
        ({"what": "link", "title": "t", "url": "u"}, {"MsgType": "link", "Title": "t", "Url": "u"}),
    ],
)
def test_what_members_do_is_told_to_the_app(corp, app_hears, act, expected):
    control(corp, "POST", "/members/ANNA/act", **act)
    told = app_hears.next()
    assert (told["FromUserName"], told["AgentID"], told["ToUserName"]) == ("anna", str(AGENT), "wwcorp")
    assert {name: told[name] for name in expected} == expected
    assert ("MsgId" in told) is (told["MsgType"] != "event")


def test_statuses_follow_what_members_do(corp, app_hears):
    for what, status in (("activate", 1), ("unfollow", 4), ("follow", 1), ("leave", 5)):
        assert control(corp, "POST", "/members/anna/act", what=what) == {"userid": "anna", "status": status}


def test_a_pressed_card_is_told_with_what_was_chosen(corp, app_hears):
    sent = corp.post("message/send", with_card())
    selected = [{"question_key": "q1", "option_ids": ["a", "b"]}, {"question_key": "q2", "option_ids": ["c"]}]
    act = {"what": "card", "msgid": sent["msgid"], "key": "yes", "selected": selected}
    control(corp, "POST", "/members/anna/act", **act)
    told = app_hears.next()
    assert (told["Event"], told["EventKey"], told["TaskId"]) == ("template_card_event", "yes", "task-1")
    assert told["CardType"] == "button_interaction"
    assert told["SelectedItems"] == {
        "SelectedItem": [
            {"QuestionKey": "q1", "OptionIds": {"OptionId": ["a", "b"]}},
            {"QuestionKey": "q2", "OptionIds": {"OptionId": "c"}},
        ]
    }
    change = {"agentid": AGENT, "userids": ["anna"], "response_code": told["ResponseCode"]}
    answer = corp.post("message/update_template_card", change | {"button": {"replace_name": "已办"}})
    assert answer["errcode"] == 0
    assert "已办" in inbox(corp, "anna")[0]["content"]


def test_only_the_app_that_is_meant_hears(corp, app_hears):
    with listening("wwcorp") as other:
        tune_in(corp, other, "7")
        control(corp, "POST", "/members/anna/act", what="enter", agentid=7)
        assert other.next()["AgentID"] == "7"
        control(corp, "POST", "/members/anna/act", what="click", key="both")
        assert other.next()["EventKey"] == app_hears.next()["EventKey"] == "both"


def test_rooms_that_members_book_are_told_of(corp, app_hears):
    room = corp.post("oa/meetingroom/add", {"name": "一号", "capacity": 4})["meetingroom_id"]
    at = {"room": room, "start": 1_800_000_000, "end": 1_800_003_600}
    control(corp, "POST", "/members/anna/act", what="book_room", **at)
    told = app_hears.next()
    assert (told["Event"], told["MeetingRoomId"]) == ("book_meeting_room", str(room))
    control(corp, "POST", "/members/anna/act", what="cancel_room", booking=told["BookingId"])
    assert app_hears.next()["Event"] == "cancel_meeting_room"
    gone = corp.http.post("/_simulator/members/anna/act", json={"what": "cancel_room", "booking": "x"})
    assert gone.status_code == 404


def test_any_other_event_can_be_ordered(corp, app_hears):
    fields = {"ChangeType": "create_file", "FileId": "f1"}
    control(corp, "POST", f"/wecom/wwcorp/apps/{AGENT}/events", event="wedrive_file_change", fields=fields)
    told = app_hears.next()
    assert (told["Event"], told["ChangeType"], told["FileId"]) == ("wedrive_file_change", "create_file", "f1")
    refused = corp.http.post(f"/_simulator/wecom/wwcorp/apps/{AGENT}/events", json={})
    assert refused.status_code == 400


def test_a_push_is_repeated_three_times_and_no_more(server, corp, app_hears):
    app_hears.statuses = [500, 502, 404]
    control(corp, "POST", "/members/anna/act", what="click", key="late")
    assert app_hears.next()["EventKey"] == "late"
    assert app_hears.asked == 1 + 4
    app_hears.statuses = [500] * 4
    control(corp, "POST", "/members/anna/act", what="click", key="lost")
    control(corp, "POST", "/members/anna/act", what="click", key="next")
    assert app_hears.next()["EventKey"] == "next"
    assert app_hears.asked == 1 + 4 + 4 + 1


def test_the_end_of_an_import_is_told_where_it_was_asked_for(server, corp, clock, listener):
    callback = {"url": listener.url, "token": TOKEN, "encodingaeskey": KEY}
    lines = [USERS, user("anna", "13800138000")]
    job = start(corp, "syncuser", *lines, callback=callback)["jobid"]
    told = listener.next()
    assert (told["Event"], told["FromUserName"]) == ("batch_job_result", "sys")
    assert told["BatchJob"] == {"JobId": job, "JobType": "sync_user", "ErrCode": "0", "ErrMsg": "ok"}
    failed = start(corp, "replaceuser", USERS, callback=callback)["jobid"]
    told = listener.next()
    assert told["BatchJob"] == {
        "JobId": failed,
        "JobType": "replace_user",
        "ErrCode": "40092",
        "ErrMsg": "invalid file",
    }


def test_a_reader_of_their_messages_sees_what_the_app_sent(server, corp, app_hears):
    corp.post("message/send", text("anna"))
    known = server.state.records.members["wwcorp/anna"]
    server.state.records.members["wwother/anna"] = replace(known, corp_id="wwother")
    ambiguous = corp.http.get("/_simulator/members/anna/phone")
    assert ambiguous.status_code == 400
    assert len(control(corp, "GET", "/members/anna/phone?corp=wwcorp")["messages"]) == 1


def reply(kind: str, inside: str, to: str = "anna", sender: str = "wwcorp") -> str:
    head = f"<ToUserName>{to}</ToUserName><FromUserName>{sender}</FromUserName><CreateTime>1</CreateTime>"
    return f"<xml>{head}<MsgType>{kind}</MsgType>{inside}</xml>"


def finished(corp) -> str:
    """What became of the last push, once it is over."""
    while (told := control(corp, "GET", "/pushes"))["under_way"]:
        pass
    return str(told["finished"][-1]["outcome"])


def test_an_answer_to_a_message_arrives_on_the_phone(corp, app_hears):
    picture = media(corp)
    for kind, inside, expected in (
        ("text", "<Content>收到</Content>", {"content": "收到"}),
        ("image", f"<Image><MediaId>{picture}</MediaId></Image>", {"media_id": picture}),
        (
            "news",
            "<ArticleCount>1</ArticleCount><Articles><item><Title>题</Title></item></Articles>",
            {"articles": [{"Title": "题"}]},
        ),
    ):
        app_hears.reply = reply(kind, inside)
        control(corp, "POST", "/members/anna/act", what="text", content="在吗")
        app_hears.next()
        assert finished(corp) == "replied"
        arrived = inbox(corp, "anna")[-1]
        assert (arrived["msgtype"], json.loads(arrived["content"]), arrived["agentid"]) == (kind, expected, AGENT)


@pytest.mark.parametrize(
    "body",
    [
        reply("text", ""),
        reply("text", f"<Content>{'字' * 683}</Content>"),
        reply("image", "<Image><MediaId>made-up</MediaId></Image>"),
        reply("dance", ""),
        reply("text", "<Content>x</Content>", to="bea"),
        reply("text", "<Content>x</Content>", sender="wwother"),
        reply("update_button", "<Button><ReplaceName>x</ReplaceName></Button>"),
        "no xml at all",
    ],
)
def test_answers_that_are_of_no_use(corp, app_hears, body):
    app_hears.reply = body
    control(corp, "POST", "/members/anna/act", what="text", content="在吗")
    app_hears.next()
    assert finished(corp) == "unusable"
    assert inbox(corp, "anna") == []


def test_an_answer_to_a_pressed_card_renames_its_button(corp, app_hears):
    sent = corp.post("message/send", with_card())
    app_hears.reply = reply("update_button", "<Button><ReplaceName>已收到</ReplaceName></Button>")
    control(corp, "POST", "/members/anna/act", what="card", msgid=sent["msgid"], key="yes")
    told = app_hears.next()
    assert finished(corp) == "replied"
    assert json.loads(inbox(corp, "anna")[0]["content"])["replace_name"] == "已收到"
    change = {"agentid": AGENT, "userids": ["anna"], "button": {"replace_name": "又"}}
    again = corp.post("message/update_template_card", change | {"response_code": told["ResponseCode"]})
    assert again["errcode"] == 42015

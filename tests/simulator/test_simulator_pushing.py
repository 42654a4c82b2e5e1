"""Messages and events on their way to an account's own server, and what its answers do."""

import json
import threading
from datetime import timedelta
from itertools import count

import pytest
from defusedxml.ElementTree import fromstring

from tests.simulator.caller import PNG, errcode
from tests.simulator.official_calls import act, at, mistaken, order
from tests.simulator.receiver import Receiver
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.callback_crypto import decrypt, encrypt, signature
from wxdesk.simulator.events import original_id
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.records import App, Profile

TOKEN, KEY = "callback1", "k" * 43
_numbers = count()


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture
def account(caller):
    """A verified service account that no other test has pushed from."""
    return caller(App(f"wxpush{next(_numbers)}", "push-secret", Kind.SERVICE))


@pytest.fixture
def follower(server, account):
    return server.state.add_followers(account.app.id, 1)[0]


def listen(account, receiver, mode="plain", form="xml", **more):
    order(
        account,
        f"/apps/{account.app.id}/callback",
        url=receiver.url,
        token=TOKEN,
        encoding_aes_key="" if mode == "plain" else KEY,
        mode=mode,
        form=form,
        **more,
    )


def settled(server):
    """Wait until every push is over."""
    done = threading.Event()
    outbox = server.state.outbox
    while outbox.under_way:
        assert not done.wait(0.01)
    return [each.outcome for each in outbox.finished]


def fields(xml):
    return {child.tag: child.text or "" for child in fromstring(xml)}


def test_an_address_is_asked_before_it_is_kept(server, account, receiver):
    listen(account, receiver)
    (asked,) = receiver.arrived
    assert asked.query["signature"] == signature(TOKEN, asked.query["timestamp"], asked.query["nonce"])
    receiver.answer = lambda _: "something else"
    wrong = {"url": receiver.url, "token": TOKEN}
    assert mistaken(account, f"/apps/{account.app.id}/callback", **wrong) == 400
    assert server.state.records.callbacks[account.app.id].url == receiver.url
    assert account.http.delete(f"/_simulator/apps/{account.app.id}/callback").status_code == 200
    assert account.app.id not in server.state.records.callbacks


@pytest.mark.parametrize(
    "change",
    [
        {"url": "ftp://x"},
        {"url": "http://127.0.0.1:1/closed"},
        {"token": "ab"},
        {"token": "a-b-c"},
        {"token": "a" * 33},
        {"mode": "made_up"},
        {"form": "made_up"},
        {"mode": "safe"},
        {"mode": "safe", "encoding_aes_key": "short"},
    ],
)
def test_addresses_that_are_not_kept(server, account, receiver, change):
    wanted = {"url": receiver.url, "token": TOKEN} | change
    assert mistaken(account, f"/apps/{account.app.id}/callback", **wanted) == 400
    assert account.app.id not in server.state.records.callbacks


def test_a_plain_message(server, account, receiver, follower, clock):
    listen(account, receiver)
    msg_id = act(account, follower, "text", content="你好 <]]>& ")["msg_id"]
    assert settled(server)[-1] == "silent"
    (pushed,) = receiver.pushed
    assert pushed.content_type == "text/xml"
    assert pushed.query["signature"] == signature(TOKEN, pushed.query["timestamp"], pushed.query["nonce"])
    assert pushed.query["openid"] == follower
    assert fields(pushed.body) == {
        "ToUserName": original_id(account.app.id),
        "FromUserName": follower,
        "CreateTime": str(int(clock.now().timestamp())),
        "MsgType": "text",
        "Content": "你好 <]]>& ",
        "MsgId": msg_id,
    }


def test_a_message_as_json(server, account, receiver, follower):
    listen(account, receiver, form="json")
    act(account, follower, "text", content="你好")
    settled(server)
    (pushed,) = receiver.pushed
    assert (pushed.content_type, json.loads(pushed.body)["Content"]) == ("application/json", "你好")
    assert "你好" in pushed.body


@pytest.mark.parametrize("mode", ["compatible", "safe"])
@pytest.mark.parametrize("form", ["xml", "json"])
def test_sealed_messages(server, account, receiver, follower, mode, form):
    listen(account, receiver, mode, form)
    act(account, follower, "text", content="你好")
    settled(server)
    (pushed,) = receiver.pushed
    outside = fields(pushed.body) if form == "xml" else json.loads(pushed.body)
    query = pushed.query
    assert query["encrypt_type"] == "aes"
    assert query["msg_signature"] == signature(TOKEN, query["timestamp"], query["nonce"], outside["Encrypt"])
    plain = decrypt(KEY, outside["Encrypt"], account.app.id)
    inside = fields(plain) if form == "xml" else json.loads(plain)
    assert inside["Content"] == "你好"
    assert ("Content" in outside) is (mode == "compatible")


MESSAGES = {
    "picture": {"PicUrl", "MediaId"},
    "voice": {"MediaId", "Format", "Recognition"},
    "video": {"MediaId", "ThumbMediaId"},
    "short_video": {"MediaId", "ThumbMediaId"},
    "place": {"Location_X", "Location_Y", "Scale", "Label"},
    "link": {"Title", "Description", "Url"},
}
COMMON = {"ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId"}


@pytest.mark.parametrize(("what", "names"), MESSAGES.items())
def test_messages_of_every_type(server, account, receiver, follower, what, names):
    listen(account, receiver)
    told = act(account, follower, what, recognition="你好", title="t", description="d", url="https://example.com")
    settled(server)
    pushed = fields(receiver.pushed[0].body)
    assert set(pushed) == COMMON | names
    if "MediaId" in names:
        query = {"access_token": account.token, "media_id": pushed["MediaId"]}
        assert pushed["MediaId"] == told["media_id"]
        assert account.http.get("/cgi-bin/media/get", params=query).status_code == 200


def test_a_choice_from_a_menu_in_the_chat(server, account, receiver, follower):
    listen(account, receiver)
    act(account, follower, "follow")
    menu = {"head_content": "满意吗", "list": [{"id": "101", "content": "满意"}], "tail_content": ""}
    body = {"touser": follower, "msgtype": "msgmenu", "msgmenu": menu}
    assert account.post("message/custom/send", body)["errcode"] == 0
    act(account, follower, "text", menu_id="101")
    settled(server)
    told = fields(receiver.pushed[-1].body)
    assert (told["Content"], told["bizmsgmenuid"]) == ("满意", "101")
    assert mistaken(account, f"/followers/{follower}/act", what="text", menu_id="102") == 400


def event_of(receiver, at=-1):
    told = fields(receiver.pushed[at].body)
    assert told["MsgType"] == "event"
    return told


def test_following_leaving_and_coming_back_by_a_code(server, account, receiver):
    listen(account, receiver)
    scene = {"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "店"}}}
    ticket = account.post("qrcode/create", scene)["ticket"]
    openid = f"o-{account.app.id}"
    act(account, openid, "follow", app_id=account.app.id)
    act(account, openid, "scan", ticket=ticket)
    act(account, openid, "leave")
    act(account, openid, "scan", ticket=ticket)
    settled(server)
    told = [event_of(receiver, number) for number in range(4)]
    assert [each["Event"] for each in told] == ["subscribe", "SCAN", "unsubscribe", "subscribe"]
    assert [each["EventKey"] for each in told] == ["", "店", "", "qrscene_店"]
    assert (told[1]["Ticket"], told[3]["Ticket"]) == (ticket, ticket)
    assert mistaken(account, "/followers/o-nobody/act", what="leave") == 404
    assert mistaken(account, f"/followers/{openid}/act", what="dance") == 400
    act(account, openid, "leave")
    assert mistaken(account, f"/followers/{openid}/act", what="text", content="a") == 400


BUTTONS = {
    "click": ({"EventKey"}, None),
    "view": ({"EventKey", "MenuId"}, None),
    "scancode_push": ({"EventKey", "ScanCodeInfo"}, None),
    "scancode_waitmsg": ({"EventKey", "ScanCodeInfo"}, None),
    "pic_sysphoto": ({"EventKey", "SendPicsInfo"}, "image"),
    "pic_photo_or_album": ({"EventKey", "SendPicsInfo"}, "image"),
    "pic_weixin": ({"EventKey", "SendPicsInfo"}, "image"),
    "location_select": ({"EventKey", "SendLocationInfo"}, "location"),
    "miniprogram": ({"EventKey", "MenuId"}, None),
}
NAMES = {"click": "CLICK", "view": "VIEW", "miniprogram": "view_miniprogram"}


@pytest.mark.parametrize(("kind", "names", "then"), [(kind, *rest) for kind, rest in BUTTONS.items()])
def test_taps_on_every_button(server, account, receiver, follower, kind, names, then):
    listen(account, receiver)
    button = {"type": kind, "name": "钮", "key": "K", "url": "https://example.com/", "appid": "wx1", "pagepath": "p"}
    assert account.post("menu/create", {"button": [button]})["errcode"] == 0
    act(account, follower, "tap", name="钮", result="https://example.com/2")
    settled(server)
    told = event_of(receiver, 0)
    assert told["Event"] == NAMES.get(kind, kind)
    assert set(told) == {"ToUserName", "FromUserName", "CreateTime", "MsgType", "Event"} | names
    assert [fields(each.body)["MsgType"] for each in receiver.pushed[1:]] == ([then] if then else [])
    parts = {child.tag: child for child in fromstring(receiver.pushed[0].body)}
    if "ScanCodeInfo" in names:
        assert [each.text for each in parts["ScanCodeInfo"]] == ["qrcode", "https://example.com/2"]
    if "SendPicsInfo" in names:
        assert len(parts["SendPicsInfo"].findtext("PicList/item/PicMd5Sum", "")) == 32
    if "SendLocationInfo" in names:
        inside = ["Location_X", "Location_Y", "Scale", "Label", "Poiname"]
        assert [each.tag for each in parts["SendLocationInfo"]] == inside


def test_a_place_told_by_itself_and_any_other_event(server, account, receiver, follower):
    listen(account, receiver)
    act(account, follower, "where", latitude="1.5")
    sent = {"MsgID": 200163836, "Status": "success"}
    order(account, f"/apps/{account.app.id}/events", event="TEMPLATESENDJOBFINISH", openid=follower, fields=sent)
    order(account, f"/apps/{account.app.id}/events", event="annual_renew", fields={"ExpiredTime": 1})
    assert mistaken(account, f"/apps/{account.app.id}/events", event="") == 400
    settled(server)
    told = sorted((fields(each.body) for each in receiver.pushed), key=lambda each: each["Event"])
    assert [each["Event"] for each in told] == ["LOCATION", "TEMPLATESENDJOBFINISH", "annual_renew"]
    assert (told[0]["Latitude"], told[1]["Status"], told[2]["ExpiredTime"]) == ("1.5", "success", "1")


def test_the_end_of_a_mass_send(server, account, receiver, follower):
    listen(account, receiver)
    sent = account.send(account.draft(account.article(), account.article()))
    settled(server)
    told = fromstring(receiver.pushed[0].body)
    assert told.findtext("Event") == "MASSSENDJOBFINISH"
    assert (told.findtext("MsgID"), told.findtext("Status")) == (str(sent["msg_id"]), "send success")
    counts = [told.findtext(name) for name in ("TotalCount", "FilterCount", "SentCount", "ErrorCount")]
    assert counts == ["1", "1", "1", "0"]
    assert told.findtext("CopyrightCheckResult/CheckState") == "1"
    assert told.findtext("ArticleUrlResult/Count") == "2"
    indexes = [each.findtext("ArticleIdx") for each in told.iterfind("ArticleUrlResult/ResultList/item")]
    assert indexes == ["1", "2"]


@pytest.mark.parametrize(("outcome", "failed"), [("", []), ("2", ["1", "2"]), ("3", [])])
def test_the_end_of_a_publication_comes_by_itself(server, account, receiver, outcome, failed):
    listen(account, receiver)
    draft = account.draft(account.article(), account.article())
    if outcome:
        server.faults.add(Fault(Mishap.FAIL, "freepublish/submit", errmsg=outcome))
    submitted = account.post("freepublish/submit", {"media_id": draft})
    settled(server)
    told = fromstring(receiver.pushed[0].body)
    assert told.findtext("Event") == "PUBLISHJOBFINISH"
    (info,) = told.iterfind("PublishEventInfo")
    assert info.findtext("publish_id") == submitted["publish_id"]
    assert info.findtext("publish_status") == (outcome or "0")
    assert [each.text for each in info.iterfind("fail_idx")] == failed
    assert len(info.findall("article_detail/item")) == (0 if outcome else 2)


def test_a_publication_in_progress_ends_without_being_asked(server, account, receiver, clock):
    server.state.profile = Profile(publish_seconds=5)
    listen(account, receiver)
    account.post("freepublish/submit", {"media_id": account.draft()})
    assert receiver.pushed == []
    clock.set(clock.now() + timedelta(seconds=5))
    waited = threading.Event()
    for _ in range(300):
        if receiver.pushed:
            break
        waited.wait(0.02)
    assert "PUBLISHJOBFINISH" in receiver.pushed[0].body


def reply(arrived, kind, inside):
    told = fields(arrived.body)
    head = f"<ToUserName>{told['FromUserName']}</ToUserName><FromUserName>{told['ToUserName']}</FromUserName>"
    return f"<xml>{head}<CreateTime>1</CreateTime><MsgType>{kind}</MsgType>{inside}</xml>"


ITEM = "<item><Title>t</Title><Description>d</Description><PicUrl>p</PicUrl><Url>u</Url></item>"
REPLIES = [
    ("text", "<Content>你好</Content>", True),
    ("text", "<Content></Content>", False),
    ("text", f"<Content>{'长' * 683}</Content>", False),
    ("news", f"<ArticleCount>1</ArticleCount><Articles>{ITEM}</Articles>", True),
    ("news", f"<ArticleCount>2</ArticleCount><Articles>{ITEM * 2}</Articles>", False),
    ("news", f"<ArticleCount>2</ArticleCount><Articles>{ITEM}</Articles>", False),
    ("image", "<Image><MediaId>made-up</MediaId></Image>", False),
    ("voice", "<Voice><MediaId>made-up</MediaId></Voice>", False),
    ("video", "<Video><MediaId>made-up</MediaId></Video>", False),
    ("music", "<Music><ThumbMediaId>made-up</ThumbMediaId></Music>", False),
    ("made_up", "", False),
]


@pytest.mark.parametrize(("kind", "inside", "good"), REPLIES)
def test_replies_come_onto_the_phone_or_a_notice_does(server, account, receiver, follower, kind, inside, good):
    listen(account, receiver)
    receiver.answer = lambda arrived: reply(arrived, kind, inside)
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == ("replied" if good else "unusable")
    (received,) = server.state.phone_of(follower)
    assert (received.source, received.kind) == (("reply", kind) if good else ("notice", "text"))


@pytest.mark.parametrize("answer", ["<xml>", "no XML", "<xml><!DOCTYPE a></xml>", "{}", "[]", '{"MsgType":"text"}'])
def test_answers_that_are_no_reply(server, account, receiver, follower, answer):
    listen(account, receiver)
    receiver.answer = lambda _: answer
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == "unusable"
    assert server.state.phone_of(follower)[0].source == "notice"


def test_a_picture_in_a_reply_is_the_accounts_own(server, account, receiver, follower):
    picture = account.upload("media/upload", PNG, type="image")["media_id"]
    listen(account, receiver)
    receiver.answer = lambda arrived: reply(arrived, "image", f"<Image><MediaId>{picture}</MediaId></Image>")
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == "replied"
    assert picture in server.state.phone_of(follower)[0].text


def test_more_articles_may_answer_an_event(server, account, receiver, follower):
    listen(account, receiver)
    news = f"<ArticleCount>8</ArticleCount><Articles>{ITEM * 8}</Articles>"
    receiver.answer = lambda arrived: reply(arrived, "news", news)
    account.post("menu/create", {"button": [{"type": "click", "name": "钮", "key": "K"}]})
    act(account, follower, "tap", key="K")
    assert settled(server)[-1] == "replied"


def sealed_reply(account, arrived, plain, token=TOKEN):
    secret = encrypt(KEY, plain, account.app.id)
    stamp, once = arrived.query["timestamp"], arrived.query["nonce"]
    return (
        f"<xml><Encrypt>{secret}</Encrypt><MsgSignature>{signature(token, stamp, once, secret)}</MsgSignature>"
        f"<TimeStamp>{stamp}</TimeStamp><Nonce>{once}</Nonce></xml>"
    )


@pytest.mark.parametrize(("token", "outcome"), [(TOKEN, "replied"), ("another", "unusable")])
def test_sealed_replies(server, account, receiver, follower, token, outcome):
    listen(account, receiver, "compatible")
    receiver.answer = lambda arrived: sealed_reply(
        account, arrived, reply(arrived, "text", "<Content>好</Content>"), token
    )
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == outcome


def test_a_plain_reply_is_not_enough_in_safe_mode(server, account, receiver, follower):
    listen(account, receiver, "safe")
    receiver.answer = lambda _: f"<xml><ToUserName>{follower}</ToUserName><MsgType>text</MsgType></xml>"
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == "unusable"


def test_handing_over_to_customer_service(server, account, receiver, follower):
    worker = "anna@shop"
    at(account, "/customservice/kfaccount/add", {"kf_account": worker, "nickname": "安娜"})
    listen(account, receiver)
    receiver.answer = lambda arrived: (
        reply(arrived, "transfer_customer_service", "") if "Content" in arrived.body else "success"
    )
    act(account, follower, "text", content="你好")
    settled(server)
    query = {"access_token": account.token}
    waiting = account.http.get("/customservice/kfsession/getwaitcase", params=query).json()
    assert (waiting["count"], waiting["waitcaselist"][0]["openid"]) == (1, follower)
    at(account, "/customservice/kfaccount/inviteworker", {"kf_account": worker, "invite_wx": "anna_wx"})
    order(account, f"/apps/{account.app.id}/workers/{worker}", what="accept")
    session = {"kf_account": worker, "openid": follower}
    at(account, "/customservice/kfsession/create", session)
    order(account, f"/apps/{account.app.id}/workers/{worker}", what="hand_over", openid=follower, to="ben@shop")
    at(account, "/customservice/kfaccount/add", {"kf_account": "ben@shop", "nickname": "本"})
    at(account, "/customservice/kfsession/close", session | {"kf_account": "ben@shop"})
    settled(server)
    told = [event_of(receiver, number) for number in (1, 2, 3)]
    assert [each["Event"] for each in told] == ["kf_create_session", "kf_switch_session", "kf_close_session"]
    assert (told[1]["FromKfAccount"], told[1]["ToKfAccount"]) == (worker, "ben@shop")


def test_a_named_worker_is_given_the_follower_at_once(server, account, receiver, follower):
    worker = "anna@shop"
    at(account, "/customservice/kfaccount/add", {"kf_account": worker, "nickname": "安娜"})
    at(account, "/customservice/kfaccount/inviteworker", {"kf_account": worker, "invite_wx": "anna_wx"})
    order(account, f"/apps/{account.app.id}/workers/{worker}", what="accept")
    listen(account, receiver)
    inside = f"<TransInfo><KfAccount>{worker}</KfAccount></TransInfo>"
    receiver.answer = lambda arrived: (
        reply(arrived, "transfer_customer_service", inside) if "Content" in arrived.body else "success"
    )
    act(account, follower, "text", content="你好")
    settled(server)
    assert event_of(receiver)["Event"] == "kf_create_session"


# -- bad days ----------------------------------------------------------------------------------------------------------


def outcome_of(server):
    settled(server)
    last = server.state.outbox.finished[-1]
    return last.outcome, last.attempts


def test_no_answer_is_asked_for_again_three_times_and_told_to_the_follower(server, account, receiver, follower):
    listen(account, receiver)
    receiver.answer = lambda _: 500
    act(account, follower, "text", content="你好")
    assert outcome_of(server) == ("failed", 4)
    assert len({fields(each.body)["MsgId"] for each in receiver.pushed}) == 1
    assert len(receiver.pushed) == 4
    (received,) = server.state.phone_of(follower)
    assert "暂时无法提供服务" in received.text


def test_an_answer_that_comes_at_last_is_enough(server, account, receiver, follower):
    listen(account, receiver)
    answers = iter([500, 500, ""])
    receiver.answer = lambda _: next(answers)
    act(account, follower, "text", content="你好")
    assert outcome_of(server) == ("silent", 3)
    assert server.state.phone_of(follower) == ()


def test_a_late_answer_is_none(server, account, receiver, follower):
    server.state.profile = Profile(push_seconds=0.1, push_repeats=1)
    listen(account, receiver)
    never = threading.Event()
    receiver.answer = lambda _: str(never.wait(5))
    act(account, follower, "text", content="你好")
    assert outcome_of(server) == ("failed", 2)
    never.set()


def test_after_many_failures_the_address_hears_nothing_for_a_minute(server, account, receiver, follower, clock):
    server.state.profile = Profile(push_repeats=0, push_failures=3)
    listen(account, receiver)
    receiver.answer = lambda _: 500
    for _ in range(5):
        act(account, follower, "text", content="你好")
    assert settled(server)[-5:] == ["failed"] * 3 + ["muted"] * 2
    receiver.answer = lambda _: "success"
    clock.set(clock.now() + timedelta(seconds=60))
    act(account, follower, "text", content="你好")
    assert settled(server)[-1] == "silent"
    assert len(receiver.pushed) == 4


def test_pushes_are_counted_for_the_statistics(server, account, receiver, follower, clock):
    server.state.profile = Profile(push_repeats=0)
    listen(account, receiver)
    act(account, follower, "text", content="你好")
    settled(server)
    receiver.answer = lambda _: 500
    act(account, follower, "text", content="你好")
    settled(server)
    clock.set(clock.now() + timedelta(days=1))
    account._token = ""
    day = {"begin_date": "2026-11-20", "end_date": "2026-11-20"}
    (row,) = at(account, "/datacube/getinterfacesummary", day)["list"]
    assert (row["callback_count"], row["fail_count"]) == (2, 1)
    told = account.http.get("/_simulator/pushes").json()
    assert told["under_way"] == 0
    assert [each["outcome"] for each in told["finished"][-2:]] == ["silent", "failed"]


def test_many_followers_at_once_do_not_hold_the_platform_up_and_keep_their_order(server, account, receiver):
    server.state.profile = Profile(push_seconds=60.0)
    listen(account, receiver)
    go = threading.Event()
    receiver.answer = lambda _: "success" if go.wait(30) else 500
    openids = server.state.add_followers(account.app.id, 100)
    for number in range(3):
        for openid in openids:
            act(account, openid, "text", content=str(number))
    assert "total_count" in account.get("draft/count")
    assert server.state.outbox.under_way == 300
    go.set()
    settled(server)
    said: dict[str, list[str]] = {}
    for each in receiver.pushed:
        told = fields(each.body)
        said.setdefault(told["FromUserName"], []).append(told["Content"])
    assert set(said) == set(openids)
    assert {tuple(words) for words in said.values()} == {("0", "1", "2")}


def test_without_an_address_nothing_is_pushed(server, account, follower):
    before = len(server.state.outbox.finished)
    act(account, follower, "text", content="你好")
    assert server.state.outbox.under_way == 0
    assert len(server.state.outbox.finished) == before
    assert errcode(account.post("callback/check", {"action": "dns"})) == 40201

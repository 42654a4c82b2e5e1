"""Signatures, sealing, the check of the address and replies, with the published values."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.wechat.callbacks.samples import event, message
from tests.unit.wechat.callbacks.test_parsing import as_json, as_xml
from wxdesk.domain.clock import SetClock
from wxdesk.wechat.callbacks.contact_events import MemberDeleted
from wxdesk.wechat.callbacks.door import Door
from wxdesk.wechat.callbacks.envelopes import sealed, unsealed
from wxdesk.wechat.callbacks.errors import CallbackError, Fault
from wxdesk.wechat.callbacks.follower_events import Subscribed
from wxdesk.wechat.callbacks.official_messages import TextMessage
from wxdesk.wechat.callbacks.parsing import Origin
from wxdesk.wechat.callbacks.pushes import UnknownEvent
from wxdesk.wechat.callbacks.reading import Form, read
from wxdesk.wechat.callbacks.replies import (
    ImageReply,
    MusicReply,
    NewsItem,
    NewsReply,
    ReplyError,
    ServiceReply,
    TextReply,
    VideoReply,
    VoiceReply,
)
from wxdesk.wechat.callbacks.sealing import SealingKey
from wxdesk.wechat.callbacks.signatures import is_signed, signature_of

KEY, APP_ID = "A" * 43, "wxba5fad812f8e6fb9"
SAFE = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8"
    "XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32I"
    "Ijdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
SAFE_QUERY = {
    "timestamp": "1714112445",
    "nonce": "415670741",
    "encrypt_type": "aes",
    "msg_signature": "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
}
CORP, CORP_TOKEN = "wwSimCorp0000000001", "SimToken2024"
CORP_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
ECHO = "4j/AuRx71kQlxVlzbpsMWFHe92iq4VdHki6B+j5nrtiiZTdT/3i/fmmZiyOI+4Gv0HU+BSy+cZQmQaARtyv3Tg=="
CHANGE = (
    "4j/AuRx71kQlxVlzbpsMWJ7EX5j+tc0oo5dJ6aUBK6Gh8PFCCMuXrnNHfoLRVKOhX/35Bd3FzzogXGhc1tFpAKWZwM/o73nBqHUWqmlDZKxc1d6lmyBy"
    "BQrL3eIpOceoFfYRcbZOBkKf+LR2bHxqofj5eg+bAd+wz4ED56pNV4Q02sl0wO5M//+3egicVJWhkTA2IohiHqQ86b3P+7YY6Uj8CD6UlpMSMe6nfBa1"
    "QRlEzPCJXn8CLkIfi3byBSzoqL9frZ0J1pDm1SmmfcK0Ym6r0+4MzgvYDhjRBUOL4Z15CDtyhDA0Oar/uQzpwGIz9QqbrrovRaWjFDMfXRUFTldDrqOd"
    "369neoYJqN3Wg9jSUHQ0rKPETxnI7NS7WZ6++yDy5w7e4o1tLehnGxtLwdhW58f/wlC+ZRobVhQqv0CRBw+FCWGUZeeEwJbR6mVvqqLaYvQ2gxKlpzyK"
    "sDf+wA=="
)
CHANGE_QUERY = {
    "timestamp": "1700000000",
    "nonce": "987654321",
    "msg_signature": "14602f51ee44546437c20cfba6c808be25520bef",
}
ECHO_QUERY = CHANGE_QUERY | {"echostr": ECHO, "msg_signature": "ed221d5e50949e05aa2a7b54e49dfd263875cc73"}


def clock_at(timestamp):
    return SetClock(datetime.fromtimestamp(timestamp, UTC))


def official(timestamp=1714112445, *keys, token="AAAAA", app_id=APP_ID):
    return Door.official(token, app_id, clock_at(timestamp), *(keys or (KEY,)))


def plain(timestamp=1714037059):
    return Door.official("AAAAA", APP_ID, clock_at(timestamp))


def corp(timestamp=1700000000, corp_id=CORP, keys=(CORP_KEY,)):
    return Door.wecom(CORP_TOKEN, corp_id, clock_at(timestamp), *keys)


def enveloped(encrypt):
    return f"<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><AgentID/><Encrypt>{encrypt}</Encrypt></xml>".encode()


def fault_of(call):
    with pytest.raises(CallbackError) as info:
        call()
    return info.value.fault


# -- published values ----------


def test_the_official_sealed_push_opens():
    letter = official().open(SAFE_QUERY, json.dumps({"ToUserName": "gh_97417a04a28d", "Encrypt": SAFE}).encode())
    assert (type(letter.push), letter.form) == (UnknownEvent, Form.JSON)
    assert (letter.push.event, letter.push.from_user_name) == ("debug_demo", "o9AgO5Kd5ggOC-bXrbNODIiE3bGY")
    assert letter.push.model_extra == {"debug_str": "hello world"}
    message, receiver = SealingKey.of(KEY).unseal(SAFE)
    assert (len(message), receiver) == (167, APP_ID)
    assert SealingKey.of(KEY).seal(message, receiver, b"a8eedb185eb2fecf") == SAFE


def test_the_official_reply_is_sealed_to_the_letter():
    reply = sealed(
        b'{"demo_resp":"good luck"}',
        SealingKey.of(KEY),
        "AAAAA",
        APP_ID,
        1713424427,
        "415670741",
        random=b"707722b803182950",
    )
    expected = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="
    assert json.loads(reply.written(Form.JSON, Origin.OFFICIAL)) == {
        "Encrypt": expected,
        "MsgSignature": "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
        "TimeStamp": 1713424427,
        "Nonce": "415670741",
    }


def test_the_official_plain_signature_is_known():
    query = {"timestamp": "1714037059", "nonce": "486452656", "echostr": "4375120948345356249"}
    signature = "899cf89e464efb63f54ddac96b0a0a235f53aa78"
    assert plain().check_url(query | {"signature": signature}) == "4375120948345356249"
    assert fault_of(lambda: plain().check_url(query | {"signature": signature[:-1]})) is Fault.SIGNATURE


def test_the_address_is_proved_to_wecom():
    assert corp().check_url(ECHO_QUERY) == "1616140317555161061"
    assert SealingKey.of(CORP_KEY).seal(b"1616140317555161061", CORP, b"0123456789abcdef") == ECHO


def test_a_change_of_wecoms_contacts_opens():
    letter = corp().open(CHANGE_QUERY, enveloped(CHANGE))
    assert (type(letter.push), letter.form) == (MemberDeleted, Form.XML)
    assert (letter.push.user_id, letter.push.to_user_name) == ("zs01", CORP)


def test_wecoms_json_has_names_in_lower_case():
    body = json.dumps({"tousername": CORP, "encrypt": CHANGE, "agentid": ""}).encode()
    letter = corp().open(CHANGE_QUERY, body)
    assert (letter.push.user_id, letter.form) == ("zs01", Form.JSON)
    answer = json.loads(corp().answer(letter, TextReply("好"), "1"))
    assert set(answer) == {"encrypt", "msgsignature", "timestamp", "nonce"}


# -- what is not let in ----------


def test_a_push_that_somebody_else_signed_is_not_let_in():
    for name, value in (("msg_signature", "0" * 40), ("nonce", "1"), ("timestamp", "1700000001")):
        assert fault_of(lambda n=name, v=value: corp().open(CHANGE_QUERY | {n: v}, enveloped(CHANGE))) is (
            Fault.SIGNATURE
        )
    for missing in CHANGE_QUERY:
        query = {name: value for name, value in CHANGE_QUERY.items() if name != missing}
        assert fault_of(lambda q=query: corp().open(q, enveloped(CHANGE))) is Fault.SIGNATURE


def test_a_push_for_another_account_is_not_let_in():
    assert fault_of(lambda: corp(corp_id="wwother").open(CHANGE_QUERY, enveloped(CHANGE))) is Fault.RECEIVER
    assert fault_of(lambda: corp(corp_id="wwother").check_url(ECHO_QUERY)) is Fault.RECEIVER
    body = as_json({"Encrypt": SAFE})
    assert fault_of(lambda: official(app_id="wxother").open(SAFE_QUERY, body)) is Fault.RECEIVER


def test_a_push_sealed_with_another_key_is_not_let_in():
    with pytest.raises(CallbackError) as info:
        corp(keys=("B" * 43,)).open(CHANGE_QUERY, enveloped(CHANGE))
    assert info.value.number in (-40007, -40008)


def test_the_key_before_the_last_change_still_opens_and_seals_the_answer():
    letter = corp(keys=("B" * 43, CORP_KEY)).open(CHANGE_QUERY, enveloped(CHANGE))
    assert letter.key == SealingKey.of(CORP_KEY)
    answer = read(corp(keys=("B" * 43, CORP_KEY)).answer(letter, TextReply("a"), "1"))
    assert SealingKey.of(CORP_KEY).unseal(str(answer["Encrypt"]))[1] == CORP


@pytest.mark.parametrize(("minutes", "taken"), [(-10, True), (10, True), (-10.1, False), (10.1, False)])
def test_a_recorded_push_is_not_let_in_again_later(minutes, taken):
    door = corp(1700000000 + timedelta(minutes=minutes).total_seconds())
    if taken:
        assert door.open(CHANGE_QUERY, enveloped(CHANGE)).push
    else:
        assert fault_of(lambda: door.open(CHANGE_QUERY, enveloped(CHANGE))) is Fault.STALE


@pytest.mark.parametrize("timestamp", ["", "soon", "-1", "１７００００００００", "9" * 400])
def test_a_signed_time_that_is_none_is_not_let_in(timestamp):
    query = {"timestamp": timestamp, "nonce": "1", "signature": signature_of("AAAAA", timestamp, "1")}
    assert fault_of(lambda: plain().open(query, as_xml(event("subscribe")))) is Fault.STALE


def test_an_account_with_a_key_takes_nothing_plain():
    query = {"timestamp": "1714112445", "nonce": "1"}
    query |= {"signature": signature_of("AAAAA", "1714112445", "1")}
    body = as_xml(event("subscribe"))
    assert fault_of(lambda: official().open(query, body)) is Fault.SIGNATURE
    query["msg_signature"] = query["signature"]
    assert fault_of(lambda: official().open(query, body)) is Fault.NOT_DECRYPTED


def test_in_the_compatible_mode_what_is_sealed_counts():
    body = as_json(event("subscribe", EventKey="forged") | {"Encrypt": SAFE})
    assert official().open(SAFE_QUERY, body).push.event == "debug_demo"


def test_a_plain_push_is_let_in_where_there_is_no_key():
    query = {"timestamp": "1714037059", "nonce": "1", "signature": signature_of("AAAAA", "1714037059", "1")}
    letter = plain().open(query, as_xml(event("subscribe", EventKey="qrscene_7")))
    assert isinstance(letter.push, Subscribed)
    assert (letter.push.scene, letter.key) == ("7", None)


@pytest.mark.parametrize("key", ["", "A" * 42, "A" * 44, "!" * 43, "钥" * 43])
def test_a_key_that_is_none_is_named(key):
    assert fault_of(lambda: SealingKey.of(key)) is Fault.KEY


def test_no_secret_is_shown():
    assert CORP_TOKEN not in repr(corp())
    assert "\\x01\\x02" not in repr(corp())
    assert "\\x01\\x02" not in repr(corp().open(CHANGE_QUERY, enveloped(CHANGE)))


@pytest.mark.parametrize(
    ("encrypt", "fault"),
    [
        ("", Fault.NOT_DECRYPTED),
        ("%%%", Fault.BASE64),
        ("密文", Fault.BASE64),
        (b64encode(b"x" * 15).decode(), Fault.NOT_DECRYPTED),
        ("abcde", Fault.BASE64),
    ],
)
def test_what_was_not_sealed_is_named(encrypt, fault):
    assert fault_of(lambda: SealingKey.of(KEY).unseal(encrypt)) is fault


# -- replies ----------

NOW = 1714037059
ASKED = message("text", Content="?")
REPLIES = [
    (TextReply("你好 ]]> <b>"), {"MsgType": "text", "Content": "你好 ]]> <b>"}),
    (ImageReply("m"), {"MsgType": "image", "Image": {"MediaId": "m"}}),
    (VoiceReply("m"), {"MsgType": "voice", "Voice": {"MediaId": "m"}}),
    (
        VideoReply("m", "t", "d"),
        {"MsgType": "video", "Video": {"MediaId": "m", "Title": "t", "Description": "d"}},
    ),
    (
        MusicReply("th", "t", "d", "u", "h"),
        {
            "MsgType": "music",
            "Music": {"Title": "t", "Description": "d", "MusicUrl": "u", "HQMusicUrl": "h", "ThumbMediaId": "th"},
        },
    ),
    (ServiceReply(), {"MsgType": "transfer_customer_service"}),
    (
        ServiceReply("a@gh"),
        {"MsgType": "transfer_customer_service", "TransInfo": {"KfAccount": "a@gh"}},
    ),
]
ARTICLE = {"Title": "t", "Description": "d", "PicUrl": "p", "Url": "https://x?a&b"}


def letter_of(sample, write=as_xml, door=None):
    query = {"timestamp": str(NOW), "nonce": "1", "signature": signature_of("AAAAA", str(NOW), "1")}
    return (door or plain()).open(query, write(sample))


@pytest.mark.parametrize("write", [as_xml, as_json])
@pytest.mark.parametrize(("reply", "expected"), REPLIES, ids=[type(row[0]).__name__ for row in REPLIES])
def test_a_reply_is_written_as_the_push_was(write, reply, expected):
    answer = read(plain().answer(letter_of(ASKED, write), reply, "1"))
    assert {name: value for name, value in answer.items() if name != "CreateTime"} == {
        "ToUserName": ASKED["FromUserName"],
        "FromUserName": ASKED["ToUserName"],
        **expected,
    }
    assert str(answer["CreateTime"]) == str(NOW)


def test_articles_are_counted():
    item = NewsItem("t", "https://x?a&b", "d", "p")
    assert read(plain().answer(letter_of(event("subscribe")), NewsReply((item, item)), "1"))["Articles"] == {
        "item": [ARTICLE, ARTICLE]
    }
    one = read(plain().answer(letter_of(ASKED, as_json), NewsReply((item,)), "1"))
    assert (one["ArticleCount"], one["Articles"]) == (1, [ARTICLE])
    for sample, count in ((ASKED, 2), (ASKED, 0), (event("subscribe"), 9)):
        with pytest.raises(ReplyError) as info:
            plain().answer(letter_of(sample), NewsReply((item,) * count), "1")
        assert info.value.code == "reply_articles"


def test_a_text_may_have_2048_bytes():
    assert plain().answer(letter_of(ASKED), TextReply("a" * 2048), "1")
    with pytest.raises(ReplyError) as info:
        plain().answer(letter_of(ASKED), TextReply("好" * 683), "1")
    assert (info.value.code, info.value.details) == ("reply_too_long", {"bytes": 2049, "limit": 2048})


@pytest.mark.parametrize("text", ["\x00", "a\x0b", "\ud83d", "\ufffe"])
def test_a_character_that_cannot_be_sent_is_named(text):
    assert fault_of(lambda: plain().answer(letter_of(ASKED), TextReply(text), "1")) is Fault.REPLY


def test_nothing_to_say_is_said_in_the_platforms_way():
    assert plain().answer(letter_of(ASKED), None, "1") == b"success"
    letter = corp().open(CHANGE_QUERY, enveloped(CHANGE))
    assert corp().answer(letter, None, "1") == b""


def test_a_sealed_reply_is_signed_and_opens_again():
    door = corp()
    answer = read(door.answer(door.open(CHANGE_QUERY, enveloped(CHANGE)), TextReply("好"), "42"))
    assert (answer["Nonce"], answer["TimeStamp"]) == ("42", "1700000000")
    assert is_signed(str(answer["MsgSignature"]), CORP_TOKEN, "1700000000", "42", str(answer["Encrypt"]))
    inside, _ = unsealed(str(answer["Encrypt"]), door.keys, frozenset((CORP,)))
    assert read(inside)["Content"] == "好"


# -- whatever comes ----------

KEYS = st.binary(min_size=32, max_size=32).map(SealingKey)
TEXTS = st.text(st.characters(codec="utf-8"))


@given(KEYS, st.binary(max_size=300), TEXTS)
def test_what_is_sealed_opens_as_it_was(key, message, receiver):
    sealed_text = key.seal(message, receiver)
    assert key.unseal(sealed_text) == (message, receiver)
    assert len(sealed_text) % 4 == 0


@given(st.binary(max_size=400), st.dictionaries(st.sampled_from([*CHANGE_QUERY, "signature", "echostr"]), st.text()))
def test_garbage_is_refused_with_our_own_error(body, query):
    for door in (corp(), official(), plain()):
        for call in (lambda d=door: d.open(query, body), lambda d=door: d.check_url(query)):
            assert fault_of(call) in Fault


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=12,
)
NAMES = (
    st.sampled_from(["MsgType", "Event", "CreateTime", "MsgId", "PublishEventInfo", "Department", "List"]) | st.text()
)


@given(st.dictionaries(NAMES, VALUES), st.sampled_from([*(row for row in ("event", "text", "location"))]))
def test_whatever_is_signed_becomes_a_push_or_our_own_error(fields, kind):
    query = {"timestamp": str(NOW), "nonce": "1", "signature": signature_of("AAAAA", str(NOW), "1")}
    body = json.dumps({"MsgType": kind} | fields).encode()
    faults: list[Fault] = []
    try:
        assert plain().open(query, body).push.duplicate_key
    except CallbackError as error:
        faults.append(error.fault)
    assert faults in ([], [Fault.GARBLED])


@given(st.text(max_size=200))
def test_sealed_text_that_is_garbage_is_refused_with_our_own_error(text):
    query = {"timestamp": str(NOW), "nonce": "1", "msg_signature": signature_of("AAAAA", str(NOW), "1", text)}
    body = json.dumps({"Encrypt": text}).encode()
    assert fault_of(lambda: official(NOW).open(query, body)) is not Fault.SIGNATURE


@given(st.binary(max_size=200))
def test_a_sealed_message_of_any_bytes_is_a_push_or_our_own_error(inside):
    encrypt = SealingKey.of(KEY).seal(inside, APP_ID)
    query = {"timestamp": str(NOW), "nonce": "1", "msg_signature": signature_of("AAAAA", str(NOW), "1", encrypt)}
    assert fault_of(lambda: official(NOW).open(query, json.dumps({"Encrypt": encrypt}).encode())) is Fault.GARBLED


def test_a_message_from_a_follower_comes_all_the_way():
    encrypt = SealingKey.of(KEY).seal(as_xml(message("text", Content="在吗？")), APP_ID)
    query = {"timestamp": str(NOW), "nonce": "1", "msg_signature": signature_of("AAAAA", str(NOW), "1", encrypt)}
    letter = official(NOW).open(query, as_xml({"ToUserName": "gh", "Encrypt": encrypt}))
    assert isinstance(letter.push, TextMessage)
    assert letter.push.content == "在吗？"

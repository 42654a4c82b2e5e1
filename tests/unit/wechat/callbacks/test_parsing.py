"""Every message and event of the reference, from XML and from JSON."""

import json
from xml.sax.saxutils import escape

import pytest

from tests.unit.wechat.callbacks.samples import COMMON, MESSAGES, OFFICIAL, WECOM, contact, event, message
from wxdesk.wechat.callbacks.account_events import ACCOUNT_EVENTS
from wxdesk.wechat.callbacks.contact_events import CONTACT_CHANGES
from wxdesk.wechat.callbacks.corp_events import CORP_EVENTS
from wxdesk.wechat.callbacks.errors import CallbackError, Fault
from wxdesk.wechat.callbacks.follower_events import FOLLOWER_EVENTS
from wxdesk.wechat.callbacks.job_events import JOB_EVENTS
from wxdesk.wechat.callbacks.official_messages import MESSAGES as MESSAGE_TYPES
from wxdesk.wechat.callbacks.parsing import Origin, parse
from wxdesk.wechat.callbacks.pushes import UnknownEvent
from wxdesk.wechat.callbacks.reading import LARGEST, Form, form_of, read


def as_xml(fields):
    def element(name, value):
        if isinstance(value, list):
            return "".join(element(name, each) for each in value)
        if isinstance(value, dict):
            return f"<{name}>{''.join(element(*each) for each in value.items())}</{name}>"
        return f"<{name}>{escape(str(value))}</{name}>"

    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element("xml", fields)}\n'.encode()


def as_json(fields):
    return json.dumps(fields, ensure_ascii=False).encode()


def at(value, path):
    for step in path.split("."):
        value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


def named(sample):
    return str(sample.get("ChangeType", sample.get("Event", sample.get("MsgType"))))


ALL = [
    *((Origin.OFFICIAL, *row) for row in (*MESSAGES, *OFFICIAL)),
    *((Origin.WECOM, *row) for row in (*MESSAGES, *WECOM)),
]


@pytest.mark.parametrize("write", [as_xml, as_json])
@pytest.mark.parametrize(
    ("origin", "sample", "kind", "expected"), ALL, ids=[f"{row[0].value}-{named(row[1])}" for row in ALL]
)
def test_a_push_is_read_as_its_type_with_all_its_fields(write, origin, sample, kind, expected):
    push = parse(read(write(sample)), origin)
    assert type(push) is kind
    assert push.to_user_name == sample.get("ToUserName", "")
    assert push.create_time == sample.get("CreateTime", 0)
    for path, value in expected.items():
        found = at(push, path)
        if path == "model_extra":
            found = {name: str(each) for name, each in found.items()}
        assert found == value, path


def test_there_is_a_sample_of_every_type_that_is_known():
    told = {named(row[1]) for row in ALL}
    known = {**MESSAGE_TYPES, **FOLLOWER_EVENTS, **JOB_EVENTS, **ACCOUNT_EVENTS, **CONTACT_CHANGES}
    assert set(known) <= told
    wecom_told = {str(row[1].get("Event")) for row in ALL if row[0] is Origin.WECOM}
    shared = {name for name, kind in CORP_EVENTS.items() if kind in FOLLOWER_EVENTS.values()}
    assert set(CORP_EVENTS) - shared <= wecom_told


def test_fields_that_are_not_known_are_kept():
    push = parse(read(as_xml(event("CLICK", EventKey="k", Mood={"Colour": "red"}))), Origin.OFFICIAL)
    assert push.model_extra == {"Mood": {"Colour": "red"}}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"success",
        b"<xml>",
        b"<xml/>",
        b"<xml>text</xml>",
        b"[]",
        b"{",
        b"{}",
        b'{"MsgType": {}}',
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"MsgType":"event","CreateTime":' + b"9" * 5000 + b"}",
        b"<a>" * 1000 + b"</a>" * 1000,
        b'{"MsgType":"event","a":' + b"[" * 20 + b"]" * 20 + b"}",
        b"\xff\xfe<\x00x\x00",
        b'<?xml version="1.0" encoding="klingon"?><xml>',
        b'<!DOCTYPE x [<!ENTITY a "b">]><xml><MsgType>&a;</MsgType></xml>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xml><MsgType>event</MsgType></xml>',
    ],
)
def test_what_is_no_push_is_refused_as_such(body):
    with pytest.raises(CallbackError) as info:
        parse(read(body), Origin.OFFICIAL)
    assert (info.value.fault, info.value.number, info.value.code) == (Fault.GARBLED, -40002, "callback_garbled")


def test_a_body_of_more_than_a_megabyte_is_not_even_looked_at():
    assert read(b"<xml><a>" + b"x" * (LARGEST - 18) + b"</a></xml>")
    with pytest.raises(CallbackError) as info:
        read(b"<xml><a>" + b"x" * LARGEST + b"</a></xml>")
    assert info.value.fault is Fault.TOO_LARGE


def test_a_byte_order_mark_and_blanks_do_no_harm():
    assert read(b"\xef\xbb\xbf<xml><a>1</a></xml>") == {"a": "1"}
    assert read(b' \n{"a": 1}') == {"a": 1}
    assert (form_of(b" {"), form_of(b"\n<xml>")) == (Form.JSON, Form.XML)


def test_text_is_kept_to_the_letter_and_repeated_elements_are_a_list():
    assert read("<xml><a><![CDATA[ <b>&amp; 😀 ]]></a><c>1</c><c>2</c><c>3</c></xml>".encode()) == {
        "a": " <b>&amp; 😀 ",
        "c": ["1", "2", "3"],
    }


# -- repetitions ----------


def key_of(sample, origin=Origin.OFFICIAL):
    return parse(read(as_xml(sample)), origin).duplicate_key


def test_a_message_is_known_again_by_its_id():
    assert key_of(message("text", Content="a")) == key_of(message("text", Content="a") | {"CreateTime": 1714112450})
    assert key_of(message("text", Content="a")) != key_of(message("text", Content="a") | {"MsgId": 1})


def test_an_event_is_known_again_by_its_sender_time_and_name():
    first = event("CLICK", EventKey="a")
    assert key_of(first) == key_of(first)
    assert key_of(first) != key_of(first | {"FromUserName": "o2"})
    assert key_of(first) != key_of(first | {"CreateTime": 1})
    assert key_of(first) != key_of(event("VIEW", EventKey="a"))


def test_two_members_deleted_in_one_second_are_two():
    one, other = (key_of(contact("delete_user", UserID=name), Origin.WECOM) for name in ("a", "b"))
    assert one != other
    assert one == key_of(contact("delete_user", UserID="a"), Origin.WECOM)


def test_two_jobs_of_one_follower_in_one_second_are_two():
    one, other = (key_of(event("TEMPLATESENDJOBFINISH", MsgID=number, Status="success")) for number in (1, 2))
    assert one != other


def test_the_time_of_a_push_is_an_instant():
    push = parse(read(as_json(event("subscribe"))), Origin.OFFICIAL)
    assert push.at.timestamp() == COMMON["CreateTime"]
    early = parse(read(as_json(event("subscribe") | {"CreateTime": -(10**30)})), Origin.OFFICIAL)
    assert early.at.timestamp() == 0


def test_a_known_event_in_another_shape_is_kept_as_unknown():
    push = parse(read(as_json(event("PUBLISHJOBFINISH", PublishEventInfo={"publish_status": 99}))), Origin.OFFICIAL)
    assert type(push) is UnknownEvent
    assert push.model_extra == {"PublishEventInfo": {"publish_status": 99}}

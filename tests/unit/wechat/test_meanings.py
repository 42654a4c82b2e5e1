"""The tables of return codes against the reference, and every code against its sentence."""

from datetime import datetime, timedelta
from string import Formatter

import pytest

from wxdesk.domain.attempts import QUOTA_GONE, Outcome
from wxdesk.domain.clock import CHINA
from wxdesk.ui.sentences import SENTENCES, WITHOUT_DETAILS
from wxdesk.wechat.errors import OFFICIAL, UNKNOWN, WECOM, Remedy, refusal

NOW = datetime(2026, 11, 20, 10, 0, 20, tzinfo=CHINA)

OF_THE_REFERENCE = """
-1 40001 40002 40003 40004 40005 40006 40007 40008 40009 40010 40011 40012 40013 40014 40015 40016 40017 40018 40019
40020 40021 40022 40023 40024 40025 40026 40027 40028 40029 40030 40031 40032 40033 40035 40037 40054 40055 40059 40113
40114 40125 40130 40132 40137 40152 40163 40164 40243 41001 41002 41004 41005 41006 41008 41009 41039 42001 42002 42003
42007 42010 43001 43002 43003 43004 43019 44001 44002 44003 44004 45001 45002 45003 45004 45005 45006 45007 45008 45009
45011 45015 45028 45035 45047 45056 45057 45058 45059 45066 45067 45110 45157 45158 45159 45166 46003 46004 47001 47009
48001 48002 48004 48005 48006 48008 48021 48022 49003 50001 50002 50005 50007 53402 53404 53405 53406 53503 53504 53505
53600 61004 61007 61500 61501 61503 65301 65304 65305 65306 65307 65308 65309 65316 65317 65400 65401 65402 65403 65404
65405 65406 65408 65409 65413 65414 65415 65416 65417 76001 76002 76003 76004 76021 76022 87009 88000 88001 88002 88003
88004 88005 88007 88008 88009 88010 89501 89502 89503 89504 89505 89506 89507 268487001 268487002 9001001 9001036
9500001 9500002 40192 40193 40194 40213 40214 40215 40229 47002 48003 48013 48014 48015 53500 53501 53502
"""
"""Source: reference official-account-api §16, §16.1. 45065 is no refusal: a send takes it as its receipt."""

OF_WECOM = """
-1 6000 40001 40003 40007 40008 40013 40014 40031 40032 40033 40035 40050 40056 40058 40063 40066 40068 40070 40071
40072 40088 40089 40091 40092 40203 41001 41002 41004 41009 41019 42001 42014 42052 43004 44001 44004 45001 45002
45008 45009 45024 45026 45029 45033 46004 48002 48008 48009 50001 50002 50003 60001 60003 60004 60005 60006 60007
60008 60009 60010 60011 60020 60102 60103 60104 60105 60106 60107 60110 60111 60112 60123 60124 60125 60127 60129
60132 60136 60140 60141 60142 60143 60144 60145 81001 81002 81003 81011 81012 82001 81013 81014 82002 82003 84014
84015 86001 86002 86003 86004 86005 86006 86007 86008 86215 86216 301002 301005 301007 301012 301013 301015 301021
301036 302003 302004 302005 302006 302007 302008 400301 45031
"""
"""Source: reference wecom-api §12, §1."""


def test_no_return_code_of_the_reference_is_unknown():
    assert {int(each) for each in OF_THE_REFERENCE.split()} - set(OFFICIAL) == set()
    assert {int(each) for each in OF_WECOM.split()} - set(WECOM) == set()


def unfilled(words, given):
    wanted = {name for _, name, _, _ in Formatter().parse(str(words)) if name}
    return {name for name in wanted if given.get(name) in (None, "")}


@pytest.mark.parametrize("table", [OFFICIAL, WECOM], ids=["official", "wecom"])
def test_every_meaning_has_a_sentence_that_its_details_fill(table):
    for errcode, meaning in {**table, 99999: UNKNOWN}.items():
        assert meaning.code in SENTENCES, f"{errcode} {meaning.code}"
        given = refusal(table, errcode, "some words", NOW).details
        missing = unfilled(SENTENCES[meaning.code], given) - {"ip"}
        without = WITHOUT_DETAILS.get(meaning.code)
        assert not missing or (without and not unfilled(without, given)), f"{errcode} {meaning.code}: {missing}"


@pytest.mark.parametrize(
    ("errcode", "code", "remedy"),
    [
        (40001, "token_refused", Remedy.REFRESH),
        (45028, QUOTA_GONE, Remedy.WAIT_FOR_QUOTA),
        (45009, "calls_used_up", Remedy.WAIT_FOR_QUOTA),
        (40164, "ip_not_allowed", Remedy.PERMISSION),
        (61004, "ip_not_allowed", Remedy.PERMISSION),
        (45035, "ip_not_allowed", Remedy.PERMISSION),
        (40243, "secret_frozen", Remedy.PERMISSION),
        (89503, "ip_waits_for_admin", Remedy.PERMISSION),
        (268487001, "platform_busy", Remedy.BACK_OFF),
    ],
)
def test_what_matters_most(errcode, code, remedy):
    assert (OFFICIAL[errcode].code, OFFICIAL[errcode].remedy) == (code, remedy)


@pytest.mark.parametrize(("errcode", "closed"), [(89506, timedelta(hours=24)), (89507, timedelta(hours=1))])
def test_an_administrators_no_says_when_they_are_asked_again(errcode, closed):
    error = refusal(OFFICIAL, errcode, "", NOW)
    assert (error.code, error.details["opens_at"], error.retry_after) == ("ip_refused_by_admin", NOW + closed, None)


def test_a_minutes_quota_is_waited_for_until_the_next_minute():
    assert refusal(OFFICIAL, 45011, "", NOW).retry_after == timedelta(seconds=41)


def test_rid_and_hint_are_kept_and_not_told():
    told = "invalid content hint: [a1b2c-3] rid: 6a1b2c3d-0a0b0c0d-00ff00ff"
    error = refusal(OFFICIAL, 45166, told, NOW)
    assert {name: error.details[name] for name in ("errmsg", "rid", "hint")} == {
        "errmsg": "invalid content",
        "rid": "6a1b2c3d-0a0b0c0d-00ff00ff",
        "hint": "a1b2c-3",
    }


@pytest.mark.parametrize(
    ("told", "ip"),
    [
        ("invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 1", "203.0.113.9"),
        ("not allow to access from your ip, hint: [1], from ip: 203.0.113.9, more info at", "203.0.113.9"),
        ("access clientip is not registered, not in ip-white-list", ""),
    ],
)
def test_the_address_that_the_platform_saw(told, ip):
    for errcode in (40164, 61004, 45035):
        assert refusal(OFFICIAL, errcode, told, NOW).details["ip"] == ip


def test_what_a_send_cannot_be_sure_of():
    for errcode, meaning in {**OFFICIAL, **WECOM}.items():
        table = OFFICIAL if OFFICIAL.get(errcode) is meaning else WECOM
        assert refusal(table, errcode, "", NOW).outcome is Outcome.REFUSED
        unsure = refusal(table, errcode, "", NOW, sending=True).outcome is Outcome.UNSURE
        assert unsure is (
            meaning.code in ("platform_busy", "repeated_too_soon", "admin_must_confirm") and meaning.unsure
        )
        assert not (meaning.unsure and meaning.undone)

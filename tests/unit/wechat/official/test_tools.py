"""Tokens, addresses and quota tools on the wire (reference: official-account-api §1, §14)."""

from datetime import timedelta

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.official.cases import Case, Refused, check, check_refused, garbled, refusals, tabled
from tests.unit.wechat.scripted import OK, RID, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import network, quota, tokens
from wxdesk.wechat.official.network import Look, Operator
from wxdesk.wechat.secret import Secret

pytestmark = pytest.mark.anyio

SECRET = Secret("the-secret")
PATH = "/cgi-bin/message/custom/send"

CASES = [
    Case(
        "get_api_domain_ip",
        network.api_addresses,
        "/cgi-bin/get_api_domain_ip",
        answer={"ip_list": ["127.0.0.1", "101.226.62.0/25"]},
        expected=("127.0.0.1", "101.226.62.0/25"),
    ),
    Case(
        "getcallbackip",
        network.callback_addresses,
        "/cgi-bin/getcallbackip",
        answer={"ip_list": "127.0.0.1"},
        expected=("127.0.0.1",),
    ),
    Case(
        "callback/check",
        network.check,
        "/cgi-bin/callback/check",
        {"action": "all", "check_operator": "DEFAULT"},
        answer={
            "dns": [{"ip": "111.161.64.40", "real_operator": "UNICOM"}],
            "ping": [
                {"ip": "111.161.64.40", "from_operator": "UNICOM", "package_loss": "0%", "time": "23.079ms", "x": 1}
            ],
        },
        expected={
            "dns": [{"ip": "111.161.64.40", "real_operator": "UNICOM"}],
            "ping": [{"from_operator": "UNICOM", "package_loss": "0%", "time": "23.079ms", "x": 1}],
        },
    ),
    Case(
        "callback/check of one thing",
        lambda session: network.check(session, Look.DNS, Operator.TELECOM),
        "/cgi-bin/callback/check",
        {"action": "dns", "check_operator": "CHINANET"},
        answer={"dns": []},
        expected={"dns": (), "ping": ()},
    ),
    Case(
        "quota/get",
        lambda session: quota.get(session, PATH),
        "/cgi-bin/openapi/quota/get",
        {"cgi_path": PATH},
        answer={
            "errcode": 0,
            "errmsg": "ok",
            "quota": {"daily_limit": "500000", "used": 12, "remain": 499_988},
            "rate_limit": {"call_count": "5", "refresh_second": 60},
        },
        expected={
            "quota": {"daily_limit": 500_000, "used": 12, "remain": 499_988},
            "rate_limit": {"call_count": 5, "refresh_second": 60},
            "component_rate_limit": None,
        },
    ),
    Case(
        "quota/clear",
        lambda session: quota.clear(session, PATH),
        "/cgi-bin/openapi/quota/clear",
        {"cgi_path": PATH},
    ),
    Case(
        "clear_quota",
        lambda session: quota.clear_all(session, "wxapp"),
        "/cgi-bin/clear_quota",
        {"appid": "wxapp"},
    ),
    Case(
        "rid/get",
        lambda session: quota.look_up(session, RID),
        "/cgi-bin/openapi/rid/get",
        {"rid": RID},
        answer={
            "errcode": 0,
            "errmsg": "ok",
            "request": {
                "invoke_time": "1635156704",
                "cost_in_ms": 30,
                "request_url": "access_token=50_Im7x",
                "request_body": "",
                "response_body": "{}",
                "client_ip": "113.xx.70.51",
            },
        },
        expected={"invoke_time": 1_635_156_704, "cost_in_ms": 30, "client_ip": "113.xx.70.51"},
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


@refusals(
    [
        Refused(network.api_addresses, {41001: "call_malformed", 48004: "account_blocked"}),
        Refused(network.check, {40201: "field_refused", 40202: "field_refused", 40203: "field_refused"}),
        Refused(lambda session: quota.get(session, "x"), {76021: "api_unknown", 76022: "api_unknown"}),
        Refused(lambda session: quota.clear(session, PATH), {48006: "clearing_used_up"}),
        Refused(lambda session: quota.clear_all(session, "wxapp"), {48006: "clearing_used_up", 40013: "app_id_wrong"}),
        Refused(
            lambda session: quota.look_up(session, RID),
            dict.fromkeys([76001, 76002, 76003, 76004], "rid_unknown"),
        ),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


# -- without a token ----------


def stable(wire):
    return tokens.stable(wire, "wxapp", SECRET, NOW)


def legacy(wire):
    return tokens.legacy(wire, "wxapp", SECRET, NOW)


def clear(wire):
    return quota.clear_all_without_token(wire, "wxapp", SECRET, NOW)


@pytest.mark.parametrize("force", [False, True])
async def test_a_stable_token(force, wire, platform):
    platform.answer({"access_token": "T", "expires_in": "345", "new": 1})
    token = await tokens.stable(wire, "wxapp", SECRET, NOW, force=force)
    assert (token.value, token.seconds) == ("T", 345)
    request = platform.request
    assert (request.method, request.path, request.query) == ("POST", "/cgi-bin/stable_token", {})
    assert request.json == {
        "grant_type": "client_credential",
        "appid": "wxapp",
        "secret": "the-secret",
        "force_refresh": force,
    }


async def test_a_legacy_token(wire, platform):
    platform.answer({"access_token": "T", "expires_in": 7_200})
    token = await legacy(wire)
    assert (token.value, token.seconds) == ("T", 7_200)
    request = platform.request
    assert (request.method, request.path) == ("GET", "/cgi-bin/token")
    assert request.query == {"grant_type": "client_credential", "appid": "wxapp", "secret": "the-secret"}


async def test_clearing_without_a_token_sends_the_secret_in_the_body(wire, platform):
    await clear(wire)
    request = platform.request
    assert (request.method, request.path, request.query) == ("POST", "/cgi-bin/clear_quota/v2", {})
    assert request.json == {"appid": "wxapp", "appsecret": "the-secret"}


@pytest.mark.parametrize("fetch", [stable, legacy])
@pytest.mark.parametrize(
    ("errcode", "code"),
    [
        (40001, "secret_wrong"),
        (40002, "call_malformed"),
        (40013, "app_id_wrong"),
        (40125, "secret_wrong"),
        (40164, "ip_not_allowed"),
        (40243, "secret_frozen"),
        (41002, "app_id_wrong"),
        (41004, "secret_wrong"),
        (43002, "call_malformed"),
        (45009, "calls_used_up"),
        (45011, "calls_too_fast"),
        (45035, "ip_not_allowed"),
        (50004, "account_blocked"),
        (50007, "account_blocked"),
        (61004, "ip_not_allowed"),
        (89503, "ip_waits_for_admin"),
        (89506, "ip_refused_by_admin"),
        (89507, "ip_refused_by_admin"),
    ],
)
async def test_what_is_refused_at_the_door(fetch, errcode, code, wire, platform):
    platform.answer(refused(errcode))
    with pytest.raises(PlatformError) as caught:
        await fetch(wire)
    error = caught.value
    assert (error.code, error.errcode, error.outcome, error.details["rid"]) == (code, errcode, Outcome.REFUSED, RID)
    assert "the-secret" not in f"{error!r} {error} {error.details}"


@pytest.mark.parametrize("errcode", [40164, 61004, 45035])
async def test_a_refused_address_is_told(errcode, wire, platform):
    platform.answer(refused(errcode, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist"))
    with pytest.raises(PlatformError) as caught:
        await stable(wire)
    assert caught.value.details["ip"] == "203.0.113.9"


@pytest.mark.parametrize(("errcode", "code"), [(48006, "clearing_used_up"), (40001, "secret_wrong")])
async def test_clearing_that_is_refused(errcode, code, wire, platform):
    platform.answer(refused(errcode))
    with pytest.raises(PlatformError) as caught:
        await clear(wire)
    assert (caught.value.code, caught.value.outcome) == (code, Outcome.REFUSED)


@pytest.mark.parametrize("answer", [OK, {"access_token": "", "expires_in": 7_200}, {"access_token": "T"}])
async def test_a_token_of_another_shape_is_none(answer, wire, platform):
    platform.answer(answer)
    with pytest.raises(PlatformError) as caught:
        await stable(wire)
    assert caught.value.code == "platform_garbled"


async def test_used_up_calls_open_at_midnight_in_china(session, platform):
    platform.answer(refused(45009))
    with pytest.raises(PlatformError) as caught:
        await network.api_addresses(session)
    assert caught.value.details["opens_at"] == (NOW + timedelta(days=1)).replace(hour=0)


async def test_a_record_without_a_request_is_none(session, platform):
    await garbled(lambda session: quota.look_up(session, RID), session, platform, OK)

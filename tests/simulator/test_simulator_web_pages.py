"""Web authorisation, from the page to the profile."""

from datetime import timedelta

import httpx
import pytest

from tests.simulator.caller import errcode
from tests.simulator.official_calls import order
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App

ID, SECRET = "wxservice", "service-secret"


@pytest.fixture
def follower(server, service):
    return server.state.add_followers(ID, [Follower("o-anna", "", 0, 0, name="Anna", unionid="u-anna")])[0]


def page(service, **change):
    asked = {
        "appid": ID,
        "redirect_uri": "https://shop.example.com/in?from=menu",
        "response_type": "code",
        "scope": "snsapi_userinfo",
        "state": "abc123",
    } | change
    return service.http.get("/connect/oauth2/authorize", params=asked)


def code_of(response):
    return httpx.URL(response.headers["location"]).params["code"]


def ask(service, path, **query):
    return service._read(service.http.get(f"/sns/{path}", params=query))


def exchange(service, used, /, **change):
    query = {"appid": ID, "secret": SECRET, "code": used, "grant_type": "authorization_code"}
    return ask(service, "oauth2/access_token", **query | change)


def test_from_the_page_to_the_profile(service, follower):
    response = page(service)
    assert response.status_code == 302
    back = httpx.URL(response.headers["location"])
    assert (back.host, back.params["from"], back.params["state"]) == ("shop.example.com", "menu", "abc123")
    told = exchange(service, back.params["code"])
    assert (told["openid"], told["unionid"], told["expires_in"]) == (follower, "u-anna", 7_200)
    mine = {"access_token": told["access_token"], "openid": follower}
    assert ask(service, "auth", **mine)["errcode"] == 0
    profile = ask(service, "userinfo", **mine, lang="zh_CN")
    assert (profile["nickname"], profile["sex"], profile["unionid"]) == ("Anna", 0, "u-anna")
    query = {"appid": ID, "grant_type": "refresh_token", "refresh_token": told["refresh_token"]}
    fresh = ask(service, "oauth2/refresh_token", **query)
    assert (fresh["openid"], fresh["access_token"] != told["access_token"]) == (follower, True)


def test_a_code_works_once_for_five_minutes(service, follower, clock):
    code = code_of(page(service))
    exchange(service, code)
    assert errcode(exchange(service, code)) == 40163
    late = code_of(page(service))
    clock.set(clock.now() + timedelta(minutes=5))
    assert errcode(exchange(service, late)) == 42003


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"appid": ""}, 41002),
        ({"appid": "wxother"}, 40013),
        ({"secret": ""}, 41004),
        ({"secret": "wrong"}, 40125),
        ({"code": ""}, 41008),
        ({"code": "made-up"}, 40029),
        ({"grant_type": "x"}, 40002),
    ],
)
def test_exchanges_that_are_refused(service, follower, change, code):
    assert errcode(exchange(service, code_of(page(service)), **change)) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [({"refresh_token": "made-up"}, 40030), ({"refresh_token": ""}, 41003), ({"grant_type": "x"}, 40002)],
)
def test_refreshing_that_is_refused(service, follower, change, code):
    query = {"appid": ID, "grant_type": "refresh_token", "refresh_token": "x"}
    assert errcode(ask(service, "oauth2/refresh_token", **query | change)) == code


def test_web_tokens_run_out(service, follower, clock):
    told = exchange(service, code_of(page(service)))
    mine = {"access_token": told["access_token"], "openid": follower}
    assert errcode(ask(service, "auth", **mine | {"openid": "o-other"})) == 40003
    assert errcode(ask(service, "auth", openid=follower)) == 41001
    assert errcode(ask(service, "auth", access_token=service.token, openid=follower)) == 40001
    assert errcode(service.get("draft/count", access_token=str(told["access_token"]))) == 40001
    clock.set(clock.now() + timedelta(hours=2))
    assert errcode(ask(service, "auth", **mine)) == 42001
    clock.set(clock.now() + timedelta(days=30))
    query = {"appid": ID, "grant_type": "refresh_token", "refresh_token": told["refresh_token"]}
    assert errcode(ask(service, "oauth2/refresh_token", **query)) == 42002


def test_the_silent_scope_tells_the_openid_only(service, follower):
    told = exchange(service, code_of(page(service, scope="snsapi_base")))
    assert errcode(ask(service, "userinfo", access_token=told["access_token"], openid=follower)) == 50001


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ({"appid": "wxother"}, 10013),
        ({"scope": ""}, 10010),
        ({"scope": "snsapi_made_up"}, 10005),
        ({"redirect_uri": ""}, 10011),
        ({"redirect_uri": "https://elsewhere.example.com/"}, 10003),
        ({"state": "a b"}, 10012),
        ({"response_type": "token"}, 10012),
        ({"openid": "o-nobody"}, 10006),
    ],
)
def test_what_the_page_says(service, follower, change, number):
    order(service, f"/apps/{ID}/web_domain", domain="shop.example.com")
    response = page(service, **change)
    assert (response.status_code, str(number) in response.text) == (200, True)


@pytest.mark.parametrize(
    ("kind", "owner", "verified", "granted"),
    [
        (Kind.SERVICE, Owner.BUSINESS, True, True),
        (Kind.SERVICE, Owner.BUSINESS, False, False),
        (Kind.SUBSCRIPTION, Owner.BUSINESS, True, False),
        (Kind.SUBSCRIPTION, Owner.GOVERNMENT, True, True),
        (Kind.SUBSCRIPTION, Owner.MEDIA, True, True),
    ],
)
def test_who_may_authorise(server, caller, kind, owner, verified, granted):
    account = caller(App("wxsome", "s", kind, owner, verified))
    server.state.add_followers("wxsome", 1)
    assert (page(account, appid="wxsome").status_code == 302) is granted

"""Web authorisation: who opens a page inside WeChat (reference: official-account-api §10.1)."""

import html
import re
import secrets
from dataclasses import replace
from urllib.parse import urlencode, urlsplit

from wxdesk.simulator.answers import Answer, JsonObject, RawBytes, Refusal, ok
from wxdesk.simulator.interface import Call
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import WebGrant
from wxdesk.simulator.rights import Right, may
from wxdesk.simulator.state import State

CODE_SECONDS, ACCESS_SECONDS, REFRESH_SECONDS = 300, 7_200, 30 * 24 * 3600
SCOPES = ("snsapi_base", "snsapi_userinfo")
_STATE = re.compile(r"[a-zA-Z0-9]{0,128}")


def authorize(state: State, _: App, call: Call) -> Answer:
    """GET connect/oauth2/authorize: back to ``redirect_uri`` with a code.

    Beside the platform's own parameters, ``openid`` says who is looking; without it, it is the first follower.
    Everybody agrees at once. What is wrong is said on the page, with the platform's number.
    """
    query = call.query
    app = next((app for app in state.apps.values() if app.id == query.get("appid")), None)
    if app is None:
        return _page(10013)
    scope, back = query.get("scope", ""), query.get("redirect_uri", "")
    if not scope:
        return _page(10010)
    if not back:
        return _page(10011)
    if scope not in SCOPES or not may(app, Right.WEB):
        return _page(10005)
    if query.get("response_type") != "code" or not _STATE.fullmatch(query.get("state", "")):
        return _page(10012)
    settings = state.records.web_domains.get(app.id)
    if urlsplit(back).scheme not in ("http", "https") or (settings and urlsplit(back).hostname != settings.domain):
        return _page(10003)
    follower = _looking(state, app, query.get("openid", ""))
    if follower is None:
        return _page(10006)
    code = _grant(state, app, follower.openid, scope, "code", CODE_SECONDS)
    told = urlencode({"code": code.value, "state": query.get("state", "")})
    address = f"{back}{'&' if urlsplit(back).query else '?'}{told}"
    return RawBytes(b"", "text/html", 302, (("location", address),))


def _page(number: int) -> RawBytes:
    words = html.escape(f"{number}")
    return RawBytes(f"<html><body><h4>{words}</h4></body></html>".encode(), "text/html; charset=utf-8")


def _looking(state: State, app: App, openid: str) -> Follower | None:
    if openid:
        follower = state.records.followers.get(openid)
        return follower if follower and follower.app_id == app.id else None
    return next((each for each in state.records.followers.values() if each.app_id == app.id and not each.left), None)


def _grant(state: State, app: App, openid: str, scope: str, kind: str, life: int) -> WebGrant:
    grant = WebGrant(f"{kind[0]}{secrets.token_urlsafe(60)}", app.id, openid, scope, kind, state.now + life)
    state.records.web_grants[grant.value] = grant
    return grant


def _app(state: State, call: Call, with_secret: bool) -> App:
    app_id, secret = call.query.get("appid", ""), call.query.get("secret", "")
    if not app_id:
        raise Refusal(41002)
    app = next((app for app in state.apps.values() if app.id == app_id), None)
    if app is None:
        raise Refusal(40013)
    if with_secret and not secret:
        raise Refusal(41004)
    if with_secret and not secrets.compare_digest(app.secret.encode(), secret.encode()):
        raise Refusal(40125)
    return app


def access_token(state: State, _: App, call: Call) -> Answer:
    """GET sns/oauth2/access_token: a code works once, for five minutes."""
    app = _app(state, call, with_secret=True)
    if not call.query.get("code"):
        raise Refusal(41008)
    if call.query.get("grant_type") != "authorization_code":
        raise Refusal(40002)
    code = state.records.web_grants.get(call.query["code"])
    if code is None or code.kind != "code" or code.app_id != app.id:
        raise Refusal(40029)
    if code.used:
        raise Refusal(40163)
    if code.dies <= state.now:
        raise Refusal(42003)
    state.records.web_grants[code.value] = replace(code, used=True)
    refresh = _grant(state, app, code.openid, code.scope, "refresh", REFRESH_SECONDS)
    return _tokens(state, app, refresh)


def refresh_token(state: State, _: App, call: Call) -> Answer:
    """GET sns/oauth2/refresh_token."""
    app = _app(state, call, with_secret=False)
    if call.query.get("grant_type") != "refresh_token":
        raise Refusal(40002)
    if not call.query.get("refresh_token"):
        raise Refusal(41003)
    refresh = state.records.web_grants.get(call.query["refresh_token"])
    if refresh is None or refresh.kind != "refresh" or refresh.app_id != app.id:
        raise Refusal(40030)
    if refresh.dies <= state.now:
        raise Refusal(42002)
    return _tokens(state, app, refresh)


def _tokens(state: State, app: App, refresh: WebGrant) -> JsonObject:
    access = _grant(state, app, refresh.openid, refresh.scope, "access", ACCESS_SECONDS)
    answer: JsonObject = {
        "access_token": access.value,
        "expires_in": ACCESS_SECONDS,
        "refresh_token": refresh.value,
        "openid": refresh.openid,
        "scope": refresh.scope,
    }
    follower = state.records.followers.get(refresh.openid)
    return answer | ({"unionid": follower.unionid} if follower and follower.unionid else {})


def _access(state: State, call: Call) -> WebGrant:
    value = call.query.get("access_token", "")
    if not value:
        raise Refusal(41001)
    access = state.records.web_grants.get(value)
    if access is None or access.kind != "access":
        raise Refusal(40001, "invalid credential, access_token is invalid or not latest,")
    if access.dies <= state.now:
        raise Refusal(42001)
    if access.openid != call.query.get("openid"):
        raise Refusal(40003)
    return access


def user_info(state: State, _: App, call: Call) -> Answer:
    """GET sns/userinfo: needs the scope snsapi_userinfo; sex and place are no longer told."""
    access = _access(state, call)
    if access.scope != "snsapi_userinfo":
        raise Refusal(50001)
    follower = state.records.followers.get(access.openid)
    answer: JsonObject = {
        "openid": access.openid,
        "nickname": (follower.name if follower else "") or "微信用户",
        "sex": 0,
        "province": "",
        "city": "",
        "country": "",
        "headimgurl": "https://thirdwx.qlogo.cn/mmopen/vi_32/0/132",
        "privilege": [],
    }
    return answer | ({"unionid": follower.unionid} if follower and follower.unionid else {})


def auth(state: State, _: App, call: Call) -> Answer:
    """GET sns/auth: whether a web token is still good."""
    _access(state, call)
    return ok()

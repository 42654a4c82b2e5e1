"""WeCom's tokens: one per secret, and an address with too many wrong ones is kept out (reference: wecom-api §1)."""

import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, JsonObject, Refusal, ok
from wxdesk.simulator.interface import Call, Endpoint
from wxdesk.simulator.records import App, Token
from wxdesk.simulator.records_contacts import Ban
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import get
from wxdesk.simulator.wecom.form import Form

LIFE = 7_200
HOUR = 3_600
METHOD = "wecom"


def fetch(state: State, _: App, call: Call) -> Answer:
    """GET gettoken: the same token while it lasts."""
    corp_id, secret = call.query.get("corpid", ""), call.query.get("corpsecret", "")
    if not corp_id:
        raise Refusal(41002)
    if not secret:
        raise Refusal(41004)
    _check_not_banned(state, call.client)
    if not any(known == corp_id for known, _ in state.apps):
        raise Refusal(40013)
    app = state.apps.get((corp_id, secret))
    if app is None:
        _remember_wrong_secret(state, call.client)
        # a secret that is right elsewhere is told apart (reference §1)
        raise Refusal(40091 if any(known == secret for _, known in state.apps) else 40001)
    _check_in_use(Corp(state, app), call.client)
    token = _current(state, app) if state.profile.wecom.same_token else None
    return ok() | _issued(state, token or _mint(state, app))


def _check_in_use(corp: Corp, address: str) -> None:
    if corp.settings.banned:
        raise Refusal(301007)
    settings = corp.app_settings
    if settings.disabled:
        raise Refusal(40001)
    allowed = settings.addresses or corp.app.addresses
    if allowed and address not in allowed:
        raise Refusal(60020)


def _check_not_banned(state: State, address: str) -> None:
    ban = state.records.wecom_bans.get(address)
    if ban and ban.until > state.now:
        raise Refusal(45009)


def _remember_wrong_secret(state: State, address: str) -> None:
    """Count it within the hour; the one too many bars the address for an hour."""
    known = state.records.wecom_bans.get(address)
    if known is None or state.now - known.since >= HOUR:
        known = Ban(address, 0, state.now)
    until = state.now + HOUR if known.wrong + 1 >= state.profile.wecom.ban_after else 0
    state.records.wecom_bans[address] = replace(known, wrong=known.wrong + 1, until=until)


def _current(state: State, app: App) -> Token | None:
    alive = [
        token
        for token in state.tokens.values()
        if (token.app.id, token.app.secret, token.method) == (app.id, app.secret, METHOD) and token.dies > state.now
    ]
    return max(alive, key=lambda token: token.dies, default=None)


def _mint(state: State, app: App) -> Token:
    for token in [each for each in state.tokens.values() if each.dies < state.now - LIFE]:
        del state.tokens[token.value]
    token = Token(secrets.token_urlsafe(96), app, METHOD, state.now, state.now + LIFE)
    state.tokens[token.value] = token
    return token


def _issued(state: State, token: Token) -> JsonObject:
    return {"access_token": token.value, "expires_in": token.dies - state.now}


def addresses(_: Corp, __: Form) -> Answer:
    """GET getcallbackip and get_api_domain_ip: this very machine."""
    return ok(ip_list=["127.0.0.1"])


ENDPOINTS = (
    Endpoint("/cgi-bin/gettoken", "GET", fetch, body="none", open=True),
    get("getcallbackip", addresses, ip_list=[]),
    get("get_api_domain_ip", addresses, ip_list=[]),
)

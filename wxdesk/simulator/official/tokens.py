"""Hands out access tokens, the official platform's two ways (reference: official-account-api §1)."""

import secrets

from wxdesk.simulator.answers import Answer, JsonObject, Refusal
from wxdesk.simulator.fields import text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.records import App, Token
from wxdesk.simulator.rights import DAILY
from wxdesk.simulator.state import State

LIFE = 7_200
OVERLAP = 300
"""Seconds for which an old token still works beside the new one."""
_FORCED_A_DAY = 20
_FORCED_APART = 30


def legacy(state: State, _: App, call: Call) -> Answer:
    """GET /cgi-bin/token: every call issues a new token and retires the old one. The AppID is checked first."""
    app = _official(state, call, call.query.get("appid", ""), call.query.get("secret", ""))
    if call.query.get("grant_type") != "client_credential":
        raise Refusal(40002)
    _spend(state, app, "/cgi-bin/token")
    _retire(state, app, "legacy", state.now + OVERLAP)
    return _issued(state, _mint(state, app, "legacy"))


def stable(state: State, _: App, call: Call) -> Answer:
    """POST /cgi-bin/stable_token: the same token until it is nearly over; ``force_refresh`` kills it at once."""
    app = _official(state, call, text(call.body, "appid"), text(call.body, "secret"))
    if text(call.body, "grant_type") != "client_credential":
        raise Refusal(40002)
    _spend(state, app, "/cgi-bin/stable_token")
    current = _current(state, app, "stable")
    if call.body.get("force_refresh") is True:
        if current and state.now - current.issued < _FORCED_APART and state.counted(app.id, "forced"):
            raise Refusal(45011)
        if state.count(app.id, "forced") > _FORCED_A_DAY:
            raise Refusal(45009)
        _retire(state, app, "stable", state.now)
        return _issued(state, _mint(state, app, "stable"))
    if current and current.dies - state.now > OVERLAP:
        return _issued(state, current)
    _retire(state, app, "stable", state.now + OVERLAP)
    return _issued(state, _mint(state, app, "stable"))


def _official(state: State, call: Call, app_id: str, secret: str) -> App:
    if not app_id:
        raise Refusal(41002)
    known = [app for app in state.apps.values() if app.id == app_id]
    if not known:
        raise Refusal(40013)
    if not secret:
        raise Refusal(41004)
    if not secrets.compare_digest(known[0].secret.encode(), secret.encode()):
        raise Refusal(40125)
    if known[0].addresses and call.client not in known[0].addresses:
        raise Refusal(40164, f"invalid ip {call.client} ipv6 ::ffff:{call.client}, not in whitelist")
    return known[0]


def _spend(state: State, app: App, path: str) -> None:
    state.spend(app.id, path, DAILY[path])


def _tokens(state: State, app: App, method: str) -> list[Token]:
    return [
        t for t in state.tokens.values() if t.app.id == app.id and t.app.secret == app.secret and t.method == method
    ]


def _current(state: State, app: App, method: str) -> Token | None:
    alive = [token for token in _tokens(state, app, method) if token.dies > state.now]
    return max(alive, key=lambda token: token.dies, default=None)


def _retire(state: State, app: App, method: str, dies: int) -> None:
    for token in _tokens(state, app, method):
        if token.dies < state.now - LIFE:
            del state.tokens[token.value]
        elif token.dies > dies:
            # a token killed by force is no longer known at all: 40001, not 42001
            del state.tokens[token.value]
            if dies > state.now:
                state.tokens[token.value] = Token(token.value, app, method, token.issued, dies)


def _mint(state: State, app: App, method: str) -> Token:
    token = Token(secrets.token_urlsafe(96), app, method, state.now, state.now + LIFE)
    state.tokens[token.value] = token
    return token


def _issued(state: State, token: Token) -> JsonObject:
    return {"access_token": token.value, "expires_in": token.dies - state.now}

"""Budgets shown and begun anew, refused requests looked up, addresses named (reference: official-account-api §14)."""

import json
import re
import secrets
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import text
from wxdesk.simulator.interface import Call, Refused
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import Remembered
from wxdesk.simulator.rights import DAILY
from wxdesk.simulator.state import State

CLEARS, SINGLE_CLEARS = 10, 50
"""A China month."""
REMEMBERED_SECONDS = 7 * 24 * 3600
_RID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}")
_SECRET = frozenset(("access_token", "secret", "appsecret", "refresh_token", "code", "corpsecret"))
_OPERATORS = ("CHINANET", "UNICOM", "CAP", "DEFAULT")
_PER_MINUTE = {"/cgi-bin/message/mass/sendall": 60, "/cgi-bin/message/mass/send": 60, "/cgi-bin/stable_token": 10_000}


def _path(call: Call) -> str:
    path = text(call.body, "cgi_path")
    if path.startswith("/sns/"):
        raise Refusal(76022)
    if path not in DAILY:
        raise Refusal(76021)
    return path


def get_quota(state: State, app: App, call: Call) -> Answer:
    """POST openapi/quota/get: what is left of a call's daily budget."""
    path = _path(call)
    limit = DAILY[path]
    used = min(state.counted(app.id, path), limit)
    answer = ok(quota={"daily_limit": limit, "used": used, "remain": limit - used})
    if path in _PER_MINUTE:
        answer["rate_limit"] = {"call_count": _PER_MINUTE[path], "refresh_second": 60}
    return answer


def clear_quota(state: State, app: App, call: Call) -> Answer:
    """POST clear_quota: every budget of the account, ten times a month."""
    if text(call.body, "appid") != app.id:
        raise Refusal(40013)
    return _cleared(state, app.id)


def clear_quota_by_secret(state: State, _: App, call: Call) -> Answer:
    """POST clear_quota/v2: AppID and AppSecret in the query or in the body; shares the ten."""
    app_id, secret = (call.query.get(name) or text(call.body, name) for name in ("appid", "appsecret"))
    if not app_id:
        raise Refusal(41002)
    app = next((app for app in state.apps.values() if app.id == app_id), None)
    if app is None:
        raise Refusal(40013)
    if not secret:
        raise Refusal(41004)
    if not secrets.compare_digest(app.secret.encode(), secret.encode()):
        raise Refusal(40125)
    return _cleared(state, app_id)


def _cleared(state: State, app_id: str) -> Answer:
    if state.counted(app_id, "clear_quota", "month") >= CLEARS:
        raise Refusal(48006)
    state.count(app_id, "clear_quota", "month")
    state.clear_counts(app_id)
    return ok()


def clear_one(state: State, app: App, call: Call) -> Answer:
    """POST openapi/quota/clear: one call's budget, fifty times a month."""
    path = _path(call)
    if state.counted(app.id, "clear_one", "month") >= SINGLE_CLEARS:
        raise Refusal(48006)
    state.count(app.id, "clear_one", "month")
    state.clear_counts(app.id, path)
    return ok()


def remember(state: State, refused: Refused) -> None:
    """Keep a refused request for seven days; the oldest go."""
    found = _RID.search(refused.answer.decode("utf-8", "replace"))
    app_id = refused.app_id or _bearer(state, refused)
    if found is None or not app_id:
        return
    requests = state.records.requests
    for old in [each for each in requests.values() if state.now - each.at > REMEMBERED_SECONDS]:
        del requests[old.rid]
    url = f"https://api.weixin.qq.com{refused.path}?{urlencode(_masked(refused.query))}"
    body = json.dumps(_masked(refused.body), ensure_ascii=False) if refused.body else ""
    answer = refused.answer.decode("utf-8", "replace")
    requests[found[0]] = Remembered(
        found[0], app_id, state.now, refused.milliseconds, url, body, answer, refused.client
    )


def _bearer(state: State, refused: Refused) -> str:
    """Whose token it was, where the door refused before anybody looked."""
    token = state.tokens.get(refused.query.get("access_token", ""))
    return token.app.id if token else ""


def _masked(told: Mapping[str, object]) -> dict[str, object]:
    return {name: "***" if name in _SECRET else value for name, value in told.items()}


def get_request(state: State, app: App, call: Call) -> Answer:
    """POST openapi/rid/get: a refused request of one's own, for seven days."""
    rid = text(call.body, "rid")
    if not _RID.fullmatch(rid):
        raise Refusal(76003)
    kept = state.records.requests.get(rid)
    if kept is None or state.now - kept.at > REMEMBERED_SECONDS:
        raise Refusal(76001)
    if kept.app_id != app.id:
        raise Refusal(76002)
    return ok(
        request={
            "invoke_time": kept.at,
            "cost_in_ms": kept.milliseconds,
            "request_url": kept.url,
            "request_body": kept.body,
            "response_body": kept.answer,
            "client_ip": kept.address,
        }
    )


def addresses(_state: State, _app: App, _call: Call) -> Answer:
    """GET get_api_domain_ip and getcallbackip."""
    return {"ip_list": ["127.0.0.1"]}


def check_callback(state: State, app: App, call: Call) -> Answer:
    """POST callback/check: what the platform's network would see of the callback address."""
    action, operator = text(call.body, "action"), text(call.body, "check_operator") or "DEFAULT"
    if action not in ("dns", "ping", "all"):
        raise Refusal(40202)
    if operator not in _OPERATORS:
        raise Refusal(40203)
    callback = state.records.callbacks.get(app.id)
    if callback is None:
        raise Refusal(40201)
    host = urlsplit(callback.url).hostname or ""
    address = host if host.replace(".", "").isdecimal() else "127.0.0.1"
    told = "UNICOM" if operator == "DEFAULT" else operator
    dns: list[Json] = [{"ip": address, "real_operator": told}]
    ping: list[Json] = [{"ip": address, "from_operator": told, "package_loss": "0%", "time": "23.079ms"}]
    both: JsonObject = {"dns": dns, "ping": ping}
    return both if action == "all" else {action: both[action]}

"""Followers as the platform tells of them (reference: official-account-api §6)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import Body, is_list, is_object, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State

PAGE = 10_000
PROFILES = 100
REMARK_BYTES = 30
MIGRATED = 100
BLACKLISTED = 1
"""The platform's own tag for who is in the blacklist."""


def found_follower(state: State, app: App, openid: str) -> Follower:
    """Who has ``openid``, also a former follower: 40003 for nobody, 49003 for another account's follower."""
    follower = state.records.followers.get(openid)
    if follower is None:
        raise Refusal(40003)
    if follower.app_id != app.id:
        raise Refusal(49003)
    return follower


def openids(body: Body, most: int, name: str = "openid_list") -> list[str]:
    """The list of 1 to ``most`` openids in ``body``, each once; else 40032."""
    listed = body.get(name)
    if not is_list(listed) or not 1 <= len(listed) <= most:
        raise Refusal(40032)
    found = [each for each in listed if isinstance(each, str)]
    if len(found) != len(listed):
        raise Refusal(40003)
    return list(dict.fromkeys(found))


def page(state: State, app: App, numbers: int, after: str, size: int = PAGE) -> JsonObject:
    """A set of followers in pages, from behind the openid ``after`` on; without ``data`` where there is no more."""
    skipped = found_follower(state, app, after).number + 1 if after else 0
    shown: list[Json] = []
    shown += state.records.by.crowds.of(app.id).named(numbers >> skipped << skipped, size)
    answer: JsonObject = {"count": len(shown)}
    if shown:
        answer["data"] = {"openid": shown}
    return answer | {"next_openid": shown[-1] if shown else ""}


def get(state: State, app: App, call: Call) -> Answer:
    """GET user/get: openids in pages of 10 000, in the order in which they followed."""
    following = state.records.by.crowds.of(app.id).following
    total: JsonObject = {"total": following.bit_count()}
    return total | page(state, app, following, call.query.get("next_openid", ""))


def info(state: State, app: App, call: Call) -> Answer:
    """GET user/info: what is known of one follower; of a former one next to nothing."""
    openid = call.query.get("openid", "")
    if not openid:
        raise Refusal(41009)
    return _shown(_known(state, app, openid))


def infos(state: State, app: App, call: Call) -> Answer:
    """POST user/info/batchget: up to 100 at once."""
    rows = call.body.get("user_list")
    if not is_list(rows) or not 1 <= len(rows) <= PROFILES:
        raise Refusal(40032)
    found: list[Json] = [_shown(_known(state, app, text(row, "openid") if is_object(row) else "")) for row in rows]
    return {"user_info_list": found}


def _known(state: State, app: App, openid: str) -> Follower:
    follower = state.records.followers.get(openid)
    if follower is None or follower.app_id != app.id:
        raise Refusal(40003)
    return follower


def _shown(follower: Follower) -> JsonObject:
    bound: JsonObject = {"unionid": follower.unionid} if follower.unionid else {}
    if follower.left:
        return bound | {"subscribe": 0, "openid": follower.openid}
    tags: list[Json] = [BLACKLISTED] if follower.blacklisted else []
    tags += follower.tags
    shown: JsonObject = {
        "subscribe": 1,
        "openid": follower.openid,
        "language": "",
        "subscribe_time": follower.at,
        "remark": follower.remark,
        "groupid": tags[0] if tags else 0,
        "tagid_list": tags,
        "subscribe_scene": follower.scene,
        "qr_scene": follower.qr_scene,
        "qr_scene_str": follower.qr_scene_str,
    }
    return shown | bound


def remark(state: State, app: App, call: Call) -> Answer:
    """POST user/info/updateremark: fewer than 30 bytes; an empty one takes it away."""
    follower = _known(state, app, text(call.body, "openid"))
    words = call.body.get("remark", "")
    if not isinstance(words, str) or len(words.encode()) >= REMARK_BYTES:
        raise Refusal(40092)
    if follower.left:
        raise Refusal(43004)
    state.records.followers[follower.openid] = replace(follower, remark=words)
    return ok()


def change_openids(state: State, app: App, call: Call) -> Answer:
    """POST changeopenid: who a follower of an account that moved here is now, up to 100 at once."""
    before = text(call.body, "from_appid")
    if not before:
        raise Refusal(40013)
    results: list[Json] = []
    for old in openids(call.body, MIGRATED):
        now = next(iter(state.records.by.moved.of(f"{app.id} {before} {old}").values()), None)
        found: JsonObject = {"ori_openid": old, "new_openid": now.openid if now else ""}
        results.append(found | {"err_msg": "ok" if now else "ori_openid error"})
    return ok(result_list=results)

"""What a follower does with an account: follow, leave, scan, write (reference: official-account-api §10.2, §10.3)."""

from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator import act_menus, act_messages
from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.events import note, tell_event
from wxdesk.simulator.fields import Body, number, text
from wxdesk.simulator.official import comments
from wxdesk.simulator.official.qr_codes import living_code
from wxdesk.simulator.official.reply_windows import close, open_for_moment
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records_doors import QrCode
from wxdesk.simulator.state import State

Act = Callable[[State, Follower, Body], Json]


def act(state: State, openid: str, what: str, body: Body) -> Json:
    """Let a follower do ``what``; returns what came of it.

    Raises ``KeyError`` for an unknown openid or act, ``ValueError`` for what cannot be done, ``Refusal`` where the
    platform would refuse the follower.
    """
    follower = state.records.followers[openid]
    if follower.left and what not in ("follow", "scan"):
        raise ValueError("has left")
    return ACTS[what](state, follower, body)


def _code(state: State, follower: Follower, body: Body) -> QrCode | None:
    ticket = text(body, "ticket")
    if not ticket:
        return None
    code = living_code(state, ticket)
    if code is None or code.app_id != follower.app_id:
        raise ValueError("ticket")
    return code


def follow(state: State, follower: Follower, body: Body) -> Json:
    """``ticket`` of a code, or ``scene`` as ADD_SCENE_...; who follows already does nothing."""
    code = _code(state, follower, body)
    newcomer = follower.at == state.now and not _told(state, follower)
    if not follower.left and not newcomer:
        return {"following": True}
    scene = text(body, "scene") or ("ADD_SCENE_QR_CODE" if code else follower.scene)
    follower = replace(
        follower,
        left=0,
        at=state.now,
        scene=scene,
        qr_scene=code.number if code else 0,
        qr_scene_str=code.words if code else "",
    )
    state.records.followers[follower.openid] = follower
    note(state, follower.app_id, follower.openid, "follow", scene=scene)
    open_for_moment(state, follower.app_id, follower.openid)
    fields = {"EventKey": f"qrscene_{code.scene}", "Ticket": code.ticket} if code else {"EventKey": ""}
    tell_event(state, follower.app_id, follower.openid, "subscribe", fields)
    return {"following": True}


def _told(state: State, follower: Follower) -> bool:
    deeds = state.records.official.deeds_by_follower.of(f"{follower.app_id} {follower.openid}").values()
    return any(deed.what == "follow" for deed in deeds)


def leave(state: State, follower: Follower, _: Body) -> Json:
    """Stop following: tags go, windows close."""
    state.records.followers[follower.openid] = replace(follower, left=state.now, tags=())
    close(state, follower.app_id, follower.openid)
    note(state, follower.app_id, follower.openid, "leave", scene=follower.scene)
    tell_event(state, follower.app_id, follower.openid, "unsubscribe", {"EventKey": ""})
    return {"following": False}


def scan(state: State, follower: Follower, body: Body) -> Json:
    """Scan the code with ``ticket``; who does not follow yet follows by it."""
    code = _code(state, follower, body)
    if code is None:
        raise ValueError("ticket")
    if follower.left:
        return follow(state, follower, body)
    note(state, follower.app_id, follower.openid, "SCAN", code.scene)
    open_for_moment(state, follower.app_id, follower.openid)
    tell_event(state, follower.app_id, follower.openid, "SCAN", {"EventKey": code.scene, "Ticket": code.ticket})
    return {"scene": code.scene}


def where(state: State, follower: Follower, body: Body) -> Json:
    """Let the account know the place: ``latitude``, ``longitude``, ``precision``."""
    told = {
        name.capitalize(): str(body.get(name, default))
        for name, default in (("latitude", "23.137466"), ("longitude", "113.352425"), ("precision", "119.385040"))
    }
    tell_event(state, follower.app_id, follower.openid, "LOCATION", told)
    return None


def comment(state: State, follower: Follower, body: Body) -> Json:
    """Write ``content`` under the article ``msg_data_id`` and ``index``."""
    place = (number(body, "msg_data_id"), number(body, "index"))
    written = comments.write(state, follower.app_id, follower.openid, *place, text(body, "content"))
    answer: JsonObject = {"user_comment_id": written.id}
    return answer


def take_comment_back(state: State, follower: Follower, body: Body) -> Json:
    """Delete the comment ``user_comment_id`` of the same article again."""
    place = (number(body, "msg_data_id"), number(body, "index"), number(body, "user_comment_id"))
    comments.take_back(state, follower.app_id, *place)
    return None


ACTS: dict[str, Act] = {
    "follow": follow,
    "leave": leave,
    "scan": scan,
    "where": where,
    "comment": comment,
    "take_comment_back": take_comment_back,
    "tap": act_menus.tap,
    **act_messages.ACTS,
}

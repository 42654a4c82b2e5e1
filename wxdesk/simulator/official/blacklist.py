"""Whom an account does not want to hear: they get nothing either (reference: official-account-api §6)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, JsonObject, ok
from wxdesk.simulator.fields import text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.users import found_follower, openids, page
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State

AT_ONCE = 20


def get(state: State, app: App, call: Call) -> Answer:
    """POST tags/members/getblacklist: openids in pages (``Profile.blacklist_page``)."""
    crowd = state.records.by.crowds.of(app.id)
    blocked = crowd.blocked & crowd.following
    total: JsonObject = {"total": blocked.bit_count()}
    return total | page(state, app, blocked, text(call.body, "begin_openid"), state.profile.blacklist_page)


def block(state: State, app: App, call: Call) -> Answer:
    """POST tags/members/batchblacklist: up to 20 at once, all or none."""
    return _set(state, app, call, blacklisted=True)


def unblock(state: State, app: App, call: Call) -> Answer:
    """POST tags/members/batchunblacklist: up to 20 at once, all or none."""
    return _set(state, app, call, blacklisted=False)


def _set(state: State, app: App, call: Call, *, blacklisted: bool) -> Answer:
    for follower in [found_follower(state, app, openid) for openid in openids(call.body, AT_ONCE)]:
        state.records.followers[follower.openid] = replace(follower, blacklisted=blacklisted)
    return ok()

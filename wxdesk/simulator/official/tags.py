"""Tags of an account, and who carries them (reference: official-account-api §6)."""

from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import number, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.users import found_follower, openids, page
from wxdesk.simulator.people import STAR, SYSTEM_TAGS, Follower, Tag
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State

TAGS = 100
NAME_LENGTH = 30
TAGS_OF_ONE = 20
AT_ONCE = 50
TOO_MANY_FOLLOWERS = 100_000
STAR_NAME = "星标组"


def create(state: State, app: App, call: Call) -> Answer:
    """POST tags/create."""
    name = _name(state, app, call)
    if len(state.records.by.tags.of(app.id)) >= TAGS:
        raise Refusal(45056)
    tag = state.add_tag(app.id, name)
    return {"tag": {"id": tag.id, "name": tag.name}}


def get(state: State, app: App, _: Call) -> Answer:
    """GET tags/get: the account's own tags, and with ``Profile.star_tag`` the platform's star tag before them."""
    crowd = state.records.by.crowds.of(app.id)
    listed = [Tag(STAR, app.id, STAR_NAME)] if state.profile.star_tag else []
    listed += state.records.by.tags.of(app.id).values()
    shown: list[Json] = [
        {"id": tag.id, "name": tag.name, "count": crowd.with_tag(tag.id).bit_count()} for tag in listed
    ]
    return {"tags": shown}


def update(state: State, app: App, call: Call) -> Answer:
    """POST tags/update: another name."""
    tag = _own(state, app, call)
    name = _name(state, app, call, tag)
    state.records.tags[f"{app.id} {tag.id}"] = replace(tag, name=name)
    return ok()


def delete(state: State, app: App, call: Call) -> Answer:
    """POST tags/delete: its followers lose it. One that more than 100 000 carry has to be emptied first."""
    tag = _own(state, app, call)
    crowd = state.records.by.crowds.of(app.id)
    if crowd.with_tag(tag.id).bit_count() > TOO_MANY_FOLLOWERS:
        raise Refusal(45057)
    for openid in crowd.named(crowd.tagged.get(tag.id, 0)):
        state.records.followers[openid] = _without(state.records.followers[openid], tag.id)
    del state.records.tags[f"{app.id} {tag.id}"]
    return ok()


def members(state: State, app: App, call: Call) -> Answer:
    """POST user/tag/get (also GET): who carries a tag, in pages of 10 000."""
    tag_id = _usable(state, app, number(call.body, "tagid") or number(call.query, "tagid"))
    after = text(call.body, "next_openid") or call.query.get("next_openid", "")
    return page(state, app, state.records.by.crowds.of(app.id).with_tag(tag_id), after)


def of_follower(state: State, app: App, call: Call) -> Answer:
    """POST tags/getidlist."""
    tags: list[Json] = list(found_follower(state, app, text(call.body, "openid")).tags)
    return {"tagid_list": tags}


def tagging(state: State, app: App, call: Call) -> Answer:
    """POST tags/members/batchtagging: up to 50 at once; who does not follow any more is told of with 45171."""
    followers, tag_id = _meant(state, app, call)
    if any(tag_id not in each.tags and len(each.tags) >= TAGS_OF_ONE for each in followers):
        raise Refusal(45059)
    return _changed(state, followers, lambda each: replace(each, tags=(*_without(each, tag_id).tags, tag_id)))


def untagging(state: State, app: App, call: Call) -> Answer:
    """POST tags/members/batchuntagging: up to 50 at once."""
    followers, tag_id = _meant(state, app, call)
    return _changed(state, followers, lambda each: _without(each, tag_id))


def _meant(state: State, app: App, call: Call) -> tuple[list[Follower], int]:
    listed = openids(call.body, AT_ONCE)
    tag_id = _usable(state, app, number(call.body, "tagid"))
    return [found_follower(state, app, openid) for openid in listed], tag_id


def _changed(state: State, followers: list[Follower], change: Callable[[Follower], Follower]) -> Answer:
    for each in followers:
        if not each.left:
            state.records.followers[each.openid] = change(each)
    gone: list[Json] = [each.openid for each in followers if each.left]
    if gone:
        extra: JsonObject = {"fail_openid_list": gone}
        raise Refusal(45171, extra=extra)
    return ok()


def _without(follower: Follower, tag_id: int) -> Follower:
    return replace(follower, tags=tuple(each for each in follower.tags if each != tag_id))


def _usable(state: State, app: App, tag_id: int) -> int:
    """A tag that can be given: the account's own, or the star."""
    if tag_id != STAR and f"{app.id} {tag_id}" not in state.records.tags:
        raise Refusal(45159)
    return tag_id


def _own(state: State, app: App, call: Call) -> Tag:
    tag_id = number(part(call.body, "tag"), "id", -1)
    if tag_id in SYSTEM_TAGS:
        raise Refusal(45058)
    tag = state.records.tags.get(f"{app.id} {tag_id}")
    if tag is None:
        raise Refusal(45159)
    return tag


def _name(state: State, app: App, call: Call, known: Tag | None = None) -> str:
    """A name that no other tag has. The official text counts characters here and bytes there."""
    name = text(part(call.body, "tag"), "name").strip()
    others = {tag.name for tag in state.records.by.tags.of(app.id).values() if tag != known}
    if not name or name in others or name == STAR_NAME:
        raise Refusal(45157)
    if len(name.encode() if state.profile.tag_name_unit == "bytes" else name) > NAME_LENGTH:
        raise Refusal(45158)
    return name

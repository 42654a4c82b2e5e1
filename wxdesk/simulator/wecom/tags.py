"""Tags on members and departments, each of which only its maker may change (reference: wecom-api §2.7)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.records_contacts import Tag
from wxdesk.simulator.wecom.changes import tag_updated
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import get, post
from wxdesk.simulator.wecom.form import Form, listed

TAGS = 3_000
NODES = 30_000
USERS, PARTIES = 1_000, 100


def create(corp: Corp, form: Form) -> Answer:
    """POST tag/create."""
    tags = corp.tags()
    name = _name(corp, form, None)
    wanted = form.number("tagid") if form.has("tagid") else max(tags, default=0) + 1
    if wanted < 0 or wanted in tags:
        raise Refusal(40068)
    if len(tags) >= TAGS:
        raise Refusal(40126)
    _keep(corp, Tag(wanted, corp.id, name, corp.agent))
    return ok("created", tagid=wanted)


def _name(corp: Corp, form: Form, own: Tag | None) -> str:
    name = form.text("tagname")
    if not 1 <= len(name) <= 32:
        raise Refusal(40072)
    if any(tag.name == name and tag != own for tag in corp.tags().values()):
        raise Refusal(40071)
    return name


def _keep(corp: Corp, tag: Tag) -> None:
    corp.state.records.wecom_tags[corp.key(tag.id)] = tag


def _asked(corp: Corp, form: Form, *, change: bool) -> Tag:
    tag = corp.tags().get(form.number("tagid", -1))
    if tag is None:
        raise Refusal(40068)
    if change and tag.agent != corp.agent:
        raise Refusal(81011)
    return tag


def rename(corp: Corp, form: Form) -> Answer:
    """POST tag/update."""
    tag = _asked(corp, form, change=True)
    _keep(corp, replace(tag, name=_name(corp, form, tag)))
    return ok("updated")


def delete(corp: Corp, form: Form) -> Answer:
    """GET tag/delete; members in it do not matter."""
    tag = _asked(corp, form, change=True)
    del corp.state.records.wecom_tags[corp.key(tag.id)]
    return ok("deleted")


def show(corp: Corp, form: Form) -> Answer:
    """GET tag/get: who is in it and visible to the app."""
    tag = _asked(corp, form, change=False)
    members = [member for member in map(corp.known, tag.users) if member]
    users: list[Json] = [{"userid": member.userid, "name": member.name} for member in members]
    visible = corp.visible_departments()
    return ok(tagname=tag.name, userlist=users, partylist=[each for each in tag.parties if each in visible])


def every(corp: Corp, _: Form) -> Answer:
    """GET tag/list."""
    found: list[Json] = [{"tagid": tag.id, "tagname": tag.name} for tag in corp.tags().values()]
    return ok(taglist=found)


def _nodes(corp: Corp, form: Form) -> tuple[list[str], list[int], list[str], list[int]]:
    """Known users and departments of a request, then the unknown ones."""
    for name in ("userlist", "partylist"):
        if form.has(name) and not form.is_list(name):
            raise Refusal(40035)
    users, parties = form.texts("userlist"), form.numbers("partylist")
    if not users and not parties:
        raise Refusal(40035)
    if len(users) > USERS or len(parties) > PARTIES:
        raise Refusal(81014)
    found = {name: corp.known(name) for name in users}
    visible = corp.visible_departments()
    return (
        [member.userid for member in found.values() if member],
        [each for each in parties if each in visible],
        [name for name, member in found.items() if member is None],
        [each for each in parties if each not in visible],
    )


def add(corp: Corp, form: Form) -> Answer:
    """POST tag/addtagusers: what is wrong is listed beside a success, unless everything is."""
    tag = _asked(corp, form, change=True)
    users, parties, bad_users, bad_parties = _nodes(corp, form)
    if not users and not parties:
        raise Refusal(40070)
    after = replace(
        tag, users=tuple(dict.fromkeys((*tag.users, *users))), parties=tuple(dict.fromkeys((*tag.parties, *parties)))
    )
    if len(after.users) + len(after.parties) > NODES:
        raise Refusal(81003)
    _keep(corp, after)
    tag_updated(corp, tag, after)
    return _partly("ok", bad_users, bad_parties)


def take(corp: Corp, form: Form) -> Answer:
    """POST tag/deltagusers."""
    tag = _asked(corp, form, change=True)
    users, parties, bad_users, bad_parties = _nodes(corp, form)
    if not users and not parties:
        raise Refusal(40031, "all list invalid")
    after = replace(
        tag,
        users=tuple(each for each in tag.users if each not in users),
        parties=tuple(each for each in tag.parties if each not in parties),
    )
    _keep(corp, after)
    tag_updated(corp, tag, after)
    return _partly("deleted", bad_users, bad_parties)


def _partly(errmsg: str, users: list[str], parties: list[int]) -> Answer:
    answer = ok(errmsg)
    if users:
        answer["invalidlist"] = "|".join(users)
    if parties:
        answer["invalidparty"] = listed(parties)
    return answer


ENDPOINTS = (
    post("tag/create", create),
    post("tag/update", rename),
    get("tag/delete", delete),
    get("tag/get", show, userlist=[], partylist=[]),
    post("tag/addtagusers", add),
    post("tag/deltagusers", take),
    get("tag/list", every, taglist=[]),
)

"""Creates, changes and deletes members (reference: wecom-api §2.2 to §2.4)."""

import secrets
from collections.abc import Iterable
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.records_contacts import Member, digits
from wxdesk.simulator.wecom.changes import member_created, member_deleted, member_updated, tag_updated
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.departments import sweep
from wxdesk.simulator.wecom.door import Who, get, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.limits import spend_budget
from wxdesk.simulator.wecom.member_fields import (
    USERID,
    check_unique,
    check_userid,
    described,
    named,
    reachable,
)
from wxdesk.simulator.wecom.placing import Placing, placed

BATCH = 200


def create(corp: Corp, form: Form) -> Answer:
    """POST user/create. ``created_department_list`` names departments that came into being by it."""
    placing = add(corp, form)
    if not placing.made:
        return ok("created")
    made: list[Json] = [{"name": each.name, "id": each.id} for each in placing.made]
    return ok("created", created_department_list={"department_info": made})


def add(corp: Corp, form: Form) -> Placing:
    """Create the member that ``form`` describes."""
    userid = form.text("userid")
    check_userid(userid)
    fresh = named(Member(userid, corp.id, "", department=()), form)
    placing = placed(corp, fresh, form, new=True)
    member = described(corp, reachable(placing.member, form), form)
    if corp.key(userid) in corp.state.records.members:
        raise Refusal(60102)
    check_unique(corp, member, userid)
    if len(corp.members()) >= corp.seats:
        raise Refusal(45024)
    spend_budget(corp.state, corp.id, "members created", 1, corp.seats * 3, per="month")
    invited = corp.now if form.flag("to_invite", True) and member.status == 4 else 0
    member = replace(member, invited=invited, openid=f"o{secrets.token_urlsafe(20)}")
    placing.keep(corp)
    corp.keep_member(member)
    member_created(corp, member)
    return replace(placing, member=member)


def update(corp: Corp, form: Form) -> Answer:
    """POST user/update: what is missing stays; some changes are passed over without a word."""
    change(corp, corp.member(form.text("userid")), form)
    return ok("updated")


def change(corp: Corp, known: Member, form: Form) -> None:
    """Change ``known`` as ``form`` says. The mobile of an activated member is theirs alone."""
    placing = placed(corp, named(known, form), form, new=False)
    member = described(corp, reachable(placing.member, form), form)
    if known.status == 1:
        member = replace(member, mobile=known.mobile)
    if form.text("new_userid"):
        member = _renamed(corp, member, form.text("new_userid"))
    check_unique(corp, member, known.userid)
    placing.keep(corp)
    if member.userid != known.userid:
        _rename_in_tags(corp, known.userid, member.userid)
        del corp.state.records.members[corp.key(known.userid)]
    corp.keep_member(member)
    member_updated(corp, known, member)
    if known.department != member.department:
        sweep(corp)


def _renamed(corp: Corp, member: Member, userid: str) -> Member:
    """A userid may be changed once, and only one that the system made (301036)."""
    if not member.renamable:
        raise Refusal(301036)
    if not USERID.fullmatch(userid):
        raise Refusal(40003)
    if corp.key(userid) in corp.state.records.members and userid.lower() != member.userid.lower():
        raise Refusal(60102)
    return replace(member, userid=userid, renamable=False)


def _rename_in_tags(corp: Corp, old: str, new: str) -> None:
    for tag in corp.tags().values():
        if old in tag.users:
            users = tuple(new if each == old else each for each in tag.users)
            corp.state.records.wecom_tags[corp.key(tag.id)] = replace(tag, users=users)


def delete(corp: Corp, form: Form) -> Answer:
    """GET user/delete."""
    member = corp.member(form.text("userid"))
    _check_not_creator(corp, member)
    remove(corp, member)
    return ok("deleted")


def batch_delete(corp: Corp, form: Form) -> Answer:
    """POST user/batchdelete: all or none."""
    userids = form.texts("useridlist")
    if not userids:
        raise Refusal(40063 if form.is_list("useridlist") else 40031)
    if len(userids) > BATCH:
        raise Refusal(40032)
    members = {member.userid: member for member in (corp.member(userid) for userid in userids)}
    for member in members.values():
        _check_not_creator(corp, member)
    for member in members.values():
        remove(corp, member)
    return ok("deleted")


def _check_not_creator(corp: Corp, member: Member) -> None:
    if member.userid.lower() == corp.settings.creator.lower():
        raise Refusal(301005)


def remove(corp: Corp, member: Member) -> None:
    """Take ``member`` out of the book and of every tag."""
    del corp.state.records.members[corp.key(member.userid)]
    for tag in corp.tags().values():
        if member.userid in tag.users:
            without = replace(tag, users=tuple(each for each in tag.users if each != member.userid))
            corp.state.records.wecom_tags[corp.key(tag.id)] = without
            tag_updated(corp, tag, without)
    member_deleted(corp, member)
    sweep(corp)


def by_mobile(corp: Corp, form: Form) -> Answer:
    """POST user/getuserid. More misses than a fifth of the corp has members bar the call for the day."""
    mobile = form.text("mobile")
    if not 5 <= len(mobile.encode()) <= 32:
        raise Refusal(60103)
    return _found(corp, corp.state.records.contacts.mobiles.of(f"{corp.id} {digits(mobile)}").values())


def by_mail(corp: Corp, form: Form) -> Answer:
    """POST user/get_userid_by_email: of the corp (1) or private (2)."""
    email, kind = form.text("email").lower(), form.number("email_type", 1)
    if not email or kind not in (1, 2):
        raise Refusal(40058, "invalid email_type" if email else "missing email")
    contacts = corp.state.records.contacts
    group = contacts.corp_mails if kind == 1 else contacts.mails
    return _found(corp, group.of(f"{corp.id} {email}").values())


def _found(corp: Corp, members: Iterable[Member]) -> Answer:
    misses = corp.state.counted(corp.id, "lookups missed")
    if misses > max(len(corp.members()) // 5, 10):
        raise Refusal(45009)
    seen = [each for each in members if corp.sees(each)]
    if not seen:
        corp.state.set_count(corp.id, "lookups missed", misses + 1)
        raise Refusal(46004)
    return ok(userid=seen[0].userid)


ENDPOINTS = (
    post("user/create", create, Who.WRITER),
    post("user/update", update, Who.WRITER),
    get("user/delete", delete, Who.WRITER),
    post("user/batchdelete", batch_delete, Who.WRITER),
    post("user/getuserid", by_mobile),
    post("user/get_userid_by_email", by_mail),
)

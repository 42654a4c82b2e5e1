"""How people become members: invitations, joining, second verification (reference: wecom-api §2.4, §2.6)."""

import secrets
from dataclasses import replace
from datetime import date, datetime

from wxdesk.domain.clock import CHINA, china
from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records_contacts import Member, TfaCode
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, get, post
from wxdesk.simulator.wecom.form import Form, listed
from wxdesk.simulator.wecom.receivers import inside

USERS, PARTIES, TAGS = 1_000, 100, 100
TFA_SECONDS = 300
_PIXELS = {1: 171, 2: 399, 3: 741, 4: 2_052}


def invite(corp: Corp, form: Form) -> Answer:
    """POST batch/invite: who is active or disabled is passed over; a success says nothing of arrival."""
    users, parties, tags = form.texts("user"), form.numbers("party"), form.numbers("tag")
    if not (users or parties or tags):
        raise Refusal(82001)
    for asked, most in ((users, USERS), (parties, PARTIES), (tags, TAGS)):
        if len(asked) > most:
            raise Refusal(40058, f"list exceed max length {most}")
    visible, known_tags = corp.visible_departments(), corp.tags()
    members = [member for member in map(corp.known, users) if member]
    members += inside(
        corp, [each for each in parties if each in visible], [each for each in tags if each in known_tags]
    )
    for member in members:
        if member.status == 4:
            corp.keep_member(replace(member, invited=corp.now))
    return ok(
        invaliduser=[name for name in users if corp.known(name) is None],
        invalidparty=listed([each for each in parties if each not in visible]),
        invalidtag=listed([each for each in tags if each not in known_tags]),
    )


def join_qrcode(_: Corp, form: Form) -> Answer:
    """GET corp/get_join_qrcode: an address good for seven days."""
    size = _PIXELS.get(form.number("size_type", 1))
    if size is None:
        raise Refusal(40058, "invalid size_type")
    vcode = secrets.token_urlsafe(24)
    return ok(join_qrcode=f"https://work.weixin.qq.com/wework_admin/genqrcode?action=join&vcode={vcode}&size={size}")


def passed(corp: Corp, form: Form) -> Answer:
    """GET user/authsucc: the corp's own check of a member is passed."""
    activate(corp, corp.member(form.text("userid")))
    return ok()


def activate(corp: Corp, member: Member) -> None:
    """The member has logged in, or follows the plug-in in WeChat."""
    if member.status == 4:
        corp.keep_member(replace(member, status=1, opened=corp.now))


def tfa_info(corp: Corp, form: Form) -> Answer:
    """POST auth/get_tfa_info: a code of the page, good once and for five minutes, tells who waits there."""
    known = corp.state.records.wecom_tfa.get(form.required("code"))
    if known is None or known.corp_id != corp.id or known.asked or known.at + TFA_SECONDS <= corp.now:
        raise Refusal(41022)
    corp.state.records.wecom_tfa[known.code] = replace(known, asked=True)
    return ok(userid=known.userid, tfa_code=known.tfa_code)


def tfa_passed(corp: Corp, form: Form) -> Answer:
    """POST user/tfa_succ."""
    member = corp.member(form.text("userid"))
    for known in corp.state.records.wecom_tfa.values():
        if known.userid == member.userid and known.tfa_code == form.text("tfa_code") and known.asked:
            del corp.state.records.wecom_tfa[known.code]
            activate(corp, member)
            return ok()
    raise Refusal(41022)


def tfa_code(corp: Corp, userid: str) -> TfaCode:
    """A member has opened the page of the second verification: the code that it was opened with."""
    code = TfaCode(secrets.token_urlsafe(16), corp.id, userid, secrets.token_urlsafe(16), corp.now)
    corp.state.records.wecom_tfa[code.code] = code
    return code


def active_stat(corp: Corp, form: Form) -> Answer:
    """POST user/get_active_stat: members active on a day of the last 30."""
    try:
        asked = date.fromisoformat(form.text("date"))
    except ValueError:
        raise Refusal(40058, "invalid date") from None
    today = china(corp.state.clock.now()).date()
    if not 0 <= (today - asked).days <= 30:
        raise Refusal(40058, "invalid date")
    end = datetime(asked.year, asked.month, asked.day, 23, 59, 59, tzinfo=CHINA).timestamp()
    return ok(active_cnt=sum(each.status == 1 and each.opened <= end for each in corp.members()))


ENDPOINTS = (
    post("batch/invite", invite, invaliduser=[], invalidparty=[], invalidtag=[]),
    get("corp/get_join_qrcode", join_qrcode, Who.WRITER),
    get("user/authsucc", passed),
    post("auth/get_tfa_info", tfa_info),
    post("user/tfa_succ", tfa_passed),
    post("user/get_active_stat", active_stat),
)

"""Checks the fields of a member, in the order of the error texts (reference: wecom-api §2.2)."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.form import Form

USERID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_\-@.]{0,63}")
_MOBILE = re.compile(r"\+?[0-9][0-9 -]{3,30}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TELEPHONE = re.compile(r"[0-9+,-]*")
ALIASES = 5


def check_userid(userid: str) -> None:
    if not userid:
        raise Refusal(41009)
    if not USERID.fullmatch(userid):
        raise Refusal(40003)


def named(member: Member, form: Form) -> Member:
    """``member`` with the name asked for."""
    name = form.text("name") if form.has("name") else member.name
    if not name.strip() or len(name) > 64:
        raise Refusal(60112)
    return replace(member, name=name)


def reachable(member: Member, form: Form) -> Member:
    """``member`` with mobile and e-mail, of which one is needed."""
    mobile, email = form.text("mobile", member.mobile), form.text("email", member.email)
    if not mobile and not email:
        raise Refusal(60129)
    if mobile and not (len(mobile) <= 32 and _MOBILE.fullmatch(mobile)):
        raise Refusal(60103)
    if email and not _is_mail(email):
        raise Refusal(60105)
    return replace(member, mobile=mobile, email=email)


def _is_mail(mail: str) -> bool:
    return 6 <= len(mail.encode()) <= 64 and _EMAIL.fullmatch(mail) is not None


def described(corp: Corp, member: Member, form: Form) -> Member:
    """``member`` with all that is neither name nor department nor way of reaching them."""
    return replace(
        member,
        alias=_kept(form, "alias", member.alias, lambda: form.at_most("alias", 64)),
        position=_kept(form, "position", member.position, lambda: form.at_most("position", 128, 301012)),
        gender=_kept(form, "gender", member.gender, lambda: _gender(form)),
        telephone=_kept(form, "telephone", member.telephone, lambda: _telephone(form)),
        address=_kept(form, "address", member.address, lambda: form.at_most("address", 128)),
        nickname=_kept(form, "nickname", member.nickname, lambda: form.at_most("nickname", 64)),
        avatar=_kept(form, "avatar_mediaid", member.avatar, lambda: _avatar(corp, form)),
        biz_mail=_biz_mail(corp, member, form),
        mail_aliases=_kept(form, "biz_mail_alias", member.mail_aliases, lambda: _mail_aliases(form)),
        extattr=_kept(form, "extattr", member.extattr, lambda: _extattr(corp, form)),
        external_position=_kept(
            form, "external_position", member.external_position, lambda: form.at_most("external_position", 12)
        ),
        external=_kept(form, "external_profile", member.external, lambda: _external(form)),
        status=_status(member, form),
    )


def _kept(form: Form, name: str, known: str, asked: Callable[[], str]) -> str:
    return asked() if form.has(name) else known


def _gender(form: Form) -> str:
    gender = form.text("gender")
    if gender not in ("", "0", "1", "2"):
        raise Refusal(40058, "invalid gender")
    return gender


def _telephone(form: Form) -> str:
    telephone = form.text("telephone")
    if len(telephone.encode()) > 32 or not _TELEPHONE.fullmatch(telephone):
        raise Refusal(301013)
    return telephone


def _avatar(corp: Corp, form: Form) -> str:
    media_id = form.text("avatar_mediaid")
    material = corp.state.records.materials.get(media_id)
    alive = material and material.app_id == corp.id and material.dies > corp.now
    if media_id and not (material and alive and material.content_type.startswith("image/")):
        raise Refusal(301015)
    return material.url if material else ""


def _biz_mail(corp: Corp, member: Member, form: Form) -> str:
    """A corp without mail of its own has no such addresses; one with makes them of the userid."""
    domain = corp.settings.mail_domain
    if not domain:
        return ""
    mail = form.text("biz_mail") or member.biz_mail or f"{member.userid.lower()}@{domain}"
    if not _is_mail(mail) or "--" in mail or "+" in mail:
        raise Refusal(60143)
    return mail


def _mail_aliases(form: Form) -> str:
    items = form.part("biz_mail_alias").texts("item")
    if len(items) > ALIASES:
        raise Refusal(40058, f"biz_mail_alias exceed max length {ALIASES}")
    return json.dumps(items)


def _extattr(corp: Corp, form: Form) -> str:
    """Attributes that the console does not have are passed over without a word."""
    kept = []
    for each in form.part("extattr").parts("attrs"):
        if each.number("type") == 0:
            each.part("text").at_most("value", 64)
        else:
            _web(each.part("web"), 40058)
        if each.text("name") in corp.settings.attributes:
            kept.append(each.fields)
    return json.dumps({"attrs": kept}, ensure_ascii=False)


def _web(web: Form, code: int) -> None:
    web.at_most("title", 12, code)
    url = web.text("url")
    if bool(url) != bool(web.text("title")) or (url and not url.startswith(("http://", "https://"))):
        raise Refusal(code, "invalid url" if code == 40058 else "")


def _external(form: Form) -> str:
    profile = form.part("external_profile")
    for each in profile.parts("external_attr"):
        match each.number("type"):
            case 0:
                each.part("text").at_most("value", 12, 90100)
            case 1:
                _web(each.part("web"), 90100)
            case 2:
                each.part("miniprogram").at_most("title", 12, 90100)
                each.part("miniprogram").required("appid", 90100)
            case _:
                raise Refusal(90100)
    return json.dumps(profile.fields, ensure_ascii=False)


def _status(member: Member, form: Form) -> int:
    if not form.has("enable"):
        return member.status
    if not form.flag("enable", True):
        return 2
    return (1 if member.opened else 4) if member.status == 2 else member.status


def check_unique(corp: Corp, member: Member, userid: str) -> None:
    """Refuse what belongs to another than ``userid``; the text names the owner (reference: wecom-api §2.2)."""
    contacts = corp.state.records.contacts
    for code, group, value in (
        (60104, contacts.mobiles, member.digits),
        (60106, contacts.mails, member.email.lower()),
        (60145, contacts.corp_mails, member.biz_mail.lower()),
    ):
        for other in group.of(f"{corp.id} {value}").values() if value else ():
            if other.userid.lower() != userid.lower():
                raise Refusal(code, _OWNED[code].format(other.userid))


_OWNED = {60104: "mobile existed:{}", 60106: "email existed:{}", 60145: "biz mail existed:{}"}

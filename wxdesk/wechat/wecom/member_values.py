"""A member's fields, as they are written and as they are read (reference: wecom-api §2.2, §2.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from wxdesk.domain.limits import Unit
from wxdesk.wechat.wecom.checks import Part, no_longer, no_more, refused

_FIRST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_USERID = _FIRST + "_-@."


class MemberStatus(IntEnum):
    ACTIVE = 1
    DISABLED = 2
    NOT_ACTIVATED = 4
    LEFT = 5


class AttributeText(Part):
    value: str = ""


class AttributeWeb(Part):
    url: str = ""
    title: str = ""


class AttributeMiniProgram(Part):
    appid: str = ""
    pagepath: str = ""
    title: str = ""


class Attribute(Part):
    """``type`` 0 text, 1 web page, 2 mini program. Its name must be known in the console, or it is ignored silently."""

    type: int
    name: str
    text: AttributeText | None = None
    web: AttributeWeb | None = None
    miniprogram: AttributeMiniProgram | None = None


class ExtraAttributes(Part):
    attrs: tuple[Attribute, ...] = ()


class Channels(Part):
    """A video channel; ``status`` 0 not shown, 1 shown."""

    nickname: str = ""
    status: int = 0


class ExternalProfile(Part):
    """What people outside see."""

    external_corp_name: str | None = None
    wechat_channels: Channels | None = None
    external_attr: tuple[Attribute, ...] | None = None


class _Fields(Part):
    userid: str
    name: str | None = None
    alias: str | None = None
    mobile: str | None = None
    email: str | None = None
    biz_mail: str | None = None
    department: tuple[int, ...] | None = None
    order: tuple[int, ...] | None = None
    is_leader_in_dept: tuple[int, ...] | None = None
    main_department: int | None = None
    direct_leader: tuple[str, ...] | None = None
    position: str | None = None
    gender: str | None = None
    telephone: str | None = None
    address: str | None = None
    extattr: ExtraAttributes | None = None
    external_position: str | None = None
    external_profile: ExternalProfile | None = None


class BizMailAliases(Part):
    item: tuple[str, ...] = ()


class MemberFields(_Fields):
    """What is written: None is left as it is. ``to_invite`` left out means that an invitation goes out."""

    nickname: str | None = None
    enable: int | None = None
    avatar_mediaid: str | None = None
    to_invite: bool | None = None
    new_userid: str | None = None
    biz_mail_alias: BizMailAliases | None = None


class Member(_Fields):
    """What is read. None: the token may not see it (§2.8), or there is none."""

    open_userid: str | None = None
    avatar: str | None = None
    thumb_avatar: str | None = None
    qr_code: str | None = None
    status: int | None = None
    english_name: str | None = None
    hide_mobile: int | None = None
    isleader: int | None = None
    enable: int | None = None

    @property
    def active(self) -> bool:
        return self.status == MemberStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class MemberRules:
    """Points on which the platform's pages of different years differ (§2.2).

    ``department_required``: pages up to 2025; since 2026 a member without one is put into a department of its own.
    ``leaders``: 5 up to 2025, 1 since. ``departments``: 100, in an error text still 20.
    """

    department_required: bool = True
    leaders: int = 5
    departments: int = 100


CURRENT = MemberRules()


def check_new(fields: MemberFields, rules: MemberRules) -> None:
    """Raises ``field_refused`` where a new member would be refused anyway."""
    _check_userid(fields.userid)
    no_longer("name", fields.name or "", 64, Unit.CHARACTERS, least=1)
    if not fields.mobile and not fields.email:
        raise refused("mobile", "missing")
    if rules.department_required and not fields.department:
        raise refused("department", "missing")
    check_changed(fields, rules)


def check_changed(fields: MemberFields, rules: MemberRules) -> None:
    """Raises ``field_refused`` where a change would be refused anyway."""
    _check_lengths(fields)
    departments = fields.department or ()
    no_more("department", departments, rules.departments)
    no_more("direct_leader", fields.direct_leader or (), rules.leaders)
    for name, each in (("order", fields.order), ("is_leader_in_dept", fields.is_leader_in_dept)):
        if each is not None and fields.department is not None and len(each) != len(departments):
            raise refused(name, "count", len(departments), len(each))
    if fields.main_department is not None and departments and fields.main_department not in departments:
        raise refused("main_department", "not_a_department")
    if fields.biz_mail_alias:
        no_more("biz_mail_alias", fields.biz_mail_alias.item, 5)


_LENGTHS: Mapping[str, tuple[int, Unit]] = {
    "name": (64, Unit.CHARACTERS),
    "alias": (64, Unit.CHARACTERS),
    "mobile": (32, Unit.BYTES),
    "email": (64, Unit.BYTES),
    "biz_mail": (64, Unit.BYTES),
    "position": (128, Unit.CHARACTERS),
    "telephone": (32, Unit.BYTES),
    "address": (128, Unit.CHARACTERS),
    "external_position": (12, Unit.CHARACTERS),
}


def _check_lengths(fields: MemberFields) -> None:
    for name, (most, unit) in _LENGTHS.items():
        no_longer(name, getattr(fields, name) or "", most, unit)


def _check_userid(userid: str) -> None:
    no_longer("userid", userid, 64, least=1)
    if userid[0] not in _FIRST or any(character not in _USERID for character in userid):
        raise refused("userid", "characters")

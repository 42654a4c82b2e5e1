"""The roster of an enterprise account: departments, members, and people who wait to be let in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wxdesk.domain.accounts import WECHAT_ID


class MemberStatus(StrEnum):
    """INVITED: on the roster, has not followed yet. UNVERIFIED: follows, the owner has not confirmed. LEFT: gone."""

    ACTIVE = "active"
    UNVERIFIED = "unverified"
    INVITED = "invited"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Department:
    """A department; ``parent_id`` is 0 for those at the top."""

    account_id: int
    name: str
    parent_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on the roster. ``phone`` is E.164 (``+8613800138000``) where it could be read as a number.

    ``follower_id`` ties the member to the phone that follows the account (0: none yet); only an ACTIVE member
    with a ``verified_at`` sees internal posts.
    """

    account_id: int
    name: str
    phone: str = ""
    wechat_id: str = ""
    department_id: int = 0
    position: str = ""
    status: MemberStatus = MemberStatus.INVITED
    follower_id: int = 0
    invited_at: datetime | None = None
    verified_at: datetime | None = None
    id: int = 0

    def sees_internal_posts(self, at: datetime) -> bool:
        return self.status is MemberStatus.ACTIVE and self.verified_at is not None and self.verified_at <= at


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who follows an enterprise account but is not on its roster: nothing internal is shown to them."""

    account_id: int
    follower_id: int
    nickname: str
    followed_at: datetime
    wechat_id: str = ""
    phone: str = ""
    id: int = 0


def member_problems(member: Member) -> tuple[str, ...]:
    """Return the codes of what keeps ``member`` from being let in: all three of name, phone and WeChat ID are needed.

    Whether ``phone`` is a possible number is checked where numbering plans are known (services).
    """
    found = []
    if not member.name.strip():
        found.append("member_name_missing")
    elif len(member.name) > 64:
        found.append("member_name_too_long")
    if not member.phone.strip():
        found.append("member_phone_missing")
    if not member.wechat_id.strip():
        found.append("member_wechat_id_missing")
    elif not WECHAT_ID.fullmatch(member.wechat_id):
        found.append("wechat_id_malformed")
    return tuple(found)


DEPARTMENT_NAME_LIMIT = 64
"""Characters of a department's name. Source: reference wecom-api §3.1 (32 Chinese, 64 English)."""


def department_problems(department: Department) -> tuple[str, ...]:
    """Return the codes of what keeps ``department`` from being saved.

    ``/`` and ``;`` separate departments in lists (reference wecom-api §3.1), so a name cannot hold them.
    """
    found = []
    if not department.name.strip():
        found.append("department_name_missing")
    elif len(department.name) > DEPARTMENT_NAME_LIMIT:
        found.append("department_name_too_long")
    if any(mark in department.name for mark in "/／;；"):
        found.append("department_name_has_separator")
    return tuple(found)

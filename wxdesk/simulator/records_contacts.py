"""A corp's people and what the console has set for them (reference: wecom-api §1 to §3)."""

import re
from dataclasses import dataclass, field

_NOT_A_DIGIT = re.compile(r"[^0-9]")


def digits(mobile: str) -> str:
    """The digits of a number without the mainland's country code."""
    return _NOT_A_DIGIT.sub("", mobile).removeprefix("86" if len(mobile) > 11 else "")


@dataclass(frozen=True, slots=True)
class Department:
    """``leaving``: an import left it out; it goes as soon as nobody is in it (reference: wecom-api §3)."""

    id: int
    corp_id: str
    name: str
    parentid: int
    order: int = 0
    name_en: str = ""
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a corp; ``status`` 1 activated, 2 disabled, 4 not activated, 5 left (reference: wecom-api §2.5).

    ``renamable``: the userid came from the system and may be changed once. ``extattr``, ``external`` and
    ``mail_aliases`` are JSON text. ``opened`` is when the member was activated, in Unix seconds.
    """

    userid: str
    corp_id: str
    name: str
    mobile: str = ""
    email: str = ""
    alias: str = ""
    position: str = ""
    gender: str = ""
    department: tuple[int, ...] = (1,)
    status: int = 4
    order: tuple[int, ...] = ()
    is_leader_in_dept: tuple[int, ...] = ()
    direct_leader: tuple[str, ...] = ()
    main_department: int = 0
    telephone: str = ""
    address: str = ""
    biz_mail: str = ""
    avatar: str = ""
    external_position: str = ""
    nickname: str = ""
    extattr: str = ""
    external: str = ""
    mail_aliases: str = ""
    renamable: bool = False
    openid: str = ""
    opened: int = 0
    invited: int = 0

    @property
    def digits(self) -> str:
        """What makes a mobile the same as another."""
        return digits(self.mobile)


@dataclass(frozen=True, slots=True)
class CorpSettings:
    """What the administrator set in the console. ``attributes`` are the custom fields that members may have.

    ``seats`` 0 follows the profile. ``mail_domain`` "" means that the corp has no mail of its own.
    """

    corp_id: str
    creator: str = ""
    seats: int = 0
    attributes: tuple[str, ...] = ()
    mail_domain: str = ""
    banned: bool = False
    drive_vips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppSettings:
    """One app as the console shows it: whom it sees, from where it may be called, which products it may use.

    ``addresses`` () accepts every caller. ``parties`` (1,) is the whole corp. ``full_events``: its callback address was
    set before August 2022 and is told everything (reference: wecom-api §2.8).
    """

    corp_id: str
    agent: str
    name: str = ""
    parties: tuple[int, ...] = (1,)
    users: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    products: tuple[str, ...] = ("meeting", "rooms", "drive")
    disabled: bool = False
    paid: tuple[str, ...] = ()
    full_events: bool = False


@dataclass(frozen=True, slots=True)
class Ban:
    """Wrong secrets from one address, and until when it is kept from gettoken."""

    address: str
    wrong: int
    since: int
    until: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """``agent`` is the app that made it, the only one that may change it."""

    id: int
    corp_id: str
    name: str
    agent: str
    users: tuple[str, ...] = ()
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TfaCode:
    """A member stands before the second verification, opened with ``code``."""

    code: str
    corp_id: str
    userid: str
    tfa_code: str = field(repr=False)
    at: int
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """An import or export. ``result`` is JSON text; ``callback`` is JSON text of where to tell the end."""

    id: str
    corp_id: str
    kind: str
    at: int
    done: int
    total: int = 0
    result: str = "[]"
    errcode: int = 0
    errmsg: str = "ok"
    callback: str = ""
    told: bool = False
    number: int = 0

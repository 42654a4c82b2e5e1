"""Addresses of the platform, and whether it can reach ours (reference: official-account-api §1)."""

from collections.abc import Sequence
from enum import StrEnum

from wxdesk.wechat.official.shapes import Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value


class Look(StrEnum):
    """What ``check`` does: look the name up, reach it, or both."""

    DNS = "dns"
    PING = "ping"
    ALL = "all"


class Operator(StrEnum):
    """From whose net ``check`` looks."""

    TELECOM = "CHINANET"
    UNICOM = "UNICOM"
    TENCENT = "CAP"
    DEFAULT = "DEFAULT"


class Addresses(Value):
    ip_list: Many[str] = ()


class Resolved(Value):
    ip: str
    real_operator: str = ""


class Reached(Value):
    """``package_loss`` reads like ``0%``, ``time`` like ``23.079ms``."""

    ip: str
    from_operator: str = ""
    package_loss: str = ""
    time: str = ""


class Checked(Value):
    dns: Many[Resolved] = ()
    ping: Many[Reached] = ()


async def api_addresses(session: Session) -> Sequence[str]:
    """Addresses, or ranges, where the platform takes calls. Source: §1, get_api_domain_ip."""
    return Addresses.of(await session.get("/cgi-bin/get_api_domain_ip")).ip_list


async def callback_addresses(session: Session) -> Sequence[str]:
    """Addresses, or ranges, from which the platform calls back. Source: §1, getcallbackip."""
    return Addresses.of(await session.get("/cgi-bin/getcallbackip")).ip_list


async def check(session: Session, look: Look = Look.ALL, operator: Operator = Operator.DEFAULT) -> Checked:
    """Let the platform try to reach our callback. 40201: none configured. Source: §1, callback/check."""
    body = {"action": look.value, "check_operator": operator.value}
    return Checked.of(await session.post("/cgi-bin/callback/check", body, effect=Effect.REPEATABLE))

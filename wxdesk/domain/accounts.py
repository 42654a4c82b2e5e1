"""Accounts: their three kinds, who may open which, and which one somebody needs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.domain.addresses import checked_base_url, checked_proxy
from wxdesk.domain.errors import WxdeskError


class Kind(StrEnum):
    """The platform's three kinds of account (公众号, 服务号, 企业微信)."""

    SUBSCRIPTION = "subscription"
    SERVICE = "service"
    ENTERPRISE = "enterprise"


class Owner(StrEnum):
    """The legal subject an account belongs to."""

    INDIVIDUAL = "individual"
    BUSINESS = "business"
    MEDIA = "media"
    GOVERNMENT = "government"
    OTHER = "other"


ARTICLE_LIMITS = (6, 8)
"""Articles in a post: six is documented and the default, eight is what the platform accepts today."""

WECHAT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{5,19}")
"""A WeChat ID: 6 to 20 letters, digits, ``_`` or ``-``, beginning with a letter."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account that the desk looks after. ``id`` is 0 until the store has given it one.

    ``base_url`` replaces the platform's own address (a regional host, a relay), and ``proxy`` is the HTTP or SOCKS
    proxy that this account's calls go through: the platform hands out tokens to listed addresses only. Both may be "".
    """

    name: str
    kind: Kind = Kind.SUBSCRIPTION
    owner: Owner = Owner.BUSINESS
    verified: bool = False
    licence: str = ""
    display_name: str = ""
    wechat_id: str = ""
    app_id: str = ""
    agent_id: str = ""
    practice: bool = True
    max_articles: int = ARTICLE_LIMITS[0]
    colour: str = "#1F7A8C"
    id: int = 0
    base_url: str = ""
    proxy: str = ""

    @property
    def shown_name(self) -> str:
        """The name that followers see."""
        return self.display_name or self.name

    @property
    def app_key(self) -> tuple[bool, str, str] | None:
        """What the platform knows it by: two accounts with one key would share a quota. None while it is incomplete."""
        if not self.app_id or (self.kind is Kind.ENTERPRISE and not self.agent_id):
            return None
        return self.practice, self.app_id, self.agent_id if self.kind is Kind.ENTERPRISE else ""

    @property
    def glyph(self) -> str:
        """One character for the avatar."""
        return self.shown_name.strip()[:1].upper() or "?"


def why_not(kind: Kind, owner: Owner, licence: str = "") -> str | None:
    """Return the code of the reason why ``owner`` may not open an account of ``kind``, or None.

    Sources: reference official-account-api §15 (subjects, Tencent help centre, notice of 2018-11).
    """
    if kind is Kind.SUBSCRIPTION:
        return None
    if owner is Owner.INDIVIDUAL:
        return f"individual_cannot_open_{kind}"
    if kind is Kind.SERVICE and not licence.strip():
        return "service_needs_licence"
    return None


def problems(account: Account) -> tuple[str, ...]:
    """Return the codes of everything that keeps ``account`` from being saved, the gravest first."""
    found = [why_not(account.kind, account.owner, account.licence)]
    found.append(None if account.name.strip() else "account_name_missing")
    found.append(None if account.max_articles in ARTICLE_LIMITS else "article_limit_unknown")
    if account.wechat_id and not WECHAT_ID.fullmatch(account.wechat_id):
        found.append("wechat_id_malformed")
    found.append(_refused(checked_base_url, account.base_url))
    found.append(_refused(checked_proxy, account.proxy))
    return tuple(code for code in found if code)


def _refused(check: Callable[[str], str], address: str) -> str | None:
    try:
        if address:
            check(address)
    except WxdeskError as refusal:
        return refusal.code
    return None


class Readers(StrEnum):
    """Who should read what an account posts."""

    PUBLIC = "public"
    STAFF = "staff"


class Aim(StrEnum):
    """What readers should do."""

    READ = "read"
    BUY = "buy"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The kind that fits, and the codes of the reasons, the weightiest first."""

    kind: Kind
    reasons: tuple[str, ...]


def recommend(owner: Owner, readers: Readers, aim: Aim) -> Recommendation:
    """Answer *Which one do I need?* from who owns it, who should read it and what they should do."""
    individual = owner is Owner.INDIVIDUAL
    if (readers is Readers.STAFF or aim is Aim.WORK) and not individual:
        return Recommendation(Kind.ENTERPRISE, ("staff_only", "not_found_by_public", "rooms_files_meetings"))
    if individual:
        reasons = ["open_to_individuals", "one_post_a_day"]
        if readers is Readers.STAFF or aim is Aim.WORK:
            reasons.append("enterprise_needs_organisation")
        elif aim is Aim.BUY:
            reasons.append("pay_needs_organisation")
        return Recommendation(Kind.SUBSCRIPTION, tuple(reasons))
    if aim is Aim.BUY:
        return Recommendation(Kind.SERVICE, ("pay_and_store", "push_in_chat_list", "nine_interfaces", "licence_needed"))
    return Recommendation(Kind.SUBSCRIPTION, ("one_post_a_day", "reading_is_the_point", "no_push"))

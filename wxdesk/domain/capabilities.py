"""What an account can do, by kind, owner and verification, with a reason for every *no*."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.domain.accounts import Account, Kind, Owner


class Capability(StrEnum):
    """Things an account may be able to do."""

    SPEECH_RECOGNITION = "speech_recognition"
    CUSTOMER_SERVICE = "customer_service"
    WEB_AUTHORIZATION = "web_authorization"
    QR_CODES = "qr_codes"
    FOLLOWER_LOCATION = "follower_location"
    FOLLOWER_PROFILE = "follower_profile"
    FOLLOWER_LIST = "follower_list"
    FOLLOWER_GROUPS = "follower_groups"
    MEDIA = "media"
    WECHAT_PAY = "wechat_pay"
    WECHAT_STORE = "wechat_store"
    MINI_PROGRAMS = "mini_programs"
    DRAFTS_BY_API = "drafts_by_api"
    PUBLISH_BY_API = "publish_by_api"
    SEND_BY_API = "send_by_api"
    FILE_SHARING = "file_sharing"
    CHAT_ROOMS = "chat_rooms"
    MEETINGS = "meetings"
    BOOKING = "booking"


NINE_ADVANCED = tuple(Capability)[:9]
"""The nine advanced interfaces of October 2013, in the platform's order (reference official-account-api §11.1)."""

COMMERCE = (Capability.WECHAT_PAY, Capability.WECHAT_STORE, Capability.MINI_PROGRAMS)
PUBLISHING = (Capability.DRAFTS_BY_API, Capability.PUBLISH_BY_API, Capability.SEND_BY_API)
IN_HOUSE = (Capability.FILE_SHARING, Capability.CHAT_ROOMS, Capability.MEETINGS, Capability.BOOKING)


class Answer(StrEnum):
    """YES: works now. APPLY: open to this account, after an application of its own. NO: not to be had."""

    YES = "yes"
    APPLY = "apply"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one capability; ``reason`` is a code, empty only where the answer is YES."""

    capability: Capability
    answer: Answer
    reason: str = ""


_Rule = Callable[[Account], tuple[Answer, str]]
_YES = (Answer.YES, "")


def _public_sector(account: Account) -> bool:
    return account.owner in (Owner.GOVERNMENT, Owner.MEDIA)


def _verified_service(account: Account) -> tuple[Answer, str]:
    if account.kind is not Kind.SERVICE:
        return Answer.NO, "service_only"
    return _YES if account.verified else (Answer.NO, "verify_first")


def _verified(account: Account) -> tuple[Answer, str]:
    if account.owner is Owner.INDIVIDUAL:
        return Answer.NO, "individuals_cannot_verify"
    return _YES if account.verified else (Answer.NO, "verify_first")


def _service_or_public_sector(account: Account) -> tuple[Answer, str]:
    if account.kind is Kind.SUBSCRIPTION and not _public_sector(account):
        return Answer.NO, "service_or_public_sector_only"
    return _verified(account)


def _pay(account: Account) -> tuple[Answer, str]:
    answer, reason = _service_or_public_sector(account)
    return (Answer.APPLY, "apply_for_merchant") if answer is Answer.YES else (answer, reason)


def _store(account: Account) -> tuple[Answer, str]:
    answer, reason = _verified_service(account)
    return (Answer.APPLY, "apply_for_store") if answer is Answer.YES else (answer, reason)


def _mini_programs(account: Account) -> tuple[Answer, str]:
    return Answer.APPLY, "link_mini_program"


def _everyone(account: Account) -> tuple[Answer, str]:
    return _YES


_PUBLIC_RULES: dict[Capability, _Rule] = {
    Capability.SPEECH_RECOGNITION: _verified_service,
    Capability.CUSTOMER_SERVICE: _verified,
    Capability.WEB_AUTHORIZATION: _service_or_public_sector,
    Capability.QR_CODES: _verified_service,
    Capability.FOLLOWER_LOCATION: _verified_service,
    Capability.FOLLOWER_PROFILE: _verified,
    Capability.FOLLOWER_LIST: _verified,
    Capability.FOLLOWER_GROUPS: _verified,
    Capability.MEDIA: _everyone,
    Capability.WECHAT_PAY: _pay,
    Capability.WECHAT_STORE: _store,
    Capability.MINI_PROGRAMS: _mini_programs,
    Capability.DRAFTS_BY_API: _everyone,
    Capability.PUBLISH_BY_API: _verified,
    Capability.SEND_BY_API: _verified,
}
"""Sources: reference official-account-api §11.2 (today's per-interface tables), §3 (publishing withdrawn from
individual and unverified accounts in July 2025), §15 (Pay, Store, Mini-Programs)."""

_INSIDE = {Capability.SEND_BY_API, Capability.MEDIA, *IN_HOUSE}
"""What an enterprise account has (reference wecom-api §5, §6, §7, §8, §9)."""


def verdict(account: Account, capability: Capability) -> Verdict:
    """Tell whether ``account`` can do ``capability``, and why not."""
    if account.kind is Kind.ENTERPRISE:
        if capability is Capability.MINI_PROGRAMS:
            return Verdict(capability, Answer.APPLY, "link_mini_program")
        if capability in _INSIDE:
            return Verdict(capability, Answer.YES)
        return Verdict(capability, Answer.NO, "not_for_enterprise")
    rule = _PUBLIC_RULES.get(capability)
    if rule is None:
        return Verdict(capability, Answer.NO, "enterprise_only")
    answer, reason = rule(account)
    return Verdict(capability, answer, reason)


def verdicts(account: Account, capabilities: tuple[Capability, ...] = tuple(Capability)) -> tuple[Verdict, ...]:
    """Return the verdict on each of ``capabilities``, in their order."""
    return tuple(verdict(account, each) for each in capabilities)

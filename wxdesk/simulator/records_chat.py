"""What followers and an official account say to each other, and when the account may speak."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """Something the account put onto one follower's phone, outside of mass sends.

    ``source`` is ``service`` (custom/send), ``reply`` (a passive reply) or ``notice`` (the platform's own words).
    ``content`` is the payload as it was sent, JSON text.
    """

    id: str
    app_id: str
    openid: str
    at: int
    source: str
    kind: str
    content: str
    kf_account: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a follower did, as statistics and chat records see it. ``text`` is what was said, where something was.

    ``what`` is a message type, or ``follow``, ``leave`` or an event's name.
    """

    app_id: str
    openid: str
    what: str
    at: int
    text: str = ""
    msg_id: str = ""
    scene: str = ""


@dataclass(frozen=True, slots=True)
class ReplyWindow:
    """When an account may write to one follower (reference: official-account-api §8.3).

    ``said`` is when the follower last wrote and ``answered`` how often the account has written since. ``moments`` are
    the short windows of menu clicks, follows and scans: when each began, and how many messages it has had.
    """

    app_id: str
    openid: str
    said: int = 0
    answered: int = 0
    moments: tuple[tuple[int, ...], ...] = ()
    typing: int = 0


@dataclass(frozen=True, slots=True)
class Worker:
    """A customer-service account: ``account`` is prefix@wechat-id. ``invite``: waiting, rejected, expired, or ""."""

    account: str
    app_id: str
    id: int
    nickname: str
    picture: str = ""
    wechat: str = ""
    invited: str = ""
    invite: str = ""
    invited_until: int = 0
    online: bool = True


@dataclass(frozen=True, slots=True)
class ServiceSession:
    """A follower and the worker who serves them; ``last`` is when either last wrote."""

    app_id: str
    openid: str
    account: str
    at: int
    last: int


@dataclass(frozen=True, slots=True)
class WaitingCase:
    """A follower who was handed to customer service and whom nobody serves yet."""

    app_id: str
    openid: str
    at: int

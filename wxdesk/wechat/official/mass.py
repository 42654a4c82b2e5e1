"""Mass sends (reference: official-account-api §4)."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pydantic import AliasChoices
from pydantic import Field as Named

from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.limits import Unit
from wxdesk.wechat.errors import unsure
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.contents import Content
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Json

DUPLICATE_KEY = 45065
"""This key was accepted within the last 24 hours; the answer names that send."""
UNKNOWN_TAG = 40152

REASONS: Mapping[int, str] = MappingProxyType(
    {
        10001: "judged_advertising",
        20001: "judged_political",
        20002: "judged_pornographic",
        20004: "judged_social",
        20006: "judged_illegal",
        20008: "judged_fraud",
        20013: "judged_copyright",
        21000: "judged_other",
        22000: "judged_mutual_promotion",
        30001: "originality_check_failed",
        30002: "originality_not_sendable",
        30003: "originality_reprint",
        40001: "admin_declined",
        40002: "admin_did_not_answer",
    }
)
"""What ``err(num)`` stands for (reference §4.4)."""


class Sent(Value):
    """An accepted send. ``msg_data_id`` is for articles only, and not told again where ``repeated``."""

    msg_id: str = Named(default="", validation_alias=AliasChoices("msg_id", "msgid"))
    msg_data_id: str = ""
    errcode: int = 0

    @property
    def repeated(self) -> bool:
        """Whether this is the first send's receipt, to a call that sent nothing."""
        return self.errcode == DUPLICATE_KEY


class Progress(Value):
    """What the platform says of a send: SEND_SUCCESS, SENDING, SEND_FAIL, DELETE, or ``err(num)``."""

    msg_id: str = ""
    msg_status: str

    @property
    def state(self) -> str:
        """``msg_status`` in capitals, with underscores."""
        return self.msg_status.strip().upper().replace(" ", "_")

    @property
    def reason(self) -> str:
        """Why it was not sent, as a code; "" where the platform gives no reason."""
        return reason_of(self.msg_status)


class Speed(Value):
    """``speed`` is 0 (fastest) to 4; ``realspeed`` is in ten thousands a minute: 80, 60, 45, 30, 10."""

    speed: int
    realspeed: int = 0


def reason_of(status: str) -> str:
    """The code of a status such as ``err(20013)``, of an answer or an event; "" where it holds no number."""
    found = re.search(r"err\s*\((\d+)\)", status, re.IGNORECASE)
    return REASONS.get(int(found[1]), "judged_other") if found else ""


async def send_to_all(session: Session, content: Content, key: str, *, reprint: bool = False) -> Sent:
    """Send to every follower; it uses one send of the quota and shows in the account's history.

    ``key`` (clientmsgid, 32 bytes at most) makes it once: the same within 24 hours returns the first receipt, with
    ``repeated``, and an empty ``msg_id`` where the platform does not name it. ``reprint`` lets a send go on whose
    article is judged a permitted reprint. Errors: see ``send_to_tag``. Source: §4.1, message/mass/sendall.
    """
    try:
        return await _send_all(session, {"is_to_all": True}, content, key, reprint)
    except PlatformError as error:
        if error.errcode != UNKNOWN_TAG:
            raise
    # some accounts want a tag_id even for everybody (reference §4.1); the refusal proves that nothing was sent
    return await _send_all(session, {"is_to_all": True, "tag_id": 0}, content, key, reprint)


async def send_to_tag(session: Session, tag_id: int, content: Content, key: str, *, reprint: bool = False) -> Sent:
    """Send to the followers who carry a tag; it does not show in the account's history. See ``send_to_all``.

    Raises ``PlatformError``: 40007, 40152 (tag), 42010, 45028 (quota), 45062, 45066 (the key again within a minute),
    45067, 45113, 45162, 48001, 48021, 48022, 89504 and 89505 (the admin must confirm within 30 minutes).
    """
    return await _send_all(session, {"is_to_all": False, "tag_id": tag_id}, content, key, reprint)


async def send_to_openids(
    session: Session, openids: Sequence[str], content: Content, key: str, *, reprint: bool = False
) -> Sent:
    """Send to 2 to 10 000 followers; service accounts only. 40130: fewer than two. Source: §4.2, message/mass/send."""
    if len(openids) < 2:
        raise checks.refusal("too_few_openids", count=len(openids), least=2)
    checks.no_more("touser", openids, 10_000, code="too_many_openids")
    body = {"touser": list(openids), **_request(content, key, reprint)}
    return _sent(await session.send("/cgi-bin/message/mass/send", body, DUPLICATE_KEY))


async def preview(session: Session, content: Content, *, wechat_id: str = "", openid: str = "") -> None:
    """Show it to one follower, 100 times a day by WeChat ID. 43004: must follow; 40132: no such ID. Source: §4.2."""
    if not wechat_id and not openid:
        raise checks.refusal("openid_unknown", field="towxname")
    receiver = {"towxname": wechat_id} if wechat_id else {"touser": openid}
    await session.send("/cgi-bin/message/mass/preview", {**receiver, **content.request()})


async def progress(session: Session, msg_id: str, *, polling: bool = False) -> Progress:
    """How far a send is; ``polling`` leaves the last of a day's calls to people.

    40059: no such ``msg_id``. Source: §4.2, message/mass/get.
    """
    body = {"msg_id": msg_id}
    return Progress.of(await session.post("/cgi-bin/message/mass/get", body, effect=Effect.REPEATABLE, polling=polling))


async def delete(session: Session, msg_id: str = "", index: int = 0, *, url: str = "") -> None:
    """Delete what was sent: the article at ``index`` (from 1), or all (0). The cards stay on the phones.

    Errors: 40059, 40060, 40065, 40204, 9500001. Source: §4.2, message/mass/delete.
    """
    which: dict[str, object] = {"msg_id": number_of(msg_id)} if msg_id else {"url": url}
    await session.post("/cgi-bin/message/mass/delete", {**which, "article_idx": index}, effect=Effect.REPEATABLE)


async def speed(session: Session) -> Speed:
    """How fast sends go out. Source: §4.2, message/mass/speed/get."""
    return Speed.of(await session.post("/cgi-bin/message/mass/speed/get", {}, effect=Effect.REPEATABLE))


async def set_speed(session: Session, value: int) -> None:
    """0 to 4 for 80, 60, 45, 30, 10 ten thousands a minute. Source: §4.2, message/mass/speed/set."""
    checks.within("speed", value, 0, 4, code="speed_refused")
    await session.post("/cgi-bin/message/mass/speed/set", {"speed": value}, effect=Effect.REPEATABLE)


def number_of(identifier: str) -> int | str:
    """An id as the number that the call wants; as it is, where it is no number."""
    return int(identifier) if identifier.isdecimal() else identifier


async def _send_all(session: Session, audience: Json, content: Content, key: str, reprint: bool) -> Sent:
    body = {"filter": audience, **_request(content, key, reprint)}
    return _sent(await session.send("/cgi-bin/message/mass/sendall", body, DUPLICATE_KEY))


def _sent(answer: Json) -> Sent:
    sent = Sent.of(answer)
    if not sent.msg_id and not sent.repeated:
        raise unsure("platform_garbled")  # accepted, as it seems, but nothing to ask with
    return sent


def _request(content: Content, key: str, reprint: bool) -> dict[str, object]:
    checks.no_longer("clientmsgid", key, 32, Unit.BYTES, least=1, code="call_malformed")
    return {**content.request(), "send_ignore_reprint": int(reprint), "clientmsgid": key}

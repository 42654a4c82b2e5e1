"""Customer-service accounts (reference: official-account-api §8.1)."""

from collections.abc import Sequence
from enum import StrEnum

from wxdesk.wechat.files import upload_of
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value


class Invitation(StrEnum):
    WAITING = "waiting"
    REJECTED = "rejected"
    EXPIRED = "expired"


class Worker(Value):
    """A customer-service account. ``invite_status`` is an ``Invitation``; ``invite_expire_time`` in Unix seconds."""

    kf_account: str
    kf_nick: str = ""
    kf_id: str = ""
    kf_headimgurl: str = ""
    kf_wx: str = ""
    invite_wx: str = ""
    invite_expire_time: int = 0
    invite_status: str = ""


class Workers(Value):
    kf_list: Many[Worker] = ()


class OnlineWorker(Value):
    """``status`` is 1 for the web; ``accepted_case`` how many conversations are held."""

    kf_account: str
    status: int = 0
    kf_id: str = ""
    accepted_case: int = 0
    kf_openid: str = ""


class OnlineWorkers(Value):
    kf_online_list: Many[OnlineWorker] = ()


async def add(session: Session, account: str, nickname: str) -> None:
    """Make an account ``prefix@wechat-id``, of 100 at most. Errors: 65400, 65403 to 65406. Source: §8.1, add."""
    await _keep(session, "add", account, nickname, Effect.ONCE)


async def rename(session: Session, account: str, nickname: str) -> None:
    """Errors: 65401, 65403. Source: §8.1, update."""
    await _keep(session, "update", account, nickname, Effect.REPEATABLE)


async def delete(session: Session, account: str) -> None:
    """65401: no such account. Source: §8.1, del."""
    await session.get("/customservice/kfaccount/del", {"kf_account": account})


async def set_picture(session: Session, account: str, data: bytes, name: str) -> None:
    """A jpg of up to 5 MB, best 640 pixels square. Source: §8.1, uploadheadimg."""
    checks.picture_fits(data, 5 * checks.MB)
    await session.upload("/customservice/kfaccount/uploadheadimg", upload_of(data, name), {"kf_account": account})


async def invite(session: Session, account: str, wechat_id: str) -> None:
    """Ask a person to take the account. Errors: 65401, 65407 to 65412. Source: §8.1, inviteworker."""
    body = {"kf_account": account, "invite_wx": wechat_id}
    await session.post("/customservice/kfaccount/inviteworker", body, effect=Effect.ONCE)


async def every(session: Session) -> Sequence[Worker]:
    """Every account. Source: §8.1, getkflist."""
    return Workers.of(await session.get("/cgi-bin/customservice/getkflist")).kf_list


async def online(session: Session) -> Sequence[OnlineWorker]:
    """Those who are at work. Source: §8.1, getonlinekflist."""
    return OnlineWorkers.of(await session.get("/cgi-bin/customservice/getonlinekflist")).kf_online_list


async def _keep(session: Session, verb: str, account: str, nickname: str, effect: Effect) -> None:
    prefix, _, wechat_id = account.partition("@")
    checks.no_longer("kf_account", prefix, 10, least=1, code="staff_unknown")
    checks.no_longer("kf_account", wechat_id, 30, least=1, code="staff_unknown")
    checks.no_longer("nickname", nickname, 16, least=1, code="staff_name_refused")
    body = {"kf_account": account, "nickname": nickname}
    await session.post(f"/customservice/kfaccount/{verb}", body, effect=effect)

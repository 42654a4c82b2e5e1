"""Followers: who they are, what is known of them, remarks (reference: official-account-api §6)."""

from collections.abc import AsyncIterator, Sequence
from enum import StrEnum

from wxdesk.domain.limits import Unit
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Flag, Many, batches
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

AT_ONCE = 100
"""How many followers one ``user/info/batchget`` or ``changeopenid`` takes."""


class Language(StrEnum):
    SIMPLIFIED = "zh_CN"
    TRADITIONAL = "zh_TW"
    ENGLISH = "en"


class Openids(Value):
    openid: Many[str] = ()


class OpenidPage(Value):
    """Part of a list of openids. ``next_openid`` is where the next one begins; ``total`` counts the whole list."""

    total: int = 0
    count: int = 0
    data: Openids = Openids()
    next_openid: str = ""


class Follower(Value):
    """What the platform tells of a follower; names and pictures have not been among it since 2021.

    Where ``subscribe`` is False, nothing but the openid is known. ``subscribe_time`` is in Unix seconds;
    ``subscribe_scene`` an open list of names such as ADD_SCENE_QR_CODE.
    """

    openid: str
    subscribe: Flag = False
    language: str = ""
    subscribe_time: int = 0
    unionid: str = ""
    remark: str = ""
    groupid: int = 0
    tagid_list: Many[int] = ()
    subscribe_scene: str = ""
    qr_scene: int = 0
    qr_scene_str: str = ""


class Followers(Value):
    user_info_list: Many[Follower] = ()


class Moved(Value):
    """What became of an openid when its account was moved to another; ``err_msg`` is ``ok`` where it is known."""

    ori_openid: str
    new_openid: str = ""
    err_msg: str = ""


class Migration(Value):
    result_list: Many[Moved] = ()


async def page(session: Session, after: str = "") -> OpenidPage:
    """Up to 10 000 openids that come after ``after``. A new account has 500 calls a day. Source: §6, user/get."""
    return OpenidPage.of(await session.get("/cgi-bin/user/get", {"next_openid": after} if after else {}))


async def every(session: Session) -> AsyncIterator[str]:
    """The openid of every follower, with a call for each 10 000."""
    seen, found = 0, await page(session)
    while found.data.openid:
        for openid in found.data.openid:
            yield openid
        seen += len(found.data.openid)
        if not found.next_openid or seen >= found.total:
            return
        found = await page(session, found.next_openid)


async def get(session: Session, openid: str, language: Language = Language.SIMPLIFIED) -> Follower:
    """One follower. 40003: no openid of this account. Source: §6, user/info."""
    return Follower.of(await session.get("/cgi-bin/user/info", {"openid": openid, "lang": language.value}))


async def get_many(
    session: Session, openids: Sequence[str], language: Language = Language.SIMPLIFIED
) -> AsyncIterator[Follower]:
    """Any number of followers, with a call for each 100. Errors: 40003, 40032. Source: §6, user/info/batchget."""
    for some in batches(openids, AT_ONCE):
        body = {"user_list": [{"openid": openid, "lang": language.value} for openid in some]}
        answer = await session.post("/cgi-bin/user/info/batchget", body, effect=Effect.REPEATABLE)
        for follower in Followers.of(answer).user_info_list:
            yield follower


async def set_remark(session: Session, openid: str, remark: str) -> None:
    """Name a follower, in under 30 bytes of UTF-8. Errors: 40003, 40092, 43004. Source: §6, user/info/updateremark."""
    checks.no_longer("remark", remark, 29, Unit.BYTES, code="remark_refused")
    body = {"openid": openid, "remark": remark}
    await session.post("/cgi-bin/user/info/updateremark", body, effect=Effect.REPEATABLE)


async def migrated(session: Session, from_app_id: str, openids: Sequence[str]) -> Sequence[Moved]:
    """This account's openids for up to 100 of the account that was moved to it. Source: §6, changeopenid."""
    checks.no_more("openid_list", openids, AT_ONCE, code="too_many_openids")
    body = {"from_appid": from_app_id, "openid_list": list(openids)}
    return Migration.of(await session.post("/cgi-bin/changeopenid", body, effect=Effect.REPEATABLE)).result_list

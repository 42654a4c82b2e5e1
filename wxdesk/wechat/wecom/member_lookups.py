"""Members by other names, and how they come in (reference: wecom-api §2.4, §2.8)."""

from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_longer, refused
from wxdesk.wechat.wire import text_of

CORP_MAIL, PERSONAL_MAIL = 1, 2
QR_SIZES = (1, 2, 3, 4)
"""171, 399, 741 and 2052 pixels."""


class TfaInfo(Part):
    userid: str
    tfa_code: str


class _Active(Part):
    active_cnt: int


class MemberDetail(Part):
    """What a member consented to tell by ``snsapi_privateinfo``."""

    userid: str
    gender: str = ""
    avatar: str = ""
    qr_code: str = ""
    mobile: str = ""
    email: str = ""
    biz_mail: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class MemberLookups:
    """Calls raise ``PlatformError``."""

    session: Session

    async def openid_of(self, userid: str) -> str:
        """Error: 43004 no WeChat is bound."""
        return await self._told("/cgi-bin/user/convert_to_openid", {"userid": userid}, "openid")

    async def userid_of_openid(self, openid: str) -> str:
        return await self._told("/cgi-bin/user/convert_to_userid", {"openid": openid}, "userid")

    async def userid_of_mobile(self, mobile: str) -> str:
        """Error: 46004 nobody. Do not guess: misses of over a fifth of the corp's size shut this call for a day."""
        no_longer("mobile", mobile, 32, least=5)
        return await self._told("/cgi-bin/user/getuserid", {"mobile": mobile}, "userid")

    async def userid_of_email(self, email: str, email_type: int = CORP_MAIL) -> str:
        """Error: 46004 nobody."""
        body = {"email": email, "email_type": email_type}
        return await self._told("/cgi-bin/user/get_userid_by_email", body, "userid")

    async def second_check_passed(self, userid: str) -> None:
        await self.session.get("/cgi-bin/user/authsucc", {"userid": userid})

    async def tfa_info(self, code: str) -> TfaInfo:
        """``code`` is good for five minutes, and once."""
        return TfaInfo.of(await self.session.post("/cgi-bin/auth/get_tfa_info", {"code": code}))

    async def tfa_passed(self, userid: str, tfa_code: str) -> None:
        await self.session.post("/cgi-bin/user/tfa_succ", {"userid": userid, "tfa_code": tfa_code})

    async def detail(self, user_ticket: str) -> MemberDetail:
        """Errors: 84014 ticket too old, 84015 no ticket."""
        body = {"user_ticket": user_ticket}
        answer = await self.session.post("/cgi-bin/auth/getuserdetail", body, effect=Effect.REPEATABLE)
        return MemberDetail.of(answer)

    async def active_members(self, date: str) -> int:
        """How many were active on ``date`` (``2026-11-22``)."""
        answer = await self.session.post("/cgi-bin/user/get_active_stat", {"date": date}, effect=Effect.REPEATABLE)
        return _Active.of(answer).active_cnt

    async def join_qrcode(self, size_type: int = 2) -> str:
        """The address of a code by which people join, good for seven days; needs the contact sync's token."""
        if size_type not in QR_SIZES:
            raise refused("size_type", "unknown")
        answer = await self.session.get("/cgi-bin/corp/get_join_qrcode", {"size_type": str(size_type)})
        return text_of(answer, "join_qrcode")

    async def _told(self, path: str, body: dict[str, object], name: str) -> str:
        return text_of(await self.session.post(path, body, effect=Effect.REPEATABLE), name)

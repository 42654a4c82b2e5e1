"""An internal account (企业微信) as the desk's ``Platform``."""

import json
from collections.abc import Sequence

from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import Outcome, PlatformError, Receipt, Report, SendStatus
from wxdesk.services.ports import Connection, DraftArticle
from wxdesk.wechat.errors import WECOM, refusal
from wxdesk.wechat.files import upload_of
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire, errcode_of, text_of

LIVE = "https://qyapi.weixin.qq.com"

COVER_SECONDS = 3 * 24 * 3_600
"""How long an uploaded cover lives (reference: wecom-api §10)."""
DUPLICATE_SECONDS = 14_400
"""For how long the same request is not sent twice: four hours, the longest (reference: wecom-api §5)."""


class InternalAccount:
    """Articles to the members of a corp, sent as ``mpnews`` by one of its apps (reference: wecom-api §1, §5, §10).

    WeCom keeps no drafts: the handle *is* the message, so that a repetition is the same request, byte for byte. It
    holds when it was made, as a repetition is known as such for four hours only. A cover's id ends in when it dies.
    """

    def __init__(self, wire: Wire, corp_id: str, agent_id: int, secret: Secret, clock: Clock) -> None:
        self._wire = wire
        self._corp_id = corp_id
        self._agent_id = agent_id
        self._secret = secret
        self._clock = clock
        self._session = Session(wire, TokenSource(self._fetch_token, clock), WECOM, clock)

    async def test(self) -> Connection:
        """Fetch a token. Raises ``PlatformError``; its ``ip`` is ours if refused."""
        return Connection((await self._session.tokens.ask()).seconds)

    async def upload_image(self, data: bytes, name: str) -> str:
        """Return the address, good for ever. Source: reference §10, media/uploadimg."""
        return text_of(await self._session.upload("/cgi-bin/media/uploadimg", upload_of(data, name)), "url")

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Return a media_id, a blank, and the Unix second at which it dies. Source: reference §10, media/upload."""
        dies = self._now + COVER_SECONDS
        answer = await self._session.upload("/cgi-bin/media/upload", upload_of(data, name), {"type": "image"})
        return f"{text_of(answer, 'media_id')} {dies}"

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Return the message as text; nothing leaves. Raises ``PlatformError`` with errcode 40007 for an old cover."""
        rows = [
            {
                "title": article.title,
                "thumb_media_id": self._living(article.cover_id),
                "author": article.author,
                "content_source_url": article.source_url,
                "content": article.html,
                "digest": article.digest,
            }
            for article in articles
        ]
        return json.dumps({"made_at": self._now, "articles": rows}, ensure_ascii=False)

    async def discard_draft(self, handle: str) -> None:
        """Nothing was left anywhere."""

    async def send(self, handle: str, key: str) -> Receipt:
        """Send to all members. The same handle and key within four hours is not sent again.

        Source: reference §5, message/send with ``enable_duplicate_check``, which compares whole requests; ``key`` goes
        along as a field of our own, so that a post repeated on purpose is another request. A handle older than four
        hours is refused (``message_too_old``): were it a repetition, it would reach everybody twice.
        """
        message = json.loads(handle)
        if self._now - message["made_at"] >= DUPLICATE_SECONDS:
            raise PlatformError("message_too_old", Outcome.REFUSED)
        body = {
            "touser": "@all",
            "msgtype": "mpnews",
            "agentid": self._agent_id,
            "mpnews": {"articles": message["articles"]},
            "safe": 0,
            "enable_duplicate_check": 1,
            "duplicate_check_interval": DUPLICATE_SECONDS,
            "clientmsgid": key,
        }
        return Receipt(text_of(await self._session.send("/cgi-bin/message/send", body), "msgid"))

    async def status(self, receipt: str) -> Report:  # noqa: ARG002
        """An accepted message is sent: WeCom has no call that says more."""
        return Report(SendStatus.SENT)

    async def close(self) -> None:
        """Close the line; the object is of no use afterwards."""
        await self._session.close()

    @property
    def _now(self) -> int:
        return int(self._clock.now().timestamp())

    def _living(self, cover_id: str) -> str:
        """The media_id of a cover that outlives every repetition of the message."""
        media_id, _, dies = cover_id.partition(" ")
        if dies.isdecimal() and self._now + DUPLICATE_SECONDS >= int(dies):
            raise refusal(WECOM, 40007, "", self._clock.now())
        return media_id

    async def _fetch_token(self, force: bool) -> Token:  # noqa: ARG002 - WeCom cannot be forced
        query = {"corpid": self._corp_id, "corpsecret": self._secret.reveal()}
        answer = await self._wire.get("/cgi-bin/gettoken", query)
        if errcode := errcode_of(answer):
            raise refusal(WECOM, errcode, str(answer.get("errmsg", "")), self._clock.now())
        return Token(text_of(answer, "access_token"), int(text_of(answer, "expires_in")))

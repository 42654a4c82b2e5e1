"""An internal account (企业微信) as the desk's ``Platform``."""

import json
from collections.abc import Sequence

from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import Receipt, SendStatus
from wxdesk.services.ports import Connection, DraftArticle
from wxdesk.wechat.errors import WECOM, refusal
from wxdesk.wechat.files import upload_of
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire, errcode_of, text_of

LIVE = "https://qyapi.weixin.qq.com"

DUPLICATE_SECONDS = 14_400
"""For how long the same request is not sent twice: four hours, the longest (reference: wecom-api §5)."""


class InternalAccount:
    """Articles to the members of a corp, sent as ``mpnews`` by one of its apps (reference: wecom-api §1, §5, §10).

    WeCom keeps no drafts: the handle *is* the message, so that a repetition is the same request, byte for byte.
    Its covers live three days.
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
        """Return a media_id that lives three days. Source: reference §10, media/upload."""
        answer = await self._session.upload("/cgi-bin/media/upload", upload_of(data, name), {"type": "image"})
        return text_of(answer, "media_id")

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Return the message as text; nothing leaves."""
        rows = [
            {
                "title": article.title,
                "thumb_media_id": article.cover_id,
                "author": article.author,
                "content_source_url": article.source_url,
                "content": article.html,
                "digest": article.digest,
            }
            for article in articles
        ]
        return json.dumps(rows, ensure_ascii=False)

    async def discard_draft(self, handle: str) -> None:
        """Nothing was left anywhere."""

    async def send(self, handle: str, key: str) -> Receipt:
        """Send to all members. The same handle and key within four hours is not sent again.

        Source: reference §5, message/send with ``enable_duplicate_check``, which compares whole requests; ``key`` goes
        along as a field of our own, so that a post repeated on purpose is another request.
        """
        body = {
            "touser": "@all",
            "msgtype": "mpnews",
            "agentid": self._agent_id,
            "mpnews": {"articles": json.loads(handle)},
            "safe": 0,
            "enable_duplicate_check": 1,
            "duplicate_check_interval": DUPLICATE_SECONDS,
            "clientmsgid": key,
        }
        return Receipt(text_of(await self._session.send("/cgi-bin/message/send", body), "msgid"))

    async def status(self, receipt: str) -> SendStatus:  # noqa: ARG002
        """An accepted message is sent: WeCom has no call that says more."""
        return SendStatus.SENT

    async def close(self) -> None:
        """Close the line; the object is of no use afterwards."""
        await self._session.close()

    async def _fetch_token(self, force: bool) -> Token:  # noqa: ARG002 - WeCom cannot be forced
        query = {"corpid": self._corp_id, "corpsecret": self._secret.reveal()}
        answer = await self._wire.get("/cgi-bin/gettoken", query)
        if errcode := errcode_of(answer):
            raise refusal(WECOM, errcode, str(answer.get("errmsg", "")), self._clock.now())
        return Token(text_of(answer, "access_token"), int(text_of(answer, "expires_in")))
